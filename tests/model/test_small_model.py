"""The whole path with a small real model, which invents, repeats itself and breaks off all the time.

Every document must still come out complete, true and readable. The documents are left in the folder that is printed.
"""

import asyncio
import json
import re
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pypdfium2
import pytest

from server import local
from server.processes import Child
from server.services import writers, writing
from server.services.runtime import runtime
from server.settings import Settings
from tests.conftest import Person
from tests.domain.test_golden import APPLICANTS, GOLDEN
from tests.flows import ask, result_of, until

pytestmark = pytest.mark.model

# It writes some tokens a second on a busy machine, and in circles until it is stopped: what it is given of both.
LIMIT_S = 3600
MOST_TOKENS = {"resume": 700, "cover_letter": 400}
LEFT_OVER = re.compile(r"[{}\\]|\b(?:work|edu|skill|cert|project)\d|\[(?!Please confirm: )[A-Z]")


@pytest.fixture(scope="module")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address."""
    folder, port = tmp_path_factory.mktemp("small_model"), local.free_port()
    child = Child("small_model", folder)
    child.start(
        [sys.executable, "-m", "tests.model.serve", str(port), str(folder)], {"PYTHONPATH": ".", "HOME": str(folder)}
    )
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 300
    try:
        while True:
            assert child.pid, child.last_words(20)
            assert time.monotonic() < deadline, child.last_words(20)
            try:
                if httpx2.get(f"{address}/health", timeout=5).status_code == 200:
                    break
            except httpx2.HTTPError:
                pass
            time.sleep(0.5)
        yield f"{address}/v1"
    finally:
        child.stop()


@pytest.fixture(scope="module")
async def patient_writer(api: str, settings: Settings, small_model: str) -> AsyncIterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(writing, "LONGEST_WRITE_S", LIMIT_S)
    patch.setattr(writers, "LONGEST_S", LIMIT_S)
    patch.setattr(writers, "MOST_TOKENS", MOST_TOKENS)
    patch.setattr("server.clients.queue.TIME_LIMITS", {"write_version": LIMIT_S, "print_version": 90, "send_mail": 60})
    model = {
        "openai_api_key": "none",
        "openai_base_url": small_model,
        "openai_model": "small",
        "openai_time_limit_s": LIMIT_S,
    }
    writer = writers.ModelWriter(settings.model_copy(update=model))
    patch.setattr(runtime(), "writer", writer)
    yield
    await writer.close()
    patch.undo()


@pytest.mark.parametrize("name", sorted(case.name for case in GOLDEN.iterdir()))
async def test_documents_of_a_small_model_are_complete_true_and_readable(
    alice: Person, worker: None, patient_writer: None, name: str, tmp_path: Path
) -> None:
    background = json.loads((APPLICANTS / f"{name}.json").read_text())["resume"]
    case = json.loads((GOLDEN / name / "case.json").read_text())
    job_context = {"company_overview": "", **case["posting"]}
    job = (await alice.post("/api/job/", {"job_context": job_context})).json()["id"]
    applicant = (await alice.post("/api/applicant/", {"name": name, "context": background})).json()["id"]
    task_id = await ask(alice, job, applicant)
    result: dict[str, Any] = {}

    async def has_ended() -> bool:
        await asyncio.sleep(1)
        result.update(await result_of(alice, task_id))
        return result["status"] in ("SUCCESS", "FAILURE")

    await until(has_ended, LIMIT_S)

    assert result["status"] == "SUCCESS", result
    resume, letter = (item["document_version"] for item in result["result"])
    for version in (resume, letter):
        kind = version["document"]["type"]
        (tmp_path / f"{kind}.md").write_text(version["markdown"])
        lines = (await alice.get(f"/api/document-version/{version['id']}/evidence/")).json()["lines"]
        assert [line for line in lines if not line["supported"] and not line["marked"]] == []
        assert not LEFT_OVER.search(re.sub(r"\(\S+\)", "", version["markdown"]))
        pdf = (await alice.get(f"/api/document-version/{version['id']}/pdf/")).content
        (tmp_path / f"{kind}.pdf").write_bytes(pdf)
        pages = pypdfium2.PdfDocument(pdf)
        assert 1 <= len(pages) <= 2
        assert background["basics"]["name"] in pages[0].get_textpage().get_text_range()
    check_resume(resume["markdown"], background)
    check_letter(letter["markdown"], case["posting"])
    print(f"\n{tmp_path}")


def check_resume(text: str, background: dict[str, Any]) -> None:
    for heading in ("Summary", "Work Experience", "Education", "Skills"):
        assert f"## {heading}\n" in text
    for work in background["work"]:
        entry = text.partition(f"**{work['name']}**")[2].partition("\n#")[0]
        bullets = re.findall(r"^- (.+)$", entry, flags=re.MULTILINE)
        assert len(bullets) >= min(2, len(work["highlights"]))
        assert len(set(bullets)) == len(bullets)
        assert all(len(bullet.split()) > 2 for bullet in bullets)


def check_letter(text: str, posting: dict[str, str]) -> None:
    body = text.partition("\nDear ")[2].partition("\nKind regards,")[0].partition("\n")[2]
    paragraphs = [part.strip() for part in body.split("\n\n") if part.strip()]
    assert len(paragraphs) >= 2
    assert 70 <= len(body.split()) <= 450
    assert posting["company_name"] in text
    assert all(part.endswith((".", "?", "!", "]")) for part in paragraphs)
    assert len(re.findall(r"\bI\b", body)) >= 3
    assert body.count("[Please confirm: ") <= 3
