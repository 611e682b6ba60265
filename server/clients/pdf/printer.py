"""Prints HTML of our own templates with one Chromium, whatever happens to it."""

import asyncio
from pathlib import Path

from server.clients.pdf.browser import Browser, BrowserGoneError
from server.clients.pdf.check import Wanted, checked
from server.clients.pdf.errors import PrinterBusyError, PrintFailedError
from server.clients.pdf.process import remove_old_profiles
from server.domain.themes import Paper

_INCHES: dict[Paper, tuple[float, float]] = {"a4": (8.27, 11.69), "letter": (8.5, 11)}
_ATTEMPTS = 2  # the second on a new browser


class Printer:
    """One browser, started once, with `pages` warm pages; at most `waiting` prints wait for one.

    `time_limit` is in seconds for one attempt. `start` may be left out: the first print starts the browser.
    """

    def __init__(self, chromium_path: Path, *, time_limit: float = 20.0, pages: int = 2, waiting: int = 64) -> None:
        self._program, self._time_limit, self._pages = chromium_path, time_limit, pages
        self._most = pages + waiting
        self._prints: set[asyncio.Task[bytes]] = set()
        self._free = asyncio.Semaphore(pages)
        self._starting = asyncio.Lock()
        self._browser: Browser | None = None
        self._stopped = False

    @property
    def pid(self) -> int | None:
        """The browser's process id, which is also its group's; None when none runs."""
        return self._browser.pid if self._browser and not self._browser.gone else None

    async def start(self) -> None:
        """Starts the browser. Raises PrintFailedError when it does not start."""
        remove_old_profiles()
        try:
            await self._running()
        except BrowserGoneError as error:
            raise PrintFailedError("Chromium does not start.") from error

    async def stop(self) -> None:
        """Ends the browser; prints under way fail."""
        self._stopped = True
        async with self._starting:
            if self._browser:
                await self._browser.kill()
        if self._prints:
            await asyncio.wait(self._prints)

    async def print(
        self, html: str, *, paper: Paper, title: str, author: str, language: str, must_contain: str
    ) -> bytes:
        """The finished, checked PDF.

        `must_contain` is a text, such as the person's name, that must be found in it. Raises PrinterBusyError at
        once when too many wait, UnfitError, PrintFailedError. A caller that is cancelled leaves the print to its end.
        """
        if len(self._prints) >= self._most:
            raise PrinterBusyError
        task = asyncio.create_task(self._finished(html, paper, Wanted(title, author, language, must_contain)))
        self._prints.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: "asyncio.Task[bytes]") -> None:
        self._prints.discard(task)
        if not task.cancelled():
            task.exception()  # a caller that was cancelled does not ask for it

    async def _finished(self, html: str, paper: Paper, wanted: Wanted) -> bytes:
        async with self._free:
            raw = await self._printed(html, paper)
        return await asyncio.to_thread(checked, raw, wanted)

    async def _printed(self, html: str, paper: Paper) -> bytes:
        width, height = _INCHES[paper]
        size = {"paperWidth": width, "paperHeight": height, "preferCSSPageSize": True}
        asker = object()
        attempts = 0
        while attempts < _ATTEMPTS:
            try:
                browser = await self._running()
            except BrowserGoneError:
                attempts += 1
                continue
            try:
                return await browser.print(html, size, self._time_limit, asker)
            except BrowserGoneError:
                # Whose neighbour ran into the time limit has not had an attempt of its own.
                attempts += browser.guilty in (None, asker)
        raise PrintFailedError("The document could not be printed.")

    async def _running(self) -> Browser:
        async with self._starting:
            if self._stopped:
                raise PrintFailedError("The printer has stopped.")
            if self._browser is None or self._browser.gone:
                if self._browser:
                    await self._browser.kill()
                self._browser = None
                self._browser = await Browser.started(self._program, self._pages)
            return self._browser
