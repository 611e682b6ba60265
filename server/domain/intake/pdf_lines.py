"""A PDF as lines in reading order, with the lines of one paragraph joined."""

import itertools
import re
from collections import Counter

from server.domain.intake.dates import find_dates
from server.domain.intake.headings import heading_kind
from server.domain.intake.lines import Cell, Line, Span, strip_bullet
from server.domain.intake.pdf_columns import Block, blocks_of
from server.domain.intake.pdf_gutters import Gutters
from server.domain.intake.pdf_rows import Row, rows_of
from server.domain.intake.pdf_text import Page, PdfText, Segment, read_pdf_text
from server.domain.intake.words import is_place

_PAGE_NUMBER = re.compile(
    r"^(?:[-–—]?\s*(?:page|seite|página|pagina|p\.)?\s*\d{1,3}\s*(?:(?:/|of|von|de|sur|\|)\s*\d{1,3})?\s*[-–—]?)$",
    re.IGNORECASE,
)
_LONE_BULLET = re.compile(r"^[•●○◦▪▫■□▸►▶▹➢➤➔→✓✔◆◇❖❯›»∙⋅‣⁃⦁·❥*–—o\uf000-\uf0ff✦-]$")
_RANGE_START = re.compile(r"\d\s*[-–—]$")
_LEADER = re.compile(r"(?:[._·…]\s?){6,}")
# No item of a list ends so: the sentence goes on in the next row.
_OPEN_END = re.compile(
    r"(?:,|-|&|\b(?:and|or|of|the|to|for|in|with|by|from|a|an|und|der|die|et|de|des|la|le|y|en|del))$", re.IGNORECASE
)
_CJK = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")


def read_pdf_lines(data: bytes) -> list[Line]:
    """The lines of a PDF's text, column by column. Raises an IntakeError."""
    text = read_pdf_text(data)
    for page in text.pages:
        page.segments = _without_icons(_with_bullets(page.segments))
    footers = _set_footers_apart(text.pages)
    flows = _flows(text)
    lines = [line for flow in flows for line in _flow_lines(flow, text.hyphenates)]
    for row in [
        r
        for number in range(len(text.pages))
        for r in rows_of([s for f in footers if f.page == number for s in f.segments], number)
    ]:
        lines.append(_line(row))
        lines[-1].footer = True
    loose = [uri for page in text.pages for uri in page.links]
    if lines:
        lines[0].links += loose
    return lines


def _with_bullets(segments: list[Segment]) -> list[Segment]:
    """A bullet that stands apart from its text joined to it, so that it makes no column of its own."""
    gone: set[int] = set()
    for bullet in segments:
        small_icon = bullet.icon and bullet.x1 - bullet.x0 < 12
        if not (_LONE_BULLET.match(bullet.text) or small_icon):
            continue
        beside = [
            s
            for s in segments
            if s is not bullet
            and not s.icon
            and abs(s.y - bullet.y) < 0.4 * s.size
            and 0 <= s.x0 - bullet.x1 < 3.2 * s.size
        ]
        text = min(beside, key=lambda s: s.x0, default=None)
        if text is None or (small_icon and bullet.size > 0.75 * text.size) or _LONE_BULLET.match(text.text):
            continue
        text.spans.insert(0, Span("• ", size=text.spans[0].size, font=text.spans[0].font, color=text.spans[0].color))
        text.spans[0].bold, text.spans[0].italic = text.spans[1].bold, text.spans[1].italic
        text.x0 = bullet.x0
        gone.add(id(bullet))
    return [s for s in segments if id(s) not in gone]


def _without_icons(segments: list[Segment]) -> list[Segment]:
    """Icons are no text, but what stands beside one is a thing of its own."""
    icons = [s for s in segments if s.icon]
    kept = [s for s in segments if not s.icon and s.text]
    for icon in icons:
        right = [s for s in kept if abs(s.y - icon.y) < 0.5 * s.size and 0 <= s.x0 - icon.x1 < 2.5 * s.size]
        if nearest := min(right, key=lambda s: s.x0, default=None):
            nearest.icon = True
    return kept


