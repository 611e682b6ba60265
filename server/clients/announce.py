"""Telling other processes that something happened, over Redis pub/sub: a hint, never the truth.

Whoever waits looks into PostgreSQL afterwards; a lost announcement only makes them look later.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

log = structlog.get_logger()


class Announcer:
    """One pub/sub connection for a process, shared by all who listen."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._pubsub = redis.pubsub(ignore_subscribe_messages=True)
        self._listeners: dict[str, set[asyncio.Queue[Any]]] = {}
        self._reader: asyncio.Task[None] | None = None

    async def say(self, channel: str, message: dict[str, Any]) -> None:
        with contextlib.suppress(RedisError, OSError):
            await self._redis.publish(channel, json.dumps(message))

    @contextlib.asynccontextmanager
    async def listen(self, channel: str) -> AsyncIterator["asyncio.Queue[dict[str, Any]]"]:
        """A queue of the messages said on `channel` from now on. Empty for good while Redis is away."""
        inbox: asyncio.Queue[dict[str, Any]] = asyncio.Queue(1000)
        listeners = self._listeners.setdefault(channel, set())
        listeners.add(inbox)
        try:
            with contextlib.suppress(RedisError, OSError):
                await self._pubsub.subscribe(channel)
                if self._reader is None or self._reader.done():
                    self._reader = asyncio.create_task(self._read())
            yield inbox
        finally:
            listeners.discard(inbox)
            if not listeners:
                self._listeners.pop(channel, None)
                with contextlib.suppress(RedisError, OSError):
                    await self._pubsub.unsubscribe(channel)

    async def _read(self) -> None:
        while True:
            try:
                async for message in self._pubsub.listen():
                    self._deliver(message["channel"].decode(), json.loads(message["data"]))
                # Nobody listens any more; the next one starts a reader again.
                return
            except (RedisError, OSError) as error:
                log.warning("announcements_unavailable", error=type(error).__name__)
                await asyncio.sleep(1)

    def _deliver(self, channel: str, message: dict[str, Any]) -> None:
        for inbox in self._listeners.get(channel, ()):
            with contextlib.suppress(asyncio.QueueFull):
                inbox.put_nowait(message)

    async def close(self) -> None:
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader
        with contextlib.suppress(RedisError, OSError):
            await self._pubsub.aclose()  # type: ignore[no-untyped-call]
