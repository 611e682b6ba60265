"""An uploaded file as a Resume: what it is, its bytes say; its name is never looked at."""

import json
import re
from typing import Any

import yaml

from server.domain.intake.docx import read_docx_lines
from server.domain.intake.errors import BrokenDocument, NotADocument, NoText, TooLarge
from server.domain.intake.europass import is_europass, read_europass
from server.domain.intake.export import without_text_keys
from server.domain.intake.limits import MAX_BYTES, MAX_CHARACTERS, check_value, parse_xml
from server.domain.intake.objects import read_object
from server.domain.intake.pdf_lines import read_pdf_lines
from server.domain.intake.plain import read_plain_lines
from server.domain.intake.reading import read_lines
from server.domain.resume import Resume

_MAX_YAML = 100_000  # a resume of ten pages; the loader is slow, and the fast one overflows its stack
_YAML_START = re.compile(r"^(?:cv|basics|sections)\s*:\s*(?:#.*)?$", re.MULTILINE)
_NESTED = re.compile(r"(?:[\[{]\s*){9}|(?:[-?:]\s+){9}")
_NOT_TEXT = re.compile(r"^\s*(?:<!doctype|<html|<\?php|<script|<svg|#!/|\{\\rtf|MZ)", re.IGNORECASE)


class _TextLoader(yaml.SafeLoader):
    """Dates and numbers stay the text that they are written as."""


# Set here, not in the class: the base class types it as an attribute of instances.
_TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_file(data: bytes) -> Resume:
    """A resume's file (PDF, DOCX, JSON, YAML, Europass XML, Markdown, text) as a Resume.

    Synchronous and, for a PDF, not safe to run in two threads at once. Raises an `IntakeError`.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge
    start = data[:16].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        _refuse_second_face(data, _ZIP_SIGNS)
        return read_lines(read_pdf_lines(data))
    if start.startswith(b"PK\x03\x04"):
        _refuse_second_face(data[:2048], (b"%PDF-",))
        return read_lines(read_docx_lines(data))
    return _read_text(_decoded(data), data)


def read_context(context: object) -> Resume:
    """A JSON value, as the API receives it, as a Resume: an object of any known shape, or text.

    Raises an `IntakeError`.
    """
    if isinstance(context, str):
        if len(context) > MAX_CHARACTERS:
            raise TooLarge
        return _read_text(context, context.encode("utf-8", "replace"))
    return _read_value(context)


# A file that is two things at once is sent to fool somebody.
_ZIP_SIGNS = (b"PK\x05\x06", b"word/document.xml")


def _refuse_second_face(data: bytes, signs: tuple[bytes, ...]) -> None:
    if any(sign in data for sign in signs):
        raise NotADocument


def _read_text(text: str, data: bytes) -> Resume:
    head = text.lstrip("\ufeff \t\r\n")[:200]
    if head.startswith(("<?xml", "<SkillsPassport", "<europass")):
        root = parse_xml(data)
        if not is_europass(root):
            raise NotADocument
        return read_europass(root)
    if not head:
        raise NoText
    if head[0] in "{[" and (value := _json(text)) is not None:
        return _read_value(value)
    if _NOT_TEXT.match(head):
        raise NotADocument
    if _YAML_START.search(text) and len(text) <= _MAX_YAML and (value := _yaml(text)) is not None:
        return _read_value(value)
    if len(text) > MAX_CHARACTERS:
        raise TooLarge
    return read_lines(read_plain_lines(text))


def _read_value(value: object) -> Resume:
    check_value(value)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, dict):
        raise NotADocument
    resume = read_object(without_text_keys(value))
    if not resume.content():
        raise NoText
    return resume


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise TooLarge
    encodings = ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _looks_like_text(text):
            return text
        break
    raise NotADocument


def _looks_like_text(text: str) -> bool:
    sample = text[:20_000]
    odd = len(re.findall(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]", sample))
    return "\x00" not in text and odd * 50 <= len(sample)


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _json(text: str) -> Any:
    """The JSON value; None if it is only text that begins with a bracket."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except RecursionError as error:
        raise TooLarge from error
    except ValueError as error:
        if re.match(r'\s*\{\s*("|\})|\s*\[\s*["{\[\d]', text):
            raise BrokenDocument from error
        return None


def _yaml(text: str) -> Any:
    if _NESTED.search(text):
        raise TooLarge  # the loader takes a minute for what no resume holds
    try:
        value = yaml.load(text, Loader=_TextLoader)  # noqa: S506 - a SafeLoader
    except RecursionError as error:
        raise TooLarge from error
    except (yaml.YAMLError, ValueError):
        return None
    return value if isinstance(value, dict) else None
