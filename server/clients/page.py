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
import os
import shutil
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pyppeteer.connection import CDPSession, Connection

CAPTURE = Path(__file__).resolve().parents[2] / "extension" / "capture"

START_SECONDS = 30
PAGE_SECONDS = 20  # the slowest saved page (1.6 MB) takes about two seconds on one slow core

NO_NETWORK = (
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_FLAGS = (
    "--headless",
    "--remote-debugging-port=0",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-features=HttpsUpgrades",
    "--disable-gpu",
    "--disable-sync",
    "--mute-audio",
    "--password-store=basic",
    "--window-size=1280,1024",
)
_PAGE_SCRIPTS_OFF = "script-src 'none'; object-src 'none'"


class PageError(Exception):
    """A page that could not be read: the browser did not start, crashed or took too long."""


def capture_script() -> str:
    """The extension's capture scripts in the order of `files.json`; the value of the last one is the result."""
    names: list[str] = json.loads((CAPTURE / "files.json").read_text("utf-8"))
    return "\n".join((CAPTURE / name).read_text("utf-8") for name in names)


async def read_page(chromium_path: str, html: bytes, url: str) -> dict[str, Any]:
    """What the extension would capture on this page: `{"kind": "posting" | "several" | "none", "posting": …}`.

    Raises ValueError for an address that is not http(s), PageError when the browser fails.
    """
    return (await read_pages(chromium_path, [(html, url)]))[0]


async def read_pages(chromium_path: str, pages: Iterable[tuple[bytes, str]]) -> list[dict[str, Any]]:
    """`read_page` for many pages with one browser; the answers are in the order of the pages."""
    async with open_reader(chromium_path) as reader:
        return [await reader.read(html, url) for html, url in pages]


@contextlib.asynccontextmanager
async def open_reader(chromium_path: str) -> AsyncIterator["PageReader"]:
    """A browser that reads pages until the block ends; then its processes and its profile are gone."""
    reader = PageReader(chromium_path)
    try:
        yield reader
    finally:
        await reader.stop()


class PageReader:
    """One Chromium that reads one page after the other; it starts on first use and again after a failure."""

    def __init__(self, chromium_path: str) -> None:
        self._chromium_path = chromium_path
        self._browser: _Browser | None = None
        self._script = capture_script()

    async def read(self, html: bytes, url: str, before: str = "") -> dict[str, Any]:
        """What is captured on this page; `before` is a script that plays the person first (a selection, a click)."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise ValueError("a page's address begins with http:// or https://")
        try:
            async with asyncio.timeout(START_SECONDS + PAGE_SECONDS):
                if self._browser is None:
                    self._browser = await _Browser.start(self._chromium_path)
                return await self._browser.run(html, url, before, self._script)
        except BaseException as error:
            # A call that was cut off leaves the connection in an unknown state: the next page gets a new browser.
            await self.stop()
            if isinstance(error, Exception):
                raise PageError(f"could not read {url}: {error!r}") from error
            raise

    async def stop(self) -> None:
        browser, self._browser = self._browser, None
        if browser is not None:
            await browser.stop()


class _Browser:
    """A Chromium process group with its profile and the connection to it."""

    def __init__(self, process: asyncio.subprocess.Process, profile: Path) -> None:
        self._process = process
        self._profile = profile
        self._connection: Connection | None = None

    @classmethod
    async def start(cls, chromium_path: str) -> "_Browser":
        profile = Path(tempfile.mkdtemp(prefix="coverstitch-page-"))
        flags = [*_FLAGS, *NO_NETWORK, f"--user-data-dir={profile}"]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")  # Chromium refuses to start as root with it
        process = await asyncio.create_subprocess_exec(
            chromium_path,
            *flags,
            "about:blank",
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,  # one signal ends all of Chromium's processes
        )
        browser = cls(process, profile)
        try:
            address = await browser._debugger_address()
            browser._connection = Connection(address, asyncio.get_running_loop())
        except BaseException:
            await browser.stop()
            raise
        return browser

    async def _debugger_address(self) -> str:
        """Chromium writes port and path of its debugger into its profile once it listens."""
        deadline = time.monotonic() + START_SECONDS
        note = self._profile / "DevToolsActivePort"
        while time.monotonic() < deadline and self._process.returncode is None:
            if note.exists() and len(lines := note.read_text().split()) == 2:
                return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
            await asyncio.sleep(0.05)
        raise PageError("Chromium did not start")

    async def run(self, html: bytes, url: str, before: str, script: str) -> dict[str, Any]:
        """Load the page in a tab of its own, run both scripts beside it, close the tab."""
        assert self._connection is not None
        target = (await self._connection.send("Target.createTarget", {"url": "about:blank"}))["targetId"]
        session = await self._connection.createSession({"targetId": target, "type": "page"})
        try:
            async with asyncio.timeout(PAGE_SECONDS):
                frame = await _load(session, html, url)
                return await _evaluate(session, frame, before, script)
        finally:
            self._connection.send("Target.closeTarget", {"targetId": target}).add_done_callback(_ignore)

    async def stop(self) -> None:
        if self._connection is not None:
            await self._connection.dispose()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()
        await asyncio.to_thread(shutil.rmtree, self._profile, ignore_errors=True)


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

    session.on("Fetch.requestPaused", answer)
    session.on("Page.loadEventFired", lambda _event: loaded.done() or loaded.set_result(None))
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


async def _evaluate(session: CDPSession, frame: str, before: str, script: str) -> dict[str, Any]:
    """Run the scripts in a world of their own, as the extension's are, and give the last value back."""
    world = await session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "coverstitch"})
    value: dict[str, Any] = {}
    for expression in filter(None, (before, script)):
        call = {"expression": expression, "contextId": world["executionContextId"], "returnByValue": True}
        answer = await session.send("Runtime.evaluate", call)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise PageError(details.get("exception", {}).get("description") or details["text"])
        value = answer["result"].get("value")
    return value
