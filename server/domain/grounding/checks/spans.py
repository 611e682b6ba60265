"""Times without a number: "for a year"."""

from server.domain.grounding.case import Case
from server.domain.grounding.checks.time import time_held
from server.domain.grounding.compare import near
from server.domain.grounding.numbers import Quantity
from server.domain.lexicon.words import words as listed

_MONTHS = {"year": 12.0, "decade": 120.0}
_SPENDING = frozenset(listed("for spent"))


def whole_spans_held(case: Case) -> None:
    """ "I lived in Rome for a year" where the fact has two visits."""
    toks = case.reading.toks
    for at in range(1, 0 if _MONTHS.keys().isdisjoint(case.reading.low_set) else len(toks) - 1):
        months = _MONTHS.get(toks[at + 1].low, 0.0)
        if not months or toks[at].low != "a" or toks[at - 1].low not in _SPENDING or at not in case.active:
            continue
        if at in case.numbers:
            continue  # "for a year and a half"
        following = toks[at + 2] if at + 2 < len(toks) else None
        span = Quantity(months, "calendar", at, at + 2, plain=1.0, text=case.reading.words(at, at + 2))
        noun = following is not None and following.kind == "word" and not following.word.stop
        if not noun and not time_held(case, span) and not _is_told(case, span):
            case.add("duration", at, at + 2, f'The facts do not bear out the time "{span.text}".')


def _is_told(case: Case, span: Quantity) -> bool:
    unit = case.reading.lows[span.start + 1]
    return any(
        unit in known.reading.low_set
        or any(q.unit == "calendar" and near(span, q.value, q) for q in known.reading.nums.quantities)
        for known in case.around(span.start, 0.6)
    )
