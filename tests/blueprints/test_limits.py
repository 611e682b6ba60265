"""How often something may be tried, and that others are not held up by it."""

import asyncio

import httpx2
import pytest

from server.services.rows import fetch
from server.services.runtime import runtime
from tests.conftest import PASSWORD, Person, browser


async def _login(client: httpx2.AsyncClient, email: str, password: str, **headers: str) -> httpx2.Response:
    return await client.post("/api/accounts/login/", json={"email": email, "password": password}, headers=headers)


async def test_five_wrong_passwords_close_the_door_to_that_account_alone(api: str, alice: Person, bob: Person) -> None:
    async with browser(api) as guesser, browser(api) as elsewhere:
        tries = [await _login(guesser, alice.email, f"guess number {n}") for n in range(6)]
        right = await _login(elsewhere, alice.email, PASSWORD)
        other = await _login(elsewhere, bob.email, PASSWORD)

    assert [a.status_code for a in tries] == [400] * 5 + [429]
    assert 0 < int(tries[-1].headers["Retry-After"]) <= 300
    assert tries[-1].json()["code"] == "throttled"
    assert right.status_code == 429
    assert other.status_code == 200
    assert (await alice.get("/api/accounts/validate-user/")).status_code == 200


async def test_many_guesses_at_once_get_no_further_than_one_after_the_other(api: str, alice: Person) -> None:
    async def guess(number: int) -> int:
        async with browser(api) as client:
            return (await _login(client, alice.email, f"guess number {number}")).status_code

    statuses = await asyncio.gather(*(guess(n) for n in range(15)))

    assert sorted(statuses) == [400] * 5 + [429] * 10


async def test_one_address_cannot_try_many_accounts(api: str) -> None:
    async with browser(api) as client:
        statuses = [(await _login(client, f"someone-{n}@example.org", "guess")).status_code for n in range(11)]
        # What the client says of itself changes nothing.
        disguised = await _login(client, "another@example.org", "guess", **{"X-Forwarded-For": "203.0.113.9"})

    assert statuses == [400] * 10 + [429]
    assert disguised.status_code == 429


async def test_signing_in_rightly_is_not_counted(api: str, alice: Person) -> None:
    async with browser(api) as client:
        assert [(await _login(client, alice.email, PASSWORD)).status_code for _ in range(12)] == [200] * 12


async def test_one_verification_mail_in_three_minutes(api: str) -> None:
    body = {"email": "impatient@example.org", "password1": PASSWORD, "password2": PASSWORD}
    async with browser(api) as client:
        await client.post("/api/accounts/registration/", json=body)
        again = await client.post("/api/accounts/registration/", json=body)
        resend = await client.post("/api/accounts/registration/resend-email/", json={"email": body["email"]})

    assert again.status_code == 201
    assert resend.status_code == 429
    assert 0 < int(resend.headers["Retry-After"]) <= 180
    mails = await fetch('SELECT count(*) AS n FROM mail WHERE "to" = $1', body["email"])
    assert mails[0]["n"] == 1


@pytest.mark.parametrize("path", ["registration", "password/reset"])
async def test_one_address_cannot_flood_others_with_mails(api: str, path: str) -> None:
    async def ask(client: httpx2.AsyncClient, number: int) -> int:
        email = f"{path.replace('/', '-')}-{number}@example.org"
        body = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
        return (await client.post(f"/api/accounts/{path}/", json=body)).status_code

    async with browser(api) as client:
        statuses = [await ask(client, number) for number in range(21)]

    assert statuses[:20] == [201 if path == "registration" else 200] * 20
    assert statuses[20] == 429


async def test_nothing_readable_of_a_person_lies_in_the_counters(api: str) -> None:
    async with browser(api) as client:
        await _login(client, "visible@example.org", "guess")

    keys = [key.decode() async for key in runtime().redis.scan_iter("limit:*")]

    assert keys
    assert not any("visible" in key or "127." in key for key in keys)
