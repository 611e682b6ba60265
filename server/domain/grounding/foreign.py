"""Texts in other languages than English: the checks that need no grammar, which are numbers, names and dates."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.durations import dates_of, total, within_experience
from server.domain.grounding.lists import languages
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.words import word

_NEGATIONS = frozenset(languages.NEGATIONS.split())
_YOURS = frozenset(languages.YOURS.split())
_YEARS = frozenset(languages.YEARS.split())
_PRESENT_MARKS = (".", "!", "?", ":")


def check_foreign(case: Case, spoken: str) -> None:
    """Numbers, dates and names of a line against the facts; what the line says with common words is not judged."""
    toks = case.reading.toks
    yours = any(token.low in _YOURS for token in toks)
    admits = any(token.low in _NEGATIONS for token in toks)
    for quantity in case.reading.nums.quantities:
        if not (_has_number(case, quantity) or (yours and _in_posting(case, quantity))):
            case.add("number", quantity.start, quantity.end, f'No fact has the number "{quantity.text}".')
    for at, token in enumerate(toks):
        value = languages.NUMBER_WORDS.get(token.low, 0)
        if languages.ONLY_IN.get(token.low, spoken) != spoken:
            continue
        if value and spoken not in ("en", "") and not _has_value(case, at, float(value)):
            case.add("number", at, at + 1, f'No fact has the number "{token.raw}".')
    for date in case.reading.nums.dates:
        if not _has_year(case, date.at, date.year):
            case.add("date", date.at, date.at + 1, f"No fact has the year {date.year} for this.")
    if not admits:
        _names(case, spoken)


def _names(case: Case, spoken: str) -> None:
    for at, token in enumerate(case.reading.toks):
        if token.kind != "word" or at in case.reading.nums.used or at in case.named or not _is_name(case, at, spoken):
            continue
        low = token.low.rpartition("'")[2]
        known = case.cover(at) or low in case.index.contact or low in case.index.posting_names
        if not known and not any(case.index.masks.get(key, 0) & case.reach(at) for key in word(low).keys):
            case.add("name", at, at + 1, f'"{token.raw}" is named nowhere in the facts.')


def _is_name(case: Case, at: int, spoken: str) -> bool:
    """Capitals inside, digits, or a capital where the language has none for common words (German has them for all)."""
    token = case.reading.toks[at]
    bare = token.raw.rpartition("'")[2]
    inside = any(c.isupper() or c.isdigit() for c in bare[1:])
    if len(bare) < 2 or (inside and not any(c.isalpha() for c in bare)):
        return False
    if spoken in ("de", "en"):
        return inside
    opens = at == 0 or case.reading.toks[at - 1].low in _PRESENT_MARKS
    return inside or (bare[0].isupper() and not opens)


def _has_number(case: Case, quantity: Quantity) -> bool:
    following = case.reading.toks[quantity.end].low if quantity.end < len(case.reading.toks) else ""
    if following in _YEARS:
        return _has_value(case, quantity.start, quantity.plain) or _years_held(case, quantity)
    values = [quantity.value, quantity.plain, *([quantity.other] if quantity.other is not None else [])]
    return any(_has_value(case, quantity.start, value, quantity) for value in values)


def _has_value(case: Case, at: int, value: float, quantity: Quantity | None = None) -> bool:
    for fact in bits(case.reach(at)):
        reading = case.index.known[fact].reading
        for known in reading.nums.quantities:
            same = any(
                abs(other - value) < 1e-6 for other in (known.value, known.plain, known.other) if other is not None
            )
            if same and (quantity is None or _same_kind(quantity, known)):
                return True
        if any(float(languages.NUMBER_WORDS.get(token.low, -1)) == value for token in reading.toks):
            return True
    return False


def _same_kind(one: Quantity, two: Quantity) -> bool:
    """A percentage is no amount, and euros are no dollars."""
    if one.currency and two.currency:
        return one.currency == two.currency
    return ("percent" in (one.unit, two.unit)) <= (one.unit == two.unit)


def _years_held(case: Case, quantity: Quantity) -> bool:
    entries = [entry for entry in case.index.entries.values() if entry.kind == "work"]
    bound = [entry for entry in entries if entry.id in case.bound[quantity.start]]
    years = Quantity(quantity.plain * 12, "calendar", quantity.start, quantity.end)
    return within_experience(years, total(bound or entries, case.index.today))


def _has_year(case: Case, at: int, year: int) -> bool:
    facts = (case.index.known[fact] for fact in bits(case.reach(at)))
    if any(date.year == year for known in facts for date in known.reading.nums.dates):
        return True
    return any(year in dates_of(case.index.entries[id], case.index.today) for id in case.bound[at])


def _in_posting(case: Case, quantity: Quantity) -> bool:
    posting = case.index.posting
    return posting is not None and any(q.plain == quantity.plain for q in posting.nums.quantities)
