"""How much of a document is read: what a resume never is, is refused before it costs memory or time."""

import io
import re
import zipfile
import zlib
from typing import Any

from lxml import etree

from server.domain.intake.errors import BrokenDocument, LockedDocument, NotADocument, TooLarge

MAX_BYTES = 10 * 1024 * 1024
MAX_PAGES = 50
MAX_CHARACTERS = 300_000  # a hundred dense pages
MAX_LINES = 3_000
MAX_DEPTH = 40
MAX_NODES = 20_000
_MAX_UNZIPPED = 100 * 1024 * 1024
_MAX_PART = 8 * 1024 * 1024
_MAX_ENTRIES = 2_000
_MAX_INFLATED = {b"other": 40 * 1024 * 1024, b"image": 160 * 1024 * 1024}
_CHUNK = 1 << 16


def check_value(value: object) -> None:
    """Refuse JSON-like values that are too deep or too big to be a resume. Takes constant stack."""
    nodes = characters = 0
    pending: list[tuple[Any, int]] = [(value, 1)]
    while pending:
        item, depth = pending.pop()
        nodes += 1
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise TooLarge
        if isinstance(item, str):
            characters += len(item)
        elif isinstance(item, dict):
            pending += [(part, depth + 1) for pair in item.items() for part in pair]
        elif isinstance(item, list | tuple):
            pending += [(part, depth + 1) for part in item]
        if characters > MAX_CHARACTERS:
            raise TooLarge


def open_zip(data: bytes) -> zipfile.ZipFile:
    """A zip archive whose parts together, by their own account, stay within the limit."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise BrokenDocument from error
    if len(infos) > _MAX_ENTRIES or sum(info.file_size for info in infos) > _MAX_UNZIPPED:
        raise TooLarge
    if any(info.flag_bits & 1 for info in infos):
        raise LockedDocument
    return archive


def read_part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """One part of the archive, never more than the limit whatever the archive says; None if there is none."""
    try:
        if archive.getinfo(name).file_size > _MAX_PART:
            raise TooLarge
        with archive.open(name) as part:
            content = part.read(_MAX_PART + 1)
    except KeyError:
        return None
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise BrokenDocument from error
    if len(content) > _MAX_PART:
        raise TooLarge
    return content


def parse_xml(content: bytes) -> Any:
    """The root element. No entity is resolved, nothing is fetched, and a document type is refused."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content or "<!ENTITY".encode("utf-16-le") in content:
        raise NotADocument
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise BrokenDocument from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotADocument
    return root


def check_pdf_streams(data: bytes) -> None:
    """Refuse a PDF whose compressed streams unpack to more than a resume needs, without keeping what is unpacked."""
    view = memoryview(data)
    left = dict(_MAX_INFLATED)
    for found in re.finditer(rb"(?<!end)stream\r?\n", data):
        header = data[max(0, found.start() - 1500) : found.start()]
        header = header[header.rfind(b" obj") + 1 :]
        filters = len(re.findall(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b", header))
        if filters > 1:
            raise TooLarge
        if filters:
            kind = b"image" if re.search(rb"/Subtype\s*/Image", header) else b"other"
            left[kind] -= _inflated_size(view[found.end() :], left[kind])
            if left[kind] < 0:
                raise TooLarge


def _inflated_size(packed: memoryview, limit: int) -> int:
    """Bytes that the zlib stream at the start of `packed` unpacks to, counted to just above `limit`."""
    inflate = zlib.decompressobj()
    size = at = 0
    rest: bytes | memoryview = b""
    try:
        while not inflate.eof and size <= limit:
            if not rest:
                rest = packed[at : at + _CHUNK]
                at += _CHUNK
                if not rest:
                    break
            size += len(inflate.decompress(rest, _CHUNK))
            rest = inflate.unconsumed_tail
    except zlib.error:
        pass  # not zlib, or damaged: the PDF library will stop at the same place
    return size
