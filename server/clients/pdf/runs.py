"""Joins glyphs to lines of text.

Chromium places every glyph on its own. Readers that judge a page by its pieces of text (PDFium does) then take a
page with few or short lines for vertical writing, and lose the spaces between words. A line that is one piece
leaves nothing to guess, and looks the same to a two-thousandth of the font's size.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from server.clients.pdf.alike import typed
from server.clients.pdf.tounicode import as_typed, characters, decoded

_NUMBER = rb"(-?[\d.]+)"
_BLOCK = re.compile(rb"\nBT\n/(\S+) ([\d.]+) Tf\n1 0 0 -1 (?:-?[\d.]+) (?:-?[\d.]+) Tm\n(.*?)\nET(?=\n)", re.DOTALL)
_STEP = re.compile(
    rb"(?P<span>/Span<</ActualText <FEFF(?P<meant>[0-9A-F]+)> >> BDC\n)?"
    rb"(?:" + _NUMBER + rb" " + _NUMBER + rb" Td )?<(?P<codes>[0-9A-F]+)> Tj(?:\n|$)(?(span)EMC(?:\n|$))"
)
_LEAST = 0.5  # thousandths of the size: what no eye and no parser sees


@dataclass
class _Font:
    widths: dict[int, float]  # in thousandths of the size
    default_width: float
    text: dict[int, str]

    known: dict[bytes, float] = field(default_factory=dict)

    def width(self, codes: bytes) -> float:
        """Of glyphs in hexadecimal. A page has some thousands of them and some dozens of different ones."""
        if codes not in self.known:
            self.known[codes] = sum(self.widths.get(code, self.default_width) for code in _numbers(codes))
        return self.known[codes]

    def says(self, codes: bytes) -> str:
        return "".join(self.text.get(code, "") for code in _numbers(codes))


def _numbers(codes: bytes) -> list[int]:
    return [int(codes[i : i + 4], 16) for i in range(0, len(codes), 4)]


def join_runs(document: pikepdf.Pdf) -> None:
    """Rewrites the text of every page; what is not written as Chromium writes it stays as it is."""
    known: dict[Any, _Font | None] = {}
    for page in document.pages:
        fonts: dict[bytes, _Font | None] = {}
        for name, font in page.Resources.get("/Font", pikepdf.Dictionary()).items():
            if font.objgen not in known:
                known[font.objgen] = _font(font, document)
            fonts[name.lstrip("/").encode()] = known[font.objgen]
        page.contents_coalesce()
        page.Contents = document.make_stream(_rewritten(page.Contents.read_bytes(), fonts))


def _font(font: Any, document: pikepdf.Pdf) -> _Font | None:
    """What is known of a composite font, its ToUnicode map set right on the way, as that of others; None for those."""
    if "/ToUnicode" not in font:
        return None
    to_unicode = as_typed(font.ToUnicode.read_bytes())
    font.ToUnicode = document.make_stream(to_unicode)
    if font.get("/Subtype") != "/Type0":
        return None
    descendant = font.DescendantFonts[0]
    return _Font(_widths(list(descendant.get("/W", []))), float(descendant.get("/DW", 1000)), characters(to_unicode))


def _widths(items: list[Any]) -> dict[int, float]:
    """A /W array: a code and the widths from it on, or a first and a last code and their width."""
    widths: dict[int, float] = {}
    while items:
        first, second = int(items.pop(0)), items.pop(0)
        if isinstance(second, pikepdf.Array):
            widths |= {first + i: float(width) for i, width in enumerate(second)}
        else:
            widths |= dict.fromkeys(range(first, int(second) + 1), float(items.pop(0)))
    return widths


def _rewritten(content: bytes, fonts: dict[bytes, _Font | None]) -> bytes:
    def block(match: "re.Match[bytes]") -> bytes:
        font = fonts.get(match[1])
        lines = _lines(match[3], font, float(match[2])) if font else None
        return match[0] if lines is None else match[0][: match.start(3) - match.start()] + lines + b"\nET"

    return _BLOCK.sub(block, content)


def _lines(steps: bytes, font: _Font, size: float) -> bytes | None:
    """The glyphs of a text object as one TJ per line; None when it holds anything that is not known."""
    out, line = b"", b""
    start = x = pen = 0.0  # where the line starts, where a glyph stands, where the one before it has ended
    place = 0
    for step in _STEP.finditer(steps):
        if step.start() != place:
            return None
        place = step.end()
        _, meant, right, down, codes = step.groups()
        if meant and typed(decoded(meant)) != font.says(codes):
            return None
        x += float(right or 0)
        if down and float(down):
            out += b"[<%s>] TJ\n%s %s Td " % (line, _number(x - start), down)
            line, start, pen = b"", x, x
        if abs(gap := (pen - x) / size * 1000) >= _LEAST:
            line += b">%s<" % _number(gap)
            pen = x
        line += codes
        pen += font.width(codes) * size / 1000
    return out + b"[<%s>] TJ" % line if place == len(steps) else None


def _number(value: float) -> bytes:
    return f"{value:.2f}".rstrip("0").rstrip(".").encode()
