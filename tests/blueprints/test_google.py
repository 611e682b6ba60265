"""Signing in with an OpenID Connect issuer: a real one on this machine."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from oidc_provider_mock import User, run_server_in_thread

from server.services.runtime import runtime
from tests.conftest import PASSWORD, Person, browser

PEOPLE = {
    "new": {"email": "Ida.New@example.org", "email_verified": True, "given_name": "Ida", "family_name": "New"},
    "unverified": {"email": "someone@example.org", "email_verified": False},
    "nameless": {"email_verified": True},
}


@pytest.fixture
def issuer(api: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    users = [User(sub=name, claims=claims) for name, claims in PEOPLE.items()]
    with run_server_in_thread(user_claims=users) as server:
        address = f"http://localhost:{server.server_port}"
        settings = runtime().settings
        monkeypatch.setattr(settings, "oidc_issuer", address)
        monkeypatch.setattr(settings, "oidc_client_id", "coverstitch")
        monkeypatch.setattr(settings, "oidc_client_secret", "a secret")
        yield address


async def _code(issuer: str, person: str, nonce: str = "n-1", client_id: str = "coverstitch") -> str:
    """As the browser gets it: the person agrees at the issuer, which leads back with a code."""
    query = {
        "client_id": client_id,
        "redirect_uri": "https://app.example.org/account/login/google-callback",
        "response_type": "code",
        "scope": "openid email profile",
        "nonce": nonce,
        "state": "s",
    }
    async with httpx2.AsyncClient() as client:
        answer = await client.post(f"{issuer}/oauth2/authorize", params=query, data={"sub": person})
    return parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]


async def _sign_in(api: str, code: str, **more: Any) -> httpx2.Response:
    async with browser(api) as client:
        return await client.post("/api/accounts/auth/google/", json={"code": code, **more})


async def test_a_new_person_gets_an_account_and_is_signed_in(api: str, issuer: str) -> None:
    async with browser(api) as client:
        answer = await client.post("/api/accounts/auth/google/", json={"code": await _code(issuer, "new")})
        profile = await client.get("/api/accounts/profile/")

    assert answer.status_code == 200
    body = answer.json()
    assert set(body) == {"access", "refresh", "user"}
    assert (body["user"]["email"], body["user"]["first_name"]) == ("ida.new@example.org", "Ida")
    assert profile.json()["email_verified"] is True


async def test_a_known_address_joins_its_account(api: str, issuer: str, alice: Person) -> None:
    httpx2.put(f"{issuer}/users/alice", json={"email": alice.email, "email_verified": True})

    answer = await _sign_in(api, await _code(issuer, "alice"), nonce="n-1")

    assert answer.json()["user"]["pk"] == alice.id
    assert (await alice.get("/api/accounts/validate-user/")).status_code == 200


async def test_whoever_registered_an_address_that_is_not_theirs_loses_it(api: str, issuer: str) -> None:
    email = "victim@example.org"
    httpx2.put(f"{issuer}/users/victim", json={"email": email, "email_verified": True})
    async with browser(api) as attacker:
        await attacker.post(
            "/api/accounts/registration/", json={"email": email, "password1": PASSWORD, "password2": PASSWORD}
        )
        assert (await _sign_in(api, await _code(issuer, "victim"))).status_code == 200
        login = await attacker.post("/api/accounts/login/", json={"email": email, "password": PASSWORD})

    assert login.status_code == 400


@pytest.mark.parametrize("person", ["unverified", "nameless"])
async def test_an_address_that_is_not_verified_there_opens_nothing(api: str, issuer: str, person: str) -> None:
    answer = await _sign_in(api, await _code(issuer, person))

    assert answer.status_code == 400
    assert answer.json() == {"non_field_errors": ["Your e-mail address is not verified there."]}


async def test_a_code_works_once(api: str, issuer: str) -> None:
    code = await _code(issuer, "new")
    first = await _sign_in(api, code)
    second = await _sign_in(api, code)

    assert (first.status_code, second.status_code) == (200, 400)
    assert "non_field_errors" in second.json()


async def test_a_sign_in_started_elsewhere_is_refused(api: str, issuer: str) -> None:
    assert (await _sign_in(api, await _code(issuer, "new", nonce="theirs"), nonce="mine")).status_code == 400


async def test_a_token_for_another_client_is_refused(api: str, issuer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = await _code(issuer, "new", client_id="another")
    monkeypatch.setattr(runtime().settings, "oidc_client_id", "coverstitch")

    assert (await _sign_in(api, code)).status_code == 400


async def test_an_issuer_that_is_away_is_a_clear_answer(api: str, issuer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime().settings, "oidc_issuer", "http://localhost:9")

    answer = await _sign_in(api, "any")

    assert answer.json() == {"non_field_errors": ["The sign-in service does not answer. Try again in a moment."]}


async def test_without_an_issuer_it_says_so(api: str) -> None:
    answer = await _sign_in(api, "any")

    assert answer.status_code == 400
    assert answer.json() == {"non_field_errors": ["Signing in this way is not set up here."]}
