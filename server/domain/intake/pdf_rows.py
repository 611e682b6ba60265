"""Rows of a page: segments of text on one baseline."""

from dataclasses import dataclass

from server.domain.intake.pdf_text import Segment


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
