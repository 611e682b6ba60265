"""Lines of Markdown to a tree."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from server.domain.markdown.inline import fields, normal, one_line, read, with_pipes
from server.domain.markdown.tree import Block, Bullets, Entry, Inline, Item, Paragraph, Section, Span, Tree
from server.domain.text import clean

_HEADING = re.compile(r"(#{1,6})(?:\s+(.*))?$")
_BULLET = re.compile(r"(\s*)(?:[-*+\u2022]|(\d{1,9}[.)]))(?:\s+(.*))?$")
_RULE = re.compile(r"(?:-\s*){3,}$|(?:\*\s*){3,}$|(?:_\s*){3,}$")


@dataclass
class _Heading:
    level: int
    spans: Inline


@dataclass
class _OpenItem:
    indent: int
    number: str
    lines: list[str]


def parse(markdown: str) -> Tree:
    """The printable tree of a text in the dialect. Every text has one; nothing that is typed is lost."""
    blocks = list(_blocks(clean(markdown).split("\n")))
    first = blocks[0] if blocks else None
    named = isinstance(first, _Heading) and first.level == 1
    name = with_pipes(first.spans) if isinstance(first, _Heading) and named else ()
    parts = _parts(blocks[named:])
    label, contact, preamble = _head(parts[0].blocks)
    return Tree(name, label, contact, _settled(preamble), tuple(_section(part) for part in parts[1:]))


@dataclass
class _Part:
    """What stands below one heading of a section or of the text itself."""

    title: Inline = ()
    blocks: list[Block] = field(default_factory=list)
    entries: list[tuple[Inline, list[Block]]] = field(default_factory=list)


def _parts(blocks: Iterable[Block | _Heading]) -> list[_Part]:
    parts = [_Part()]
    for block in blocks:
        if isinstance(block, _Heading) and block.level <= 2:
            parts.append(_Part(with_pipes(block.spans)))
        elif isinstance(block, _Heading):
            if len(parts) == 1:
                parts.append(_Part())
            parts[-1].entries.append((with_pipes(block.spans), []))
        elif parts[-1].entries:
            parts[-1].entries[-1][1].append(block)
        else:
            parts[-1].blocks.append(block)
    return parts


def _section(part: _Part) -> Section:
    entries = tuple(_entry(title, blocks) for title, blocks in part.entries)
    return Section(part.title, _settled(part.blocks), entries)


def _entry(title: Inline, blocks: list[Block]) -> Entry:
    line, rest = _first_line(blocks)
    found = _entry_fields(line)
    if found is None:
        return Entry(title, blocks=_settled(blocks))
    return replace(found, title=title, blocks=_settled(rest))


def _entry_fields(line: Inline) -> Entry | None:
    """`**organisation** | location | *dates*`, each at most once, in this order; None if it is something else."""
    pieces = fields(line)
    bare = not pieces[0] and len(pieces) > 1
    entry, place = Entry(), 0
    for piece in pieces[bare:]:
        kind = _kind(piece)
        if not piece or kind <= place:
            return None
        place = kind
        entry = _with_field(entry, kind, piece)
    return entry if bare or entry.organisation or entry.dates else None


def _kind(piece: Inline) -> int:
    """1 for an organisation (all bold), 2 for a location (neither), 3 for dates (all italic), 0 for a mixture."""
    if all(span.bold or not span.text.strip() for span in piece):
        return 1
    if all(span.italic or not span.text.strip() for span in piece):
        return 3
    return 2 if not any(span.bold or span.italic for span in piece) else 0


def _with_field(entry: Entry, kind: int, piece: Inline) -> Entry:
    if kind == 1:
        return replace(entry, organisation=normal(replace(span, bold=False) for span in piece))
    if kind == 3:
        return replace(entry, dates=normal(replace(span, italic=False) for span in piece))
    return replace(entry, location=piece)


def _head(blocks: list[Block]) -> tuple[Inline, tuple[Inline, ...], list[Block]]:
    """Label (a line all in bold), contact (lines with a separator, in one paragraph) and the blocks after them."""
    label: Inline = ()
    line, rest = _first_line(blocks)
    if line and _kind(line) == 1:
        label, blocks = normal(replace(span, bold=False) for span in with_pipes(line)), rest
    contact: list[Inline] = []
    lines = _lines(blocks[0].spans) if blocks and isinstance(blocks[0], Paragraph) else []
    while lines and len(pieces := fields(lines[0])) > 1 and any(pieces):
        contact += [piece for piece in pieces if piece]
        lines = lines[1:]
    if contact:
        blocks = [*_paragraph(lines), *blocks[1:]]
    return label, tuple(contact), blocks


def _first_line(blocks: list[Block]) -> tuple[Inline, list[Block]]:
    """The first line of a paragraph that stands first, and the blocks without it."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return (), blocks
    first, *others = _lines(blocks[0].spans)
    return first, [*_paragraph(others), *blocks[1:]]


