"""Links in mails that prove who reads them: single use, they expire, and only their hash is stored."""

import hashlib
import secrets
from datetime import timedelta
from typing import Literal

from tortoise.backends.base.client import BaseDBAsyncClient

from server.services.rows import fetch, fetch_one, now

Purpose = Literal["verify", "reset"]

_LIFETIMES: dict[Purpose, timedelta] = {"verify": timedelta(days=3), "reset": timedelta(hours=1)}


async def make_link(account_id: int, purpose: Purpose, using: BaseDBAsyncClient) -> str:
    """The secret part of a new link."""
    secret = secrets.token_urlsafe(32)
    await fetch(
        "INSERT INTO link (account_id, purpose, secret_hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5)",
        account_id,
        purpose,
        secret_hash(secret),
        now() + _LIFETIMES[purpose],
        now(),
        using=using,
    )
    return secret


async def use_link(purpose: Purpose, secret: str, using: BaseDBAsyncClient) -> int | None:
    """The account whose unused, unexpired link this is; it is used up by asking."""
    row = await fetch_one(
        "UPDATE link SET used_at = $3 WHERE secret_hash = $1 AND purpose = $2 AND used_at IS NULL "
        "AND expires_at > $3 RETURNING account_id",
        secret_hash(secret),
        purpose,
        now(),
        using=using,
    )
    return int(row["account_id"]) if row else None


async def drop_links(account_id: int, using: BaseDBAsyncClient) -> None:
    await fetch("DELETE FROM link WHERE account_id = $1", account_id, using=using)


def secret_hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
