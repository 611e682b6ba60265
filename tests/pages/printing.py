"""Samples as PDF and as pictures."""

import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pypdfium2
from PIL.Image import Image

from server.chromium import find_chromium, why_not_found
from server.clients.pdf import Printer, print_document
from server.domain.markdown import parse
from server.domain.markdown.tree import Tree, plain
from server.domain.themes import Look
from tests.pages.samples import Sample


@dataclass(frozen=True)
class Printed:
    sample: str
    kind: str  # resume or letter
    look: Look
    tree: Tree
    pdf: bytes


@contextlib.asynccontextmanager
async def printer() -> AsyncIterator[Printer]:
    chromium = find_chromium(None)
    if chromium is None:
        raise SystemExit(why_not_found(None))
    printer = Printer(chromium, pages=1)
    try:
        yield printer
    finally:
        await printer.stop()


async def printed(printer: Printer, sample: Sample, kind: str, look: Look) -> Printed:
    tree = parse(sample.resume if kind == "resume" else sample.letter)
    title = f"{plain(tree.name)} - {kind}"
    pdf = await print_document(
        printer, tree, theme=look.theme, paper=look.paper, fit=look.fit, title=title, language="en"
    )
    return Printed(sample.name, kind, look, tree, pdf)


def pictures(pdf: bytes, width: int) -> Iterator[Image]:
    """Each page, `width` pixels wide."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            image: Image = page.render(scale=width / page.get_width()).to_pil()
            yield image.convert("RGB")
