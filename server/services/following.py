"""Following a task: how it stands, read from its versions, and what is said of it while it goes on."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import Any
from uuid import UUID

from server.errors import NotFound
from server.services.progress import channel
from server.services.rows import Row, fetch
from server.services.runtime import runtime
from server.services.shapes import VERSION_COLUMNS, version_shape

FOUND = "Found an existing document on file"


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


# A page that hears nothing looks into the database this often: an announcement may be lost, a row is not.
LOOK_EVERY_S = 10.0


async def follow(account_id: int, task_id: UUID, seen: int, stop: asyncio.Event) -> AsyncGenerator[dict[str, Any]]:
    """What happens with a task, as it happens; ends with an item that has `status`. Raises NotFound at once.

    Items are {version, type, stage, percent, text?, at} with `at` rising; those up to `seen` are left out. An empty
    item says "nothing new" and keeps the connection alive; the first one is. When `stop` is set, the last item has the
    status of that moment.
    """
    state = await task_result(account_id, task_id)
    yield {}
    versions = await _versions(task_id)
    async with contextlib.AsyncExitStack() as stack:
        heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue(1000)
        for version in versions:
            await stack.enter_async_context(runtime().announcer.listen(channel(version), heard))
        for version in versions:
            last = await runtime().announcer.last(channel(version))
            if last and last["at"] > seen:
                yield last | {"type": versions[version]}
        # What ended before we listened was not announced to us.
        state = await task_result(account_id, task_id)
        while state["status"] in ("PENDING", "STARTED") and not stop.is_set():
            item = await _next(heard, stop)
            if item and item["at"] > seen:
                yield item | {"type": versions[item["version"]]}
            if item is None:
                yield {}
            if item is None or item["stage"] in ("ready", "failed"):
                state = await task_result(account_id, task_id)
    yield state


async def _next(heard: asyncio.Queue[dict[str, Any]], stop: asyncio.Event) -> dict[str, Any] | None:
    waiting = [asyncio.ensure_future(heard.get()), asyncio.ensure_future(stop.wait())]
    try:
        done, _ = await asyncio.wait(waiting, timeout=LOOK_EVERY_S, return_when=asyncio.FIRST_COMPLETED)
    finally:  # also when the page is closed meanwhile
        for task in waiting:
            task.cancel()
    return waiting[0].result() if waiting[0] in done else None  # type: ignore[return-value]


async def _versions(task_id: UUID) -> dict[int, str]:
    """The task's versions, with the type of each one's document."""
    rows = await fetch(
        "SELECT v.id, d.type FROM task, jsonb_array_elements(versions) item "
        "JOIN version v ON v.id = (item->>'id')::bigint JOIN document d ON d.id = v.document_id WHERE task.id = $1",
        task_id,
    )
    return {row["id"]: row["type"] for row in rows}
