"""What a PDF must be before it counts, and the properties that Chromium does not set."""

import io
import threading
import unicodedata
from dataclasses import dataclass

import pikepdf
import pypdfium2

from server.clients.pdf.errors import PrintFailedError, TooLongError, UnfitError
from server.clients.pdf.fonts import require_readable_fonts
from server.clients.pdf.numbers import number_pages
from server.clients.pdf.runs import join_runs

MOST_PAGES = 6
MOST_BYTES = 5_000_000

_PDFIUM = threading.Lock()  # PDFium is not made for threads


@dataclass(frozen=True, slots=True)
class Wanted:
    """A PDF's properties (`language` is BCP 47), and a text that must be found in it."""

    title: str
    author: str
    language: str
    must_contain: str


def checked(pdf: bytes, wanted: Wanted) -> bytes:
    """The PDF with its properties set. Raises UnfitError (TooLongError) when a recruiter should not get it."""
    if not pdf.startswith(b"%PDF-"):
        raise PrintFailedError("The print is no PDF.")
    text = _text(pdf)
    if len(text) > MOST_PAGES:
        raise TooLongError(f"The document would have {len(text)} pages, and {MOST_PAGES} are the most.")
    _require(_contains("\n".join(text), wanted.must_contain), "the name is not in its text (a font may be missing)")
    with pikepdf.open(io.BytesIO(pdf)) as document:
        _require_accessible(document)
        join_runs(document)
        require_readable_fonts(document)
        number_pages(document)
        _set_properties(document, wanted)
        out = io.BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    _require(len(out.getvalue()) <= MOST_BYTES, "it is too large")
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def last_page_fill(pdf: bytes) -> tuple[int, float]:
    """How many pages there are, and which part (0 to 1) of the last one's height has text on it."""
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        page = document[len(document) - 1]
        text = page.get_textpage()
        boxes = [text.get_rect(i) for i in range(text.count_rects())]
        if not boxes:
            return len(document), 0.0
        top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
        return len(document), (top - bottom) / page.get_height()


def _require(met: bool, otherwise: str) -> None:
    if not met:
        raise UnfitError(f"The print is not fit for use: {otherwise}.")


def _text(pdf: bytes) -> list[str]:
    """The text of each page."""
    try:
        with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
            return [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise PrintFailedError("The print is no PDF.") from error


def _contains(text: str, wanted: str) -> bool:
    """Whether every word is there; letters of words that read from right to left may have changed places."""
    text = _folded(text)
    words = [_folded(word) for word in wanted.split()]
    return all(word in text or (_from_right(word) and _reordered_in(text, word)) for word in words)


def _from_right(word: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in word)


def _reordered_in(text: str, word: str) -> bool:
    letters = sorted(word)
    return any(sorted(text[i : i + len(word)]) == letters for i in range(len(text) - len(word) + 1))


def _folded(text: str) -> str:
    """Letters and digits alone: PDFium has another character for a hyphen at the end of a line."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _require_accessible(document: pikepdf.Pdf) -> None:
    root = document.Root
    _require("/MarkInfo" in root and bool(root.MarkInfo.get("/Marked")), "it is not tagged")
    _require("/StructTreeRoot" in root, "it has no structure")
    _require("/Lang" in root, "it has no language")


def _set_properties(document: pikepdf.Pdf, wanted: Wanted) -> None:
    """Title and author; no dates and no tool, so that equal documents have equal bytes and tell nothing else."""
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    document.docinfo["/Title"] = wanted.title
    document.docinfo["/Author"] = wanted.author
    document.Root.Lang = pikepdf.String(wanted.language)
    document.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata.load_from_docinfo(document.docinfo)
