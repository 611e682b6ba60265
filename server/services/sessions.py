"""Sign-ins: starting, refreshing, checking and ending a session."""

import contextlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import structlog
from redis.exceptions import RedisError
from tortoise.backends.base.client import BaseDBAsyncClient

from server.errors import NotFound, TokenNotValid
from server.services.rows import fetch, fetch_one, now, stamp
from server.services.runtime import runtime
from server.services.tokens import SESSION_LIFETIME, Scope, access_token, read_refresh, refresh_token, token_hash

log = structlog.get_logger()

# How long a session is taken for good without asking PostgreSQL again: the most that a revocation can be late.
CHECK_EVERY_S = 4


@dataclass(frozen=True)
class Device:
    """Where a sign-in comes from, as shown in the list of sessions."""

    name: str
    address: str


@dataclass(frozen=True)
class SignedIn:
    """What a client gets to hold: the two tokens, when they expire, and the CSRF token for the cookie."""

    session_id: UUID
    account_id: int
    access: str
    access_expires: datetime
    refresh: str
    refresh_expires: datetime
    scope: Scope

    @property
    def csrf(self) -> str:
        return csrf_token(self.session_id)


def csrf_token(session_id: UUID) -> str:
    """Bound to the session, so that a cookie planted by a sibling domain does not match."""
    key = runtime().settings.secret_key.encode()
    return hmac.digest(key, b"csrf:" + session_id.bytes, "sha256").hex()


async def start_session(
    account_id: int, device: Device, *, scope: Scope = "web", using: BaseDBAsyncClient | None = None
) -> SignedIn:
    moment, session_id = now(), uuid4()
    expires = (moment + SESSION_LIFETIME).replace(microsecond=0)
    refresh = refresh_token(session_id, 1, expires)
    await fetch(
        """
        INSERT INTO session (id, account_id, scope, device, address, created_at, last_used_at, rotated_at,
                             expires_at, generation, refresh_hash, previous_hash)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $7, 1, $8, '')
        """,
        session_id,
        account_id,
        scope,
        device.name[:200],
        device.address[:45],
        moment,
        expires,
        token_hash(refresh),
        using=using,
    )
    return _signed_in(session_id, account_id, scope, refresh, expires)


async def refresh_session(token: str) -> SignedIn:
    """A new pair of tokens. Raises TokenNotValid.

    One statement decides: the current token rotates; the previous one gives, for ten seconds, the successor
    that was already given; an older one means that somebody else holds a copy, and ends the session.
    """
    claims = read_refresh(token)
    if claims is None:
        raise TokenNotValid
    session_id, generation, expires = claims
    moment, successor = now(), refresh_token(session_id, generation + 1, expires)
    row = await fetch_one(
        """
        UPDATE session SET
            generation = CASE WHEN refresh_hash = $2 THEN $5 ELSE generation END,
            previous_hash = CASE WHEN refresh_hash = $2 THEN $2 ELSE previous_hash END,
            rotated_at = CASE WHEN refresh_hash = $2 THEN $3 ELSE rotated_at END,
            last_used_at = $3,
            revoked_at = CASE WHEN refresh_hash = $2 THEN NULL
                              WHEN previous_hash = $2 AND rotated_at > $3 - interval '10 seconds' THEN NULL
                              ELSE $3 END,
            refresh_hash = CASE WHEN refresh_hash = $2 THEN $4 ELSE refresh_hash END
        WHERE id = $1 AND revoked_at IS NULL AND expires_at > $3
        RETURNING account_id, scope, generation, expires_at, revoked_at
        """,
        session_id,
        token_hash(token),
        moment,
        token_hash(successor),
        generation + 1,
    )
    if row is None:
        raise TokenNotValid
    if row["revoked_at"] is not None:
        log.warning("refresh_token_reused", session=str(session_id))
        await forget_sessions([session_id])
        raise TokenNotValid
    successor = refresh_token(session_id, row["generation"], row["expires_at"])
    return _signed_in(session_id, row["account_id"], row["scope"], successor, row["expires_at"])


def _signed_in(session_id: UUID, account_id: int, scope: Scope, refresh: str, expires: datetime) -> SignedIn:
    access, access_expires = access_token(session_id, scope, now())
    return SignedIn(session_id, account_id, access, access_expires, refresh, expires, scope)


async def account_of(session_id: UUID) -> int | None:
    """The account of a session that is still good, else None.

    One look-up in Valkey for most requests; every few seconds, or while Valkey is away, one in PostgreSQL.
    What is not known to be good is asked for, so losing Valkey's data never brings a session back.
    """
    key = _key(session_id)
    try:
        known = await runtime().redis.get(key)
    except (RedisError, OSError):
        known = None
    if known:
        return int(known)
    row = await fetch_one(
        """
        UPDATE session SET last_used_at = $2 FROM account
        WHERE session.id = $1 AND session.revoked_at IS NULL AND session.expires_at > $2
          AND account.id = session.account_id AND account.is_active
        RETURNING session.account_id
        """,
        session_id,
        now(),
    )
    if row is None:
        return None
    with contextlib.suppress(RedisError, OSError):  # then it is asked again next time
        await runtime().redis.set(key, row["account_id"], ex=CHECK_EVERY_S)
    return int(row["account_id"])


async def end_session(session_id: UUID) -> None:
    await fetch("UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", session_id, now())
    await forget_sessions([session_id])


async def end_session_of(refresh: str) -> None:
    """Sign out by a refresh token alone (its access token has expired). Anything else is ignored."""
    claims = read_refresh(refresh)
    if claims is not None:
        await end_session(claims[0])


async def end_sessions(account_id: int, *, but: UUID | None = None, using: BaseDBAsyncClient) -> list[UUID]:
    """End every session of an account, or every other one; which. `forget_sessions` them after the commit."""
    rows = await fetch(
        "UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL "
        "AND id IS DISTINCT FROM $3 RETURNING id",
        account_id,
        now(),
        but,
        using=using,
    )
    return [row["id"] for row in rows]


async def list_sessions(account_id: int, current: UUID | None) -> list[dict[str, Any]]:
    rows = await fetch(
        "SELECT id, scope, device, address, created_at, last_used_at, expires_at FROM session "
        "WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY last_used_at DESC LIMIT 100",
        account_id,
        now(),
    )
    return [
        {
            "id": str(row["id"]),
            "scope": row["scope"],
            "device": row["device"],
            "address": row["address"],
            "created_at": stamp(row["created_at"]),
            "last_used_at": stamp(row["last_used_at"]),
            "expires_at": stamp(row["expires_at"]),
            "current": row["id"] == current,
        }
        for row in rows
    ]


async def end_session_for(account_id: int, session_id: UUID) -> None:
    """End one of the account's own sessions. Raises NotFound."""
    row = await fetch_one("SELECT id FROM session WHERE id = $1 AND account_id = $2", session_id, account_id)
    if row is None:
        raise NotFound
    await end_session(session_id)


async def forget_sessions(session_ids: list[UUID]) -> None:
    """Their access tokens are refused from now on, rather than in some seconds."""
    if not session_ids:
        return
    with contextlib.suppress(RedisError, OSError):  # then the entry is gone by itself within CHECK_EVERY_S
        await runtime().redis.delete(*[_key(session_id) for session_id in session_ids])


def _key(session_id: UUID) -> str:
    return f"session:{session_id}"
