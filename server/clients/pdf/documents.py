"""A document as a PDF that ends well: no last page with only a few lines, or one page where one is asked for."""

import asyncio
from collections.abc import Awaitable, Callable

from server.clients.pdf.check import last_page_fill, page_count
from server.clients.pdf.printer import Printer
from server.clients.themes import readable, render
from server.domain.markdown import parse
from server.domain.markdown.tree import Paragraph, Tree, plain
from server.domain.themes import THEMES, Fit, Paper

_FEW_LINES = 0.3  # of a page's height: a last page with no more than this is worth closer spacing
_CLOSE_ENOUGH = 0.8  # how close a document may be set that nobody asked to be short
_HALVINGS = 3  # pages are filled to an eighth of what closeness can win

_EVERY_FACE = "# A\n**B**\n\nC | D\n\n## E\n### F\n**G** | *H*\n- I **J** *K* ***L***\n"

_Spaced = Callable[[float], Awaitable[bytes]]


async def print_document(
    printer: Printer, tree: Tree, *, theme: str, paper: Paper, title: str, language: str, fit: Fit = ""
) -> bytes:
    """The finished PDF; set in closer spacing when its last page would hold only a few lines.

    With `fit` "one" the loosest spacing is taken in which one page is enough; where none is, the document is printed
    as if it had not been asked for. Raises what `Printer.print` raises, and KeyError for a theme that there is not.
    """

    async def spaced(closeness: float) -> bytes:
        html = render(tree, theme, paper, title=title, language=language, closeness=closeness)
        return await printer.print(
            html, paper=paper, title=title, author=name, language=language, must_contain=name or _beginning(tree)
        )

    name = readable(plain(tree.name))
    loose = await spaced(0)
    pages, fill = await asyncio.to_thread(last_page_fill, loose)
    closer = await _on_pages(1, spaced, 1) if pages > 1 and fit == "one" else None
    if closer is None and pages > 1 and fill <= _FEW_LINES:
        closer = await _on_pages(pages - 1, spaced, _CLOSE_ENOUGH)
    return closer or loose


async def warm_up(printer: Printer, pages: int) -> None:
    """Has every theme's fonts decoded on every one of the printer's `pages`, so that nobody waits for it later.

    Raises what `Printer.print` raises.
    """
    tree = parse(_EVERY_FACE)
    for theme in THEMES:
        one = (print_document(printer, tree, theme=theme, paper="a4", title="-", language="en") for _ in range(pages))
        await asyncio.gather(*one)


async def _on_pages(most: int, spaced: _Spaced, closest: float) -> bytes | None:
    """In the loosest spacing that needs no more than `most` pages; None when even `closest` needs more."""
    best = await spaced(closest)
    if await _pages(best) > most:
        return None
    too_loose, close_enough = 0.0, closest
    for _ in range(_HALVINGS):
        middle = (too_loose + close_enough) / 2
        pdf = await spaced(middle)
        if await _pages(pdf) > most:
            too_loose = middle
        else:
            best, close_enough = pdf, middle
    return best


async def _pages(pdf: bytes) -> int:
    return await asyncio.to_thread(page_count, pdf)


def _beginning(tree: Tree) -> str:
    """What stands first where there is no name: the right document is recognised by it."""
    first = tree.blocks[0] if tree.blocks else None
    return readable(plain(first.spans)) if isinstance(first, Paragraph) else ""
