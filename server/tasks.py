"""What the worker can do. Each is a thin door to one service; time limits are with the queue (`clients/queue.py`)."""

from typing import Any, Literal

import structlog

from server.services import documents, mails, writing


async def write_version(_: Any, *, version_id: int) -> None:
    _bind("write_version", version_id)
    await writing.write_version(version_id)


async def print_version(_: Any, *, version_id: int, theme: str, paper: Literal["a4", "letter"]) -> None:
    _bind("print_version", version_id)
    await documents.print_version(version_id, theme, paper)


async def send_mail(_: Any, *, mail_id: int) -> None:
    _bind("send_mail", mail_id)
    await mails.send_mail(mail_id)


def _bind(task: str, row_id: int) -> None:
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(task=task, row=row_id)
