"""What other people's software makes of a PDF: its text by three extractors, and its places on the page."""

import io
from collections.abc import Callable, Iterator

import pdfminer.high_level
import pdfminer.layout
import pypdf
import pypdfium2

from server.clients.themes import readable
from server.domain.markdown.tree import Block, Paragraph, Tree, plain


def _pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _pdfminer(pdf: bytes) -> str:
    return str(pdfminer.high_level.extract_text(io.BytesIO(pdf)))


def _pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


EXTRACTORS: dict[str, Callable[[bytes], str]] = {"pdfium": _pdfium, "pdfminer": _pdfminer, "pypdf": _pypdf}


def pieces(tree: Tree) -> Iterator[str]:
    """The text of a document as a reader should get it, piece by piece, in the order in which it stands there."""
    yield from filter(None, (letters(readable(piece)) for piece in _pieces(tree)))


def _pieces(tree: Tree) -> Iterator[str]:
    yield from map(plain, (tree.name, tree.label, *tree.contact))
    yield from _blocks(tree.blocks)
    for section in tree.sections:
        yield plain(section.title)
        yield from _blocks(section.blocks)
        for entry in section.entries:
            yield from map(plain, (entry.title, entry.dates, entry.organisation, entry.location))
            yield from _blocks(entry.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        spans = [block.spans] if isinstance(block, Paragraph) else [item.spans for item in block.items]
        yield from map(plain, spans)


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def out_of_order(tree: Tree, text: str) -> list[str]:
    """The pieces that `text` does not have after the piece before."""
    text, place, wrong = letters(text), 0, []
    for piece in pieces(tree):
        found = text.find(piece, place)
        if found < 0:
            wrong.append(piece)
        else:
            place = found + len(piece)
    return wrong


def characters(pdf: bytes) -> Iterator[pdfminer.layout.LTChar]:
    def within(item: object) -> Iterator[pdfminer.layout.LTChar]:
        if isinstance(item, pdfminer.layout.LTChar):
            yield item
        elif isinstance(item, pdfminer.layout.LTContainer):
            for child in item:
                yield from within(child)

    for page in pdfminer.high_level.extract_pages(io.BytesIO(pdf)):
        yield from within(page)


def smallest_type(pdf: bytes) -> float:
    """The size of the smallest letter, in points."""
    return min(char.size for char in characters(pdf) if not char.get_text().isspace())


def columns(pdf: bytes) -> int:
    """How many pairs of blocks of text stand side by side, each wider than a quarter of the page."""
    found = 0
    for page in pdfminer.high_level.extract_pages(io.BytesIO(pdf)):
        wide = [box for box in page if isinstance(box, pdfminer.layout.LTTextBox) and box.width > page.width / 4]
        found += sum(
            one.x1 <= other.x0 and min(one.y1, other.y1) - max(one.y0, other.y0) > 2 for one in wide for other in wide
        )
    return found
