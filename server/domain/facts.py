"""The applicant's facts, numbered: what a writer is given and what every line must rest on.

A fact's id is its place in the resume: `summary`, `work1` (the position itself: title, employer, place,
dates), `work1.s` (its summary), `work1.h2` (its second highlight), `skill3` (a group), `skill3.k1`
(a keyword in it), `edu1.c2` (a course) and so on. Numbers start at 1 and follow the resume's order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from server.domain.resume import Resume

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")


@dataclass(frozen=True, slots=True)
class Fact:
    id: str
    text: str

    @property
    def entry(self) -> str:
        """The entry it belongs to: `work1` for `work1.h2`, and for `work1` itself."""
        return self.id.partition(".")[0]


def show_date(date: str) -> str:
    """ "2021-03-09" and "2021-03" as "Mar 2021"; anything else as it is written."""
    match = _ISO.fullmatch(date)
    if match and 1 <= int(match[2]) <= 12:
        return f"{_MONTHS[int(match[2]) - 1]} {match[1]}"
    return date


def show_dates(start: str, end: str, *, open_ended: bool = True) -> str:
    """A range with an ASCII hyphen, which applicant-tracking systems read best: "Mar 2021 - Present"."""
    if not start:
        return show_date(end)
    if not end:
        return f"{show_date(start)} - Present" if open_ended else show_date(start)
    return show_date(start) if show_date(start) == show_date(end) else f"{show_date(start)} - {show_date(end)}"


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def facts(resume: Resume) -> list[Fact]:
    """Every fact of the resume in reading order; empty ones are left out."""
    return [Fact(id, text) for id, text in _facts(resume) if text]


def _facts(r: Resume) -> Iterator[tuple[str, str]]:
    b = r.basics
    yield "name", b.name
    yield "label", b.label
    yield "place", _joined(b.location.city, b.location.region, b.location.countryCode)
    yield "summary", b.summary
    for i, w in enumerate(r.work, 1):
        yield f"work{i}", _joined(w.position, w.name, w.location, show_dates(w.startDate, w.endDate))
        yield f"work{i}.d", w.description
        yield from _texts(f"work{i}", w.summary, w.highlights)
    for i, v in enumerate(r.volunteer, 1):
        yield f"vol{i}", _joined(v.position, v.organization, v.location, show_dates(v.startDate, v.endDate))
        yield from _texts(f"vol{i}", v.summary, v.highlights)
    for i, p in enumerate(r.projects, 1):
        dates = show_dates(p.startDate, p.endDate, open_ended=False)
        yield f"project{i}", _joined(p.name, *p.roles, p.entity, p.type, dates)
        yield from _texts(f"project{i}", p.description, p.highlights)
        yield from ((f"project{i}.k{j}", k) for j, k in enumerate(p.keywords, 1))
    for i, e in enumerate(r.education, 1):
        degree = " in ".join(x for x in (e.studyType, e.area) if x)
        dates = show_dates(e.startDate, e.endDate, open_ended=False)
        yield f"edu{i}", _joined(degree, e.institution, e.location, dates, e.score)
        yield from ((f"edu{i}.h{j}", h) for j, h in enumerate(e.highlights, 1))
        yield from ((f"edu{i}.c{j}", c) for j, c in enumerate(e.courses, 1))
    for i, s in enumerate(r.skills, 1):
        yield f"skill{i}", _joined(s.name, s.level)
        yield from ((f"skill{i}.k{j}", k) for j, k in enumerate(s.keywords, 1))
    for i, c in enumerate(r.certificates, 1):
        yield f"cert{i}", _joined(c.name, c.issuer, show_date(c.date))
    for i, a in enumerate(r.awards, 1):
        yield f"award{i}", _joined(a.title, a.awarder, show_date(a.date))
        yield f"award{i}.s", a.summary
    for i, u in enumerate(r.publications, 1):
        yield f"pub{i}", _joined(u.name, u.publisher, show_date(u.releaseDate))
        yield f"pub{i}.s", u.summary
    for i, lang in enumerate(r.languages, 1):
        yield f"lang{i}", _joined(lang.language, lang.fluency)
    for i, n in enumerate(r.interests, 1):
        yield f"interest{i}", _joined(n.name, *n.keywords)
    for i, ref in enumerate(r.references, 1):
        yield f"ref{i}", _joined(ref.name, ref.reference)
    for i, section in enumerate(r.sections, 1):
        yield f"sec{i}", section.name
        yield from ((f"sec{i}.h{j}", line) for j, line in enumerate(section.lines, 1))


def _texts(entry: str, summary: str, highlights: list[str]) -> Iterator[tuple[str, str]]:
    yield f"{entry}.s", summary
    yield from ((f"{entry}.h{j}", h) for j, h in enumerate(highlights, 1))
