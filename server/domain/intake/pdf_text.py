"""The text of a PDF, piece by piece, with its place and its look.

PDFium is not thread safe: only one thread of a process may read PDFs at a time.
"""

import ctypes
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from server.domain.intake.errors import BrokenDocument, LockedDocument, NoText, TooLarge
from server.domain.intake.limits import MAX_CHARACTERS, MAX_PAGES, check_pdf_streams
from server.domain.intake.lines import Span

_ICON_FONT = re.compile(
    r"awesome|icon|marvosym|academicons|fontello|entypo|glyphs|phosphor|typicons|simple-?line", re.I
)
_BULLET_FONT = re.compile(r"wingdings|zapfdingbats|dingbat|webdings", re.I)
_BOLD = re.compile(r"bold|black|heavy|demi|semibold|cmbx|sfbx|[-_,]bd|medi(?!um)|bx\d|extrab|-sb\b|w[67]$", re.I)
_ITALIC = re.compile(r"italic|oblique|cmti|cmsl|sfti|[-_,]it\b|slanted|kursiv", re.I)
_STYLE_WORDS = re.compile(
    r"[-_,]?(?:bold|italic|oblique|regular|roman|semi|extra|black|heavy|demi|medium|light|book|mt|ps)+", re.I
)
_NO_HYPHENATION = re.compile(r"skia|chrom|word|google|libreoffice|openoffice|wkhtml|quartz|pages|canva|weasy", re.I)


@dataclass(slots=True)
class Char:
    text: str
    x0: float
    x1: float
    y: float  # of the baseline, from the top of the page
    size: float
    look: tuple[str, bool, bool, int]  # font, bold, italic, colour
    icon: bool = False
    space_before: str = ""  # "real" in the file, "guessed" by PDFium from a gap


@dataclass(slots=True)
class Segment:
    """Characters side by side on one baseline, without a wide gap."""

    spans: list[Span]
    x0: float
    x1: float
    y: float
    size: float
    icon: bool = False
    links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans).strip()


@dataclass(slots=True)
class Page:
    number: int
    width: float
    height: float
    segments: list[Segment]
    rotated: list[Segment]  # y and size: the middle and the extent of a text that runs up or down the page
    links: list[str]  # of annotations that no text lies under


@dataclass(slots=True)
class PdfText:
    pages: list[Page]
    hyphenates: bool  # whether the program that made it parts words at line ends


def read_pdf_text(data: bytes) -> PdfText:
    """All text of the PDF. Raises BrokenDocument, LockedDocument, TooLarge or NoText."""
    check_pdf_streams(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (LockedDocument if "password" in str(error).casefold() else BrokenDocument) from error
    try:
        return _read(document)
    except pypdfium2.PdfiumError as error:
        raise BrokenDocument from error
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument) -> PdfText:
    if len(document) > MAX_PAGES:
        raise TooLarge
    pages: list[Page] = []
    count = 0
    for number in range(len(document)):
        chars, size, links = _page_parts(document, number, MAX_CHARACTERS - count)
        count += len(chars)
        pages.append(_page(number, size, chars, links))
    if count < 20 and not any(page.segments for page in pages):
        raise NoText
    about = document.get_metadata_dict()
    maker = f"{about.get('Producer', '')} {about.get('Creator', '')}"
    return PdfText(pages, not _NO_HYPHENATION.search(maker))


Link = tuple[str, tuple[float, float, float, float]]


def _page_parts(
    document: pypdfium2.PdfDocument, number: int, allowed: int
) -> tuple[list[tuple[Char, int]], tuple[float, float], list[Link]]:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            if pdfium.FPDFText_CountChars(text) > allowed:
                raise TooLarge
            left, bottom, right, top = page.get_bbox()
            chars = list(_chars(text, left, top))
            return chars, (right - left, top - bottom), list(_links(document, page, left, top))
        finally:
            text.close()
    finally:
        page.close()


