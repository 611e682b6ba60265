"""`coverstitch check`: a text and an applicant's file in, what is not supported out."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.samples import posting, resume

TRUE = "- Negotiated delivery windows with six suppliers\n"
FALSE = "- Saved $450,000 a year with Kubernetes\n"


def check(*arguments: str | Path, text: str = "") -> tuple[int, list[dict[str, Any]], str]:
    """Exit status, the lines, and what it said on standard error."""
    command = [sys.executable, "-m", "server.cli", "check", *map(str, arguments)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


@pytest.fixture(scope="module")
def applicant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("applicant") / "resume.json"
    path.write_text(json.dumps(resume()))
    return path


def test_a_text_that_the_facts_say_exits_with_0_and_names_them(applicant: Path, tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text(f"## Work Experience\n\n{TRUE}")

    status, lines, _ = check("--applicant", applicant, "--kind", "resume", tmp_path / "text.md")

    assert status == 0
    assert [(line["line"], line["supported"]) for line in lines] == [(1, True), (3, True)]
    assert "work2.h3" in lines[1]["facts"]


def test_an_invention_exits_with_1_and_says_what_and_why(applicant: Path, tmp_path: Path) -> None:
    (tmp_path / "job.json").write_text(json.dumps(posting()))

    status, lines, _ = check(
        "--applicant", applicant, "--job", tmp_path / "job.json", "--kind", "resume", "-", text=TRUE + FALSE
    )

    assert status == 1
    assert [line["supported"] for line in lines] == [True, False]
    assert list(lines[1]) == ["line", "text", "supported", "facts", "problems"]
    assert {"kind", "what", "why"} == set(lines[1]["problems"][0])
    assert any("450,000" in problem["what"] for problem in lines[1]["problems"])


def test_a_letter_is_checked_as_a_letter(applicant: Path) -> None:
    text = "Dear Hiring Team,\n\nI have not yet worked with Kubernetes.\n\nKind regards,\nMara Lindqvist\n"

    status, lines, _ = check("--applicant", applicant, "--kind", "letter", "-", text=text)

    assert (status, len(lines)) == (0, 4)


def test_what_cannot_be_read_exits_with_2_and_a_sentence(applicant: Path) -> None:
    status, lines, said = check("--applicant", applicant, "--kind", "letter", "no-such-file.md")

    assert (status, lines) == (2, [])
    assert "no-such-file.md" in said
