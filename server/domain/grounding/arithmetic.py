"""Numbers that no fact says and that follow from those of one: sums, differences, shares, averages, totals."""

from collections.abc import Iterable, Iterator
from itertools import combinations, permutations

from server.domain.grounding.compare import is_said_rate, near, same_currency
from server.domain.grounding.lists.units import SPACED, UNITS
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.numbers.asks import EACH, LEFT, PART, REST, TOTAL
from server.domain.grounding.numbers.values import UNIT
from server.domain.grounding.reading import Reading
from server.domain.grounding.totals import Found, averages, length_of, products, totals
from server.domain.grounding.words import stem_set, word

_MOST = 12  # numbers of one fact that are worked with
_TIMES = word("time").keys
_PEOPLE = stem_set("people person staff colleague employee worker")
_TIMELIKE = ("time", "calendar")
_SPACED = frozenset(SPACED.values())
_ROUNDED = 0.03  # how far a rounded result may be off: "£19" for 19.33
_POINT = word("point").stem


def derived(claimed: Quantity, readings: Iterable[Reading]) -> bool:
    """Does it follow from the numbers of one fact, by arithmetic that the words around it ask for?"""
    readings = [reading for reading in readings if reading.nums.quantities or reading.nums.rates]
    if any(_fits(claimed, found, reading) for reading in readings for found in _worked_out(claimed, reading)):
        return True
    if claimed.unit in ("percent", "points", "multiple") and _across(claimed, readings):
        return True
    return claimed.unit in ("count", "money") and _summed(claimed, readings)


def _fits(claimed: Quantity, found: Found, reading: Reading) -> bool:
    points = found.unit == "points" and claimed.unit == "count" and _POINT in claimed.head
    if not (claimed.unit == found.unit or points) or not same_currency(claimed.currency, found.currency):
        return False
    if claimed.noun and found.wide and not claimed.noun & found.wide and claimed.noun != _TIMES:
        return False
    if not (near(claimed, found.value) or _rounds_to(claimed, found.value)):
        return False
    return not claimed.rate or claimed.rate == found.rate or (not found.rate and is_said_rate(claimed.rate, reading))


def _rounds_to(claimed: Quantity, value: float) -> bool:
    """ "£19" of 19.33, "96 %" of 95.8; "over" and "under" say more than that."""
    step = claimed.step or 1.0
    off = abs(claimed.value - value)
    return claimed.compare in ("=", "avg", "~", "≈") and off <= step / 2 and off <= _ROUNDED * abs(value)


def _worked_out(claimed: Quantity, reading: Reading) -> Iterator[Found]:
    known = [q for q in reading.nums.quantities[:_MOST] if q.unit not in ("skip", "ordinal")]
    changes = [found for one, two in combinations(known, 2) for found in _change(claimed, one, two)]
    yield from changes
    for one in known:
        yield from _from_one(claimed, one)
    for one, two in permutations(known, 2):
        yield from _share(claimed, one, two)
    if claimed.unit == "count":
        yield from _sums(claimed, known, reading)
    if claimed.unit == "money" or (claimed.unit in UNITS and claimed.unit not in _TIMELIKE):
        same = [q for q in known if _alike(claimed, q) and q.rate == claimed.rate and not q.role]
        yield from (Found(a.value + b.value, a.unit, a.currency, rate=a.rate) for a, b in combinations(same, 2))
    if claimed.unit in _TIMELIKE or claimed.unit == "multiple":
        yield from _intervals(claimed, reading)
    if claimed.unit not in ("percent", "points", "multiple", "label"):
        plain = [_as_found(q) for q in known if q.role in ("", "by") or (q.role == "to" and claimed.role != "by")]
        yield from averages(claimed, [*plain, *changes], known)
        yield from totals(claimed, [*plain, *changes], known, reading)
        yield from products(claimed, known)


def _as_found(quantity: Quantity) -> Found:
    each = EACH in quantity.asked
    return Found(quantity.value, quantity.unit, quantity.currency, quantity.wide, quantity.rate, each)


def _alike(one: Quantity, two: Quantity) -> bool:
    return one.unit == two.unit and one.currency == two.currency and one.label == two.label


