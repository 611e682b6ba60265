"""Connecting a browser extension: authorization code with PKCE (RFC 7636, S256 only)."""

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

from server.errors import FieldErrors
from server.services import limits
from server.services.links import secret_hash
from server.services.rows import fetch, fetch_one, now, transaction
from server.services.runtime import runtime
from server.services.sessions import Device, SignedIn, start_session

CODE_LIFETIME = timedelta(seconds=60)
# Where browsers send an extension's sign-in back to: Chrome and Edge, and the two of Firefox.
_CHROME = re.compile(r"https://([a-p]{32})\.chromiumapp\.org/[A-Za-z0-9/_-]*")
_FIREFOX = re.compile(r"https://([0-9a-f]{40})\.extensions\.allizom\.org/[A-Za-z0-9/_-]*")
_FIREFOX_LOOPBACK = re.compile(r"http://127\.0\.0\.1/mozoauth2/([0-9a-f]{40})")
# Ours as it is unpacked: by the manifest's `key` in Chrome and Edge, by the SHA-1 of its id in Firefox.
OURS = frozenset({"bejeflofffjjdpolmopgjbinnpldfgki", "d52452c2c154ffe65aea605ab38b600f0d05e52c"})
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")


@dataclass(frozen=True)
class Wanted:
    """What an extension asks for on our page."""

    redirect_uri: str
    code_challenge: str
    code_challenge_method: str
    device: str
    state: str


def check(wanted: Wanted) -> None:
    """Raises FieldErrors for what could not be granted: shown before a person is asked."""
    if not _is_allowed(wanted.redirect_uri):
        raise FieldErrors(redirect_uri="This extension may not connect here.")
    if wanted.code_challenge_method != "S256" or not _CHALLENGE.fullmatch(wanted.code_challenge):
        raise FieldErrors(code_challenge="A PKCE challenge (S256) is required.")


def _is_allowed(redirect_uri: str) -> bool:
    match = next((m for p in (_CHROME, _FIREFOX, _FIREFOX_LOOPBACK) if (m := p.fullmatch(redirect_uri))), None)
    if match is None:
        return False
    settings = runtime().settings
    known = OURS.union(settings.extension_ids)
    return match[1] in known or (not settings.extension_ids and settings.is_local)


async def authorize(account_id: int, wanted: Wanted) -> str:
    """The address to send the browser to, with a one-time code. Raises FieldErrors."""
    check(wanted)
    code = secrets.token_urlsafe(32)
    await fetch(
        "INSERT INTO grant_code (account_id, code_hash, challenge, redirect_uri, device, expires_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        account_id,
        secret_hash(code),
        wanted.code_challenge,
        wanted.redirect_uri,
        wanted.device[:200],
        now() + CODE_LIFETIME,
    )
    separator = "&" if urlsplit(wanted.redirect_uri).query else "?"
    query = {"code": code} | ({"state": wanted.state} if wanted.state else {})
    return f"{wanted.redirect_uri}{separator}{urlencode(query)}"


async def exchange(code: str, verifier: str, redirect_uri: str, device: Device) -> SignedIn:
    """A bearer session for a code. The code is used up by asking, right or wrong. Raises FieldErrors."""
    await limits.take((limits.CODES_FROM, device.address))
    grant = await fetch_one(
        "UPDATE grant_code SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2 "
        "RETURNING account_id, challenge, redirect_uri, device",
        secret_hash(code),
        now(),
    )
    if grant is None or grant["redirect_uri"] != redirect_uri or not _proves(verifier, grant["challenge"]):
        raise FieldErrors(code="This code is not valid. Connect again.")
    async with transaction() as using:
        named = Device(grant["device"] or device.name, device.address)
        return await start_session(grant["account_id"], named, scope="extension", using=using)


def _proves(verifier: str, challenge: str) -> bool:
    if not _VERIFIER.fullmatch(verifier):
        return False
    digest = hashlib.sha256(verifier.encode()).digest()
    return hmac.compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), challenge)
