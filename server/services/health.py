"""Whether the things that the product stands on answer."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from server.services.rows import fetch_one
from server.services.runtime import runtime

_LIMIT_S = 2


async def readiness() -> dict[str, bool]:
    database, queue = await asyncio.gather(_answers(fetch_one("SELECT 1 AS one")), _answers(runtime().redis.ping()))
    return {"database": database, "queue": queue}


async def _answers(question: Awaitable[Any]) -> bool:
    try:
        async with asyncio.timeout(_LIMIT_S):
            await question
    except Exception:
        return False
    return True
