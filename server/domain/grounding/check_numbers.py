"""Numbers, rates, dates and durations of a line against those of the facts."""

import itertools
from dataclasses import replace

from server.domain.grounding.case import NOWHERE, Case, bits
from server.domain.grounding.compare import derived, mark_old, mismatch
from server.domain.grounding.durations import dates_of, fits_span, lasts, months, total, within_experience
from server.domain.grounding.index import Entry, Known
from server.domain.grounding.numbers import Date, Quantity
from server.domain.grounding.reading import Reading
from server.domain.grounding.words import stem_set
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
_BEING_THERE = stem_set(
    "join start begin leave work employ be hold role position job career graduate complete finish award "
    "study qualify train spend serve teach drive as time year experience earn obtain receive"
)
_EXPERIENCE = stem_set("experience career practice profession")
_TIMES_A = {
    (4.0, "year"): "quarter",
    (12.0, "year"): "month",
    (52.0, "year"): "week",
    (2.0, "year"): "half-year",
    (2.0, "month"): "fortnight",
    (3.0, "quarter"): "month",
}
_TOGETHER = frozenset(listed("team group crew squad"))
_OTHERS = frozenset(listed("colleague colleagues others classmates classmate teammates peers"))
_COUNTED = {
    "language": ("lang",),
    "certificate": ("cert",),
    "certification": ("cert",),
    "degree": ("edu",),
    "award": ("award",),
    "publication": ("pub",),
    "article": ("pub",),
    "paper": ("pub",),
    "project": ("project",),
    "company": ("work",),
    "companie": ("work",),
    "employer": ("work",),
    "role": ("work",),
    "position": ("work",),
    "job": ("work",),
}


def numbers_held(case: Case) -> None:
    for known in case.nearest(0, len(case.reading.toks), 0.5):
        mark_old(case.reading.nums.quantities, known.reading.nums.quantities)
    for quantity in case.reading.nums.quantities:
        if quantity.start in case.active and not _is_held(case, quantity):
            kind = _difference(case, quantity)
            case.add(kind, quantity.start, quantity.end, _WHY[kind].format(quantity.text))
    for name, at in case.reading.nums.rates:
        if at in case.active and not _rate_held(case, name, at):
            case.add("rate", at, at + 1, f"The facts do not say that this is so every {name}.")
    for date in case.reading.nums.dates:
        if date.at in case.active and not _date_held(case, date):
            case.add("date", date.at, date.at + 1, f"No fact has the year {date.year} for this.")


def _near(case: Case, at: int, share: float = 0.34) -> list[Known]:
    """Facts that the clause around a token may rest on, or its part between commas, or else the sentence."""
    clause = case.clause_at(at)
    near = case.nearest(clause.start, clause.end, share)
    if len(case.content(clause.start, clause.end)) < 2:
        near += [known for known in case.nearest(*case.sentence(at), share) if known not in near]
    for chunk in case.reading.chunks:
        if chunk.start <= at < chunk.end:
            near += [known for known in case.nearest(chunk.start, chunk.end, 0.6) if known not in near]
    return near


def _is_held(case: Case, quantity: Quantity) -> bool:
    if _is_long(quantity) and _time_held(case, quantity):
        return True
    if quantity.unit in _TIMES and _is_experience(case, quantity):
        return _experience_said(case, quantity)
    near = _near(case, quantity.start, 0.8 if quantity.unit == "label" else 0.34)
    for known in near:
        for other in known.reading.nums.quantities:
            differs = mismatch(quantity, other, known.reading)
            if not differs or (differs == "unit" and _abbreviated(case, quantity, known)):
                return True
    if derived(quantity, (known.reading for known in _near(case, quantity.start, 0.2))):
        return True
    if _as_rate(quantity) and any(_as_rate(quantity) in _rates(known) for known in near):
        return True
    if derived(quantity, [_rest_of(case, quantity)]):
        return True
    return _counted(case, quantity) or _one_more(case, quantity)


def _abbreviated(case: Case, quantity: Quantity, known: Known) -> bool:
    """ "three AEs" where the fact has three account executives."""
    if quantity.end >= len(case.reading.toks):
        return False
    token = case.reading.toks[quantity.end]
    short = token.raw.removesuffix("s")
    return len(short) > 1 and short.isupper() and bool(case.index.cover(token) >> known.at & 1)


