"""A DOCX as lines, read from its XML: paragraphs, tables, text boxes, headers and footers."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zipfile import ZipFile

from server.domain.intake.docx_styles import Styles, W, read_styles
from server.domain.intake.errors import NotADocument
from server.domain.intake.headings import heading_kind
from server.domain.intake.limits import open_zip, parse_xml, read_part
from server.domain.intake.lines import Cell, Line, Span, strip_bullet

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PACKAGE_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_PAGE = re.compile(r"^(?:page|seite|página|p\.)?\s*\d*\s*(?:of|von|de|/)?\s*\d*$", re.IGNORECASE)
_WIDE = re.compile(r" {4,}|\u2003+")
_CELL = "\t"
_BREAK = "\n"


@dataclass(slots=True)
class _Part:
    """One XML part of the package and what its relations point to."""

    root: Any
    links: dict[str, str]
    styles: Styles


def read_docx_lines(data: bytes) -> list[Line]:
    """The lines of a DOCX, each paragraph one line. Raises an IntakeError."""
    archive = open_zip(data)
    names = set(archive.namelist())
    main = "word/document.xml" if "word/document.xml" in names else _main_part(archive)
    content = read_part(archive, main) if main else None
    if content is None:
        raise NotADocument
    folder = posixpath.dirname(main)
    styles_xml = read_part(archive, f"{folder}/styles.xml")
    styles = read_styles(parse_xml(styles_xml) if styles_xml else None)
    body = _Reader(_Part(parse_xml(content), _links(archive, main), styles)).lines()
    heads = _edges(archive, sorted(n for n in names if re.fullmatch(rf"{folder}/header\d*\.xml", n)), styles)
    feet = _edges(archive, sorted(n for n in names if re.fullmatch(rf"{folder}/footer\d*\.xml", n)), styles)
    for line in feet:
        line.footer = True
    return [*heads, *body, *feet]


def _main_part(archive: ZipFile) -> str:
    rels = read_part(archive, "_rels/.rels")
    for node in parse_xml(rels) if rels else []:
        if str(node.get("Type", "")).endswith("/officeDocument") and "word" in str(node.get("Target")):
            return str(node.get("Target")).lstrip("/")
    return ""


def _links(archive: ZipFile, name: str) -> dict[str, str]:
    folder, file = posixpath.split(name)
    rels = read_part(archive, f"{folder}/_rels/{file}.rels")
    if rels is None:
        return {}
    nodes = parse_xml(rels).findall(f"{_PACKAGE_RELS}Relationship")
    return {n.get("Id"): n.get("Target", "") for n in nodes if n.get("TargetMode") == "External"}


def _edges(archive: ZipFile, names: list[str], styles: Styles) -> list[Line]:
    """The lines of headers or footers, those that several of them repeat only once, without page numbers."""
    lines: list[Line] = []
    for name in names:
        content = read_part(archive, name)
        if content is None:
            continue
        for line in _Reader(_Part(parse_xml(content), _links(archive, name), styles)).lines():
            if line.text and not _PAGE.match(line.text) and all(line.text != other.text for other in lines):
                lines.append(line)
    return lines


class _Reader:
    def __init__(self, part: _Part) -> None:
        self.part = part
        self.boxes: list[list[Line]] = []

    def lines(self) -> list[Line]:
        """All lines; text boxes that hold sections of their own come after the text that they stand beside."""
        body = self.part.root.find(f"{W}body")
        lines = _spaced(self._block(self.part.root if body is None else body))
        for box in self.boxes:
            titled = any(heading_kind(line.text) for line in box)
            if titled:
                box[0].column_start = True
                lines += box
            else:
                lines[:0] = box
        return lines

    def _block(self, node: Any) -> list[Line]:
        lines: list[Line] = []
        for child in node:
            if child.tag == f"{W}p":
                lines += self._paragraph(child)
            elif child.tag == f"{W}tbl":
                lines += self._table(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag", f"{W}customXml"):
                lines += self._block(child)
        return lines

    def _paragraph(self, paragraph: Any) -> list[Line]:
        """The paragraph's lines: one, unless it holds line breaks. An empty one is a line without cells."""
        properties = paragraph.find(f"{W}pPr")
        styles = self.part.styles
        links: list[str] = []
        texts = list(self._runs(paragraph, properties, links))
        item = properties is not None and styles.is_item(properties)
        level = styles.heading_level(properties) if properties is not None else 0
        gap = (styles.space(properties, "before") / 12) if properties is not None else 0.0
        lines = [Line(cells, bullet=item and bool(cells), level=level, gap=gap) for cells in _cells(texts)]
        for line in lines:
            strip_bullet(line)
            gap_after = styles.space(properties, "after") / 12 if properties is not None else 0.0
            line.indent = gap_after  # kept here until `_spaced` gives it to the next line
        if lines and links:
            lines[0].links = links
        return lines

    def _runs(self, node: Any, properties: Any, links: list[str]) -> Iterator[Span]:
        for child in node:
            if child.tag == f"{W}r":
                yield from self._run(child, properties)
            elif child.tag == f"{W}hyperlink":
                if target := self.part.links.get(child.get(f"{_R}id") or ""):
                    links.append(target)
                yield from self._runs(child, properties, links)
            elif child.tag in (
                f"{W}ins",
                f"{W}smartTag",
                f"{W}sdt",
                f"{W}sdtContent",
                f"{W}fldSimple",
                f"{W}customXml",
            ):
                yield from self._runs(child, properties, links)

    def _run(self, run: Any, properties: Any) -> Iterator[Span]:
        look = self.part.styles.look(properties, run)
        if run.find(f"{W}rPr/{W}vanish") is not None:
            return
        for child in run:
            text = _text_of(child)
            if text:
                yield Span(text, look.bold, look.italic, look.size, "caps" if look.caps else "", look.color)
            elif child.tag in (f"{W}drawing", f"{W}pict", f"{_MC}AlternateContent"):
                self._text_boxes(child)

    def _text_boxes(self, node: Any) -> None:
        choice = node.find(f"{_MC}Choice") if node.tag == f"{_MC}AlternateContent" else node
        for box in (choice if choice is not None else node).iter(f"{W}txbxContent"):
            lines = [line for line in _spaced(self._block(box)) if line.text]
            if lines and all([x.text for x in lines] != [x.text for x in other] for other in self.boxes):
                self.boxes.append(lines)

    def _table(self, table: Any) -> list[Line]:
        """A table that lays the page out is read column by column, one of data row by row."""
        rows = [
            [self._block(cell) for cell in row.iter(f"{W}tc") if cell.getparent().tag in (f"{W}tr", f"{W}sdtContent")]
            for row in table.findall(f"{W}tr")
        ]
        rows = [[[line for line in cell if line.text] for cell in row] for row in rows]
        columns = max((len(row) for row in rows), default=0)
        if columns > 1 and _lays_out(rows):
            return [line for i in range(columns) for line in _column([row[i] for row in rows if i < len(row)])]
        return [line for row in rows for line in _row(row)]


