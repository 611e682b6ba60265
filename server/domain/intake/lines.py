"""What every document is turned into before it is understood: lines of text with their look."""

import re
from dataclasses import dataclass, field

# Glyphs that open a list item. A hyphen or an "o" counts only with a space after it.
_BULLET = re.compile(
    r"^\s*(?:[•●○◦▪▫■□▸►▶▹➢➤➔→⇒✓✔✦✧★☆◆◇❖❯›»∙⋅‣⁃⦁⚫⬤‧･・·❥✱✶✴✽]+\s*|[-–—*+o¢§]\s+(?=\S)|[\uf000-\uf0ff\u2700-\u27bf]\s*)"
)
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|\[\d{1,3}\])\s+(?=\S)")


@dataclass(slots=True)
class Span:
    """Text in one look. `size` is in points; 0 where the source has no sizes."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    font: str = ""
    color: int = 0


@dataclass(slots=True)
class Cell:
    """Text that stands together; the next cell of the line is a tab, an icon or a wide gap away."""

    spans: list[Span]
    x0: float = 0.0
    x1: float = 0.0
    icon: bool = False  # an icon stood before it

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans).strip()


@dataclass(slots=True)
class Line:
    """One line as a reader sees it, or one paragraph where the source knows paragraphs."""

    cells: list[Cell]
    bullet: bool = False
    level: int = 0  # of a heading that the source itself marks as one; 0: it does not
    gap: float = 0.0  # white space above, in heights of a line; 0 within a paragraph
    indent: float = 0.0  # from the column's left edge, in points
    wrapped: bool = False  # goes on with the sentence of the line before
    hyphen: bool = False  # the line before ends in a hyphen that only the line's end put there
    column_start: bool = False  # the first line of a column: what stood before does not lead to it
    page: int = 0
    footer: bool = False  # stands at a page's edge, apart from the text
    links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(text for cell in self.cells if (text := cell.text))

    @property
    def spans(self) -> list[Span]:
        return [span for cell in self.cells for span in cell.spans if span.text.strip()]

    @property
    def bold(self) -> bool:
        return bool(self.spans) and all(span.bold for span in self.spans)

    @property
    def size(self) -> float:
        return max((span.size for span in self.spans), default=0.0)


def strip_bullet(line: Line) -> None:
    """Take the glyph that opens a list item off the line and remember that it was there."""
    for cell in line.cells[:1]:
        text = "".join(span.text for span in cell.spans)
        if found := _BULLET.match(text) or _NUMBERED.match(text):
            line.bullet = True
            _cut(cell, found.end())
            line.cells = [c for c in line.cells if c.text]


def _cut(cell: Cell, length: int) -> None:
    for span in cell.spans:
        taken = min(length, len(span.text))
        span.text = span.text[taken:]
        length -= taken
    cell.spans = [span for span in cell.spans if span.text]