def _set_footers_apart(pages: list[Page]) -> list[Row]:
    """Take page numbers and what every page repeats at its edge out of the text; of the latter one copy is returned."""
    repeated = Counter(key for page in pages for key in {_edge_key(page, s) for s in page.segments} if key)
    footers: list[Row] = []
    seen: set[tuple[str, int]] = set()
    for page in pages:
        kept = []
        for segment in page.segments:
            key = _edge_key(page, segment)
            if key and _PAGE_NUMBER.match(segment.text):
                continue
            if key and repeated[key] > 1 and not (page.number == 0 and segment.y < 0.5 * page.height):
                if key not in seen:
                    footers.append(Row([segment], page.number, footer=True))
                seen.add(key)
                continue
            if key and page.number == 0:
                seen.add(key)
            kept.append(segment)
        page.segments = kept
    return footers


def _edge_key(page: Page, segment: Segment) -> tuple[str, int] | None:
    """What tells a running head or foot: its words without numbers, and its place; None inside the page."""
    if 0.085 * page.height < segment.y < 0.86 * page.height:
        return None
    return re.sub(r"\d+", "#", segment.text), round(segment.y / 4)


def _flows(text: PdfText) -> list[list[Row]]:
    """What is read in one go, over the ends of pages: a column goes on in the same column of the next page."""
    flows: list[list[Row]] = []
    sides: dict[tuple[int, int], list[Row]] = {}
    known: Gutters = {}
    last_side = 0
    for page in text.pages:
        blocks = blocks_of(page.segments, page.number, known)
        _title_sideways(blocks, page)
        for block in blocks:
            home = _home(block, page, sides) if page.number else None
            if home is not None:
                home += block.rows
                continue
            if not block.side and flows and not last_side:
                flows[-1] += block.rows
                continue
            flow, last_side = list(block.rows), block.side
            flows.append(flow)
            # A grid within a section has no titles of its own: it goes on with the section.
            flow[0].ends_section = bool(block.side) and any(heading_kind(row.text) for row in flow)
            if block.side:
                sides[(block.side, round(block.gutter))] = flow
    return flows


def _home(block: Block, page: Page, sides: dict[tuple[int, int], list[Row]]) -> list[Row] | None:
    """The column of an earlier page that the block goes on with."""
    for (side, gutter), flow in sides.items():
        if block.side == side and abs(block.gutter - gutter) < 14:
            return flow
    if block.side or not block.rows:
        return None
    for (side, gutter), flow in sides.items():
        right_of, left_of = min(r.x0 for r in block.rows) >= gutter - 6, max(r.x1 for r in block.rows) <= gutter + 2
        if (side == 2 and right_of) or (side == 1 and left_of):
            return flow
    return None


def _title_sideways(blocks: list[Block], page: Page) -> None:
    """Titles that run up the page, put above the rows that they run beside."""
    for title in sorted(page.rotated, key=lambda s: s.y):
        if not heading_kind(title.text):
            continue
        rows, start, end = _beside(blocks, title.y - title.size / 2, title.y + title.size / 2)
        if rows:
            size = rows[start].size * 1.5
            rows[start].ends_section = False
            if end < len(rows):
                rows[end].ends_section = True
            rows.insert(
                start,
                Row([Segment(title.spans, rows[start].x0, rows[start].x1, rows[start].y, size)], page.number, True),
            )


def _beside(blocks: list[Block], top: float, bottom: float) -> tuple[list[Row], int, int]:
    """The rows between `top` and `bottom`, and those above and below that are no further apart than these are."""
    block = max(blocks, key=lambda b: sum(1 for r in b.rows if top <= r.y <= bottom), default=None)
    inside = [i for i, r in enumerate(block.rows) if top <= r.y <= bottom] if block else []
    if not block or len(inside) < 2:
        return [], 0, 0
    rows, start, end = block.rows, inside[0], inside[-1] + 1
    widest = max(rows[i + 1].y - rows[i].y for i in inside[:-1]) * 1.25
    while start > 0 and rows[start].y - rows[start - 1].y <= widest and not rows[start - 1].heading:
        start -= 1
    while end < len(rows) and rows[end].y - rows[end - 1].y <= widest and not rows[end].heading:
        end += 1
    return rows, start, end


