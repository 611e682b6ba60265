"""Which facts come near what a stretch of a line says."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from server.domain.grounding.index import Index
from server.domain.grounding.known import Known
from server.domain.grounding.lazy import lazy
from server.domain.grounding.mentions import NOWHERE, Entries
from server.domain.grounding.reading import Reading

_NAMED, _TELLING, _SOFT = 1.5, 1.0, 0.2
_SAME_NUMBER = 1.5
_NO_WEIGHT: tuple[float, tuple[int, ...]] = (0.0, ())
_NOTHING = 0.15  # less than the smallest weight: what is left of none, but for "cited"


@lru_cache(maxsize=50_000)
def bits(mask: int) -> tuple[int, ...]:
    """The positions of the bits that are set."""
    found: list[int] = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return tuple(found)


class Nearness:
    """`active`: the tokens that claim something; `named`: those that name an employer; `bound`: whom each is about."""

    active: set[int]
    named: set[int]
    bound: list[Entries]

    def __init__(self, reading: Reading, index: Index, cited: frozenset[str]) -> None:
        self.reading, self.index, self.cited = reading, index, cited
        self._scores: dict[tuple[int, int, int], dict[int, float]] = {}
        self._near: dict[tuple[int, int, float, int], list[Known]] = {}

    def find_covers(self) -> None:
        self.anywhere = self.index.covers(self.reading.toks)  # for every token the facts that have it, of any entry
        self._covers = self._within_reach()

    def reach(self, at: int) -> int:
        return self.index.reach(self.bound[at] if at < len(self.bound) else NOWHERE)

    def reachable(self, at: int) -> Iterator[Known]:
        return (self.index.known[fact] for fact in bits(self.reach(at)))

    def cover(self, at: int) -> int:
        """The facts that have the word and that the line may rest on there, a bit each."""
        return self._covers[at]

    def _within_reach(self) -> list[int]:
        if len(set(self.bound)) == 1:
            reach = self.index.reach(self.bound[0])
            return [mask & reach for mask in self.anywhere]
        return [mask & self.reach(at) for at, mask in enumerate(self.anywhere)]

    def learn(self, at: int, mask: int) -> None:
        """These facts say the word of a token in other words."""
        self.anywhere[at] |= mask
        self._covers[at] |= mask & self.reach(at)
        weight, _ = self._weights[at]
        self._weights[at] = weight, bits(self._covers[at]) if weight else ()
        self._scores.clear()
        self._near.clear()

    def scores(self, start: int, end: int, skip: int = -1) -> dict[int, float]:
        """How near each fact comes to what the tokens say, by its position; `skip` is a token left out."""
        memo = (start, end, skip)
        found = self._scores.get(memo)
        if found is None:
            found = self._less(self.scores(start, end), skip) if skip >= 0 else self._scored(start, end)
            self._scores[memo] = found
        return found

    def _less(self, scores: dict[int, float], skip: int) -> dict[int, float]:
        weight, near = self._weights[skip]
        left = dict(scores)
        for fact in near:
            left[fact] -= weight
            if left[fact] < _NOTHING:
                del left[fact]
        return left

    def _scored(self, start: int, end: int) -> dict[int, float]:
        found: dict[int, float] = defaultdict(float)
        for weight, near in self._weights[start:end]:
            for fact in near:
                found[fact] += weight
        for quantity in self.reading.nums.quantities:
            if start <= quantity.start < end and quantity.start in self.active and not quantity.of_part:
                for fact in bits(self.index.having(quantity.value, quantity.unit) & self.reach(quantity.start)):
                    found[fact] += _SAME_NUMBER
        if self.cited:
            for fact in found:
                if self.index.known[fact].fact.id in self.cited:
                    found[fact] += 0.1
        return found

    @lazy
    def _weights(self) -> list[tuple[float, tuple[int, ...]]]:
        """For every token what it weighs and which facts have it."""
        weights: list[tuple[float, tuple[int, ...]]] = []
        active, named, used = self.active, self.named, self.reading.nums.used
        for at, token in enumerate(self.reading.toks):
            word = token.word
            if word.stop or token.kind == "sign" or at not in active or at in named or at in used:
                weights.append(_NO_WEIGHT)
            else:
                weight = _SOFT if word.soft else _NAMED if token.named else _TELLING
                weights.append((weight, bits(self._covers[at])))
        return weights

    def nearest(self, start: int, end: int, share: float = 0.6, skip: int = -1) -> list[Known]:
        """The facts that come near what these tokens say, best first."""
        memo = (start, end, share, skip)
        near = self._near.get(memo)
        if near is None:
            scores = self.scores(start, end, skip)
            least = max(scores.values(), default=0.0) * share
            best = sorted([(-score, fact) for fact, score in scores.items() if score >= least])
            near = self._near[memo] = [self.index.known[fact] for _, fact in best]
        return near
