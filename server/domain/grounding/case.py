"""One line to be checked: what in it claims something, about which employer, and which facts come near."""

from collections.abc import Iterator

from server.domain.grounding.abbreviations import spells
from server.domain.grounding.index import Index
from server.domain.grounding.known import Known, stem_sequence
from server.domain.grounding.lazy import lazy
from server.domain.grounding.lists import everyday, headings
from server.domain.grounding.mentions import NOWHERE, Entries, mentions, moves_on, shares, stays_there
from server.domain.grounding.nearness import Nearness, bits
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.reading import Reading, ends_sentence
from server.domain.grounding.stance import Clause, clauses
from server.domain.grounding.tokens import Token
from server.domain.grounding.values import Problem
from server.domain.grounding.verbs import Chunk
from server.domain.grounding.words import PhraseSet
from server.domain.lexicon.words import words as listed

__all__ = ["Case", "bits"]

_LABELS = frozenset(headings.LABELS.split())
_CONNECTING = PhraseSet(everyday.PHRASES)
_LEAD_IN = frozenset(listed("i we also at in this that role the , . my and have there for project"))
_TIMES_OF_YEAR = frozenset(listed("spring summer autumn fall winter of"))
_PARTS_OF_YEAR = frozenset(listed("late early middle mid spring summer autumn winter"))
_AMBIGUOUS = frozenset(("second", "third", "patient", "final")) | _PARTS_OF_YEAR
_BEING = frozenset(listed("am is are be was been very and calm"))


