"""Degrees, licences and languages, as postings and resumes name them."""

import re

DEGREE = re.compile(
    r"\b(?:bachelor|master['’]?s\b|masters? (?:degree|of|in)\b|doctora|ph\.?\s?d|m\.?b\.?a\b|bsc?\b(?=[ /,.]|$)|"
    r"b\.s\.|"
    r"b\.?a\.?\b(?=[ /,]+(?:in|or|degree|m\.?[as])\b)|msc\b|m\.s\.|ms\b(?=[ /]+(?:in|or|degree|ph)\b)|bs/ms|"
    r"associate'?s? degree|undergraduate degree|graduate degree|university degree|college degree|advanced degree|"
    r"four[- ]year degree|4[- ]year degree|high school diploma|diploma|ged\b|degree (?:in|from)|\bdegree\b|"
    r"a[- ]levels?|gcse|"
    r"b\.?tech|m\.?tech|bba|llb|ll\.b|j\.?d\.?\b(?=[ ,])|bac ?\+ ?\d|licence pro|studium|abschluss)",
    re.IGNORECASE,
)
LICENCE = re.compile(
    r"\b(?:licen[cs]e[ds]?\b|licen[cs]ure|certificat(?:e|es|ion|ions)\b|certified\b|registration with|"
    r"registered nurse|"
    r"\bRN\b|\bLPN\b|\bLVN\b|\bCNA\b|\bCPA\b|\bACCA\b|\bCIMA\b|\bCFA\b|\bPMP\b|\bCISSP\b|\bCDL\b|\bCPR\b|"
    r"\bBLS\b|\bACLS\b|"
    r"\bHGV\b|\bTWIC\b|\bPE\b licen|security clearance|\bQTS\b|\bDBS\b|\bNMC\b|driver'?s? licen|permis b\b|"
    r"führerschein)",
    re.IGNORECASE,
)
# What "licence" and "certificate" also say in postings without asking for one.
NOT_LICENCE = re.compile(
    r"licens(?:e|ing) (?:agreement|fee|model|revenue)|software licen|open source licen", re.IGNORECASE
)

LANGUAGES = (
    "english french german spanish italian portuguese dutch arabic mandarin chinese cantonese japanese korean russian "
    "ukrainian polish czech slovak hungarian romanian bulgarian greek turkish hebrew persian farsi hindi urdu bengali "
    "punjabi tamil swedish danish norwegian finnish estonian latvian lithuanian croatian serbian slovenian catalan "
    "basque irish welsh vietnamese thai indonesian malay swahili somali tagalog"
)
LANGUAGE = re.compile(
    r"\b(" + "|".join(LANGUAGES.split()) + r"|anglais|français|englisch|deutsch|inglés)\b", re.IGNORECASE
)
SPOKEN = re.compile(
    r"fluen|proficien|speak|spoken|written|writing|native|bilingual|multilingual|language|verbal|oral|conversational|"
    r"knowledge|command of|level|working|communicat|courant|bilingue|\b[abc][12]\b|kenntnisse|is a must|"
    r"is a plus|required",
    re.IGNORECASE,
)


def only_languages(text: str) -> bool:
    """Whether a line names languages and nothing else: "Danish or German", "Very good English"."""
    rest = re.findall(r"[^\W\d_]+", LANGUAGE.sub("", text).lower())
    return set(rest) <= {"and", "or", "very", "good", "excellent", "und", "oder", "sehr", "gut", "et", "ou"}
