"""Which fonts a PDF may have: embedded outlines whose text comes out again as it went in."""

import re
import unicodedata
from typing import Any

import pikepdf

from server.clients.pdf.errors import UnfitError
from server.clients.pdf.tounicode import characters

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
# Ligatures, soft hyphens, private use (icon fonts) and the replacement character: what parsers stumble over.
_UNREADABLE = re.compile("[\ufb00-\ufb06\u00ad\ue000-\uf8ff\ufffd]")
_OURS = ("LATIN", "GREEK", "CYRILLIC")  # the scripts that the fonts of our themes have


def require_readable_fonts(document: pikepdf.Pdf) -> None:
    """Raises UnfitError for fonts that are not embedded, for characters that mean nothing to a parser, and for
    text of our scripts in a Type 3 font.

    Type 3 loses the spaces between words in many parsers. Chromium makes it of fonts with PostScript outlines,
    which are all that many machines have for Chinese, Japanese and Korean; those have no spaces to lose.
    """
    for font in document.objects:
        if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font" and (fault := _fault(font)):
            raise UnfitError(f"The print is not fit for use: {fault}.")


def _fault(font: Any) -> str:
    """What is wrong with a font; a composite font's glyphs are its descendant's."""
    text = "".join(characters(font.ToUnicode.read_bytes()).values()) if "/ToUnicode" in font else ""
    kind = font.get("/Subtype")
    if _UNREADABLE.search(text):
        return "it has characters that cannot be read"
    if kind == "/Type3":
        return "it has a Type 3 font" if not text or _of_our_scripts(text) else ""
    if kind != "/Type0" and not any(key in font.get("/FontDescriptor", pikepdf.Dictionary()) for key in _FILES):
        return "a font is not embedded"
    return ""


def _of_our_scripts(text: str) -> bool:
    return any(c.isalpha() and unicodedata.name(c, "").startswith(_OURS) for c in text)
