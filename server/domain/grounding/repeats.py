"""Where a line nearly repeats a fact: the words that both have in the same order, and the gaps between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.lexicon import wordnet

_STRONG = 1.6
_ALIKE = 0.4  # so much of a stretch stands in the fact, in the same order
_CLOSE = 0.5
_MOST = 60  # tokens of a stretch or a fact


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between the same two words in the line and in the fact."""

    mine: range
    theirs: range


@dataclass(frozen=True, slots=True)
class Repeat:
    """A stretch of the line and the fact that it nearly repeats; `anchors`: the words that both have in one order."""

    known: Known
    anchors: list[tuple[int, int]]
    gaps: list[Gap]
    close: bool  # a word for word repetition but for a few


@dataclass(frozen=True, slots=True)
class Miss:
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
    least = 0.85 * scores[near[0].at] if near else 0.0
    for known in near:
        if scores[known.at] < max(_STRONG, least) or known.of_position or len(known.reading.toks) > _MOST:
            continue
        fewest = max(3, _ALIKE * (end - start))
        anchors = _anchors(case.stems[start:end], known.reading, fewest)
        if len(anchors) >= fewest:
            anchors = [(start + at, pos) for at, pos in anchors]
            close = len(anchors) >= _CLOSE * (end - start)
            yield Repeat(known, anchors, list(_gaps(known, anchors, end)), close)


def _anchors(a: list[str], fact: Reading, least: float) -> list[tuple[int, int]]:
    """The longest run of stems that both have in the same order; none if it must be shorter than `least`."""
    ahead = [(i, word) for i, word in enumerate(a) if word in fact.stem_set]
    if len(ahead) < least:
        return []
    both = {word for _, word in ahead}
    beside = [(j, word) for j, word in enumerate(fact.stems) if word in both]
    pairs = list(zip(ahead, beside, strict=False))
    first = next((at for at, (mine, theirs) in enumerate(pairs) if mine[1] != theirs[1]), len(pairs))
    together = [(mine[0], theirs[0]) for mine, theirs in pairs[:first]]
    return together + _in_order(ahead[first:], beside[first:])


def _in_order(ahead: list[tuple[int, str]], beside: list[tuple[int, str]]) -> list[tuple[int, int]]:
    lengths = [[0] * (len(beside) + 1) for _ in range(len(ahead) + 1)]
    for i in range(len(ahead) - 1, -1, -1):
        row, below, word = lengths[i], lengths[i + 1], ahead[i][1]
        for j in range(len(beside) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if word == beside[j][1] else max(below[j], row[j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(ahead) and j < len(beside):
        if ahead[i][1] == beside[j][1]:
            found.append((ahead[i][0], beside[j][0]))
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
