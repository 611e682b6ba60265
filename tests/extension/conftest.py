"""The capture scripts as the extension runs them: in a real Chromium, on pages that are read from memory."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from server.clients.page import PageReader, open_reader
from server.settings import Settings
from tests.conftest import Person
from tests.extension.line import Line, made_up, site
from tests.extension.walk import Walk, browser
from tests.model_server import ModelServer
from tests.services.conftest import model, model_server  # noqa: F401 - the walk needs a model, too

PAGES = Path(__file__).parent / "pages"
URL = "https://jobs.example.org/openings/4711-lighthouse-keeper"

Read = Callable[..., Awaitable[dict[str, Any]]]

KEEPER = """
<main><h1>Lighthouse Keeper</h1><p>Skerry Trust</p><p>Stornoway, United Kingdom</p>
<div id="text"><h2>What you will do</h2><ul><li>Keep the lamp lit from dusk to dawn</li>
<li>Write down every ship that passes the skerry</li></ul>
<h2>What we are looking for</h2><ul><li>Two years of experience with generators</li>
<li>A candidate who does not mind the fog</li></ul>
<p>The trust offers a salary of £31,000, a boat and the best view of the North Atlantic.</p></div>
<a href="/apply">Apply now</a></main>
"""


@pytest.fixture(scope="session")
async def reader(chromium: Path) -> AsyncIterator[PageReader]:
    async with open_reader(str(chromium)) as reader:
        yield reader


@pytest.fixture
def read(reader: PageReader) -> Read:
    """Captures a page given as markup of its body; `head` and `url` may be given, `before` plays the person."""

    async def read(body: str, head: str = "", url: str = URL, before: str = "", title: str = "") -> dict[str, Any]:
        html = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>{body}'
        return await reader.read(html.encode(), url, before)

    return read


# --- the extension in a browser ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
async def pages() -> AsyncIterator[str]:
    async with site(made_up()) as address:
        yield address


@pytest.fixture(scope="module")
async def chrome(chromium: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Walk]:
    async with browser(chromium, tmp_path_factory.mktemp("browser")) as walk:
        yield walk


@pytest.fixture
async def line(api: str, settings: Settings) -> AsyncIterator[Line]:
    line = Line(settings.port)
    await line.mend()
    yield line
    await line.cut()


@pytest.fixture
async def walk(chrome: Walk, line: Line, alice: Person) -> AsyncIterator[Walk]:
    """The browser, connected as Alice, with nothing left from before."""
    await chrome.background("chrome.storage.session.clear()")
    await chrome.use(line.address)
    await chrome.connect_as(alice, line.address)
    yield chrome
    await chrome.close_pages()


@pytest.fixture
def writer(worker: None, model: ModelServer) -> ModelServer:  # noqa: F811
    """The model behind a worker that is there."""
    return model
