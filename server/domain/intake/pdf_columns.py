"""Which parts of a page are read one after the other: columns, margins, rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from server.domain.intake.headings import heading_kind
from server.domain.intake.pdf_gutters import Gutter, Gutters, Kind, find_gutters, width
from server.domain.intake.pdf_margins import with_notes, with_titles
from server.domain.intake.pdf_rows import Row, rows_of
from server.domain.intake.pdf_text import Segment


@dataclass(slots=True)
class Block:
    """Rows that are read in one go. `side` is 0 for text over the full width, 1 for a left, 2 for a right column."""

    rows: list[Row]
    side: int = 0
    gutter: float = 0.0


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
        titles = _titles_side_by_side(segments)
        gutters = find_gutters(segments, self.known) if depth < 6 else []
        if gutters and not (titles and not self.known and gutters[0][0].height < 0.5 * _height(segments)):
            gutter, kind = gutters[0]
            self.found[gutter.x] = kind
            yield from self.split(gutter.above, depth + 1)
            yield from self._columns(gutter, depth) if kind == "columns" else self._margin(gutter, kind, depth)
            yield from self.split(gutter.below, depth + 1)
        elif titles and depth < 6:
            yield from self._under(titles, segments, depth)
        else:
            yield Block(rows_of(segments, self.page))

    def _under(self, titles: list[Segment], segments: list[Segment], depth: int) -> Iterator[Block]:
        """Columns under titles that stand side by side, as far down as nothing crosses from one to the other."""
        top = min(t.y - t.size for t in titles)
        edges = [t.x0 - 2 for t in titles[1:]]
        crossing = [s.y for s in segments if s.y > top and any(s.x0 < e < s.x1 for e in edges)]
        bottom = min(crossing, default=float("inf"))
        yield from self.split([s for s in segments if s.y <= top], depth + 1)
        inside = [s for s in segments if top < s.y < bottom]
        for side, (left, right) in enumerate(pairwise([-float("inf"), *edges, float("inf")]), 1):
            part = [s for s in inside if left <= s.x0 < right]
            yield Block(self._rows(part, depth), side, right if side == 1 else left)
        yield from self.split([s for s in segments if s.y >= bottom and s.y > top], depth + 1)

    def _columns(self, gutter: Gutter, depth: int) -> Iterator[Block]:
        # The narrow column first: what follows over the full width goes on with the wide one.
        sides = [(1, gutter.left), (2, gutter.right)]
        for side, part in sorted(sides, key=lambda s: width(s[1])):
            yield Block(self._rows(part, depth), side, gutter.x)

    def _margin(self, gutter: Gutter, kind: Kind, depth: int) -> Iterator[Block]:
        narrow, wide = sorted((gutter.left, gutter.right), key=width)
        inner = self._rows(wide, depth)
        yield Block(with_titles(inner, narrow, self.page) if kind == "titles" else with_notes(inner, narrow, self.page))

    def _rows(self, segments: list[Segment], depth: int) -> list[Row]:
        return [row for block in self.split(segments, depth + 1) for row in block.rows]


def _titles_side_by_side(segments: list[Segment]) -> list[Segment]:
    """Titles of sections on one baseline, with nothing else beside them."""
    for row in rows_of(segments, 0):
        if len(row.segments) > 1 and all(heading_kind(s.text) for s in row.segments) and ":" not in row.text:
            return row.segments
    return []


def _height(segments: list[Segment]) -> float:
    return max(s.y for s in segments) - min(s.y for s in segments) if segments else 0.0
