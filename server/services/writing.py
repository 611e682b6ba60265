"""Writing documents: what is asked for becomes rows at once, and a worker fills them in, once.

The row comes first and the queue entry after the commit, so a click that was answered is never lost. A worker
takes a lease on a version; `attempts` is its fencing number, so whoever wakes up late cannot write any more.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import structlog
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError

from server.clients.queue import QueueUnavailable
from server.domain.context import Context, DocumentType, Wishes
from server.domain.drafts import LetterDraft, ResumeDraft
from server.domain.markdown import Written, letter_markdown, resume_markdown
from server.domain.posting import Posting, canonical_json
from server.domain.resume import Resume
from server.errors import FieldErrors, NotFound
from server.services.rows import Row, fetch, fetch_one, now, transaction
from server.services.runtime import runtime
from server.services.shapes import VERSION_COLUMNS, version_shape

log = structlog.get_logger()

COMMANDS: dict[str, tuple[DocumentType, ...]] = {
    "generate_resume": ("resume",),
    "generate_cover_letter": ("cover_letter",),
    "generate_both": ("resume", "cover_letter"),
}
FOUND = "Found an existing document on file"

# What a model and one repair round take at the most; below the queue's own limit, which would look like a stop.
LONGEST_WRITE_S = 170
LEASE_S = 20
HEARTBEAT_S = 5
MOST_ATTEMPTS = 3
DEFAULT_THEME, DEFAULT_PAPER = "classic", "a4"

KILLED = "Writing this document failed three times. Please try again; if it goes on, change the posting or the resume."
FAILED = "This document could not be written. Please try again."


class WriterFailed(Exception):
    """A writer gave up; the message is a sentence for the person. `again` says whether trying again may help."""

    def __init__(self, message: str, *, again: bool) -> None:
        super().__init__(message)
        self.again = again


# -- asking --------------------------------------------------------------------------------------------


async def request(account_id: int, job_id: int, applicant_id: int, command: str, *, regenerate: bool = False) -> UUID:
    """Ask for documents; the id of the task to follow. Raises FieldErrors."""
    if command not in COMMANDS:
        raise FieldErrors(command=f'"{command[:50]}" is not a valid choice.')
    sources = await fetch_one(
        "SELECT (SELECT job_context FROM job WHERE id = $2 AND account_id = $1) AS posting, "
        "(SELECT resume FROM applicant WHERE id = $3 AND account_id = $1) AS resume",
        account_id,
        job_id,
        applicant_id,
    )
    assert sources is not None  # noqa: S101 - a SELECT without FROM has one row
    if sources["posting"] is None:
        raise FieldErrors(job_description_id=_invalid_pk(job_id))
    if sources["resume"] is None:
        raise FieldErrors(user_context_id=_invalid_pk(applicant_id))
    resume = Resume.model_validate_json(sources["resume"])
    posting = Posting.model_validate_json(sources["posting"])
    contexts = [_context(resume, posting, kind, Wishes()) for kind in COMMANDS[command]]
    try:
        async with transaction() as using:
            wanted = [
                await _version_for(account_id, applicant_id, job_id, context, using, regenerate=regenerate)
                for context in contexts
            ]
            task_id = await _make_task(account_id, "generate", wanted, using)
    except IntegrityError as error:
        raise _gone(error, job_id, applicant_id) from None
    await _wake(wanted)
    return task_id


async def revise(account_id: int, version_id: int, instructions: str) -> UUID:
    """Ask for a version that follows free instructions; the id of the task. Raises FieldErrors."""
    row = await fetch_one(
        "SELECT v.markdown, v.context, v.document_id, d.type FROM version v JOIN document d ON d.id = v.document_id "
        "WHERE v.id = $1 AND d.account_id = $2 AND v.status = 'ready'",
        version_id,
        account_id,
    )
    if row is None:
        raise FieldErrors(document_version_id=_invalid_pk(version_id))
    former = Context.model_validate_json(row["context"])
    wishes = former.wishes.model_copy(update={"instructions": instructions})
    context = _context(former.resume, former.posting, row["type"], wishes, revised_text=row["markdown"])
    async with transaction() as using:
        await fetch("SELECT id FROM document WHERE id = $1 FOR UPDATE", row["document_id"], using=using)
        wanted = [await _version_in(row["document_id"], context, "revised", using)]
        task_id = await _make_task(account_id, "revise", wanted, using)
    await _wake(wanted)
    return task_id


def _gone(error: IntegrityError, job_id: int, applicant_id: int) -> FieldErrors:
    """What was deleted between looking and writing."""
    if "applicant" in str(error).partition("DETAIL")[0]:
        return FieldErrors(user_context_id=_invalid_pk(applicant_id))
    return FieldErrors(job_description_id=_invalid_pk(job_id))


def _invalid_pk(value: int) -> str:
    return f'Invalid pk "{value}" - object does not exist.'


def _context(
    resume: Resume, posting: Posting, kind: DocumentType, wishes: Wishes, *, revised_text: str = ""
) -> Context:
    writer = runtime().writer
    return Context(
        resume=resume,
        posting=posting,
        document_type=kind,
        wishes=wishes,
        revised_text=revised_text,
        writer=writer.name,
        model=writer.model,
        prompt_version=writer.prompt_version,
    )


async def _version_for(
    account_id: int, applicant_id: int, job_id: int, context: Context, using: BaseDBAsyncClient, *, regenerate: bool
) -> Row:
    # The upsert also locks the document's row: two clicks on it go one after the other from here.
    document = await fetch_one(
        """
        INSERT INTO document (account_id, applicant_id, job_id, type, last_number, created_at, updated_at)
        VALUES ($1, $2, $3, $4, 0, $5, $5)
        ON CONFLICT ON CONSTRAINT document_unique DO UPDATE SET updated_at = EXCLUDED.updated_at
        RETURNING id, last_number
        """,
        account_id,
        applicant_id,
        job_id,
        context.document_type,
        now(),
        using=using,
    )
    assert document is not None  # noqa: S101 - an upsert returns its row
    if regenerate and document["last_number"]:
        wishes = context.wishes.model_copy(update={"take": document["last_number"] + 1})
        context = context.model_copy(update={"wishes": wishes})
    return await _version_in(document["id"], context, "generated", using)


async def _version_in(document_id: int, context: Context, origin: str, using: BaseDBAsyncClient) -> Row:
    """The document's version of this context: the one that is there, or a new row with the next number."""
    digest, moment = context.context_hash(), now()
    found = await fetch_one(
        # A version that failed gets three more attempts; its fencing number goes on rising.
        "UPDATE version SET updated_at = CASE WHEN status = 'failed' THEN $3 ELSE updated_at END, "
        "attempts_allowed = CASE WHEN status = 'failed' THEN attempts + $4 ELSE attempts_allowed END, "
        "status = CASE WHEN status = 'failed' THEN 'queued' ELSE status END "
        "WHERE document_id = $1 AND context_hash = $2 RETURNING id, status, attempts",
        document_id,
        digest,
        moment,
        MOST_ATTEMPTS,
        using=using,
    )
    if found:
        return {**found, "reused": found["status"] == "ready"}
    row = await fetch_one(
        """
        WITH numbered AS (UPDATE document SET last_number = last_number + 1 WHERE id = $1 RETURNING last_number)
        INSERT INTO version (document_id, number, origin, context, context_hash, status, attempts, attempts_allowed,
                             error, language, created_at, updated_at)
        SELECT $1, last_number, $2, $3, $4, 'queued', 0, $6, '', 'en', $5, $5 FROM numbered
        RETURNING id, status, attempts
        """,
        document_id,
        origin,
        canonical_json(context.model_dump()).decode(),
        digest,
        moment,
        MOST_ATTEMPTS,
        using=using,
    )
    assert row is not None  # noqa: S101 - the document is locked by this transaction
    return {**row, "reused": False}


