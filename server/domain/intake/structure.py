"""Where the sections of a resume begin, and what each is about."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from server.domain.intake.contacts import is_contact_line
from server.domain.intake.dates import find_dates
from server.domain.intake.headings import heading_kind
from server.domain.intake.lines import Line

_SALUTATION = re.compile(
    r"^(?:dear\b|to whom it may concern|sehr geehrte|guten tag\b|(?:chère?|cher)?\s?(?:madame|monsieur)\b.*,$|"
    r"estimad[oa]s?\b|尊敬的)",
    re.IGNORECASE,
)

# "Köln, den 3. Februar 2024": where and when a resume was signed.
_SIGNED = re.compile(r"^[^\W\d_][\w .-]{1,30}, (?:den |le |a )?\d{1,2}\.? (?:de )?[^\W\d_]+\.? (?:de )?\d{4}$")

Look = tuple[float, bool, bool, int, bool, str]


@dataclass(slots=True)
class Part:
    """A section: its kind (`headings.py`; "header" before the first title), its title and its lines."""

    kind: str
    title: str
    lines: list[Line] = field(default_factory=list)
    title_line: Line | None = None


def look_of(line: Line) -> Look:
    """Size, bold, italic, colour, capitals and font of a line's first words."""
    spans = line.spans
    if not spans:
        return (0.0, False, False, 0, False, "")
    first = max(spans[:2], key=lambda s: len(s.text)) if line.bold else spans[0]
    letters = [c for c in line.text if c.isalpha()]
    return (
        round(first.size * 2) / 2,
        line.bold,
        first.italic,
        first.color,
        len(letters) > 1 and line.text.isupper(),
        first.font,
    )


def lead_look(line: Line) -> tuple[float, bool, bool, int]:
    """Size, bold, italic and colour of the line's first words: heads of one kind share it."""
    first = line.spans[0] if line.spans else None
    return (round(first.size * 2) / 2, first.bold, first.italic, first.color) if first else (0.0, False, False, 0)


def body_look(lines: list[Line]) -> Look:
    """The look that most of the text has."""
    weights: Counter[Look] = Counter()
    for line in lines:
        look = look_of(line)
        weights[(*look[:4], False, look[5])] += len(line.text)
    return weights.most_common(1)[0][0] if weights else (0.0, False, False, 0, False, "")


def split_parts(lines: list[Line]) -> list[Part]:
    """The lines under their titles. What stands above the first title, or apart from all, is the header."""
    titles = _titles(lines)
    letters = _letter_pages(lines)
    header = Part("header", "")
    parts = [header]
    current = header
    for i, line in enumerate(lines):
        if line.footer:
            header.lines.append(line)
            continue
        if line.page in letters:
            letters[line.page].lines.append(line)
            continue
        if i in titles:
            current = Part(titles[i], line.text.strip(" :"), title_line=line)
            parts.append(current)
            continue
        if line.column_start and line.page == 0:
            current = header
        last_of_page = i + 1 == len(lines) or lines[i + 1].page != line.page or lines[i + 1].footer
        if last_of_page and line.gap > 0.4 and not line.bullet and is_contact_line(line.text):
            header.lines.append(line)
        elif _SIGNED.match(line.text):
            parts.append(Part("other", "", [line]))
        elif current is header and (kind := _label_kind(line)):
            parts.append(Part(kind, "", [line]))
        else:
            current.lines.append(line)
    return [*parts, *letters.values()]


def _letter_pages(lines: list[Line]) -> dict[int, Part]:
    """Pages after the first that are a letter: what they say is kept apart from the resume's sections."""
    found = [line.page for line in lines if line.page and _SALUTATION.match(line.text)]
    return {page: Part("other", "") for page in found}


def _label_kind(line: Line) -> str | None:
    """What a line of the header that names its own subject lists: "Skills: SQL, Python"."""
    label, colon, rest = line.text.partition(":")
    kind = heading_kind(label) if colon and rest.strip() and not rest.startswith("//") else None
    return kind if kind in ("skills", "languages", "interests", "summary") else None


def _titles(lines: list[Line]) -> dict[int, str]:
    """The kind of section for the index of every line that is a section's title."""
    known = {i: kind for i, line in enumerate(lines) if (kind := _kind_of(line))}
    levels = [lines[i].level for i in known if lines[i].level]
    if len(levels) >= 2 or (levels and len(levels) >= len(known) / 2):
        return _titles_by_level(lines, known, Counter(levels).most_common(1)[0][0])
    return _titles_by_look(lines, known)


def _kind_of(line: Line) -> str | None:
    if line.footer or line.bullet or len(line.cells) != 1:
        return None
    return heading_kind(line.text)


def _titles_by_level(lines: list[Line], known: dict[int, str], level: int) -> dict[int, str]:
    titles = {i: known.get(i, "other") for i, line in enumerate(lines) if line.level == level and line.text}
    # The only line of its level above all others is the name, whatever it says.
    titles.update({i: kind for i, kind in known.items() if 0 < lines[i].level <= level})
    first = min((i for i, kind in titles.items() if i in known), default=0)
    return {i: kind for i, kind in titles.items() if i >= first or i in known}


def _titles_by_look(lines: list[Line], known: dict[int, str]) -> dict[int, str]:
    body = body_look(lines)
    kinds: dict[Look, set[str]] = defaultdict(set)
    for i, kind in known.items():
        kinds[look_of(lines[i])].add(kind)
    if not kinds:
        return {}
    main = max(kinds, key=lambda look: (len(kinds[look]), look[0], look[1]))
    plain = main[:2] == body[:2] and not main[4] and main[3] == body[3]
    titles = {i: kind for i, kind in known.items() if lines[i].level or _fits(look_of(lines[i]), main, body, plain)}
    if not plain:
        titles.update(_unknown_titles(lines, titles, main, body))
    return titles


def _fits(look: Look, main: Look, body: Look, plain: bool) -> bool:
    """Whether a line that says the name of a section is set like a title."""
    if look == main or plain:
        return True
    if look[0] < main[0] - 0.6 or (main[1] and not look[1] and look[0] <= body[0]):
        return False
    return look[0] > body[0] or look[1] or look[4] or (look[3] == main[3] != body[3])


def _unknown_titles(lines: list[Line], titles: dict[int, str], main: Look, body: Look) -> dict[int, str]:
    """Lines that look exactly like the titles, when hardly anything else does: titles of the person's own sections."""
    same = [i for i, line in enumerate(lines) if look_of(line) == main and not line.bullet and not line.footer]
    rare = main[0] > body[0] + 0.8 or sum(1 for i in same if i in titles) >= 0.6 * len(same)
    first = min(titles)
    largest = max((lines[i].size for i in range(first)), default=0.0)
    return {
        i: "other"
        for i in same
        if rare and i not in titles and _is_short(lines[i]) and (i > first or 0 < lines[i].size < largest - 0.6)
    }


def _is_short(line: Line) -> bool:
    text = line.text
    return (
        len(line.cells) == 1
        and 2 < len(text) < 45
        and len(text.split()) <= 6
        and not find_dates(text)
        and text[-1] not in ".,;"
    )
