"""How far a piece of work has come, for whoever follows it. A hint over Redis; the row is the truth.

A writer tells without knowing for whom: the version that is being written is in a context variable.
"""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from server.domain.partial import texts_so_far
from server.services.runtime import runtime

_version: ContextVar[int | None] = ContextVar("version", default=None)

# Text goes out this often at most: often enough to look alive, seldom enough to cost nothing.
_EVERY_S = 0.1
_KEEP_S = 300  # for a page that lost its connection


@contextmanager
def about(version_id: int) -> Iterator[None]:
    token = _version.set(version_id)
    try:
        yield
    finally:
        _version.reset(token)


def being_written() -> int | None:
    """The version that the code which asks is working on."""
    return _version.get()


async def tell(stage: str, percent: int, text: str = "") -> None:
    """`stage` is a word for the page: writing, checking, repairing, ready, failed; `percent` from 0 to 100."""
    version_id = being_written()
    if version_id is not None:
        message = {"version": version_id, "stage": stage, "percent": percent, "at": time.time_ns() // 1000}
        await runtime().announcer.say(channel(version_id), message | ({"text": text} if text else {}), keep_s=_KEEP_S)


def channel(version_id: int) -> str:
    return f"version:{version_id}"


class TextProgress:
    """Tells of a JSON draft that grows. `grew` may be called for every token; wait for `told` at the end."""

    def __init__(self, expected: int) -> None:
        self._expected = max(1, expected)  # characters, for the percentage
        self._last = 0.0
        self._sending: asyncio.Task[None] | None = None

    def grew(self, unfinished: str) -> None:
        now = time.monotonic()
        if (self._last and now - self._last < _EVERY_S) or (self._sending and not self._sending.done()):
            return
        shown = texts_so_far(unfinished)
        if not shown:
            return
        self._last = now
        percent = min(90, 5 + 85 * len(unfinished) // self._expected)
        self._sending = asyncio.ensure_future(tell("writing", percent, shown))

    async def told(self) -> None:
        """Nothing of it is said any more after this, so that the next stage has the last word."""
        if self._sending is not None:
            await asyncio.wait([self._sending])
