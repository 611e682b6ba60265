"""Leases, attempts and fencing: whatever happens to a worker, a text is written once."""

import asyncio
import contextvars
from collections.abc import AsyncIterator
from typing import Any

import pytest

from server.clients.queue import QueueUnavailable
from server.domain.context import Context
from server.domain.drafts import ResumeDraft
from server.errors import FieldErrors
from server.services import asking, writing
from server.services.rows import fetch, fetch_one, transaction
from server.services.runtime import runtime
from tests.conftest import Person
from tests.flows import PlainWriter, ask, documents_of, result_of, saved_applicant, saved_job


class HeldWriter(PlainWriter):
    """Each call waits until the test lets it go, and writes its own number into the text."""

    def __init__(self) -> None:
        super().__init__()
        self.gates: list[asyncio.Event] = []

    async def write(self, context: Context) -> ResumeDraft:  # type: ignore[override]
        gate = asyncio.Event()
        self.gates.append(gate)
        number = len(self.gates)
        await gate.wait()
        return ResumeDraft.model_validate({"summary": [{"text": f"Text of call {number}.", "facts": ["summary"]}]})

    async def called(self, times: int) -> None:
        while len(self.gates) < times:
            await asyncio.sleep(0.01)


@pytest.fixture
async def version(alice: Person) -> AsyncIterator[int]:
    """A version that waits to be written."""
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
    row = await fetch_one("SELECT (versions->0->>'id')::bigint AS id FROM task WHERE id = $1", task_id)
    assert row
    yield row["id"]
    await fetch("DELETE FROM version WHERE id = $1", row["id"])


async def state_of(version_id: int) -> dict[str, Any]:
    row = await fetch_one(
        "SELECT status, attempts, markdown, error, lease_until FROM version WHERE id = $1", version_id
    )
    assert row
    return row


async def lose_the_lease(version_id: int) -> None:
    await fetch("UPDATE version SET lease_until = now() - interval '1 second' WHERE id = $1", version_id)


