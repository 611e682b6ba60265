"""Which parts of a page are read one after the other: columns, margins, rows."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from server.domain.intake.dates import find_dates
from server.domain.intake.headings import heading_kind
from server.domain.intake.pdf_text import Segment
from server.domain.intake.words import is_place

_MIN_ROWS = 3
_MIN_GUTTER = 3.0  # points; segments themselves end only at wider gaps
_MIN_HEIGHT = 55.0  # points: five lines
_ITEM = re.compile(r"^[•●○◦▪▸►▹➢➤→✓◆❖›»∙⋅‣⁃·*–—-]\s")
_DURATION = re.compile(r"^\(?\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses)\b.{0,20}$", re.I)


@dataclass(slots=True)
class Row:
    """Segments on one baseline, from left to right."""

    segments: list[Segment]
    page: int = 0
    heading: bool = False  # known to be a section's title from where it stands
    ends_section: bool = False  # what follows belongs to no section
    footer: bool = False

    @property
    def y(self) -> float:
        return max(self.segments, key=lambda s: s.size).y

    @property
    def size(self) -> float:
        return max(s.size for s in self.segments)

    @property
    def x0(self) -> float:
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        return max(s.x1 for s in self.segments)

    @property
    def text(self) -> str:
        return " ".join(t for s in self.segments if (t := s.text))


@dataclass(slots=True)
class Block:
    """Rows that are read in one go. `side` is 0 for text over the full width, 1 for a left, 2 for a right column."""

    rows: list[Row]
    side: int = 0
    gutter: float = 0.0


@dataclass(slots=True)
class _Gutter:
    x: float
    left: list[Segment]
    right: list[Segment]
    above: list[Segment] = field(default_factory=list)
    below: list[Segment] = field(default_factory=list)
    height: float = 0.0
    known: str = ""

    @property
    def score(self) -> float:
        """How much it looks like the edge of a column: tall, and text begins or ends on one line along it."""
        starts, ends = Counter(round(s.x0 / 2) for s in self.right), Counter(round(s.x1 / 2) for s in self.right)
        shared = max(starts[round(min(s.x0 for s in self.right) / 2)], max(ends.values()))
        return self.height * (0.25 + min(1.0, 2.5 * shared / len(self.right)))


def rows_of(segments: list[Segment], page: int) -> list[Row]:
    """Segments as rows from the top down; raised and lowered text stays with the text beside it."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda s: (s.y, s.x0)):
        home = next((row for row in reversed(rows[-4:]) if _same_row(row, segment)), None)
        if home:
            home.segments.append(segment)
        else:
            rows.append(Row([segment], page))
    for row in rows:
        row.segments.sort(key=lambda s: s.x0)
    return sorted(rows, key=lambda r: r.y)


def _same_row(row: Row, segment: Segment) -> bool:
    for other in row.segments:
        apart = abs(other.y - segment.y)
        big, small = max(other.size, segment.size), min(other.size, segment.size)
        beside = segment.x0 >= other.x1 - 0.3 * small or segment.x1 <= other.x0 + 0.3 * small
        touching = min(abs(segment.x0 - other.x1), abs(other.x0 - segment.x1)) < 0.3 * big
        if beside and (apart <= 0.28 * small or (small < 0.85 * big and touching and apart <= 0.55 * big)):
            return True
    return False


Gutters = dict[float, str]


def blocks_of(segments: list[Segment], page: int, known: Gutters) -> list[Block]:
    """The page's text in reading order. `known` holds the gutters of the pages before and takes those found here."""
    splitter = _Splitter(page, dict(known))
    blocks = [block for block in splitter.split(segments, 0) if block.rows]
    known.update(splitter.found)
    return blocks


class _Splitter:
    def __init__(self, page: int, known: Gutters) -> None:
        self.page = page
        self.known = known
        self.found: Gutters = {}

    def split(self, segments: list[Segment], depth: int) -> Iterator[Block]:
        for gutter in _gutters(segments, self.known) if depth < 6 else []:
            kind = _kind(gutter)
            if kind != "rows":
                self.found[gutter.x] = kind
                yield from self.split(gutter.above, depth + 1)
                yield from self._columns(gutter, depth) if kind == "columns" else self._margin(gutter, kind, depth)
                yield from self.split(gutter.below, depth + 1)
                return
        yield Block(rows_of(segments, self.page))

    def _columns(self, gutter: _Gutter, depth: int) -> Iterator[Block]:
        # The narrow column first: what follows over the full width goes on with the wide one.
        sides = [(1, gutter.left), (2, gutter.right)]
        for side, part in sorted(sides, key=lambda s: _width(s[1])):
            yield Block(self._rows(part, depth), side, gutter.x)

    def _margin(self, gutter: _Gutter, kind: str, depth: int) -> Iterator[Block]:
        narrow, wide = sorted((gutter.left, gutter.right), key=_width)
        inner = self._rows(wide, depth)
        yield Block(_titled(inner, narrow, self.page) if kind == "titles" else _with_margin(inner, narrow, self.page))

    def _rows(self, segments: list[Segment], depth: int) -> list[Row]:
        return [row for block in self.split(segments, depth + 1) for row in block.rows]


def _width(segments: list[Segment]) -> float:
    return max(s.x1 for s in segments) - min(s.x0 for s in segments) if segments else 0.0


def _gutters(segments: list[Segment], known: Gutters) -> list[_Gutter]:
    """White strips with text on both sides, the likeliest first."""
    found: list[_Gutter] = []
    ordered = sorted(segments, key=lambda s: s.y)
    for x in sorted({round(s.x0, 1) for s in segments}):
        kind = next((kind for k, kind in known.items() if abs(x - k) < 4), "")
        found += _runs(ordered, x, kind)
    # A column of the page before most likely goes on, however short it is here.
    return sorted(found, key=lambda g: (g.known != "columns", -g.score))[:12]


