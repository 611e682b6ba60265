"""Dates of a line against those of the positions and the facts."""

from dataclasses import replace

from server.domain.grounding.background import Entry, Span
from server.domain.grounding.case import Case
from server.domain.grounding.durations import dates_of, fits_span
from server.domain.grounding.known import Known
from server.domain.grounding.mentions import NOWHERE
from server.domain.grounding.numbers import Date
from server.domain.grounding.words import stem_set

_BEING_THERE = stem_set(
    "join start begin leave work employ be hold role position job career graduate complete finish award "
    "study qualify train spend serve teach drive as time year experience earn obtain receive"
)
_GRADUATING = stem_set("graduate complete finish obtain earn receive")
_DATED = ("cert", "award", "pub")
_CERTIFIED = frozenset(("registered", "chartered", "certified", "licensed", "licenced", "qualified", "accredited"))
_APART = 4  # words between "June 2023" and "June 2024"


def date_held(case: Case, date: Date) -> bool:
    if _said(case, date):
        return True
    if date.role == "since" and _is_certified_otherwise(case, date):
        return False
    if _dated_otherwise(case, date):
        return False
    entries = case.bound[date.at] or _implied_entries(case, date)
    spans = [case.index.entries[id] for id in entries]
    if not _being_there(case, date):
        return False
    if spans and _is_graduation(case, date):
        schools = spans if any(entry.kind == "edu" for entry in spans) else _schools_named(case, date)
        spans = [_at_its_end(entry) for entry in schools or spans]
    if spans:
        if (
            date.role == "since"
            and not case.bound[date.at]
            and any(fits_span(date, e, case.index) and _is_of(case, date, e) for e in case.index.entries.values())
        ):
            return True
        return any(fits_span(date, entry, case.index) for entry in spans) or (
            date.role == "in"
            and any(date.year in dates_of(entry, case.index.today) for entry in spans)
            and _stays(case, date)
        )
    return any(fits_span(date, entry, case.index) for entry in case.index.entries.values())


def _is_certified_otherwise(case: Case, date: Date) -> bool:
    """ "a registered nurse since 2015" where the registration is of 2018."""
    start = case.clause_at(date.at).start
    if _CERTIFIED.isdisjoint(case.reading.lows[start : date.at]):
        return False
    said = [at for at in case.content(start, date.at) if case.reading.lows[at] not in _CERTIFIED]
    certs = [
        known
        for known in case.index.known
        if known.fact.id.startswith("cert")
        and known.reading.nums.dates
        and said
        and all(case.anywhere[at] >> known.at & 1 for at in said)
    ]
    return bool(certs) and all(other.year != date.year for known in certs for other in known.reading.nums.dates)


def _is_of(case: Case, date: Date, entry: Entry) -> bool:
    """Do the facts of this position or school say half of what has been so since then?"""
    chunk = case.chunk_at(date.at)
    said = case.content(chunk.start, chunk.end)
    return 2 * sum(bool(case.anywhere[at] & entry.mask) for at in said) >= len(said)


def _said(case: Case, date: Date) -> bool:
    """A near fact names the year: in its words, or as the date of a certificate, an award, a publication."""
    before = case.nearest(max(date.at - 8, case.sentence(date.at)[0]), date.at, 0.9)
    for known in (*case.around(date.at, 0.5), *(k for k in before if k.fact.id.startswith(_DATED))):
        for other in known.reading.nums.dates:
            if _of_the_span(case, known, other.year):
                continue
            if other.year == date.year and (not date.month or not other.month or date.month == other.month):
                return True
    return False


def _of_the_span(case: Case, known: Known, year: int) -> bool:
    """Is it when a position began or ended, and no year of its title: "Joiner (apprentice until 2011)"?"""
    if not (known.head and known.entry):
        return False
    span = case.index.entries[known.entry].span
    return span is None or year in (span.start[0], span.end[0] if span.end else 0)


def _is_graduation(case: Case, date: Date) -> bool:
    """ "graduated in 2018" is when a course ended, not when it began."""
    clause = case.clause_at(date.at)
    return date.role == "in" and any(case.stems[at] in _GRADUATING for at in range(clause.start, clause.end))


def _schools_named(case: Case, date: Date) -> list[Entry]:
    """ "graduated from the University of Leeds" where the applicant has worked in its library, too."""
    clause = case.clause_at(date.at)
    said = {case.reading.toks[at].low for at in range(clause.start, clause.end)}
    return [entry for entry in case.index.entries.values() if entry.kind == "edu" and said.issuperset(entry.name)]


def _at_its_end(entry: Entry) -> Entry:
    end = entry.span.end if entry.span is not None and entry.kind == "edu" else None
    return replace(entry, span=Span(end, end)) if end is not None else entry


def _dated_otherwise(case: Case, date: Date) -> bool:
    """Is the clause about a prize, a certificate or a deed that has a date of its own?"""
    clause = case.clause_at(date.at)
    working = date.role == "since" and "work" in case.stems[clause.start : date.at]  # "I have worked in care since"
    if working or any(clause.start <= start < clause.end for start, _, _, _ in case.mentions):
        return False
    best = case.nearest(clause.start, clause.end, 1.0)
    return bool(best) and all(_has_date(case, k) and not k.of_position for k in best)


def _has_date(case: Case, known: Known) -> bool:
    """Also what is told of an article beside its title, which has the date."""
    if known.reading.nums.dates or not known.fact.entry.startswith(_DATED):
        return bool(known.reading.nums.dates)
    return any(other.reading.nums.dates for other in case.index.known if other.fact.id == known.fact.entry)


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
    if (
        case.is_head
        or any(clause.start <= start < clause.end for start, _, _, _ in case.mentions)
        or _from_until(case, date)
    ):
        return True
    if any(case.reading.toks[at].word.stem in _BEING_THERE for at in range(clause.start, clause.end)):
        return True
    near = case.around(date.at, 0.7)
    return any(known.head for known in near) or not near


def _from_until(case: Case, date: Date) -> bool:
    """ "Treasurer (June 2023 to June 2024)": what has a beginning and an end in brackets is a stay."""
    dates = case.reading.nums.dates
    opening = {token.low for token in case.reading.toks[max(date.at - _APART - 2, 0) : date.at]}
    bracketed = bool(opening & {"(", "from"})
    return (
        bracketed
        and len(dates) > 1
        and any(other.role == "until" and abs(other.at - date.at) <= _APART for other in dates)
    )


def _stays(case: Case, date: Date) -> bool:
    clause = case.clause_at(date.at)
    return any(
        case.reading.toks[at].low in ("worked", "was", "employed", "as") for at in range(clause.start, clause.end)
    )
