"""Asking for documents and following how it goes."""

from uuid import uuid4

import pytest

from server.services import writing
from server.services.rows import fetch, fetch_one
from server.services.runtime import runtime
from server.services.writing import WriterFailed
from tests.conftest import Person
from tests.flows import PlainWriter, ask, ended, result_of, saved_applicant, saved_job

GENERATE = "/api/generate-resume-and-cover-letter/"


async def versions_of(task_id: str) -> list[int]:
    rows = await fetch(
        "SELECT (item->>'id')::bigint AS id FROM task, jsonb_array_elements(versions) AS item WHERE task.id = $1",
        task_id,
    )
    return [row["id"] for row in rows]


class FailingWriter(PlainWriter):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    async def write(self, context: object) -> None:  # type: ignore[override]
        self.texts += 1
        raise self.error


async def test_a_click_goes_from_pending_over_started_to_two_documents(alice: Person) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))
    resume_id, letter_id = await versions_of(task_id)

    assert await result_of(alice, task_id) == {"status": "PENDING", "result": None}
    await writing.write_version(resume_id)
    assert await result_of(alice, task_id) == {"status": "STARTED", "result": None}
    await writing.write_version(letter_id)
    done = await result_of(alice, task_id)

    assert done["status"] == "SUCCESS"
    assert [item.keys() for item in done["result"]] == [{"document_version"}, {"document_version"}]
    first, second = (item["document_version"] for item in done["result"])
    assert first.keys() == {"id", "markdown", "document", "version_name", "updated_at"}
    assert (first["id"], second["id"]) == (resume_id, letter_id)
    assert (first["document"]["type"], second["document"]["type"]) == ("resume", "cover_letter")
    assert "Mara Lindqvist" in first["markdown"]


async def test_another_language_or_tone_is_another_version(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)

    plain = await versions_of(await ask(alice, job, applicant, "generate_resume"))
    german = await versions_of(await ask(alice, job, applicant, "generate_resume", language="de"))
    warm = await versions_of(await ask(alice, job, applicant, "generate_resume", tone="warm"))
    again = await versions_of(await ask(alice, job, applicant, "generate_resume", tone="warm", language=""))

    assert len({*plain, *german, *warm}) == 3
    assert again == warm
    for wrong in ({"tone": "sarcastic"}, {"language": "German please"}):
        answer = await alice.post(
            GENERATE, {"job_description_id": job, "user_context_id": applicant, "command": "generate_resume", **wrong}
        )
        assert (answer.status_code, list(answer.json())) == (400, list(wrong))


async def test_a_version_without_a_name_is_called_company_type_number(alice: Person) -> None:
    task_id = await ask(alice, await saved_job(alice, company_name="Fjordlight Energy"), await saved_applicant(alice))
    for version_id in await versions_of(task_id):
        await writing.write_version(version_id)

    names = [item["document_version"]["version_name"] for item in (await result_of(alice, task_id))["result"]]

    assert names == ["Fjordlight Energy - resume - 1", "Fjordlight Energy - cover_letter - 1"]


@pytest.mark.parametrize(
    ("command", "types"), [("generate_resume", ["resume"]), ("generate_cover_letter", ["cover_letter"])]
)
async def test_one_document_can_be_asked_for_alone(alice: Person, command: str, types: list[str], worker: None) -> None:
    done = await ended(alice, await ask(alice, await saved_job(alice), await saved_applicant(alice), command))

    assert [item["document_version"]["document"]["type"] for item in done["result"]] == types


