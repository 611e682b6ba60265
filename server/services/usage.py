"""What writing costs: tokens are reserved before a model is called and settled when it is done.

Reserving is one statement with the cap in its condition, so that any number of clicks at once cannot overspend.
"""

from contextvars import ContextVar
from datetime import timedelta

from tortoise.backends.base.client import BaseDBAsyncClient

from server.errors import TooManyRequests
from server.services.rows import fetch, fetch_one, now
from server.services.runtime import runtime

_used: ContextVar[list[int] | None] = ContextVar("used", default=None)


class DailyLimitReached(TooManyRequests):
    code = "daily_limit"
    detail = "Today's limit of writing is reached. Tomorrow it goes on; assembling from your own words works meanwhile."


async def reserve(account_id: int, tokens: int, using: BaseDBAsyncClient) -> None:
    """Raises DailyLimitReached; then nothing is reserved."""
    cap, moment = runtime().settings.daily_tokens, now()
    if not cap or not tokens:
        return
    row = None
    if tokens <= cap:
        row = await fetch_one(
            "INSERT INTO usage (account_id, day, tokens) VALUES ($1, $2, $3) "
            "ON CONFLICT ON CONSTRAINT usage_day_unique DO UPDATE SET tokens = usage.tokens + $3 "
            "WHERE usage.tokens + $3 <= $4 RETURNING tokens",
            account_id,
            moment.date(),
            tokens,
            cap,
            using=using,
        )
    if row is None:
        midnight = (moment + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        raise DailyLimitReached(int((midnight - moment).total_seconds()))


async def settle(version_id: int, used: int, *, ended: bool) -> None:
    """Count what a version has used; when it has ended, give back what was reserved beyond that."""
    await fetch(
        """
        WITH before AS (SELECT id, reserved, tokens, created_at, document_id FROM version WHERE id = $1 FOR UPDATE),
        after AS (
            UPDATE version SET tokens = version.tokens + $2, reserved = CASE WHEN $3 THEN 0 ELSE version.reserved END
            FROM before WHERE version.id = before.id
            RETURNING version.tokens, before.reserved, before.created_at, before.document_id
        )
        UPDATE usage SET tokens = greatest(0, usage.tokens + after.tokens - after.reserved)
        FROM after JOIN document d ON d.id = after.document_id
        WHERE $3 AND after.reserved > 0 AND usage.account_id = d.account_id
          AND usage.day = (after.created_at AT TIME ZONE 'UTC')::date
        """,
        version_id,
        used,
        ended,
    )


class Meter:
    """Counts the tokens of the calls made inside it."""

    def __enter__(self) -> "Meter":
        self._calls: list[int] = []
        self._token = _used.set(self._calls)
        return self

    def __exit__(self, *_: object) -> None:
        _used.reset(self._token)

    @property
    def tokens(self) -> int:
        return sum(self._calls)


def count_tokens(tokens: int) -> None:
    calls = _used.get()
    if calls is not None:
        calls.append(tokens)
