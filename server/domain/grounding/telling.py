"""What in a clause tells of the applicant though it admits a lack or names nobody."""

from server.domain.grounding.index import Index
from server.domain.grounding.lists import stance as lists
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import is_past
from server.domain.lexicon.words import words as listed

_SELF = lists.FIRST - {"me", "us"}
_IS = frozenset(("is", "are", "be"))
_WAS = frozenset(listed("was were had did"))
_LIFE = frozenset(listed("internship placement apprenticeship traineeship degree thesis studies volunteering"))
_MANY = 3  # words of one fact
_BEING = frozenset(listed("is are was were have has had remain"))
_PERIODS = frozenset(listed("in over during after throughout for"))


def of_number(toks: list[Token], at: int) -> bool:
    """ ", and 41 are still to come": a number that is the subject of what follows."""
    return at + 1 < len(toks) and toks[at].kind == "num" and toks[at + 1].low in _BEING


def time_told(reading: Reading, bounds: tuple[int, int], index: Index) -> set[int]:
    """ "In ten years of crane driving I have never …": the time is claimed, whatever did not happen in it."""
    start, end = bounds
    for quantity in reading.nums.quantities:
        before = range(quantity.start - 1, max(quantity.start - 4, start - 1), -1)
        first = next((at for at in before if reading.lows[at] in _PERIODS), -1)
        if quantity.unit != "calendar" or first != start or posting_has(quantity, index):
            continue
        last = next((p for p in range(quantity.end, end) if reading.lows[p] in _SELF or reading.lows[p] == ","), end)
        if last < end:
            return set(range(start, last))
    return set()


def gives_reason(reading: Reading, start: int, end: int) -> bool:
    """ "because of an injury", "because it had closed" is what happened; "because nights are quiet" an opinion."""
    if reading.lows[start] != "because" or end - start < 3:
        return False
    return reading.lows[start + 1] == "of" or any(
        (is_past(reading.toks[at]) and reading.lows[at - 1] not in _IS) or reading.lows[at] in _WAS
        for at in range(start + 2, end)
    )


def wakes(before: list[Token], wish: list[str]) -> bool:
    """ "An internship at a bank awoke my interest in": what awoke it has happened."""
    if wish[:2] != ["my", "interest"] or len(before) < _MANY or before[0].low not in ("a", "an", "my"):
        return False
    return any(token.low in _LIFE for token in before)


def tells_of_mine(reading: Reading, start: int, end: int, index: Index) -> bool:
    """ "The parcel app is used by shops in Wales": most of it stands in one fact, and not in the posting."""
    posted = index.posting.keys if index.posting is not None else frozenset()
    words = [t for t in reading.toks[start:end] if t.kind == "word" and not t.word.stop and not t.word.soft]
    own = [t for t in words if not t.word.keys & posted]
    if len(own) < _MANY:
        return False
    masks = [index.cover(token) for token in own]
    told = (known.at for known in index.known if known.entry and not known.head)
    shared = max((sum(mask >> at & 1 for mask in masks) for at in told), default=0)
    return shared >= _MANY and 2 * shared > len(words)


def posting_has(quantity: Quantity, index: Index) -> bool:
    return index.posting is not None and any(
        q.value == quantity.value and q.unit == quantity.unit for q in index.posting.nums.quantities
    )
