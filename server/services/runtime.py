"""What a process has opened for its services: made once by `app.py`, `worker.py` or a test, closed by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from redis.asyncio import Redis

from server.clients.announce import Announcer
from server.clients.queue import TaskQueue
from server.domain.context import Context
from server.domain.drafts import LetterDraft, ResumeDraft
from server.settings import Settings

if TYPE_CHECKING:
    # The API never prints, so it need not carry the browser's and the PDF's libraries in memory.
    from server.clients.pdf import Printer


class Writer(Protocol):
    """Turns a context into a draft. `name`, `model` and `prompt_version` are part of every context's hash."""

    name: str
    model: str
    prompt_version: int

    async def write(self, context: Context) -> ResumeDraft | LetterDraft: ...

    async def close(self) -> None: ...


@dataclass
class Runtime:
    settings: Settings
    redis: Redis
    queue: TaskQueue
    announcer: Announcer
    writer: Writer
    printer: Printer | None = None  # only a worker has a browser


_runtime: Runtime | None = None


def use(runtime: Runtime | None) -> None:
    global _runtime  # noqa: PLW0603 - one process, one runtime
    _runtime = runtime


def runtime() -> Runtime:
    if _runtime is None:
        raise RuntimeError("the process has not opened its runtime")
    return _runtime
