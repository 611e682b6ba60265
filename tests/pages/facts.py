"""`python -m tests.pages.facts`: a table of what every theme's PDFs are like, and what is wrong with them.

The needs are those of applicant-tracking systems and of screen readers: real text in the right order in one column,
embedded outlines, tags, language, title, links. The exit status is 1 when one is not met.
"""

import asyncio
import io
import re
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import pikepdf
import pypdf

from server.domain.markdown.tree import Inline, Paragraph, Tree, plain
from server.domain.themes import PAPERS, THEMES, Look
from tests.pages.printing import Printed, printed, printer
from tests.pages.reading import EXTRACTORS, columns, letters, out_of_order, smallest_type
from tests.pages.samples import chosen, demo

SMALLEST_TYPE = 9.5  # points
MOST_BYTES = 2_500_000  # what Greenhouse takes
UNREADABLE = re.compile("[\ufb00-\ufb06\u00ad\ue000-\uf8ff\ufffd]|\\(cid:")
SPACED_OUT = re.compile(r"(?:\b\w ){5,}")


def faults(result: Printed) -> Iterator[str]:
    """Every need that this PDF does not meet, in a few words each."""
    yield from _faults_of_file(result)
    yield from _faults_of_text(result)
    if (found := columns(result.pdf)) > 0:
        yield f"{found} columns"
    if (size := smallest_type(result.pdf)) < SMALLEST_TYPE:
        yield f"type of {size:.2f} pt"
    if len(result.pdf) > MOST_BYTES:
        yield "too large"


def _faults_of_file(result: Printed) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
        kinds = {str(item.Subtype) for item in pdf.objects if _is_font(item)}
        if "/Type3" in kinds:
            yield "Type 3"
        if any(_is_font(item) and item.Subtype == "/Type0" and not _is_embedded(item) for item in pdf.objects):
            yield "font not embedded"
        roles = {str(item.S) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item}
        if not (pdf.Root.MarkInfo.Marked and {"/H1", "/P"} <= roles):
            yield "not tagged"
        if str(pdf.Root.Lang) != "en":
            yield "no language"
        name = plain(result.tree.name)
        if name not in str(pdf.docinfo["/Title"]) or str(pdf.docinfo["/Author"]) != name:
            yield "no title or author"
        if not pdf.Root.ViewerPreferences.DisplayDocTitle:
            yield "title is not shown"
    if _links_of(result.pdf) != (wanted := set(_addresses(result.tree))):
        yield f"links: {len(wanted)} wanted"


def _faults_of_text(result: Printed) -> Iterator[str]:
    for name, extract in EXTRACTORS.items():
        text = extract(result.pdf)
        if letters(plain(result.tree.name)) not in letters(text):
            yield f"{name}: no name"
        if wrong := out_of_order(result.tree, text):
            yield f"{name}: {len(wrong)} out of order"
        if UNREADABLE.search(text) or SPACED_OUT.search(text):
            yield f"{name}: not words"
        lines = {letters(line) for line in text.splitlines()}
        if {letters(plain(section.title)) for section in result.tree.sections} - {""} - lines:
            yield f"{name}: heading not alone"
        if not any("@" in line for line in text.strip().splitlines()[:10]) and "@" in text:
            yield f"{name}: contact not at the top"


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"


def _is_embedded(font: pikepdf.Dictionary) -> bool:
    return "/ToUnicode" in font and "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def _links_of(pdf: bytes) -> set[str]:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    notes = [note.get_object() for page in pages for note in page.get("/Annots", [])]
    return {_written_out(note["/A"]["/URI"]) for note in notes if "/A" in note}


def _addresses(tree: Tree) -> Iterator[str]:
    yield from (_written_out(span.href) for inline in _inlines(tree) for span in inline if span.href)


def _written_out(address: str) -> str:
    """With the path that a browser adds to an address without one."""
    parts = urlsplit(address)
    return parts._replace(path=parts.path or "/").geturl() if parts.netloc else address


def _inlines(tree: Tree) -> Iterator[Inline]:
    yield from (tree.name, tree.label, *tree.contact)
    blocks = [*tree.blocks]
    for section in tree.sections:
        yield section.title
        blocks += section.blocks
        for entry in section.entries:
            yield from (entry.title, entry.organisation, entry.location, entry.dates)
            blocks += entry.blocks
    for block in blocks:
        yield from [block.spans] if isinstance(block, Paragraph) else [item.spans for item in block.items]


def row(result: Printed) -> str:
    pages = len(pypdf.PdfReader(io.BytesIO(result.pdf)).pages)
    return (
        f"{result.look.theme:8} {result.look.paper:6} {result.kind:6} {result.sample[:24]:24} {pages:5} "
        f"{len(result.pdf) / 1000:5.0f} {smallest_type(result.pdf):5.1f} {len(_links_of(result.pdf)):5} "
        f"{' '.join(sorted(type_faces(result.pdf))):112} {', '.join(faults(result)) or 'good'}"
    )


def type_faces(pdf: bytes) -> set[str]:
    """The names of the fonts of every page, without the marks of their subsets."""
    fonts = (page["/Resources"].get("/Font", {}).values() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return {str(font.get_object()["/BaseFont"]).split("+")[-1] for page in fonts for font in page}


async def main() -> int:
    print(
        f"{'theme':8} {'paper':6} {'kind':6} {'sample':24} pages    kB  type links {'fonts':112} verdict\n"
        "type: the smallest, in points. good: read in order, by name and headings, by " + ", ".join(EXTRACTORS) + ";\n"
        "one column, embedded TrueType, no Type 3, tagged, language, title, author, links.\n"
    )
    bad = 0
    async with printer() as chromium:
        for theme in THEMES:
            for paper in PAPERS:
                for sample in [*chosen(5), demo()]:
                    for kind in ("resume", "letter"):
                        result = await printed(chromium, sample, kind, Look(theme, paper))
                        print(row(result), flush=True)
                        bad += any(faults(result))
    print(f"\n{bad} with faults")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