class Case(Nearness):
    def __init__(self, reading: Reading, index: Index, entry: str, kind: str, cited: frozenset[str]) -> None:
        super().__init__(reading, index, cited)
        self.kind = kind
        self.stems = reading.stems
        self.clauses = clauses(reading, index, kind)
        self.active: set[int] = set().union(*(clause.active for clause in self.clauses))
        self.given: Entries = frozenset((entry,)) if entry in index.entries else NOWHERE
        self.mentions = mentions(reading, index)
        self.named = {at for start, end, _, _ in self.mentions for at in range(start, end)}
        self.bound = self._bound() if self.mentions else [self.given] * len(reading.toks)
        self.find_covers()
        self.numbers = _by_start(reading)
        self.linking = _linking(reading)
        self._tells = self._telling()
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    # What is said about whom

    def _bound(self) -> list[Entries]:
        """For every token the entries that it speaks of: those named in its clause, or before it in the sentence."""
        bound: list[Entries] = [self.given] * len(self.reading.toks)
        last = self.given
        for clause in self.clauses:
            inside = [m for m in self.mentions if clause.start <= m[0] < clause.end and m[3]]
            sentence_start = clause.start == 0 or ends_sentence(self.reading.toks, clause.start - 1)
            if sentence_start and not stays_there(self.reading.toks[clause.start : clause.end]):
                last = self.given
            if not inside:
                leaves = moves_on(self.reading.toks[clause.start : clause.end], last)
                here = NOWHERE if leaves and not self.given else last
                bound[clause.start : clause.end] = [here] * (clause.end - clause.start)
                continue
            for start, end, entries in shares(self.reading.toks, clause, inside):
                bound[start:end] = [entries] * (end - start)
            last = inside[-1][2]
        return bound

    # Which words count

    def telling(self, at: int) -> bool:
        """Is it a word that needs support?"""
        return self._tells[at]

    def _telling(self) -> list[bool]:
        used, linking = self.reading.nums.used, self.linking
        tells: list[bool] = []
        for at, token in enumerate(self.reading.toks):
            if at in used or token.kind == "sign" or at in linking:
                tells.append(False)
            elif (token.word.stop or token.word.soft) and token.kind == "word":
                tells.append(token.named and self._stands_out(token))
            else:
                tells.append(token.low not in _AMBIGUOUS or self._is_meant(at))
        return tells

    def _stands_out(self, token: Token) -> bool:
        """A small word that is spelled like a name."""
        if token.low in ("cv", "cvs"):
            return False
        return any(c.isupper() or c.isdigit() for c in token.raw[1:]) or (
            token.word.soft and token.cap and not self.titled
        )

    @lazy
    def titled(self) -> bool:
        """Is the line written Like This, so that a capital says nothing?"""
        words = [token for token in self.reading.toks if token.kind == "word" and len(token.low) > 3]
        return sum(token.cap for token in words) * 2 > len(words)

    def _is_meant(self, at: int) -> bool:
        toks = self.reading.toks
        if toks[at].low == "patient":
            return not at or toks[at - 1].low not in _BEING  # a virtue, no person
        if toks[at].low == "final":
            return at + 1 == len(toks) or toks[at + 1].kind != "word"  # the cup final, but not the final month
        if toks[at].low in _PARTS_OF_YEAR:  # the late of "late spring 2020", the spring of "the spring of 2020"
            return at + 1 not in self._dates and not (at + 2 in self._dates and toks[at + 1].low in _TIMES_OF_YEAR)
        return at + 1 < len(toks) and not toks[at + 1].word.stop  # "the second since 2022"

    @lazy
    def is_head(self) -> bool:
        """Does a line only name a position, with its employer and its time: "Baker, Elm & Oak (cafe), Cork, 2021"?"""
        return self.kind == "resume" and bool(self.mentions) and not self.reading.verbs

    @lazy
    def _dates(self) -> frozenset[int]:
        return frozenset(date.at for date in self.reading.nums.dates)

    def content(self, start: int, end: int) -> list[int]:
        """The words of a stretch that claim something and need support."""
        return [at for at in self._claims if start <= at < end]

    @lazy
    def _claims(self) -> list[int]:
        tells = self._tells
        return [at for at in sorted(self.active) if tells[at]]

    # Which facts are near

    def around(self, at: int, share: float = 0.34) -> list[Known]:
        """Facts that the clause around a token may rest on, or its part between commas, or else the sentence."""
        return list(self.best_around(at, share))

    def best_around(self, at: int, share: float = 0.34) -> Iterator[Known]:
        """The same one by one: most often the first will do."""
        clause = self.clause_at(at)
        near = self.nearest(clause.start, clause.end, share)
        yield from near
        if len(self.content(clause.start, clause.end)) < 2:
            more = [known for known in self.nearest(*self.sentence(at), share) if known not in near]
            yield from more
            near = near + more
        for chunk in self.reading.chunks:
            if chunk.start <= at < chunk.end and (chunk.start, chunk.end) != (clause.start, clause.end):
                yield from (known for known in self.nearest(chunk.start, chunk.end, 0.6) if known not in near)

    @lazy
    def spelled_out(self) -> list[tuple[int, int, int]]:
        """Where words spell out an abbreviation of the facts: start, end, the facts that have it."""
        by_first, toks = self.index.capitals(), self.reading.toks
        return [
            (start, start + length, mask)
            for start, first in enumerate(toks)
            for short, mask in by_first.get(first.low[0], ())
            if (length := spells(toks, start, short))
        ]

    def chunk_at(self, at: int) -> Chunk:
        return next(chunk for chunk in self.reading.chunks if at < chunk.end)

    def clause_at(self, at: int) -> Clause:
        last = self.clauses[-1]
        return last if at >= last.start else next(clause for clause in self.clauses if at < clause.end)

    def sentence(self, at: int) -> tuple[int, int]:
        """The tokens of the sentence around a token."""
        return next(bounds for bounds in self.reading.sentences if at < bounds[1])

    def own_words(self, start: int, end: int) -> tuple[str, ...]:
        """The stems of a sentence behind "I", "In this role, I also" and "At Acme, I"."""
        while start < end and (start in self.named or self.reading.toks[start].low in _LEAD_IN):
            start += 1
        return stem_sequence(self.reading.toks[start:end])

    @lazy
    def chunks(self) -> list[Chunk]:
        """The stretches between commas in which something is claimed."""
        return [chunk for chunk in self.reading.chunks if not self.active.isdisjoint(range(chunk.start, chunk.end))]

    def count(self, quantities: list[Quantity]) -> None:
        """Takes other quantities for those of the line: readings are shared between lines and applicants."""
        self.reading = self.reading.counting(quantities)
        self.numbers = _by_start(self.reading)

    def add(self, kind: str, start: int, end: int, why: str) -> None:
        if start in self._seen and end - start == 1:
            return
        self._seen.update(range(start, end))
        self.problems.append(Problem(kind=kind, what=self.reading.words(start, end), why=why))


def _by_start(reading: Reading) -> dict[int, Quantity]:
    return {quantity.start: quantity for quantity in reading.nums.quantities}


def _linking(reading: Reading) -> frozenset[int]:
    """Words of phrases that only connect, such as "in line with", and of a label before a colon."""
    found: set[int] = set()
    for at, low in enumerate(reading.lows[:4]):
        if low == ":" and at and _LABELS.issuperset(reading.lows[:at]):
            found.update(range(at))
    for at, length in _CONNECTING.found(reading.stems):
        found.update(range(at, at + length))
    return frozenset(found)
