"""`coverstitch account`: an operator's door."""

import asyncio
import json
import os
import subprocess
import sys

import pytest

from server.settings import Settings
from tests.conftest import PASSWORD, Person, browser


@pytest.fixture
def door(settings: Settings, api: str) -> dict[str, str]:
    """The environment in which an operator calls it, beside the running product."""
    return {
        **os.environ,
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "DATA_DIR": str(settings.data_dir),
    }


async def _call(door: dict[str, str], *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "server.cli", "account", *arguments]
    return await asyncio.to_thread(
        subprocess.run, command, env=door, input=text, capture_output=True, text=True, timeout=60, check=False
    )


async def test_an_account_is_made_and_can_sign_in(door: dict[str, str], api: str) -> None:
    made = await _call(door, "create", "Operator.Made@example.org", text=f"{PASSWORD}\n")
    again = await _call(door, "create", "operator.made@example.org", text=f"{PASSWORD}\n")
    weak = await _call(door, "create", "weak@example.org", text="password\n")

    assert made.returncode == 0, made.stderr
    assert PASSWORD not in made.stdout + made.stderr
    async with browser(api) as client:
        body = {"email": "operator.made@example.org", "password": PASSWORD}
        assert (await client.post("/api/accounts/login/", json=body)).status_code == 200
    assert (again.returncode, weak.returncode) == (1, 1)
    assert "already" in again.stderr
    assert "too common" in weak.stderr


async def test_sessions_are_listed_and_a_disabled_or_deleted_account_is_out(
    door: dict[str, str], alice: Person
) -> None:
    listed = await _call(door, "sessions", alice.email)
    disabled = await _call(door, "disable", alice.email)
    out = await alice.get("/api/accounts/profile/")
    deleted = await _call(door, "delete", alice.email)
    unknown = await _call(door, "delete", alice.email)

    assert [json.loads(line)["scope"] for line in listed.stdout.splitlines()] == ["web"]
    assert disabled.returncode == 0
    assert out.status_code == 401
    assert deleted.returncode == 0
    assert (unknown.returncode, unknown.stderr.strip()) == (1, "There is no account with this address.")
