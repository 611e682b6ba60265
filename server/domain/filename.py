"""File names for downloads, by RFC 6266 and RFC 8187: whatever a version is called, the header stays one header."""

import re
import unicodedata
from urllib.parse import quote

# What file systems refuse, what separates folders, and what would end the header.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|\u2028\u2029]+')
_LONGEST = 180  # bytes; file systems allow 255, and browsers put " (1)" and the like behind


def content_disposition(name: str, extension: str) -> str:
    """The value of Content-Disposition that saves a file as `name.extension`, whatever `name` holds."""
    stem = _safe(name)
    plain = re.sub(r"[^A-Za-z0-9 ._()&+,-]+", "_", _ascii(stem)).strip(" ._") or "document"
    encoded = quote(f"{stem or 'document'}.{extension}", safe="")
    return f"attachment; filename=\"{plain}.{extension}\"; filename*=UTF-8''{encoded}"


def _safe(name: str) -> str:
    name = "".join(c for c in _UNSAFE.sub(" ", name) if unicodedata.category(c)[0] != "C")
    return " ".join(name.split()).encode()[:_LONGEST].decode(errors="ignore").strip(" .")


def _ascii(name: str) -> str:
    folded = name.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    return unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
