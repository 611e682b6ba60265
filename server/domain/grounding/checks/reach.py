"""Which way something went, and words that exclude each other: "fell" for "rose", "part-time" for "full-time"."""

from functools import lru_cache

from server.domain.grounding.case import Case
from server.domain.grounding.compare import reversed_pairs
from server.domain.grounding.known import Known
from server.domain.grounding.lists import contrasts, directions
from server.domain.grounding.reading import Reading
from server.domain.grounding.words import phrases, stem_set
from server.domain.lexicon.words import words as listed

UP, DOWN = stem_set(directions.UP), stem_set(directions.DOWN)
_MOVING = UP | DOWN | {"up", "down"}
_PARTICLES = stem_set(directions.PARTICLE_VERBS)
_FAR = 8  # tokens between "brought" and "down"
_GOING = frozenset(listed("go goes went gone going"))
_CONTRASTS: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
for _number, _group in enumerate(contrasts.CONTRASTS.split("\n")):
    for _entry in phrases(_group):
        _CONTRASTS.setdefault(_entry[0], []).append((_number, _entry))


def contrasts_held(case: Case) -> None:
    """ "22 full-time staff" where the fact says part-time."""
    if _CONTRASTS.keys().isdisjoint(case.reading.stem_set):
        return
    for chunk in case.chunks:
        mine = [
            (at, group, entry)
            for at in range(chunk.start, chunk.end)
            if case.stems[at] in _CONTRASTS and at in case.active
            for group, entry in _contrasting(case.reading, at)
        ]
        for at, group, entry in mine:
            nearest = case.nearest(chunk.start, chunk.end, 0.6)
            if (
                case.reading.toks[at].low in ("earlier", "later")
                or _dated(case, at)
                or any(_names(case, at, entry, k) for k in nearest)
            ):
                continue
            near = [known for known in nearest if known.entry and not known.head]
            theirs = [{e for g, e in _all_contrasting(k.reading) if g == group} for k in near]
            if any(theirs) and not any(entry in some for some in theirs):
                case.add(
                    "scope",
                    at,
                    at + len(entry),
                    f'The fact has something else than "{case.reading.words(at, at + len(entry))}".',
                )


def _dated(case: Case, at: int) -> bool:
    """Is it the month of a date, which is held against the dates of the facts?"""
    return any(date.at == at for date in case.reading.nums.dates)


def _names(case: Case, at: int, entry: tuple[str, ...], known: Known) -> bool:
    """Is it a word of a title: the "Senior" of "Senior Buyer"?"""
    return known.head and all(case.anywhere[position] >> known.at & 1 for position in range(at, at + len(entry)))


def _contrasting(reading: Reading, at: int) -> list[tuple[int, tuple[str, ...]]]:
    options = _CONTRASTS.get(reading.stems[at], ())
    return [(group, entry) for group, entry in options if tuple(reading.stems[at : at + len(entry)]) == entry]


@lru_cache(maxsize=4096)
def _all_contrasting(reading: Reading) -> list[tuple[int, tuple[str, ...]]]:
    return [found for at, stem in enumerate(reading.stems) if stem in _CONTRASTS for found in _contrasting(reading, at)]


def turned_round(case: Case) -> None:
    """ "from English into Spanish" where the fact has it the other way round."""
    mine = set(_from_to(case.reading)) if "from" in case.reading.low_set else None
    if not mine:
        return
    for known in case.index.known:
        theirs = {(a, b) for a, b, _ in _from_to(known.reading)}
        for one, two, at in mine:
            if (
                at in case.active
                and case.reach(at) >> known.at & 1
                and (two, one) in theirs
                and (one, two) not in theirs
            ):
                case.add("direction", at, min(at + 4, len(case.reading.toks)), "The facts have it the other way round.")
                return


def _from_to(reading: Reading) -> list[tuple[str, str, int]]:
    toks = reading.toks
    found: list[tuple[str, str, int]] = []
    for at, token in enumerate(toks):
        if token.low == "from":
            ends = (to for to in range(at + 2, min(at + 6, len(toks) - 1)) if toks[to].low in ("to", "into"))
            found += [
                (toks[to - 1].word.stem, toks[to + 1].word.stem, at)
                for to in ends
                if toks[to - 1].kind == toks[to + 1].kind == "word"
            ]
    return found


def direction_held(case: Case) -> None:
    several = len(case.numbers) > 1
    for clause in case.clauses if several else ():
        if not clause.active:
            continue
        start, end = case.sentence(clause.start)
        near = case.nearest(start, end, 0.6)
        mine = [q for q in case.reading.nums.quantities if start <= q.start < end]
        for known in near:
            pair = reversed_pairs(mine, known.changes, case.reading.toks)
            if pair:
                case.add("direction", pair[0].start, pair[1].end, "The facts have it the other way round.")
                return
    for chunk in () if _MOVING.isdisjoint(case.reading.stem_set) else case.chunks:
        _turned(case, chunk.start, chunk.end)


def _turned(case: Case, start: int, end: int) -> None:
    moves = [(at, way) for at, way in _ways(case.reading, start, end) if at in case.active]
    if not moves:
        return
    at, way = moves[0]
    clause = case.clause_at(at)
    near = [known for known in case.nearest(clause.start, clause.end, 0.6) if not known.head]
    theirs = [{w for _, w in _ways(known.reading, 0, len(known.reading.toks))} for known in near]
    said = [ways for ways in theirs if ways]
    if said and not any(way in ways for ways in said):
        case.add("direction", at, at + 1, "The facts have it going the other way.")


def _ways(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for at in range(start, end):
        root = reading.toks[at].word.stem
        if reading.toks[at].low in ("high", "low"):
            continue  # "high bays" move nothing
        if root in UP:
            if root != "gain" or _measured(reading, at):  # who gained a licence has moved nothing
                found.append((at, 1))
        elif root in DOWN:
            found.append((at, -1))
        elif _moves(reading, start, at):
            found.append((at, 1 if root == "up" else -1))
    return found


def _measured(reading: Reading, at: int) -> bool:
    return any(at < quantity.start <= at + 4 for quantity in reading.nums.quantities)


def _moves(reading: Reading, start: int, at: int) -> bool:
    """ "brought food cost down", "went up by 8 %"; the "up" of "set up" moves nothing."""
    toks = reading.toks
    if toks[at].low not in ("up", "down") or all(
        t.word.stem not in _PARTICLES for t in toks[max(start, at - _FAR) : at]
    ):
        return False
    if toks[at - 1].low in _GOING:
        return True  # "has gone up."
    return toks[at].low == "down" or toks[min(at + 1, len(toks) - 1)].low in ("from", "by", "to")