def _flow_lines(rows: list[Row], hyphenates: bool) -> list[Line]:
    """A flow's rows as lines; a row that goes on with the sentence above is joined to it."""
    if not rows:
        return []
    rows = _mended(rows)
    left, right = min(r.x0 for r in rows), max(r.x1 for r in rows)
    pitch = _pitch(rows)
    itemized = _itemized(rows)
    lines: list[Line] = []
    previous: Row | None = None
    for row in rows:
        line = _line(row)
        if previous and _is_stretched(line, row, left, right):
            _merge_cells(line)
        line.indent = row.x0 - left
        line.gap = _gap(previous, row, pitch)
        line.column_start = row.ends_section
        line.level = 1 if row.heading else 0
        rest = previous is not None and (round(row.x0 / 3) not in itemized or _must_go_on(previous, row, left, right))
        if previous and rest and lines and _goes_on(lines[-1], previous, line, row, right, pitch):
            _join(lines[-1], line, hyphenates)
        else:
            lines.append(line)
        previous = row
    return lines


def _is_stretched(line: Line, row: Row, left: float, right: float) -> bool:
    """Whether the gaps of the row are only justification: single words from edge to edge."""
    gaps = [b.x0 - a.x1 for a, b in zip(line.cells, line.cells[1:], strict=False)]
    words = all(" " not in cell.text for cell in line.cells[1:])
    return bool(gaps) and words and max(gaps) < 2.6 * row.size and row.x0 - left < 2.5 and right - row.x1 < 2.5


def _merge_cells(line: Line) -> None:
    for cell in line.cells[1:]:
        cell.spans[0].text = " " + cell.spans[0].text.lstrip()
    line.cells = [
        Cell([s for c in line.cells for s in c.spans], line.cells[0].x0, line.cells[-1].x1, line.cells[0].icon)
    ]


def _must_go_on(above: Row, row: Row, left: float, right: float) -> bool:
    """Whether a row in a list without bullets is nevertheless the rest of the item above."""
    if row.text[:1].islower() or _OPEN_END.search(above.text):
        return True
    both_bold = above.segments[-1].spans[-1].bold and row.segments[0].spans[0].bold
    return both_bold or right - above.x1 < 0.045 * (right - left)


def _mended(rows: list[Row]) -> list[Row]:
    """Date ranges that a narrow column broke after the dash, put together: "2023–" above "Present"."""
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else None
        for end in list(row.segments) if above else []:
            start = next(
                (
                    s
                    for s in (above.segments if above else ())
                    if abs(s.x0 - end.x0) < 3 and _RANGE_START.search(s.text)
                ),
                None,
            )
            joined = find_dates(f"{start.text} {end.text}") if start and len(end.text) < 20 else None
            if start and joined and joined.is_range:
                start.spans[-1].text += f" {end.text}"
                row.segments.remove(end)
        if row.segments:
            kept.append(row)
    return kept


def _itemized(rows: list[Row]) -> set[int]:
    """Left edges (in steps of 3 points) at which nearly every row begins with a capital: lists without bullets."""
    starts: dict[int, list[bool]] = {}
    for row in rows:
        text = row.text
        starts.setdefault(round(row.x0 / 3), []).append(not text[:1].islower())
    return {x for x, capitals in starts.items() if len(capitals) >= 5 and sum(capitals) >= 0.9 * len(capitals)}


