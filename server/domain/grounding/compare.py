"""Does a number of the applicant's carry a number of the line?"""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from server.domain.grounding.lists import ownership, units
from server.domain.grounding.numbers import Change, Quantity
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import VERBS
from server.domain.grounding.words import stem_set, word
from server.domain.lexicon.words import words as listed

_EXACT = 1e-6
_ROUNDING = 0.005  # "$2.4 million" for $2,397,112
_ABOUT = 0.1
_ROUGHLY = 0.04  # "two thirds" for 68 %
_MUCH_MORE = 1.35  # "over 200" for 212, but not for 900
_FAR_BELOW, _FAR_ABOVE = 0.7, 1.4  # beyond these it is another number, however it is said
_BACKWARDS = frozenset(listed("from instead than against versus compared formerly previously before"))
_TIMES = word("time").keys
_GROUPS = stem_set("group class team crew cohort")
_PEOPLE = stem_set(f"{ownership.BENEFICIARIES} staff colleague employee worker participant trainee")
_MOST = 30  # numbers of one text that are set against each other
_SPELLS = stem_set("summer winter season term semester shift weekend holiday spring autumn")
_SAME_RATE = {"evening": "night", "morning": "morning"}


def mismatch(claimed: Quantity, known: Quantity, reading: Reading) -> str:
    """Empty if `known` carries `claimed`, else what differs: "currency", "unit", "rate" or "number"."""
    if (
        claimed.value == known.plain
        and claimed.unit == "count"
        and not claimed.noun
        and (known.unit == "count" or claimed.bare)
        and known.unit != "label"
    ):
        held = near(claimed, known.plain, known) and _same_role(claimed, known)
        return "" if held and _same_rate(claimed, known, reading) else "number"
    if not _same_value(claimed, known) and not _same_by_rate(claimed, known):
        return "number"
    if claimed.unit != known.unit or claimed.label != known.label:
        return "unit"
    if claimed.unit == "money" and claimed.currency != known.currency and not _in_cents(claimed, known):
        return "currency"
    if claimed.unit == "count" and not same_noun(claimed, known) and not _done_as_often(claimed, known, reading):
        return "unit"
    if not _same_rate(claimed, known, reading):
        return "rate"
    return "" if _same_role(claimed, known) else "number"


def _in_cents(claimed: Quantity, known: Quantity) -> bool:
    return claimed.currency == "cent" and known.currency not in ("GBP", "JPY")


def same_noun(claimed: Quantity, known: Quantity) -> bool:
    if claimed.head and known.head and not claimed.head & known.head and not claimed.modifiers:
        only = claimed.head & known.modifiers  # "60 seeds" of "60 seed lots"
        if only and not known.head & (_PEOPLE | claimed.holder):
            return False
    mine, theirs = claimed.noun, known.wide
    return not mine or not theirs or bool(mine & theirs) or (bool(theirs & _GROUPS) and bool(mine & _PEOPLE))


def _done_as_often(claimed: Quantity, known: Quantity, reading: Reading) -> bool:
    """ "25 reviews" where the fact reviews 25 requests; "twice a month" where it has two evenings a month."""
    if claimed.noun == _TIMES and claimed.rate and claimed.rate == known.rate:
        return True
    before = reading.toks[max(known.start - 3, 0) : known.start]
    return any(token.word.stem in claimed.noun and token.word.stem in VERBS for token in before)


def _same_role(claimed: Quantity, known: Quantity) -> bool:
    if claimed.old:
        return known.role in ("from", "")
    if known.role == "from":
        return claimed.role == "from"
    if claimed.role == "by":
        return known.role in ("by", "")
    return known.role != "by" or claimed.role != "to"


def _rate_name(rate: str) -> str:
    return _SAME_RATE.get(rate, rate)


def _same_rate(claimed: Quantity, known: Quantity, reading: Reading) -> bool:
    if not claimed.rate or _rate_name(claimed.rate) == _rate_name(known.rate):
        return True
    if known.rate:
        return _same_by_rate(claimed, known)
    said = {_rate_name(rate) for rate, _ in reading.nums.rates}
    said |= {units.RATE_WORDS[token.low] for token in reading.toks if token.low in units.RATE_WORDS}
    return _rate_name(claimed.rate) in said or claimed.rate in reading.keys


