"""Totals and averages: what is so every week, over a year; what is so in all, for each."""

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from server.domain.grounding.numbers import Quantity
from server.domain.grounding.numbers.asks import APIECE, EACH, TOTAL
from server.domain.grounding.numbers.values import UNIT, UNIT_NAMES
from server.domain.grounding.reading import Reading
from server.domain.grounding.words import Keys, word

_TIMES = word("time").keys
_TIMELIKE = ("time", "calendar")
_WEEKS = 52  # of a year
_DAYS = (7.0, 5.0, 6.0)  # of a week, as people work
_NO_WORDS: Keys = frozenset()


class Found(NamedTuple):
    """What arithmetic gives, with its unit. `wide`: what it counts; empty if that is open."""

    value: float
    unit: str
    currency: str = ""
    wide: Keys = _NO_WORDS
    rate: str = ""
    each: bool = False


def averages(claimed: Quantity, pool: list[Found], known: list[Quantity]) -> Iterator[Found]:
    """ "£19 per participant" of £870 and 45 participants, "2,400 a year" of 9,600 over four years."""
    each = EACH in claimed.asked
    per = _key(claimed.rate)
    for total in pool:
        if total.unit != claimed.unit or not (each or claimed.rate):
            continue
        for parts in known:
            if not parts.value or parts.role == "from" or parts.value == total.value or parts.head & _TIMES:
                continue
            if parts.unit == "count" and (each or per in parts.wide | parts.head):
                yield Found(total.value / parts.value, total.unit, total.currency, total.wide, claimed.rate)
            elif parts.unit in _TIMELIKE and not parts.rate and claimed.rate and total.rate in ("", claimed.rate):
                for many in _many((parts.value, parts.unit), claimed.rate):
                    yield Found(total.value / many, total.unit, total.currency, total.wide, claimed.rate)


def totals(claimed: Quantity, pool: list[Found], known: list[Quantity], reading: Reading) -> Iterator[Found]:
    """ "£37,200 a year" of £3,100 a month, "200 over four seasons" of 50 each season."""
    periods = [(q.value, q.unit) for q in known if q.unit in _TIMELIKE and q.role in ("", "to")]
    asked = [claimed.over] if claimed.over[0] else []
    asked += [length_of(claimed.rate)] if claimed.rate else []
    own = reading.nums.rates[0][0] if len(reading.nums.rates) == 1 and (claimed.over[0] or claimed.asked) else ""
    for part in pool:
        if part.unit != claimed.unit or (EACH in claimed.asked and TOTAL not in claimed.asked):
            continue
        # "five sites, monthly valuations": what is so every month may be another thing than what is counted
        wide = part.wide if part.rate or not claimed.noun & reading.keys else _NO_WORDS
        for period in (*periods, *asked):
            for many in _many(period, part.rate or own):
                if many != 1:
                    yield Found(part.value * many, part.unit, part.currency, wide, claimed.rate)
        for times in known:
            if times.unit == "count" and times.value != part.value and _multiplies(claimed, times, part):
                per_part = _key(part.rate) in times.wide | times.head
                rate = times.rate or ("" if per_part else part.rate)
                yield Found(part.value * times.value, part.unit, part.currency, part.wide, rate)


def products(claimed: Quantity, known: list[Quantity]) -> Iterator[Found]:
    """20 days of "two visits of ten days each"."""
    if APIECE in claimed.asked:
        return
    for each, times in permutations(known, 2):
        if EACH in each.asked and not each.rate and each.unit == claimed.unit != "count" == times.unit:
            yield Found(each.value * times.value, each.unit, each.currency, each.wide, each.rate)


def _multiplies(claimed: Quantity, times: Quantity, part: Found) -> bool:
    """ "four seasons, about 50 each season"; "a four-week course three times a year"."""
    if part.rate and _key(part.rate) in times.wide | times.head:
        return True
    each = part.each or (TOTAL in claimed.asked and not part.rate)
    return bool(times.head & _TIMES) or (part.unit != "count" and each)


def _key(rate: str) -> str:
    return word(rate).stem if rate else "-"


def length_of(rate: str) -> tuple[float, str]:
    """How long "week" and "6 weeks" are, in base units; nothing for "shift"."""
    many, _, name = rate.rpartition(" ")
    name = {"fortnight": "fortnight", "half-year": "half-year"}.get(name) or UNIT_NAMES.get(name, name)
    if name == "half-year":
        return 6.0, "calendar"
    if name not in UNIT or len(name) < 3:
        return 0.0, ""
    dimension, factor = UNIT[name]
    return (float(many) if many else 1.0) * factor, dimension


def _many(period: tuple[float, str], rate: str) -> Iterator[float]:
    """How often what is so every `rate` is so in a time, as people count: 52 weeks are a year, five days a week."""
    length, unit = length_of(rate)
    if not length or not period[0]:
        if rate and period[1] and _key(rate) == period[1]:
            yield period[0]  # "four seasons"
        return
    if unit == period[1]:
        many = period[0] / length
        if rate == "day" and many == _DAYS[0]:
            yield from _DAYS
        elif many >= 1:
            yield many
    elif period[1] == "calendar" and rate in ("week", "fortnight"):
        yield period[0] / 12 * _WEEKS / (1 if rate == "week" else 2)
