"""A text as the checks see it: tokens, numbers, and how much of the work each part claims."""

from copy import copy
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from server.domain.grounding.language import language, plainly_english, words_of
from server.domain.grounding.lazy import lazy
from server.domain.grounding.lists import directions
from server.domain.grounding.numbers import Numbers, Quantity, numbers
from server.domain.grounding.tokens import Token, plain, tokens, wide_keys
from server.domain.grounding.verbs import Chunk, levels
from server.domain.grounding.words import LEXICON, Keys, stem_set, word
from server.domain.lexicon.words import words as listed

_PARTICLE_VERBS = stem_set(directions.PARTICLE_VERBS)
PARTICLES = frozenset(listed("away up down out off over back in on together"))
_SEPARATORS = frozenset(',;:()|/-—•"')
STOPS = frozenset(".!?")
_SHORT = frozenset(listed("co st dr mr mrs ms inc ltd vs no e.g i.e approx dept"))
_JOINTS = frozenset(listed("and or but while whilst plus then which who whose where when as because although though"))
_PARTING = _SEPARATORS | STOPS | _JOINTS


class Reading:
    """A text once read; whatever is not asked for is not worked out. Readings are shared: nobody may change one."""

    def __init__(self, text: str, toks: list[Token], nums: Numbers) -> None:
        self.text, self.toks, self.nums = text, toks, nums
        self.lows = [token.low for token in toks]
        self.stems = [token.word.stem for token in toks]
        # What occurs at all: most of the checks see here that they have nothing to look at.
        self.low_set = frozenset(self.lows)
        self.stem_set = frozenset(self.stems)

    @lazy
    def sentences(self) -> list[tuple[int, int]]:
        """From which token to which each goes; one without tokens for an empty text."""
        stops = () if STOPS.isdisjoint(self.low_set) else range(len(self.toks))
        ends = [at + 1 for at in stops if ends_sentence(self.toks, at)]
        return list(pairwise([0, *ends, len(self.toks)]))

    @lazy
    def chunks(self) -> list[Chunk]:
        return _chunks(self.toks, self.nums)

    @lazy
    def _claimed(self) -> tuple[list[float], list[int]]:
        return levels(self.toks, self.stems, self.chunks)

    @lazy
    def levels(self) -> list[float]:
        """Per token what the verb that governs it claims; 0 where no verb was seen."""
        return self._claimed[0]

    @lazy
    def verbs(self) -> list[int]:
        """Positions of the verbs that claim a level."""
        return self._claimed[1]

    @lazy
    def keys(self) -> Keys:
        """All that it says and implies."""
        words = [token for token in self.toks if token.kind != "sign"]
        phrases = (wide_keys(token) for token in words if token.extra)
        return frozenset().union(*(token.word.wide for token in words), *phrases)

    @lazy
    def plain_keys(self) -> Keys:
        """All that it says."""
        words = [token for token in self.toks if token.kind != "sign"]
        return frozenset().union(
            *(token.word.keys for token in words), *(token.extra for token in words if token.extra)
        )

    @lazy
    def language(self) -> str:
        """See `language.py`."""
        return "en" if plainly_english(self.text, self.low_set) else language(words_of(self.toks))

    def counting(self, quantities: list[Quantity]) -> "Reading":
        """The same text with other quantities."""
        other = copy(self)
        other.nums = replace(self.nums, quantities=quantities)
        return other

    def words(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        last = self.toks[end - 1]
        return self.text[self.toks[start].start : last.start + len(last.raw)]


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    text = plain(text)
    toks = tokens(text)
    _add_particles(toks)
    return Reading(text, toks, numbers(toks))


def ends_sentence(toks: list[Token], at: int) -> bool:
    """A full stop before a capital, but not that of "Co." or "St."."""
    token = toks[at]
    if token.low not in STOPS or at + 1 >= len(toks):
        return False
    short = at and toks[at - 1].low in _SHORT and token.low == "." and not toks[at + 1].word.stop
    return not short and (toks[at + 1].cap or toks[at + 1].kind == "num")


def _add_particles(toks: list[Token]) -> None:
    """ "brought food cost down" says that it was reduced."""
    for at, token in enumerate(toks):
        if token.low not in PARTICLES:
            continue
        _add_phrasal(toks, at)
        if token.low in ("down", "up") and any(
            other.word.stem in _PARTICLE_VERBS for other in toks[max(at - 5, 0) : at]
        ):
            token.extra += tuple(word("reduce" if token.low == "down" else "increase").keys)


def _add_phrasal(toks: list[Token], at: int) -> None:
    """ "put pallets away" is "put away pallets"."""
    for back in range(max(at - 5, 0), at - 1):
        for entry, key in LEXICON.phrases.get((toks[back].word.stem, toks[at].word.stem), ()):
            if len(entry) == 2 and all(t.kind != "sign" for t in toks[back:at]):
                toks[back].extra += (key,)
                toks[at].extra += (key,)


def _chunks(toks: list[Token], nums: Numbers) -> list[Chunk]:
    chunks: list[Chunk] = []
    start, link = 0, ""
    for at in [at for at, token in enumerate(toks) if token.low in _PARTING]:
        token = toks[at]
        ends = token.low in (_SEPARATORS if token.kind == "sign" else _JOINTS) or ends_sentence(toks, at)
        if not ends or at in nums.used:
            continue
        if at > start:
            chunks.append(Chunk(start, at, link))
            link = token.low
        elif token.kind == "word":
            link = token.low
        start = at + 1
    if start < len(toks):
        chunks.append(Chunk(start, len(toks), link))
    return chunks
