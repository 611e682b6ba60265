"""A number of a fact said of something else that the fact speaks of: the peak for a normal day, all for each."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from server.domain.grounding.arithmetic import derived
from server.domain.grounding.case import Case, bits
from server.domain.grounding.compare import mismatch
from server.domain.grounding.counted import counted
from server.domain.grounding.known import Known
from server.domain.grounding.lists.units import NUMBER_WORDS
from server.domain.grounding.numbers import MANIFOLD, Quantity
from server.domain.grounding.reading import Reading
from server.domain.lexicon.words import words as listed

_PLACING = frozenset(listed("in on at during for from before after by until"))
_ONE = frozenset(listed("one a an single"))
_ENDS = frozenset(",;:.()")
_NEAR = 0.8


def contexts_held(case: Case) -> None:
    """ "900 rolls on a weekday" where the fact has 600 on a weekday and 900 on a Saturday."""
    for quantity in case.reading.nums.quantities:
        if quantity.start not in case.active or quantity.role:
            continue
        mine = _context(case.reading, quantity, wide=False)
        clause = case.clause_at(quantity.start)
        for known in case.nearest(clause.start, clause.end, _NEAR)[:2] if mine else ():
            if _of_another(case, known, quantity, mine):
                case.add("number", quantity.start, quantity.end, "The fact has another number for this.")
                break


def _of_another(case: Case, known: Known, quantity: Quantity, mine: frozenset[str]) -> bool:
    """Does the fact have this number in one context, and another in the one that the line names?"""
    quantities = [q for q in known.reading.nums.quantities if not q.role]
    same = [q for q in quantities if not mismatch(quantity, q, known.reading)]
    if len(same) != 1:
        return False
    said = {q.value for q in case.reading.nums.quantities}
    own = _context(known.reading, same[0], wide=True)
    others = [q for q in quantities if q.value not in said and q.unit == same[0].unit]
    theirs = frozenset().union(*(_context(known.reading, q, wide=True) for q in others))
    return bool(own) and mine.isdisjoint(own) and not mine.isdisjoint(theirs)


def _context(reading: Reading, quantity: Quantity, *, wide: bool) -> frozenset[str]:
    """The words behind the preposition that follows a number and what it counts: "on a weekday"."""
    starts = {q.start for q in reading.nums.quantities}
    found: set[str] = set()
    inside = False
    for at in range(quantity.end, len(reading.toks)):
        token = reading.toks[at]
        if at in starts or token.low in _ENDS:
            break
        inside = inside or token.low in _PLACING
        if inside and token.kind == "word" and not token.word.stop:
            found.update(token.word.wide if wide else token.word.keys)
    return frozenset(found)


def deeds_counted(case: Case) -> None:
    """ "Mentor three trainees" where the fact mentors one, be it that another fact has three of somebody."""
    for quantity in case.reading.nums.quantities:
        verb = _verb_before(case, quantity)
        if verb < 0:
            continue
        same = [
            known for known in case.reachable(verb) if case.stems[verb] in known.reading.stem_set and not known.head
        ]
        counts = [known for known in same if _counts_other(known, case.stems[verb], quantity)]
        entries = {known.entry for known in counts}
        if not counts or any(_has(known, quantity) for known in case.reachable(verb) if _tells(known, same, entries)):
            continue
        if not derived(quantity, [known.reading for known in same]) and not counted(case, quantity):
            case.add("number", quantity.start, quantity.end, "The fact that says this has another number.")


def things_counted(case: Case) -> None:
    """ "The clinic had 300 beds" where it had 20, and the hospital 300."""
    for quantity in case.reading.nums.quantities:
        if quantity.unit != "count" or quantity.start not in case.active or not quantity.noun or quantity.role:
            continue
        clause = case.clause_at(quantity.start)
        named = _beside(case, clause.start, clause.end, quantity)
        told = reduce(or_, [case.anywhere[at] for at in named], 0) & case.reach(quantity.start)
        telling = reduce(or_, [case.anywhere[at] for at in named if case.telling(at)], 0)
        near = [case.index.known[fact] for fact in bits(told)]
        counts = any(telling >> known.at & 1 and _counts(known, quantity) for known in near)
        if not counts or any(_has(known, quantity) for known in near):
            continue
        if not derived(quantity, [known.reading for known in near]) and not counted(case, quantity):
            case.add("number", quantity.start, quantity.end, "The fact that speaks of this has another number.")


def _beside(case: Case, start: int, end: int, quantity: Quantity) -> list[int]:
    """The words of a clause but for what is counted."""
    toks = case.reading.toks
    words = (at for at in range(start, end) if at in case.active and toks[at].kind == "word" and not toks[at].word.stop)
    return [at for at in words if not toks[at].word.keys & quantity.noun and at not in case.reading.nums.used]


def _counts(known: Known, quantity: Quantity) -> bool:
    return any(other.unit == "count" and quantity.noun & other.noun for other in known.reading.nums.quantities)


def _tells(known: Known, same: list[Known], entries: set[str]) -> bool:
    """Does it say this very deed, or speak of another employer, where another verb may mean the same?"""
    return known in same or (bool(known.entry) and known.entry not in entries)


def _verb_before(case: Case, quantity: Quantity) -> int:
    """The verb whose object is counted; -1 if there is none."""
    if quantity.unit != "count" or quantity.start not in case.active or not quantity.noun or quantity.role:
        return -1
    for at in range(quantity.start - 1, max(quantity.start - 4, -1), -1):
        if case.reading.toks[at].kind == "sign":
            return -1
        if at in case.reading.verbs or (case.kind == "resume" and case.chunk_at(at).start == at):
            return at
    return -1


def _has(known: Known, quantity: Quantity) -> bool:
    return any(not mismatch(quantity, other, known.reading) for other in known.reading.nums.quantities)


def _counts_other(known: Known, root: str, quantity: Quantity) -> bool:
    """Does the fact's verb have the same thing as its object, in another number?"""
    reading = known.reading
    for at in range(len(reading.toks)):
        if reading.stems[at] != root:
            continue
        numbers = (q for q in reading.nums.quantities if at < q.start <= at + 3 and q.unit == "count")
        if any(quantity.noun & other.noun for other in numbers):
            return True
        if at + 1 < len(reading.toks) and reading.lows[at + 1] in _ONE and _names(reading, at + 2, quantity):
            return True
    return False


def _names(reading: Reading, start: int, quantity: Quantity) -> bool:
    """Is what is counted named here in the singular?"""
    for token in reading.toks[start : start + 3]:
        if token.kind != "word" or token.word.stop:
            return False
        if token.word.keys & (quantity.head or quantity.noun):
            return not token.low.endswith("s")
    return False


def manifolds_held(case: Case) -> None:
    """ "a five-axis machine" where the fact has three axes."""
    if MANIFOLD.isdisjoint(case.reading.low_set):
        return
    for at, value, name in _manifolds(case.reading):
        theirs = {other for known in case.reachable(at) for _, other, same in _manifolds(known.reading) if same == name}
        if at in case.active and theirs and value not in theirs:
            case.add("number", at, at + 2, f'The facts have another number of "{name}".')


def _manifolds(reading: Reading) -> Iterator[tuple[int, float, str]]:
    """Where "five-axis" stands, with the number and the name."""
    for at in range(1, len(reading.toks)):
        low = reading.lows[at - 2] if reading.lows[at - 1] == "-" and at > 1 else reading.lows[at - 1]
        number = float(low) if low.isdecimal() else NUMBER_WORDS.get(low, 0)
        if reading.lows[at] in MANIFOLD and reading.toks[at].glued and number:
            yield at - 1, number, reading.lows[at]
