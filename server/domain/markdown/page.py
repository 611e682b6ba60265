"""Markdown in the making: lines in the dialect, and for each what it rests on."""

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from server.domain.markdown.inline import escape_start, write
from server.domain.markdown.tree import Block, Bullets, Entry, Inline, Span, Tree, plain


class LineEvidence(BaseModel):
    """What the Markdown's line number `line` (from 1) says in `text`, and the ids of the facts it rests on.

    A line of several sentences has one of these per sentence, in order.
    """

    model_config = ConfigDict(frozen=True)

    line: int
    text: str
    facts: list[str]


class Written(BaseModel):
    """A document's Markdown and where its lines come from. Lines that only arrange (headings) are not named."""

    model_config = ConfigDict(frozen=True)

    markdown: str
    lines: list[LineEvidence]


class Page:
    """Collects lines; paragraphs and headings stand apart, bullets stand together."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._evidence: list[LineEvidence] = []
        self._in_list = False

    def written(self) -> Written:
        return Written(markdown="\n".join(self._lines) + "\n" * bool(self._lines), lines=self._evidence)

    def rests_on(self, text: str, facts: Sequence[str]) -> None:
        """Say of the line that was added last what it rests on."""
        self._evidence.append(LineEvidence(line=len(self._lines), text=text, facts=list(facts)))

    def heading(self, level: int, spans: Inline) -> None:
        self._apart(f"{'#' * level} {write(spans)}".rstrip())

    def fields(self, pieces: Sequence[str]) -> None:
        """A line of fields, already in Markdown with "|" escaped; a single plain one begins with a separator."""
        self._apart(escape_start(" | ".join(pieces).lstrip()))

    def paragraph(self, spans: Inline, *, pipes: bool = False) -> None:
        self._apart("\n".join(escape_start(line) for line in write(spans, pipes=pipes).split("\n")))

    def bullet(self, spans: Inline, level: int = 0, number: str = "") -> None:
        line = f"{'    ' * level}{number or '-'} {escape_start(write(spans))}"
        if self._in_list:
            self._lines.append(line)
        else:
            self._apart(line)
        self._in_list = True

    def head(self, name: Inline, label: Inline, contact: Sequence[Inline]) -> None:
        if name:
            self.heading(1, name)
        if label:
            self._apart(write(_styled(label, bold=True)))
        if contact:
            pieces = [write(item, pipes=True) for item in contact]
            self.fields(pieces if len(pieces) > 1 else ["", *pieces])

    def entry_head(self, entry: Entry, facts: Sequence[str] = ()) -> None:
        self.heading(3, entry.title)
        if facts:
            self.rests_on(plain(entry.title), facts)
        pieces = []
        if entry.organisation:
            pieces.append(write(_styled(entry.organisation, bold=True), pipes=True))
        if entry.location:
            pieces.append(write(entry.location, pipes=True))
        if entry.dates:
            pieces.append(write(_styled(entry.dates, italic=True), pipes=True))
        if pieces:
            self.fields(pieces if entry.organisation or entry.dates else ["", *pieces])
        if pieces and facts:
            fields = (entry.organisation, entry.location, entry.dates)
            self.rests_on(" | ".join(plain(field) for field in fields if field), facts)

    def _apart(self, text: str) -> None:
        self._lines += [""] * bool(self._lines) + text.split("\n")
        self._in_list = False


def _styled(spans: Inline, *, bold: bool = False, italic: bool = False) -> Inline:
    return tuple(Span(s.text, s.bold or bold, s.italic or italic, s.href) for s in spans)


def to_markdown(tree: Tree) -> str:
    """Markdown that `parse` reads as this tree."""
    page = Page()
    page.head(tree.name, tree.label, tree.contact)
    _add_blocks(page, tree.blocks, pipes=True)
    for section in tree.sections:
        page.heading(2, section.title)
        _add_blocks(page, section.blocks, pipes=False)
        for entry in section.entries:
            page.entry_head(entry)
            _add_blocks(page, entry.blocks, pipes=True)
    return page.written().markdown


def _add_blocks(page: Page, blocks: Sequence[Block], *, pipes: bool) -> None:
    """`pipes`: a first paragraph would be read as fields if "|" stood in it unescaped."""
    for i, block in enumerate(blocks):
        if isinstance(block, Bullets):
            for item in block.items:
                page.bullet(item.spans, item.level, item.number)
        else:
            page.paragraph(block.spans, pipes=pipes and i == 0)