async def test_two_workers_on_one_version_write_it_once(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = PlainWriter()
    monkeypatch.setattr(runtime(), "writer", writer)

    await asyncio.gather(*(writing.write_version(version) for _ in range(10)))

    assert writer.texts == 1
    assert (await state_of(version))["attempts"] == 1


async def test_who_wakes_up_late_cannot_write_any_more(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = HeldWriter()
    monkeypatch.setattr(runtime(), "writer", writer)
    first = asyncio.create_task(writing.write_version(version))
    await writer.called(1)
    await lose_the_lease(version)
    second = asyncio.create_task(writing.write_version(version))
    await writer.called(2)

    writer.gates[1].set()
    await second
    writer.gates[0].set()
    await first

    state = await state_of(version)
    assert (state["status"], state["attempts"]) == ("ready", 2)
    assert "Text of call 2." in state["markdown"]


async def test_a_late_failure_does_not_undo_the_text(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    class LateFailure(HeldWriter):
        async def write(self, context: Context) -> ResumeDraft:  # type: ignore[override]
            draft = await super().write(context)
            if len(self.gates) == 2 and not self.gates[0].is_set():
                return draft
            raise ValueError

    writer = LateFailure()
    monkeypatch.setattr(runtime(), "writer", writer)
    first = asyncio.create_task(writing.write_version(version))
    await writer.called(1)
    await lose_the_lease(version)
    second = asyncio.create_task(writing.write_version(version))
    await writer.called(2)
    writer.gates[1].set()
    await second

    writer.gates[0].set()
    await first

    assert (await state_of(version))["status"] == "ready"


async def test_the_lease_is_renewed_while_a_slow_model_writes(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "HEARTBEAT_S", 0.02)
    writer = HeldWriter()
    monkeypatch.setattr(runtime(), "writer", writer)
    running = asyncio.create_task(writing.write_version(version))
    await writer.called(1)
    first = (await state_of(version))["lease_until"]

    while (await state_of(version))["lease_until"] == first:
        await asyncio.sleep(0.02)

    writer.gates[0].set()
    await running
    assert (await state_of(version))["status"] == "ready"


async def test_a_stopping_worker_hands_its_row_back_and_it_costs_no_attempt(
    version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = HeldWriter()
    monkeypatch.setattr(runtime(), "writer", writer)
    for _ in range(5):
        running = asyncio.create_task(writing.write_version(version))
        await writer.called(len(writer.gates) + 1)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert (await state_of(version))["status"] == "queued"

    monkeypatch.setattr(runtime(), "writer", PlainWriter())
    await writing.write_version(version)

    assert (await state_of(version))["status"] == "ready"


async def test_a_writer_that_never_comes_back_is_a_failure_after_three_attempts(
    version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "LONGEST_WRITE_S", 0.05)
    monkeypatch.setattr(writing, "RETRY_S", 0.0)
    writer = HeldWriter()
    monkeypatch.setattr(runtime(), "writer", writer)

    for _ in range(5):
        await writing.write_version(version)

    state = await state_of(version)
    assert (state["status"], state["attempts"], len(writer.gates)) == ("failed", 3, 3)
    assert state["error"] == writing.FAILED


async def test_a_version_that_killed_three_workers_is_a_failure_for_the_person(alice: Person, version: int) -> None:
    for _ in range(3):
        assert await writing._take_lease(version)  # and the worker is gone
        await lose_the_lease(version)
        await writing.sweep()

    assert await writing._take_lease(version) is None
    task = await fetch_one("SELECT id FROM task WHERE account_id = $1", alice.id)
    assert task
    assert await result_of(alice, str(task["id"])) == {"status": "FAILURE", "result": writing.KILLED}


async def test_what_was_never_queued_is_found_by_the_sweep(
    alice: Person, worker: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unavailable(*_: Any) -> None:
        raise QueueUnavailable

    with monkeypatch.context() as away:
        away.setattr(runtime().queue, "write_version", unavailable)
        task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))
    assert (await result_of(alice, task_id))["status"] == "PENDING"
    await fetch("UPDATE version SET updated_at = updated_at - interval '10 seconds' WHERE status = 'queued'")

    assert await writing.sweep() >= 2

    assert len(await documents_of(alice, task_id)) == 2


async def test_who_waits_is_told_when_the_sweep_gives_up(version: int) -> None:
    await fetch("UPDATE version SET attempts = attempts_allowed WHERE id = $1", version)

    async with runtime().announcer.listen(f"version:{version}") as inbox:
        await writing.sweep()
        assert (await asyncio.wait_for(inbox.get(), 10))["stage"] == "failed"


@pytest.mark.parametrize(("table", "field"), [("job", "job_description_id"), ("applicant", "user_context_id")])
async def test_a_job_or_applicant_that_is_deleted_meanwhile_is_named(alice: Person, table: str, field: str) -> None:
    ids = {"job": await saved_job(alice), "applicant": await saved_applicant(alice)}
    outside = contextvars.copy_context()  # what is started inside a transaction would take part in it
    async with transaction() as using:
        await fetch(f"DELETE FROM {table} WHERE id = $1", ids[table], using=using)
        asked = asyncio.create_task(
            asking.request(alice.id, ids["job"], ids["applicant"], "generate_both"), context=outside
        )
        while not await fetch("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"):
            await asyncio.sleep(0.01)

    with pytest.raises(FieldErrors) as refused:
        await asked

    assert refused.value.body() == {field: [f'Invalid pk "{ids[table]}" - object does not exist.']}


async def test_twenty_takes_at_once_are_numbered_without_a_gap(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)

    await asyncio.gather(
        *(asking.request(alice.id, job, applicant, "generate_resume", regenerate=True) for _ in range(20))
    )

    rows = await fetch(
        "SELECT number FROM version v JOIN document d ON d.id = v.document_id WHERE d.job_id = $1 ORDER BY number", job
    )
    assert [row["number"] for row in rows] == list(range(1, 21))


async def test_fifty_equal_clicks_at_once_share_their_rows(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)

    await asyncio.gather(*(asking.request(alice.id, job, applicant, "generate_both") for _ in range(50)))

    rows = await fetch("SELECT v.id FROM version v JOIN document d ON d.id = v.document_id WHERE d.job_id = $1", job)
    tasks = await fetch("SELECT DISTINCT versions FROM task WHERE account_id = $1", alice.id)
    assert (len(rows), len(tasks)) == (2, 1)