def _change(claimed: Quantity, one: Quantity, two: Quantity) -> Iterator[Found]:
    """The difference of what was and what is, in its unit and in percent, and how many times the one is the other."""
    if one.unit == two.unit == "label" and one.label == two.label and one.label in UNIT:
        dimension, factor = UNIT[one.label]
        yield Found(abs(one.value - two.value) * factor, dimension)  # "day 4 instead of day 7"
    moves = one.role == "from" or two.role in ("from", "to", "against")
    if claimed.unit == "points" and one.unit == two.unit == "percent":
        moves = True  # only a difference is in points
    if claimed.unit == "time" and one.ends and one.ends == two.ends and one.unit == two.unit == "count":
        yield Found((two.plain - one.plain) % 12 * 3600, "time")  # "from nine to five"
    if claimed.role == "from" and _alike(one, two) and {one.role, two.role} == {"by", "to"}:
        yield Found(one.value + two.value, one.unit, one.currency, one.wide | two.wide, two.rate)  # what it fell from
    if not moves or not _alike(one, two) or claimed.role in ("from", "to") or one.unit == "label":
        return
    rate = two.rate or one.rate
    difference = abs(one.value - two.value)
    yield Found(difference, one.unit, one.currency, one.wide | two.wide, rate)
    if one.unit == "percent":
        yield Found(difference, "points", rate=rate)
    if claimed.unit == "count" and one.unit != "count" and claimed.bare and _written_alike(one, two):
        yield Found(abs(one.plain - two.plain), "count", rate=rate)  # "from 480 to 190 ms, a drop of 290"
    if not one.value or not two.value:
        return
    base, other = (two, one) if two.role in ("against", "from") else (one, two)
    if PART in claimed.asked:
        yield Found(100 * other.value / base.value, "percent", rate=rate)  # "a third of what it was"
    else:
        yield Found(100 * difference / abs(base.value), "percent", rate=rate)
    yield Found(two.value / one.value, "multiple")
    yield Found(one.value / two.value, "multiple")


def _written_alike(one: Quantity, two: Quantity) -> bool:
    crossed = one.value * two.plain
    return bool(one.plain and two.plain) and abs(crossed - two.value * one.plain) <= 1e-6 * abs(crossed)


def _from_one(claimed: Quantity, one: Quantity) -> Iterator[Found]:
    """108 % of a quota is 8 % above it, 92 % renewed are 8 % lost; "a quarter" is 25 %."""
    if claimed.unit == one.unit == "percent":
        if one.value > 100:
            yield Found(one.value - 100, "percent", rate=one.rate)
        elif claimed.role not in ("to", "by") and claimed.rate == one.rate and one.role not in ("from", "to", "by"):
            yield Found(100 - one.value, "percent", rate=one.rate)
    if claimed.unit == "multiple" and one.unit == "multiple":
        yield Found(one.value, "multiple")
    if claimed.unit == "percent" and one.unit == "multiple":
        yield Found(abs(one.value - 1) * 100, "percent")
    if claimed.unit == "multiple" and one.unit == "percent" and one.role != "from":
        yield Found(one.value / 100 + 1, "multiple")
        yield Found(1 - one.value / 100, "multiple")
    if claimed.unit == "percent" and one.whole and one.unit != "percent":
        share = 100 * one.value / one.whole
        yield Found(100 - share if LEFT in claimed.asked else share, "percent")
    if claimed.unit == "percent" and one.unit in _TIMELIKE and length_of(one.rate)[1] == one.unit:
        yield Found(100 * one.value / length_of(one.rate)[0], "percent")  # "three months of every year"
    if claimed.unit == one.unit == "count" and one.whole and LEFT in claimed.asked:
        yield Found(one.whole - one.value, "count")


def _share(claimed: Quantity, one: Quantity, two: Quantity) -> Iterator[Found]:
    """What percentage of the one the other is, how many times it, or so many of it."""
    if claimed.unit == one.unit == "count" and two.unit == "percent" and two.whole == one.value:
        yield Found(one.value * two.value / 100, "count", wide=one.wide)  # "64 tests, a third of them shipped"
    if claimed.unit == "multiple" and _alike(one, two) and two.value and (one.bare or two.bare):
        yield Found(one.value / two.value, "multiple")  # "70 hires a week in summer, 30 in winter"
    if claimed.unit != "percent" or not _alike(one, two) or not 0 < two.value <= one.value:
        return
    counted = one.unit == "count" and two.bare and one.start < two.start and not (one.role or two.role)
    spent = one.unit in ("money", *_TIMELIKE) and not (one.role or two.role) and one.rate == two.rate
    if counted or spent:
        yield Found(100 * two.value / one.value, "percent")  # "48 pupils; 45 passed"
    if one.whole and two.role == "from":
        yield Found(100 * two.value / one.whole, "percent")  # "from 35 to 42 of the 44 beds"


def _sums(claimed: Quantity, known: list[Quantity], reading: Reading) -> Iterator[Found]:
    counts = _parts([q for q in known if q.unit == "count" and q.role not in ("from", "to")])
    if REST in claimed.asked:
        yield from (Found(a.value - b.value, "count", wide=a.wide | b.wide) for a, b in permutations(counts, 2))
    for one, two in combinations(counts, 2):
        moves = two.role == "against"
        if moves or (claimed.rate not in ("", one.rate, two.rate) and not is_said_rate(claimed.rate, reading)):
            continue
        of_one, of_two = _counts(claimed, one), _counts(claimed, two)
        lasts = {one.last, two.last} - {""}
        mixed = claimed.last in lasts and len(lasts) > 1  # calls and agents are no calls
        if of_one and of_two and not mixed:
            yield Found(one.value + two.value, "count", rate=claimed.rate)
        if _go_together(one, two, reading) and (of_one or of_two):
            yield Found(one.value * two.value, "count", rate=claimed.rate)
    if TOTAL in claimed.asked and (not claimed.noun or claimed.noun & reading.keys):
        total = sum(q.value for q in counts)
        yield Found(total, "count")
        yield Found(total + _ones(reading), "count")
    elif len(counts) > 2 and all(_counts(claimed, q) for q in counts):
        yield Found(sum(q.value for q in counts), "count")


