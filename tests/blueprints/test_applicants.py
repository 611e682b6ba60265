"""Saving backgrounds to apply with, whatever shape or file they come in."""

import asyncio
import io
import json
from typing import Any

import docx
import httpx2
import pytest

from server.clients.pdf import Printer
from tests.conftest import Person
from tests.samples import resume

UPLOAD = "/api/applicant/upload-pdf/"

OLDER_SHAPE = {
    "full_name": "Jonas Weil",
    "email": "jonas@example.org",
    "work_experience": [{"job_title": "Baker", "company": "Oat Mill", "responsibilities": ["Baked 400 loaves a day"]}],
}
TEXT = """Jonas Weil
jonas.weil@example.org | +49 30 5550100 | Berlin

Experience

Baker, Oat Mill, Berlin
2019 - 2023
- Baked 400 loaves a day
- Trained four apprentices

Skills
Sourdough, Scheduling
"""


async def upload(person: Person, content: bytes, name: str, filename: str = "resume.pdf") -> httpx2.Response:
    return await person.post(UPLOAD, files={"file": (filename, content)}, data={"name": name})


@pytest.fixture
async def pdf(printer: Printer) -> bytes:
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line)
    return await printer.print(
        f"<!doctype html><html lang=en><title>x</title><body>{lines}</body></html>",
        paper="a4",
        title="Resume",
        author="Jonas Weil",
        language="en",
        must_contain="Jonas Weil",
    )


@pytest.fixture
def word_file() -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


async def test_a_json_resume_comes_back_as_it_was_sent_and_as_it_was_understood(alice: Person) -> None:
    saved = await alice.post("/api/applicant/", {"name": "Mara", "context": resume()})

    assert saved.status_code == 201
    body = saved.json()
    assert body.keys() == {"id", "name", "context", "resume", "user", "created_at", "updated_at"}
    assert body["context"] == resume()
    assert body["resume"]["basics"]["name"] == "Mara Lindqvist"
    assert body["user"] == alice.id
    assert (await alice.get(f"/api/applicant/{body['id']}/")).json() == body


async def test_an_older_shape_is_understood(alice: Person) -> None:
    saved = await alice.post("/api/applicant/", {"name": "Jonas", "context": OLDER_SHAPE})

    assert saved.status_code == 201
    assert saved.json()["context"] == OLDER_SHAPE
    assert saved.json()["resume"]["basics"]["name"] == "Jonas Weil"
    assert saved.json()["resume"]["work"][0]["name"] == "Oat Mill"


async def test_text_is_understood(alice: Person) -> None:
    saved = await alice.post("/api/applicant/", {"name": "Jonas", "context": TEXT})

    assert saved.status_code == 201
    assert saved.json()["context"] == TEXT
    assert saved.json()["resume"]["basics"]["name"] == "Jonas Weil"
    assert "400 loaves" in json.dumps(saved.json()["resume"])


async def test_the_applicant_can_be_taken_out_as_json_resume(alice: Person) -> None:
    saved = (await alice.post("/api/applicant/", {"name": "Mara", "context": resume()})).json()

    exported = await alice.get(f"/api/applicant/{saved['id']}/json-resume/")

    assert exported.status_code == 200
    assert exported.json()["basics"]["name"] == "Mara Lindqvist"
    again = await alice.post("/api/applicant/", {"name": "Mara", "context": exported.json()})
    assert again.status_code == 200
    assert again.json()["id"] == saved["id"]


async def test_the_same_content_under_another_name_is_renamed(alice: Person) -> None:
    first = (await alice.post("/api/applicant/", {"name": "Old", "context": resume()})).json()

    second = await alice.post("/api/applicant/", {"name": "New", "context": resume()})

    assert second.status_code == 200
    assert second.json()["id"] == first["id"]
    assert second.json()["name"] == "New"
    assert second.json()["message"] == '"Old" changed to "New"'