def _same_by_rate(claimed: Quantity, known: Quantity) -> bool:
    """ "24,000 a year" for "2,000 a month"."""
    if not (claimed.rate and known.rate):
        return False
    ratio = units.RATE_RATIOS.get((known.rate, claimed.rate))
    if ratio is None:
        inverse = units.RATE_RATIOS.get((claimed.rate, known.rate))
        ratio = 1 / inverse if inverse else None
    return ratio is not None and near(claimed, known.value * ratio, known)


def _same_value(claimed: Quantity, known: Quantity) -> bool:
    if near(claimed, known.value, known) or (known.other is not None and near(claimed, known.other, known)):
        return True
    return claimed.other is not None and abs(claimed.other - known.value) <= _EXACT


def near(claimed: Quantity, value: float, known: Quantity | None = None) -> bool:
    """Is what is claimed ("over 200", "nearly 200", "about 200", "200") true of `value`?"""
    said, how = claimed.value, claimed.compare
    if not _FAR_BELOW * said <= value <= _FAR_ABOVE * said:
        return False
    slack = max(abs(value), 1e-9)
    same = abs(said - value) <= _EXACT * slack
    loose = known.compare if known is not None else "="
    if (how in (">", ">=") and loose == "<=") or (how == "<=" and loose in (">", ">=")):
        return False  # "at least 90" of "up to 90"
    if loose == "avg" and how in (">", ">=", "<="):
        return False
    how = "=" if how == "avg" else how
    if how == "=":
        finer = known is not None and known.step < claimed.step
        return same or (finer and abs(said - value) <= _ROUNDING * slack)
    if how == "≈":
        return abs(said - value) <= _ROUGHLY * slack
    if how == "~":
        return abs(said - value) <= _ABOUT * slack
    if claimed.unit == "multiple" and said < 1 and how in (">", ">="):
        return said / _MUCH_MORE <= value < said or (same and how == ">=")  # "more than halved": less is left
    if how == "<":
        return same or 0.85 * said <= value <= said
    if how == ">":
        during = claimed.unit in ("time", "calendar") or bool(
            claimed.noun & _SPELLS
        )  # "over three years": in their course
        return (same and (loose in (">", ">=") or during)) or said < value <= said * _MUCH_MORE
    if how == ">=":
        return same or said <= value <= said * _MUCH_MORE
    return same or (
        claimed.unit in ("time", "calendar", "percent", "money") and 0.8 * said <= value <= said and loose != "<="
    )


def derived(claimed: Quantity, readings: Iterable[Reading]) -> bool:
    """Is it true arithmetic: a sum, a difference, a percentage, a multiple, a product of numbers in one fact?"""
    readings = [reading for reading in readings if reading.nums.quantities]
    if claimed.rate and claimed.unit in ("percent", "points"):
        readings = [reading for reading in readings if _has_rate(reading, claimed.rate)]
    if any(near(claimed, value) for reading in readings for value in _worked_out(claimed, reading.nums.quantities)):
        return True
    if claimed.unit in ("percent", "points", "multiple") and _across(claimed, readings):
        return True
    return claimed.unit in ("count", "money") and _summed(claimed, readings)


def _has_rate(reading: Reading, rate: str) -> bool:
    return any(name == rate for name, _ in reading.nums.rates) or any(q.rate == rate for q in reading.nums.quantities)


def _across(claimed: Quantity, readings: list[Reading]) -> bool:
    """ "Lowered from 0.8 %" in one fact and "0.3 %" in another."""
    old = [q for reading in readings for q in reading.nums.quantities if q.role == "from"]
    new = [q for reading in readings for q in reading.nums.quantities if q.role != "from"]
    pairs = (
        (one, two)
        for one in old
        for two in new
        if one.unit == two.unit and (not one.noun or not two.noun or one.noun & two.noun)
    )
    return any(near(claimed, value) for one, two in pairs for value in _from_pair(claimed, one, two))


def _worked_out(claimed: Quantity, known: list[Quantity]) -> Iterator[float]:
    known = known[:_MOST]
    for one, two in combinations(known, 2):
        if (one.unit == two.unit and one.currency == two.currency and one.label == two.label) or {
            one.unit,
            two.unit,
        } == {"percent", "points"}:
            yield from _from_pair(claimed, one, two)
    for one in known:
        yield from _from_one(claimed, one)
        if claimed.rate in ("month", "year") and one.unit == claimed.unit and one.currency == claimed.currency:
            months = [q.value for q in known if q.unit == "calendar" and q.value]
            yield from (one.value / (value if claimed.rate == "month" else value / 12) for value in months)
    counts = [q for q in known if q.unit == "count" and q.role not in ("from", "to")]
    if claimed.unit == "count" and len(counts) > 2 and all(not claimed.noun or claimed.noun & q.wide for q in counts):
        yield sum(q.value for q in counts)


