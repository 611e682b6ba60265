"""Workers that are killed, paused or stopped: what was accepted arrives, once."""

import asyncio
import os
import signal

import pytest

from server.processes import Child
from server.services import writing
from tests.flows import ask, documents_of, ended, saved_applicant, saved_job, until, written
from tests.reliability.house import House


async def test_a_worker_killed_in_the_middle_loses_nothing_and_doubles_nothing(house: House) -> None:
    company = "Killed in the middle"
    job, applicant = await saved_job(house.alice, company_name=company), await saved_applicant(house.alice)
    first = await house.start_worker(slow=60, lease=3)
    task_id = await ask(house.alice, job, applicant)
    await until_called(house, company, 2)

    first.kill()
    await house.start_worker()
    versions = await documents_of(house.alice, task_id)

    assert len(versions) == 2
    assert [(row["status"], row["attempts"]) for row in await house.versions([task_id])] == [("ready", 2)] * 2
    assert house.calls_of(company) == ["cover_letter\t1"] * 2 + ["resume\t1"] * 2


async def test_a_paused_worker_that_wakes_up_late_cannot_write(house: House) -> None:
    company = "Paused"
    job, applicant = await saved_job(house.alice, company_name=company), await saved_applicant(house.alice)
    paused = await house.start_worker(slow=2, lease=3)
    task_id = await ask(house.alice, job, applicant, "generate_resume")
    await until_called(house, company, 1)
    assert paused.pid
    os.kill(paused.pid, signal.SIGSTOP)
    try:
        await house.start_worker()
        await documents_of(house.alice, task_id)
    finally:
        os.kill(paused.pid, signal.SIGCONT)

    await until_said(house, paused, "late_write_rejected")
    assert [(row["status"], row["attempts"]) for row in await house.versions([task_id])] == [("ready", 2)]


async def test_a_posting_that_kills_every_worker_fails_after_three_and_the_queue_goes_on(house: House) -> None:
    applicant = await saved_applicant(house.alice)
    deadly = await saved_job(house.alice, company_name="Deadly")
    doomed = await ask(house.alice, deadly, applicant, "generate_resume")

    for _ in range(3):
        worker = await house.start_worker(deadly="Deadly", lease=3, wait=False)
        await until_ended(worker)
    await house.start_worker(deadly="Deadly")
    others = [await ask(house.alice, await saved_job(house.alice), applicant, "generate_resume") for _ in range(3)]

    for task_id in others:
        assert (await ended(house.alice, task_id))["status"] == "SUCCESS"
    assert await ended(house.alice, doomed) == {"status": "FAILURE", "result": writing.KILLED}
    assert house.calls_of("Deadly") == ["resume\t1"] * 3


async def test_a_stopped_worker_finishes_what_it_can_hands_back_the_rest_and_exits_with_0(house: House) -> None:
    applicant = await saved_applicant(house.alice)
    quick, slow = "Nearly done", "Far from done"
    worker = await house.start_worker(slow=1, grace=40)
    soon = await ask(house.alice, await saved_job(house.alice, company_name=quick), applicant, "generate_resume")
    await until_called(house, quick, 1)
    worker.ask_to_stop()
    await until_ended(worker)
    assert worker.exit_code == 0
    assert (await ended(house.alice, soon))["status"] == "SUCCESS"

    worker = await house.start_worker(slow=60)
    later = await ask(house.alice, await saved_job(house.alice, company_name=slow), applicant, "generate_resume")
    await until_called(house, slow, 1)
    worker.ask_to_stop()
    await until_ended(worker)
    assert worker.exit_code == 0
    assert [row["status"] for row in await house.versions([later])] == ["queued"]
    assert "worker_stopped" in house.said(worker)

    await house.start_worker()
    assert (await ended(house.alice, later))["status"] == "SUCCESS"


@pytest.mark.slow
async def test_what_a_killed_worker_was_printing_is_printed_by_the_next(house: House) -> None:
    first = await house.start_worker(prints=True)
    versions = [await written(house.alice) for _ in range(3)]
    paths = [f"/api/document-version/{version['id']}/pdf/?paper=letter" for version in versions]
    asked = [asyncio.create_task(house.alice.get(path)) for path in paths]
    await asyncio.sleep(0.1)

    first.kill()
    await house.start_worker(prints=True)
    answers = await asyncio.gather(*asked)

    assert [answer.status_code for answer in answers] == [200] * 3
    assert all(answer.content.startswith(b"%PDF-") for answer in answers)


async def until_called(house: House, company: str, times: int) -> None:
    async def called() -> bool:
        return len(house.calls_of(company)) >= times

    await until(called)


async def until_ended(child: Child) -> None:
    async def has_ended() -> bool:
        return child.pid is None

    await until(has_ended)


async def until_said(house: House, child: Child, words: str) -> None:
    async def said() -> bool:
        return words in house.said(child)

    await until(said)