def _chars(text: pypdfium2.PdfTextPage, left: float, top: float) -> Iterator[tuple[Char, int]]:
    """Every character with its quarter turns to the left (0 to 3), in the order of the file."""
    x, y = ctypes.c_double(), ctypes.c_double()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    box, matrix, flags = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), ctypes.c_int()
    name = ctypes.create_string_buffer(256)
    looks: dict[tuple[bytes, int], tuple[str, bool, bool, bool]] = {}
    space = ""
    for i in range(pdfium.FPDFText_CountChars(text)):
        glyph = _glyph(text, i)
        if glyph.isspace():
            space = "guessed" if pdfium.FPDFText_IsGenerated(text, i) == 1 and space != "real" else "real"
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text, i, box):
            continue
        pdfium.FPDFText_GetCharOrigin(text, i, x, y)
        pdfium.FPDFText_GetMatrix(text, i, matrix)
        pdfium.FPDFText_GetFontInfo(text, i, name, 256, flags)
        pdfium.FPDFText_GetFillColor(text, i, red, green, blue, alpha)
        scale = max(abs(matrix.d), abs(matrix.b), abs(matrix.c)) or 1.0
        size = pdfium.FPDFText_GetFontSize(text, i) * scale
        key = (name.value, flags.value)
        if key not in looks:
            looks[key] = _font_look(*key)
        font, bold, italic, icon = looks[key]
        turns = _turns(matrix.a, matrix.b)
        slanted = italic or (turns == 0 and abs(matrix.c) > 0.1 * abs(matrix.d))
        color = (red.value // 16 << 8) + (green.value // 16 << 4) + blue.value // 16
        look = (font, bold, slanted, color)
        icon = icon or ("\ue000" <= glyph <= "\uf8ff" and not _BULLET_FONT.search(font))
        if turns % 2 == 0:
            # A slanted character's box is widened by its slant on both sides.
            slant = abs(matrix.c / matrix.d) * (box.top - box.bottom) if matrix.d and slanted else 0.0
            x0 = x.value - left if slant else box.left - left
            char = Char(glyph, x0, max(x0, x0 + box.right - box.left - slant), top - y.value, size, look, icon, space)
        else:  # along the page's height; its own baseline is a line from top to bottom
            along = sorted((box.bottom, box.top))
            start, end = (along[0], along[1]) if turns == 1 else (-along[1], -along[0])
            char = Char(glyph, start, end, x.value - left, size, look, icon, space)
        space = ""
        yield char, turns


# PDFium gives 2 for a hyphen at a line's end. Ligatures as characters of their own would hide words.
_GLYPHS = {2: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"} | dict(
    zip(range(0xFB00, 0xFB05), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)
)
# What a TeX font without a Unicode table means by its codes (encodings OT1 and T1).
_TEX_GLYPHS = {0x10: "“", 0x11: "”", 0x15: "–", 0x16: "—"} | {
    first + i: glyph for first in (0x0B, 0x1B) for i, glyph in enumerate(("ff", "fi", "fl", "ffi", "ffl"))
}


def _glyph(text: pypdfium2.PdfTextPage, i: int) -> str:
    code = pdfium.FPDFText_GetUnicode(text, i)
    if code < 32 and code in _TEX_GLYPHS and pdfium.FPDFText_HasUnicodeMapError(text, i) == 1:
        return _TEX_GLYPHS[code]
    if code in (0, 0xFFFE):
        return " "
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return _GLYPHS.get(code) or chr(code)


def _turns(a: float, b: float) -> int:
    if abs(a) >= abs(b):
        return 0
    return 1 if b > 0 else 3


def _font_look(name: bytes, flags: int) -> tuple[str, bool, bool, bool]:
    font = name.decode("utf-8", "replace").partition("+")[2] or name.decode("utf-8", "replace")
    bold = bool(_BOLD.search(font)) or bool(flags & 0x40000)
    italic = bool(_ITALIC.search(font)) or bool(flags & 0x40)
    family = _STYLE_WORDS.sub("", font)
    return family, bold, italic, bool(_ICON_FONT.search(font))


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, left: float, top: float) -> Iterator[Link]:
    """The URIs of the page's link annotations and where they lie: x0, top, x1, bottom."""
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    for _ in range(500):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if not 1 < length < 2_000 or not pdfium.FPDFLink_GetAnnotRect(link, rect):
            continue
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
        uri = buffer.value.decode("utf-8", "replace")
        ends = sorted((top - rect.top, top - rect.bottom))
        yield uri, (min(rect.left, rect.right) - left, ends[0], max(rect.left, rect.right) - left, ends[1])


