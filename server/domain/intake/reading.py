"""Lines of text, from whatever document, as a Resume. Every line goes somewhere."""

from typing import Any

from server.domain.intake.contacts import is_contact_line, is_street
from server.domain.intake.dates import find_dates
from server.domain.intake.errors import NoText, TooLarge
from server.domain.intake.header import read_header
from server.domain.intake.headings import heading_kind, plain_words
from server.domain.intake.histories import (
    read_awards,
    read_certificates,
    read_education,
    read_projects,
    read_publications,
    read_volunteer,
    read_work,
)
from server.domain.intake.limits import MAX_LINES
from server.domain.intake.lines import Cell, Line, Span
from server.domain.intake.lists import is_language, read_interests, read_languages, read_references, read_skills
from server.domain.intake.objects import read_language
from server.domain.intake.structure import Part, split_parts
from server.domain.intake.words import degree_at, is_place, is_school
from server.domain.resume import Resume

_HISTORIES = {
    "work": read_work,
    "volunteer": read_volunteer,
    "education": read_education,
    "projects": read_projects,
    "certificates": read_certificates,
    "awards": read_awards,
    "publications": read_publications,
}
_LISTS = {
    "languages": read_languages,
    "interests": read_interests,
    "references": read_references,
}


def read_lines(lines: list[Line]) -> Resume:
    """A Resume of the lines. Raises NoText if they hold no word."""
    lines = [part for line in lines if line.text for part in _of_usual_length(line)]
    if sum(len(line.text) for line in lines) < 15:
        raise NoText
    if len(lines) > MAX_LINES:
        raise TooLarge
    parts = _with_contact_apart(split_parts(lines))
    basics, summary, rest = read_header(parts, lines)
    found: dict[str, Any] = {"basics": basics, "sections": []}
    _keep(found, "", rest)
    for part in parts:
        if part.kind not in ("header", "contact", "links"):
            _read_part(part, found, summary)
    basics["summary"] = "\n".join(summary)
    return Resume.model_validate(found)


_LONGEST_LINE = 2_000  # characters; a page's longest paragraph has fewer
_LONGEST_WORD = 300


def _of_usual_length(line: Line) -> list[Line]:
    """The line, or, where it is longer than any in a resume, parts of it: no pattern shall search it at length."""
    text = line.text
    if len(text) <= _LONGEST_WORD:
        return [line]
    words = [word[i : i + _LONGEST_WORD] for word in text.split() for i in range(0, len(word), _LONGEST_WORD)]
    if len(text) <= _LONGEST_LINE and len(words) == len(text.split()):
        return [line]
    parts: list[list[str]] = [[]]
    length = 0
    for word in words:
        if length + len(word) > _LONGEST_LINE:
            parts.append([])
            length = 0
        parts[-1].append(word)
        length += len(word) + 1
    return [Line([Cell([Span(" ".join(part))])], bullet=line.bullet, page=line.page) for part in parts]


def _with_contact_apart(parts: list[Part]) -> list[Part]:
    """Addresses and numbers under "About" taken out of the summary."""
    for part in [part for part in parts if part.kind == "summary"]:
        found = [line for line in part.lines if is_contact_line(line.text)]
        if found:
            found += [line for line in part.lines if is_place(line.text) or is_street(line.text)]
            parts.append(Part("contact", "", found))
            part.lines = [line for line in part.lines if line not in found]
    return parts


def _read_part(part: Part, found: dict[str, Any], summary: list[str]) -> None:
    texts = [line.text for line in part.lines]
    if heading_kind(part.title) == "education" and plain_words(part.title) == "qualifications":
        part.kind = _kind_of_qualifications(part)
    if part.kind == "summary":
        summary += texts if part.title else [text.partition(":")[2].strip() for text in texts]
    elif part.kind in _HISTORIES:
        entries, loose = _HISTORIES[part.kind](part.lines)
        found.setdefault(part.kind, []).extend(entries)
        _keep(found, part.title, loose)
    elif part.kind == "skills":
        _sort_skills(read_skills(part.lines), found)
    elif part.kind in _LISTS:
        found.setdefault(part.kind, []).extend(_LISTS[part.kind](part.lines))
    else:
        _keep(found, part.title, texts)


def _kind_of_qualifications(part: Part) -> str:
    """What "Qualifications" holds: degrees, certificates with dates, or sentences about the person."""
    if any(is_school(line.text) or degree_at(line.text) == 0 for line in part.lines):
        return "education"
    return "certificates" if any(find_dates(line.text) for line in part.lines) else "other"


def _sort_skills(groups: list[dict[str, Any]], found: dict[str, Any]) -> None:
    """Groups of skills, but "Languages: German, English" and "Interests: chess" where they belong."""
    for group in groups:
        kind = heading_kind(group.get("name", ""))
        words = group["keywords"]
        if kind == "languages" and words and all(is_language(word) for word in words):
            found.setdefault(kind, []).extend(read_language(word) for word in words)
        elif (kind == "interests" and words) or (kind == "certificates" and words):
            found.setdefault(kind, []).extend({"name": word} for word in words)
        else:
            found.setdefault("skills", []).append(group)


def _keep(found: dict[str, Any], title: str, lines: list[str]) -> None:
    if lines:
        found["sections"].append({"name": title, "lines": lines})
