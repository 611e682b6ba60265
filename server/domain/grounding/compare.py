"""Does a number of the applicant's carry a number of the line?"""

from collections.abc import Iterator
from itertools import pairwise

from server.domain.grounding.lists import ownership, units
from server.domain.grounding.numbers import Change, Quantity
from server.domain.grounding.numbers.asks import APIECE, EVER
from server.domain.grounding.numbers.labels import MEASURES
from server.domain.grounding.numbers.rates import WEEKDAYS
from server.domain.grounding.numbers.values import UNIT
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import VERBS
from server.domain.grounding.words import stem_set, word
from server.domain.lexicon.words import words as listed

_EXACT = 1e-6
_ROUNDING = 0.005  # "$2.4 million" for $2,397,112
_ABOUT = 0.1
_POINTS = 2.5  # "about 90 %" for 92.5 at most
_ROUGHLY = 0.04  # "two thirds" for 68 %
_LESS, _FEWER = 0.5, 0.85  # "less than half an hour" for 25 minutes; "fewer than ten" for nine
_MUCH_MORE = 1.35  # "over 200" for 212, but not for 900
_FAR_BELOW, _FAR_ABOVE = 0.5, 1.4  # beyond these it is another number, however it is said
_LASTING = frozenset((*units.RATE_NOUNS.split(), *units.SPACED.values()))
_BACKWARDS = frozenset(listed("place from instead than against versus compared formerly previously before"))
_SO_FAR = (("so", "far"), ("to", "date"), ("in", "all"), ("in", "total"))
_TIMES = word("time").keys
_POINT = word("point").stem
_GROUPS = stem_set("group class team crew cohort")
_PEOPLE = stem_set(f"{ownership.BENEFICIARIES} staff colleague employee worker participant trainee")
_SOME_WEEKS = frozenset((*units.ORDINALS, *units.NUMBER_WORDS, *listed("last odd alternate some other occasional")))
_WITHIN_WEEKS = frozenset((*WEEKDAYS, *listed("weekday week day hour minute second shift night morning")))
_CENTLESS = frozenset(("GBP", "JPY", ""))
_SPELLS = stem_set("summer winter season term semester shift weekend holiday spring autumn morning afternoon evening")
_PERSONS = _PEOPLE - VERBS  # a visit is none
_TIMELIKE = ("time", "calendar")
_WORKERS = stem_set("staff colleague employee worker people person")
_MONTH, _LIKE_A_MONTH = 30.44 * 86400, 0.02
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
    if {claimed.unit, known.unit} == {"time", "calendar"} and _same_length(claimed, known):
        return "" if _same_rate(claimed, known, reading) else "rate"
    if not _same_value(claimed, known) and not _same_by_rate(claimed, known):
        return "number"
    if _labelled_or_not(claimed, known):
        return "" if _same_role(claimed, known) else "number"
    if claimed.unit != known.unit or claimed.label != known.label:
        return "unit"
    if claimed.unit == "money" and not same_currency(claimed.currency, known.currency):
        return "currency"
    if claimed.unit == "count" and not same_noun(claimed, known) and not _done_as_often(claimed, known, reading):
        return "unit"
    if claimed.unit == "count" and _is_of_another(claimed, known, reading):
        return "unit"
    if not _same_rate(claimed, known, reading):
        return "rate"
    return "" if _same_role(claimed, known) else "number"


def _same_length(claimed: Quantity, known: Quantity) -> bool:
    """ "two months" for 60 days, "26 weeks" for half a year."""
    days, in_months = (known, claimed) if claimed.unit == "calendar" else (claimed, known)
    return abs(days.value / _MONTH - in_months.value) <= _LIKE_A_MONTH * in_months.value and not claimed.role


def _labelled_or_not(one: Quantity, two: Quantity) -> bool:
    """ "version 15" and the 15 of "the PostgreSQL 11 to 15 upgrade", "Class 158" and "the 158"."""
    if one.unit == "count":
        return two.unit == "label" and two.label not in MEASURES and one.bare and not one.noun
    return one.unit == "label" and one.label not in MEASURES and two.unit == "count" and not two.head


