"""A browser with a page, as a person has it: in private mode, on a small screen."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pyppeteer import launch


@pytest.fixture(scope="package")
async def chrome(chromium: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Any]:
    options = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    if os.geteuid() == 0:
        options.append("--no-sandbox")
    browser = await launch(
        executablePath=str(chromium),
        args=options,
        userDataDir=str(tmp_path_factory.mktemp("profile")),
        handleSIGINT=False,
        handleSIGTERM=False,
        handleSIGHUP=False,
        autoClose=False,
    )
    yield browser
    await browser.close()


@pytest.fixture
async def page(chrome: Any, api: str) -> AsyncIterator[Any]:
    context = await chrome.createIncognitoBrowserContext()
    page = await context.newPage()
    page.setDefaultNavigationTimeout(60_000)
    await page.setViewport({"width": 360, "height": 720})
    yield page
    await context.close()
