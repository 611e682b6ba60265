"""Writing documents: a worker takes a lease on a version, fills it in once, and says so.

`attempts` is the fencing number of the lease, so whoever wakes up late cannot write any more.
"""

import asyncio
import contextlib
import json
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import structlog

from server.clients.queue import QueueUnavailable
from server.domain.context import Context
from server.domain.drafts import LetterDraft, ResumeDraft
from server.domain.markdown import letter_markdown, resume_markdown
from server.domain.marks import with_plain_marks
from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME
from server.services.evidence import evidence_of
from server.services.failures import WriterFailed
from server.services.progress import about, tell
from server.services.rows import Row, fetch, fetch_one, now
from server.services.runtime import runtime
from server.services.usage import settle
from server.services.writers import writer_named

log = structlog.get_logger()

# What a model and one repair round take at the most; below the queue's own limit, which would look like a stop.
LONGEST_WRITE_S = 170
LEASE_S = 20
RETRY_S = 2.0  # before the second attempt; doubled before the third
HEARTBEAT_S = 5
MOST_ATTEMPTS = 3

KILLED = "Writing this document failed three times. Please try again; if it goes on, change the posting or the resume."
FAILED = "This document could not be written. Please try again."


async def write_version(version_id: int) -> None:
    """Write one version, if nobody else does. What goes wrong is stored with the row, for the person."""
    taken = await _take_lease(version_id)
    if taken is None:
        return
    attempt = taken["attempts"]
    lines = log.bind(version=version_id, attempt=attempt)
    with about(version_id):
        try:
            async with _lease_held(version_id, attempt), asyncio.timeout(LONGEST_WRITE_S):
                finished = await _finished(Context.model_validate_json(taken["context"]))
            if not await _store(version_id, attempt, finished):
                lines.warning("late_write_rejected")
                return
        except asyncio.CancelledError:
            # The worker is stopping: hand the row back, so that another one need not wait for the lease to end.
            await asyncio.shield(_hand_back(version_id, attempt))
            raise
        except Exception as error:
            await _note_failure(version_id, taken, error)
            return
        await settle(version_id)
        lines.info("version_written")
        await tell("ready", 100)
    with contextlib.suppress(QueueUnavailable):  # then it is printed when it is asked for
        await runtime().queue.print_version(version_id, DEFAULT_THEME, DEFAULT_PAPER)


async def _take_lease(version_id: int) -> Row | None:
    return await fetch_one(
        "UPDATE version SET status = 'writing', attempts = attempts + 1, updated_at = $2, "
        "lease_until = $2::timestamptz + make_interval(secs => $3) "
        "WHERE id = $1 AND attempts < attempts_allowed "
        "AND (lease_until IS NULL OR lease_until < $2) AND status IN ('queued', 'writing') "
        "RETURNING attempts, attempts_allowed, context",
        version_id,
        now(),
        LEASE_S,
    )


@contextlib.asynccontextmanager
async def _lease_held(version_id: int, attempt: int) -> AsyncIterator[None]:
    """Renew the lease while the work inside goes on. When it is lost, the late write is what gets rejected."""

    async def renew() -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_S)
            try:
                await fetch(
                    "UPDATE version SET lease_until = $3::timestamptz + make_interval(secs => $4) "
                    "WHERE id = $1 AND attempts = $2 AND status = 'writing'",
                    version_id,
                    attempt,
                    now(),
                    LEASE_S,
                )
            except Exception as error:
                log.warning("lease_not_renewed", version=version_id, error=type(error).__name__)

    beat = asyncio.create_task(renew())
    try:
        yield
    finally:
        beat.cancel()


@dataclass(frozen=True)
class Finished:
    """A text that can be stored."""

    markdown: str
    evidence: list[dict[str, Any]]
    language: str


async def _finished(context: Context) -> Finished:
    writer = writer_named(context.writer, runtime().writer)
    draft = await writer.write(context)
    today = now().date()
    text = join(context, draft, today)
    evidence = await asyncio.to_thread(evidence_of, text, context, today)
    return Finished(text, evidence, draft.language)


