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

_PREFIX, _LAST = "announce:", "last:"
_SUBSCRIBE_LIMIT_S = 2


class Announcer:
    """One pub/sub connection for a process, shared by all who listen.

    It hears everything that is announced and hands on what somebody here listens to: subscribing channel by channel
    over one connection loses messages where many come and go at once.
    """

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._listeners: dict[str, set[asyncio.Queue[Any]]] = {}
        self._subscribed = asyncio.Event()
        self._reader: asyncio.Task[None] | None = None

    async def say(self, channel: str, message: dict[str, Any], *, keep_s: int = 0) -> None:
        """Say it to whoever listens now, and with `keep_s` to whoever asks for the last word within those seconds."""
        text = json.dumps(message)
        with contextlib.suppress(RedisError, OSError):
            async with self._redis.pipeline(transaction=False) as pipeline:
                if keep_s:
                    pipeline.set(_LAST + channel, text, ex=keep_s)
                pipeline.publish(_PREFIX + channel, text)
                await pipeline.execute()

    async def last(self, channel: str) -> dict[str, Any] | None:
        """The last thing that was said and kept; None while Redis is away."""
        with contextlib.suppress(RedisError, OSError):
            text = await self._redis.get(_LAST + channel)
            if text:
                return json.loads(text)  # type: ignore[no-any-return]
        return None

    @contextlib.asynccontextmanager
    async def listen(
        self, channel: str, inbox: "asyncio.Queue[dict[str, Any]] | None" = None
    ) -> AsyncIterator["asyncio.Queue[dict[str, Any]]"]:
        """A queue (`inbox`, or a new one) of the messages said on `channel` from now on. Empty while Redis is away."""
        inbox = inbox or asyncio.Queue(1000)
        self._listeners.setdefault(channel, set()).add(inbox)
        try:
            if self._reader is None or self._reader.done():
                self._reader = asyncio.create_task(self._read())
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_SUBSCRIBE_LIMIT_S):
                    await self._subscribed.wait()
            yield inbox
        finally:
            self._listeners[channel].discard(inbox)
            if not self._listeners[channel]:
                del self._listeners[channel]

    async def _read(self) -> None:
        while True:
            try:
                async with self._redis.pubsub() as pubsub:
                    await pubsub.psubscribe(f"{_PREFIX}*")
                    async for message in pubsub.listen():
                        self._take(message)
            except (RedisError, OSError) as error:
                log.warning("announcements_unavailable", error=type(error).__name__)
            self._subscribed.clear()
            await asyncio.sleep(1)

    def _take(self, message: dict[str, Any]) -> None:
        if message["type"] == "psubscribe":
            self._subscribed.set()
        elif message["type"] == "pmessage":
            channel = message["channel"].decode().removeprefix(_PREFIX)
            for inbox in self._listeners.get(channel, ()):
                with contextlib.suppress(asyncio.QueueFull):
                    inbox.put_nowait(json.loads(message["data"]))

    async def close(self) -> None:
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader
