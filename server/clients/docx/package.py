"""The package around a DOCX: our own empty document to begin with, and bytes that are the same every time."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject

_FOLDER = Path(__file__).parents[2] / "templates" / "docx"
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can tell; when something was made is nobody's business
_LONGEST = 255  # characters that a property may have
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def new_document() -> DocumentObject:
    """An empty document with our styles and nothing else."""
    return Document(io.BytesIO(_empty()))


def saved(document: DocumentObject, *, title: str, author: str, language: str) -> bytes:
    properties = document.core_properties
    properties.title, properties.author = _property(title), _property(author)
    properties.language = language
    out = io.BytesIO()
    document.save(out)
    return _repeatable(out.getvalue())


def xml_text(text: str) -> str:
    """`text` without the few characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def _property(text: str) -> str:
    return xml_text(text)[:_LONGEST]


@cache
def _empty() -> bytes:
    parts = {path.relative_to(_FOLDER).as_posix(): path.read_bytes() for path in _FOLDER.rglob("*") if path.is_file()}
    return _zipped(parts)


def _repeatable(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):  # "[Content_Types].xml" comes first, as some readers want it
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), parts[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
