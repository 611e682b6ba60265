"""A printable tree as a DOCX."""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Twips

from server.clients.docx.links import target
from server.clients.docx.numbers import Numbers
from server.clients.docx.package import new_document, saved, xml_text
from server.domain.direction import pieces, runs_left
from server.domain.markdown.tree import Block, Bullets, Entry, Inline, Item, Paragraph, Span, Tree, plain
from server.domain.themes import Paper

# In twentieths of a point, as Word counts.
_PAPER: dict[Paper, tuple[int, int]] = {"a4": (11906, 16838), "letter": (12240, 15840)}
_MARGIN = 1077
_EAST_ASIAN, _RIGHT_TO_LEFT = ("zh", "ja", "ko"), ("ar", "fa", "he", "ur", "yi", "ps", "ckb", "dv", "sd", "ug")
_BETWEEN = (Span(" | "),)


def docx_of(tree: Tree, *, paper: Paper, title: str, language: str) -> bytes:
    """The document in Word's format; equal trees give equal bytes. `language` is BCP 47."""
    document = new_document()
    _set_page(document, paper)
    _set_language(document, language)
    writer = _Writer(document, _PAPER[paper][0] - 2 * _MARGIN)
    writer.tree(tree)
    return saved(document, title=title, author=plain(tree.name), language=language)


def _set_page(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    width, height = _PAPER[paper]
    section.page_width, section.page_height = Twips(width), Twips(height)


def _set_language(document: Document, language: str) -> None:
    """The language to check the spelling in, and to choose fonts by where ours has no glyphs.

    Word keeps three, one for each kind of script; in those of the other kinds there may stand some English.
    """
    main = language.lower().partition("-")[0]
    kind = "w:eastAsia" if main in _EAST_ASIAN else "w:bidi" if main in _RIGHT_TO_LEFT else "w:val"
    for node in (*document.styles.element.iter(qn("w:lang")), *document.settings.element.iter(qn("w:themeFontLang"))):
        node.set(qn(kind), language)


class _Writer:
    def __init__(self, document: Document, width: int) -> None:
        self._document, self._width = document, width
        self._body: Any = document.element.body
        self._end = self._body[-1]  # the section's properties stay last
        self._numbers = Numbers(document)
        self._targets: dict[str, str] = {}  # URL -> id of its relation

    def tree(self, tree: Tree) -> None:
        self._text("Title", tree.name)
        self._text("Subtitle", tree.label)
        self._text("Contact", _joined(tree.contact, _BETWEEN))
        self._blocks(tree.blocks, "Normal" if tree.sections else "LetterText")
        for section in tree.sections:
            self._text("Heading1", section.title)
            self._blocks(section.blocks)
            for entry in section.entries:
                self._entry(entry)
        self._numbers.close()

    def _entry(self, entry: Entry) -> None:
        if entry.title or entry.dates:
            self._headline(entry)
        self._text("Place", _joined(filter(None, (entry.organisation, entry.location)), _BETWEEN))
        self._blocks(entry.blocks)

    def _headline(self, entry: Entry) -> None:
        """Title and dates on one line, the dates at its end."""
        left = runs_left(plain(entry.title or entry.dates))
        paragraph = self._paragraph("Heading2", left)
        self._inline(paragraph, entry.title, left)
        if not entry.dates:
            return
        tabs = _element("w:tabs")
        tabs.append(_element("w:tab", val="right", pos=str(self._width)))
        paragraph.pPr.insert(1, tabs)
        tab = _element("w:r")
        tab.append(_element("w:tab"))
        paragraph.append(tab)
        self._inline(paragraph, entry.dates, left, style="Dates")

    def _blocks(self, blocks: Sequence[Block], style: str = "Normal") -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._text(style, block.spans)
            else:
                self._list(block)

    def _list(self, block: Bullets) -> None:
        self._numbers.start_list()
        rows = all(item.spans[0].bold and not item.number for item in block.items)
        for item in block.items:
            if rows:
                self._text("Rows", item.spans)
            elif item.number:
                self._numbered(item)
            else:
                self._text("ListBullet" if not item.level else f"ListBullet{item.level + 1}", item.spans)

    def _numbered(self, item: Item) -> None:
        id = self._numbers.id_of(item)
        if id is None:
            self._text("ListNumber", (Span(f"{item.number} "), *item.spans))
            return
        numbering = _element("w:numPr")
        numbering.append(_element("w:ilvl", val="0"))
        numbering.append(_element("w:numId", val=str(id)))
        self._text("ListNumber", item.spans).pPr.insert(1, numbering)

    def _text(self, style: str, spans: Inline) -> Any:
        """A paragraph of these spans, unless there are none."""
        if not spans:
            return None
        left = runs_left(plain(spans))
        paragraph = self._paragraph(style, left)
        self._inline(paragraph, spans, left)
        return paragraph

    def _paragraph(self, style: str, left: bool) -> Any:
        paragraph: Any = OxmlElement("w:p")
        properties = paragraph.get_or_add_pPr()
        properties.append(_element("w:pStyle", val=style))
        if left:
            properties.append(_element("w:bidi"))
        self._end.addprevious(paragraph)
        return paragraph

    def _inline(self, paragraph: Any, spans: Inline, left: bool, style: str = "") -> None:
        for span in spans:
            place = self._link(paragraph, span.href) if span.href else paragraph
            look = style if place is paragraph else "Hyperlink"
            for text, turned in pieces(xml_text(span.text), left):
                place.append(_run(text, span, look, turned))

    def _link(self, paragraph: Any, href: str) -> Any:
        """Where the words of a link belong; the paragraph itself where there cannot be one."""
        url = target(href)
        if not url:
            return paragraph
        if url not in self._targets:
            # An id of our own: python-docx would look through all the others for a free one.
            self._targets[url] = f"link{len(self._targets) + 1}"
            self._document.part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, url, self._targets[url], True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self._targets[url])
        paragraph.append(link)
        return link


def _run(text: str, span: Span, style: str, turned: bool) -> Any:
    run = _element("w:r")
    properties = _element("w:rPr")
    if style:
        properties.append(_element("w:rStyle", val=style))
    # Said outright: a style's bold and a paragraph's would cancel each other out. Dates stand in a heading, not bold.
    if span.bold or style == "Dates":
        value = {} if span.bold else {"val": "0"}
        properties.extend([_element("w:b", **value), _element("w:bCs", **value)])
    if span.italic:
        properties.extend([_element("w:i"), _element("w:iCs")])
    if turned:
        properties.append(_element("w:rtl"))
    if len(properties):
        run.append(properties)
    for i, line in enumerate(text.split("\n")):
        if i:
            run.append(_element("w:br"))
        if line:
            words = _element("w:t")
            words.text = line
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.append(words)
    return run


def _joined(parts: Iterable[Inline], between: Inline) -> Inline:
    spans: Inline = ()
    for part in parts:
        spans = (*spans, *(between if spans else ()), *part)
    return spans


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
