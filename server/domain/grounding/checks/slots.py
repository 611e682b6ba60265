"""A line that nearly repeats a fact and has something else in one place: "delivery errors" for "picking errors"."""

from collections.abc import Iterator
from itertools import combinations

from server.domain.grounding.case import Case, bits
from server.domain.grounding.checks.counts import headless, numbers_swapped, other_count, other_number, several
from server.domain.grounding.checks.ownership import done_together
from server.domain.grounding.known import Known
from server.domain.grounding.lists import contrasts
from server.domain.grounding.repeats import Gap, Miss, Repeat, alike, is_abbreviation, is_word, means, repeats, tells
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import PAST, VERBS, is_past
from server.domain.lexicon.words import words as listed

_LONGEST = 3  # words that may stand for one another
_EXTENT = frozenset(listed("all every each any"))
_DETERMINERS = frozenset(listed("a an the my our each every"))
_ARTICLES = frozenset(listed("a an the one"))
_DEEDS = ("work", "vol", "project")
_LIGHT_PAST = frozenset(listed("went came became stood stayed"))
_PLACING = frozenset(listed("in on at from for to with of"))
_PASSIVE = frozenset(listed("by was were been being is are"))
_ENDS = tuple({one, two} for one in ("start", "beginning", "first", "opening") for two in ("end", "last", "closing"))
_OPPOSITES: dict[str, frozenset[str]] = {}
for _line in contrasts.SMALL_OPPOSITES.strip().split("\n"):
    for _one, _other in (_line.split(), _line.split()[::-1]):
        _OPPOSITES[_one] = _OPPOSITES.get(_one, frozenset()) | {_other}
_TURNING = frozenset({*_OPPOSITES, "in", "out", *(word for pair in _ENDS for word in pair)})


def slots_held(case: Case) -> None:
    """If every fact that the clause nearly repeats has something else in one place, the clause is not true."""
    for clause in case.clauses:
        if not clause.active:
            continue
        first: Miss | None = None
        for repeat in repeats(case, clause.start, clause.end):
            miss = next(_misses(case, repeat), None)
            first = first or miss
            if miss is None:
                break
        else:
            if first is not None:
                case.add(first.kind, first.start, first.end, first.why)


def _misses(case: Case, repeat: Repeat) -> Iterator[Miss]:
    toks = case.reading.toks
    for gap in repeat.gaps:
        if gap.mine[0] not in case.active and gap.mine[-1] not in case.active:
            continue
        if not _TURNING.isdisjoint(case.reading.lows[gap.mine.start : gap.mine.stop]):
            yield from _turned(case, repeat, gap)
        if toks[gap.mine[0]].low in _EXTENT:
            yield from _stretched(case, repeat, gap)
        if case.numbers:
            yield from several(case, repeat, gap)
            yield from other_number(case, repeat, gap)
        if repeat.close:
            yield from _replaced(case, repeat, gap)
    if repeat.anchors[0][1]:
        yield from _lifted(case, repeat)
    if case.numbers:
        yield from other_count(case, repeat)
        yield from headless(case, repeat)
    if len(repeat.gaps) > 1:
        yield from _swapped(case, repeat)
    yield from _turned_about(case, repeat.known)


def _turned(case: Case, repeat: Repeat, gap: Gap) -> Iterator[Miss]:
    """ "after release" where the fact has "before release"."""
    theirs = {repeat.known.reading.toks[pos].low for pos in gap.theirs}
    mine = {case.reading.toks[at].low for at in gap.mine}
    yield from _other_particle(case, repeat, gap)
    following = case.reading.toks[gap.mine.stop] if gap.mine.stop < len(case.reading.toks) else None
    if (
        following is None
        or following.kind != "word"
        or (following.word.stop and following.low not in _DETERMINERS)
        or len(gap.mine) + len(gap.theirs) > 4
    ):
        return
    for at in gap.mine:
        against = _OPPOSITES.get(case.reading.toks[at].low, frozenset()) & theirs
        compared = at > 0 and case.reading.toks[at - 1].low == "than"
        if against and not against & mine and not compared:
            yield Miss(at, at + 1, "direction", f'The fact says "{min(against)}" here.')


def _other_particle(case: Case, repeat: Repeat, gap: Gap) -> Iterator[Miss]:
    """ "checked out" for "checked in", "at the start" for "at the end"."""
    at, pos = gap.mine[0], gap.theirs[0]
    if len(gap.mine) > 1 or len(gap.theirs) > 1 or not at or not pos:
        return
    one, two = case.reading.toks[at].low, repeat.known.reading.toks[pos].low
    behind_verb = is_word(case.reading.toks[at - 1]) and {one, two} == {"in", "out"}
    if behind_verb or any({one, two} == pair for pair in _ENDS):
        yield Miss(at, at + 1, "direction", f'The fact says "{two}" here.')


