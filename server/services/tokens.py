"""Our JWTs. A token names a session and what it is for; whether that session is still good is asked elsewhere.

Three audiences that are never taken for one another: the browser's cookie, the extension's bearer, and refresh.
A refresh token holds no time of issue: it is derived from the session and a counter alone, so that the same
successor can be given twice (two tabs, a lost answer) although only its hash is stored.
"""

import hashlib
import time
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

import jwt

from server.services.runtime import runtime

Scope = Literal["web", "extension"]

ACCESS_LIFETIME = timedelta(minutes=15)
SESSION_LIFETIME = timedelta(days=14)
_ALGORITHM = "HS256"
_ISSUER = "coverstitch"


def access_token(session_id: UUID, scope: Scope, now: datetime) -> tuple[str, datetime]:
    """The token and when it expires."""
    expires = now + ACCESS_LIFETIME
    return _encode({"sid": str(session_id), "iat": now, "exp": expires}, f"access:{scope}"), expires


def refresh_token(session_id: UUID, generation: int, expires: datetime) -> str:
    return _encode({"sid": str(session_id), "gen": generation, "exp": expires}, "refresh")


def read_access(token: str, scope: Scope) -> UUID | None:
    """The session of a good access token of this scope; None for everything else."""
    claims = _decode(token, f"access:{scope}")
    return _session(claims) if claims else None


def read_refresh(token: str) -> tuple[UUID, int, datetime] | None:
    """Session, generation and expiry of a good refresh token; None for everything else."""
    claims = _decode(token, "refresh")
    session = _session(claims) if claims else None
    if claims is None or session is None or not isinstance(claims.get("gen"), int):
        return None
    return session, claims["gen"], datetime.fromtimestamp(claims["exp"], UTC)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _encode(claims: dict[str, Any], audience: str) -> str:
    payload = {**claims, "iss": _ISSUER, "aud": audience}
    return jwt.encode(payload, runtime().settings.secret_key, algorithm=_ALGORITHM)


def _decode(token: str, audience: str) -> dict[str, Any] | None:
    try:
        claims = _signed(token, audience, runtime().settings.secret_key)
        return claims if claims["exp"] > time.time() else None
    except (jwt.InvalidTokenError, ValueError, TypeError, RecursionError):
        # Whatever a stranger put there, it is not a token of ours.
        return None


@lru_cache(4096)
def _signed(token: str, audience: str, key: str) -> dict[str, Any]:
    """The claims of a token of ours, expired or not: what never changes, so it is worked out once a token."""
    return jwt.decode(
        token,
        key,
        algorithms=[_ALGORITHM],
        audience=audience,
        issuer=_ISSUER,
        options={"require": ["exp", "aud", "iss"], "verify_exp": False},
    )


def _session(claims: dict[str, Any]) -> UUID | None:
    try:
        return UUID(str(claims.get("sid")))
    except ValueError:
        return None
