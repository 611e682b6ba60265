"""Small helpers for SQL: one place that talks to the connection, and the shapes that answers share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

Row = dict[str, Any]


async def fetch(sql: str, *values: Any, using: BaseDBAsyncClient | None = None) -> list[Row]:
    """Every row of a statement; also of UPDATE ... RETURNING."""
    return await (using or connections.get("default")).execute_query_dict(sql, list(values))


async def fetch_one(sql: str, *values: Any, using: BaseDBAsyncClient | None = None) -> Row | None:
    rows = await fetch(sql, *values, using=using)
    return rows[0] if rows else None


@asynccontextmanager
async def transaction() -> AsyncIterator[BaseDBAsyncClient]:
    """One transaction. Never catch a database error inside it, and never wait for anything but the database."""
    async with in_transaction("default") as using:
        yield using


def now() -> datetime:
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds, as in 2026-11-22T09:30:00.000000Z."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"