async def test_a_name_can_be_had_once(alice: Person, bob: Person) -> None:
    await alice.post("/api/applicant/", {"name": "Mara", "context": resume()})
    other = (await alice.post("/api/applicant/", {"name": "Other", "context": OLDER_SHAPE})).json()
    taken = {"name": ["This name already exists."]}

    created = await alice.post("/api/applicant/", {"name": "Mara", "context": {"basics": {"name": "Third"}}})
    renamed = await alice.patch(f"/api/applicant/{other['id']}/", {"name": "Mara"})
    same_content = await alice.post("/api/applicant/", {"name": "Mara", "context": OLDER_SHAPE})

    assert (created.status_code, created.json()) == (400, taken)
    assert (renamed.status_code, renamed.json()) == (400, taken)
    assert (same_content.status_code, same_content.json()) == (400, taken)
    assert (await bob.post("/api/applicant/", {"name": "Mara", "context": resume()})).status_code == 201


async def test_saving_twice_at_once_is_one_applicant(alice: Person) -> None:
    answers = await asyncio.gather(
        *(alice.post("/api/applicant/", {"name": "Mara", "context": resume()}) for _ in range(20))
    )

    assert {answer.status_code for answer in answers} <= {200, 201}, [answer.text for answer in answers]
    assert len({answer.json()["id"] for answer in answers}) == 1


@pytest.mark.parametrize("context", ["", "   ", {}, [], 7, None])
async def test_what_is_no_resume_is_refused_at_its_field(alice: Person, context: Any) -> None:
    answer = await alice.post("/api/applicant/", {"name": "Nobody", "context": context})

    assert answer.status_code == 400
    assert list(answer.json()) == ["context"]
    assert (await alice.get("/api/applicant/")).json()["count"] == 0


async def test_a_name_is_needed(alice: Person) -> None:
    for name in ("", "  ", None, "x" * 201):
        answer = await alice.post("/api/applicant/", {"name": name, "context": resume()})
        assert (answer.status_code, list(answer.json())) == (400, ["name"]), name
    assert (await alice.post("/api/applicant/", {"context": resume()})).json() == {"name": ["This field is required."]}


async def test_applicants_are_listed_changed_and_deleted(alice: Person) -> None:
    mara = (await alice.post("/api/applicant/", {"name": "Mara", "context": resume()})).json()
    jonas = (await alice.post("/api/applicant/", {"name": "Jonas", "context": OLDER_SHAPE})).json()
    path = f"/api/applicant/{mara['id']}/"

    listed = (await alice.get("/api/applicant/")).json()
    renamed = await alice.patch(path, {"name": "Mara L."})
    replaced = await alice.call("PUT", path, json={"name": "Mara", "context": {"basics": {"name": "Mara M."}}})
    gone = await alice.delete(path)

    assert [item["id"] for item in listed["results"]] == [jonas["id"], mara["id"]]
    assert listed["results"][0].keys() == {"id", "name", "created_at", "updated_at"}
    assert (renamed.status_code, renamed.json()["name"]) == (200, "Mara L.")
    assert renamed.json()["context"] == resume()
    assert replaced.json()["resume"]["basics"]["name"] == "Mara M."
    assert gone.status_code == 204
    assert (await alice.get(path)).status_code == 404


async def test_strangers_see_and_change_nothing(alice: Person, bob: Person, charlie: Person) -> None:
    saved = (await alice.post("/api/applicant/", {"name": "Mara", "context": resume()})).json()
    path = f"/api/applicant/{saved['id']}/"

    for person, status in ((bob, 404), (charlie, 401)):
        answers = [
            await person.get(path),
            await person.get(f"{path}json-resume/"),
            await person.patch(path, {"name": "Mine"}),
            await person.call("PUT", path, json={"name": "Mine", "context": OLDER_SHAPE}),
            await person.delete(path),
        ]
        assert [answer.status_code for answer in answers] == [status] * 5
    assert (await charlie.get("/api/applicant/")).status_code == 401
    assert (await charlie.post("/api/applicant/", {})).status_code == 401
    assert (await upload(charlie, b"x", "Mine")).status_code == 401
    assert (await alice.get(path)).json() == saved


# -- files ---------------------------------------------------------------------------------------------


