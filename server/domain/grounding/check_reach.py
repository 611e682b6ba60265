"""Which way something went and how far it reached: "fell" for "rose", "the whole hospital" for "one ward"."""

from functools import lru_cache

from server.domain.grounding.case import Case
from server.domain.grounding.compare import reversed_pairs
from server.domain.grounding.counted import in_proportion
from server.domain.grounding.known import Known
from server.domain.grounding.lists import contrasts, directions, scopes
from server.domain.grounding.numbers import neighbours
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import phrases, stem_set
from server.domain.lexicon.words import words as listed

UP, DOWN = stem_set(directions.UP), stem_set(directions.DOWN)
_MOVING = UP | DOWN | {"up", "down"}
_PARTICLES = stem_set(directions.PARTICLE_VERBS)
_SIZES = {name: size for size, names in scopes.CONTAINERS.items() for name in stem_set(names)}
_SEVERAL = frozenset(listed("several multiple numerous various many different"))
_FAR = 8  # tokens between "brought" and "down"
_EXTENT = frozenset(scopes.EXTENT.split())
_REACHING = _EXTENT | _SEVERAL
_TIMES = frozenset(
    listed(
        "day week month year summer winter spring autumn season term semester morning evening night shift "
        "monday tuesday wednesday thursday friday saturday sunday weekend quarter hour time other second"
    )
)
_PARTS = frozenset(listed("section part parts half chapter pages page share"))
_GOING = frozenset(listed("go goes went gone going"))
_WHOLE = frozenset(listed("every all each"))
_NUMERALS = stem_set("two three four five six seven eight nine ten eleven twelve")
_HARMLESS_ALL = frozenset(("which", "while", "aged", "three", "two", "four", "five", "six", "along", "at"))
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


def scope_held(case: Case) -> None:
    toks = case.reading.toks
    if _REACHING.isdisjoint(case.reading.low_set) and _SIZES.keys().isdisjoint(case.reading.stem_set):
        return
    for clause in case.clauses:
        near = case.nearest(clause.start, clause.end, 0.5)
        if not clause.active or not near:
            continue
        for at in range(clause.start, clause.end):
            if at not in case.active:
                continue
            if toks[at].low in _EXTENT and not _extends(case, at, near):
                case.add("scope", at, min(at + 2, len(toks)), f'The facts do not reach as far as "{toks[at].raw}".')
            elif toks[at].word.stem in _SIZES and _outgrows(case, at, near):
                case.add("scope", at, at + 1, f'The facts speak of something smaller than "{toks[at].raw}".')
            elif toks[at].low in _SEVERAL and _was_one(case, at, near):
                case.add("scope", at, at + 2, f'The facts speak of one, not of "{toks[at].raw}".')


def _extends(case: Case, at: int, near: list[Known]) -> bool:
    toks = case.reading.toks
    low = toks[at].low
    following = toks[at + 1] if at + 1 < len(toks) else None
    if in_proportion(case, at):
        return True
    if following is not None and _were_some(case, at):
        return False
    numbered = at + 2 < len(toks) and toks[at + 2].kind == "num"  # "every Year 4 class"
    if following is None or (at in case.reading.nums.used and not numbered):
        return True
    if low == "every" and following.low in _TIMES and not numbered:
        return True
    if low in ("every", "all") and _counts_out(case, at):
        return True
    if low in ("across", "throughout", "wide"):
        return not _new_container(case, at)
    if low in ("whole", "entire") and not _reaches_far(case, at, near):
        return _PARTS.isdisjoint(near[0].reading.low_set)
    return any(_says_all(known, toks[at + 1 : at + 4]) for known in near if known.entry)


def _says_all(known: Known, nouns: list[Token]) -> bool:
    """Does the fact say "all" or "each" of these, or across them?"""
    toks = known.reading.toks
    for pos, token in enumerate(toks):
        if token.low in _EXTENT or token.low == "each":
            stop = next((p for p in range(pos, min(pos + 5, len(toks))) if toks[p].kind == "sign"), pos + 5)
            theirs = {key for other in toks[pos + 1 : stop] for key in (*other.word.wide, *other.extra)}
            if any(theirs & other.word.keys for other in nouns if other.kind == "word"):
                return True
    return False


