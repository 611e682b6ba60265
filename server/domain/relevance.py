"""How much a line of an applicant says about what a posting asks for."""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import fsum

from server.domain.lexicon.common import GENERIC
from server.domain.lexicon.fields import BROAD, FIELDS
from server.domain.posting import Posting
from server.domain.requirements import Requirement, telling_terms
from server.domain.terms import find_terms, is_generic, is_known, normal, stems_of

_KINDS = {"skill": 1.0, "licence": 1.0, "language": 0.8, "degree": 0.6, "years": 1.0, "responsibility": 0.7}
_NICE = 0.6
_TITLE = 2.0  # a word of the job's title tells more than one of its many lines
_PARTLY = 0.3  # a word of a longer phrase
_FIELD = 1.6  # a field that the whole posting is about


@dataclass(frozen=True, slots=True)
class Content:
    """A text's words and known skills (`grams`: also two and three in a row), and the fields they belong to."""

    grams: frozenset[str]
    stems: frozenset[str]
    fields: frozenset[str]
    length: int


@dataclass(frozen=True, slots=True)
class Fit:
    """A line's score (0 and up; 3 is one named skill that the posting demands) and the terms that it shares."""

    score: float
    terms: frozenset[str]
    content: Content


@lru_cache(maxsize=4_000)
def content(text: str) -> Content:
    words = [found.term for found in find_terms(text)]
    grams = frozenset(" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1))
    fields = frozenset(name for gram in grams for name in _fields().get(gram, ()))
    return Content(grams, frozenset(s for word in words for s in stems_of(word)), fields, len(words))


@cache
def _fields() -> dict[str, tuple[str, ...]]:
    """The fields that a term belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in FIELDS.items():
        for word in words:
            key = normal(word)
            found[key] = (*found.get(key, ()), name)
    return found


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement prepared for comparing: its terms as they are compared, each with its worth."""

    requirement: Requirement
    terms: tuple[tuple[str, float], ...]
    fields: frozenset[str]

    @classmethod
    def of(cls, requirement: Requirement) -> "Asked":
        keys = {normal(term) for term in requirement.terms}
        worth = tuple((k, 1.0 if " " in k or is_known(k) else 0.5) for k in sorted(keys) if tells(k))
        return cls(requirement, worth, content(requirement.text).fields)

    def answered(self, line: Content) -> float:
        """How well a line answers it: 1 for a known skill or a phrase, 0.5 for a single word or a common field.

        Broad fields add to it but answer nothing by themselves.
        """
        found = sum(worth * _match(term, line) for term, worth in self.terms)
        shared = self.fields & line.fields
        found += 0.5 * bool(shared - BROAD)
        found += 0.25 * len(shared & BROAD) if found else 0.0
        return found * (1.0 if self.requirement.must else 0.8)


def _match(term: str, line: Content) -> float:
    if term in line.grams:
        return 1.0
    words = term.split()
    return 0.7 if len(words) > 1 and all(word in line.stems for word in words) else 0.0


@dataclass
class Relevance:
    """What a posting asks for, as weights of terms and fields; `of` scores a text."""

    exact: dict[str, float] = field(default_factory=dict)
    partly: dict[str, float] = field(default_factory=dict)
    fields: dict[str, float] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    @classmethod
    def to(cls, posting: Posting, requirements: list[Requirement]) -> "Relevance":
        found = cls(asked=[Asked.of(requirement) for requirement in requirements])
        for requirement in requirements:
            weight = _KINDS[requirement.kind] * (1.0 if requirement.must else _NICE)
            for term in requirement.terms:
                found._add(term, weight)
        for term in telling_terms(posting.job_position):
            found._add(term, _TITLE)
        found._add_fields(posting)
        return found

    def _add(self, term: str, weight: float) -> None:
        key = normal(term)
        words = key.split()
        worth = 3.0 if is_known(key) else 2.0 if len(words) > 1 else 0.8
        old = self.exact.get(key, 0.0)
        self.exact[key] = max(old, worth * weight) + (0.15 * worth * weight if old else 0.0)
        for word in words if len(words) > 1 else ():
            if not is_generic(word):
                self.partly[word] = max(self.partly.get(word, 0.0), worth * weight * _PARTLY)

    def _add_fields(self, posting: Posting) -> None:
        title = content(posting.job_position).fields
        for name in FIELDS:
            share = sum(name in asked.fields for asked in self.asked) / (len(self.asked) or 1)
            weight = _FIELD * min(1.0, 2.0 * share + 0.6 * (name in title)) * (0.5 if name in BROAD else 1.0)
            if weight > 0.1:
                self.fields[name] = weight

    def of(self, text: str) -> Fit:
        line = content(text)
        shared = frozenset(gram for gram in line.grams if gram in self.exact)
        covered = {word for gram in shared for word in gram.split()}
        parts = {stem for stem in line.stems if stem in self.partly and stem not in covered}
        # fsum: the same for every order of a set, so that equal lines rank alike in every process.
        score = fsum([*(self.exact[g] for g in shared), *(self.partly[w] for w in parts)])
        score += sum(sorted((self.fields.get(name, 0.0) for name in line.fields), reverse=True)[:2])
        return Fit(score / (1 + line.length / 60), shared, line)


def tells(term: str) -> bool:
    """Whether sharing this term is worth saying: a known skill, a phrase, or a word that is not everyone's."""
    return is_known(term) or " " in term or (len(term) > 3 and term not in GENERIC and not is_generic(term))
