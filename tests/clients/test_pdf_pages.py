"""Every theme on every paper: what a recruiter's software reads, and what fits on a page."""

import io
import re
from pathlib import Path

import pdfminer.high_level
import pdfminer.layout
import pypdf
import pytest

from server.clients.pdf import Paper, Printer, page_count
from server.domain.themes import PAPERS, THEMES, Look
from tests.pages.facts import faults, type_faces
from tests.pages.printing import printed
from tests.pages.reading import smallest_type
from tests.pages.samples import Sample, demo

SHEETS = Path(__file__).parents[2] / "server" / "templates" / "themes"
OURS = re.compile("SourceSerif4|SourceSans3|IBMPlexSans|EBGaramond")


def career(entries: int) -> Sample:
    work = "".join(
        f"### Engineer of the {i}th Kind\n**Company {i}** | Oslo | *Mar {2000 + i} - Feb {2001 + i}*\n"
        + "".join(f"- Did the thing number {i}.{j}, measured it, and then wrote about it\n" for j in range(3))
        for i in range(entries)
    )
    head = "# Jane Roe\n**Engineer**\nOslo | [jane@example.org](mailto:jane@example.org)"
    return Sample("career", f"{head}\n\n## Work Experience\n{work}", "")


@pytest.mark.parametrize("kind", ["resume", "letter"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_is_read_in_order_by_three_readers(
    printer: Printer, theme: str, paper: Paper, kind: str
) -> None:
    result = await printed(printer, demo(), kind, Look(theme, paper))

    assert list(faults(result)) == []
    assert page_count(result.pdf) == 1


@pytest.mark.parametrize("theme", THEMES)
async def test_every_theme_has_the_letters_of_many_countries(printer: Printer, theme: str) -> None:
    text = "# Ольга Ζωή Nguyễn Čapek\n\n## Summary\n\n**Щука** *Ωμέγα* ***Łódź*** ≥ 5 % × € “x” - • → ½\n\n- **Ж:** ж\n"

    result = await printed(printer, Sample("many", text, ""), "resume", Look(theme))

    assert list(faults(result)) == []
    assert all(OURS.search(face) for face in type_faces(result.pdf)), type_faces(result.pdf)


@pytest.mark.parametrize("theme", THEMES)
async def test_a_career_of_two_pages_that_can_stand_on_one_does(printer: Printer, theme: str) -> None:
    sample = career(11 if theme == "compact" else 10)

    usual = await printed(printer, sample, "resume", Look(theme, "letter"))
    fitted = await printed(printer, sample, "resume", Look(theme, "letter", "one"))

    assert (page_count(usual.pdf), page_count(fitted.pdf)) == (1 if theme == "compact" else 2, 1)
    assert smallest_type(fitted.pdf) >= 9.5
    assert list(faults(fitted)) == []


async def test_a_career_that_cannot_stand_on_one_page_is_printed_as_usual(printer: Printer) -> None:
    usual = await printed(printer, career(16), "resume", Look())
    fitted = await printed(printer, career(16), "resume", Look(fit="one"))

    assert page_count(usual.pdf) == 2
    assert fitted.pdf == usual.pdf


@pytest.mark.parametrize("entries", [9, 10, 11])
async def test_a_page_is_set_no_closer_than_it_must_be(printer: Printer, entries: int) -> None:
    result = await printed(printer, career(entries), "resume", Look(fit="one"))

    assert page_count(result.pdf) == 1
    assert lowest_line(result.pdf) < 110


def lowest_line(pdf: bytes) -> float:
    """How far above the edge of the last page its text ends, in points."""
    *_, page = pdfminer.high_level.extract_pages(io.BytesIO(pdf))
    return min(box.y0 for box in page if isinstance(box, pdfminer.layout.LTTextBox))


@pytest.mark.parametrize("theme", THEMES)
async def test_a_page_ends_with_lines_of_an_entry_and_not_with_its_head(printer: Printer, theme: str) -> None:
    result = await printed(printer, career(23), "resume", Look(theme))

    pages = [page.extract_text().strip().splitlines() for page in pypdf.PdfReader(io.BytesIO(result.pdf)).pages]
    assert len(pages) > 1
    assert [page[-2:] for page in pages[:-1] if not all(line.strip().startswith("•") for line in page[-2:])] == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_of_text_can_be_read(theme: str) -> None:
    sheet = (SHEETS / f"{theme}.css").read_text()
    colours = dict(re.findall(r"--(ink|soft|accent): #([0-9a-f]{6});", sheet))

    assert {"ink", "soft"} <= set(colours)
    assert {name for name, colour in colours.items() if contrast_to_white(colour) < 4.5} == set()
    assert set(re.findall(r"color: ([^;}]+)", sheet)) <= {f"var(--{name})" for name in (*colours, "rule")} | {"inherit"}


def contrast_to_white(colour: str) -> float:
    """By WCAG 2: the ratio of the relative luminances."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
