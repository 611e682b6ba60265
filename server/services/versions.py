"""Versions beside each other and out of the house: what changed, an old one brought back, and its text as files."""

import asyncio
import contextlib
import hashlib
from dataclasses import dataclass
from typing import Any

from server.clients.queue import QueueUnavailable
from server.domain.context import Context
from server.domain.diff import diff, diff_text
from server.domain.intake import to_json_resume
from server.domain.markdown import parse
from server.domain.markdown.tree import plain
from server.domain.plaintext import plaintext
from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME, Paper
from server.errors import FieldErrors, NotFound
from server.services.documents import get_version, version_row
from server.services.rows import Row, fetch_one, now
from server.services.runtime import runtime
from server.services.shapes import DOCUMENT_NAMES, VERSION_COLUMNS, file_name


@dataclass(frozen=True)
class TextFile:
    text: str
    name: str  # without an extension


@dataclass(frozen=True)
class DocxFile:
    content: bytes
    etag: str
    name: str  # without ".docx"


async def diff_versions(account_id: int, version_id: int, with_id: int | None) -> dict[str, Any]:
    """What changed from version `with_id` to this one. Raises FieldErrors, NotFound."""
    before, after = await _texts(account_id, with_id, version_id)
    return {"before": with_id, "after": version_id, "lines": await asyncio.to_thread(diff, before, after)}


async def diff_versions_text(account_id: int, version_id: int, with_id: int | None) -> str:
    """The same as text. Raises FieldErrors, NotFound."""
    return await asyncio.to_thread(diff_text, *await _texts(account_id, with_id, version_id))


async def _texts(account_id: int, with_id: int | None, version_id: int) -> tuple[str, str]:
    after = await version_row(account_id, version_id)
    if with_id is None:
        raise FieldErrors(**{"with": "This field is required."})
    before = await version_row(account_id, with_id)
    return before["markdown"], after["markdown"]


async def restore(account_id: int, version_id: int) -> dict[str, Any]:
    """This version's text as the document's newest version. Raises NotFound."""
    # One statement: the document's row is locked while its number rises, so that numbers have no gap and no twin.
    made = await fetch_one(
        """
        WITH numbered AS (
            UPDATE document d SET last_number = d.last_number + 1, updated_at = $3 FROM version old
            WHERE old.id = $2 AND old.status = 'ready' AND d.id = old.document_id AND d.account_id = $1
            RETURNING d.id, d.last_number
        )
        INSERT INTO version (document_id, number, origin, context, status, attempts, attempts_allowed,
                             error, language, markdown, evidence, created_at, updated_at)
        SELECT numbered.id, numbered.last_number, 'restored', old.context, 'ready', 0, 0,
               '', old.language, old.markdown, old.evidence, $3, $3
        FROM numbered, version old WHERE old.id = $2
        RETURNING id
        """,
        account_id,
        version_id,
        now(),
    )
    if made is None:
        raise NotFound
    with contextlib.suppress(QueueUnavailable):  # then it is printed when it is asked for
        await runtime().queue.print_version(made["id"], DEFAULT_THEME, DEFAULT_PAPER)
    return await get_version(account_id, made["id"])


async def get_markdown(account_id: int, version_id: int) -> TextFile:
    """The text as it is stored. Raises NotFound."""
    row = await version_row(account_id, version_id)
    return TextFile(row["markdown"], file_name(row))


async def get_text(account_id: int, version_id: int) -> TextFile:
    """The text without Markdown. Raises NotFound."""
    row = await version_row(account_id, version_id)
    text = await asyncio.to_thread(lambda: plaintext(parse(row["markdown"])))
    return TextFile(text, file_name(row))


async def get_docx(account_id: int, version_id: int, paper: Paper) -> DocxFile:
    """A version for Word. Raises NotFound."""
    row = await version_row(account_id, version_id)
    content = await asyncio.to_thread(_docx, row, paper)
    return DocxFile(content, hashlib.sha256(content).hexdigest(), file_name(row))


def _docx(row: Row, paper: Paper) -> bytes:
    from server.clients.docx import docx_of  # noqa: PLC0415 - ten megabytes that most processes never need

    tree = parse(row["markdown"])
    title = f"{plain(tree.name)} - {DOCUMENT_NAMES[row['type']]}"
    return docx_of(tree, paper=paper, title=title, language=row["language"])


async def get_json_resume(account_id: int, version_id: int) -> tuple[dict[str, Any], str]:
    """The background that a resume was written from, as JSON Resume, and the version's name. Raises NotFound."""
    row = await version_row(account_id, version_id, f"{VERSION_COLUMNS}, v.context")
    if row["type"] != "resume":
        raise NotFound
    context = Context.model_validate_json(row["context"])
    return to_json_resume(context.resume), file_name(row)
