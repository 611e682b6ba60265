"""Reads the posting on a saved page with the extension's own capture scripts, in a real Chromium.

The page gets its real address, so that `location`, relative links and site adapters behave as in the tab, but
nothing reaches the network: the document is answered from memory, every other request is refused, and the
browser itself has no way out. The page's scripts stay off by a policy in the answer's head rather than by
switching scripting off, because the latter would show `<noscript>` parts that no person in a browser sees.
"""

import asyncio
import base64
import contextlib
import json
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pyppeteer.connection import CDPSession, Connection

from server.clients.pdf.process import Chromium

CAPTURE = Path(__file__).resolve().parents[2] / "extension" / "capture"

START_SECONDS = 30
PAGE_SECONDS = 30  # the largest saved page (1.6 MB) takes one second here, a busy machine needs more

_WINDOW = {"width": 1280, "height": 1024, "deviceScaleFactor": 1, "mobile": False}
_PAGE_SCRIPTS_OFF = "script-src 'none'; object-src 'none'"


class PageError(Exception):
    """A page that could not be read: the browser did not start, crashed or took too long."""


def capture_script(adapters: bool = True) -> str:
    """The extension's capture scripts in the order of `files.json`; the value of the last one is the result.

    Without `adapters` every page is read as one of a site that nobody knows: how good that is, is measured.
    """
    names: list[str] = json.loads((CAPTURE / "files.json").read_text("utf-8"))
    chosen = [name for name in names if adapters or not name.startswith("adapters/")]
    return "\n".join((CAPTURE / name).read_text("utf-8") for name in chosen)


async def read_page(chromium_path: str, html: bytes, url: str) -> dict[str, Any]:
    """What the extension would capture on this page: `{"kind": "posting" | "several" | "none", "posting": …}`.

    The whole answer is described in extension/capture/types.d.ts. Raises ValueError for an address that is not
    http(s), PageError when the browser fails.
    """
    return (await read_pages(chromium_path, [(html, url)]))[0]


async def read_pages(
    chromium_path: str, pages: Iterable[tuple[bytes, str]], adapters: bool = True
) -> list[dict[str, Any]]:
    """`read_page` for many pages with one browser; the answers are in the order of the pages."""
    async with open_reader(chromium_path, adapters) as reader:
        return [await reader.read(html, url) for html, url in pages]


@contextlib.asynccontextmanager
async def open_reader(chromium_path: str, adapters: bool = True) -> AsyncIterator["PageReader"]:
    """A browser that reads pages until the block ends; then its processes and its profile are gone."""
    reader = PageReader(chromium_path, capture_script(adapters))
    try:
        yield reader
    finally:
        await reader.stop()


class PageReader:
    """One Chromium that reads one page after the other; it starts on first use and again after a failure."""

    def __init__(self, chromium_path: str, script: str) -> None:
        self._program = Path(chromium_path)
        self._script = script
        self._chromium: Chromium | None = None
        self._connection: Connection | None = None

    async def read(self, html: bytes, url: str, before: str = "") -> dict[str, Any]:
        """What is captured on this page; `before` is a script that plays the person first (a selection, a click).

        Raises as `read_page` does.
        """
        if urlsplit(url).scheme not in ("http", "https"):
            raise ValueError("a page's address begins with http:// or https://")
        task = asyncio.ensure_future(self._read(html, url, before))
        try:
            # Never cancelled: a call that is cut off breaks the connection. The end of the browser ends it.
            await asyncio.wait({task}, timeout=START_SECONDS + PAGE_SECONDS)
        finally:
            if not task.done() or task.cancelled() or task.exception():
                await self.stop()
        if not task.done():
            task.cancel()
            raise PageError(f"{url} was not read within {PAGE_SECONDS} seconds")
        if error := task.exception():
            raise PageError(f"{url} could not be read: {error}") from error
        return task.result()

    async def _read(self, html: bytes, url: str, before: str) -> dict[str, Any]:
        """Load the page in a tab of its own, run the scripts beside it, close the tab."""
        connection = self._connection or await self._start()
        target = (await connection.send("Target.createTarget", {"url": "about:blank"}))["targetId"]
        session = await connection.createSession({"targetId": target, "type": "page"})
        frame = await _load(session, html, url)
        value = await _evaluate(session, frame, [before, self._script])
        await connection.send("Target.closeTarget", {"targetId": target})
        return value

    async def _start(self) -> Connection:
        self._chromium = Chromium(self._program)
        address = await self._chromium.address(START_SECONDS)
        self._connection = _QuietConnection(address, asyncio.get_running_loop())
        return self._connection

    async def stop(self) -> None:
        """End the browser, if one is running; the next page starts another."""
        chromium, self._chromium = self._chromium, None
        connection, self._connection = self._connection, None
        if chromium is not None:
            await chromium.kill()
        if connection is not None:
            await connection.dispose()