def _lines(spans: Inline) -> list[Inline]:
    lines: list[list[Span]] = [[]]
    for span in spans:
        for i, text in enumerate(span.text.split("\n")):
            if i:
                lines.append([])
            lines[-1].append(replace(span, text=text))
    return [normal(line) for line in lines]


def _paragraph(lines: list[Inline]) -> list[Paragraph]:
    spans = normal(span for line in lines for span in (Span("\n"), *line))
    return [Paragraph(spans)] if spans else []


def _settled(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks without separators, with neighbouring lists joined and no level left out."""
    settled: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            settled.append(Paragraph(with_pipes(block.spans)))
        elif settled and isinstance(settled[-1], Bullets):
            settled[-1] = Bullets(_stepwise((*settled[-1].items, *block.items)))
        else:
            settled.append(Bullets(_stepwise(block.items)))
    return tuple(settled)


def _stepwise(items: tuple[Item, ...]) -> tuple[Item, ...]:
    steps: list[Item] = []
    for item in items:
        steps.append(replace(item, level=min(item.level, steps[-1].level + 1 if steps else 0)))
    return tuple(steps)


def _blocks(lines: list[str]) -> Iterator[Block | _Heading]:
    """Headings, paragraphs and lists in order; paragraphs still hold separators."""
    text: list[str] = []
    items: list[_OpenItem] = []
    blank = True
    for line in lines:
        heading, bullet = _HEADING.match(line.strip()), _BULLET.match(line.expandtabs(4))
        if not line.strip() or _RULE.match(line.strip()) or (bullet and not bullet[3]):
            yield from _text(text)
            blank = True
            continue
        if heading:
            yield from _list(items)
            yield from _text(text)
            yield from _heading(len(heading[1]), heading[2] or "")
        elif bullet and (not text or bullet[2] in (None, "1.", "1)")):
            yield from _text(text)
            items.append(_OpenItem(len(bullet[1]), bullet[2] or "", [bullet[3]]))
        elif items and (not blank or line.startswith(("  ", "\t"))):
            items[-1].lines.append(line.strip())
        else:
            yield from _list(items)
            text.append(line.lstrip())
        blank = False
    yield from _list(items)
    yield from _text(text)


def _heading(level: int, text: str) -> Iterator[Block | _Heading]:
    spans = one_line(read(text.strip()))
    if level <= 3:
        yield _Heading(level, spans)
    elif spans:
        yield Paragraph(normal(replace(span, bold=True) for span in with_pipes(spans)))


def _text(lines: list[str]) -> list[Paragraph]:
    """The paragraph of the lines that were gathered; empties `lines`."""
    spans = read("\n".join(lines))
    lines.clear()
    return [Paragraph(spans)] if spans else []


def _list(items: list[_OpenItem]) -> list[Bullets]:
    """The list of the items that were gathered; empties `items`."""
    indents: list[int] = []
    done: list[Item] = []
    for item in items:
        while indents and item.indent <= indents[-1]:
            indents.pop()
        spans = with_pipes(one_line(read("\n".join(item.lines))))
        if spans:
            done.append(Item(spans, min(len(indents), 2), item.number))
        indents.append(item.indent)
    items.clear()
    return [Bullets(tuple(done))] if done else []