def _page(number: int, size: tuple[float, float], chars: list[tuple[Char, int]], links: list[Link]) -> Page:
    upright = [char for char, turns in chars if turns == 0]
    segments = _segments(_without_doubles(upright))
    rotated = [s for turn in (1, 3) for s in _segments([char for char, turns in chars if turns == turn])]
    for segment in rotated:
        # Turned back: where it stands across the page, and how far it reaches down it.
        x = segment.y
        ends = sorted((segment.x0, segment.x1)) if segment.x0 >= 0 else sorted((-segment.x1, -segment.x0))
        top, bottom = size[1] - ends[1], size[1] - ends[0]
        segment.x0 = segment.x1 = x
        segment.y, segment.size = (top + bottom) / 2, bottom - top
    orphans = [uri for uri, rect in links if not _attach(uri, rect, segments)]
    return Page(number, size[0], size[1], segments, rotated, orphans)


def _attach(uri: str, rect: tuple[float, float, float, float], segments: list[Segment]) -> bool:
    """Give a link to the text that it lies on, without doubling one."""
    x0, top, x1, bottom = rect
    for segment in segments:
        middle = segment.y - segment.size * 0.3
        if top - 2 <= middle <= bottom + 2 and segment.x0 < x1 and segment.x1 > x0 and segment.text:
            if uri not in segment.links:
                segment.links.append(uri)
            return True
    return False


def _without_doubles(chars: list[Char]) -> list[Char]:
    """Text printed twice, a hair apart, to look bold, is text once."""
    seen: dict[tuple[str, int], list[Char]] = {}
    kept: list[Char] = []
    previous: Char | None = None
    for char in chars:
        # The two halves of an "ff" or "tt" ligature stand in one place by right.
        ligature = previous is not None and previous.text == char.text and char.text in "ft" and previous.x0 == char.x0
        previous = char
        twins = [c for dy in (-1, 0, 1) for c in seen.get((char.text, round(char.y) + dy), ())]
        near = 0.2 * (char.x1 - char.x0)
        if ligature or not any(abs(c.x0 - char.x0) < near and abs(c.y - char.y) < 0.2 * char.size for c in twins):
            kept.append(char)
            seen.setdefault((char.text, round(char.y)), []).append(char)
    return kept


def _segments(chars: list[Char]) -> list[Segment]:
    rows = _rows(chars)
    starts = Counter(round(run[0].x0) for row in rows for run in _row_runs(row, frozenset()))
    # Where many rows begin, a narrower gap parts columns too.
    edges = frozenset(x for x, count in starts.items() if count >= 4)
    return [_segment(run) for row in rows for run in _row_runs(row, edges)]