async def _make_task(account_id: int, kind: str, wanted: list[Row], using: BaseDBAsyncClient) -> UUID:
    task_id = uuid4()
    versions = [{"id": row["id"], "reused": row["reused"]} for row in wanted]
    await fetch(
        "INSERT INTO task (id, account_id, kind, versions, created_at) VALUES ($1, $2, $3, $4, $5)",
        task_id,
        account_id,
        kind,
        json.dumps(versions),
        now(),
        using=using,
    )
    return task_id


async def _wake(wanted: list[Row]) -> None:
    """One queue entry for each version, so that resume and letter are written side by side."""
    for row in wanted:
        if row["status"] == "queued":
            with contextlib.suppress(QueueUnavailable):  # then the sweep finds it
                await runtime().queue.write_version(row["id"], row["attempts"])


# -- following -----------------------------------------------------------------------------------------


async def task_result(account_id: int, task_id: UUID) -> dict[str, Any]:
    """How a task stands: {status, result}. Read from its versions in one statement. Raises NotFound."""
    rows = await fetch(
        f"""
        SELECT t.kind, wanted.reused, {VERSION_COLUMNS}, v.status, v.attempts, v.error
        FROM task t
        CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(t.versions) AS (id bigint, reused boolean))
            WITH ORDINALITY AS wanted (id, reused, place)
        JOIN version v ON v.id = wanted.id
        JOIN document d ON d.id = v.document_id
        JOIN job j ON j.id = d.job_id
        WHERE t.id = $1 AND t.account_id = $2
        ORDER BY wanted.place
        """,  # noqa: S608 - the columns are ours
        task_id,
        account_id,
    )
    if not rows:
        raise NotFound
    states = {row["status"] for row in rows}
    if states == {"ready"}:
        return {"status": "SUCCESS", "result": _result(rows)}
    if "failed" in states and not states & {"queued", "writing"}:
        return {"status": "FAILURE", "result": next(row["error"] for row in rows if row["status"] == "failed")}
    started = states != {"queued"} or any(row["attempts"] for row in rows)
    return {"status": "STARTED" if started else "PENDING", "result": None}


