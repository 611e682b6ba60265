"""Words made comparable: the same skill under all its spellings, the same word in all its forms.

`normal("Managed Postgres DBs")` and `normal("managing PostgreSQL databases")` share most of their words.
A posting's terms are looked up in a `TermIndex` of the applicant's text.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from server.domain.lexicon.common import GENERIC, STOP
from server.domain.lexicon.skills import SKILLS
from server.domain.lexicon.words import words as word_list

_WORD = re.compile(r"\.net\b|[^\W_]+(?:['’][^\W_]+)*(?:\+\+|#)?", re.IGNORECASE)
_MARK = "~"  # joins the words of a known skill into one term; never part of a word


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


def tokens(text: str) -> list[Token]:
    """The words of a text with their places; "C++", "C#" and ".NET" are words."""
    return [Token(m[0].replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text)]


# --- stems --------------------------------------------------------------------------------------------------

_IRREGULAR_STEMS = {
    "children": "child",
    "taught": "teach",
    "built": "build",
    "led": "lead",
    "sold": "sell",
    "wrote": "writ",
    "written": "writ",
    "drove": "driv",
    "driven": "driv",
    "ran": "run",
    "running": "run",
    "bought": "buy",
    "people": "person",
    "programme": "program",
    "programmes": "program",
    "centre": "center",
    "centres": "center",
    "licence": "licens",
    "licences": "licens",
    "labour": "labor",
    "behaviour": "behavior",
    "colour": "color",
}
_KEPT = frozenset(
    word_list("""
customer customers server servers computer computers paper papers order orders number numbers letter letters center
centers community international production product products organic news process business business access series
sales analysis
""")
)
_SUFFIXES = (
    "ational", "ations", "ation", "ements", "ement", "ments", "ment", "ings", "ing", "edly", "ed", "ants", "ant",
    "ers", "er", "ors", "or", "ically", "ical", "ly", "ions", "ion", "ive", "al", "ic", "e",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word's stem, roughly: "teacher", "teaching" and "teaches" give one, as do both spellings of "-ise"."""
    word = word.lower().removesuffix("'s")
    if word in _IRREGULAR_STEMS:
        return _IRREGULAR_STEMS[word]
    if word.startswith("analy"):
        return "analy"
    if not word.isalpha() or len(word) < 4:
        return word
    word = _singular(word)
    if word in _KEPT:
        return word
    for old, new in (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("our", "or")):
        if word.endswith(old) and len(word) > len(old) + 3:
            word = word.removesuffix(old) + new
    return _without_suffix(_without_suffix(_without_suffix(word)))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_suffix(word: str) -> str:
    for suffix in _SUFFIXES:
        short = word.removesuffix(suffix)
        if short != word and len(short) >= (3 if suffix == "e" else 4):
            doubled = len(short) > 4 and short[-1] == short[-2] and short[-1] not in "lsz"
            return short[:-1] if doubled else short
    return word[:-1] + "i" if word.endswith("y") and len(word) > 4 else word


# --- known skills -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Skill:
    name: str  # as it is shown
    term: str  # as it is compared
    spelling: tuple[str, ...]  # words in lower case
    exact: str  # the very spelling that is asked for, or empty


@cache
def _skills() -> dict[str, list[Skill]]:
    """Known spellings by their first word, longest first."""
    table: dict[str, list[Skill]] = {}
    for line in SKILLS:
        names = [name.strip() for name in line.split("|")]
        shown = names[0].removeprefix("=")
        for name in names:
            exact = name[1:] if name.startswith("=") else ""
            words = tuple(t.lower for t in tokens(name.removeprefix("=")))
            # The mark at the end keeps the language "Go" apart from the word "go".
            term = _MARK.join(t.lower for t in tokens(shown)) + (_MARK if line.startswith("=") else "")
            table.setdefault(words[0], []).append(Skill(shown, term, words, exact))
    for spellings in table.values():
        spellings.sort(key=lambda s: -len(s.spelling))
    return table


@cache
def shown_names() -> dict[str, str]:
    """How a skill's term is written: "patient~care" as "patient care"."""
    return {skill.term: skill.name for spellings in _skills().values() for skill in spellings}


@dataclass(frozen=True, slots=True)
class Found:
    """A word or a known skill at a place of a text (character offsets)."""

    term: str
    start: int
    end: int
    known: bool


def find_terms(text: str) -> list[Found]:
    """Known skills where there are any, stems of the other words, in the text's order."""
    words = tokens(text)
    lower = [w.lower for w in words]
    found = []
    i = 0
    while i < len(words):
        skill = _skill_at(text, words, lower, i)
        length = len(skill.spelling) if skill else 1
        term = skill.term if skill else stem(lower[i])
        found.append(Found(term, words[i].start, words[i + length - 1].end, skill is not None))
        i += length
    return found


def _skill_at(text: str, words: list[Token], lower: list[str], i: int) -> Skill | None:
    for skill in _skills().get(lower[i], ()):
        n = len(skill.spelling)
        spelt = tuple(lower[i : i + n]) == skill.spelling and _together(text, words[i : i + n])
        if spelt and (not skill.exact or _is_name(text, words, i, skill.exact)):
            return skill
    return None


def _together(text: str, words: list[Token]) -> bool:
    """A skill's words stand next to each other: no comma or full stop with a space in between."""
    return all(len(text[a.end : b.start]) <= 1 or not text[a.end : b.start].strip() for a, b in pairwise(words))


def _is_name(text: str, words: list[Token], i: int, exact: str) -> bool:
    """Whether "Go" or "R" is the language: this very case, not before "&", not the capital of a sentence's start."""
    token = words[i]
    if token.text != exact or text[token.end : token.end + 1] in ("&", "'", "’"):
        return False
    if len(exact) == 1 and text[max(0, token.start - 1) : token.start] == "&":
        return False
    starts = not text[: token.start].strip() or text[: token.start].rstrip()[-1] in ".!?:•*"
    follows = text[token.end :].lstrip()
    return not starts or not follows or not follows[0].islower() or follows.startswith(("and ", "or "))


# --- comparing ----------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def normal(text: str) -> str:
    """A text as comparable terms with a space on either side of each."""
    return " ".join(found.term for found in find_terms(text))


class TermIndex:
    """One text, prepared for looking up terms."""

    def __init__(self, text: str) -> None:
        self.line = f" {normal(text)} "
        self.words = frozenset(word for term in self.line.split() for word in stems_of(term))

    def match(self, term: str) -> float:
        """How well a term is found, 0 to 1: as it is, as its words in another order, or some of its words."""
        key = normal(term)
        if f" {key} " in self.line:
            return 1.0
        words = [w for part in key.split() for w in stems_of(part)]
        if len(words) < 2:
            return 0.0
        telling = [w for w in words if not is_generic(w)]
        hits = [w for w in telling if w in self.words]
        if not telling or not hits:
            return 0.0
        return 0.7 if len(hits) == len(words) else 0.3 * len(hits) / len(telling)


def is_known(term: str) -> bool:
    return term in shown_names()


@lru_cache(maxsize=20_000)
def stems_of(term: str) -> tuple[str, ...]:
    """A term and, of a known skill with several words, the stems of these words too."""
    return (term, *(stem(w) for w in term.split(_MARK) if w)) if _MARK in term else (term,)


@cache
def _generic_stems() -> frozenset[str]:
    return frozenset(stem(w) for w in GENERIC | STOP) | GENERIC | STOP


def is_generic(word: str) -> bool:
    """Whether a word or stem says little about any one trade."""
    return word in _generic_stems() or word.isdigit() or len(word) == 1