def _stretched(case: Case, repeat: Repeat, gap: Gap) -> Iterator[Miss]:
    """ "all courses" for one course, "every year" for "in one year"."""
    at = gap.mine[0]
    toks, theirs = case.reading.toks, repeat.known.reading.toks
    if toks[at].low not in _EXTENT or len(gap.mine) > 1 or any(theirs[pos].low in _EXTENT for pos in gap.theirs):
        return
    one = any(theirs[pos].low in ("one", "single") for pos in gap.theirs)
    narrower = any(tells(theirs[pos]) for pos in gap.theirs) and theirs[gap.theirs[0]].low in _ARTICLES
    if one or narrower:
        yield Miss(at, min(at + 2, len(toks)), "scope", "The fact speaks of less than this.")


def _replaced(case: Case, repeat: Repeat, gap: Gap) -> Iterator[Miss]:
    """Another thing before the same noun, or a word that other facts have."""
    toks, theirs = case.reading.toks, repeat.known.reading.toks
    xs = [at for at in gap.mine if _may_stand(case, at)]
    single = len(gap.mine) == len(gap.theirs) == 1 and tells(toks[gap.mine[0]]) and not _is_deed(toks[gap.mine[0]])
    ys = [
        pos
        for pos in gap.theirs
        if (tells(theirs[pos]) or (single and is_word(theirs[pos]))) and pos not in repeat.known.reading.nums.used
    ]
    if not 0 < len(xs) <= _LONGEST or not 0 < len(ys) <= _LONGEST:
        return
    held = {at for at, _ in repeat.anchors}
    others = [at for at in range(len(toks)) if at not in held]  # "phone calls from tenants" for "tenant calls"
    ys = [pos for pos in ys if not any(alike(toks[at], theirs[pos]) for at in others)]
    kept = {pos for _, pos in repeat.anchors}
    free = [other for pos, other in enumerate(theirs) if pos not in kept]
    for at in xs if ys else ():
        said = not repeat.known.entry.startswith(_DEEDS) and case.anywhere[at] >> repeat.known.at & 1
        same = any(alike(toks[at], other) or means(toks[at], other, wider=not _in_list(toks, gap)) for other in free)
        same = same or any(start <= at < end and mask >> repeat.known.at & 1 for start, end, mask in case.spelled_out)
        if not said and not same and _other_thing(case, at, gap, ys, theirs):
            what = theirs[ys[0]].raw
            yield Miss(at, at + 1, "claim", f'The fact that comes nearest says "{what}" here.')


def _may_stand(case: Case, at: int) -> bool:
    return (
        is_word(case.reading.toks[at])
        and at in case.active
        and at not in case.reading.nums.used
        and at not in case.named
    )


def _is_deed(token: Token) -> bool:
    return token.word.stem in VERBS and not token.named


def _other_thing(case: Case, at: int, gap: Gap, ys: list[int], theirs: list[Token]) -> bool:
    toks = case.reading.toks
    token, following = toks[at], toks[gap.mine.stop] if gap.mine.stop < len(toks) else None
    if len(gap.mine) == len(gap.theirs) == 1 and token.raw.isupper() and theirs[ys[0]].raw.isupper():
        return bool(case.anywhere[at])  # "MIG" for "TIG"
    if _other_name(case, at, gap, theirs):
        return True
    if (
        is_abbreviation(token.raw)
        or token.low.endswith(("ed", "ly"))
        or is_past(token)
        or token.low in _LIGHT_PAST
        or token.low == "new"
    ):
        return False
    same = 3 if token.cap else 4
    if any(token.low[:same] == theirs[pos].low[:same] for pos in ys) or token.low == "work":
        return False
    noun = following is not None and is_word(following)
    if token.low.endswith("ing") and not (noun and case.anywhere[at]):
        return False
    beside = at == gap.mine[-1] and ys[-1] == gap.theirs[-1] and noun
    elsewhere = any(not case.index.known[fact].of_position for fact in bits(case.anywhere[at]))
    one_for_one = len(gap.mine) == len(gap.theirs) == 1 and (token.word.soft or _in_list(toks, gap))
    return (
        beside
        or one_for_one
        or _measured(toks, theirs, gap)
        or (token.named and theirs[ys[0]].named)
        or (elsewhere and not token.word.soft)
        or _phrase_for_phrase(case, theirs, gap)
    )


def _other_name(case: Case, at: int, gap: Gap, theirs: list[Token]) -> bool:
    """ "in SAP" for "in Xero", be it that another fact has SAP."""
    one_for_one = len(gap.mine) == len(gap.theirs) == 1
    return (
        one_for_one
        and bool(case.anywhere[at])
        and is_abbreviation(case.reading.toks[at].raw)
        and theirs[gap.theirs[0]].named
    )


