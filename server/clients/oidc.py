"""Signing in with an OpenID Connect issuer (Google and others): code in, a verified person out."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import httpx2
import jwt

_LIMIT_S = 10
_CACHE_S = 3600
_ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "EdDSA", "PS256"]
_LEEWAY_S = 30

_cache: dict[str, tuple[float, Any]] = {}


class OidcFailed(Exception):
    """It did not work; the message is a sentence for the person."""


@dataclass(frozen=True)
class Person:
    """Who signed in, as the issuer says; the address is verified."""

    email: str
    first_name: str
    last_name: str


@dataclass(frozen=True)
class Issuer:
    """Where people sign in, and who we are there."""

    address: str
    client_id: str
    client_secret: str


async def sign_in_by_code(issuer: Issuer, code: str, redirect_uri: str, nonce: str) -> Person:
    """Exchange a code and verify the ID token: issuer, audience, expiry, signature, and `nonce` unless it is empty.

    Raises OidcFailed.
    """
    try:
        async with asyncio.timeout(2 * _LIMIT_S), httpx2.AsyncClient(timeout=_LIMIT_S) as client:
            configuration = await _document(client, f"{issuer.address.rstrip('/')}/.well-known/openid-configuration")
            if configuration.get("issuer", "").rstrip("/") != issuer.address.rstrip("/"):
                raise OidcFailed("The sign-in service is not set up correctly.")
            answer = await client.post(
                configuration["token_endpoint"],
                data={
                    "grant_type": "authorization_code",
                    "code": code,
                    "redirect_uri": redirect_uri,
                    "client_id": issuer.client_id,
                    "client_secret": issuer.client_secret,
                },
                headers={"Accept": "application/json"},
            )
            if answer.status_code >= 500:
                raise OidcFailed("The sign-in service does not answer. Try again in a moment.")
            token = answer.json().get("id_token") if answer.status_code == 200 else None
            if not isinstance(token, str):
                raise OidcFailed("This sign-in has expired or was used already. Start it again.")
            claims = await _verified(client, configuration, token, issuer.client_id, nonce)
    except (httpx2.HTTPError, TimeoutError, KeyError, ValueError, AttributeError):
        raise OidcFailed("The sign-in service does not answer. Try again in a moment.") from None
    if claims.get("email_verified") is not True or not isinstance(claims.get("email"), str):
        raise OidcFailed("Your e-mail address is not verified there.")
    return Person(claims["email"].lower(), _text(claims.get("given_name")), _text(claims.get("family_name")))


async def _verified(
    client: httpx2.AsyncClient, configuration: dict[str, Any], token: str, client_id: str, nonce: str
) -> dict[str, Any]:
    try:
        header = jwt.get_unverified_header(token)
        if header.get("alg") not in _ALGORITHMS:
            raise OidcFailed("The sign-in service sent a token that cannot be trusted.")
        key = await _key(client, configuration["jwks_uri"], header.get("kid"))
        claims = jwt.decode(
            token,
            key,
            algorithms=[header["alg"]],
            audience=client_id,
            issuer=configuration["issuer"],
            leeway=_LEEWAY_S,
            options={"require": ["exp", "iat", "aud", "iss", "sub"]},
        )
    except jwt.PyJWTError:
        raise OidcFailed("The sign-in service sent a token that cannot be trusted.") from None
    if nonce and claims.get("nonce") != nonce:
        raise OidcFailed("This sign-in was started somewhere else. Start it again.")
    return claims


async def _key(client: httpx2.AsyncClient, address: str, key_id: str | None) -> Any:
    """The issuer's key of that id; the list is asked for anew when it does not have it."""
    for _ in range(2):
        keys = jwt.PyJWKSet.from_dict(await _document(client, address)).keys
        for key in keys:
            if key.key_id == key_id or (key_id is None and len(keys) == 1):
                return key.key
        _cache.pop(address, None)
    raise OidcFailed("The sign-in service sent a token that cannot be trusted.")


async def _document(client: httpx2.AsyncClient, address: str) -> dict[str, Any]:
    kept = _cache.get(address)
    if kept and kept[0] > time.monotonic():
        return kept[1]  # type: ignore[no-any-return]
    answer = await client.get(address)
    answer.raise_for_status()
    document: dict[str, Any] = answer.json()
    _cache[address] = (time.monotonic() + _CACHE_S, document)
    return document


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
