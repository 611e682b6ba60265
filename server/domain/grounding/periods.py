"""Times that no fact says as such: between the dates of a fact, how often, what a total is reckoned for."""

from collections.abc import Iterator
from itertools import combinations, pairwise, product

from server.domain.grounding.arithmetic import is_period_of
from server.domain.grounding.case import Case
from server.domain.grounding.compare import near, weekdays_said
from server.domain.grounding.known import Known
from server.domain.grounding.numbers import Date, Quantity
from server.domain.grounding.numbers.values import UNIT
from server.domain.grounding.reading import Reading
from server.domain.grounding.totals import length_of
from server.domain.lexicon.words import words as listed

_STREAKS = (["running"], ["straight"], ["in", "a", "row"], ["in", "succession"])


_YEAR, _ROUNDED = 12, 2  # months
_APART = frozenset(listed("before after later earlier"))


def lasted(case: Case, quantity: Quantity) -> bool:
    behind = case.reading.lows[quantity.end : quantity.end + 3]
    if any(behind[: len(streak)] == streak for streak in _STREAKS):
        return False  # "two years running" is said of something that came twice
    before = case.reading.lows[max(quantity.start - 2, 0) : quantity.start]
    if quantity.unit == "calendar" and behind[:1] and behind[0] in _APART and "for" not in before:
        return _lies_between(case, quantity) or _between_dates(case, quantity)
    return _in_a_year(case, quantity) or _between_dates(case, quantity) or _is_reckoned(case, quantity)


def _in_a_year(case: Case, quantity: Quantity) -> bool:
    """ "in one year" where the fact has "within a year"."""
    units = [name for name, of in UNIT.items() if of == (quantity.unit, quantity.value) and len(name) > 2]
    said = {(before, unit) for unit in units for before in ("a", "an", "one", "first")}
    near = case.around(quantity.start, 0.6) if units else []
    return any(not said.isdisjoint(pairwise(token.low for token in known.reading.toks)) for known in near)


def _between_dates(case: Case, quantity: Quantity) -> bool:
    """ "in three years" where the fact has "between 2021 and 2024"; "eight months" for March to November."""
    close = case.around(quantity.start, 0.8) if quantity.unit == "calendar" else []
    return any(
        near(quantity, apart)
        for known in close
        if not known.head
        for one, two in combinations(known.reading.nums.dates, 2)
        for apart in _months_apart(one, two)
    )


def _lies_between(case: Case, quantity: Quantity) -> bool:
    """ "four months before I started at Acme": between a day of what is said before and one of what is said behind."""
    start, end = case.sentence(quantity.start)
    pairs = product(_days(case, start, quantity.start), _days(case, quantity.end, end))
    return any(_as_long(quantity, apart) for one, two in pairs for apart in _months_apart(one, two)[:1])


def _as_long(quantity: Quantity, apart: float) -> bool:
    """41 months are "three and a half years"."""
    rounded = _ROUNDED if quantity.value >= _YEAR else 1
    return near(quantity, apart) or (quantity.compare in "=~" and abs(quantity.value - apart) <= rounded)


def _days(case: Case, start: int, end: int) -> Iterator[Date]:
    """Of the facts that come near a stretch, of their positions, and of those it names."""
    close = case.nearest(start, end, 0.5)
    for known in close:
        yield from known.reading.nums.dates
    named = (entries for at, _, entries, _ in case.mentions if start <= at < end)
    for id in {known.entry for known in close}.union(*named):
        span = case.index.entries[id].span if id in case.index.entries else None
        for day in (span.start, span.end) if span is not None else ():
            if day:
                yield Date(*day, 0, "in")


def _months_apart(one: Date, two: Date) -> tuple[float, ...]:
    years = 12.0 * abs(two.year - one.year)
    if not (one.month and two.month):
        return (years,)
    months = abs(12.0 * (two.year - one.year) + two.month - one.month)
    return months, months + 1  # from April to July are four months, with both ends


def _is_reckoned(case: Case, quantity: Quantity) -> bool:
    """The twelve months of "over twelve months that comes to £37,200"."""
    others = [q for q in case.reading.nums.quantities if q.over == (quantity.value, quantity.unit)]
    return any(
        is_period_of(quantity, other, known.reading) for other in others for known in case.around(other.start, 0.34)
    ) or any(is_period_of(quantity, other, rest_of(case, other)) for other in others)


def rest_of(case: Case, quantity: Quantity) -> Reading:
    """The line's other numbers, each checked by itself: "a team of twelve: nine servers and three bussers"."""
    return case.reading.counting([q for q in case.reading.nums.quantities if q is not quantity])


def rates_of(known: Known) -> set[str]:
    nums = known.reading.nums
    rates = {rate for rate, _ in nums.rates} | {quantity.rate for quantity in nums.quantities if quantity.rate}
    return rates | weekdays_said(known.reading, rates)


def goes_in_turns(case: Case, known: Known, name: str, at: int) -> bool:
    """ "fortnightly sprints" where the fact has two-week sprints."""
    toks = known.reading.toks
    behind = case.stems[at + 1] if at + 1 < len(case.stems) else ""
    return any(
        q.unit in ("time", "calendar") and (q.value, q.unit) == length_of(name) and toks[q.end].word.stem == behind
        for q in known.reading.nums.quantities
        if q.end < len(toks)
    )
