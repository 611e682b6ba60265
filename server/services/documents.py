"""Documents and their versions: reading, naming, editing, and choosing the final one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import Collection
from typing import Any

from tortoise.exceptions import IntegrityError

from server.clients.queue import QueueUnavailable
from server.domain.context import Context
from server.domain.markdown import parse
from server.domain.plaintext import plaintext
from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME
from server.errors import FieldErrors, NotFound
from server.services.evidence import approved_in, evidence_of
from server.services.history import Slice, Sliced, get_document
from server.services.pages import Listing, Wanted, page_of
from server.services.rows import Row, fetch, fetch_one, now, stamp, transaction
from server.services.runtime import runtime
from server.services.shapes import VERSION_COLUMNS, default_name, version_name, version_shape

LONGEST_TEXT = 100_000
NAME_TAKEN = "This name already exists in this document."


_READY = "FROM version v JOIN document d ON d.id = v.document_id JOIN job j ON j.id = d.job_id WHERE v.status = 'ready'"


def _short(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "document_type": row["type"],
        "company_name": row["company_name"],
        "job_position": row["job_position"],
        "created_at": stamp(row["created_at"]),
    }


LISTING = Listing(
    path="/api/document/",
    select="d.id, d.type, j.company_name, j.job_position, d.created_at",
    # A document shows once it has a text.
    source="FROM document d JOIN job j ON j.id = d.job_id WHERE d.account_id = $1 "
    "AND EXISTS (SELECT FROM version v WHERE v.document_id = d.id AND v.status = 'ready')",
    searched=("j.company_name", "j.job_position"),
    orderings={"created_at": "d.created_at"},
    default="-created_at",
    key="d.id",
    shape=_short,
    by_url="j.account_id = $1 AND md5(j.job_context->>'url') = md5({})",
)


async def list_documents(account_id: int, wanted: Wanted) -> dict[str, Any]:
    return await page_of(LISTING, account_id, wanted)


async def choose_final(account_id: int, document_id: int, version_id: int | None) -> Sliced:
    """Set the version that was sent, or clear it with None. Raises FieldErrors, NotFound."""
    row = await fetch_one(
        "UPDATE document SET final_version_id = $3, updated_at = $4 WHERE id = $2 AND account_id = $1 "
        "AND ($3::bigint IS NULL OR EXISTS (SELECT FROM version WHERE id = $3 AND document_id = $2 "
        "AND status = 'ready')) RETURNING id",
        account_id,
        document_id,
        version_id,
        now(),
    )
    document = await get_document(account_id, document_id, Slice())
    if row is None:
        raise FieldErrors(final_version=f'Invalid pk "{version_id}" - object does not exist.')
    return document


async def get_version(account_id: int, version_id: int) -> dict[str, Any]:
    return version_shape(await version_row(account_id, version_id))


async def change_version(account_id: int, version_id: int, *, name: str | None, markdown: str | None) -> dict[str, Any]:
    """Rename a version, or save an edited text as a new one. Raises FieldErrors, NotFound."""
    version = await version_row(account_id, version_id, f"{VERSION_COLUMNS}, v.evidence, v.context")
    if markdown is not None and markdown != version["markdown"]:
        return await save_text(account_id, version, markdown, name=name)
    if name is not None:
        await _rename(version, name)
    return await get_version(account_id, version_id)


async def _rename(version: Row, name: str) -> None:
    stored = _storable_name(version, version["number"], name)
    try:
        await fetch("UPDATE version SET name = $2, updated_at = $3 WHERE id = $1", version["id"], stored, now())
    except IntegrityError:
        raise FieldErrors(version_name=NAME_TAKEN) from None


def _storable_name(version: Row, number: int, name: str) -> str | None:
    """None for an empty name or the version's own default. Another version's default is taken, even a future one."""
    if not name or name == default_name(version["company_name"], version["type"], number):
        return None
    default = re.escape(default_name(version["company_name"], version["type"], 0))[: -len("0")]
    if re.fullmatch(default + r"[1-9]\d*", name):
        raise FieldErrors(version_name=NAME_TAKEN)
    return name


async def save_text(
    account_id: int, version: Row, markdown: str, *, name: str | None = None, approved: Collection[str] = ()
) -> dict[str, Any]:
    """A new version of this text, checked like a written one; `approved` are sentences that the person confirms.

    `version` is the former one, with its `evidence` and `context`. Raises FieldErrors.
    """
    if len(markdown) > LONGEST_TEXT:
        raise FieldErrors(markdown=f"This text is longer than {LONGEST_TEXT} characters.")
    # Marks alone, such as "# ", leave an empty page, which cannot be printed.
    if not await asyncio.to_thread(lambda: plaintext(parse(markdown)).strip()):
        raise FieldErrors(markdown="This field may not be blank.")
    context = Context.model_validate_json(version["context"])
    approved = {*approved, *approved_in(version["evidence"])}
    evidence = json.dumps(await asyncio.to_thread(evidence_of, markdown, context, now().date(), approved))
    try:
        async with transaction() as using:
            row = await fetch_one(
                "UPDATE document SET last_number = last_number + 1, updated_at = $2 WHERE id = $1 "
                "RETURNING last_number",
                version["document_id"],
                now(),
                using=using,
            )
            assert row is not None  # noqa: S101 - the version's own document
            number = row["last_number"]
            kept_name = name if name != version_name(version) else None
            made = await fetch_one(
                """
                INSERT INTO version (document_id, number, name, origin, context, status, attempts, attempts_allowed,
                                     error, language, markdown, evidence, created_at, updated_at)
                SELECT $1, $2, $3, 'edited', context, 'ready', 0, 0, '', language, $4, $5, $6, $6
                FROM version WHERE id = $7
                RETURNING id
                """,
                version["document_id"],
                number,
                _storable_name(version, number, kept_name or ""),
                markdown,
                evidence,
                now(),
                version["id"],
                using=using,
            )
    except IntegrityError:
        raise FieldErrors(version_name=NAME_TAKEN) from None
    assert made is not None  # noqa: S101 - copied from a row that is there
    with contextlib.suppress(QueueUnavailable):  # then it is printed when it is asked for
        await runtime().queue.print_version(made["id"], DEFAULT_THEME, DEFAULT_PAPER)
    return await get_version(account_id, made["id"])


async def version_row(account_id: int, version_id: int, columns: str = VERSION_COLUMNS) -> Row:
    row = await fetch_one(
        f"SELECT {columns} {_READY} AND v.id = $1 AND d.account_id = $2",
        version_id,
        account_id,
    )
    if row is None:
        raise NotFound
    return row