def same_currency(claimed: str, known: str) -> bool:
    """Plain "dollars" are whichever dollars the fact has, and so are "kr" and "cents"; a fact's "$" is no "CAD"."""
    if claimed == known or (claimed, known) == ("USD", "$"):
        return True
    if claimed == "cent":
        return known not in _CENTLESS
    return known in units.WHICHEVER.get(claimed, ())


def same_noun(claimed: Quantity, known: Quantity) -> bool:
    if claimed.head and known.head and not claimed.head & known.head and not claimed.modifiers:
        only = claimed.head & known.modifiers  # "60 seeds" of "60 seed lots"
        if only and not known.persons and not known.head & (_PEOPLE | claimed.holder | _SPELLS):
            return False
    if _of_other_persons(claimed, known):
        return False
    mine, theirs = claimed.noun, known.wide
    if claimed.last == _POINT != known.last and not claimed.modifiers:
        return False
    if not mine or not theirs or mine & theirs or (claimed.last and claimed.last == known.last):
        return True
    named_alike = claimed.modifiers == known.modifiers and known.persons and bool(claimed.head & _WORKERS)
    return bool(mine & _PEOPLE) and (bool(theirs & _GROUPS) or named_alike)  # "17 new colleagues" for "new starters"


def _is_of_another(claimed: Quantity, known: Quantity, reading: Reading) -> bool:
    """ "25 permanent staff" where the fact has four permanent staff and 25 seasonal pickers."""
    if not claimed.last or not known.last:
        return False
    mine, theirs = claimed.modifiers | {claimed.last}, known.modifiers | {known.last}
    counted = (q for q in reading.nums.quantities if q.unit == "count" and q.value != known.value)
    others = [q.modifiers | {q.last} for q in counted]
    return any(mine & words - theirs and not mine & theirs - words for words in others)


def _of_other_persons(claimed: Quantity, known: Quantity) -> bool:
    """ "two trainee pharmacists" for "two trainee pharmacy technicians": the same but for who they are."""
    if not (claimed.persons and known.persons and claimed.modifiers & known.modifiers):
        return False
    return not (claimed.head & known.wide or known.head & claimed.wide or claimed.head & known.head)


def _done_as_often(claimed: Quantity, known: Quantity, reading: Reading) -> bool:
    """ "25 reviews" where the fact reviews 25 requests; "twice a month" where it has two evenings a month."""
    if _TIMES in (claimed.noun, known.noun) and claimed.rate == known.rate and (claimed.rate or claimed.noun == _TIMES):
        other = known if claimed.noun == _TIMES else claimed
        return not (other.persons or (other.head or other.noun) & _PERSONS)  # "complained twice" for "two complaints"
    toks = reading.toks
    return any(
        toks[at].word.stem in claimed.noun and toks[at].word.stem in VERBS and at - 1 not in reading.nums.used
        for at in range(max(known.start - 3, 0), known.start)
    )


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
    if EVER in known.asked and not known.rate and (APIECE in claimed.asked or claimed.rate):
        return False
    moves = claimed.role or known.role
    if not (claimed.rate or moves) and claimed.over[1] in _TIMELIKE and _shorter(known.rate, claimed.over):
        return False  # "in my ten weeks I worked 45 hours" where it was so every week
    if not claimed.rate or _rate_name(claimed.rate) == _rate_name(known.rate):
        return True
    if known.rate:
        spaced = known.rate not in _LASTING and claimed.rate in said_rates(reading)  # "biweekly … per pay run"
        weekly = claimed.rate == "week" and known.rate in WEEKDAYS
        return spaced or weekly or _same_by_rate(claimed, known)
    if APIECE in known.asked and claimed.rate in UNIT:
        return False  # "£9,000 a day" where each cost £9,000
    if known.over[1] in _TIMELIKE and claimed.rate in UNIT:
        return (UNIT[claimed.rate][1], UNIT[claimed.rate][0]) == known.over  # "9,600 over four years" are not a year's
    if any(reading.lows[known.end : known.end + 2] == list(pair) for pair in _SO_FAR):
        return False  # "one a term; four so far"
    rate = claimed.rate
    if any(name.endswith(f" {rate}s") for name, _ in reading.nums.rates):
        return False  # "every Saturday" where it is every other Saturday
    return is_said_rate(rate, reading) or rate in reading.keys or word(rate).stem in reading.keys


