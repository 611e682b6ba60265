"""Plain text and Markdown as lines."""

import re

from server.domain.intake.headings import heading_kind
from server.domain.intake.lines import Cell, Line, Span, strip_bullet

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"^\s*(?:[-=_*~#•·]\s?){3,}\s*$")
_EMPHASIS = re.compile(r"(\*\*\*|___|\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)|(?<=\S)_(?!\w))")
# Every repetition has an end, so that no run of brackets is searched to the end from each of them.
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\(\s{0,9}<?([^()\s<>]{1,500})>?(?:\s{1,9}\"[^\"]{0,200}\")?\s{0,9}\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]+\|[\s:|-]*$")
_MARKDOWN = re.compile(
    r"^#{1,6}\s+\S|\*\*[^*\n]{1,200}\*\*|\[[^\[\]\n]{1,200}\]\([^()\n]{1,300}\)|^[ \t]{0,9}[-*]\s+\*\*", re.MULTILINE
)
_TAG = re.compile(
    r"</?(?:div|span|p|br|center|b|i|em|strong|sub|sup|a|hr|h[1-6]|small|img|details|summary)\b[^<>]{0,400}>|&nbsp;"
    r"|<!--[^<>]{0,400}-->",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_WIDE = re.compile(r"\t+| {3,}")


def read_plain_lines(text: str) -> list[Line]:
    """The lines of plain text or Markdown; hard-wrapped sentences are joined."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    markdown = bool(_MARKDOWN.search(text))
    if markdown:
        text = _FRONT_MATTER.sub("", _TAG.sub(" ", text))
    rows = text.expandtabs(8).split("\n") if not markdown else text.split("\n")
    width = max((len(row.rstrip()) for row in rows), default=0)
    lines: list[Line] = []
    empty = 1
    before = ""
    for row in rows:
        if not row.strip():
            empty += 1
            continue
        if _RULE.match(row) or (markdown and _TABLE_RULE.match(row)):
            if re.match(r"^\s*(?:=+|-+)\s*$", row) and lines and empty == 0 and not lines[-1].bullet:
                lines[-1].level = lines[-1].level or (1 if "=" in row else 2)
            continue
        line = _line(row, markdown)
        line.gap = float(empty)
        line.indent = float(len(row) - len(row.lstrip()))
        if empty == 0 and lines and _goes_on(lines[-1], before, line, row, width, markdown):
            _join(lines[-1], line)
        elif line.text:
            lines.append(line)
        empty, before = 0, row
    return lines


def _line(row: str, markdown: bool) -> Line:
    heading = _HEADING.match(row) if markdown else None
    text = heading[2] if heading else row
    links: list[str] = []
    if markdown:
        text = _LINK.sub(lambda m: _kept(m, links), text)
        text = _AUTOLINK.sub(lambda m: m[1], text)
        text = text.strip().strip("|") if text.strip().startswith("|") else text
        text = re.sub(r"\\([\\`*_{}\[\]()#+\-.!|&])", r"\1", text)
        text = re.sub(r"(?:\s{2,}|\\)$", "", text)
    line = Line([Cell(_spans(part, markdown)) for part in _WIDE.split(text.strip()) if part.strip()], links=links)
    if heading:
        line.level = len(heading[1])
    strip_bullet(line)
    line.cells = [cell for cell in line.cells if cell.text]
    return line


def _kept(match: re.Match[str], links: list[str]) -> str:
    """A link's text; its target is kept beside the line. A picture is no text."""
    if match[0].startswith("!"):
        return ""
    links.append(match[2])
    return match[1]


def _spans(text: str, markdown: bool) -> list[Span]:
    if not markdown:
        return [Span(text)]
    spans: list[Span] = []
    bold = italic = False
    for part in _EMPHASIS.split(text):
        if part in ("**", "__"):
            bold = not bold
        elif part in ("*", "_"):
            italic = not italic
        elif part in ("***", "___"):
            bold, italic = not bold, not italic
        elif part:
            spans.append(Span(part.replace("`", ""), bold, italic))
    return spans


def _goes_on(  # noqa: PLR0917 - two rows, read and as they stand
    line: Line, before: str, rest: Line, row: str, width: int, markdown: bool
) -> bool:
    """Whether a row is the rest of a sentence that was wrapped by hand."""
    if rest.bullet or rest.level or line.level or len(rest.cells) > 1 or heading_kind(row.strip()) or not rest.text:
        return False
    if before.endswith("  ") or before.endswith("\\"):
        return False
    indented = len(row) - len(row.lstrip()) >= 2
    if line.bullet and indented and not markdown:
        return True
    first_word = len(row.split(maxsplit=1)[0])
    full = len(before.rstrip()) + 1 + first_word > min(width, 100) - 3 and len(before) > 50 and width >= 60
    if markdown and line.bullet and indented:
        return True
    return full and (rest.text[0].islower() or not before.rstrip().endswith((".", ":", "!", "?")))


def _join(line: Line, rest: Line) -> None:
    line.cells[-1].spans[-1].text = line.cells[-1].spans[-1].text.rstrip() + " "
    line.cells[-1].spans += [span for cell in rest.cells for span in cell.spans]
    line.links += rest.links
