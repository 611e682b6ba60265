"""ToUnicode maps: which characters a font's glyphs stand for."""

import re

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = rb"\s*<([0-9A-Fa-f]+)>"

# Characters that share a glyph in many fonts: to each the one that people type. Of two such characters Chromium
# names the lower one, and puts what was meant beside it (ActualText), which many parsers do not read.
_ALIKE = {
    0x02BC: 0x2019,  # modifier letter apostrophe: right quotation mark, as in O’Neil
    0x02BB: 0x2018,
    0x00A0: 0x0020,
    0x00AD: 0x002D,
    0x2010: 0x002D,
    0x2011: 0x002D,
    0x00B5: 0x03BC,  # micro sign: Greek mu
    0x2126: 0x03A9,
    0x2206: 0x0394,
}
_ALIKE_LINE = re.compile(rb"(<[0-9A-Fa-f]+>\s*<)(%s)(>\s*\n)" % b"|".join(b"%04X" % code for code in _ALIKE))


def typed(text: str) -> str:
    """`text` with the characters that people type in place of those that look alike."""
    return text.translate(_ALIKE)


def as_typed(to_unicode: bytes) -> bytes:
    """The map that names, of characters that look alike, those that people type."""
    return _ALIKE_LINE.sub(lambda line: line[1] + b"%04X" % _ALIKE[int(line[2], 16)] + line[3], to_unicode)


def characters(to_unicode: bytes) -> dict[int, str]:
    """Glyph code to text."""
    found: dict[int, str] = {}
    for kind, lines in _SECTION.findall(to_unicode):
        if kind == b"bfchar":
            found |= {int(code, 16): decoded(target) for code, target in re.findall(_HEX * 2, lines)}
            continue
        for first, last, target in re.findall(_HEX * 3, lines):
            text, start = decoded(target), int(first, 16)
            for code in range(start, int(last, 16) + 1):
                found[code] = text[:-1] + chr(ord(text[-1]) + code - start)
    return found


def decoded(target: bytes) -> str:
    """Text of UTF-16 in hex digits."""
    return bytes.fromhex(target.decode()).decode("utf-16-be", "replace")
