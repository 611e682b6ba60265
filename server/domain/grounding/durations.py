"""Years of experience and dates: do they add up?"""

from collections.abc import Iterable

from server.domain.grounding.background import Entry, Span
from server.domain.grounding.index import Index
from server.domain.grounding.numbers import Date, Quantity

_ROUNDED = 6  # months that a number of years may be rounded by


def months(span: Span, today: tuple[int, int]) -> tuple[float, float]:
    """The least and the most months that a span may have, as months may be unsaid."""
    end = span.end or today
    least = (end[0] - span.start[0]) * 12 + ((end[1] or 1) - (span.start[1] or 12))
    most = (end[0] - span.start[0]) * 12 + ((end[1] or 12) - (span.start[1] or 1)) + 1
    if not (span.start[1] and end[1]):
        return max(least, (end[0] - span.start[0] - 1) * 12 + 1), most - 1
    return max(least, 0), most


def total(entries: Iterable[Entry], today: tuple[int, int]) -> float:
    """Months in which at least one of the positions was held, at most."""
    held: set[int] = set()
    for entry in entries:
        if entry.span is not None:
            end = entry.span.end or today
            first = entry.span.start[0] * 12 + (entry.span.start[1] or 1)
            held.update(range(first, end[0] * 12 + (end[1] or 12) + 1))
    return float(len(held))


def lasts(claimed: Quantity, least: float, most: float) -> bool:
    """Is a claimed time true of something that lasted between `least` and `most` months?"""
    said = claimed.value if claimed.unit == "calendar" else claimed.value / (30.44 * 86400)
    if claimed.compare in (">", ">="):
        return most >= said - 0.5 and least <= said + 24
    if claimed.compare == "<":
        return least <= said and said - most <= 9 and most >= said * 0.75
    if said < 12:
        return least - 1 <= said <= most + 1
    return least - _ROUNDED <= said <= most + (_ROUNDED if claimed.compare == "~" else 4)


def within_experience(claimed: Quantity, held: float) -> bool:
    """No more years are claimed than were spent; fewer may be said."""
    said = claimed.value if claimed.unit == "calendar" else claimed.value / (30.44 * 86400)
    slack = 9 if claimed.compare == "<" else 4
    return said <= held + (1 if claimed.compare in (">", ">=") else slack)


def dates_of(entry: Entry, today: tuple[int, int]) -> set[int]:
    """Every year in which the entry went on."""
    if entry.span is None:
        return set()
    end = entry.span.end or today
    return set(range(entry.span.start[0], end[0] + 1))


def fits_span(date: Date, entry: Entry, index: Index) -> bool:
    """Is it when the entry began, ended, or (for "in") went on?"""
    span = entry.span
    if span is None:
        return False
    if date.role == "since":
        return _is(date, span.start)
    if date.role == "until":
        return span.end is not None and _is(date, span.end)
    return _is(date, span.start) or (span.end is not None and _is(date, span.end))


def _is(date: Date, when: tuple[int, int]) -> bool:
    return date.year == when[0] and (not date.month or not when[1] or date.month == when[1])
