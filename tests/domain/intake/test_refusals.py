"""What is refused, why, and that it costs nothing to refuse it."""

import io
import json
import struct
import tracemalloc
import zipfile
import zlib

import pikepdf
import pytest

from server.domain.intake import (
    BrokenDocument,
    IntakeError,
    LockedDocument,
    NotADocument,
    NoText,
    TooLarge,
    read_context,
    read_file,
)
from tests.domain.intake.making import Page, make_docx, make_pdf, par, run

GOOD_PDF = make_pdf(
    Page().text(50, 60, "Ada Quill", 20, "b").text(50, 80, "ada@quill.example").text(50, 100, "Skills: Go, SQL")
)
GOOD_DOCX = make_docx(par(run("Ada Quill", True)) + par(run("ada@quill.example")) + par(run("Skills: Go, SQL")))


def empty_pages(count: int) -> bytes:
    pdf = pikepdf.new()
    for _ in range(count):
        pdf.add_blank_page()
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def bomb_pdf() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(300)) + packer.flush()
    head = b"%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length " + str(len(packed)).encode() + b" >>\nstream\n"
    return head + packed + b"\nendstream\nendobj\n"


def zip_of(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def lying_docx() -> bytes:
    """A DOCX whose text is 64 MB, but says that it is 1 kB."""
    data = bytearray(zip_of(word__document_xml=b"<a>" + b" " * (64 << 20) + b"</a>"))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    return bytes(data)


def locked_pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(GOOD_PDF)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return out.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><SkillsPassport>&a;</SkillsPassport>'
)

REFUSED = {
    "nothing": (b"", NoText),
    "white space": (b" \n\t ", NoText),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(400), NotADocument),
    "a program": (b"MZ\x90\x00" + bytes(400), NotADocument),
    "noise": (bytes(range(256)) * 9, NotADocument),
    "a web page": (b"<!DOCTYPE html><html><body>Ada Quill, engineer</body></html>", NotADocument),
    "RTF": (rb"{\rtf1 Ada Quill}", NotADocument),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), NotADocument),
    "a zip without a text": (zip_of(a_txt=b"hello"), NotADocument),
    "a PDF that is a zip too": (GOOD_PDF + GOOD_DOCX, NotADocument),
    "a zip that is a PDF too": (zip_of(**{"%PDF-1.4": b"x", "word__document_xml": b"<a/>"}), NotADocument),
    "a picture before a zip": (b"GIF89a" + GOOD_DOCX, NotADocument),
    "half a PDF": (b"%PDF-1.7\n" + GOOD_PDF[30:200], BrokenDocument),
    "half a DOCX": (GOOD_DOCX[: len(GOOD_DOCX) // 2], BrokenDocument),
    "broken JSON": (b'{"basics": {"name": "Ada"', BrokenDocument),
    "a locked PDF": (locked_pdf(), LockedDocument),
    "a scan": (empty_pages(2), NoText),
    "51 pages": (empty_pages(51), TooLarge),
    "10,000 pages": (empty_pages(10_000), TooLarge),
    "over 10 MB": (b"a" * (10 * 1024 * 1024 + 1), TooLarge),
    "long text": (b"lorem ipsum " * 50_000, TooLarge),
    "a PDF bomb": (bomb_pdf(), TooLarge),
    "a zip bomb": (zip_of(word__document_xml=b" " * (200 << 20)), TooLarge),
    "a zip bomb that lies": (lying_docx(), BrokenDocument),
    "many files in a zip": (zip_of(**{f"f{i}": b"" for i in range(3_000)}), TooLarge),
    "entities": (ENTITIES, NotADocument),
    "entities in a DOCX": (zip_of(word__document_xml=ENTITIES), NotADocument),
    "an entity from outside": (OUTSIDE, NotADocument),
    "deep JSON": (b"[" * 200_000, TooLarge),
    "closed deep JSON": (b'{"a":' * 500 + b"1" + b"}" * 500, TooLarge),
    "deep YAML": (b"cv:\n  x: " + b"[" * 5_000, TooLarge),
    "a list": (b"[1, 2]", NotADocument),
    "NaN": (b'{"name": NaN}', BrokenDocument),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_with_a_sentence_and_little_memory(case: str) -> None:
    data, error = REFUSED[case]
    tracemalloc.start()
    try:
        with pytest.raises(error) as raised:
            read_file(data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(raised.value, IntakeError)
    assert str(raised.value).endswith(".")
    assert peak < 20 * 1024 * 1024


@pytest.mark.parametrize(
    "context", [None, 7, True, [], {}, "", "  ", [1], {"a": []}, {"a": {"b": [[[None]]]}}, "\x00\x01", "\ud800\ud800"]
)
def test_context_that_says_nothing_is_refused(context: object) -> None:
    with pytest.raises(IntakeError):
        read_context(context)


def test_nested_context_is_refused_before_it_costs_the_stack() -> None:
    value: object = "x"
    for _ in range(100_000):
        value = [value]
    with pytest.raises(TooLarge):
        read_context({"name": "Ada", "more": value})


def test_huge_number_is_no_server_error() -> None:
    with pytest.raises(IntakeError):
        read_file(b'{"name": ' + b"9" * 5_000 + b"}")


def test_hidden_characters_and_nul_do_not_come_through() -> None:
    resume = read_context({"name": "Ada\u202e Quill\x00", "summary": "a\u200bb\ud800"})
    assert resume.basics.name == "Ada Quill"
    json.dumps(resume.content()).encode()


def test_good_documents_are_not_refused() -> None:
    assert read_file(GOOD_PDF).basics.name == "Ada Quill"
    assert read_file(GOOD_DOCX).basics.name == "Ada Quill"
