"""The API's documentation works from our own files alone."""

import asyncio
import re
from pathlib import Path

import httpx2
import pytest

from tests.conftest import Person

LOADED = re.compile(r"""(?:src|href|url|action)\s*[=:(]\s*["']?([^"'\s>)]+)""")


async def test_the_page_names_no_foreign_address(charlie: Person) -> None:
    page = await charlie.get("/api/docs/")
    addresses = LOADED.findall(page.text)
    start = await charlie.get("/web/docs/start.js")

    assert page.status_code == 200
    assert len(addresses) >= 3
    assert all(address.startswith("/web/") for address in addresses)
    for address in addresses:
        assert (await charlie.get(address)).status_code == 200, address
    assert "http" not in start.text.replace("httponly", "")


async def test_no_other_documentation_is_served(charlie: Person) -> None:
    for path in ("/docs", "/redocs", "/scalar"):
        assert (await charlie.get(path)).status_code == 404


async def test_a_browser_that_reaches_nobody_else_shows_every_route(
    api: str, chromium: Path, tmp_path: Path, charlie: Person
) -> None:
    paths: dict[str, object] = (await charlie.get("/openapi.json")).json()["paths"]
    browser = await asyncio.create_subprocess_exec(
        chromium,
        "--headless=new",
        "--no-sandbox",  # the page is ours, and the tests may run as root
        "--disable-gpu",
        f"--user-data-dir={tmp_path}",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--virtual-time-budget=20000",
        "--dump-dom",
        f"{api}/api/docs/",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    shown, _ = await asyncio.wait_for(browser.communicate(), 120)

    text = re.sub(r"<[^>]+>|\u200b", "", shown.decode().replace("&ZeroWidthSpace;", ""))
    assert [path for path in paths if path not in text] == []


@pytest.mark.parametrize("name", ["../settings.py", "..%2fsettings.py", "docs/../../settings.py", "/etc/passwd"])
async def test_files_outside_the_web_folder_are_not_served(api: str, name: str) -> None:
    async with httpx2.AsyncClient(base_url=api) as client:
        answer = await client.get(f"/web/{name}")
    assert answer.status_code == 404
    assert "SECRET_KEY" not in answer.text