def _text_of(node: Any) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    if node.tag in (f"{W}tab", f"{W}ptab"):
        return _CELL
    if node.tag in (f"{W}br", f"{W}cr"):
        return _BREAK
    if node.tag == f"{W}noBreakHyphen":
        return "-"
    return "• " if node.tag == f"{W}sym" else ""


def _cells(spans: list[Span]) -> list[list[Cell]]:
    """The spans as lines of cells, parted at line breaks, and at tabs or wide runs of spaces."""
    lines: list[list[Cell]] = [[Cell([])]]
    for span in spans:
        for part in re.split(r"([\t\n])", _WIDE.sub(_CELL, span.text)):
            if part == _BREAK:
                lines.append([Cell([])])
            elif part == _CELL:
                lines[-1].append(Cell([]))
            elif part:
                _add(lines[-1][-1], Span(part, span.bold, span.italic, span.size, span.font, span.color))
    return [[cell for cell in line if cell.text] for line in lines]


def _add(cell: Cell, span: Span) -> None:
    last = cell.spans[-1] if cell.spans else None
    if last and (last.bold, last.italic, last.size, last.color, last.font) == (
        span.bold,
        span.italic,
        span.size,
        span.color,
        span.font,
    ):
        last.text += span.text
    else:
        cell.spans.append(span)


def _spaced(lines: list[Line]) -> list[Line]:
    """The lines with text, those that empty ones or spacing part from the one above with a gap."""
    kept: list[Line] = []
    empty, after = 0, 0.0
    for line in lines:
        if not line.text:
            empty += 1
            continue
        line.gap = round(line.gap + after + empty, 2) if kept else 9.0
        after, line.indent = line.indent, 0.0
        empty = 0
        kept.append(line)
    return kept


def _lays_out(rows: list[list[list[Line]]]) -> bool:
    """Whether cells hold text like pages do: several sections, or many lines side by side."""
    titled = [sum(1 for line in cell if heading_kind(line.text)) for row in rows for cell in row]
    if sum(titled) and max(titled) >= 2:
        return True
    tall = [row for row in rows if sum(1 for cell in row if len(cell) >= 5) >= 2]
    return bool(tall)


def _column(cells: list[list[Line]]) -> list[Line]:
    lines = [line for cell in cells for line in cell]
    if lines and any(heading_kind(line.text) for line in lines):
        lines[0].column_start = True
    return lines


def _row(cells: list[list[Line]]) -> list[Line]:
    """A row's first lines side by side, then what stands under them; a title beside its text goes above it."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2:
        return [line for cell in filled for line in cell]
    if len(filled[0]) <= 2 and heading_kind(" ".join(line.text for line in filled[0])):
        title = filled[0][0]
        title.cells = [Cell([span for line in filled[0] for span in line.spans])]
        return [title, *(line for cell in filled[1:] for line in cell)]
    first = filled[0][0]
    heads = [cell[0] for cell in filled]
    if any(line.bullet for line in heads):
        return [line for cell in filled for line in cell]
    first.cells = [c for line in heads for c in line.cells]
    first.links = [uri for line in heads for uri in line.links]
    return [first, *(line for cell in filled for line in cell[1:])]
