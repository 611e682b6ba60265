"""What the worker can do. Each is a thin door to one service; time limits are with the queue (`clients/queue.py`)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import structlog

from server.services import mails, pdfs, takeouts, writing

log = structlog.get_logger()


async def write_version(_: Any, *, version_id: int) -> None:
    async with _told("write_version", version_id):
        await writing.write_version(version_id)


async def print_version(
    _: Any, *, version_id: int, theme: str, paper: Literal["a4", "letter"], fit: Literal["", "one"]
) -> None:
    async with _told("print_version", version_id):
        await pdfs.print_version(version_id, theme, paper, fit)


async def send_mail(_: Any, *, mail_id: int) -> None:
    async with _told("send_mail", mail_id):
        await mails.send_mail(mail_id)


async def make_takeout(_: Any, *, account_id: int) -> None:
    async with _told("make_takeout", account_id):
        await takeouts.make_takeout(account_id)


@asynccontextmanager
async def _told(task: str, row_id: int) -> AsyncIterator[None]:
    """Says in the log which row the work is about, and what went wrong with it, without a word of its content.

    An error ends here: the queue would keep its text, and the rows say already what is still to be done.
    """
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(task=task, row=row_id)
    try:
        yield
    except Exception as error:
        log.error("task_failed", exc_info=error)
