"""A PDF counts only when a recruiter's software will read it."""

import io
from collections.abc import Callable

import pikepdf
import pytest

from server.clients.pdf import Printer, PrintFailedError, TooLongError
from server.clients.pdf.check import Wanted, checked
from server.clients.pdf.tounicode import as_typed, characters

WANTED = Wanted("Jane Roe - Resume", "Jane Roe", "en", "Jane Roe")


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
async def good(printer: Printer) -> bytes:
    html = "<html lang=en><title>x</title><h1>Jane Roe</h1><p>office</p></html>"
    return await printer.print(
        html, paper="a4", title="Jane Roe - Resume", author="Jane Roe", language="en", must_contain="Jane Roe"
    )


def test_a_good_pdf_passes_again_with_the_same_bytes(good: bytes) -> None:
    assert checked(good, WANTED) == good


def untag(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def forget_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def forget_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def take_out_fonts(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
            del item.FontFile2


def make_type3(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
            item.Subtype = pikepdf.Name.Type3


def repeat_pages(pdf: pikepdf.Pdf) -> None:
    for _ in range(6):
        pdf.pages.append(pdf.pages[0])


@pytest.mark.parametrize("spoil", [untag, forget_structure, forget_language, take_out_fonts, make_type3, repeat_pages])
def test_a_pdf_that_parsers_stumble_over_is_refused(good: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(io.BytesIO(good)) as pdf:
        spoil(pdf)
        spoiled = saved(pdf)

    with pytest.raises(TooLongError if spoil is repeat_pages else PrintFailedError):
        checked(spoiled, WANTED)


def test_somebody_elses_pdf_is_refused(good: bytes) -> None:
    with pytest.raises(PrintFailedError, match="name"):
        checked(good, Wanted("John Doe", "John Doe", "en", "John Doe"))


@pytest.mark.parametrize("data", [b"", b"<html>", b"%PDF-1.4\nnothing", b"%PDF-"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(PrintFailedError):
        checked(data, WANTED)


async def test_characters_that_cannot_be_read_are_refused(printer: Printer) -> None:
    html = "<html lang=en><h1>Jane Roe</h1><p>&#xFB01;le</p></html>"

    with pytest.raises(PrintFailedError, match="read"):
        await printer.print(html, paper="a4", title="x", author="x", language="en", must_contain="Jane")


def test_the_characters_of_a_font_are_known() -> None:
    to_unicode = b"2 beginbfchar\n<01> <0041>\n<02> <D83DDC4B>\nendbfchar\n1 beginbfrange\n<03> <05> <4E00>\nendbfrange"

    assert characters(to_unicode) == {1: "A", 2: "👋", 3: "一", 4: "丁", 5: "丂"}


def test_an_apostrophe_is_the_one_that_people_type() -> None:
    to_unicode = b"2 beginbfchar\n<01ED> <02BC>\n<02BC> <0041>\nendbfchar"

    assert characters(as_typed(to_unicode)) == {0x1ED: "’", 0x2BC: "A"}


def test_radicals_and_forms_of_letters_are_the_characters_that_people_type() -> None:
    to_unicode = b"x 2 beginbfchar\n<51> <2F2D>\n<52> <2ED3>\nendbfchar\n1 beginbfrange\n<0A> <0C> <FE8D>\nendbfrange y"

    read = as_typed(to_unicode)

    assert characters(read) == {0x51: "\u5c71", 0x52: "\u957f", 10: "\u0627", 11: "\u0627", 12: "\u0628"}
    assert read.startswith(b"x 5 beginbfchar\n<51> <5c71>") and read.endswith(b"endbfchar y")