async def test_a_pdf_is_read(alice: Person, pdf: bytes) -> None:
    answer = await upload(alice, pdf, "From a PDF")

    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == {"message", "id", "name", "updated_at"}
    whole = (await alice.get(f"/api/applicant/{answer.json()['id']}/")).json()
    assert whole["name"] == "From a PDF"
    assert whole["resume"]["basics"]["name"] == "Jonas Weil"
    assert "400 loaves" in json.dumps(whole["resume"])


async def test_a_word_file_is_read(alice: Person, word_file: bytes) -> None:
    answer = await upload(alice, word_file, "From Word", "resume.docx")

    assert answer.status_code == 200, answer.text
    whole = (await alice.get(f"/api/applicant/{answer.json()['id']}/")).json()
    assert whole["resume"]["basics"]["name"] == "Jonas Weil"


async def test_what_a_file_calls_itself_is_not_looked_at(alice: Person) -> None:
    content = json.dumps(resume()).encode()

    for number, name in enumerate(("resume.pdf", "../../etc/passwd", "a\r\nb.exe", "")):
        answer = await upload(alice, content, f"Name {number}", name or "x")
        assert answer.status_code == 200, answer.text


async def test_the_same_file_under_another_name_is_renamed(alice: Person) -> None:
    content = json.dumps(resume()).encode()
    first = (await upload(alice, content, "Old")).json()

    second = await upload(alice, content, "New")

    assert second.status_code == 200
    assert second.json()["message"] == '"Old" changed to "New"'
    assert second.json()["id"] == first["id"]


async def test_a_files_name_that_is_taken_is_refused(alice: Person) -> None:
    await alice.post("/api/applicant/", {"name": "Mara", "context": OLDER_SHAPE})

    answer = await upload(alice, json.dumps(resume()).encode(), "Mara")

    assert answer.status_code == 400
    assert answer.json() == {"name": ["This name already exists."]}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ\x90\x00" + bytes(500),
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"<!doctype html><p>Jonas Weil</p>",
        b"%PDF-1.7\nbroken",
        b"PK\x03\x04broken",
        b"\xff\xfe\x00\x00" * 50,
    ],
    ids=["empty", "exe", "png", "html", "broken-pdf", "broken-zip", "noise"],
)
async def test_what_is_no_document_is_refused(alice: Person, content: bytes) -> None:
    answer = await upload(alice, content, "Nobody")

    assert answer.status_code == 400, answer.text
    assert list(answer.json()) == ["file"]
    assert (await alice.get("/api/applicant/")).json()["count"] == 0


async def test_a_pdf_without_text_is_told_so(alice: Person) -> None:
    import pikepdf  # noqa: PLC0415 - slow to load, and only here

    blank, file = pikepdf.new(), io.BytesIO()
    blank.add_blank_page()
    blank.save(file)

    answer = await upload(alice, file.getvalue(), "A scan")

    assert answer.status_code == 400
    assert "no text" in answer.json()["file"][0].lower()


async def test_a_file_is_needed_and_must_be_a_file(alice: Person) -> None:
    without = await alice.post(UPLOAD, data={"name": "Mara"})
    text = await alice.post(UPLOAD, files={"other": ("x", b"x")}, data={"name": "Mara", "file": "a text"})
    nameless = await alice.post(UPLOAD, files={"file": ("x", b"{}")})
    as_json = await alice.post(UPLOAD, {"name": "Mara", "file": "x"})

    assert [answer.status_code for answer in (without, text, nameless, as_json)] == [400] * 4
    assert "file" in without.json()
    assert "file" in text.json()
    assert "name" in nameless.json()


async def test_a_file_of_more_than_10_mb_is_refused(alice: Person) -> None:
    a_little = await upload(alice, b"%PDF-1.7\n" + bytes(10 * 1024 * 1024), "Big")
    a_lot = await upload(alice, b"%PDF-1.7\n" + bytes(12 * 1024 * 1024), "Big")

    assert (a_little.status_code, list(a_little.json())) == (400, ["file"])
    assert a_lot.status_code in (400, 413)
    assert (await alice.get("/api/applicant/")).json()["count"] == 0
