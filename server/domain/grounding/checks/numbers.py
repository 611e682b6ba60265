"""Numbers and rates of a line against those of the facts."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from server.domain.grounding.arithmetic import derived
from server.domain.grounding.case import Case, bits
from server.domain.grounding.checks.dates import date_held
from server.domain.grounding.checks.time import experience_said, is_experience, time_held
from server.domain.grounding.compare import mismatch, old_ends
from server.domain.grounding.counted import counted
from server.domain.grounding.known import Known
from server.domain.grounding.lists.units import RATE_WORDS, TIMES_A
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.numbers.asks import EACH, TOTAL
from server.domain.grounding.numbers.rates import WEEKDAYS
from server.domain.grounding.numbers.values import UNIT
from server.domain.grounding.other_nouns import counts_alike
from server.domain.grounding.periods import goes_in_turns, lasted, rates_of, rest_of
from server.domain.grounding.reading import Reading
from server.domain.lexicon.words import words as listed

_TIMES = ("calendar", "time")
_WHY = {
    "number": 'No fact has the number "{}" for this.',
    "unit": 'The facts have the number of "{}", but of something else.',
    "rate": 'The facts do not say "{}" at this rate.',
    "currency": 'The facts have the amount "{}" in another currency.',
    "duration": 'The facts do not bear out the time "{}".',
    "years": "The positions do not add up to {}.",
    "moved": '"{}" belongs to another employer.',
}
_OFTEN = {"week": WEEKDAYS, "day": frozenset(("morning", "evening", "night"))}  # "weekly": "every Monday"
_ALL_TIMES = frozenset(("", *UNIT))
_PARTS = frozenset(listed("star part course piece hand"))


def numbers_held(case: Case) -> None:
    if len(case.numbers) > 1:
        _mark_old(case)
    for quantity in case.reading.nums.quantities:
        if quantity.start in case.active and not quantity.of_part and not _is_held(case, quantity):
            kind = _difference(case, quantity)
            case.add(kind, quantity.start, quantity.end, _WHY[kind].format(quantity.text))
    for one, two in ranges_apart(case):
        case.add("number", one.start, two.end, "No fact has both ends of this.")
    for name, at in case.reading.nums.rates:
        if at in case.active and not _rate_held(case, name, at):
            case.add("rate", at, at + 1, f"The facts do not say that this is so every {name}.")
    for date in case.reading.nums.dates:
        if date.at in case.active and not date_held(case, date):
            case.add("date", date.at, date.at + 1, f"No fact has the year {date.year} for this.")


def ranges_apart(case: Case) -> Iterator[tuple[Quantity, Quantity]]:
    """ "between 10 and 20 tickets" where one fact has 10 and another has 20 of something."""
    for one, two in pairwise(case.reading.nums.quantities):
        if one.ends and one.ends == two.ends and one.start in case.active:
            low, high = _having(case, one), _having(case, two)
            if low and high and not low & high:
                yield one, two


def _having(case: Case, quantity: Quantity) -> set[int]:
    near = case.around(quantity.start)
    return {k.at for k in near if any(not mismatch(quantity, other, k.reading) for other in k.reading.nums.quantities)}


def _mark_old(case: Case) -> None:
    quantities = case.reading.nums.quantities
    near = case.nearest(0, len(case.reading.toks), 0.5)
    old = {quantity for known in near for quantity in old_ends(quantities, known.changes)}
    if old:
        case.count([replace(quantity, old=True) if quantity in old else quantity for quantity in quantities])


def _is_held(case: Case, quantity: Quantity) -> bool:
    if _is_long(quantity) and not (quantity.whole or quantity.rate) and time_held(case, quantity):
        return True
    if quantity.unit in _TIMES and is_experience(case, quantity):
        return experience_said(case, quantity)
    share = 0.8 if quantity.unit == "label" else 0.34
    whole = _whole_of(case, quantity)
    near = list(_near(case, quantity, share))
    rivals = bool(quantity.last) and any(_is_rival(quantity, known) for known in near)
    if any((not whole or whole & 1 << known.at) and _has(case, quantity, known, rivals) for known in near):
        return True
    if _numbered_name(case, quantity):
        return True
    if derived(quantity, (known.reading for known in _near(case, quantity, 0.2))):
        return True
    rate = _as_rate(quantity)
    often = {rate, *_OFTEN.get(rate, ())}
    if rate and any(often & rates_of(known) for known in case.around(quantity.start, share)):
        return True
    if derived(quantity, [rest_of(case, quantity)]):
        return True
    return counted(case, quantity) or (quantity.unit in _TIMES and lasted(case, quantity))


def _near(case: Case, quantity: Quantity, share: float) -> Iterator[Known]:
    """The facts that a number may rest on, those around the other end of its range, too."""
    yield from case.best_around(quantity.start, share)
    for other in case.reading.nums.quantities if quantity.ends else ():
        if other.ends == quantity.ends and other.start != quantity.start:
            yield from case.around(other.start, share)


def _is_rival(quantity: Quantity, known: Known) -> bool:
    """Does a nearer fact count the very thing, and another number of it?"""
    theirs = known.reading.nums.quantities
    if quantity.unit != "count" or any(quantity.plain == other.plain for other in theirs):
        return False
    return any(other.unit == "count" and not other.role and other.last == quantity.last for other in theirs)


def _has(case: Case, quantity: Quantity, known: Known, rivals: bool) -> bool:
    """Does a fact have the number as the line means it? `rivals`: a nearer one counts as many of it as it has."""
    for other in known.reading.nums.quantities:
        if rivals and not other.last:
            continue  # "45 advisers" where one fact has 16 advisers and another "a floor of 45"
        differs = mismatch(quantity, other, known.reading)
        other_noun = differs == "unit" and counts_alike(case, quantity, known, other)
        if differs and not other_noun and not (differs == "unit" and _abbreviated(case, quantity, known)):
            continue
        if _of_name(known.reading, other) and not _same_name(case, quantity, known, other):
            continue
        if quantity.all and any(part.whole == other.value for part in known.reading.nums.quantities):
            continue  # "all 44 beds" where the fact has 42 of the 44
        if (
            EACH in quantity.asked
            and EACH not in other.asked
            and other.rate in _ALL_TIMES
            and _in_parts(case, quantity, known)
        ):
            continue  # "each of the eight sites gave 48 samples" where all of them gave 48
        if TOTAL in other.asked - quantity.asked and not other.rate and _is_for_each(case.reading, quantity):
            continue  # "48 beds each" where there are 48 in all
        if not _is_compound(case, quantity) or _counts_same(case, quantity, known, other):
            return True
    return False


def _is_for_each(reading: Reading, quantity: Quantity) -> bool:
    lows = reading.lows[quantity.end : quantity.end + 4]
    return "apiece" in lows or ("each" in lows and lows[-1] in (".", ",", "each"))


def _in_parts(case: Case, quantity: Quantity, known: Known) -> bool:
    """Does the line say "each of the eight" of what the fact counts eight of?"""
    parts = [q.value for q in case.reading.nums.quantities if q is not quantity and _of_each(case, q)]
    return any(other.value in parts for other in known.reading.nums.quantities)


def _of_each(case: Case, quantity: Quantity) -> bool:
    before = [token.low for token in case.reading.toks[max(quantity.start - 3, 0) : quantity.start]]
    return ("each", "of") in pairwise(before)


def _whole_of(case: Case, quantity: Quantity) -> int:
    """The facts with the whole that it is a part of, a bit each: "five of the seven" is of the one with the seven."""
    if not quantity.whole:
        return 0
    near = case.around(quantity.start)
    return sum(1 << k.at for k in near if any(q.value == quantity.whole for q in k.reading.nums.quantities))


def _is_compound(case: Case, quantity: Quantity) -> bool:
    """ "five-star" counts stars and nothing else."""
    following = case.reading.toks[quantity.end] if quantity.end < len(case.reading.toks) else None
    return quantity.unit == "count" and following is not None and following.glued and following.low in _PARTS


def _counts_same(case: Case, quantity: Quantity, known: Known, other: Quantity) -> bool:
    following = known.reading.toks[other.end].word.stem if other.end < len(known.reading.toks) else ""
    return bool(other.noun) or other.unit != "count" or case.stems[quantity.end] == following


def _of_name(reading: Reading, quantity: Quantity) -> bool:
    """Is it the number of "OSHA 10" or "Unreal Engine 5", which counts nothing?"""
    before = reading.toks[quantity.start - 1] if quantity.start else None
    bare = quantity.unit == "count" and not quantity.noun and quantity.end - quantity.start == 1
    return bare and before is not None and before.kind == "word" and before.named and not before.word.stop


def _same_name(case: Case, quantity: Quantity, known: Known, other: Quantity) -> bool:
    if not quantity.start:
        return False
    mine, theirs = case.reading.toks[quantity.start - 1], known.reading.toks[other.start - 1]
    behind = case.stems[quantity.end] if quantity.end < len(case.stems) else ""  # "a 3.6 GPA"
    named = mine.word.keys & theirs.word.keys or behind == theirs.word.stem
    return bool(named) or case.index.cover(mine) >> known.at & 1 == 1


def _numbered_name(case: Case, quantity: Quantity) -> bool:
    """ "EPA 608" where the fact has "EPA Section 608"."""
    before = case.reading.toks[quantity.start - 1] if quantity.start else None
    if before is None or not before.named or before.kind != "word" or quantity.end - quantity.start != 1:
        return False
    digits = case.reading.toks[quantity.start].low
    facts = (case.index.known[fact] for fact in bits(case.cover(quantity.start - 1)))
    return any(digits in {token.low for token in known.reading.toks} for known in facts)


def _abbreviated(case: Case, quantity: Quantity, known: Known) -> bool:
    """ "three AEs" where the fact has three account executives."""
    if quantity.end >= len(case.reading.toks):
        return False
    token = case.reading.toks[quantity.end]
    short = token.raw.removesuffix("s")
    return len(short) > 1 and short.isupper() and bool(case.index.cover(token) >> known.at & 1)


def _is_long(quantity: Quantity) -> bool:
    """A time that one can have been somewhere: weeks and more."""
    return quantity.unit == "calendar" or (quantity.unit == "time" and quantity.value >= 7 * 86400)


def _as_rate(quantity: Quantity) -> str:
    """ "four times a year" is "every quarter"."""
    return TIMES_A.get((quantity.value, quantity.rate), "") if "time" in quantity.noun or not quantity.noun else ""


def _difference(case: Case, quantity: Quantity) -> str:
    """What to call it: the nearest miss."""
    if quantity.unit in _TIMES and is_experience(case, quantity):
        return "years"
    misses = {
        mismatch(quantity, other, known.reading)
        for known in case.around(quantity.start, 0.2)
        for other in known.reading.nums.quantities
    }
    for kind in ("currency", "rate", "unit"):
        if kind in misses:
            return kind
    if any(
        not mismatch(quantity, other, known.reading)
        for known in case.index.known
        for other in known.reading.nums.quantities
    ):
        return "moved" if case.bound[quantity.start] else "unit"
    return "duration" if quantity.unit in _TIMES else "number"


def _rate_held(case: Case, name: str, at: int) -> bool:
    if any(
        quantity.rate == name and quantity.start < at <= quantity.end + 9
        for quantity in case.reading.nums.quantities
        if quantity.start in case.active
    ):
        return True  # checked with its number
    if _at_another_rate(case, name, at):
        return False
    near = case.around(at)
    if not near or all(known.fact.id.startswith("skill") for known in near):
        return True
    names = {name, "week"} if name in WEEKDAYS else {name, *_OFTEN.get(name, ())}
    if any(names & rates_of(known) or (name not in WEEKDAYS and _says_apart(known, name)) for known in near):
        return True
    return any(goes_in_turns(case, known, name, at) for known in near)


def _at_another_rate(case: Case, name: str, at: int) -> bool:
    """ "weekly pay" where the fact nearest has fortnightly pay."""
    clause = case.clause_at(at)
    behind = case.stems[at + 1 : at + 2]
    if case.reading.lows[at] not in RATE_WORDS or not behind:
        return False
    return any(
        other != name and known.reading.lows[pos] in RATE_WORDS and known.reading.stems[pos + 1 : pos + 2] == behind
        for known in case.nearest(clause.start, clause.end, 0.9)
        for other, pos in known.reading.nums.rates
    )


def _says_apart(known: Known, name: str) -> bool:
    """Does the fact say "week" other than as the unit of a number?"""
    toks, used = known.reading.toks, known.reading.nums.used
    return any(token.word.stem == name and at not in used and at - 1 not in used for at, token in enumerate(toks))


def facts_with_numbers(case: Case) -> set[int]:
    """Facts whose numbers the line repeats."""
    found: set[int] = set()
    for quantity in case.reading.nums.quantities:
        if quantity.start in case.active:
            for known in case.best_around(quantity.start):
                if any(not mismatch(quantity, other, known.reading) for other in known.reading.nums.quantities):
                    found.update(bits(1 << known.at))
                    break
    return found
