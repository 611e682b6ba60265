"""Which fonts a PDF may have: embedded outlines whose text comes out again as it went in."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pikepdf

from server.clients.pdf.errors import PrintFailedError

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = rb"\s*<([0-9A-Fa-f]+)>"
_OURS = ("LATIN", "GREEK", "CYRILLIC")  # the scripts that the fonts of our themes have


def require_good_fonts(document: pikepdf.Pdf) -> None:
    """Raises PrintFailedError for a font that is not embedded, and for text of our scripts in a Type 3 font.

    Type 3 loses the spaces between words in many parsers. Chromium makes it of fonts with PostScript outlines,
    which are all that many machines have for Chinese, Japanese and Korean; those have no spaces to lose.
    """
    for font in _simple_fonts(document):
        if font.get("/Subtype") == "/Type3":
            if "/ToUnicode" not in font or any(map(_of_our_scripts, _characters(font.ToUnicode.read_bytes()))):
                raise PrintFailedError("The print is not fit for use: it has a Type 3 font.")
        elif not any(key in font.get("/FontDescriptor", pikepdf.Dictionary()) for key in _FILES):
            raise PrintFailedError("The print is not fit for use: a font is not embedded.")


def _simple_fonts(document: pikepdf.Pdf) -> Iterator[Any]:
    """Every font with glyphs: for a composite font its descendants."""
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font" and item.get("/Subtype") != "/Type0":
            yield item


def _characters(to_unicode: bytes) -> Iterator[str]:
    """The characters that a ToUnicode map names."""
    for kind, lines in _SECTION.findall(to_unicode):
        if kind == b"bfchar":
            yield from (_decoded(target) for _, target in re.findall(_HEX * 2, lines))
            continue
        for first, last, target in re.findall(_HEX * 3, lines):
            start = _decoded(target)
            yield from (chr(ord(start[-1]) + i) for i in range(int(last, 16) - int(first, 16) + 1))


def _decoded(target: bytes) -> str:
    return bytes.fromhex(target.decode()).decode("utf-16-be", "replace")


def _of_our_scripts(text: str) -> bool:
    return any(c.isalpha() and unicodedata.name(c, "").startswith(_OURS) for c in text)
