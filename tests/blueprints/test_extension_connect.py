"""Connecting an extension: code and PKCE, a bearer that is no cookie, listed and revocable."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from server.services.rows import fetch
from server.services.runtime import runtime
from tests.conftest import Person, browser

REDIRECT = f"https://{'abcdefghijklmnop' * 2}.chromiumapp.org/connected"
VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
ASK = {
    "redirect_uri": REDIRECT,
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
    "device": "Alice's Chrome",
}


async def _code(person: Person, **changes: Any) -> str:
    answer = await person.post("/api/accounts/extension/authorize/", ASK | {"state": "s1"} | changes)
    assert answer.status_code == 200, answer.text
    query = parse_qs(urlsplit(answer.json()["redirect_to"]).query)
    assert query["state"] == ["s1"]
    return query["code"][0]


async def _exchange(api: str, code: str, **changes: Any) -> Any:
    async with browser(api) as extension:
        body = {"code": code, "code_verifier": VERIFIER, "redirect_uri": REDIRECT}
        return await extension.post("/api/accounts/extension/token/", json=body | changes)


async def test_an_extension_connects_works_refreshes_and_is_shown_out(api: str, alice: Person) -> None:
    tokens = (await _exchange(api, await _code(alice))).json()
    async with browser(api) as extension:
        bearer = {"Authorization": f"Bearer {tokens['access']}"}
        # No CSRF token and a foreign origin: a bearer is not sent by a browser on its own.
        names = await extension.patch(
            "/api/accounts/user/",
            json={"last_name": "Moss"},
            headers=bearer | {"Origin": "chrome-extension://abcdefghijklmnop"},
        )
        refreshed = await extension.post("/api/accounts/token/refresh/", json={"refresh": tokens["refresh"]})
        as_cookie = await extension.get("/api/accounts/user/", headers={"Cookie": f"access_token={tokens['access']}"})

        listed = (await alice.get("/api/accounts/sessions/")).json()["results"]
        mine = next(s for s in listed if s["scope"] == "extension")
        revoked = await alice.delete(f"/api/accounts/sessions/{mine['id']}/")
        after = await extension.get("/api/accounts/user/", headers=bearer)
        renewed = await extension.post("/api/accounts/token/refresh/", json={"refresh": refreshed.json()["refresh"]})

    assert names.status_code == 200
    assert refreshed.status_code == 200
    assert "set-cookie" not in refreshed.headers
    assert as_cookie.status_code == 401
    assert mine["device"] == "Alice's Chrome"
    assert mine["id"] == tokens["session_id"]
    assert revoked.status_code == 204
    assert (after.status_code, renewed.status_code) == (401, 401)


@pytest.mark.parametrize(
    "changes",
    [
        {"code_verifier": "w" * 64},
        {"code_verifier": "short"},
        {"redirect_uri": REDIRECT + "x"},
    ],
)
async def test_a_code_without_its_proof_is_worth_nothing(api: str, alice: Person, changes: dict[str, str]) -> None:
    code = await _code(alice)

    wrong = await _exchange(api, code, **changes)

    assert wrong.status_code == 400
    # Asking used it up: whoever guesses has one try.
    assert (await _exchange(api, code)).status_code == 400


async def test_a_guessed_code_is_worth_nothing(api: str) -> None:
    assert (await _exchange(api, "nonsense")).status_code == 400


async def test_a_code_works_once_and_for_a_minute(api: str, alice: Person) -> None:
    once, late = await _code(alice), await _code(alice)
    first = await _exchange(api, once)
    await fetch("UPDATE grant_code SET expires_at = now() - interval '1 second' WHERE used_at IS NULL")

    assert first.status_code == 200
    assert (await _exchange(api, once)).status_code == 400
    assert (await _exchange(api, late)).status_code == 400


@pytest.mark.parametrize(
    "redirect",
    [
        "https://evil.example/",
        f"https://{'abcdefghijklmnop' * 2}.chromiumapp.org.evil.example/",
        f"https://evil.example/{'abcdefghijklmnop' * 2}.chromiumapp.org/",
        f"http://{'abcdefghijklmnop' * 2}.chromiumapp.org/",
        f"https://{'abcdefghijklmnop' * 2}.chromiumapp.org/?code=x",
        f"https://user@{'abcdefghijklmnop' * 2}.chromiumapp.org/",
        "https://zzzz.chromiumapp.org/",
    ],
)
async def test_a_code_is_only_sent_to_an_extension(alice: Person, redirect: str) -> None:
    answer = await alice.post("/api/accounts/extension/authorize/", ASK | {"redirect_uri": redirect})

    assert answer.status_code == 400
    assert "redirect_uri" in answer.json()


async def test_off_this_machine_only_known_extensions_may_ask(alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = json.loads((Path(__file__).parents[2] / "extension" / "manifest.json").read_text("utf-8"))
    key = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]
    in_chrome = "".join(chr(ord("a") + int(digit, 16)) for digit in key)
    in_firefox = hashlib.sha1(manifest["browser_specific_settings"]["gecko"]["id"].encode()).hexdigest()  # noqa: S324 - how Firefox makes it
    settings = runtime().settings.model_copy(
        update={"public_url": "https://api.example.org", "extension_ids": ["f" * 40]}
    )
    monkeypatch.setattr(runtime(), "settings", settings)

    for redirect, status in (
        (f"https://{in_chrome}.chromiumapp.org/", 200),
        (f"https://{in_firefox}.extensions.allizom.org/", 200),
        (f"https://{'f' * 40}.extensions.allizom.org/", 200),
        (REDIRECT, 400),
    ):
        body = ASK | {"redirect_uri": redirect}
        answer = await alice.post("/api/accounts/extension/authorize/", body, headers={"Origin": settings.public_url})
        assert answer.status_code == status, redirect


async def test_the_plain_method_and_a_missing_challenge_are_refused(alice: Person) -> None:
    for changes in ({"code_challenge_method": "plain"}, {"code_challenge": ""}):
        answer = await alice.post("/api/accounts/extension/authorize/", ASK | changes)
        assert (answer.status_code, list(answer.json())) == (400, ["code_challenge"])


async def test_a_stranger_cannot_end_a_session(alice: Person, bob: Person) -> None:
    session = (await alice.get("/api/accounts/sessions/")).json()["results"][0]

    assert session["current"] is True
    assert (await bob.delete(f"/api/accounts/sessions/{session['id']}/")).status_code == 404
    assert (await alice.get("/api/accounts/sessions/")).status_code == 200