def _pitch(rows: list[Row]) -> float:
    """From line to line within a paragraph, in sizes of the text: the distance that only few fall below."""
    steps = sorted(
        (b.y - a.y) / b.size
        for a, b in itertools.pairwise(rows)
        if a.page == b.page and abs(a.size - b.size) < 0.7 and 0.9 * b.size < b.y - a.y < 3 * b.size
    )
    return steps[len(steps) // 10] if steps else 1.2


def _gap(previous: Row | None, row: Row, pitch: float) -> float:
    if previous is None:
        return 9.0
    if previous.page != row.page:
        return 0.5
    return max(0.0, round((row.y - previous.y) / (max(pitch, 1.1) * row.size) - 1, 2))


def _line(row: Row) -> Line:
    cells: list[Cell] = []
    for segment in row.segments:
        for span in segment.spans:
            span.text = _LEADER.sub(" ", span.text)
        gap = segment.x0 - cells[-1].x1 if cells else 0.0
        if cells and -0.5 * segment.size < gap < 0.4 * segment.size and not segment.icon:
            spaced = gap > 0.16 * segment.size and segment.spans
            if spaced:
                segment.spans[0].text = " " + segment.spans[0].text
            cells[-1].spans += segment.spans
            cells[-1].x1 = segment.x1
        elif segment.text:
            cells.append(Cell(segment.spans, segment.x0, segment.x1, segment.icon))
    line = Line(cells, page=row.page, links=[uri for s in row.segments for uri in s.links])
    strip_bullet(line)
    return line


def _goes_on(  # noqa: PLR0917 - two lines, their rows, and the page
    line: Line, above: Row, next_line: Line, row: Row, right: float, pitch: float
) -> bool:
    """Whether `row` is the rest of a paragraph: its first word had no place in the row above."""
    if next_line.bullet or row.heading or above.heading or row.ends_section or not line.cells or not next_line.cells:
        return False
    first, last = next_line.cells[0], line.cells[-1]
    if len(next_line.cells) > 1 or first.icon or abs(row.size - above.size) > 0.7 or _look_differs(line, first):
        return False
    if row.page == above.page and row.y - above.y > max(1.28 * pitch, 1.3) * row.size:
        return False
    word, text = first.text.split(" ")[0], line.text
    width = (first.x1 - first.x0) * len(word) / max(1, len(first.text))
    full = above.x1 + width + 0.2 * row.size > right - 1.5 * row.size
    if (
        len(line.cells) > 1
        and max(b.x0 - a.x1 for a, b in zip(line.cells, line.cells[1:], strict=False)) > 2.2 * row.size
    ):
        # The text beside a label goes on below itself.
        under_last = abs(row.x0 - above.segments[-1].x0) < 2.5 and len(last.text) > 25
        return (
            under_last
            and full
            and not find_dates(last.text)
            and not find_dates(first.text)
            and not is_place(first.text)
        )
    if re.search(r"@|\w\.\w+/|^https?:|^www\.", word) and len(text.split()) <= 4:
        return False
    if _is_url(text) and " " not in first.text:
        return full and not first.text[:1].isupper()
    open_end = text.endswith((",", "-")) or bool(_OPEN_END.search(text))
    shifted = abs(row.x0 - above.x0) > 2.5
    if shifted and not (line.bullet and above.x0 - 1 < row.x0 < above.x0 + 3.5 * row.size):
        # The first line of an item may be indented by a bullet that is drawn, not written.
        return full and -2.5 * row.size < row.x0 - above.x0 < 0 and (first.text[:1].islower() or open_end)
    if not full:
        return first.text[:1].islower() and (text.endswith((",", "-")) or (len(text) > 30 and text[-1:] not in ".;:!?"))
    if first.text[:1].isupper() and not _OPEN_END.search(text) and not (last.spans[-1].bold and first.spans[0].bold):
        short = right - above.x0 < 20 * row.size and len(text.split()) <= 3
        ended = text[-1:] in ".!?;" and above.x1 + width < right
        return line.bullet or not (short or ended)
    return True


def _is_url(text: str) -> bool:
    return " " not in text and bool(re.match(r"(?:https?://|www\.)\S+$|[\w.-]+\.\w{2,}/\S*$", text))


def _look_differs(line: Line, below: Cell) -> bool:
    """Whether the look tells that the row below begins anew: bold words at its start as at the line's own."""
    last, first = line.cells[-1].spans[-1], below.spans[0]
    if last.bold == first.bold:
        return False
    lead_alike = first.bold and line.cells[0].spans[0].bold
    return len(below.spans) == 1 or lead_alike or all(span.bold for span in line.cells[-1].spans)


def _join(line: Line, rest: Line, hyphenates: bool) -> None:
    last, first = line.cells[-1].spans[-1], rest.cells[0].spans[0]
    before, after = last.text.rstrip(), first.text.lstrip()
    if re.search(r"[^\W\d_]-$", before):
        soft = hyphenates and before[-2:-1].islower() and after[:1].islower()
        last.text, first.text = before[:-1] if soft else before, after
    elif before.endswith("/") or _is_url(before) or (_CJK.match(before[-1:]) and _CJK.match(after[:1])):
        last.text, first.text = before, after
    else:
        last.text = before + " "
        first.text = after
    line.cells[-1].spans += rest.cells[0].spans
    line.links += [uri for uri in rest.links if uri not in line.links]
