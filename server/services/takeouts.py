"""Everything of an account as one zip: JSON, Markdown and PDFs, made by a worker."""

import asyncio
import contextlib
import io
import json
import zipfile
from datetime import timedelta
from typing import Any

from server.clients.queue import QueueUnavailable
from server.errors import Unavailable
from server.services.rows import Row, fetch, fetch_one, now, stamp
from server.services.runtime import runtime
from server.services.shapes import VERSION_COLUMNS, version_name

FRESH_FOR = timedelta(minutes=10)
WAIT_S = 25


async def get_takeout(account_id: int) -> bytes:
    """The zip. Raises Unavailable, with the time to come back, while a worker is still at it."""
    async with runtime().announcer.listen(_channel(account_id)) as inbox:
        row = await _ask(account_id)
        if row["status"] == "queued":
            with contextlib.suppress(QueueUnavailable):  # then the sweep wakes a worker
                await runtime().queue.make_takeout(account_id)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(WAIT_S):
                    await inbox.get()
    row = await fetch_one("SELECT status, content FROM takeout WHERE account_id = $1", account_id) or row
    if row["status"] != "ready":
        raise Unavailable("Your data is being packed. Ask again in a minute.", retry_after=30)
    return bytes(row["content"])


async def _ask(account_id: int) -> Row:
    """The row of this account's takeout: one that is fresh or being made, else one that waits for a worker."""
    row = await fetch_one(
        """
        INSERT INTO takeout (account_id, status, created_at) VALUES ($1, 'queued', $2)
        ON CONFLICT ON CONSTRAINT takeout_account_unique DO UPDATE SET
            status = CASE WHEN takeout.finished_at < $3 THEN 'queued' ELSE takeout.status END,
            content = CASE WHEN takeout.finished_at < $3 THEN NULL ELSE takeout.content END,
            finished_at = CASE WHEN takeout.finished_at < $3 THEN NULL ELSE takeout.finished_at END
        RETURNING status
        """,
        account_id,
        now(),
        now() - FRESH_FOR,
    )
    assert row is not None  # noqa: S101 - an upsert returns its row
    return row


async def make_takeout(account_id: int) -> None:
    """The worker's part. Made twice it is the same; a deleted account has no row to write into."""
    account = await fetch_one("SELECT * FROM account WHERE id = $1", account_id)
    if account is None:
        return
    content = await _packed(account)
    await fetch(
        "UPDATE takeout SET status = 'ready', content = $2, finished_at = $3 WHERE account_id = $1 "
        "AND status = 'queued'",
        account_id,
        content,
        now(),
    )
    await runtime().announcer.say(_channel(account_id), {"stage": "ready"})


async def sweep_takeouts() -> None:
    """Wake a worker for what waits, and drop what nobody has fetched for a day."""
    await fetch("DELETE FROM takeout WHERE finished_at < $1", now() - timedelta(days=1))
    for row in await fetch("SELECT account_id FROM takeout WHERE status = 'queued' LIMIT 100"):
        await runtime().queue.make_takeout(row["account_id"])


async def _packed(account: Row) -> bytes:
    account_id = account["id"]
    applicants = await fetch(
        "SELECT id, name, context, resume, created_at, updated_at FROM applicant WHERE account_id = $1", account_id
    )
    jobs = await fetch("SELECT id, job_context, created_at, updated_at FROM job WHERE account_id = $1", account_id)
    versions = await fetch(
        f"SELECT {VERSION_COLUMNS}, v.status, v.evidence, d.job_id, d.applicant_id, d.final_version_id "  # noqa: S608
        "FROM version v JOIN document d ON d.id = v.document_id JOIN job j ON j.id = d.job_id "
        "WHERE d.account_id = $1 ORDER BY d.id, v.number",
        account_id,
    )
    pdfs = await fetch(
        "SELECT p.version_id, p.theme, p.paper, p.fit, p.content FROM pdf p JOIN version v ON v.id = p.version_id "
        "JOIN document d ON d.id = v.document_id WHERE d.account_id = $1",
        account_id,
    )
    sessions = await fetch(
        "SELECT scope, device, address, created_at, last_used_at FROM session WHERE account_id = $1", account_id
    )
    known = ("id", "email", "first_name", "last_name", "email_verified", "created_at", "last_login")
    data = {
        "account": {name: account[name] for name in known},
        "applicants": [_decoded(row, "context", "resume") for row in applicants],
        "jobs": [_decoded(row, "job_context") for row in jobs],
        "versions": [_decoded(row, "evidence") | {"version_name": version_name(row)} for row in versions],
        "sessions": sessions,
    }
    return await asyncio.to_thread(_zip, data, versions, pdfs)


def _zip(data: dict[str, Any], versions: list[Row], pdfs: list[Row]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(data, ensure_ascii=False, indent=2, default=_plain))
        for row in versions:
            if row["markdown"] is not None:
                archive.writestr(f"documents/{row['document_id']}-{row['type']}/{row['number']}.md", row["markdown"])
        numbers = {row["id"]: f"documents/{row['document_id']}-{row['type']}/{row['number']}" for row in versions}
        for pdf in pdfs:
            look = "-".join(filter(None, (pdf["theme"], pdf["paper"], pdf["fit"])))
            archive.writestr(f"{numbers[pdf['version_id']]}-{look}.pdf", bytes(pdf["content"]))
    return out.getvalue()


def _decoded(row: Row, *columns: str) -> Row:
    return {**row, **{name: json.loads(row[name]) for name in columns if row[name] is not None}}


def _plain(value: Any) -> Any:
    return stamp(value) if hasattr(value, "astimezone") else str(value)


def _channel(account_id: int) -> str:
    return f"takeout:{account_id}"
