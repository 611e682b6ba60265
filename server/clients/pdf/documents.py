"""A document as a PDF that ends well: no last page with only a few lines, where closer spacing avoids it."""

import asyncio

from server.clients.pdf.check import last_page_fill
from server.clients.pdf.printer import Paper, Printer
from server.clients.pdf.themes import Spacing, readable, render
from server.domain.markdown.tree import Paragraph, Tree, plain

# Parts of a page's height: what each closer spacing wins on the page before.
_SNUG, _TIGHT = 0.08, 0.22


async def print_document(printer: Printer, tree: Tree, *, theme: str, paper: Paper, title: str, language: str) -> bytes:
    """The finished PDF; printed once more in closer spacing when its last page would hold only a few lines.

    Raises what `Printer.print` raises, and KeyError for a theme that there is not.
    """

    async def spaced(spacing: Spacing) -> bytes:
        html = render(tree, theme, paper, title=title, language=language, spacing=spacing)
        return await printer.print(
            html, paper=paper, title=title, author=name, language=language, must_contain=name or _beginning(tree)
        )

    name = readable(plain(tree.name))
    loose = await spaced("normal")
    pages, fill = await asyncio.to_thread(last_page_fill, loose)
    if pages == 1 or fill > _TIGHT:
        return loose
    closer = await spaced("snug" if fill < _SNUG else "tight")
    return closer if (await asyncio.to_thread(last_page_fill, closer))[0] < pages else loose


def _beginning(tree: Tree) -> str:
    """What stands first where there is no name: the right document is recognised by it."""
    first = tree.blocks[0] if tree.blocks else None
    return readable(plain(first.spans)) if isinstance(first, Paragraph) else ""
