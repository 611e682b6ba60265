"""`coverstitch tailor`: files in, files out, without a server."""

import functools
import http.server
import json
import subprocess
import sys
import threading
from pathlib import Path

import pypdfium2
import pytest

from server.domain.intake import read_file
from server.domain.intake.errors import IntakeError
from server.domain.intake.postings import is_page, read_posting
from tests.pages.facts import type_faces
from tests.samples import posting, resume


def _tailor(*arguments: str | Path, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "server.cli", "tailor", *map(str, arguments)]
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=120, check=False)


def _words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture(scope="module")
def applicant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("applicant") / "resume.json"
    path.write_text(json.dumps(resume()))
    return path


def test_both_documents_come_out_in_every_form(applicant: Path, chromium: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.json"
    job.write_text(json.dumps({"job_context": posting()}))

    done = _tailor(
        "--applicant",
        applicant,
        "--job",
        job,
        "--out",
        tmp_path / "out",
        "--paper",
        "letter",
        "--theme",
        "modern",
        "--fit",
        "one",
    )

    assert done.returncode == 0, done.stderr
    assert [Path(line).name for line in done.stdout.split()] == [
        "resume.md",
        "resume.docx",
        "resume.pdf",
        "cover_letter.md",
        "cover_letter.docx",
        "cover_letter.pdf",
    ]
    assert "written" in done.stderr
    letter = _words(tmp_path / "out" / "cover_letter.pdf")
    assert "Fjordlight Energy" in letter
    assert "Mara Lindqvist" in letter
    assert "Nordhavn Parcel" in _words(tmp_path / "out" / "resume.pdf")
    assert read_file((tmp_path / "out" / "resume.docx").read_bytes()).basics.name == "Mara Lindqvist"
    faces = type_faces((tmp_path / "out" / "resume.pdf").read_bytes())
    assert faces == {"IBMPlexSans", "IBMPlexSans-SmBld"}


def test_a_posting_may_come_through_a_pipe_as_text(applicant: Path, chromium: Path, tmp_path: Path) -> None:
    text = "Route Planner at Kite Couriers\n\nYou plan routes with SQL.\n\nRequirements:\n- SQL\n"

    done = _tailor("--applicant", applicant, "--job", "-", "--out", tmp_path, text=text)

    assert done.returncode == 0, done.stderr
    assert "Kite Couriers" in (tmp_path / "cover_letter.md").read_text()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("applicant", b"\x89PNG\r\n\x1a\n0000", "The applicant cannot be read"),
        ("job", b"", "empty"),
        ("job", b"{broken", "not valid JSON"),
        ("job", b'{"colour": "blue"}', "none of"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(
    applicant: Path, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    bad = tmp_path / "bad"
    bad.write_bytes(content)
    job = tmp_path / "job.txt"
    job.write_text("Clerk\n\nYou file papers.")
    files = {"applicant": applicant, "job": job} | {name: bad}

    done = _tailor("--applicant", files["applicant"], "--job", files["job"], "--out", tmp_path / "out")

    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_missing_file_is_named(applicant: Path, tmp_path: Path) -> None:
    done = _tailor("--applicant", tmp_path / "nowhere.pdf", "--job", "-", "--out", tmp_path)

    assert done.returncode == 1
    assert "nowhere.pdf" in done.stderr


def test_labelled_lines_of_a_text_are_fields() -> None:
    found = read_posting(b"Job title: Nurse\nCompany: St Hild\n**Location:** Leeds\n\nWe care for people.")

    assert (found.job_position, found.company_name, found.location) == ("Nurse", "St Hild", "Leeds")
    assert found.job_description == "We care for people."


def test_other_tools_json_is_understood() -> None:
    found = read_posting(
        b'{"title": "Cook", "hiringOrganization": {"name": "Bay Inn"}, "description": "You cook.", "remote": true}'
    )

    assert (found.job_position, found.company_name, found.job_description) == ("Cook", "Bay Inn", "You cook.")


def test_a_page_is_told_from_text() -> None:
    assert is_page(b"<!DOCTYPE html><html><body>x")
    assert not is_page(b"We use <b> and </b> in texts")
    with pytest.raises(IntakeError):
        read_posting(b"\xff\xfe\x00")


PAGE = """<!doctype html><html lang="en"><head><title>Route Planner - Kite Couriers</title></head><body><main>
<h1>Route Planner</h1><p>Company: Kite Couriers</p><p>Location: Leeds</p><h2>What you do</h2><ul><li>Plan routes for
forty vans every morning</li><li>Answer drivers who are stuck</li></ul><h2>Requirements</h2><ul><li>Experience with SQL
</li><li>Calm on the telephone</li></ul></main></body></html>"""


def test_a_saved_page_may_be_named_by_its_address(applicant: Path, chromium: Path, tmp_path: Path) -> None:
    page = tmp_path / "saved page.html"
    page.write_text(PAGE)

    done = _tailor("--applicant", applicant, "--job", page.as_uri(), "--out", tmp_path / "out")

    assert done.returncode == 0, done.stderr
    assert "Route Planner" in (tmp_path / "out" / "cover_letter.md").read_text()


def test_a_page_is_fetched_from_its_address(applicant: Path, chromium: Path, tmp_path: Path) -> None:
    (tmp_path / "job.html").write_text(PAGE)
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=tmp_path)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        done = _tailor("--applicant", applicant, "--job", f"{address}/job.html", "--out", tmp_path / "out")
        gone = _tailor("--applicant", applicant, "--job", f"{address}/gone.html", "--out", tmp_path / "no")
        server.shutdown()

    assert done.returncode == 0, done.stderr
    assert "Kite Couriers" in (tmp_path / "out" / "cover_letter.md").read_text()
    assert gone.returncode == 1
    assert "gone.html" in gone.stderr
