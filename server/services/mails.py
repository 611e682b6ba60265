"""Mails: queued in the transaction that causes them, sent by the worker, tried again while the server is away."""

import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from tortoise.backends.base.client import BaseDBAsyncClient

from server.clients.mail import MailUnavailable, Post, compose, send
from server.clients.queue import QueueUnavailable
from server.domain.posting import canonical_json
from server.services.rows import fetch, fetch_one, now
from server.services.runtime import runtime

log = structlog.get_logger()

# Minutes until the next try: about two days in all, as mail servers do it.
_WAITS_MIN = (1, 2, 5, 15, 60, 180, 360, 720, 1440)


@dataclass(frozen=True)
class QueuedMail:
    """A mail row that is not committed yet; `wake` the worker after the commit."""

    id: int

    async def wake(self) -> None:
        with contextlib.suppress(QueueUnavailable):  # then the sweep sends it
            await runtime().queue.send_mail(self.id)


async def queue_mail(to: str, template: str, values: dict[str, Any], using: BaseDBAsyncClient) -> QueuedMail:
    row = await fetch_one(
        'INSERT INTO mail ("to", template, "values", status, attempts, next_attempt_at, created_at) '
        "VALUES ($1, $2, $3, 'queued', 0, $4, $4) RETURNING id",
        to,
        template,
        canonical_json(values).decode(),
        now(),
        using=using,
    )
    assert row is not None  # noqa: S101 - an insert returns its row
    return QueuedMail(row["id"])


async def send_mail(mail_id: int) -> None:
    """Send one mail that is due. Taking it moves the next try ahead, so two workers never send it twice at once."""
    row = await fetch_one(
        "UPDATE mail SET attempts = attempts + 1, "
        "next_attempt_at = $2 + make_interval(mins => ($3::int[])[least(attempts, $4) + 1]) "
        "WHERE id = $1 AND status = 'queued' AND next_attempt_at <= $2 "
        'RETURNING "to", template, "values", attempts',
        mail_id,
        now(),
        list(_WAITS_MIN),
        len(_WAITS_MIN) - 1,
    )
    if row is None:
        return
    try:
        settings = runtime().settings
        message = compose(row["template"], json.loads(row["values"]), settings.mail_from, row["to"])
        await send(Post(settings.smtp_url, settings.outbox, settings.mail_from), message)
    except MailUnavailable as error:
        gave_up = row["attempts"] >= len(_WAITS_MIN)
        log.warning("mail_not_sent", mail=mail_id, attempts=row["attempts"], gave_up=gave_up, error=str(error))
        if gave_up:
            await fetch("UPDATE mail SET status = 'failed', \"values\" = '{}' WHERE id = $1", mail_id)
        return
    # What was in it (a link that signs in) is not kept.
    await fetch("UPDATE mail SET status = 'sent', \"values\" = '{}' WHERE id = $1", mail_id)


async def sweep_mails(wake: Callable[[int], Awaitable[None]]) -> None:
    """Wake a worker for every mail that is due."""
    for row in await fetch("SELECT id FROM mail WHERE status = 'queued' AND next_attempt_at <= $1 LIMIT 100", now()):
        await wake(row["id"])
