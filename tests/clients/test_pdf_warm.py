"""A warm page keeps its style sheet and nothing else."""

import io
from pathlib import Path

import pikepdf
import pytest

from server.clients.pdf import Paper, Printer, print_document
from server.clients.pdf.browser import Browser
from server.domain.markdown import parse

PLAIN = "# Jane Roe\n\nBerlin\n\n## Experience\n\n- Kept the books of three shops\n"
RICH = "# John Doe\n\n**Oslo** | *by train*\n\n## Skills\n\n- **Tools:** *SQL*, ***Python***\n- Æther, Øl, ďábel\n"


async def printed(printer: Printer, markdown: str, *, paper: Paper = "a4", language: str = "en") -> bytes:
    tree = parse(markdown)
    return await print_document(printer, tree, theme="classic", paper=paper, title="x", language=language)


async def test_a_document_looks_the_same_on_a_used_page_as_on_a_new_one(chromium: Path) -> None:
    used, new = Printer(chromium, pages=1), Printer(chromium, pages=1)
    try:
        await printed(used, PLAIN)
        assert await printed(used, RICH, language="de") == await printed(new, RICH, language="de")
        assert await printed(used, PLAIN) == await printed(new, PLAIN)
    finally:
        await used.stop()
        await new.stop()


async def test_each_print_has_its_own_paper(chromium: Path) -> None:
    printer = Printer(chromium, pages=1)
    try:
        widths = [_width(await printed(printer, PLAIN, paper=paper)) for paper in ("a4", "letter", "a4")]
        assert widths == pytest.approx([595, 612, 595], abs=1)
    finally:
        await printer.stop()


def _width(pdf: bytes) -> float:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return float(document.pages[0].mediabox[2])


async def test_a_page_with_the_right_style_sheet_is_taken(chromium: Path) -> None:
    browser = await Browser.started(chromium, pages=2)
    size = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    try:
        for style in ("p { color: red }", "p { color: blue }") * 2:
            await browser.print(f"<style>{style}</style><p>Jane</p>", size, 20, object())
            page = browser._idle[-1]
            assert page.has_style_of(f"<style>{style}</style><p>John</p>")
        assert [page.has_style_of("<style>p { color: red }</style>") for page in browser._idle] == [True, False]
    finally:
        await browser.kill()
