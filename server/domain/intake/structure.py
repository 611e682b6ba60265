"""Where the sections of a resume begin, and what each is about."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from server.domain.intake.dates import find_dates
from server.domain.intake.headings import heading_kind
from server.domain.intake.lines import Line

Look = tuple[float, bool, bool, int, bool, str]


@dataclass(slots=True)
class Part:
    """A section: its kind (`headings.py`; "header" before the first title), its title and its lines."""

    kind: str
    title: str
    lines: list[Line] = field(default_factory=list)


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
    header = Part("header", "")
    parts = [header]
    current = header
    for i, line in enumerate(lines):
        if line.footer:
            header.lines.append(line)
            continue
        if i in titles:
            current = Part(titles[i], line.text.strip(" :"))
            parts.append(current)
            continue
        if line.column_start and line.page == 0:
            current = header
        current.lines.append(line)
    return parts


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
    return look[0] > body[0] or look[1] or look[4] or look[3] == main[3]


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
    return len(line.cells) == 1 and 2 < len(text) < 45 and len(text.split()) <= 6 and not find_dates(text) and text[-1] not in ".,;"
