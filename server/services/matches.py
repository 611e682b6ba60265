"""How a version answers what its posting asks for."""

import asyncio
from typing import Any

from server.domain.context import Context
from server.errors import NotFound
from server.services.rows import fetch_one, now


async def get_match(account_id: int, version_id: int) -> dict[str, Any]:
    """Requirements with verdicts and evidence, and the scores. Raises NotFound."""
    row = await fetch_one(
        "SELECT v.markdown, v.context FROM version v JOIN document d ON d.id = v.document_id "
        "WHERE v.id = $1 AND d.account_id = $2 AND v.status = 'ready'",
        version_id,
        account_id,
    )
    if row is None:
        raise NotFound
    return await asyncio.to_thread(_matched, row["context"], row["markdown"])


def _matched(context_json: str, markdown: str) -> dict[str, Any]:
    from server.domain.matching import match  # noqa: PLC0415 - its word lists are loaded when somebody asks

    context = Context.model_validate_json(context_json)
    return match(context.resume, context.posting, markdown, today=now().date()).model_dump()
