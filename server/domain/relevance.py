"""How much a line of an applicant says about what a posting asks for."""

from dataclasses import dataclass, field

from server.domain.lexicon.common import GENERIC
from server.domain.posting import Posting
from server.domain.requirements import Requirement, telling_terms
from server.domain.terms import find_terms, is_generic, is_known, normal, stems_of

_KINDS = {"skill": 1.0, "licence": 1.0, "language": 0.8, "degree": 0.6, "years": 1.0, "responsibility": 0.7}
_NICE = 0.6
_TITLE = 2.0  # a word of the job's title tells more than one of its many lines
_PARTLY = 0.3  # a word of a longer phrase


@dataclass(frozen=True, slots=True)
class Fit:
    """A line's score (0 and up; 3 is one named skill that the posting demands) and the terms that it shares."""

    score: float
    terms: frozenset[str]


@dataclass
class Relevance:
    """What a posting asks for, as weights of terms; `of` scores a text. Takes microseconds a word."""

    exact: dict[str, float] = field(default_factory=dict)
    partly: dict[str, float] = field(default_factory=dict)

    @classmethod
    def to(cls, posting: Posting, requirements: list[Requirement]) -> "Relevance":
        found = cls()
        for requirement in requirements:
            weight = _KINDS[requirement.kind] * (1.0 if requirement.must else _NICE)
            for term in requirement.terms:
                found._add(term, weight)
        for term in telling_terms(posting.job_position):
            found._add(term, _TITLE)
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

    def of(self, text: str) -> Fit:
        words = [found.term for found in find_terms(text)]
        grams = {" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)}
        shared = {gram for gram in grams if gram in self.exact}
        covered = {word for gram in shared for word in gram.split()}
        parts = {w for word in words for w in stems_of(word) if w in self.partly and w not in covered}
        score = sum(self.exact[g] for g in shared) + sum(self.partly[w] for w in parts)
        return Fit(score / (1 + len(words) / 60), frozenset(shared))


def tells(term: str) -> bool:
    """Whether sharing this term is worth saying: a known skill, a phrase, or a word that is not everyone's."""
    return is_known(term) or " " in term or (len(term) > 3 and term not in GENERIC)
