"""File names for downloads, by RFC 6266: whatever a person calls a version, the header stays one header."""

import re
import unicodedata
from urllib.parse import quote

from server.domain.text import one_line

_LONGEST = 150


def safe_filename(name: str) -> str:
    """The name without what a file system or a browser would read as a path; "document" when nothing is left."""
    stem, dot, extension = one_line(name).rpartition(".")
    stem = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", stem if dot else extension).strip(" .-")
    return (stem[:_LONGEST].rstrip() or "document") + (f".{extension}" if dot else "")


def content_disposition(name: str) -> str:
    """`attachment` with the name in ASCII for old clients and in UTF-8 for all others."""
    name = safe_filename(name)
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    ascii_name = re.sub(r"[^A-Za-z0-9 ._()-]", "", ascii_name).strip(" .") or "document"
    if ascii_name.startswith(".") or not ascii_name.partition(".")[0].strip():
        ascii_name = "document" + ascii_name
    if ascii_name.lower() in ("pdf", "docx", "txt"):
        ascii_name = f"document.{ascii_name.lower()}"
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"