def _experience_said(case: Case, quantity: Quantity) -> bool:
    """The applicant says so: "nurse with six years on the ward"."""
    topic = _topic(case, quantity)
    told = (
        k
        for k in case.reachable(quantity.start)
        if k.fact.id in ("summary", "label") or k.reading.plain_keys & _EXPERIENCE
    )
    return any(
        not mismatch(quantity, other, known.reading)
        and 2 * sum(case.cover(at) >> known.at & 1 for at in topic) >= len(topic)
        for known in told
        for other in known.reading.nums.quantities
    )


def _is_long(quantity: Quantity) -> bool:
    """A time that one can have been somewhere: weeks and more."""
    return quantity.unit == "calendar" or (quantity.unit == "time" and quantity.value >= 7 * 86400)


def _as_rate(quantity: Quantity) -> str:
    """ "four times a year" is "every quarter"."""
    return _TIMES_A.get((quantity.value, quantity.rate), "") if "time" in quantity.noun or not quantity.noun else ""


def _one_more(case: Case, quantity: Quantity) -> bool:
    """ "one of three engineers" is "two other engineers", "a team of four" is "three classmates"."""
    if quantity.unit != "count" or quantity.value > 40:
        return False
    toks = case.reading.toks
    if _team_of(case, quantity):
        return True
    following = [token.low for token in toks[quantity.end : quantity.end + 1]]
    with_others = following == ["other"] or any(
        token.low in ("classmate", "classmates", "colleague", "colleagues", "others", "teammates")
        for token in toks[quantity.end : quantity.end + 3]
    )
    if not with_others:
        return False
    return any(
        other.unit == "count" and other.value == quantity.value + 1
        for known in case.reachable(quantity.start)
        for other in known.reading.nums.quantities
    )


def _rest_of(case: Case, quantity: Quantity) -> Reading:
    """The line's other numbers, each checked by itself: "a team of twelve: nine servers and three bussers"."""
    nums = replace(case.reading.nums, quantities=[q for q in case.reading.nums.quantities if q is not quantity])
    return replace(case.reading, nums=nums)


def _team_of(case: Case, quantity: Quantity) -> bool:
    """ "a four-person team": any fact of the entry may say how many worked together."""
    around = {token.low for token in case.reading.toks[max(quantity.start - 3, 0) : quantity.end + 3]}
    if not around & _TOGETHER:
        return False
    for known in case.reachable(quantity.start):
        words = {token.low for token in known.reading.toks}
        for other in known.reading.nums.quantities:
            if other.unit == "count" and other.value == quantity.value and words & _TOGETHER:
                return True
            if other.unit == "count" and other.value == quantity.value - 1 and words & _OTHERS:
                return True
    return False


def _counted(case: Case, quantity: Quantity) -> bool:
    """ "three articles" where the facts list three."""
    if quantity.unit != "count" or quantity.value != int(quantity.value):
        return False
    if quantity.value <= 6 and _listed(case, quantity):
        return True
    for token in case.reading.toks[quantity.end : quantity.end + 3]:
        kinds = _COUNTED.get(token.low.removesuffix("s"))
        if kinds:
            entries = {known.fact.entry for known in case.index.known if known.fact.entry.rstrip("0123456789") in kinds}
            return len(entries) == quantity.value
    return _counted_by_name(case, quantity)


def _counted_by_name(case: Case, quantity: Quantity) -> bool:
    """ "two forklift licences": so many certificates, schools, languages … are called this."""
    words = [at for at in range(quantity.end, min(quantity.end + 4, len(case.reading.toks))) if case.telling(at)]
    if not words or quantity.value > 12:
        return False
    shared = -1
    for at in words:
        shared &= case.cover(at)
    named = {case.index.known[fact].fact.id for fact in bits(shared)} if shared > 0 else set()
    return (
        sum("." not in id and id.startswith(("cert", "edu", "lang", "award", "pub", "project")) for id in named)
        == quantity.value
    )


def _listed(case: Case, quantity: Quantity) -> bool:
    """ "two parts of the exam, AUD and FAR": the line names as many."""
    later = [chunk for chunk in case.reading.chunks if chunk.start > quantity.start]
    if not later or later[0].link not in (",", ":", "(", "-"):
        return False
    items = [chunk for chunk in later if chunk.link in (",", ":", "(", "and", "-") and chunk.end - chunk.start <= 4]
    return len(items) == len(later) == quantity.value