def join(context: Context, draft: ResumeDraft | LetterDraft, today: date) -> str:
    """The document's Markdown: what the writer decided, and around it what is the applicant's and the posting's."""
    if isinstance(draft, ResumeDraft):
        return resume_markdown(context.resume, draft).markdown
    return with_plain_marks(letter_markdown(context.resume, draft, context.posting, today).markdown)


async def _store(version_id: int, attempt: int, finished: Finished) -> bool:
    """Whether the text was taken: only from the attempt that holds the row."""
    row = await fetch_one(
        "UPDATE version SET status = 'ready', markdown = $3, evidence = $4, updated_at = $5, language = $6, "
        "lease_until = NULL WHERE id = $1 AND attempts = $2 AND status = 'writing' RETURNING id",
        version_id,
        attempt,
        finished.markdown,
        json.dumps(finished.evidence),
        now(),
        finished.language,
    )
    return row is not None


async def _hand_back(version_id: int, attempt: int) -> None:
    await fetch(
        "UPDATE version SET status = 'queued', lease_until = NULL, updated_at = $3, "
        "attempts_allowed = attempts_allowed + 1 WHERE id = $1 AND attempts = $2 AND status = 'writing'",
        version_id,
        attempt,
        now(),
    )


async def _note_failure(version_id: int, taken: Row, error: Exception) -> None:
    """Store what went wrong: a sentence when it has ended, else when the next attempt may begin."""
    attempt = taken["attempts"]
    again = error.again if isinstance(error, WriterFailed) else True
    ended = not again or attempt >= taken["attempts_allowed"]
    sentence = str(error) if isinstance(error, WriterFailed) else FAILED
    log.error("writing_failed", version=version_id, attempt=attempt, ended=ended, error=type(error).__name__)
    # The worker's place is free meanwhile. Spread out, so that many that failed together do not come back together.
    wait_s = max(getattr(error, "wait_s", 0.0), RETRY_S * 2 ** (attempt - 1)) * random.uniform(1.0, 1.5)  # noqa: S311
    await fetch(
        "UPDATE version SET status = $3::varchar, error = $4, updated_at = $5, "
        "lease_until = CASE WHEN $3::varchar = 'queued' THEN $5::timestamptz + make_interval(secs => $6) END "
        "WHERE id = $1 AND attempts = $2 AND status = 'writing'",
        version_id,
        attempt,
        "failed" if ended else "queued",
        sentence[:500] if ended else "",
        now(),
        wait_s,
    )
    if ended:
        await settle(version_id)
    await tell("failed" if ended else "waiting", 100 if ended else 0)


async def sweep() -> int:
    """Wake a worker for whatever waits too long or was left behind; how many. Run by every worker."""
    moment = now()
    given_up = await fetch(
        "UPDATE version SET status = 'failed', error = $2, updated_at = $1, lease_until = NULL "
        "WHERE status IN ('queued', 'writing') AND attempts >= attempts_allowed "
        "AND (lease_until IS NULL OR lease_until < $1) RETURNING id",
        moment,
        KILLED,
    )
    for row in given_up:
        log.error("writing_killed_every_worker", version=row["id"])
        await settle(row["id"])
        with about(row["id"]):
            await tell("failed", 100)
    rows = await fetch(
        """
        SELECT id, attempts, floor(extract(epoch FROM $1 - updated_at) / 30)::int AS rounds FROM version
        WHERE (status = 'queued' AND updated_at < $1 - interval '3 seconds' AND coalesce(lease_until, $1) <= $1)
           OR (status = 'writing' AND lease_until < $1)
        ORDER BY updated_at LIMIT 500
        """,
        moment,
    )
    for row in rows:
        # Twice a minute under another key: an entry that died with its worker may still block the first one.
        await runtime().queue.write_version(row["id"], row["attempts"], row["rounds"])
    return len(rows)
