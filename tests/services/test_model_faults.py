"""Real processes and a model that counts its calls: whatever is killed, emptied or frozen, each document comes once."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest
from redis.asyncio import Redis

from server import local
from server.processes import Child
from tests.conftest import Person
from tests.flows import ask, documents_of, saved_applicant, saved_job, until
from tests.model_server import ModelServer
from tests.reliability.house import House, opened, sign_in


@pytest.fixture(scope="module")
async def shared_house(
    tmp_path_factory: pytest.TempPathFactory, chromium: Path, model_server: ModelServer
) -> AsyncIterator[House]:
    folder = tmp_path_factory.mktemp("model_house")
    model = {"OPENAI_API_KEY": "sk-stand-in-key", "OPENAI_BASE_URL": model_server.url(), "DAILY_TOKENS": "0"}
    async with opened(folder, chromium, **model) as house:
        yield house


@pytest.fixture
async def house(shared_house: House, model_server: ModelServer) -> AsyncIterator[House]:
    model_server.behaviour = "honest"
    model_server.calls.clear()
    model_server.gate.set()
    yield shared_house
    model_server.gate.set()
    await shared_house.stop_workers()
    await shared_house.fetch("DELETE FROM version WHERE status IN ('queued', 'writing')")


async def start_worker(house: House, lease: int = 3) -> Child:
    child = Child(f"worker{len(house.workers)}", house.folder, grace=20)
    child.start([sys.executable, "-m", "tests.impatient_worker", str(lease)], house.environment)
    house.workers.append(child)

    async def works() -> bool:
        assert child.pid, child.last_words(20)
        return "worker_started" in house.said(child)

    await until(works)
    return child


async def until_called(model: ModelServer, times: int) -> None:
    """Until so many answers have their first words out."""

    async def called() -> bool:
        return sum(call.words_at is not None for call in model.calls) >= times

    await until(called)


async def test_a_worker_killed_while_the_model_writes_is_replaced(house: House, model_server: ModelServer) -> None:
    model_server.gate.clear()
    first = await start_worker(house)
    task_id = await ask(house.alice, await saved_job(house.alice), await saved_applicant(house.alice))
    await until_called(model_server, 2)

    first.kill()
    model_server.gate.set()
    await start_worker(house)
    documents = await documents_of(house.alice, task_id)

    assert len(documents) == 2
    assert [(row["status"], row["attempts"]) for row in await house.versions([task_id])] == [("ready", 2)] * 2
    assert len(model_server.calls) == 4


async def test_twenty_tasks_survive_that_the_queue_is_emptied(house: House, model_server: ModelServer) -> None:
    applicant = await saved_applicant(house.alice)
    jobs = [await saved_job(house.alice) for _ in range(20)]
    tasks = await asyncio.gather(*(ask(house.alice, job, applicant, "generate_resume") for job in jobs))
    async with Redis.from_url(house.servers.redis_url) as redis:
        await redis.flushall()

    await start_worker(house, lease=30)
    await sign_in(house.alice)
    documents = [await documents_of(house.alice, task) for task in tasks]

    assert len({document["id"] for (document,) in documents}) == 20
    assert len(model_server.calls) == 20
    assert {row["attempts"] for row in await house.versions(list(tasks))} == {1}


async def test_a_frozen_worker_that_wakes_up_late_changes_nothing(house: House, model_server: ModelServer) -> None:
    model_server.gate.clear()
    frozen = await start_worker(house)
    task_id = await ask(
        house.alice, await saved_job(house.alice), await saved_applicant(house.alice), "generate_resume"
    )
    await until_called(model_server, 1)
    assert frozen.pid
    os.kill(frozen.pid, signal.SIGSTOP)
    try:
        model_server.gate.set()
        await start_worker(house)
        (before,) = await documents_of(house.alice, task_id)
    finally:
        os.kill(frozen.pid, signal.SIGCONT)

    async def rejected() -> bool:
        return "late_write_rejected" in house.said(frozen)

    await until(rejected)
    (after,) = await documents_of(house.alice, task_id)
    assert after == before
    assert [(row["status"], row["attempts"]) for row in await house.versions([task_id])] == [("ready", 2)]
    assert len(model_server.calls) == 2


async def test_fifty_clicks_on_two_apis_with_two_workers_are_one_call_for_each_document(
    house: House, model_server: ModelServer
) -> None:
    second = Child("api2", house.folder, grace=20)
    port = local.free_port()
    second.start([sys.executable, "-m", "server.cli", "serve"], {**house.environment, "PORT": str(port)})
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:

        async def answers() -> bool:
            try:
                return (await client.get("/health/live")).status_code == 200
            except httpx2.HTTPError:
                return False

        try:
            await until(answers)
            other = Person(client)
            await sign_in(other)
            await start_worker(house, lease=30)
            await start_worker(house, lease=30)
            job, applicant = await saved_job(house.alice), await saved_applicant(house.alice)
            model_server.gate.clear()
            tasks = await asyncio.gather(*(ask((house.alice, other)[i % 2], job, applicant) for i in range(50)))
            model_server.gate.set()
            found = [await documents_of(house.alice, task) for task in tasks]
        finally:
            await asyncio.to_thread(second.stop)

    assert len({tuple(document["id"] for document in documents) for documents in found}) == 1
    assert len(model_server.calls) == 2