def _difference(case: Case, quantity: Quantity) -> str:
    """What to call it: the nearest miss."""
    if quantity.unit in _TIMES and _is_experience(case, quantity):
        return "years"
    misses = {
        mismatch(quantity, other, known.reading)
        for known in _near(case, quantity.start, 0.2)
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


# Rates


def _rate_held(case: Case, name: str, at: int) -> bool:
    if any(
        quantity.rate == name and quantity.start < at <= quantity.end + 9
        for quantity in case.reading.nums.quantities
        if quantity.start in case.active
    ):
        return True  # checked with its number
    near = _near(case, at)
    if not near or all(known.fact.id.startswith("skill") for known in near):
        return True
    if name.endswith("day") and name != "day":
        return any({name, "week"} & _rates(known) for known in near)
    return any(name in _rates(known) or name in known.reading.keys for known in near)


def _rates(known: Known) -> set[str]:
    return {rate for rate, _ in known.reading.nums.rates} | {
        quantity.rate for quantity in known.reading.nums.quantities
    }


# Time


def _is_experience(case: Case, quantity: Quantity) -> bool:
    return any(token.word.stem in _EXPERIENCE for token in case.reading.toks[quantity.end : quantity.end + 6])


def _time_held(case: Case, quantity: Quantity) -> bool:
    entries = case.bound[quantity.start] or _entries_near(case, quantity)
    known = [case.index.entries[id] for id in entries]
    spans = [entry for entry in known if entry.span is not None and entry.kind != "project"]
    if not _is_experience(case, quantity):
        if _timed(case, quantity):
            return False  # the fact says how long it took, so that is what must be met
        if any(_lasts(case, quantity, entry) for entry in spans) and _is_stay(case, quantity):
            return True
        if entries and not (case.given and case.kind == "resume"):
            named = case.bound[quantity.start] and case.kind == "letter"
            if named and any(_lasts(case, quantity, entry) for entry in spans):
                return True
            return (
                len(entries) > 1
                and within_experience(quantity, total(spans, case.index.today))
                and _is_stay(case, quantity)
            )
        return not entries and _is_stay(case, quantity) and _experience(case, quantity)
    if spans and any(within_experience(quantity, total([entry], case.index.today)) for entry in spans):
        return True
    return not entries and _experience(case, quantity)


def _entries_near(case: Case, quantity: Quantity) -> frozenset[str]:
    """Without an employer's name: the positions whose facts the clause repeats; none if it is about a career."""
    clause = case.clause_at(quantity.start)
    said = [at for at in case.content(clause.start, clause.end) if at < quantity.start]
    if _is_experience(case, quantity) or not said or _to_this_day(case, quantity):
        return NOWHERE
    return frozenset(
        known.entry for known in case.nearest(clause.start, clause.end, 0.8) if known.entry.startswith(("work", "vol"))
    )


def _to_this_day(case: Case, quantity: Quantity) -> bool:
    """ "I have been building sites for six years"."""
    lows = [token.low for token in case.reading.toks[: quantity.start]]
    return "career" in lows or any(
        pair
        in (
            ("have", "been"),
            ("have", "worked"),
            ("have", "taught"),
            ("have", "nursed"),
            ("have", "driven"),
            ("have", "cooked"),
            ("have", "spent"),
        )
        for pair in itertools.pairwise(lows)
    )


def _timed(case: Case, quantity: Quantity) -> bool:
    near = [known for known in _near(case, quantity.start, 0.6) if not known.head]
    words = {token.low for token in case.reading.toks}
    return (
        bool(near)
        and any(q.unit == "calendar" and not q.label for q in near[0].reading.nums.quantities)
        and not words & {"spent", "worked"}
    )


def _is_stay(case: Case, quantity: Quantity) -> bool:
    """ "for four years", "I spent two years at": time in a place, not time that a task took."""
    toks = case.reading.toks
    before = [token.low for token in toks[max(quantity.start - 5, 0) : quantity.start]]
    after = [token.low for token in toks[quantity.end : quantity.end + 4]]
    stays = {
        "for",
        "spent",
        "spend",
        "years",
        "served",
        "serve",
        "took",
        "takes",
        "over",
        "include",
        "includes",
        "have",
        "my",
        "with",
        "after",
        "across",
    }
    return bool(stays & set(before)) or bool({"as", "at", "in", "apprenticeship", "of"} & set(after[:2])) or not before


def _lasts(case: Case, quantity: Quantity, entry: Entry) -> bool:
    if entry.span is None:
        return False
    return lasts(quantity, *months(entry.span, case.index.today))


def _experience(case: Case, quantity: Quantity) -> bool:
    """Years in all positions, or in those that have to do with what is named after the years."""
    work = [entry for entry in case.index.entries.values() if entry.kind == "work"]
    topic = _topic(case, quantity)
    if topic:
        work = [entry for entry in work if _relevant(case, entry, topic)]
        if not work:
            entries = [
                entry
                for entry in case.index.entries.values()
                if entry.kind in ("vol", "edu") and _relevant(case, entry, topic)
            ]
            return any(_lasts(case, quantity, entry) for entry in entries)
    return bool(work) and within_experience(quantity, total(work, case.index.today))


def _topic(case: Case, quantity: Quantity) -> list[int]:
    clause = case.clause_at(quantity.start)
    end = clause.end
    for chunk in case.reading.chunks:
        if chunk.start > quantity.end and chunk.link in (",", ";", ".", ":"):
            end = min(end, chunk.start)
            break
    return [
        at for at in range(quantity.end, end) if case.telling(at) and case.reading.toks[at].word.stem not in _EXPERIENCE
    ]


def _relevant(case: Case, entry: Entry, topic: list[int]) -> bool:
    mask = entry.mask
    held = [at for at in topic if case.anywhere[at] & mask or case.reading.toks[at].word.keys & entry.title]
    return len(held) * 2 >= len(topic)


# Dates


def _date_held(case: Case, date: Date) -> bool:
    if _said(case, date):
        return True
    entries = case.bound[date.at] or _implied_entries(case, date)
    spans = [case.index.entries[id] for id in entries]
    if not _being_there(case, date):
        return False
    if spans:
        if (
            date.role == "since"
            and not case.bound[date.at]
            and any(fits_span(date, e, case.index) for e in case.index.entries.values())
        ):
            return True
        return any(fits_span(date, entry, case.index) for entry in spans) or (
            date.role == "in"
            and any(date.year in dates_of(entry, case.index.today) for entry in spans)
            and _stays(case, date)
        )
    return any(fits_span(date, entry, case.index) for entry in case.index.entries.values())


def _said(case: Case, date: Date) -> bool:
    """A near fact names the year: in its words, or as the date of a certificate, an award, a publication."""
    for known in _near(case, date.at, 0.5):
        if known.head and known.entry:
            continue
        for other in known.reading.nums.dates:
            if other.year == date.year and (not date.month or not other.month or date.month == other.month):
                return True
    return False


def _implied_entries(case: Case, date: Date) -> frozenset[str]:
    if (
        case.kind == "letter"
        and date.role == "in"
        and any(t.word.stem in ("career", "begin", "start") for t in case.reading.toks)
    ):
        return NOWHERE
    near = [known.entry for known in _near(case, date.at, 0.7) if known.entry]
    return frozenset(near[:1]) if near else NOWHERE


def _being_there(case: Case, date: Date) -> bool:
    clause = case.clause_at(date.at)
    if any(clause.start <= start < clause.end for start, _, _, _ in case.mentions):
        return True
    if any(case.reading.toks[at].word.stem in _BEING_THERE for at in range(clause.start, clause.end)):
        return True
    near = _near(case, date.at, 0.7)
    return any(known.head for known in near) or not near


def _stays(case: Case, date: Date) -> bool:
    clause = case.clause_at(date.at)
    return any(
        case.reading.toks[at].low in ("worked", "was", "employed", "as") for at in range(clause.start, clause.end)
    )


def facts_with_numbers(case: Case) -> set[int]:
    """Facts whose numbers the line repeats."""
    found: set[int] = set()
    for quantity in case.reading.nums.quantities:
        if quantity.start in case.active:
            for known in _near(case, quantity.start):
                if any(not mismatch(quantity, other, known.reading) for other in known.reading.nums.quantities):
                    found.update(bits(1 << known.at))
                    break
    return found
