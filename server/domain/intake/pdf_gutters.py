"""White strips that part a page from top to bottom, and what they part."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from server.domain.intake.dates import find_dates
from server.domain.intake.headings import heading_kind
from server.domain.intake.pdf_rows import Row, rows_of
from server.domain.intake.pdf_text import Segment
from server.domain.intake.words import is_place

_MIN_ROWS = 3
_MIN_GUTTER = 3.0  # points; segments themselves end only at wider gaps
_MIN_HEIGHT = 55.0  # points: five lines
_MIN_ONE_SIDED = 140.0  # points: a column without titles is no accident only if it is tall
_DURATION = re.compile(r"^\(?\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses)\b.{0,20}$", re.I)

# Two columns; a margin with the titles of the text beside it; a margin with dates or labels; or only a table's gap.
Kind = Literal["columns", "titles", "margin", "rows"]
Gutters = dict[float, Kind]


@dataclass(slots=True)
class Gutter:
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
        shared = max(starts[round(min(s.x0 for s in self.right) / 2)], *ends.values())
        return self.height * (0.25 + min(1.0, 2.5 * shared / len(self.right)))


def width(segments: list[Segment]) -> float:
    return max(s.x1 for s in segments) - min(s.x0 for s in segments) if segments else 0.0


def find_gutters(segments: list[Segment], known: Gutters) -> list[tuple[Gutter, Kind]]:
    """Strips that part something, the likeliest first. `known` holds those of earlier pages."""
    found: list[Gutter] = []
    ordered = sorted(segments, key=lambda s: s.y)
    for x in sorted({round(s.x0, 1) for s in segments}):
        kind = next((kind for k, kind in known.items() if abs(x - k) < 4), "")
        found += _runs(ordered, x, kind)
    likely = sorted(found, key=lambda g: (g.known != "columns", -g.score))[:12]
    judged = [(gutter, *_judge(gutter)) for gutter in likely]
    # A column of the page before goes on, however short it is; two sides with titles of their own are surer than one.
    judged = sorted(judged, key=lambda j: (j[0].known != "columns", not j[2], -j[0].score))
    return [(gutter, kind) for gutter, kind, _ in judged if kind != "rows"]


def _runs(ordered: list[Segment], x: float, known: str) -> Iterator[Gutter]:
    """The stretches of the page in which no text crosses `x`."""
    start = 0
    for i in range(len(ordered) + 1):
        if i == len(ordered) or ordered[i].x0 < x - 0.6 < ordered[i].x1 - 0.6:
            if i - start >= 2:
                gutter = _gutter(ordered, start, i, x, known)
                if gutter:
                    yield gutter
            start = i + 1


def _gutter(ordered: list[Segment], start: int, end: int, x: float, known: str) -> Gutter | None:
    inside = ordered[start:end]
    left = [s for s in inside if s.x1 <= x + 0.6]
    right = [s for s in inside if s.x0 >= x - 0.6]
    least = 1 if known else _MIN_ROWS
    if len({round(s.y) for s in left}) < least or len({round(s.y) for s in right}) < least:
        return None
    top = max(left[0].y, right[0].y)
    early = [s for s in inside if s.y < top - 1.2 * s.size]
    if any(heading_kind(s.text) for s in early):
        early = []  # one column begins further up
    left, right = ([s for s in side if s not in early] for side in (left, right))
    if not left or not right:
        return None
    width = min(s.x0 for s in right) - max(s.x1 for s in left)
    height = min(left[-1].y, right[-1].y) - max(left[0].y, right[0].y)
    if width < _MIN_GUTTER or (height < _MIN_HEIGHT and not known):
        return None
    return Gutter(x, left, right, [*ordered[:start], *early], ordered[end:], height, known)


def _judge(gutter: Gutter) -> tuple[Kind, bool]:
    """What the strip parts, and whether both sides have titles."""
    narrow, wide = sorted((gutter.left, gutter.right), key=width)
    small, large = rows_of(narrow, 0), rows_of(wide, 0)
    both = _has_titles(small) and _has_titles(large)
    if both:
        return "columns", True
    if _are_titles(small, large):
        return "titles", False
    if not _has_titles(small) and sum(1 for row in small if _is_marginal(row.text)) >= 0.5 * len(small):
        return "margin", False
    if gutter.known == "columns":
        return "columns", False
    if _has_titles(small) or _has_titles(large):
        return _judge_one_sided(small, large, gutter.height), False
    if _aligned(small, large) >= 0.8 * len(small):
        return ("rows" if len(small) > 0.8 * len(large) or gutter.right is narrow else "margin"), False
    return "columns", False


def _are_titles(small: list[Row], large: list[Row]) -> bool:
    """Whether one side holds only the titles of what stands on the other."""
    paragraphs = _paragraphs(small)
    titles = [text for text in paragraphs if heading_kind(text)]
    if not titles or len(titles) < 0.6 * len(paragraphs) or len(small) > len(large):
        return False
    size = sorted(row.size for row in large)[len(large) // 2]
    shown = all(_stands_out(row, size) and not row.text.endswith(":") for row in small)
    return shown and not any(heading_kind(row.text) for row in large)


def _aligned(rows: list[Row], others: list[Row]) -> int:
    """How many rows share their baseline with one of the others."""
    return sum(1 for row in rows if any(abs(row.y - other.y) < 0.25 * row.size for other in others))


def _judge_one_sided(small: list[Row], large: list[Row], height: float) -> Kind:
    """One side has titles. A margin, if they stand clear of the other side and what is under them beside its rows."""
    titled, other = (small, large) if _has_titles(small) else (large, small)
    titles = _titles_of(titled)
    clear = all(o.y < t.y - 0.75 * t.size or o.y - o.size > t.y + 0.25 * t.size for t in titles for o in other)
    notes = [row for row in titled if row not in titles]
    beside = [row for row in notes if _is_marginal(row.text) or find_dates(row.text) or _aligned([row], other)]
    if clear and len(beside) >= 0.75 * len(notes):
        return "margin" if titled is small else "rows"
    apart = _aligned(other, titled) < 0.6 * len(other) and len(other) > 0.35 * len(titled)
    return "columns" if apart and height > _MIN_ONE_SIDED else "rows"


def _titles_of(rows: list[Row]) -> list[Row]:
    """The titles of sections among the rows: of lines that say so, those that stand out and are the largest."""
    said = [row for row in rows if heading_kind(row.text) and not row.text.endswith(":")]
    size = sorted(row.size for row in rows)[len(rows) // 2] if rows else 0.0
    shown = [row for row in said if _stands_out(row, size)] or [row for row in said if row.text[:1].isupper()]
    largest = max((row.size for row in shown), default=0.0)
    return [row for row in shown if row.size > largest - 0.6]


def _has_titles(rows: list[Row]) -> bool:
    """Whether some row is a title with text under it."""
    return len(rows) > 1 and bool(_titles_of(rows))


def _stands_out(row: Row, size: float) -> bool:
    """Whether a row is set larger than text of that size, or bolder, or in capitals."""
    return row.size > size + 0.4 or row.segments[0].spans[0].bold or row.text.isupper()


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
