"""Margins of a page: titles, dates and labels that stand beside the text that they belong to."""

import re

from server.domain.intake.dates import find_dates
from server.domain.intake.pdf_rows import Row, rows_of
from server.domain.intake.pdf_text import Segment

_ITEM = re.compile(r"^[•●○◦▪▸►▹➢➤→✓◆❖›»∙⋅‣⁃·*–—-]\s")


def with_titles(rows: list[Row], narrow: list[Segment], page: int) -> list[Row]:
    """Titles of the margin put above the text that begins beside them."""
    result = list(rows)
    group: list[Row] = []
    for row in [*rows_of(narrow, page), None]:
        if group and (row is None or row.y - group[-1].y > 1.6 * row.size):
            spans = [span for r in group for s in r.segments for span in (*s.spans,)]
            for span in spans[:-1]:
                span.text = span.text.rstrip() + " "
            top = group[0].segments[0]
            title = Segment(spans, top.x0, max(r.x1 for r in group), top.y, top.size)
            place = next(
                (i for i, r in enumerate(result) if r.y > top.y - 0.7 * top.size and not r.heading), len(result)
            )
            result.insert(place, Row([title], page, heading=True))
            group = []
        if row:
            group.append(row)
    return result


def with_notes(rows: list[Row], narrow: list[Segment], page: int) -> list[Row]:
    """Dates, places and labels of the margin joined to the row that they stand beside.

    Further lines of one note in the margin belong to the row where the note begins.
    """
    home: Row | None = None
    above = -1000.0
    loose: list[Row] = []
    for note in rows_of(narrow, page):
        beside = next((r for r in rows if abs(r.y - note.y) < 0.45 * note.size and not r.heading), None)
        follows = note.y - above < 1.7 * note.size
        dated_twice = home is not None and find_dates(note.text) is not None and find_dates(home.text) is not None
        if beside is not None and not (follows and home is not None and _is_body(beside, dated_twice)):
            home = beside
        elif not follows:
            home = None
        above = note.y
        broken = _broken_range(home, note)
        if broken is not None:
            broken.spans[-1].text = f"{broken.text} {note.text}"
            del broken.spans[:-1]
            continue
        if home is None:
            loose.append(note)
        else:
            for segment in note.segments:
                segment.y = home.y
            home.segments = sorted([*home.segments, *note.segments], key=lambda s: s.x0)
    return sorted([*rows, *loose], key=lambda r: r.y)


def _broken_range(home: Row | None, note: Row) -> Segment | None:
    """The segment that ends in the dash of a date range, if the note is its end: "06/2018 -" above "02/2021"."""
    if home is None or len(note.segments) != 1 or len(note.text) > 20:
        return None
    for start in home.segments:
        joined = find_dates(f"{start.text} {note.text}") if re.search(r"\d\s*[-–—]$", start.text) else None
        if joined and joined.is_range and abs(start.x0 - note.x0) < 30:
            return start
    return None


def _is_body(row: Row, certain: bool) -> bool:
    """Whether the row is an item or a sentence rather than the head of an entry; `certain`: only if it shows."""
    return (len(row.text) > 60 and not certain) or row.text[:1].islower() or bool(_ITEM.match(row.text))
