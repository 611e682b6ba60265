"""Accounts as the existing frontend uses them: the same calls in the same order, every status, field and sentence."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import jwt
import pytest

from server.services import accounts
from server.services.rows import fetch
from server.services.runtime import runtime
from tests.conftest import PASSWORD, Person, browser, someone
from tests.post import link_in, mails_to

NEW = "a quite different phrase"
ORIGIN = {"Origin": "https://app.example.org"}


@pytest.fixture
async def visitor(api: str) -> AsyncIterator[Person]:
    """Somebody at the frontend of another, allowed origin, without an account."""
    async with browser(api) as client:
        yield Person(client, headers=dict(ORIGIN))


async def _registered(visitor: Person, email: str) -> str:
    """The verification key that was mailed."""
    body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    answer = await visitor.post("/api/accounts/registration/", body)
    assert answer.status_code == 201, answer.text
    return link_in((await mails_to(email))[-1]).rpartition("/")[2]


async def test_from_registration_to_a_new_password(visitor: Person, settings: Any) -> None:
    email = "nora.walk@example.org"
    body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}

    registered = await visitor.post("/api/accounts/registration/", body)
    assert (registered.status_code, registered.json()) == (201, {"detail": "Verification e-mail sent."})
    early = await visitor.post("/api/accounts/login/", {"email": email, "password": PASSWORD})
    assert (early.status_code, early.json()) == (400, {"non_field_errors": ["E-mail is not verified."]})

    link = link_in((await mails_to(email))[0])
    assert link.startswith(f"{settings.public_url}/account/register/verify-email/")
    key = link.rpartition("/")[2]
    assert (await visitor.get("/api/accounts/registration/verify-email/")).status_code == 405
    verified = await visitor.post("/api/accounts/registration/verify-email/", {"key": key})
    assert (verified.status_code, verified.json()) == (200, {"detail": "ok", "logged_in": True})
    assert {"access_token", "refresh_token", "csrftoken"} <= set(visitor.client.cookies)
    again = await visitor.post("/api/accounts/registration/verify-email/", {"key": key})
    assert (again.status_code, again.json()) == (404, {"detail": "Not found.", "code": "not_found"})

    who = await visitor.get("/api/accounts/validate-user/")
    assert who.status_code == 200
    assert who.json()["email"] == email
    profile = (await visitor.get("/api/accounts/profile/")).json()
    assert set(profile) == {"id", "email", "email_verified", "application_count", "date_joined", "last_login"}
    assert (profile["email_verified"], profile["application_count"]) == (True, 0)

    out = await visitor.post("/api/accounts/logout/")
    assert (out.status_code, out.json()) == (200, {"detail": "Successfully logged out."})
    assert "access_token" not in visitor.client.cookies
    assert (await visitor.get("/api/accounts/validate-user/")).status_code == 401

    forgot = await visitor.post("/api/accounts/password/reset/", {"email": email})
    assert (forgot.status_code, forgot.json()) == (200, {"detail": "Password reset e-mail has been sent."})
    uid, token = link_in((await mails_to(email))[-1]).rsplit("/", 2)[1:]
    reset = {"uid": uid, "token": token, "new_password1": NEW, "new_password2": NEW}
    wrong = await visitor.post("/api/accounts/password/reset/confirm/", reset | {"uid": "999999"})
    assert (wrong.status_code, wrong.json()) == (400, {"token": ["Invalid value"]})
    uneven = await visitor.post("/api/accounts/password/reset/confirm/", reset | {"new_password2": "else entirely"})
    assert uneven.json() == {"new_password2": ["The two password fields didn't match."]}


async def test_a_reset_link_works_once_and_signs_in(visitor: Person, alice: Person) -> None:
    await visitor.post("/api/accounts/password/reset/", {"email": alice.email})
    uid, token = link_in((await mails_to(alice.email))[-1]).rsplit("/", 2)[1:]
    reset = {"uid": uid, "token": token, "new_password1": NEW, "new_password2": NEW}

    done = await visitor.post("/api/accounts/password/reset/confirm/", reset)
    again = await visitor.post("/api/accounts/password/reset/confirm/", reset)

    assert done.status_code == 200
    assert done.json() == {"detail": "Password has been reset with the new password.", "logged_in": True}
    assert (again.status_code, again.json()) == (400, {"token": ["Invalid value"]})
    assert (await visitor.get("/api/accounts/validate-user/")).json()["email"] == alice.email
    # Every earlier sign-in has ended, and the owner is told.
    assert (await alice.get("/api/accounts/validate-user/")).status_code == 401
    assert [m["Subject"] for m in await mails_to(alice.email)][-1] == "Your password was changed"


async def test_signing_in_and_refreshing(api: str, alice: Person) -> None:
    answer = await alice.post("/api/accounts/login/", {"email": alice.email, "password": PASSWORD})
    body = answer.json()
    assert body["refresh"] == ""
    assert body["user"] == {
        "pk": alice.id,
        "username": alice.email,
        "email": alice.email,
        "first_name": "",
        "last_name": "",
    }
    assert (await alice.post("/api/accounts/token/verify/", {"token": body["access"]})).json() == {}

    before = alice.client.cookies["refresh_token"]
    refreshed = await alice.client.post("/api/accounts/token/refresh/", headers={"X-CSRFToken": ""})
    assert refreshed.status_code == 200
    assert set(refreshed.json()) == {"access", "access_expiration"}
    assert alice.client.cookies["refresh_token"] != before
    assert (await alice.get("/api/accounts/validate-user/")).status_code == 200

    async with browser(api) as stranger:
        nothing = await stranger.post("/api/accounts/token/refresh/")
        assert nothing.status_code == 401
        assert nothing.json() == {"detail": "No valid refresh token found.", "code": "token_not_valid"}
        bad = await stranger.post("/api/accounts/token/verify/", json={"token": "nonsense"})
        assert (bad.status_code, bad.json()["code"]) == (401, "token_not_valid")
        assert (await stranger.post("/api/accounts/logout/")).status_code == 200


async def test_twenty_tabs_refresh_at_once_and_all_get_the_same_successor(api: str, alice: Person) -> None:
    token = alice.client.cookies["refresh_token"]

    async def refresh() -> tuple[int, str]:
        async with browser(api) as tab:
            answer = await tab.post("/api/accounts/token/refresh/", headers={"Cookie": f"refresh_token={token}"})
            return answer.status_code, tab.cookies.get("refresh_token", "")

    answers = await asyncio.gather(*(refresh() for _ in range(20)))

    assert {status for status, _ in answers} == {200}
    assert len({successor for _, successor in answers}) == 1


async def test_a_refresh_token_that_is_used_again_later_ends_the_session(api: str, alice: Person) -> None:
    stolen = alice.client.cookies["refresh_token"]
    await alice.client.post("/api/accounts/token/refresh/")
    # More than ten seconds pass.
    await fetch("UPDATE session SET rotated_at = rotated_at - interval '11 seconds' WHERE account_id = $1", alice.id)

    async with browser(api) as thief:
        answer = await thief.post("/api/accounts/token/refresh/", headers={"Cookie": f"refresh_token={stolen}"})

    assert answer.status_code == 401
    assert (await alice.client.post("/api/accounts/token/refresh/")).status_code == 401
    assert (await alice.get("/api/accounts/validate-user/")).status_code == 401


async def test_tokens_that_are_not_what_they_should_be_are_refused(api: str, alice: Person) -> None:
    key = runtime().settings.secret_key
    access = alice.client.cookies["access_token"]
    claims = jwt.decode(access, options={"verify_signature": False})
    forged = {
        "tampered": access[:-2] + ("AA" if access[-2:] != "AA" else "BB"),
        "no algorithm": jwt.encode(claims, "", algorithm="none"),
        "another algorithm": jwt.encode(claims, key, algorithm="HS512"),
        "another audience": jwt.encode({**claims, "aud": "access:extension"}, key, algorithm="HS256"),
        "expired": jwt.encode({**claims, "exp": 1}, key, algorithm="HS256"),
        "without expiry": jwt.encode({k: v for k, v in claims.items() if k != "exp"}, key, algorithm="HS256"),
        "a refresh token": alice.client.cookies["refresh_token"],
        "garbage": "%00;;garbage",
        "not a session": jwt.encode({**claims, "sid": "x"}, key, algorithm="HS256"),
    }
    async with browser(api) as client:
        for what, token in forged.items():
            cookie = {"Cookie": f"access_token={token}"}
            assert (await client.get("/api/accounts/profile/", headers=cookie)).status_code == 401, what
            assert (await client.get("/health-check/", headers=cookie)).status_code == 200, what
            if what != "another audience":  # that one is what an extension would hold
                bearer = {"Authorization": f"Bearer {token}"}
                assert (await client.get("/api/accounts/profile/", headers=bearer)).status_code == 401, what
            login = {"email": alice.email, "password": PASSWORD}
            assert (await client.post("/api/accounts/login/", json=login, headers=cookie)).status_code == 200, what
        # The browser's token is no bearer, whatever header it comes in.
        bearer = {"Authorization": f"Bearer {access}"}
        assert (await client.get("/api/accounts/profile/", headers=bearer)).status_code == 401


async def test_logout_ends_both_tokens(api: str, alice: Person) -> None:
    cookies = f"access_token={alice.client.cookies['access_token']}"
    refresh = f"refresh_token={alice.client.cookies['refresh_token']}"

    await alice.post("/api/accounts/logout/")

    async with browser(api) as client:
        assert (await client.get("/api/accounts/profile/", headers={"Cookie": cookies})).status_code == 401
        assert (await client.post("/api/accounts/token/refresh/", headers={"Cookie": refresh})).status_code == 401


async def test_a_changed_password_ends_the_other_sessions_and_mails_a_notice(api: str, alice: Person) -> None:
    async with browser(api) as client:
        other = Person(client)
        await other.post("/api/accounts/login/", {"email": alice.email, "password": PASSWORD})
        body = {"new_password1": NEW, "new_password2": NEW}

        changed = await alice.post("/api/accounts/password/change/", body)

        assert (changed.status_code, changed.json()) == (200, {"detail": "New password has been saved."})
        assert (await alice.get("/api/accounts/validate-user/")).status_code == 200
        assert (await other.get("/api/accounts/validate-user/")).status_code == 401
        assert (await mails_to(alice.email))[-1]["Subject"] == "Your password was changed"
        login = await other.post("/api/accounts/login/", {"email": alice.email, "password": NEW})
        assert login.status_code == 200


async def test_an_old_sign_in_must_give_the_old_password(alice: Person) -> None:
    await fetch("UPDATE session SET created_at = created_at - interval '2 days' WHERE account_id = $1", alice.id)
    body = {"new_password1": NEW, "new_password2": NEW}

    without = await alice.post("/api/accounts/password/change/", body)
    wrong = await alice.post("/api/accounts/password/change/", body | {"old_password": "not it at all"})
    right = await alice.post("/api/accounts/password/change/", body | {"old_password": PASSWORD})

    assert (without.status_code, without.json()) == (400, {"old_password": ["This field is required."]})
    assert wrong.status_code == 400
    assert "old_password" in wrong.json()
    assert right.status_code == 200


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("short", "too short"),
        ("x" * 129, "too long"),
        ("password123", "too common"),
        ("greta.holm@example.org", "too similar"),
        ("greta.holm1", "too similar"),
    ],
)
async def test_a_bad_password_is_refused_with_a_reason(visitor: Person, password: str, sentence: str) -> None:
    body = {"email": "greta.holm@example.org", "password1": password, "password2": password}

    answer = await visitor.post("/api/accounts/registration/", body)

    assert answer.status_code == 400
    assert any(sentence in text for text in answer.json()["password1"])
    assert password not in answer.text or len(password) < 6


async def test_known_and_unknown_addresses_get_the_same_answers(api: str, alice: Person) -> None:
    def seen(answer: Any) -> Any:
        varying = {"x-request-id", "date"}
        return answer.status_code, answer.json(), {k: v for k, v in answer.headers.items() if k not in varying}

    calls = [
        ("login/", {"password": "wrong password"}),
        ("registration/", {"password1": PASSWORD, "password2": PASSWORD}),
        ("registration/resend-email/", {}),
        ("password/reset/", {}),
    ]
    for number, (path, body) in enumerate(calls):
        async with browser(api) as first, browser(api) as second:
            # A registration counts as a mail to the address, so each call has addresses of its own.
            async with someone(api, "known") as known:
                one = await first.post(f"/api/accounts/{path}", json={**body, "email": known.email})
            two = await second.post(f"/api/accounts/{path}", json={**body, "email": f"nobody-{number}@example.org"})
        assert seen(one) == seen(two), path

    bad = await alice.post("/api/accounts/registration/resend-email/", {"email": "no address"})
    assert (bad.status_code, bad.json()) == (400, {"email": ["Enter a valid email address."]})


async def test_registering_again_makes_no_second_account_and_tells_the_owner(visitor: Person, alice: Person) -> None:
    body = {"email": alice.email.upper(), "password1": NEW, "password2": NEW}

    answer = await visitor.post("/api/accounts/registration/", body)

    assert answer.json() == {"detail": "Verification e-mail sent."}
    assert [m["Subject"] for m in await mails_to(alice.email)] == ["You already have a Coverstitch account"]
    rows = await fetch("SELECT count(*) AS n FROM account WHERE lower(email) = $1", alice.email)
    assert rows[0]["n"] == 1
    # The password that the stranger chose is nobody's.
    assert (await visitor.post("/api/accounts/login/", {"email": alice.email, "password": NEW})).status_code == 400


async def test_a_sign_in_from_a_new_browser_is_mailed(api: str, alice: Person) -> None:
    async with browser(api) as client:
        login = {"email": alice.email, "password": PASSWORD}
        await client.post("/api/accounts/login/", json=login)
        assert await mails_to(alice.email) == []
        await client.post("/api/accounts/login/", json=login, headers={"User-Agent": "Other/1 <b>x</b>"})

    mail = (await mails_to(alice.email))[-1]
    assert mail["Subject"] == "New sign-in to your account"
    assert "Other/1 &lt;b&gt;" in mail.get_body(("html",)).get_content()  # type: ignore[union-attr]


async def test_fields_that_are_not_meant_to_be_sent_change_nothing(alice: Person) -> None:
    sent = {"first_name": "Al", "email": "new@example.org", "is_staff": True, "email_verified": False, "pk": 1}

    answer = await alice.patch("/api/accounts/user/", sent)

    assert answer.json() == {
        "pk": alice.id,
        "username": alice.email,
        "email": alice.email,
        "first_name": "Al",
        "last_name": "",
    }
    assert (await alice.get("/api/accounts/profile/")).json()["email_verified"] is True


async def test_a_form_of_another_site_changes_nothing(api: str, alice: Person) -> None:
    cookies = {"Cookie": "; ".join(f"{k}={v}" for k, v in alice.client.cookies.items())}
    csrf = {"X-CSRFToken": alice.client.cookies["csrftoken"]}
    names = {"first_name": "Mallory"}
    async with browser(api) as client:
        form = await client.patch("/api/accounts/user/", data=names, headers=cookies)
        text = await client.patch(
            "/api/accounts/user/", content='{"first_name": "Mallory"}', headers=cookies | {"Content-Type": "text/plain"}
        )
        foreign = await client.patch(
            "/api/accounts/user/", json=names, headers=cookies | csrf | {"Origin": "https://evil.example"}
        )
        without = await client.patch("/api/accounts/user/", json=names, headers=cookies)
        planted = await client.patch("/api/accounts/user/", json=names, headers=cookies | {"X-CSRFToken": "a" * 64})
        refresh = await client.post(
            "/api/accounts/token/refresh/", headers=cookies | {"Origin": "https://evil.example"}
        )
        logout = await client.post("/api/accounts/logout/", headers=cookies)

    assert [a.status_code for a in (form, text, foreign, without, planted, refresh, logout)] == [403] * 7
    assert "access-control-allow-origin" not in foreign.headers
    assert (await alice.get("/api/accounts/user/")).json()["first_name"] == ""


async def test_only_listed_origins_may_read_answers(api: str) -> None:
    async with browser(api) as client:
        ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "x-csrftoken"}
        good = await client.options("/api/job/", headers=ORIGIN | ask)
        bad = await client.options("/api/job/", headers={"Origin": "https://evil.example"} | ask)

    assert good.headers["access-control-allow-origin"] == "https://app.example.org"
    assert good.headers["access-control-allow-credentials"] == "true"
    assert "access-control-allow-origin" not in bad.headers


async def test_cookies_are_hidden_from_scripts_and_bound_to_the_site(alice: Person) -> None:
    answer = await alice.post("/api/accounts/login/", {"email": alice.email, "password": PASSWORD})

    cookies = {c.partition("=")[0]: c for c in answer.headers.get_list("set-cookie")}
    assert "HttpOnly" in cookies["access_token"]
    assert "HttpOnly" in cookies["refresh_token"]
    assert "HttpOnly" not in cookies["csrftoken"]
    assert all("SameSite=Lax" in cookie and "Path=/" in cookie for cookie in cookies.values())
    assert "Max-Age=900" in cookies["access_token"]
    age = int(cookies["refresh_token"].partition("Max-Age=")[2].partition(";")[0])
    assert 14 * 86400 - 60 <= age <= 14 * 86400


async def test_a_reset_link_dies_with_time_and_with_the_next_password(visitor: Person, alice: Person) -> None:
    async def link() -> dict[str, str]:
        await visitor.post("/api/accounts/password/reset/", {"email": alice.email})
        uid, token = link_in((await mails_to(alice.email))[-1]).rsplit("/", 2)[1:]
        return {"uid": uid, "token": token, "new_password1": NEW, "new_password2": NEW}

    old = await link()
    await fetch("UPDATE link SET expires_at = now() - interval '1 second' WHERE account_id = $1", alice.id)
    expired = await visitor.post("/api/accounts/password/reset/confirm/", old)
    fresh = await link()
    await alice.post("/api/accounts/password/change/", {"new_password1": NEW, "new_password2": NEW})
    overtaken = await visitor.post("/api/accounts/password/reset/confirm/", fresh)

    assert (expired.status_code, expired.json()) == (400, {"token": ["Invalid value"]})
    assert (overtaken.status_code, overtaken.json()) == (400, {"token": ["Invalid value"]})


async def test_a_verification_link_expires(visitor: Person) -> None:
    key = await _registered(visitor, "late@example.org")
    await fetch("UPDATE link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL")

    assert (await visitor.post("/api/accounts/registration/verify-email/", {"key": key})).status_code == 404


async def test_a_disabled_account_is_out_at_once(api: str, alice: Person) -> None:
    await accounts.disable_account(alice.id)

    assert (await alice.get("/api/accounts/profile/")).status_code == 401
    assert (await alice.client.post("/api/accounts/token/refresh/")).status_code == 401
    login = await alice.post("/api/accounts/login/", {"email": alice.email, "password": PASSWORD})
    assert login.json() == {"non_field_errors": ["Unable to log in with provided credentials."]}
