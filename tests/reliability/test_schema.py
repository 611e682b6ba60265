"""The API held against its own OpenAPI document by schemathesis: no 5xx, only documented answers."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.blueprints.test_extension_connect import CHALLENGE, REDIRECT, VERIFIER
from tests.reliability.house import House

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
# These end the session or the account that the others need.
ENDING = "^/api/accounts/(logout|data|sessions|password/change)"


async def _run(house: House, examples: int, *options: str) -> str:
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{house.address}/openapi.json",
        f"--checks={CHECKS}",
        f"--max-examples={examples}",
        "--phases=coverage,fuzzing",
        "--suppress-health-check=all",
        "--generation-deterministic",
        "--no-color",
        "--warnings=off",
        "--request-timeout=40",
        *options,
    ]
    done = await asyncio.to_thread(
        subprocess.run, command, capture_output=True, text=True, check=False, cwd=house.folder
    )
    assert re.search(r"Operations:\s+[1-9]|[1-9]\d* generated", done.stdout), done.stdout[-2000:] + done.stderr[-2000:]
    assert done.returncode == 0, done.stdout[-6000:]
    return done.stdout


async def _bearer(house: House) -> str:
    """A session of its own, as an extension has it: it needs no CSRF token, and its end disturbs nobody."""
    ask = {"redirect_uri": REDIRECT, "code_challenge": CHALLENGE, "code_challenge_method": "S256"}
    agreed = await house.alice.post("/api/accounts/extension/authorize/", ask)
    code = parse_qs(urlsplit(agreed.json()["redirect_to"]).query)["code"][0]
    proof = {"code": code, "code_verifier": VERIFIER, "redirect_uri": REDIRECT}
    tokens = await house.alice.post("/api/accounts/extension/token/", proof)
    while tokens.status_code == 429:  # another run from this address has just asked for very many
        await asyncio.sleep(int(tokens.headers["Retry-After"]))
        tokens = await house.alice.post("/api/accounts/extension/token/", proof)
    return f"Authorization: Bearer {tokens.json()['access']}"


async def test_account_routes_as_nobody(house: House) -> None:
    await _run(house, 15, "--include-path-regex=^/api/accounts/")


@pytest.mark.slow
async def test_every_route_as_nobody(house: House) -> None:
    await _run(house, 60)


@pytest.mark.slow
async def test_every_route_as_somebody(house: House) -> None:
    await house.start_worker(prints=True)
    await _run(house, 60, f"--exclude-path-regex={ENDING}", "-H", await _bearer(house))
