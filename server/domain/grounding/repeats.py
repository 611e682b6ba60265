"""Where a line nearly repeats a fact: the words that both have in the same order, and the gaps between them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.lexicon import wordnet

_STRONG = 1.6
_ALIKE = 0.4  # so much of a stretch stands in the fact, in the same order
_CLOSE = 0.5
_MOST = 60  # tokens of a stretch or a fact


class Gap(NamedTuple):
    """What stands between the same two words in the line and in the fact."""

    mine: range
    theirs: range


class Repeat(NamedTuple):
    """A stretch of the line and the fact that it nearly repeats; `anchors`: the words that both have in one order."""

    known: Known
    anchors: list[tuple[int, int]]
    gaps: list[Gap]
    close: bool  # a word for word repetition but for a few


class Miss(NamedTuple):
    start: int
    end: int
    kind: str
    why: str


def repeats(case: Case, start: int, end: int) -> Iterator[Repeat]:
    """The facts that a stretch of the line repeats in large part."""
    if end - start > _MOST:
        return
    scores = case.scores(start, end)
    near = [known for known in case.nearest(start, end, 0.6) if not known.fact.id.startswith("skill")]
    least = max(_STRONG, 0.85 * scores[near[0].at]) if near else 0.0
    fewest = max(3, _ALIKE * (end - start))
    for known in near:
        if scores[known.at] < least:
            return
        if known.of_position or len(known.reading.toks) > _MOST:
            continue
        anchors = _anchors(case.stems, range(start, end), known.reading, fewest)
        if len(anchors) >= fewest:
            close = len(anchors) >= _CLOSE * (end - start)
            yield Repeat(known, anchors, list(_gaps(known, anchors, end)), close)


def _anchors(stems: list[str], stretch: range, fact: Reading, least: float) -> list[tuple[int, int]]:
    """The longest run of stems that both have in the same order; none if it must be shorter than `least`."""
    mine = [at for at in stretch if stems[at] in fact.stem_set]
    if len(mine) < least:
        return []
    said = [stems[at] for at in mine]
    both = frozenset(said)
    theirs = [pos for pos, stem in enumerate(fact.stems) if stem in both]
    held = [fact.stems[pos] for pos in theirs]
    first, last = _ends_alike(said, held, once=len(both) == len(said) == len(held))
    between = _in_order(said[first : len(said) - last], held[first : len(held) - last])
    return [
        *zip(mine[:first], theirs[:first], strict=True),
        *[(mine[first + i], theirs[first + j]) for i, j in between],
        *zip(mine[len(mine) - last :], theirs[len(theirs) - last :], strict=True),
    ]


def _ends_alike(one: list[str], two: list[str], *, once: bool) -> tuple[int, int]:
    """How many words both begin with, and end with if no word stands twice: then these belong together, too."""
    most = min(len(one), len(two))
    first = last = 0
    while first < most and one[first] == two[first]:
        first += 1
    while once and last < most - first and one[-1 - last] == two[-1 - last]:
        last += 1
    return first, last


def _in_order(one: list[str], two: list[str]) -> list[tuple[int, int]]:
    """The longest common subsequence."""
    lengths = [[0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        row, below, word = lengths[i], lengths[i + 1], one[i]
        for j in range(len(two) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if word == two[j] else max(below[j], row[j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(two):
        if one[i] == two[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return found


def _gaps(known: Known, anchors: list[tuple[int, int]], end: int) -> Iterator[Gap]:
    pause = anchors[-1][1] + 1
    while pause < len(known.reading.toks) and known.reading.lows[pause] not in ",;:":
        pause += 1  # what follows a comma in the fact stands for nothing at the end of the line
    last = (end, pause)
    first = anchors[0]
    if first[1] == 1 and first[0] and known.reading.toks[0].raw.isupper():
        yield Gap(range(first[0] - 1, first[0]), range(1))  # "MIG weld" for "TIG weld"
    for (at, pos), (next_at, next_pos) in pairwise([*anchors, last]):
        if next_at - at > 1 and next_pos - pos > 1:
            yield Gap(range(at + 1, next_at), range(pos + 1, next_pos))


def is_word(token: Token) -> bool:
    return token.kind == "word" and not token.word.stop


def tells(token: Token) -> bool:
    return is_word(token) and not token.word.soft


def is_abbreviation(raw: str) -> bool:
    return raw.removesuffix("s").isupper()


def alike(mine: Token, theirs: Token) -> bool:
    return bool(mine.word.keys & theirs.word.wide or set(mine.extra) & (set(theirs.extra) | theirs.word.wide))


def means(mine: Token, theirs: Token, *, wider: bool) -> bool:
    """ "influenza" for "flu": another word of the same sense; an "instrument" is a wider one for a meter."""
    said = wordnet.implied if wider else wordnet.senses
    return is_word(theirs) and not wordnet.senses(mine.low).isdisjoint(said(theirs.low))
