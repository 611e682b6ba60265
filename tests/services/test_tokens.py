"""Tokens are read once and judged every time."""

import time

import pytest

from server.services import tokens
from server.settings import Settings
from tests.conftest import Person


async def test_a_token_that_was_good_before_is_refused_once_it_has_expired(
    alice: Person, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = alice.client.cookies["access_token"]
    assert tokens.read_access(token, "web") is not None

    later = time.time() + tokens.ACCESS_LIFETIME.total_seconds() + 1
    monkeypatch.setattr(tokens.time, "time", lambda: later)

    assert tokens.read_access(token, "web") is None
    assert tokens.read_access(token, "extension") is None