def _result(rows: list[Row]) -> Any:
    if rows[0]["kind"] == "revise":
        return version_shape(rows[0])
    return [{"document_version": version_shape(row)} | ({"message": FOUND} if row["reused"] else {}) for row in rows]


# -- writing -------------------------------------------------------------------------------------------


async def write_version(version_id: int) -> None:
    """Write one version, if nobody else does. What goes wrong is stored with the row, for the person."""
    taken = await _take_lease(version_id)
    if taken is None:
        return
    attempt = taken["attempts"]
    lines = log.bind(version=version_id, attempt=attempt)
    try:
        async with _lease_held(version_id, attempt), asyncio.timeout(LONGEST_WRITE_S):
            written, language = await _written(Context.model_validate_json(taken["context"]))
        if not await _store(version_id, attempt, written, language):
            lines.warning("late_write_rejected")
            return
    except asyncio.CancelledError:
        # The worker is stopping: hand the row back, so that another one need not wait for the lease to end.
        await asyncio.shield(_hand_back(version_id, attempt))
        raise
    except Exception as error:
        await _note_failure(version_id, attempt, taken["attempts_allowed"], error)
        return
    lines.info("version_written")
    await _announce(version_id, "ready")
    with contextlib.suppress(QueueUnavailable):  # then it is printed when it is asked for
        await runtime().queue.print_version(version_id, DEFAULT_THEME, DEFAULT_PAPER)


async def _take_lease(version_id: int) -> Row | None:
    return await fetch_one(
        "UPDATE version SET status = 'writing', attempts = attempts + 1, updated_at = $2, "
        "lease_until = $2::timestamptz + make_interval(secs => $3) "
        "WHERE id = $1 AND attempts < attempts_allowed "
        "AND (status = 'queued' OR (status = 'writing' AND lease_until < $2)) "
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


async def _written(context: Context) -> tuple[Written, str]:
    """The text with its evidence, and its language."""
    draft = await runtime().writer.write(context)
    return join(context, draft, now().date()), draft.language


def join(context: Context, draft: ResumeDraft | LetterDraft, today: date) -> Written:
    """The document's text: what the writer decided, and around it what is the applicant's and the posting's."""
    if isinstance(draft, ResumeDraft):
        return resume_markdown(context.resume, draft)
    return letter_markdown(context.resume, draft, context.posting, today)


async def _store(version_id: int, attempt: int, written: Written, language: str) -> bool:
    """Whether the text was taken: only from the attempt that holds the row."""
    row = await fetch_one(
        "UPDATE version SET status = 'ready', markdown = $3, evidence = $4, updated_at = $5, language = $6, "
        "lease_until = NULL "
        "WHERE id = $1 AND attempts = $2 AND status = 'writing' RETURNING id",
        version_id,
        attempt,
        written.markdown,
        json.dumps([line.model_dump() for line in written.lines]),
        now(),
        language,
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


async def _note_failure(version_id: int, attempt: int, allowed: int, error: Exception) -> None:
    again = error.again if isinstance(error, WriterFailed) else True
    ended = not again or attempt >= allowed
    sentence = str(error) if isinstance(error, WriterFailed) else FAILED
    log.error("writing_failed", version=version_id, attempt=attempt, ended=ended, error=type(error).__name__)
    await fetch(
        "UPDATE version SET status = $3, error = $4, updated_at = $5, lease_until = NULL "
        "WHERE id = $1 AND attempts = $2 AND status = 'writing'",
        version_id,
        attempt,
        "failed" if ended else "queued",
        sentence[:500] if ended else "",
        now(),
    )
    if ended:
        await _announce(version_id, "failed")


async def _announce(version_id: int, stage: str) -> None:
    await runtime().announcer.say(f"version:{version_id}", {"stage": stage})


# -- mending -------------------------------------------------------------------------------------------


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
        await _announce(row["id"], "failed")
    rows = await fetch(
        """
        SELECT id, attempts, floor(extract(epoch FROM $1 - updated_at) / 30)::int AS rounds FROM version
        WHERE (status = 'queued' AND updated_at < $1 - interval '3 seconds')
           OR (status = 'writing' AND lease_until < $1)
        ORDER BY updated_at LIMIT 500
        """,
        moment,
    )
    for row in rows:
        # Twice a minute under another key: an entry that died with its worker may still block the first one.
        await runtime().queue.write_version(row["id"], row["attempts"], row["rounds"])
    return len(rows)
