"""What a person does, in a few calls: save a posting and a background, ask for documents, wait for them."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable
from typing import Any

from server.domain.context import Context
from server.domain.drafts import LetterDraft, Line, ResumeDraft, Sentence
from tests.conftest import Person
from tests.samples import posting, resume

LIMIT_S = 60  # generous: waiting ends as soon as the state is there
_numbers = itertools.count(1)


class PlainWriter:
    """A writer that needs nothing and says one line of the applicant's; `texts` counts what it has written."""

    name, model, prompt_version = "stand-in", "", 1

    def __init__(self) -> None:
        self.texts = 0

    async def write(self, context: Context) -> ResumeDraft | LetterDraft:
        self.texts += 1
        if context.document_type == "resume":
            return ResumeDraft(summary=[Line(text=context.resume.basics.summary or "Analyst.", facts=["summary"])])
        return LetterDraft(paragraphs=[[Sentence(text="I would like to talk.", kind="closing")]])

    async def close(self) -> None:
        pass


async def saved_job(person: Person, **changes: Any) -> int:
    """A posting like no other of this person's; its id."""
    changes.setdefault("company_name", f"Company {next(_numbers)}")
    answer = await person.post("/api/job/", {"job_context": posting(**changes)})
    assert answer.status_code == 201, answer.text
    return int(answer.json()["id"])


async def saved_applicant(person: Person, **changes: Any) -> int:
    number = next(_numbers)
    body = {"name": f"Background {number}", "context": resume(basics={**resume()["basics"], "label": f"L{number}"})}
    answer = await person.post("/api/applicant/", {**body, **changes})
    assert answer.status_code == 201, answer.text
    return int(answer.json()["id"])


async def ask(person: Person, job: int, applicant: int, command: str = "generate_both", **more: Any) -> str:
    """Ask for documents; the id of the task."""
    body = {"job_description_id": job, "user_context_id": applicant, "command": command, **more}
    answer = await person.post("/api/generate-resume-and-cover-letter/", body)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["task_id"])


async def result_of(person: Person, task_id: str) -> dict[str, Any]:
    answer = await person.get(f"/api/task-result/{task_id}/")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def ended(person: Person, task_id: str) -> dict[str, Any]:
    """The task's result once it is SUCCESS or FAILURE."""
    found: dict[str, Any] = {}

    async def has_ended() -> bool:
        found.update(await result_of(person, task_id))
        return found["status"] in ("SUCCESS", "FAILURE")

    await until(has_ended)
    return found


async def documents_of(person: Person, task_id: str) -> list[dict[str, Any]]:
    """The versions that a task has made; it must succeed."""
    done = await ended(person, task_id)
    assert done["status"] == "SUCCESS", done
    return [item["document_version"] for item in done["result"]]


async def written(person: Person, command: str = "generate_resume", **changes: Any) -> dict[str, Any]:
    """A new version of a new document: the first that `command` makes. Needs a worker."""
    task_id = await ask(person, await saved_job(person, **changes), await saved_applicant(person), command)
    return (await documents_of(person, task_id))[0]


async def until(state: Callable[[], Awaitable[bool]], limit: float = LIMIT_S) -> None:
    """Wait until `state` is true."""
    deadline = time.monotonic() + limit
    while not await state():
        assert time.monotonic() < deadline, f"not so after {limit} s"
        await asyncio.sleep(0.05)