def _from_pair(claimed: Quantity, one: Quantity, two: Quantity) -> Iterator[float]:
    moves = one.role == "from" or two.role in ("from", "to", "against")
    if claimed.unit == one.unit or (claimed.unit == "points" and one.unit == "percent"):
        if moves and claimed.role not in ("from", "to"):
            yield abs(one.value - two.value)
        elif claimed.unit == "count" and not moves and claimed.rate in ("", one.rate, two.rate):
            of_one, of_two = not claimed.noun or claimed.noun & one.wide, not claimed.noun or claimed.noun & two.wide
            if of_one and of_two:
                yield one.value + two.value
            if one.noun and two.noun and (of_one or of_two):
                yield one.value * two.value
    if claimed.unit == "percent" and one.unit == two.unit == "count" and two.bare and 0 < two.value <= one.value:
        yield 100 * two.value / one.value  # "48 pupils; 45 passed"
        yield float(round(100 * two.value / one.value))
    if not moves or not one.value or not two.value:
        return
    base = two if two.role == "against" else one
    change = 100 * abs(two.value - one.value) / abs(base.value)
    if claimed.unit == "percent" and claimed.role not in ("from", "to"):
        yield change
        yield round(change, 1)
        yield float(round(change))
    if claimed.unit == "multiple" and two.value:
        yield two.value / one.value
        yield one.value / two.value


def _from_one(claimed: Quantity, one: Quantity) -> Iterator[float]:
    """108 % of a quota is 8 % above it, 92 % renewed are 8 % lost; "a quarter" is 25 %."""
    if claimed.unit == one.unit == "percent":
        if one.value > 100:
            yield one.value - 100
        elif claimed.role != "to" and claimed.rate == one.rate and one.role not in ("from", "to"):
            yield 100 - one.value
    if claimed.unit == "multiple" and one.unit == "multiple":
        yield one.value
    if claimed.unit == "percent" and one.unit == "multiple":
        yield abs(one.value - 1) * 100
    if claimed.unit == "multiple" and one.unit == "percent" and one.role != "from":
        yield one.value / 100 + 1
        yield 1 - one.value / 100


def _summed(claimed: Quantity, readings: list[Reading]) -> bool:
    """What several facts count of the same thing, added up."""
    if not claimed.noun and claimed.unit == "count":
        return False
    same = [
        quantity
        for reading in readings
        for quantity in reading.nums.quantities
        if quantity.unit == claimed.unit
        and quantity.currency == claimed.currency
        and quantity.rate == claimed.rate
        and quantity.role != "from"
        and (claimed.unit == "money" or claimed.noun & quantity.wide)
    ]
    if len(same) < 2:
        return False
    return any(
        near(claimed, sum(q.value for q in some)) for size in (2, 3) for some in combinations(same[:8], size)
    ) or near(claimed, sum(q.value for q in same))


def old_ends(claimed: list[Quantity], changes: list[Change]) -> Iterator[Quantity]:
    """Where a line names both ends of a change, the end that the fact calls old is old in the line, too."""
    for old, new in changes:
        before = next((q for q in claimed if q.value == old.value or q.plain == old.plain), None)
        after = next((q for q in claimed if q.value == new.value or q.plain == new.plain), None)
        if before is not None and after is not None and before is not after:
            yield before


def reversed_pairs(
    claimed: list[Quantity], changes: list[Change], toks: list[Token]
) -> tuple[Quantity, Quantity] | None:
    """ "from 15 to 20" or "15 before, 20 now" where the fact has it from 20 to 15."""
    for old, new in changes:
        for one, two in pairwise(claimed):
            ends = (one.plain, two.plain)
            if ends in ((old.plain, new.plain), (new.plain, old.plain)) and old.plain != new.plain:
                told_backwards = toks[two.start - 1].low in _BACKWARDS or toks[two.start - 2].low in _BACKWARDS - {
                    "before"
                }
                if (ends == (new.plain, old.plain)) != told_backwards:
                    return one, two
    return None
