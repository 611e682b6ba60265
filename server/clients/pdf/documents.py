"""A document as a PDF that ends well: no last page with only a few lines, or one page where one is asked for."""

import asyncio
from collections.abc import Awaitable, Callable

from server.clients.pdf.check import last_page_fill, page_count
from server.clients.pdf.printer import Printer
from server.clients.themes import readable, render
from server.domain.markdown.tree import Paragraph, Tree, plain
from server.domain.themes import Fit, Paper

# Parts of a page's height on the last page, and the closeness that wins as much on the pages before it.
_FEW, _SOME = (0.08, 0.4), (0.22, 0.85)
_HALVINGS = 3  # one page is filled to an eighth of what closeness can win

_Spaced = Callable[[float], Awaitable[bytes]]


async def print_document(
    printer: Printer, tree: Tree, *, theme: str, paper: Paper, title: str, language: str, fit: Fit = ""
) -> bytes:
    """The finished PDF; printed once more in closer spacing when its last page would hold only a few lines.

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
    if pages == 1:
        return loose
    fitted = await _on_one_page(spaced) if fit == "one" else None
    return fitted or await _ending_well(loose, pages, fill, spaced)


async def _on_one_page(spaced: _Spaced) -> bytes | None:
    """None when even the closest spacing needs two."""
    best = await spaced(1)
    if await _pages(best) > 1:
        return None
    too_loose, close_enough = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (too_loose + close_enough) / 2
        pdf = await spaced(middle)
        if await _pages(pdf) > 1:
            too_loose = middle
        else:
            best, close_enough = pdf, middle
    return best


async def _ending_well(loose: bytes, pages: int, fill: float, spaced: _Spaced) -> bytes:
    closeness = next((closeness for most, closeness in (_FEW, _SOME) if fill <= most), None)
    if closeness is None:
        return loose
    closer = await spaced(closeness)
    return closer if await _pages(closer) < pages else loose


async def _pages(pdf: bytes) -> int:
    return await asyncio.to_thread(page_count, pdf)


def _beginning(tree: Tree) -> str:
    """What stands first where there is no name: the right document is recognised by it."""
    first = tree.blocks[0] if tree.blocks else None
    return readable(plain(first.spans)) if isinstance(first, Paragraph) else ""
