"""The queue's entries: what a killed worker leaves behind must not block what comes next."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from redis.asyncio import Redis
from saq import Job, Status

from server import local
from server.clients import queue as queues
from server.clients.queue import WRITE, PatientQueue, QueueUnavailable, QuietWorker, TaskQueue, make_worker


@pytest.fixture
async def redis(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Redis]:
    valkey = local.Valkey(tmp_path_factory.mktemp("queue"), durable=False)
    valkey.start()
    async with Redis.from_url(valkey.url, socket_timeout=2) as client:
        yield client
    valkey.stop()


async def taken(redis: Redis, *, started: float | None) -> Job:
    """An entry that a worker has taken and not finished: `started` so many seconds ago, or not yet."""
    queue = PatientQueue(redis, name=WRITE)
    job = await queue.dequeue(timeout=5)
    assert job is not None
    if started is not None:
        job.started = int((time.time() - started) * 1000)
        await job.update(status=Status.ACTIVE)
    return job


async def test_an_entry_that_waits_is_not_put_in_twice(redis: Redis) -> None:
    tasks = TaskQueue(redis)

    for _ in range(3):
        await tasks.write_version(7, 0)
    await tasks.write_version(7, 1)

    assert await PatientQueue(redis, name=WRITE).count("queued") == 2
    await tasks.close()


@pytest.mark.parametrize(("started", "is_dropped"), [(10_000, True), (10, False), (None, False)])
async def test_what_a_killed_worker_held_is_dropped_once_its_time_is_up(
    redis: Redis, started: float | None, is_dropped: bool
) -> None:
    tasks = TaskQueue(redis)
    await tasks.write_version(7, 0)
    await taken(redis, started=started)

    await PatientQueue(redis, name=WRITE).drop_left_behind()

    await tasks.write_version(7, 0)
    assert await PatientQueue(redis, name=WRITE).count("queued") == (1 if is_dropped else 0)
    await tasks.close()


async def test_a_worker_killed_between_taking_and_starting_blocks_nothing(
    redis: Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks = TaskQueue(redis)
    await tasks.write_version(7, 0)
    await taken(redis, started=None)
    monkeypatch.setattr(queues, "_HANDOVER_S", 0)

    await PatientQueue(redis, name=WRITE).drop_left_behind()

    await tasks.write_version(7, 0)
    assert await PatientQueue(redis, name=WRITE).count("queued") == 1
    await tasks.close()


async def test_an_entry_holds_one_id_and_nothing_else(redis: Redis) -> None:
    tasks = TaskQueue(redis)
    await tasks.write_version(7, 0)
    job = await taken(redis, started=0)

    assert job.kwargs == {"version_id": 7}
    await tasks.close()


async def test_without_redis_putting_in_fails_at_once_with_one_error() -> None:
    tasks = TaskQueue(Redis.from_url("redis://127.0.0.1:1", socket_connect_timeout=1))

    with pytest.raises(QueueUnavailable):
        await asyncio.wait_for(tasks.write_version(7, 0), 5)


async def test_a_worker_runs_what_is_put_in_and_stops_when_asked(redis: Redis) -> None:
    done: asyncio.Queue[int] = asyncio.Queue()

    async def write_version(_: Any, *, version_id: int) -> None:
        await done.put(version_id)

    tasks = TaskQueue(redis)
    worker: QuietWorker = make_worker(redis, WRITE, [("write_version", write_version)], concurrency=2, grace=5)
    running = asyncio.create_task(worker.start())
    await tasks.write_version(7, 0)

    assert await asyncio.wait_for(done.get(), 20) == 7
    await worker.stop()
    await running
    await tasks.close()
