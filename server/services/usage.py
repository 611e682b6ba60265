"""What writing costs: tokens are reserved before a model is called and settled when it is done.

Reserving is one statement with the cap in its condition, so that any number of clicks at once cannot overspend. A
version keeps two sums: `reserved`, which counts against the day, and `tokens`, which it has used or holds for the call
that is going on. What dies in the middle of a call has used what it held. `cost` is what the calls cost at the prices
of the day, in millionths of the prices' currency.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol

from tortoise.backends.base.client import BaseDBAsyncClient

from server.errors import TooManyRequests
from server.services.progress import being_written
from server.services.rows import fetch, fetch_one, now, transaction
from server.services.runtime import runtime
from server.settings import Settings


class DailyLimitReached(TooManyRequests):
    code = "daily_limit"
    detail = "Today's limit of writing is reached. Tomorrow it goes on; assembling from your own words works meanwhile."


def counted_on(tokens: int) -> date | None:
    """The day that these tokens count against; None where nothing is counted."""
    return now().date() if tokens and runtime().settings.daily_tokens else None


async def reserve(account_id: int, tokens: int, day: date | None, using: BaseDBAsyncClient) -> None:
    """Raises DailyLimitReached; then nothing is reserved."""
    if day is None:
        return
    cap = runtime().settings.daily_tokens
    row = None
    if tokens <= cap:
        row = await fetch_one(
            "INSERT INTO usage (account_id, day, tokens) VALUES ($1, $2, $3) "
            "ON CONFLICT ON CONSTRAINT usage_day_unique DO UPDATE SET tokens = usage.tokens + $3 "
            "WHERE usage.tokens + $3 <= $4 RETURNING tokens",
            account_id,
            day,
            tokens,
            cap,
            using=using,
        )
    if row is None:
        moment = now()
        midnight = (moment + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        raise DailyLimitReached(int((midnight - moment).total_seconds()))


class Counted(Protocol):
    """Tokens of a call (`clients/llm_errors.py` has them; the API does not load it)."""

    @property
    def read(self) -> int: ...
    @property
    def written(self) -> int: ...
    @property
    def total(self) -> int: ...


@dataclass
class Spent:
    tokens: int
    cost: int = 0

    def on(self, used: Counted, settings: Settings) -> None:
        """A price is for a million tokens, so tokens times price are millionths of its currency."""
        self.tokens = used.total
        self.cost = round(used.read * settings.openai_price_in + used.written * settings.openai_price_out)


@asynccontextmanager
async def spending(most: int) -> AsyncIterator[Spent]:
    """Holds `most` tokens for one call inside; what it used goes into `Spent.tokens`. Raises DailyLimitReached.

    Outside of a version, as on the command line, nothing is counted.
    """
    version_id, spent = being_written(), Spent(most)
    if version_id is None:
        yield spent
        return
    await _hold(version_id, most)
    try:
        yield spent
    finally:
        back = "UPDATE version SET tokens = tokens - $2, cost = cost + $3 WHERE id = $1"
        await asyncio.shield(fetch(back, version_id, most - spent.tokens, spent.cost))


async def _hold(version_id: int, tokens: int) -> None:
    """Reserves more where what was reserved does not reach."""
    async with transaction() as using:
        row = await fetch_one(
            "SELECT v.tokens, v.reserved, v.reserved_on, d.account_id FROM version v "
            "JOIN document d ON d.id = v.document_id WHERE v.id = $1 FOR UPDATE OF v",
            version_id,
            using=using,
        )
        if row is None:
            return
        held = row["tokens"] + tokens
        if held > row["reserved"]:
            await reserve(row["account_id"], held - row["reserved"], row["reserved_on"], using)
        set_both = "UPDATE version SET tokens = $2, reserved = greatest(reserved, $2) WHERE id = $1"
        await fetch(set_both, version_id, held, using=using)


async def settle(version_id: int) -> None:
    """Of a version that has ended: give back what was reserved and not used."""
    await fetch(
        """
        WITH before AS (SELECT id, reserved, tokens, reserved_on, document_id FROM version WHERE id = $1 FOR UPDATE),
        after AS (
            UPDATE version SET reserved = before.tokens FROM before WHERE version.id = before.id RETURNING before.*
        )
        UPDATE usage SET tokens = greatest(0, usage.tokens + after.tokens - after.reserved)
        FROM after JOIN document d ON d.id = after.document_id
        WHERE usage.account_id = d.account_id AND usage.day = after.reserved_on
        """,
        version_id,
    )


async def usage_by_day(account_id: int) -> list[dict[str, Any]]:
    """`{day, versions, tokens, cost}` of what a model has written, newest day first; `cost` in the prices' currency."""
    rows = await fetch(
        "SELECT v.created_at::date AS day, count(*) AS versions, sum(v.tokens) AS tokens, sum(v.cost) AS cost "
        "FROM version v JOIN document d ON d.id = v.document_id WHERE d.account_id = $1 AND v.tokens > 0 "
        "GROUP BY 1 ORDER BY 1 DESC",
        account_id,
    )
    return [
        {"day": str(r["day"]), "versions": r["versions"], "tokens": int(r["tokens"]), "cost": int(r["cost"]) / 1e6}
        for r in rows
    ]
