"""Sections whose entries have heads: work, volunteering, education, projects, certificates, awards, publications."""

import re
from typing import Any

from server.domain.intake.contacts import Contacts, take_contacts
from server.domain.intake.entries import Entry, date_of, split_entries
from server.domain.intake.fields import split_list
from server.domain.intake.lines import Line
from server.domain.intake.pieces import Head, Text, commas, head_of
from server.domain.intake.roles import Roles, job_roles, study_roles
from server.domain.intake.structure import lead_look
from server.domain.intake.words import degree_at, is_place, is_school, is_score, title_score

_COURSES = re.compile(
    r"^(?:relevant |selected |key |main )?(?:course ?work|courses|modules|kurse|cours|asignaturas|主修课程|"
    r"相关课程)\s*[:：]\s*",
    re.I,
)
_TECH = re.compile(
    r"^(?:technolog(?:y|ies)(?: used)?|tech(?:nical)? stack|tools|stack|built with|technologien|"
    r"tecnologías)\s*[:：]\s*",
    re.I,
)
_SCORE_TEXT = re.compile(
    r"^(?:(?:cum(?:ulative)?\.?|major|overall) )?(?:c?gpa|grade|note|score)\b\s*[:：]?\s*.{1,25}$", re.I
)
_IN = re.compile(r"\s+in\s+(?=[A-Z])|\s+in\s+", re.I)