def _rows(chars: list[Char]) -> list[list[Char]]:
    """Characters of one baseline together, from left to right; those a hair off it belong to it."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda c: (c.y, c.x0)):
        if rows and char.y - rows[-1][0].y <= 0.12 * min(char.size, rows[-1][0].size) + 0.3:
            rows[-1].append(char)
        else:
            rows.append([char])
    rows = [sorted(row, key=lambda c: c.x0) for row in rows]
    for i, row in enumerate(rows):
        near = [r for r in rows[max(0, i - 3) : i + 4] if r is not row]
        raised = {id(c) for run in _close_runs(row) if len(run) <= 4 for c in run if _move_raised(c, near)}
        row[:] = [char for char in row if id(char) not in raised]
    return [sorted(row, key=lambda c: c.x0) for row in rows if row]


def _close_runs(row: list[Char]) -> list[list[Char]]:
    runs: list[list[Char]] = []
    for char in row:
        if runs and char.x0 - runs[-1][-1].x1 < 0.5 * char.size:
            runs[-1].append(char)
        else:
            runs.append([char])
    return runs


def _move_raised(char: Char, rows: list[list[Char]]) -> bool:
    """Put a raised or lowered character ("1st") into the row of the larger text that it touches."""
    for row in rows:
        for other in row:
            touches = min(abs(char.x0 - other.x1), abs(other.x0 - char.x1)) < 0.3 * other.size
            smaller = 0.45 * other.size < char.size < 0.85 * other.size
            if smaller and touches and abs(char.y - other.y) <= 0.55 * other.size:
                row.append(char)
                return True
    return False


def _row_runs(row: list[Char], edges: frozenset[int]) -> Iterator[list[Char]]:
    start = 0
    for i in range(1, len(row) + 1):
        if i == len(row) or _breaks(row[start:i], row[i], edges):
            yield row[start:i]
            start = i


def _breaks(before: list[Char], char: Char, edges: frozenset[int]) -> bool:
    last = before[-1]
    if last.icon != char.icon:
        return True
    size = max(last.size, char.size)
    gap = char.x0 - last.x1
    least = 0.55 if last.look[:3] != char.look[:3] else 0.9
    if round(char.x0) in edges:
        least = 0.45
    return gap > least * size + _letter_spacing(before[-12:]) or gap < -2.5 * size


def _letter_spacing(chars: list[Char]) -> float:
    gaps = sorted(b.x0 - a.x1 for a, b in itertools.pairwise(chars))
    return max(0.0, gaps[len(gaps) // 2]) if len(gaps) >= 3 else 0.0


def _segment(chars: list[Char]) -> Segment:
    spans: list[Span] = []
    previous: Char | None = None
    spacing = _letter_spacing(chars)
    sparse = _is_spaced_out(chars)
    for char in chars:
        gap = char.x0 - previous.x1 if previous else 0.0
        wide = gap > max(0.16 * char.size, spacing + 0.12 * char.size)
        written = bool(char.space_before == "real" or (char.space_before and spacing < 0.05 * char.size)) and not sparse
        space = previous is not None and (wide or written)
        font, bold, italic, color = char.look
        text = (" " if space else "") + ("" if char.icon else char.text)
        if spans and previous and _same_look(previous, char, space):
            spans[-1].text += text
        else:
            spans.append(Span(text, bold, italic, round(char.size, 1), font, color))
        previous = char
    first, last = chars[0], max(chars, key=lambda c: c.x1)
    y = max(chars, key=lambda c: c.size).y
    return Segment(spans, first.x0, last.x1, y, max(c.size for c in chars), first.icon)


def _same_look(a: Char, b: Char, space: bool) -> bool:
    """Whether two neighbours are one span: within a word a missing letter may come from another font."""
    if abs(a.size - b.size) >= 0.3:
        return False
    inside_word = not space and a.text.isalnum() and b.text.isalnum()
    return a.look[1:] == b.look[1:] if a.look[0] == b.look[0] or _is_cjk(b.text) or _is_cjk(a.text) else inside_word


def _is_cjk(text: str) -> bool:
    return "\u2e80" <= text[:1] <= "\u9fff" or "\uff00" <= text[:1] <= "\uffef"


def _is_spaced_out(chars: list[Char]) -> bool:
    """Whether most letters are parted by spaces: "J O H N  D O E"."""
    return len(chars) >= 4 and sum(1 for c in chars[1:] if c.space_before) > 0.55 * len(chars)