def _were_some(case: Case, at: int) -> bool:
    """ "every one of my seven quarters" where the fact says four of seven, "every shift" where it says four a month."""
    toks = case.reading.toks
    nouns = {token.word.stem for token in toks[at + 1 : at + 6] if token.kind == "word" and not token.word.stop}
    clause = case.clause_at(at)
    for known in case.nearest(clause.start, clause.end, 0.8)[:2]:
        theirs = known.reading.toks
        if any(token.low in _WHOLE for token in theirs):
            continue
        for pos in range(1, len(theirs)):
            if theirs[pos].word.stem in nouns and _is_number(theirs[pos - 1]):
                of_all = pos > 2 and theirs[pos - 2].low == "of" and _is_number(theirs[pos - 3])
                if of_all or any(token.low in ("a", "per") for token in theirs[pos + 1 : pos + 2]):
                    return True
    return False


def _is_number(token: Token) -> bool:
    return token.kind == "num" or token.word.stem in _NUMERALS


def _was_one(case: Case, at: int, near: list[Known]) -> bool:
    """ "several practices" where the fact says "in a practice"."""
    toks = case.reading.toks
    place = next((p for p in range(at + 1, min(at + 4, len(toks))) if toks[p].low.endswith("s")), None)
    if place is None or toks[place].kind != "word":
        return False
    said = [
        (known.reading.toks[max(pos - 5, 0) : pos], token.low)
        for known in near
        for pos, token in enumerate(known.reading.toks)
        if token.word.stem == toks[place].word.stem
    ]
    alone = any({token.low for token in before} & {"a", "an", "one", "the"} for before, _ in said)
    return alone and not any(low.endswith("s") for _, low in said)


def _counts_out(case: Case, at: int) -> bool:
    """ "all three", "all of which", "in all": no wider than what was said."""
    toks = case.reading.toks
    following, next_one = toks[at + 1].low, toks[at + 2].low if at + 2 < len(toks) else ""
    if following == "of":
        return next_one in ("which", "whom", "them", "this", "these") and not _were_fewer(case, at)
    before = toks[at - 1].low if at else ""
    return (
        following in _HARMLESS_ALL
        or at + 1 in case.reading.nums.used
        or before in ("in", "above", "after", "first")
        or (before in ("at", "of") and toks[at].low == "all")
    )


def _were_fewer(case: Case, at: int) -> bool:
    """ "all of whom passed" where the fact has 48 pupils, of whom 45 passed."""
    clause = case.clause_at(at)
    said = [q.value for q in case.reading.nums.quantities if q.unit == "count"]
    for known in case.nearest(*case.sentence(clause.start), 0.9):
        for one, two in neighbours(known.reading.nums.quantities):
            if (
                one.unit == "count"
                and one.value in said
                and two.bare
                and two.value < one.value
                and two.value not in said
            ):
                return True
    return False


def _reaches_far(case: Case, at: int, near: list[Known]) -> bool:
    """The "whole visual identity" is the visual identity; the "whole school" is more than a class."""
    for token in case.reading.toks[at + 1 : at + 4]:
        if token.kind != "word" or token.word.stop:
            break
        if token.word.stem in _SIZES or token.low.endswith("s"):
            return True
        if not any(token.word.keys & known.reading.plain_keys for known in near):
            return True
    return False


def _new_container(case: Case, at: int) -> bool:
    """ "across the hospital" where no near fact speaks of the hospital at all, "company-wide"."""
    toks = case.reading.toks
    places = range(at + 1, min(at + 5, len(toks))) if toks[at].low != "wide" else range(max(at - 1, 0), at)
    for place in places:
        size = _SIZES.get(toks[place].word.stem, 0)
        if size >= 2:
            closest = case.nearest(case.clause_at(at).start, case.clause_at(at).end, 0.8)
            return not any(
                toks[place].word.keys & known.reading.plain_keys and not _describes(known) for known in closest
            )
    return False


def _describes(known: Known) -> bool:
    """Does it say where one was, and nothing of what one did there?"""
    return known.of_position or known.fact.id.endswith(".d")


def _outgrows(case: Case, at: int, near: list[Known]) -> bool:
    """ "for the hospital" where the fact says "on the ward"."""
    toks = case.reading.toks
    size = _SIZES[toks[at].word.stem]
    before = [token.low for token in toks[max(at - 3, 0) : at]]
    if not {"for", "across", "throughout", "of", "in", "on", "over"} & set(before) or (toks[at].named and size >= 3):
        return False
    best = near[0]
    if any(toks[at].word.keys & known.reading.plain_keys and not known.of_position for known in near):
        return False
    theirs = [_SIZES[token.word.stem] for token in best.reading.toks if token.word.stem in _SIZES]
    mine = {token.word.stem for token in toks}
    lost = [
        token
        for token in best.reading.toks
        if token.word.stem in _SIZES and not (token.word.wide & {k for t in toks for k in t.word.keys})
    ]
    _ = mine
    return bool(theirs) and bool(lost) and size > max(theirs) and not best.head
