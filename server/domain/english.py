"""Small rules of English that hold for any sentence: sentence ends, a or an, lists, capitals."""

import re

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”')]?\s+(?=[\"“'(]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Sr|Jr|Dr|Mr|Mrs|Ms|Prof|St|No|Inc|Ltd|Co|Corp|Dept|approx|incl|vs|e\.g|i\.e|etc|U\.S|U\.K|Ph|[A-Z])\.)$"
)
_AN_LETTERS = frozenset("AEFHILMNORSX")  # letters whose names begin with a vowel sound
_A_VOWEL = re.compile(r"(?:eu|one(?!i)|once|uni(?!n|mp|nt)|use|usa|util|ubi|uro|ura|ufo|uk)", re.IGNORECASE)
_AN_CONSONANT = re.compile(r"(?:hour|honest|honou?r|heir|8|11(?!\d)|18(?!\d)|11,|18,|80)", re.IGNORECASE)
_DEGREE = re.compile(r"[FLM](?:Sc|Phil|Eng|Ed|Res|Chem|Mus|Arch|Pharm|Litt)\b")
_SAID_AS_WORD = frozenset({"NASA", "NATO", "FIFA", "SCRUM", "LEAN", "HIPAA", "SAP", "SOX", "RADAR", "LASER", "MBA's"})


def sentences(text: str) -> list[str]:
    """The sentences of running text; "Dr. Roe" and "Acme Inc. Berlin" stay together."""
    found: list[str] = []
    for part in _SENTENCE_END.split(" ".join(text.split())):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += " " + part
        elif part:
            found.append(part)
    return found


def indefinite(phrase: str) -> str:
    """ "a" or "an", by the sound that the phrase begins with: "an MRI scan", "a university", "an 8-week course"."""
    word = re.match(r"[^\w]*([\w'&+.-]*)", phrase)
    first = word[1] if word else ""
    head = re.split(r"[-/&.]", first)[0]
    if _AN_CONSONANT.match(first):
        return "an"
    if head.isupper() and head not in _SAID_AS_WORD and (len(head) < 5 or not re.search("[AEIOUY]", head)):
        return "an" if head[0] in _AN_LETTERS else "a"
    if _DEGREE.match(first):
        return "an"
    if _A_VOWEL.match(first):
        return "a"
    return "an" if first[:1].lower() in ("a", "e", "i", "o", "u") else "a"


def with_indefinite(phrase: str) -> str:
    return f"{indefinite(phrase)} {phrase}"


def listed(items: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def count_words(text: str) -> int:
    return len(text.split())
