"""Asking for documents: what is wanted becomes rows at once, in one transaction; the queue is told after the commit.

So a click that was answered is never lost, and the same click twice shares the rows.
"""

import contextlib
import json
from datetime import date
from uuid import UUID, uuid4

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError

from server.clients.queue import QueueUnavailable
from server.domain.context import Context, DocumentType, Wishes
from server.domain.posting import Posting, canonical_json
from server.domain.resume import Resume
from server.errors import FieldErrors
from server.services.rows import Row, fetch, fetch_one, now, transaction
from server.services.runtime import runtime
from server.services.usage import counted_on, reserve
from server.services.writers import AssembleWriter, context_for, first_call_tokens
from server.services.writing import MOST_ATTEMPTS

COMMANDS: dict[str, tuple[DocumentType, ...]] = {
    "generate_resume": ("resume",),
    "generate_cover_letter": ("cover_letter",),
    "generate_both": ("resume", "cover_letter"),
}


async def request(
    account_id: int,
    job_id: int,
    applicant_id: int,
    command: str,
    *,
    wishes: Wishes | None = None,
    regenerate: bool = False,
    assemble: bool = False,
) -> UUID:
    """Ask for documents; the id of the task to follow. Raises FieldErrors, DailyLimitReached.

    `regenerate` asks for another take; `assemble` for the writer that needs no model, where one is configured.
    """
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
    writer = AssembleWriter() if assemble else runtime().writer
    contexts = [context_for(writer, resume, posting, kind, wishes or Wishes()) for kind in COMMANDS[command]]
    ready = [] if regenerate else await _ready_versions(account_id, applicant_id, job_id, contexts)
    if len(ready) == len(contexts):
        return await _make_task(account_id, "generate", ready)
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
    context = context_for(
        runtime().writer, former.resume, former.posting, row["type"], wishes, revised_text=row["markdown"]
    )
    async with transaction() as using:
        await fetch("SELECT id FROM document WHERE id = $1 FOR UPDATE", row["document_id"], using=using)
        wanted = [await _version_in(account_id, row["document_id"], context, "revised", using)]
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


async def _ready_versions(account_id: int, applicant_id: int, job_id: int, contexts: list[Context]) -> list[Row]:
    """Those that are there already, in the order of the contexts. They never change, so nothing has to be locked."""
    return await fetch(
        "SELECT v.id, true AS reused FROM unnest($4::text[], $5::text[]) WITH ORDINALITY AS wanted (type, hash, place) "
        "JOIN document d ON d.account_id = $1 AND d.applicant_id = $2 AND d.job_id = $3 AND d.type = wanted.type "
        "JOIN version v ON v.document_id = d.id AND v.context_hash = wanted.hash AND v.status = 'ready' "
        "ORDER BY wanted.place",
        account_id,
        applicant_id,
        job_id,
        [context.document_type for context in contexts],
        [context.context_hash() for context in contexts],
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
    return await _version_in(account_id, document["id"], context, "generated", using)


async def _version_in(
    account_id: int, document_id: int, context: Context, origin: str, using: BaseDBAsyncClient
) -> Row:
    """The version of this context in a document that is locked: the one that is there, or a new row."""
    digest = context.context_hash()
    found = await fetch_one(
        "SELECT id, status, attempts FROM version WHERE document_id = $1 AND context_hash = $2",
        document_id,
        digest,
        using=using,
    )
    if found and found["status"] != "failed":
        return {**found, "reused": found["status"] == "ready"}
    tokens = first_call_tokens(context)
    day = counted_on(tokens)
    if found:
        row = await _try_again(found["id"], tokens, day, using)
    else:
        row = await _add(document_id, context, origin, using, reserved=(tokens, day))
    assert row is not None  # noqa: S101 - the document is locked by this transaction
    await reserve(account_id, tokens, day, using)
    return {**row, "reused": False}


async def _try_again(version_id: int, tokens: int, day: date | None, using: BaseDBAsyncClient) -> Row | None:
    """A version that failed gets three more attempts; its fencing number and its sums of tokens go on rising."""
    return await fetch_one(
        "UPDATE version SET status = 'queued', attempts_allowed = attempts + $2, reserved = reserved + $3, "
        "reserved_on = $4, updated_at = $5, lease_until = NULL, error = '' WHERE id = $1 "
        "RETURNING id, status, attempts",
        version_id,
        MOST_ATTEMPTS,
        tokens,
        day,
        now(),
        using=using,
    )


async def _add(
    document_id: int, context: Context, origin: str, using: BaseDBAsyncClient, *, reserved: tuple[int, date | None]
) -> Row | None:
    return await fetch_one(
        """
        WITH numbered AS (UPDATE document SET last_number = last_number + 1 WHERE id = $1 RETURNING last_number)
        INSERT INTO version (document_id, number, origin, context, context_hash, status, attempts, attempts_allowed,
                             error, language, reserved, reserved_on, created_at, updated_at)
        SELECT $1, last_number, $2, $3, $4, 'queued', 0, $6, '', 'en', $7, $8, $5, $5 FROM numbered
        RETURNING id, status, attempts
        """,
        document_id,
        origin,
        canonical_json(context.model_dump()).decode(),
        context.context_hash(),
        now(),
        MOST_ATTEMPTS,
        *reserved,
        using=using,
    )


async def _make_task(account_id: int, kind: str, wanted: list[Row], using: BaseDBAsyncClient | None = None) -> UUID:
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
