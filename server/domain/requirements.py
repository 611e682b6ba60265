"""What a posting asks for, line by line, in the posting's own words and as terms to look for."""

import re
from dataclasses import dataclass
from typing import Literal

from server.domain.lexicon.around import AROUND, OF_ITSELF, SEEKS
from server.domain.lexicon.common import STOP
from server.domain.lexicon.credentials import DEGREE, LANGUAGE, LICENCE, NOT_LICENCE, SPOKEN, only_languages
from server.domain.lexicon.verbs import BASES, GERUNDS, THIRDS
from server.domain.posting import Posting
from server.domain.sections import Unit, units
from server.domain.terms import find_terms, is_generic, shown_names

RequirementKind = Literal["skill", "responsibility", "years", "degree", "language", "licence"]
_MAX = 80  # no posting asks for more; beyond are menus and other jobs on the page

_NICE = re.compile(
    r"\bprefer|\ba (?:big |strong |definite |huge )?plus\b|nice[- ]to[- ]have|\bideally\b|\bdesir(?:ed|able)\b|"
    r"advantage|\bbonus\b|"
    r"not required|optional|good to have|would be (?:great|good|nice)|helpful|\bbeneficial\b|highly valued|"
    r"souhaité|serait un plus|est un plus|wünschenswert|von vorteil",
    re.IGNORECASE,
)
# Where a line that demands something adds what would be nicer still: "…, preferably in a hospital".
_NICE_PART = re.compile(
    r"[,;(–—-]\s*(?:preferably|ideally|vorzugsweise|idealerweise|bevorzugt|de préférence|idéalement|"
    r"(?:bij|liefst) voorkeur)\b(?=\s+\w).*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"equal[- ](?:employment[- ])?opportunit|regardless of|race, colou?r|sexual orientation|veteran|disabilit|"
    r"reasonable accommodation|"
    r"https?://|www\.|@\w|#LI|click|please (?:send|apply|note|include|submit)|apply (?:now|online|today)|salary|"
    r"401\(?k|"
    r"health insurance|paid (?:time|leave|holiday)|background check|drug (?:test|screen)|all applicants|"
    r"\bkneel|\bstoop|with hands|talk or hear|other duties|duties as assigned|we offer|competitive|per hour|"
    r"without notice|not (?:designed|intended) to",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"experience (?:in|with|as|of|using|working|building)|knowledge of|ability to|abilities|proficien|familiar|"
    r"skills?\b|"
    r"required|must (?:be|have|possess)|minimum|degree|fluen|you (?:have|are|bring|possess|know)\b|you['’]ve|"
    r"looking for (?:a|an|someone)|comfortable|\bable to|passion|interest in|track record|candidates? (?:will|"
    r"should|must)|expertise|background in|understanding of|licen[cs]e|certif",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\byou(?:['’]ll| will)\b|responsible for|\bwill (?:be|have|work|help|lead|manage|support|provide|report)\b|"
    r"(?:the|this) (?:role|position|job|candidate|incumbent) (?:\w+ )?(?:includes?|involves?|requires?|will|"
    r"is)\b|duties include",
    re.IGNORECASE,
)
# What a line asks with, not for.
_ASKING = frozenset(
    ("ability", "experience", "knowledge", "skills", "years", "required", "desirable", "preferred", "strong")
)
_NUMBER_WORDS = {
    w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_NUMBER = r"(\d{1,2}|" + "|".join(_NUMBER_WORDS) + r")"
_YEARS = re.compile(
    rf"\b{_NUMBER}(?:\s*\(\d+\))?\s*\+?\s*(?:(?:-|–|to|or)\s*(?:\d{{1,2}}|more)\s*\+?\s*)?(?:plus |full |or more )?"
    r"(years?|yrs?|months?|ans\b|années|jahre|años)",
    re.IGNORECASE,
)
_BARE_NUMBER_TAIL = re.compile(r"^\W*(?:old|of age|contract|ago|warranty|in business|history)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing the posting asks for.

    `text` is the posting's own line; `terms` are what to look for in a resume (a `TermIndex` finds them),
    most telling first; `years` is the least number of years asked for; `wished` are those of the terms that
    a demand would only like to see ("…, preferably in a hospital").
    """

    kind: RequirementKind
    must: bool
    text: str
    terms: tuple[str, ...]
    years: int | None = None
    wished: tuple[str, ...] = ()


def read_requirements(posting: Posting) -> list[Requirement]:
    """Everything the posting asks for, in its order, each line once."""
    found: list[Requirement] = []
    seen: set[str] = set()
    for unit in units(posting):
        key = unit.text.casefold()
        if key not in seen and len(found) < _MAX:
            seen.add(key)
            found.extend(_read(unit))
    return found


def _read(unit: Unit) -> list[Requirement]:
    words = unit.text.split()
    if unit.section == "skip" or not 1 <= len(words) <= 90 or _asks_nothing(unit.text):
        return []
    kinds = _kinds(unit)
    must = _is_must(unit)
    terms = tuple(telling_terms(unit.text) or _everyday_terms(unit.text))
    if not terms and not kinds & {"years", "degree", "language"}:
        return []
    years = least_years(unit.text) if "years" in kinds else None
    demanded = telling_terms(_NICE_PART.sub("", unit.text)) if must else terms
    wished = tuple(term for term in terms if term not in demanded) if demanded else ()
    ordered = sorted(kinds, key=_ORDER.index)
    return [Requirement(kind, must, unit.text, terms, years if kind == "years" else None, wished) for kind in ordered]


def _asks_nothing(text: str) -> bool:
    if _NOTHING.search(text) or AROUND.search(text):
        return True
    return bool(OF_ITSELF.search(text)) and not SEEKS.search(text)


_ORDER: list[RequirementKind] = ["degree", "years", "licence", "language", "skill", "responsibility"]


def _kinds(unit: Unit) -> set[RequirementKind]:
    text = unit.text
    asks = unit.section in ("must", "nice") or bool(_ASKS.search(text))
    found: set[RequirementKind] = set()
    if asks and DEGREE.search(text):
        found.add("degree")
    if asks and least_years(text):
        found.add("years")
    if asks and LICENCE.search(text) and not NOT_LICENCE.search(text):
        found.add("licence")
    if asks and LANGUAGE.search(text) and (SPOKEN.search(text) or only_languages(text)):
        found.add("language")
    if not found:
        found = _work_or_skill(unit, asks)
    return found


def _work_or_skill(unit: Unit, asks: bool) -> set[RequirementKind]:
    if unit.section in ("must", "nice"):
        if not unit.bullet and not _ASKS.search(unit.text) and len(unit.text.split()) > 8:
            return set()  # prose after the list: about the company
        return {"responsibility"} if _DOES.search(unit.text) and not _ASKS.search(unit.text) else {"skill"}
    verb = (unit.bullet or unit.section == "duty") and _starts_with_verb(unit.text)
    if verb or (_DOES.search(unit.text) and not asks):
        return {"responsibility"}
    if asks:
        return {"skill"}
    if unit.section == "duty" and unit.bullet:
        return {"responsibility"}
    return {"skill"} if unit.bullet and any(f.known for f in find_terms(unit.text)) else set()


def _starts_with_verb(text: str) -> bool:
    first = re.match(r"[A-Za-z-]+", text)
    word = first[0].lower() if first else ""
    return word in BASES or word in GERUNDS or word in THIRDS


def _is_must(unit: Unit) -> bool:
    if unit.section == "nice":
        return bool(re.search(r"\b(?:required|must have|mandatory)\b", unit.text, re.IGNORECASE)) and not _NICE.search(
            unit.text
        )
    rest = _NICE_PART.sub("", unit.text)
    nice = _NICE.search(rest)
    if not nice:
        return True
    # "A degree is required, a master's preferred": the demand stands in a part of its own.
    head = max(rest.rfind(mark, 0, nice.start()) for mark in ",;(")
    return head > 0 and bool(re.search(r"\b(?:required|mandatory|essential|must)\b", rest[:head], re.IGNORECASE))


def least_years(text: str) -> int | None:
    """The smallest number of years that a line asks for; twelve months are a year."""
    found = []
    for match in _YEARS.finditer(text):
        if not _BARE_NUMBER_TAIL.match(text[match.end() :]):
            number = int(match[1]) if match[1].isdigit() else _NUMBER_WORDS[match[1].lower()]
            found.append(max(1, number // 12) if match[2].lower().startswith("month") else number)
    return min((n for n in found if 0 < n <= 40), default=None)


def telling_terms(text: str) -> list[str]:
    """What a line names: known skills first, then its phrases of one to three words that are not everyday words."""
    found = find_terms(text)
    names = shown_names()
    known = [names[f.term] for f in found if f.known]
    phrases: list[str] = []
    chunk: list[str] = []
    for i, item in enumerate(found):
        broken = i > 0 and re.search(r"[,;:()•/.]", text[found[i - 1].end : item.start]) is not None
        if broken or item.known or is_generic(item.term):
            phrases.extend(_phrases(chunk))
            chunk = []
        if not item.known and not is_generic(item.term):
            chunk.append(text[item.start : item.end].lower())
    phrases.extend(_phrases(chunk))
    return list(dict.fromkeys([*known, *phrases]))[:12]


def _everyday_terms(text: str) -> list[str]:
    """For a line of everyday words only ("Ability to close the month on time"): those that carry its meaning."""
    words = (text[f.start : f.end].lower() for f in find_terms(text))
    return list(dict.fromkeys(w for w in words if w not in STOP | _ASKING and len(w) > 3 and not w.isdigit()))[:6]


def _phrases(chunk: list[str]) -> list[str]:
    return [" ".join(chunk[i : i + 3]) for i in range(0, len(chunk), 3)]