def _in_list(toks: list[Token], gap: Gap) -> bool:
    """ "reading and science": each of two that are named beside each other is meant as it stands."""
    before = toks[gap.mine.start - 1].low if gap.mine.start else ""
    following = toks[gap.mine.stop].low if gap.mine.stop < len(toks) else ""
    return before in ("and", "or") or following in ("and", "or")


def _measured(toks: list[Token], theirs: list[Token], gap: Gap) -> bool:
    """What fell "by 35 %" or rose "from 8 to 9" must be the very thing."""
    if gap.mine.stop >= len(toks) or gap.theirs.stop >= len(theirs):
        return False
    return toks[gap.mine.stop].low == theirs[gap.theirs.stop].low in ("by", "from")


def _phrase_for_phrase(case: Case, theirs: list[Token], gap: Gap) -> bool:
    """ "in the classroom" for "on the road"."""
    mine, others = [case.reading.toks[at].low for at in gap.mine], [theirs[pos].low for pos in gap.theirs]
    if not (len(mine) == len(others) == 3):
        return False
    return mine[1] == others[1] == "the" and mine[0] in _PLACING and others[0] in _PLACING


def _swapped(case: Case, repeat: Repeat) -> Iterator[Miss]:
    """ "paper lists that replaced scanners", "9 operators and 2 pickers": the same words, changed about."""
    toks, theirs = case.reading.toks, repeat.known.reading.toks
    if _PASSIVE & {toks[at].low for gap in repeat.gaps for at in gap.mine}:
        return
    for one, two in combinations(repeat.gaps, 2):
        between = [at for at, _ in repeat.anchors if one.mine.stop <= at < two.mine.start]
        if numbers_swapped(case, repeat.known, one, two):
            yield Miss(one.mine.start, two.mine.stop, "number", "The fact has these numbers the other way round.")
        pivot = any(toks[at].kind == "num" or at in case.numbers or toks[at].low.endswith("ed") for at in between)
        if (
            pivot
            and _stands_in(toks, one.mine, theirs, two.theirs)
            and _stands_in(toks, two.mine, theirs, one.theirs)
            and not _stands_in(toks, one.mine, theirs, one.theirs)
        ):
            yield Miss(one.mine.start, two.mine.stop, "direction", "The fact has it the other way round.")


def _lifted(case: Case, repeat: Repeat) -> Iterator[Miss]:
    """ "Manage one developer" for "Work with one developer"."""
    mine, theirs = case.reading.levels, repeat.known.reading.levels
    at, pos = repeat.anchors[0]
    start = case.clause_at(at).start
    if done_together(case.reading):
        return
    verb = next((v for v in case.reading.verbs if start <= v < at and v in case.active), -1)
    said = max(theirs[:pos], default=0.0) if theirs else 0.0
    if verb >= 0 and said and mine[verb] - said > 1:
        what = case.reading.toks[verb].raw
        yield Miss(verb, verb + 1, "ownership", f'"{what}" claims more of this work than the fact.')


def _turned_about(case: Case, known: Known) -> Iterator[Miss]:
    """ "lists that replaced scanners" where the scanners replaced the lists."""
    deeds = {low for low in case.reading.low_set & known.reading.low_set if low.endswith("ed") or low in PAST}
    for at in [at for at, low in enumerate(case.reading.lows) if low in deeds] if deeds else ():
        pos = known.reading.lows.index(case.reading.lows[at])
        if not at or not pos or at not in case.active or not is_word(case.reading.toks[at]):
            continue
        mine, others = _beside(case.reading.toks, at), _beside(known.reading.toks, pos)
        crossed = mine[0] & others[1] and mine[1] & others[0]
        if crossed and not mine[0] & others[0] and not mine[1] & others[1]:
            yield Miss(at, at + 1, "direction", "The fact has it the other way round.")


def _beside(toks: list[Token], at: int) -> tuple[set[str], set[str]]:
    """The last two words before a verb and the first two behind it; nothing if it is passive."""
    if any(token.low in _PASSIVE for token in (*toks[max(at - 2, 0) : at], *toks[at + 1 : at + 2])):
        return set(), set()
    before = [token.word.stem for token in toks[max(at - 4, 0) : at] if is_word(token)]
    return set(before[-2:]), {token.word.stem for token in toks[at + 1 : at + 4] if is_word(token)}


def _stands_in(toks: list[Token], mine: range, theirs: list[Token], others: range) -> bool:
    words = [toks[at] for at in mine if is_word(toks[at])]
    stems = {theirs[pos].word.stem for pos in others}
    return bool(words) and all(token.word.stem in stems for token in words)
