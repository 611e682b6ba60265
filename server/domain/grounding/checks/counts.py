"""Numbers of a line that nearly repeats a fact: another number here, the same number of something else."""

from collections.abc import Iterator

from server.domain.grounding.arithmetic import derived
from server.domain.grounding.case import Case
from server.domain.grounding.compare import mismatch
from server.domain.grounding.known import Known
from server.domain.grounding.lists import ownership
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.other_nouns import counts_alike
from server.domain.grounding.repeats import Gap, Miss, Repeat, alike, is_abbreviation, tells
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_COUNTED = frozenset(("count", "time", "calendar", "percent", "points"))
_ARTICLES = frozenset(listed("a an the one"))
_PERSONS = stem_set(f"{ownership.BENEFICIARIES} staff colleague employee worker participant trainee")


def several(case: Case, repeat: Repeat, gap: Gap) -> Iterator[Miss]:
    """ "two kitchens" for "the kitchen"."""
    toks, theirs = case.reading.toks, repeat.known.reading.toks
    at, pos = gap.mine[-1], gap.theirs[-1]
    quantity = case.numbers.get(at)
    if quantity is None or quantity.unit != "count" or quantity.value < 2 or at + 1 >= len(toks):
        return
    if any(quantity.value == other.value for other in repeat.known.reading.nums.quantities):
        return
    noun, alone = toks[at + 1], theirs[pos + 1] if pos + 1 < len(theirs) else None
    if alone is not None and theirs[pos].low in _ARTICLES and _is_plural_of(noun, alone):
        yield Miss(at, at + 2, "number", f'The fact has one, not "{case.reading.words(at, at + 2)}".')


def other_number(case: Case, repeat: Repeat, gap: Gap) -> Iterator[Miss]:
    """ "24 children" where the fact has 12 here, be it that another fact has 24 of something."""
    if not repeat.close:
        return
    mine = [q for q in case.reading.nums.quantities if q.start in gap.mine and q.start in case.active]
    theirs = [q for q in repeat.known.reading.nums.quantities if q.start in gap.theirs] if mine else []
    if len(mine) != 1 or len(theirs) != 1 or mine[0].unit != theirs[0].unit:
        return
    known = repeat.known.reading
    if any(not mismatch(mine[0], q, known) for q in known.nums.quantities) or derived(mine[0], (known,)):
        return
    yield Miss(mine[0].start, mine[0].end, "number", f'The fact has "{theirs[0].text}" here.')


def other_count(case: Case, repeat: Repeat) -> Iterator[Miss]:
    """ "six weeks of training" for "six sessions": the same number of something else."""
    theirs = {q.start: q for q in repeat.known.reading.nums.quantities}
    for at, pos in repeat.anchors if theirs else ():
        if at not in case.numbers or pos not in theirs:
            continue
        one, two = case.numbers[at], theirs[pos]
        if at not in case.active or one.plain != two.plain:
            continue
        if one.unit == "percent" and two.whole:
            continue  # "two out of three" for "two of three"
        after = case.reading.toks[one.end] if one.end < len(case.reading.toks) else None
        if after is not None and is_abbreviation(after.raw):
            continue
        differs = mismatch(one, two, repeat.known.reading) in ("unit", "number")
        differs = differs and not counts_alike(case, one, repeat.known, two)
        if {one.unit, two.unit} <= _COUNTED and (differs or _other_head(case, repeat.known, one, two)):
            yield Miss(one.start, one.end, "unit", "The fact has this number of something else.")


def _other_head(case: Case, known: Known, one: Quantity, two: Quantity) -> bool:
    """ "six vegan menus" for "six vegan dishes, two of which are on the menu"."""
    if not (one.head and two.head and one.modifiers & two.modifiers):
        return False
    counted = {token.word.stem for token in known.reading.toks[two.start : two.end + 6]}
    words = (token.word.stem for token in case.reading.toks[one.end : one.end + 4])
    return any(word in one.head and word in known.words and word not in counted for word in words)


def numbers_swapped(case: Case, known: Known, one: Gap, two: Gap) -> bool:
    """ "two nurses and six students" for "six nurses and two students"."""
    theirs = {q.start: q for q in known.reading.nums.quantities}
    a, b = case.numbers.get(one.mine[-1]), case.numbers.get(two.mine[-1])
    c, d = theirs.get(one.theirs[-1]), theirs.get(two.theirs[-1])
    if a is None or b is None or c is None or d is None or not a.unit == b.unit == c.unit == d.unit == "count":
        return False
    if "from" in (a.role, b.role) and "from" in (c.role, d.role):
        return False  # "to three from fifteen": which was before is looked at elsewhere
    return a.plain == d.plain != c.plain == b.plain


def headless(case: Case, repeat: Repeat) -> Iterator[Miss]:
    """ "65 warehouses" for "65 warehouse workers"."""
    toks, theirs = case.reading.toks, repeat.known.reading.toks
    counted = {q.end for q in case.reading.nums.quantities if q.unit == "count"}
    for at, pos in repeat.anchors:
        if at not in counted or at not in case.active:
            continue
        following = theirs[pos + 1] if pos + 1 < len(theirs) else None
        short = is_abbreviation(toks[at].raw)  # "three HAZOPs" are HAZOP studies
        if following is not None and tells(following) and not short:
            said = any(alike(token, following) for token in toks) or toks[at].word.stem in _PERSONS
            if not said and following.low.endswith("s") and _is_plural_of(toks[at], theirs[pos]):
                yield Miss(at, at + 1, "unit", f'The fact counts "{theirs[pos].raw} {following.raw}".')


def _is_plural_of(token: Token, other: Token) -> bool:
    return token.word.stem == other.word.stem and token.low != other.low and token.low.endswith("s")
