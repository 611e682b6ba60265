"""What belongs to a word right beside it: the number behind "sensitivity", the months between which something is."""

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.numbers.dates import MONTHS
from server.domain.grounding.reading import Reading

_NEAR = 0.8
_OF = frozenset(("of", ":", "was", "is"))


def named_numbers_held(case: Case) -> None:
    """ "specificity 94 %" where the fact says "sensitivity 94 %, specificity 98 %"."""
    for quantity in case.reading.nums.quantities:
        name = _name(case.reading, quantity)
        if not name or quantity.start not in case.active or quantity.unit == "count":
            continue
        clause = case.clause_at(quantity.start)
        near = case.nearest(clause.start, clause.end, _NEAR)
        pairs = ((known.reading, other) for known in near for other in known.reading.nums.quantities)
        told = [other for reading, other in pairs if other.unit == quantity.unit and _name(reading, other) == name]
        swapped = any(_of_another_name(known, name, quantity) for known in near)
        if told and swapped and all(other.value != quantity.value for other in told):
            case.add("number", quantity.start, quantity.end, "The fact has this number under another name.")


def _name(reading: Reading, quantity: Quantity) -> str:
    """The stem of the word right before a number, also over "of"."""
    at = quantity.start - 1
    if at >= 0 and reading.toks[at].low in _OF:
        at -= 1
    token = reading.toks[at] if at >= 0 else None
    return token.word.stem if token is not None and token.kind == "word" and not token.word.stop else ""


def _of_another_name(known: Known, name: str, quantity: Quantity) -> bool:
    others = (q for q in known.reading.nums.quantities if q.value == quantity.value and q.unit == quantity.unit)
    return any(_name(known.reading, other) not in ("", name) for other in others)


def months_held(case: Case) -> None:
    """ "between March and November" where the fact has it from June to October."""
    toks = case.reading.toks
    dated = {date.at for date in case.reading.nums.dates}
    for at in _months(case.reading):
        if at not in case.active or at in dated:
            continue
        clause = case.clause_at(at)
        near = [known for known in case.nearest(clause.start, clause.end, _NEAR) if _months(known.reading)]
        said = {MONTHS[known.reading.toks[pos].low] for known in near for pos in _months(known.reading)}
        if near and MONTHS[toks[at].low] not in said:
            case.add("date", at, at + 1, f'The fact does not say "{toks[at].raw}" here.')


def _months(reading: Reading) -> list[int]:
    if MONTHS.keys().isdisjoint(reading.low_set):
        return []
    return [at for at, token in enumerate(reading.toks) if token.cap and token.low in MONTHS and _is_month(reading, at)]


def _is_month(reading: Reading, at: int) -> bool:
    return reading.toks[at].low not in ("may", "march") or at in reading.nums.used
