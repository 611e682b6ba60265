"""ToUnicode maps: which characters a font's glyphs stand for."""

import re

from server.clients.pdf.alike import typed

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_ALL_SECTIONS = re.compile(rb"\d+\s+beginbf.*endbf(?:char|range)", re.DOTALL)
_CODE = re.compile(rb"beginbf(?:char|range)\s*<([0-9A-Fa-f]+)>")
_HEX = rb"\s*<([0-9A-Fa-f]+)>"
_MOST = 100  # lines of one section, by the standard


def as_typed(to_unicode: bytes) -> bytes:
    """The map that names, of characters that look alike, those that people type."""
    known = characters(to_unicode)
    meant = {code: typed(text) for code, text in known.items()}
    if meant == known:
        return to_unicode
    first = _CODE.search(to_unicode)
    digits = len(first[1]) if first else 4
    return _ALL_SECTIONS.sub(lambda _: _sections(meant, digits), to_unicode)


def _sections(meant: dict[int, str], digits: int) -> bytes:
    lines = [b"<%0*X> <%s>" % (digits, code, text.encode("utf-16-be").hex().encode()) for code, text in meant.items()]
    parts = [lines[i : i + _MOST] for i in range(0, len(lines), _MOST)]
    return b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(part), b"\n".join(part)) for part in parts)


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