def _shorter(rate: str, period: tuple[float, str]) -> bool:
    if rate not in UNIT:
        return False
    unit, length = UNIT[rate]
    return (unit == period[1] and length < period[0]) or (unit == "time" and period[1] == "calendar")


def said_rates(reading: Reading) -> set[str]:
    """All that a fact says to be so again and again."""
    said = {_rate_name(rate) for rate, _ in reading.nums.rates}
    said |= {_rate_name(quantity.rate) for quantity in reading.nums.quantities if quantity.rate}
    said |= {units.TIMES_A.get((q.value, q.rate), "") for q in reading.nums.quantities if _TIMES & (q.noun | q.head)}
    said |= weekdays_said(reading, said)
    return said | {units.RATE_WORDS[token.low] for token in reading.toks if token.low in units.RATE_WORDS}


def is_said_rate(rate: str, reading: Reading) -> bool:
    """Does a fact say that something is so at this rate, be it as a unit of its own, "22 a plot"?"""
    if _rate_name(rate) in said_rates(reading):
        return True
    return rate not in UNIT and any(
        low == rate and reading.lows[at - 1] in ("a", "an", "per", "each", "every")
        for at, low in enumerate(reading.lows)
    )


def weekdays_said(reading: Reading, rates: set[str]) -> set[str]:
    """ "The Monday toolbox talk" and "on Wednesday lunchtimes" are so every week; not so "one Saturday a month"."""
    if not rates <= _WITHIN_WEEKS:
        return set()
    return {
        low.removesuffix("s")
        for at, low in enumerate(reading.lows)
        if low.removesuffix("s") in WEEKDAYS and reading.lows[at - 1] not in _SOME_WEEKS
    }


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
    if near(claimed, known.value, known) or (known.other is not None and _is_other(claimed, known)):
        return True
    return claimed.other is not None and abs(claimed.other - known.value) <= _EXACT


def _is_other(claimed: Quantity, known: Quantity) -> bool:
    """A "1.200" that is 1200, in the same unit: 4,200 litres are not the 4.2 cubic metres of "4,200 m³"."""
    other = known.other or 0.0
    written = known.plain * other / known.value if known.value else 0.0
    return near(claimed, other, known) and _FAR_BELOW * written <= claimed.plain <= _FAR_ABOVE * written


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
        return abs(said - value) <= (min(_ABOUT * slack, _POINTS) if claimed.unit == "percent" else _ABOUT * slack)
    if claimed.unit == "multiple" and said < 1 and how in (">", ">="):
        return said / _MUCH_MORE <= value < said or (same and how == ">=")  # "more than halved": less is left
    if how == "<":
        return same or 0.85 * said <= value <= said
    if how == ">":
        during = claimed.unit in _TIMELIKE or claimed.across  # "over three years": in their course
        return (same and (loose in (">", ">=") or during)) or said < value <= said * _MUCH_MORE
    if how == ">=":
        return same or said <= value <= said * _MUCH_MORE
    measured = claimed.unit in ("time", "calendar", "percent", "money")
    return same or ((_LESS if measured else _FEWER) * said <= value <= said and loose != "<=")


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
                at = two.start - 1 - (two.unit == "label")  # "day 4 instead of day 7"
                told_backwards = toks[at].low in _BACKWARDS or toks[at - 1].low in _BACKWARDS - {"before"}
                if (ends == (new.plain, old.plain)) != told_backwards:
                    return one, two
    return None
