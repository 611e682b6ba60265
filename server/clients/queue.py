"""The queue that wakes workers: SAQ on Redis or Valkey, behind one door.

PostgreSQL is the truth. An entry here only says "look at this row now"; it carries one id, and losing it costs
some seconds until the sweep looks at the row by itself. So entries are tried once, and never recovered by SAQ.
"""

import asyncio
import contextlib
import time
from typing import Any

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError
from saq import Job, Status, Worker
from saq.queue.redis import RedisQueue

log = structlog.get_logger()

# Each task's own time limit in seconds: a backstop above the limits inside, so that a stuck one frees its place.
TIME_LIMITS = {
    "write_version": 180,  # the slowest model answers in 120 s; a repair round is inside that
    "print_version": 90,  # 30 s a page load, one second try on a new browser
    "send_mail": 60,
    "make_takeout": 120,
}
WRITE, PRINT = "write", "print"
_HANDOVER_S = 60  # far more than a worker needs between taking an entry and saying that it is at work


# Which prints are waited for, and since when. A print takes one place, however often it is asked for. A place whose
# print nobody has ended, because its worker was killed, is free again after some minutes.
_WAITING, _FORGOTTEN_S = "prints-waiting", 300
_TAKE_PLACE = """
local now, print, most, forgotten = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - forgotten)
if most > 0 and not redis.call('ZSCORE', KEYS[1], print) and redis.call('ZCARD', KEYS[1]) >= most then
  return 0
end
redis.call('ZADD', KEYS[1], now, print)
return 1
"""


class QueueFull(Exception):
    """So many prints wait already that a further one would wait too long."""


class QueueUnavailable(Exception):
    """Redis does not answer. What was to be queued is safe in PostgreSQL."""


class TaskQueue:
    """Puts entries in. One for a process; `close` it at the end."""

    def __init__(self, redis: Redis) -> None:
        self._queues = {name: RedisQueue(redis, name=name) for name in (WRITE, PRINT)}
        self._redis = redis
        self._take_place = redis.register_script(_TAKE_PLACE)

    async def write_version(self, version_id: int, attempts: int, rounds: int = 0) -> None:
        # The attempt is in the key: what a killed worker left under the former key cannot block this entry.
        await self._put(WRITE, "write_version", f"version-{version_id}-{attempts}-{rounds}", version_id=version_id)

    async def print_version(self, version_id: int, theme: str, paper: str, fit: str = "", *, most: int = 0) -> None:
        """Raises QueueFull when `most` other prints wait already; 0: however many wait."""
        print = f"{version_id}-{theme}-{paper}-{fit}"
        try:
            admitted = await self._take_place(keys=[_WAITING], args=[time.time(), print, most, _FORGOTTEN_S])
        except (TimeoutError, RedisError, OSError) as error:
            log.warning("queue_unavailable", function="print_version", error=type(error).__name__)
            raise QueueUnavailable from error
        if not admitted:
            raise QueueFull
        # Here it is the time, roughly, for there is no row that counts the attempts at printing.
        window = int(time.time()) // 10
        await self._put(
            PRINT,
            "print_version",
            f"pdf-{print}-{window}",
            version_id=version_id,
            theme=theme,
            paper=paper,
            fit=fit,
        )

    async def end_print(self, version_id: int, theme: str, paper: str, fit: str) -> None:
        """It waits no longer: it is printed, or it cannot be."""
        with contextlib.suppress(TimeoutError, RedisError, OSError):  # then its place is forgotten in time
            await self._redis.zrem(_WAITING, f"{version_id}-{theme}-{paper}-{fit}")

    async def send_mail(self, mail_id: int) -> None:
        await self._put(PRINT, "send_mail", f"mail-{mail_id}", mail_id=mail_id)

    async def make_takeout(self, account_id: int) -> None:
        await self._put(PRINT, "make_takeout", f"takeout-{account_id}", account_id=account_id)

    async def _put(self, queue: str, function: str, key: str, **arguments: Any) -> None:
        """Raises QueueUnavailable. An entry that is already waiting under this key is left as it is."""
        limit = TIME_LIMITS[function]
        job = Job(function=function, kwargs=arguments, key=key, timeout=limit, heartbeat=0, retries=1, ttl=1)
        try:
            await self._queues[queue].enqueue(job)
        except (TimeoutError, RedisError, OSError) as error:
            log.warning("queue_unavailable", function=function, error=type(error).__name__)
            raise QueueUnavailable from error

    async def close(self) -> None:
        for queue in self._queues.values():
            await queue._pubsub.close()  # disconnect() would close the client, which is not the queue's own


class PatientQueue(RedisQueue):
    """The worker's end: while Redis is away all places wait together, longer each time, with one line a wait."""

    _wait = 0.0
    _away_until = 0.0

    async def dequeue(self, timeout: float = 0.0, poll_interval: float = 0.0) -> Job | None:  # noqa: ASYNC109 - SAQ's
        try:
            job = await super().dequeue(timeout=timeout, poll_interval=poll_interval)
        except (RedisError, OSError) as error:
            now = time.monotonic()
            if now >= self._away_until:
                self._wait = min(5.0, max(0.25, self._wait * 2))
                self._away_until = now + self._wait
                log.warning("redis_unavailable", error=type(error).__name__, next_try_s=self._wait)
            await asyncio.sleep(self._away_until - now)
            return None
        self._wait = 0.0
        return job

    async def drop_left_behind(self) -> None:
        """Drop entries whose worker was killed, so that their keys are free again.

        SAQ's own sweep listens for each entry's end over pub/sub, for seconds, and spins while Redis is away.
        """
        for name in await self.redis.lrange(self._active, 0, -1):
            job = self.deserialize(await self.redis.get(name))
            if job is None or job.stuck or (job.status is Status.QUEUED and _age(job) > _HANDOVER_S):
                async with self.redis.pipeline(transaction=True) as pipe:
                    pipe.lrem(self._active, 0, name)  # type: ignore[arg-type]
                    pipe.zrem(self._incomplete, name)
                    pipe.delete(name)
                    await pipe.execute()


def _age(job: Job) -> float:
    return time.time() - job.queued / 1000


class QuietWorker(Worker[Any]):
    """SAQ's worker without its upkeep, which ends in stack traces while Redis is away and holds up a stop.

    `worker.py` owns signals and recovery; what is left here is: take an entry, run its function.
    """

    queue: PatientQueue

    SIGNALS = []  # noqa: RUF012

    async def upkeep(self) -> "list[asyncio.Task[None]]":
        return []


def make_worker(redis: Redis, name: str, functions: list[Any], concurrency: int, grace: int) -> QuietWorker:
    """A worker for one queue. `redis` must have no socket time limit: waiting for an entry is what it is for."""
    return QuietWorker(
        PatientQueue(redis, name=name, max_concurrent_ops=concurrency + 20),
        functions,
        concurrency=concurrency,
        dequeue_timeout=2.0,  # so that a stop waits at most this long for an idle place
        shutdown_grace_period_s=grace,
        cancellation_hard_deadline_s=5.0,
    )
