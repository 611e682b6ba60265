"""Versions as PDF: from the cache, or printed by a worker while the client waits."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from dataclasses import astuple, dataclass

import structlog

from server.clients.queue import QueueFull, QueueUnavailable
from server.domain.themes import THEMES, Fit, Look, Paper
from server.errors import FieldErrors, NotFound, NotPrintable, Unavailable
from server.services.rows import Row, fetch, fetch_one, now
from server.services.runtime import runtime
from server.services.shapes import DOCUMENT_NAMES, VERSION_COLUMNS, file_name

log = structlog.get_logger()

PRINT_WAIT_S, LOOK_AGAIN_S = 30, 5
BUSY, BUSY_S = "Many documents are being printed right now. Try again in a moment.", 10


@dataclass(frozen=True)
class PdfFile:
    content: bytes | None  # None: the client has it already
    etag: str
    pages: int
    name: str  # without ".pdf"


async def get_pdf(account_id: int, version_id: int, look: Look, known: set[str]) -> PdfFile:
    """A version's PDF: from the cache, or printed by a worker now. `known` are the ETags that the client has.

    Raises FieldErrors, NotFound, NotPrintable, Unavailable.
    """
    if look.theme not in THEMES:
        raise FieldErrors(theme=f"This theme does not exist. There are: {', '.join(THEMES)}.")
    row = await _pdf_row(account_id, version_id, look, known)
    if row["etag"] is None:
        await _print_now(version_id, look)
        row = await _pdf_row(account_id, version_id, look, known)
        if row["etag"] is None:
            raise Unavailable("This PDF is not printed yet. Try again in a moment.", retry_after=5)
    return PdfFile(row["content"], row["etag"], row["pages"], file_name(row))


async def _pdf_row(account_id: int, version_id: int, look: Look, known: set[str]) -> Row:
    row = await fetch_one(
        "SELECT v.name, left(v.markdown, 500) AS markdown, d.type, j.company_name, p.etag, p.pages, "
        "CASE WHEN p.etag = ANY($6::text[]) THEN NULL ELSE p.content END AS content "
        "FROM version v JOIN document d ON d.id = v.document_id JOIN job j ON j.id = d.job_id "
        "LEFT JOIN pdf p ON p.version_id = v.id AND p.theme = $3 AND p.paper = $4 AND p.fit = $5 "
        "WHERE v.status = 'ready' AND v.id = $1 AND d.account_id = $2",
        version_id,
        account_id,
        *astuple(look),
        list(known),
    )
    if row is None:
        raise NotFound
    return row


async def _print_now(version_id: int, look: Look) -> None:
    """Have a worker print it and wait for the announcement, or for as long as a person waits.

    Looks by itself from time to time: an announcement can be lost, and a worker be killed while it prints.
    """
    async with runtime().announcer.listen(_printed_channel(version_id, look)) as inbox:
        for _ in range(PRINT_WAIT_S // LOOK_AGAIN_S):
            try:
                await runtime().queue.print_version(version_id, *astuple(look), most=runtime().settings.print_waiting)
            except QueueUnavailable:
                raise Unavailable from None
            except QueueFull:
                raise Unavailable(BUSY, retry_after=BUSY_S) from None
            with contextlib.suppress(TimeoutError):
                said = await asyncio.wait_for(inbox.get(), LOOK_AGAIN_S)
                if "unfit" in said:
                    raise NotPrintable(said["unfit"])
                return
            if await _is_printed(version_id, look):
                return
    log.warning("print_waited_in_vain", version=version_id)


async def _is_printed(version_id: int, look: Look) -> bool:
    sql = "SELECT id FROM pdf WHERE version_id = $1 AND theme = $2 AND paper = $3 AND fit = $4"
    return await fetch_one(sql, version_id, *astuple(look)) is not None


async def print_version(version_id: int, theme: str, paper: Paper, fit: Fit) -> None:
    """The worker's part: print one version and keep the PDF. What is printed already is left as it is."""
    look = Look(theme, paper, fit)
    try:
        await _print(version_id, look)
    finally:
        await runtime().queue.end_print(version_id, *astuple(look))


async def _print(version_id: int, look: Look) -> None:
    row = await fetch_one(
        f"SELECT {VERSION_COLUMNS}, "  # noqa: S608 - the columns are ours
        "EXISTS (SELECT FROM pdf WHERE version_id = v.id AND theme = $2 AND paper = $3 AND fit = $4) AS printed "
        "FROM version v JOIN document d ON d.id = v.document_id JOIN job j ON j.id = d.job_id "
        "WHERE v.status = 'ready' AND v.id = $1",
        version_id,
        *astuple(look),
    )
    if row is None:
        return
    if not row["printed"]:
        try:
            await _keep(version_id, look, *await _printed(row, look))
        except Exception as error:
            # Whoever waits need not wait longer.
            await runtime().announcer.say(_printed_channel(version_id, look), {"stage": "failed", **_why(error)})
            raise
    await runtime().announcer.say(_printed_channel(version_id, look), {"stage": "printed"})


def _why(error: Exception) -> dict[str, str]:
    """What to tell the person when asking again would not help."""
    from server.clients.pdf import UnfitError  # noqa: PLC0415 - only a worker prints

    return {"unfit": f"{NotPrintable.detail} {error}"} if isinstance(error, UnfitError) else {}


async def _keep(version_id: int, look: Look, content: bytes, pages: int) -> None:
    await fetch(
        "INSERT INTO pdf (version_id, theme, paper, fit, content, pages, etag, created_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT pdf_unique DO NOTHING",
        version_id,
        *astuple(look),
        content,
        pages,
        hashlib.sha256(content).hexdigest(),
        now(),
    )


async def _printed(row: Row, look: Look) -> tuple[bytes, int]:
    """The PDF and the number of its pages."""
    from server.clients.pdf import page_count, print_document  # noqa: PLC0415 - only a worker prints
    from server.domain.markdown import parse  # noqa: PLC0415
    from server.domain.markdown.tree import plain  # noqa: PLC0415

    printer = runtime().printer
    if printer is None:
        raise RuntimeError("this process has no browser")
    tree = parse(row["markdown"])
    title = f"{plain(tree.name)} - {DOCUMENT_NAMES[row['type']]}"
    pdf = await print_document(
        printer, tree, theme=look.theme, paper=look.paper, fit=look.fit, title=title, language=row["language"]
    )
    return pdf, await asyncio.to_thread(page_count, pdf)


def _printed_channel(version_id: int, look: Look) -> str:
    return f"printed:{version_id}:{look.theme}:{look.paper}:{look.fit}"