def _go_together(one: Quantity, two: Quantity, reading: Reading) -> bool:
    """Do the words say so many of each: "two teams of six", "three groups, eight people each", "five for each"?"""
    if EACH in one.asked or EACH in two.asked:
        return True
    linked = reading.toks[two.start - 1].low in ("of", "with", "x")
    return linked and bool(one.noun or one.head) and bool(two.noun or two.head)


def _parts(counts: list[Quantity]) -> list[Quantity]:
    """Without what is a total of the others or has them as its part: "nine: five operators and four finishers"."""
    total = sum(q.value for q in counts)
    wholes = {q.whole for q in counts if q.whole}
    return [q for q in counts if (len(counts) < 3 or 2 * q.value != total) and q.value not in wholes]


def _counts(claimed: Quantity, one: Quantity) -> bool:
    of_people = one.persons and bool(claimed.noun & _PEOPLE)
    return not claimed.noun or of_people or bool(claimed.noun & one.wide)


def _ones(reading: Reading) -> int:
    """ "two litho presses and one digital press": the one that is no number."""
    return sum(token.low == "one" and at not in reading.nums.used for at, token in enumerate(reading.toks))


def _intervals(claimed: Quantity, reading: Reading) -> Iterator[Found]:
    """ "every six weeks" is a time of six weeks; from every six weeks to every two is three times as often."""
    spaced = (name for name, _ in reading.nums.rates if name[0].isdigit() or name in _SPACED)
    lengths = [length for length in map(length_of, spaced) if length[0]]
    for value, unit in lengths:
        yield Found(value, unit)
    for one, two in combinations(lengths, 2):
        if one[1] == two[1] and one[0] != two[0]:
            yield Found(one[0] / two[0], "multiple")
            yield Found(two[0] / one[0], "multiple")


def is_period_of(period: Quantity, total: Quantity, reading: Reading) -> bool:
    """Is it the time that a total is reckoned for, with a fact's numbers?"""
    known = [q for q in reading.nums.quantities[:_MOST] if q is not period and q is not total]
    changes = [found for one, two in combinations(known, 2) for found in _change(total, one, two)]
    pool = [*(_as_found(q) for q in known), *changes]
    return any(_fits(total, found, reading) for found in totals(total, pool, [], reading))


def _across(claimed: Quantity, readings: list[Reading]) -> bool:
    """ "Lowered from 0.8 %" in one fact and "0.3 %" in another that speaks of the same."""
    for one, two in permutations(readings, 2):
        if not _of_one_thing(one, two):
            continue
        old = [q for q in one.nums.quantities if q.role == "from"]
        new = [q for q in two.nums.quantities if q.role != "from"]
        pairs = (
            (before, after)
            for before in old
            for after in new
            if _alike(before, after) and (not before.noun or not after.noun or before.noun & after.noun)
        )
        if any(_fits(claimed, found, two) for pair in pairs for found in _change(claimed, *pair)):
            return True
    return False


def _of_one_thing(one: Reading, two: Reading) -> bool:
    stems = {token.word.stem for token in one.toks if token.kind == "word" and not (token.word.stop or token.word.soft)}
    return any(token.word.stem in stems for at, token in enumerate(two.toks) if at not in two.nums.used)


def _of_one_word(claimed: Quantity, one: Quantity) -> bool:
    """Several facts add up only if they count what is called the same: pupils and trainees do not."""
    return any(key[0] != "#" for key in claimed.noun & one.noun)


def _summed(claimed: Quantity, readings: list[Reading]) -> bool:
    """What several facts count of the same thing, added up."""
    if not claimed.noun and claimed.unit == "count":
        return False
    same = [
        quantity
        for reading in readings
        for quantity in _parts([q for q in reading.nums.quantities if q.unit == claimed.unit])
        if same_currency(claimed.currency, quantity.currency)
        and quantity.rate == claimed.rate
        and quantity.role not in ("from", "to")
        and (claimed.unit == "money" or _of_one_word(claimed, quantity))
    ]
    if len(same) < 2:
        return False
    return any(
        near(claimed, sum(q.value for q in some)) for size in (2, 3) for some in combinations(same[:8], size)
    ) or near(claimed, sum(q.value for q in same))