class _QuietConnection(Connection):  # type: ignore[misc]
    """pyppeteer drops the futures of the messages that it passes on; unasked, each would be logged when they fail."""

    _callbacks: dict[int, "asyncio.Future[Any]"]

    def send(self, method: str, params: dict[str, Any] | None = None) -> "asyncio.Future[Any]":
        future: asyncio.Future[Any] = super().send(method, params)
        future.add_done_callback(_ignore)
        return future

    async def _on_close(self) -> None:
        """Its own way of closing sets an error also on what has an answer already, and fails over that."""
        self._callbacks = {key: future for key, future in self._callbacks.items() if not future.done()}
        await super()._on_close()


async def _load(session: CDPSession, html: bytes, url: str) -> str:
    """Show the saved page at its address; answers the id of its main frame once it has loaded."""
    loaded = asyncio.get_running_loop().create_future()
    served = False

    def answer(event: dict[str, Any]) -> None:
        nonlocal served
        if event["resourceType"] == "Document" and not served:
            served = True
            reply = session.send("Fetch.fulfillRequest", {"requestId": event["requestId"], **_response(html)})
        else:  # "Aborted" leaves the page as it is, also for a <meta refresh> that wants to go elsewhere
            reply = session.send("Fetch.failRequest", {"requestId": event["requestId"], "errorReason": "Aborted"})
        reply.add_done_callback(_ignore)

    def finish(_event: dict[str, Any]) -> None:
        if not loaded.done():
            loaded.set_result(None)

    session.on("Fetch.requestPaused", answer)
    session.on("Page.loadEventFired", finish)
    await session.send("Emulation.setDeviceMetricsOverride", _WINDOW)
    await session.send("Fetch.enable", {"patterns": [{"urlPattern": "*"}]})
    await session.send("Page.enable")
    frame: str = (await session.send("Page.navigate", {"url": url}))["frameId"]
    await loaded
    return frame


def _ignore(reply: "asyncio.Future[Any]") -> None:
    """Answers to a page that is already gone fail, and nobody waits for them."""
    if not reply.cancelled():
        reply.exception()


def _response(html: bytes) -> dict[str, Any]:
    kind = "text/html; charset=utf-8" if _is_utf8(html) else "text/html"
    headers = {"Content-Type": kind, "Content-Security-Policy": _PAGE_SCRIPTS_OFF}
    return {
        "responseCode": 200,
        "responseHeaders": [{"name": name, "value": value} for name, value in headers.items()],
        "body": base64.b64encode(html).decode(),
    }


def _is_utf8(html: bytes) -> bool:
    """Whether the bytes prove themselves to be UTF-8, whatever a `<meta>` says that a re-encoding left behind.

    Plain ASCII proves nothing (ISO-2022-JP is ASCII too): there, and elsewhere, the page's own word counts.
    """
    if html.isascii():
        return False
    try:
        html.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


async def _evaluate(session: CDPSession, frame: str, scripts: list[str]) -> dict[str, Any]:
    """Run the scripts in a world of their own, as the extension's are, and give the last value back."""
    world = await session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "coverstitch"})
    value: dict[str, Any] = {}
    for script in filter(None, scripts):
        call = {"expression": script, "contextId": world["executionContextId"], "returnByValue": True}
        answer = await session.send("Runtime.evaluate", call)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description") or details["text"])
        value = answer["result"].get("value")
    return value
