"""What the applicant can point to: lines that make sentences, ranked by what the posting asks for."""

import re
from dataclasses import dataclass

from server.domain.assembly.clauses import Clause, quotation, read_line
from server.domain.assembly.names import organisation, title
from server.domain.assembly.picker import Picker
from server.domain.assembly.tidy import plain
from server.domain.english import sentences
from server.domain.relevance import Fit, Relevance
from server.domain.resume import Resume

_FORM_WORTH = {"I": 1.0, "to": 0.75, "work": 0.8, "it": 0.7, "quote": 0.25}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line comes from: a position, a project, a school, or a section of the applicant's own."""

    id: str
    kind: str  # "work", "vol", "project", "edu", "sec" or "self" (the summary)
    title: str
    org: str
    current: bool
    rank: int  # 0 is the first of its kind in the resume


@dataclass(frozen=True, slots=True)
class Evidence:
    place: Place
    fact: str
    clause: Clause
    fit: Fit
    score: float


def places(resume: Resume) -> list[tuple[Place, list[tuple[str, str]]]]:
    """Every entry with its lines as (fact id, text)."""
    found: list[tuple[Place, list[tuple[str, str]]]] = []
    for i, w in enumerate(resume.work, 1):
        place = Place(
            f"work{i}", "work", title(w.position), organisation(w.name), is_current(w.startDate, w.endDate), i - 1
        )
        found.append((place, _lines(place.id, w.summary, w.highlights)))
    for i, v in enumerate(resume.volunteer, 1):
        place = Place(
            f"vol{i}", "vol", title(v.position), organisation(v.organization), is_current(v.startDate, v.endDate), i - 1
        )
        found.append((place, _lines(place.id, v.summary, v.highlights)))
    for i, p in enumerate(resume.projects, 1):
        place = Place(f"project{i}", "project", "", plain(p.name), is_current(p.startDate, p.endDate), i - 1)
        found.append((place, _lines(place.id, p.description, p.highlights)))
    for i, e in enumerate(resume.education, 1):
        place = Place(f"edu{i}", "edu", "", organisation(e.institution), False, i - 1)
        found.append((place, _lines(place.id, "", e.highlights)))
    told = [("summary", s) for line in resume.basics.summary.split("\n") for s in sentences(line)]
    found.append((Place("summary", "self", "", "", True, 0), told))
    for i, s in enumerate(resume.sections, 1):
        place = Place(f"sec{i}", "sec", "", "", False, i - 1)
        found.append((place, _lines(place.id, "", s.lines)))
    return found


def is_current(start: str, end: str) -> bool:
    return bool(start) and (not end or end.lower() in ("present", "current", "now", "today"))


def _lines(id: str, summary: str, highlights: list[str]) -> list[tuple[str, str]]:
    said = [(f"{id}.s", sentence) for line in summary.split("\n") for sentence in sentences(line)]
    return [*((f"{id}.h{j}", h) for j, h in enumerate(highlights, 1)), *said]


def gather(resume: Resume, relevance: Relevance, picker: Picker, take: int) -> list[Evidence]:
    """All evidence, best first. From the second take on, chance (the same for the same take) has a say."""
    found = []
    for place, lines in places(resume):
        for fact, text in lines:
            if evidence := _evidence(place, fact, text, relevance):
                luck = 1.0 + (0.8 * picker.share(f"take/{fact}") if take > 1 else 0.0)
                found.append(Evidence(place, fact, evidence[0], evidence[1], evidence[2] * luck))
    return sorted(found, key=lambda e: -e.score)


def _evidence(place: Place, fact: str, text: str, relevance: Relevance) -> tuple[Clause, Fit, float] | None:
    clause = read_line(text, current=place.current, thing=place.kind == "project")
    if clause is None and place.kind in ("work", "vol") and fact.partition(".")[2].startswith("h"):
        clause = quotation(text)
    if (
        clause is None
        or (clause.form == "it" and place.kind != "project")
        or (place.kind in ("sec", "self") and clause.form != "I")
    ):
        return None
    fit = relevance.of(clause.text)
    numbers = 0.6 if re.search(r"\d", clause.text) else 0.0
    recency = {"work": 1.2, "vol": 0.3, "project": 0.4, "edu": 0.1, "sec": 0.0, "self": 0.2}[place.kind] / (
        1 + place.rank
    )
    thin = 0.6 if len(clause.text.split()) < 5 else 1.0
    summary = 0.9 if fact.endswith(".s") else 1.0
    return clause, fit, (fit.score + numbers + recency + 0.5) * _FORM_WORTH[clause.form] * thin * summary
