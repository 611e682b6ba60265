"""A browser with warm pages that turns our own HTML into PDF bytes, or is gone."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pyppeteer

from server.clients.pdf.page import WarmPage
from server.clients.pdf.process import Chromium

START_LIMIT = 30.0  # seconds; 0.3 is usual, a busy machine needs more

# Their debug lines hold whole documents, their errors tell what we notice ourselves.
for _name in ("pyppeteer", "websockets"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class BrowserGoneError(Exception):
    """The browser died, froze or misbehaved; it has been ended, and its pages with it."""


class Browser:
    """Use `Browser.started(...)`. Every trouble ends the whole browser: a connection that broke once is not reused."""

    def __init__(self, chromium: Chromium) -> None:
        self._chromium = chromium
        self._idle: list[WarmPage] = []
        self._killing: asyncio.Task[None] | None = None
        self.guilty: object = None  # whose print ran into the time limit

    @classmethod
    async def started(cls, program: Path, pages: int) -> "Browser":
        """Raises BrowserGoneError when it does not start."""
        try:
            browser = cls(Chromium(program))
        except OSError as error:
            raise BrowserGoneError(f"{program} does not start") from error
        await browser._ended_with(browser._open(pages), START_LIMIT)
        return browser

    @property
    def pid(self) -> int:
        return self._chromium.pid

    @property
    def gone(self) -> bool:
        return self._killing is not None or not self._chromium.running

    async def _open(self, pages: int) -> None:
        address = await self._chromium.address(START_LIMIT)
        connection = await pyppeteer.connect(browserWSEndpoint=address, defaultViewport=None)
        _answer_for(connection)
        opened = await connection.pages()
        while len(opened) < pages:
            opened.append(await connection.newPage())
        self._idle = [await WarmPage.of(page, self._start_killing) for page in opened]

    async def print(self, html: str, paper: dict[str, Any], time_limit: float, asker: object) -> bytes:
        """The PDF of a document that is ours to the last tag. Raises BrowserGoneError. A page must be idle."""
        page = next((page for page in self._idle if page.has_style_of(html)), self._idle[0])
        self._idle.remove(page)
        pdf: bytes = await self._ended_with(page.print(html, paper), time_limit, asker)
        self._idle.append(page)
        return pdf

    async def _ended_with(self, work: Any, time_limit: float, asker: object = None) -> Any:
        """What `work` gives within `time_limit` seconds.

        It is never cancelled: a cancelled call breaks the connection for all. The end of the browser ends it.
        """
        task = asyncio.ensure_future(work)
        await asyncio.wait({task}, timeout=time_limit)
        if task.done() and task.exception() is None:
            return task.result()
        if not task.done():
            self.guilty = self.guilty or asker
        await self.kill()
        await asyncio.wait({task}, timeout=5)
        trouble = task.exception() if task.done() else TimeoutError()
        raise BrowserGoneError(f"Chromium is gone ({type(trouble).__name__})") from trouble

    async def kill(self) -> None:
        """Returns when nothing of it is left; prints under way end with BrowserGoneError."""
        await asyncio.shield(self._start_killing())

    def _start_killing(self) -> "asyncio.Task[None]":
        self._killing = self._killing or asyncio.create_task(self._chromium.kill())
        return self._killing


def _answer_for(browser: Any) -> None:
    """pyppeteer drops the futures of the messages that it passes on; unasked, each would be logged when they fail."""
    connection = browser._connection
    send = connection.send

    def sent(*args: Any, **kwargs: Any) -> Any:
        future = send(*args, **kwargs)
        future.add_done_callback(lambda done: done.cancelled() or done.exception())
        return future

    connection.send = sent