def read_work(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    return _history(lines, "position", "name", alone="position")


def read_volunteer(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    return _history(lines, "position", "organization", alone="organization")


def _history(lines: list[Line], title: str, org: str, alone: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Entries as JSON Resume's work or volunteer, and the lines that no entry holds.

    `alone` is the field for a head of one piece that no word tells the kind of.
    """
    entries = split_entries(lines)
    loose = _loose(entries)
    entries = [entry for entry in entries if entry.head]
    result = []
    for entry, roles in zip(entries, job_roles(entries), strict=True):
        item: dict[str, Any] = {title: roles.title, org: roles.org, **_dates(roles.head)}
        if roles.title and not roles.org and not title_score(roles.title):
            item[title], item[alone] = "", roles.title
        item["location"] = "; ".join(roles.head.places)
        item["url"] = _link(entry)
        item["summary"], item["highlights"] = _told(roles.told, roles.rest)
        result.append(item)
    return result, loose


def _loose(entries: list[Entry]) -> list[str]:
    return [line.text for entry in entries if not entry.head for line in entry.body]


def _dates(head: Head) -> dict[str, str]:
    return {"startDate": head.dates.start, "endDate": head.dates.end} if head.dates else {}


def _link(entry: Entry) -> str:
    """A link on the entry's head; those within its text stay there."""
    found = Contacts()
    for line in entry.head:
        take_contacts(line.text, found)
    annotated = [u for line in entry.head for u in line.links if u.startswith("http")]
    links = annotated or [link for link in found["links"] if "/" in link or link.startswith("www.")]
    return next(iter(links), "")


def _told(body: list[Line], rest: list[str]) -> tuple[str, list[str]]:
    """The summary and the highlights: paragraphs above the items tell the whole, all else is told one by one."""
    first = next((i for i, line in enumerate(body) if line.bullet), len(body))
    above, below = [line.text for line in body[:first]], [line.text for line in body[first:]]
    if not below and len(above) > 1:
        above, below = [], above
    return "\n".join([*rest, *above]), below


def read_education(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    entries = [part for entry in split_entries(lines) for part in _by_school(entry)]
    loose = _loose(entries)
    entries = [entry for entry in entries if entry.head]
    return [_study(entry, roles) for entry, roles in zip(entries, study_roles(entries), strict=True)], loose


def _by_school(entry: Entry) -> list[Entry]:
    """Lines without dates that name one school and degree after the other, taken apart."""
    groups: list[list[Line]] = []
    if not entry.head:
        return [entry]
    lines = entry.head if date_of(entry.head[-1]) else [*entry.head, *entry.more]
    for line in lines:
        seen = {kind for earlier in (groups[-1] if groups else []) for kind in _study_kinds(earlier)}
        alike = bool(groups) and lead_look(line) == lead_look(groups[0][0])
        if not groups or (alike and {"school", "degree"} <= seen and _study_kinds(line) & seen):
            groups.append([])
        groups[-1].append(line)
    if len(groups) < 2:
        return [entry]
    return [*(Entry(head) for head in groups[:-1]), Entry(groups[-1], body=entry.body)]


def _study_kinds(line: Line) -> set[str]:
    kinds = {"school"} if is_school(line.text) else set()
    return kinds | {"degree"} if degree_at(line.text) >= 0 else kinds


def _study(entry: Entry, roles: Roles) -> dict[str, Any]:
    degree, area = _degree(roles.title)
    org, score, rest = _school(roles), "", []
    for piece in roles.rest:
        if is_score(piece) and not score:
            score = piece
        elif not area and degree and not is_school(piece) and len(piece.split()) <= 6 and degree_at(piece) < 0:
            area = piece
        else:
            rest.append(piece)
    courses, highlights = [], list(rest)
    for line in roles.told:
        text = line.text
        if match := _COURSES.match(text):
            courses += split_list(text[match.end() :])
        elif _SCORE_TEXT.match(text) and not score:
            score = text
        else:
            highlights.append(text)
    title = degree
    places = roles.head.places
    return {
        "institution": org,
        "studyType": title,
        "area": area,
        "score": score,
        "location": "; ".join(places),
        "url": _link(entry),
        **_dates(roles.head),
        "courses": courses,
        "highlights": highlights,
    }


def _school(roles: Roles) -> str:
    """The school's name; a place or a mark behind a comma is taken off it."""
    name, *others = commas(roles.org) or [""]
    for part in others:
        if is_score(part):
            roles.rest.append(part)
        elif is_place(part) and not roles.head.places:
            roles.head.places.append(part)
        else:
            name += f", {part}"
    return name


def _degree(text: str) -> tuple[str, str]:
    """ "BS in Computer Science" as degree and area; a degree in other words stays whole."""
    match = _IN.search(text)
    if match and degree_at(text[: match.start()]) >= 0 and len(text[: match.start()].split()) <= 5:
        return text[: match.start()].strip(), text[match.end() :].strip()
    return text, ""


def read_projects(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    entries = split_entries(lines)
    loose = _loose(entries)
    return [_project(entry) for entry in entries if entry.head], loose


def _project(entry: Entry) -> dict[str, Any]:
    head = head_of(entry.head, 0)
    name, *_others = [p.text for p in head.pieces] or [""]
    keywords: list[str] = []
    rest: list[str] = []
    for piece in head.pieces[1:]:
        if piece.text.count(",") >= 2 or (piece.italic and "," in piece.text):
            keywords += split_list(piece.text)
        else:
            rest.append(piece.text)
    body, url = [], _link(entry)
    for line in entry.told:
        if match := _TECH.match(line.text):
            keywords += split_list(line.text[match.end() :])
        elif not url and line.links and len(line.text.split()) <= 5:
            url = line.links[0]  # "View on GitHub"
        else:
            body.append(line)
    roles = [text for text in rest if title_score(text) > 0.6 and len(text.split()) <= 5 and text[:1].isupper()]
    description, highlights = _told(body, [text for text in [*rest, *head.places] if text not in roles])
    return {
        "name": name,
        "roles": roles,
        "keywords": keywords,
        "url": url,
        **_dates(head),
        "description": description,
        "highlights": highlights,
    }


# Short entries: one line each, or a few lines under a bold one


def read_certificates(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    return [_short(entry, "name", "issuer", "date", "") for entry in _short_entries(lines)], []


def read_awards(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    return [_short(entry, "title", "awarder", "date", "summary") for entry in _short_entries(lines)], []


def read_publications(lines: list[Line]) -> tuple[list[dict[str, Any]], list[str]]:
    """Citations stay whole, since their parts have no fixed order; what stands between them is kept apart."""
    if any(line.bullet for line in lines):
        groups = _by_bullets([line for line in lines if line.bullet or not _is_subtitle(line)])
        apart = [line.text for line in lines if not line.bullet and _is_subtitle(line)]
        return [_citation(entry) for entry in groups], apart
    entries = _short_entries(lines)
    if all(len(entry.head) == 1 and not entry.body for entry in entries):
        return [_citation(entry) for entry in entries], []
    return [_short(entry, "name", "publisher", "releaseDate", "summary") for entry in entries], []


def _is_subtitle(line: Line) -> bool:
    return line.bold and len(line.text.split()) <= 5


def _citation(entry: Entry) -> dict[str, Any]:
    return {"name": " ".join(line.text for line in [*entry.head, *entry.body]), "url": _link(entry)}


def _short_entries(lines: list[Line]) -> list[Entry]:
    """A line each, unless lines of two looks alternate or dates stand on lines of their own."""
    if any(line.bullet for line in lines):
        return _by_bullets(lines)
    grouped = any(line.bold for line in lines) and not all(line.bold for line in lines)
    gaps = [line.gap for line in lines[1:]]
    if grouped or (gaps and max(gaps) > 0.35 and min(gaps) < 0.15):
        return _by_titles(lines, grouped)
    return [Entry([line]) for line in lines]


def _by_bullets(lines: list[Line]) -> list[Entry]:
    entries: list[Entry] = []
    for line in lines:
        if line.bullet or not entries:
            entries.append(Entry([line]))
        else:
            entries[-1].head.append(line)
    return entries


def _by_titles(lines: list[Line], bold: bool) -> list[Entry]:
    entries: list[Entry] = []
    for i, line in enumerate(lines):
        opens = (bool(line.spans) and line.spans[0].bold) if bold else line.gap > 0.35
        goes_on = bold and i > 0 and lines[i - 1].bold and line.bold and line.gap < 0.2
        if not entries or (opens and not goes_on):
            entries.append(Entry([line]))
        elif goes_on or len(line.text.split()) <= 12:
            entries[-1].head.append(line)
        else:
            entries[-1].body.append(line)
    return entries


def _short(entry: Entry, name: str, by: str, date: str, summary: str) -> dict[str, Any]:
    head = head_of(entry.head, 0)
    if len(head.pieces) == 1 and len(head.pieces[0].text.split()) < 25:
        finer = head_of(entry.head, 1)
        head = finer if 2 <= len(finer.pieces) <= 3 else head
    texts = _texts(head)
    item: dict[str, Any] = {
        name: texts[0] if texts else "",
        date: head.dates.end or head.dates.start if head.dates else "",
    }
    item[by] = texts[1] if len(texts) > 1 and not (summary and texts[1][:1].islower()) else ""
    rest = [*texts[2 if item[by] else 1 :], *(line.text for line in entry.body)]
    if summary:
        item[summary] = "\n".join(rest)
    elif rest:
        item[by] = ", ".join(filter(None, [item[by], *rest]))
    if name != "title":
        item["url"] = _link(entry)
    return item


def _texts(head: Head) -> list[str]:
    pieces: list[Text] = head.pieces
    return [piece.text for piece in pieces] + [place for place in head.places if not is_place(place) or pieces]