def _runs(ordered: list[Segment], x: float, known: str) -> Iterator[_Gutter]:
    """The stretches of the page in which no text crosses `x`."""
    start = 0
    for i in range(len(ordered) + 1):
        if i == len(ordered) or ordered[i].x0 < x - 0.6 < ordered[i].x1 - 0.6:
            if i - start >= 2:
                gutter = _gutter(ordered, start, i, x, known)
                if gutter:
                    yield gutter
            start = i + 1


def _gutter(ordered: list[Segment], start: int, end: int, x: float, known: str) -> _Gutter | None:
    inside = ordered[start:end]
    left = [s for s in inside if s.x1 <= x + 0.6]
    right = [s for s in inside if s.x0 >= x - 0.6]
    least = 1 if known else _MIN_ROWS
    if len({round(s.y) for s in left}) < least or len({round(s.y) for s in right}) < least:
        return None
    width = min(s.x0 for s in right) - max(s.x1 for s in left)
    height = min(left[-1].y, right[-1].y) - max(left[0].y, right[0].y)
    if width < _MIN_GUTTER or (height < _MIN_HEIGHT and not known):
        return None
    return _Gutter(x, left, right, ordered[:start], ordered[end:], height, known)


def _kind(gutter: _Gutter) -> str:
    """Whether the strip parts two columns, or only a margin with dates or titles from its text, or nothing."""
    narrow, wide = sorted((gutter.left, gutter.right), key=_width)
    small, large = rows_of(narrow, 0), rows_of(wide, 0)
    titles = [text for text in _paragraphs(small) if heading_kind(text)]
    if titles and len(titles) >= 0.6 * len(_paragraphs(small)) and len(small) <= len(large):
        if not any(heading_kind(row.text) for row in large) and _stands_out(small, large):
            return "titles"
    if not _has_titles(small) and sum(1 for row in small if _is_marginal(row.text)) >= 0.5 * len(small):
        return "margin"
    if gutter.known == "columns":
        return "columns"
    if _has_titles(small) or _has_titles(large):
        return "columns" if _are_columns(small, large) else "rows"
    aligned = sum(1 for row in small if any(abs(row.y - other.y) < 0.25 * row.size for other in large))
    if aligned >= 0.8 * len(small):
        return "rows" if len(small) > 0.8 * len(large) or gutter.right is narrow else "margin"
    return "columns"


def _are_columns(small: list[Row], large: list[Row]) -> bool:
    """Whether each side has titles; or the side without them has text of its own, not beside that of the other."""
    titled, other = (small, large) if _has_titles(small) else (large, small)
    if _has_titles(other):
        return True
    aligned = sum(1 for row in other if any(abs(row.y - o.y) < 0.25 * row.size for o in titled))
    return aligned < 0.6 * len(other) and len(other) > 0.35 * len(titled)


def _has_titles(rows: list[Row]) -> bool:
    """Whether some row alone is a title, and text of another look stands under it."""
    return any(heading_kind(row.text) and not row.text.endswith(":") for row in rows) and len(rows) > 1


def _stands_out(titles: list[Row], text: list[Row]) -> bool:
    """Whether titles are set larger or bolder than the text, or in capitals."""
    size = sorted(row.size for row in text)[len(text) // 2]
    return all(
        row.size > size + 0.4 or row.segments[0].spans[0].bold or row.text.isupper() for row in titles
    ) and not any(row.text.endswith(":") for row in titles)


def _is_marginal(text: str) -> bool:
    found = find_dates(text)
    rest = text[: found.at[0]] + text[found.at[1] :] if found else text
    return bool(found and len(rest.strip(" ,.|()–-")) < 12) or is_place(text) or bool(_DURATION.match(text))


def _paragraphs(rows: list[Row]) -> list[str]:
    """Texts of rows that stand close under each other in one look, joined."""
    texts: list[str] = []
    previous: Row | None = None
    for row in rows:
        close = previous and row.y - previous.y < 1.6 * row.size and abs(row.size - previous.size) < 0.5
        if close and not heading_kind(texts[-1]):
            texts[-1] += f" {row.text}"
        else:
            texts.append(row.text)
        previous = row
    return texts


def _titled(rows: list[Row], narrow: list[Segment], page: int) -> list[Row]:
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


def _with_margin(rows: list[Row], narrow: list[Segment], page: int) -> list[Row]:
    """Dates, places and labels of the margin joined to the row that they stand beside.

    Further lines of one note in the margin belong to the row where the note begins.
    """
    home: Row | None = None
    above = -1000.0
    loose: list[Row] = []
    for note in rows_of(narrow, page):
        beside = next((r for r in rows if abs(r.y - note.y) < 0.45 * note.size and not r.heading), None)
        follows = note.y - above < 1.7 * note.size
        if beside is not None and not (follows and home is not None and _is_body(beside)):
            home = beside
        elif not follows:
            home = None
        above = note.y
        if home is None:
            loose.append(note)
        else:
            for segment in note.segments:
                segment.y = home.y
            home.segments = sorted([*home.segments, *note.segments], key=lambda s: s.x0)
    return sorted([*rows, *loose], key=lambda r: r.y)


def _is_body(row: Row) -> bool:
    """Whether the row is an item or a sentence rather than the head of an entry."""
    return len(row.text) > 60 or row.text[:1].islower() or bool(_ITEM.match(row.text))
