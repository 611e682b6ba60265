"""Years of experience, durations and dates of a line against the positions and the facts."""

import itertools
from dataclasses import replace

from server.domain.grounding.background import Entry, Span
from server.domain.grounding.case import Case
from server.domain.grounding.compare import mismatch
from server.domain.grounding.durations import dates_of, fits_span, lasts, months, total, within_experience
from server.domain.grounding.lists import titles
from server.domain.grounding.mentions import NOWHERE
from server.domain.grounding.numbers import Date, Quantity
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import is_hard, stem_set

_BEING_THERE = stem_set(
    "join start begin leave work employ be hold role position job career graduate complete finish award "
    "study qualify train spend serve teach drive as time year experience earn obtain receive"
)
_GRADUATING = stem_set("graduate complete finish obtain earn receive")
_DATED = ("cert", "award", "pub")
_JUST = frozenset(("for", "over", "more", "about", "almost", "nearly", "just"))
HEAD_WORDS = frozenset(titles.HEADS.split())
_EXPERIENCE = stem_set("experience career practice profession")


def experience_said(case: Case, quantity: Quantity) -> bool:
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


def is_experience(case: Case, quantity: Quantity) -> bool:
    return any(token.word.stem in _EXPERIENCE for token in case.reading.toks[quantity.end : quantity.end + 6])


def time_held(case: Case, quantity: Quantity) -> bool:
    entries = case.bound[quantity.start] or _entries_near(case, quantity)
    known = [case.index.entries[id] for id in entries]
    spans = [entry for entry in known if entry.span is not None and entry.kind != "project"]
    if not is_experience(case, quantity):
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
    if is_experience(case, quantity) or not said or _to_this_day(case, quantity):
        return NOWHERE
    return frozenset(
        known.entry
        for known in case.nearest(clause.start, quantity.start, 0.8)
        if known.entry.startswith(("work", "vol"))
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
    near = [known for known in case.around(quantity.start, 0.6) if not known.head]
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
    if not topic and not _were(case, quantity, work):
        return False
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


def _were(case: Case, quantity: Quantity, work: list[Entry]) -> bool:
    """ "I have been a head nurse for eight years": only positions of that name count."""
    clause = case.clause_at(quantity.start)
    toks = case.reading.toks
    start = next((at + 1 for at in range(clause.start, quantity.start) if toks[at].low in ("been", "am")), None)
    if start is None or quantity.start - start > 7:
        return True
    words = [t for t in toks[start : quantity.start] if t.kind == "word" and not t.word.stop and t.low not in _JUST]
    if not words or words[-1].low not in HEAD_WORDS:
        return True
    held = [entry for entry in work if all(_is_called(entry, token) for token in words)]
    if not held:
        return _since_then(case, quantity, words)
    return within_experience(quantity, total(held, case.index.today))


def _since_then(case: Case, quantity: Quantity, words: list[Token]) -> bool:
    """Was the certificate that makes one so obtained as long ago?"""
    year, month = case.index.today
    dates = [
        date
        for known in case.index.known
        if known.fact.id.startswith("cert") and all(case.index.cover(token) >> known.at & 1 for token in words)
        for date in known.reading.nums.dates
    ]
    return not dates or any(
        within_experience(quantity, 12 * (year - date.year) + month - (date.month or 1)) for date in dates
    )


def _is_called(entry: Entry, token: Token) -> bool:
    return token.word.stem in entry.title_words or bool(token.word.keys & entry.title)


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
    lifting = any(is_hard(case.reading.toks[at].low) for at in topic if at not in held)
    return len(held) * 2 >= len(topic) and not lifting


def date_held(case: Case, date: Date) -> bool:
    if _said(case, date):
        return True
    if _dated_otherwise(case, date):
        return False
    entries = case.bound[date.at] or _implied_entries(case, date)
    spans = [case.index.entries[id] for id in entries]
    if not _being_there(case, date):
        return False
    if spans:
        if _is_graduation(case, date):
            spans = [_at_its_end(entry) for entry in spans]
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
    before = case.nearest(max(date.at - 8, case.sentence(date.at)[0]), date.at, 0.9)
    for known in (*case.around(date.at, 0.5), *(k for k in before if k.fact.id.startswith(_DATED))):
        if known.head and known.entry:
            continue
        for other in known.reading.nums.dates:
            if other.year == date.year and (not date.month or not other.month or date.month == other.month):
                return True
    return False


def _is_graduation(case: Case, date: Date) -> bool:
    """ "graduated in 2018" is when a course ended, not when it began."""
    clause = case.clause_at(date.at)
    return date.role == "in" and any(case.stems[at] in _GRADUATING for at in range(clause.start, clause.end))


def _at_its_end(entry: Entry) -> Entry:
    end = entry.span.end if entry.span is not None and entry.kind == "edu" else None
    return replace(entry, span=Span(end, end)) if end is not None else entry


def _dated_otherwise(case: Case, date: Date) -> bool:
    """Is the clause about a prize, a certificate or a deed that has a date of its own?"""
    clause = case.clause_at(date.at)
    if any(clause.start <= start < clause.end for start, _, _, _ in case.mentions):
        return False
    best = case.nearest(clause.start, clause.end, 1.0)
    return bool(best) and all(k.reading.nums.dates and not k.of_position for k in best)


def _implied_entries(case: Case, date: Date) -> frozenset[str]:
    if (
        case.kind == "letter"
        and date.role == "in"
        and any(t.word.stem in ("career", "begin", "start") for t in case.reading.toks)
    ):
        return NOWHERE
    if case.kind == "resume" and len(case.mentions) == 1:
        return case.mentions[0][2]  # a head: "Baker, Elm & Oak, Cork, March 2021 - Present"
    near = [known.entry for known in case.around(date.at, 0.7) if known.entry]
    return frozenset(near[:1]) if near else NOWHERE


def _being_there(case: Case, date: Date) -> bool:
    clause = case.clause_at(date.at)
    if any(clause.start <= start < clause.end for start, _, _, _ in case.mentions):
        return True
    if any(case.reading.toks[at].word.stem in _BEING_THERE for at in range(clause.start, clause.end)):
        return True
    near = case.around(date.at, 0.7)
    return any(known.head for known in near) or not near


def _stays(case: Case, date: Date) -> bool:
    clause = case.clause_at(date.at)
    return any(
        case.reading.toks[at].low in ("worked", "was", "employed", "as") for at in range(clause.start, clause.end)
    )