async def test_the_same_click_again_is_answered_from_the_file(
    alice: Person, worker: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = PlainWriter()
    monkeypatch.setattr(runtime(), "writer", writer)
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    first = await ended(alice, await ask(alice, job, applicant))
    again = await result_of(alice, await ask(alice, job, applicant))

    assert again["status"] == "SUCCESS"
    assert [item["message"] for item in again["result"]] == ["Found an existing document on file"] * 2
    assert [item["document_version"] for item in again["result"]] == [
        item["document_version"] for item in first["result"]
    ]
    assert writer.texts == 2


async def test_write_it_again_makes_another_version_of_the_same_document(
    alice: Person, worker: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime(), "writer", PlainWriter())
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    first = await ended(alice, await ask(alice, job, applicant, "generate_resume"))
    second = await ended(alice, await ask(alice, job, applicant, "generate_resume", regenerate_version=True))

    former, later = (done["result"][0]["document_version"] for done in (first, second))
    assert later["document"] == former["document"]
    assert later["id"] != former["id"]
    assert later["version_name"].endswith("- resume - 2")
    assert "message" not in second["result"][0]


async def test_regenerate_version_null_is_an_ordinary_click(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    first = await versions_of(await ask(alice, job, applicant))
    second = await versions_of(await ask(alice, job, applicant, regenerate_version=None))

    assert first == second


async def test_what_does_not_exist_is_named_in_the_frontends_words(alice: Person, bob: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    bobs_job, bobs_applicant = await saved_job(bob), await saved_applicant(bob)
    body = {"job_description_id": job, "user_context_id": applicant, "command": "generate_both"}

    async def refused(**changes: object) -> object:
        answer = await alice.post(GENERATE, {**body, **changes})
        assert answer.status_code == 400
        return answer.json()

    assert await refused(user_context_id=bobs_applicant) == {
        "user_context_id": [f'Invalid pk "{bobs_applicant}" - object does not exist.']
    }
    assert await refused(job_description_id=bobs_job) == {
        "job_description_id": [f'Invalid pk "{bobs_job}" - object does not exist.']
    }
    assert await refused(command="x") == {"command": ['"x" is not a valid choice.']}
    assert (await refused(job_description_id="many")).keys() == {"job_description_id"}  # type: ignore[attr-defined]
    assert (await refused(job_description_id=2**70)).keys() != {"detail"}  # type: ignore[attr-defined]
    missing = await alice.post(GENERATE, {})
    assert missing.status_code == 400
    assert missing.json() == {name: ["This field is required."] for name in body}


async def test_ids_as_text_are_taken(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    body = {"job_description_id": str(job), "user_context_id": str(applicant), "command": "generate_resume"}

    assert (await alice.post(GENERATE, body)).status_code == 200


async def test_a_writer_that_gives_up_tells_the_person_why(alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        runtime(), "writer", FailingWriter(WriterFailed("The model refused this posting.", again=False))
    )
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")

    for version_id in await versions_of(task_id):
        await writing.write_version(version_id)

    assert await result_of(alice, task_id) == {"status": "FAILURE", "result": "The model refused this posting."}


async def test_an_error_of_ours_is_tried_three_times_and_told_without_its_text(
    alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "RETRY_S", 0.0)
    writer = FailingWriter(ValueError("secret inner words"))
    monkeypatch.setattr(runtime(), "writer", writer)
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
    (version_id,) = await versions_of(task_id)

    statuses = []
    for _ in range(4):
        await writing.write_version(version_id)
        statuses.append((await result_of(alice, task_id))["status"])

    assert statuses == ["STARTED", "STARTED", "FAILURE", "FAILURE"]
    assert writer.texts == 3
    assert (await result_of(alice, task_id))["result"] == "This document could not be written. Please try again."


async def test_a_new_click_after_a_failure_tries_again(alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime(), "writer", FailingWriter(WriterFailed("No.", again=False)))
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    failed = await ask(alice, job, applicant, "generate_resume")
    (version_id,) = await versions_of(failed)
    await writing.write_version(version_id)

    monkeypatch.setattr(runtime(), "writer", PlainWriter())
    again = await ask(alice, job, applicant, "generate_resume")
    assert await versions_of(again) == [version_id]
    assert (await result_of(alice, again))["status"] in ("PENDING", "STARTED")
    await writing.write_version(version_id)

    assert (await result_of(alice, again))["status"] == "SUCCESS"


async def test_one_document_that_fails_does_not_lose_the_other(alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))
    resume_id, letter_id = await versions_of(task_id)
    await writing.write_version(resume_id)
    monkeypatch.setattr(runtime(), "writer", FailingWriter(WriterFailed("No letter today.", again=False)))
    await writing.write_version(letter_id)

    assert await result_of(alice, task_id) == {"status": "FAILURE", "result": "No letter today."}
    assert (await alice.get(f"/api/document-version/{resume_id}/")).status_code == 200
    assert (await alice.get(f"/api/document-version/{letter_id}/")).status_code == 404


async def test_instructions_make_one_new_version(alice: Person, worker: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime(), "writer", PlainWriter())
    done = await ended(alice, await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume"))
    former = done["result"][0]["document_version"]

    answer = await alice.post(
        "/api/update-content/", {"document_version_id": former["id"], "instructions": "Say less."}
    )
    revised = await ended(alice, answer.json()["task_id"])

    assert answer.status_code == 200
    assert revised["status"] == "SUCCESS"
    assert revised["result"].keys() == {"id", "markdown", "document", "version_name", "updated_at"}
    assert revised["result"]["document"] == former["document"]
    assert revised["result"]["version_name"].endswith("- resume - 2")


async def test_instructions_need_words_and_a_version_of_ones_own(alice: Person, bob: Person, worker: None) -> None:
    done = await ended(alice, await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume"))
    version_id = done["result"][0]["document_version"]["id"]

    async def refused(person: Person, instructions: str) -> object:
        answer = await person.post(
            "/api/update-content/", {"document_version_id": version_id, "instructions": instructions}
        )
        assert answer.status_code == 400
        return answer.json()

    assert await refused(alice, "") == {"instructions": ["This field may not be blank."]}
    assert await refused(alice, " \n\u200b ") == {"instructions": ["This field may not be blank."]}
    assert await refused(bob, "Say less.") == {
        "document_version_id": [f'Invalid pk "{version_id}" - object does not exist.']
    }


async def test_without_a_model_instructions_end_in_a_sentence(alice: Person, worker: None) -> None:
    done = await ended(alice, await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume"))
    version_id = done["result"][0]["document_version"]["id"]

    answer = await alice.post("/api/update-content/", {"document_version_id": version_id, "instructions": "Say less."})
    revised = await ended(alice, answer.json()["task_id"])

    assert revised["status"] == "FAILURE"
    assert "needs a language model" in revised["result"]


async def test_a_task_is_nobody_elses_business(alice: Person, bob: Person, charlie: Person) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))

    assert (await alice.get(f"/api/task-result/{task_id}/")).status_code == 200
    assert (await bob.get(f"/api/task-result/{task_id}/")).status_code == 404
    assert (await charlie.get(f"/api/task-result/{task_id}/")).status_code == 401
    assert (await alice.get(f"/api/task-result/{uuid4()}/")).status_code == 404
    assert (await alice.get("/api/task-result/not-a-task/")).status_code == 404
    assert (await charlie.post(GENERATE, {})).status_code == 401
    assert (await charlie.post("/api/update-content/", {})).status_code == 401


async def test_a_deleted_applicant_or_job_cannot_be_clicked(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    await alice.delete(f"/api/applicant/{applicant}/")
    body = {"job_description_id": job, "user_context_id": applicant, "command": "generate_both"}

    answer = await alice.post(GENERATE, body)

    assert answer.status_code == 400
    assert await fetch_one("SELECT id FROM document WHERE job_id = $1", job) is None
