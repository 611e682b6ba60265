"""A real Chromium with the extension as it is loaded unpacked, and what a person does in it."""

import asyncio
import base64
import contextlib
import hashlib
import json
import math
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

from pyppeteer import launch
from pyppeteer.errors import NetworkError, PyppeteerError

from tests.conftest import Person
from tests.model_server import ModelServer

EXTENSION = Path(__file__).resolve().parents[2] / "extension"
ID = "bejeflofffjjdpolmopgjbinnpldfgki"  # of the manifest's `key`
LIMIT_S = 40  # generous: waiting ends as soon as the state is there
_OPTIONS = ["--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


@contextlib.asynccontextmanager
async def browser(chromium: Path, folder: Path, *, scale: int = 1, zoom: float = 1) -> AsyncIterator["Walk"]:
    """A browser with the extension; `folder` takes its profile and its downloads, `zoom` is that of every page."""
    downloads, profile = folder / "downloads", folder / "profile"
    downloads.mkdir()
    (profile / "Default").mkdir(parents=True)
    # As a person sets it: over the DevTools protocol every file would be called "download".
    wanted = {
        "download": {"default_directory": str(downloads), "prompt_for_download": False},
        "partition": {"default_zoom_level": {"x": math.log(zoom, 1.2)}},
    }
    (profile / "Default" / "Preferences").write_text(json.dumps(wanted), "utf-8")
    options = [*_OPTIONS, f"--load-extension={EXTENSION}", f"--force-device-scale-factor={scale}"]
    if os.geteuid() == 0:
        options.append("--no-sandbox")
    started = await launch(
        executablePath=str(chromium),
        args=options,
        headless=False,  # the new headless mode is among the options: the old one has no extensions
        ignoreDefaultArgs=["--disable-extensions"],
        userDataDir=str(profile),
        defaultViewport=None,  # a popup does not take one
        handleSIGINT=False,
        handleSIGTERM=False,
        handleSIGHUP=False,
        autoClose=False,
    )
    try:
        yield Walk(started, downloads)
    finally:
        await started.close()


class Walk:
    def __init__(self, started: Any, downloads: Path) -> None:
        self.browser, self.downloads = started, downloads

    async def background(self, script: str) -> Any:
        """The value of an expression in the service worker, which is woken for it."""
        answer: Any = None

        async def evaluated() -> bool:
            nonlocal answer
            target = next((t for t in self.browser.targets() if t.type == "service_worker" and ID in t.url), None)
            if target is None:
                return False
            session = await target.createCDPSession()
            asked = {"expression": script, "awaitPromise": True, "returnByValue": True}
            try:
                answer = await asyncio.wait_for(session.send("Runtime.evaluate", asked), 5)
                await session.detach()
            except (TimeoutError, PyppeteerError):  # it was stopped, or is seen a moment before it has started
                return False
            return "chrome is not defined" not in str(answer)

        await until(evaluated, "the extension's background")
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    async def use(self, server: str, **settings: Any) -> None:
        """Settings as the options page keeps them."""
        await self.background(f"chrome.storage.local.set({json.dumps({'settings': {'server': server, **settings}})})")

    async def open(self, url: str) -> tuple[Any, int]:
        """A page in a tab of its own, and the tab's number."""
        page = await self.browser.newPage()
        page.setDefaultNavigationTimeout(60_000)
        await page.goto(url)
        return page, int(
            await self.background(f"chrome.tabs.query({{}}).then((all) => all.find((tab) => tab.url === {url!r}).id)")
        )

    async def popup(self, tab: int, *, width: int = 380, height: int = 560, scale: int = 1, work: str = "") -> Any:
        """The popup of a tab. A script cannot press the button in the toolbar, so it opens in a page."""
        page = await self.browser.newPage()
        await page.setViewport({"width": width, "height": height, "deviceScaleFactor": scale})
        await page.goto(self.address(f"popup/popup.html?tab={tab}{f'&work={work}' if work else ''}"))
        return page

    async def page(self, path: str, *, width: int = 900, height: int = 800, scale: int = 1) -> Any:
        """One of the extension's pages in a tab."""
        page = await self.browser.newPage()
        await page.setViewport({"width": width, "height": height, "deviceScaleFactor": scale})
        await page.goto(self.address(path))
        return page

    async def opened(self, part: str) -> Any:
        """The page whose address has this part, once it is open: a window for signing in."""
        found: list[Any] = []

        async def there() -> bool:
            found[:] = [page for page in await self.browser.pages() if part in page.url]
            return bool(found)

        await until(there, f"a page at {part}")
        return found[0]

    async def close_pages(self) -> None:
        first, *rest = await self.browser.pages()
        await first.goto("about:blank")
        for page in rest:
            with contextlib.suppress(PyppeteerError):  # a popup closes by itself
                await page.close()

    async def connect_as(self, person: Person, server: str) -> None:
        """What the window for signing in leads to, without the window."""
        verifier = "v" * 64
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
        redirect = f"https://{ID}.chromiumapp.org/"
        wanted = {"redirect_uri": redirect, "code_challenge": digest.decode(), "code_challenge_method": "S256"}
        led = (await person.post("/api/accounts/extension/authorize/", wanted)).json()["redirect_to"]
        body = {"code": led.partition("code=")[2], "code_verifier": verifier, "redirect_uri": redirect}
        given = (await person.client.post("/api/accounts/extension/token/", json=body)).json()
        tokens = {"server": server, "access": given["access"], "refresh": given["refresh"], "session": ""}
        await self.keep_tokens(tokens)

    async def keep_tokens(self, tokens: dict[str, str]) -> None:
        await self._with_tokens(f"keepTokens({json.dumps(tokens)})")

    async def disconnect(self) -> None:
        await self._with_tokens("forgetTokens()")

    async def tokens(self) -> Any:
        return await self._with_tokens("readTokens((await chrome.storage.local.get('settings')).settings.server)")

    async def _with_tokens(self, call: str) -> Any:
        page = await self.page("options/options.html")
        value = await page.evaluate(f"async () => (await import('/tokens.js')).{call}")
        await page.close()
        return value

    async def stop_background(self) -> None:
        """As the browser does when nothing happens for a while."""
        target = next(t for t in self.browser.targets() if t.type == "service_worker" and ID in t.url)
        await self.browser._connection.send("Target.closeTarget", {"targetId": target._targetId})

        async def gone() -> bool:
            return not any(t.type == "service_worker" and ID in t.url for t in self.browser.targets())

        await until(gone, "the background has stopped")

    async def badge(self, tab: int) -> str:
        return str(await self.background(f"chrome.action.getBadgeText({{ tabId: {tab} }})"))

    async def notifications(self) -> list[str]:
        return list(await self.background("chrome.notifications.getAll().then(Object.keys)"))

    async def real_popup(self) -> Any:
        """The popup itself, of the tab in front; asks it for the value of an expression."""
        await self.background("chrome.action.openPopup()")

        async def ask(script: str) -> Any:
            found = [t for t in self.browser.targets() if t.url == self.address("popup/popup.html")]
            if not found:
                return None
            session = await found[0].createCDPSession()
            answer = await session.send("Runtime.evaluate", {"expression": script, "returnByValue": True})
            await session.detach()
            return answer["result"].get("value")

        return ask

    def address(self, path: str) -> str:
        return f"chrome-extension://{ID}/{path}"

    async def landed(self, count: int) -> list[Path]:
        """The files that were downloaded, once there are that many."""
        found: list[Path] = []

        async def there() -> bool:
            found[:] = sorted(path for path in self.downloads.iterdir() if path.suffix == ".pdf")
            return len(found) >= count

        await until(there, f"{count} downloads")
        return found


async def until(state: Callable[[], Awaitable[bool]], what: str) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not await state():
        assert time.monotonic() < deadline, f"not so after {LIMIT_S} s: {what}"
        await asyncio.sleep(0.05)


async def text_of(page: Any) -> str:
    with contextlib.suppress(NetworkError):
        return str(await page.evaluate("() => document.body.innerText"))
    return ""


async def reads(page: Any, text: str) -> None:
    """The page comes to say this."""
    shown: list[str] = [""]

    async def says() -> bool:
        shown[0] = await text_of(page)
        return text in shown[0]

    try:
        await until(says, text)
    except AssertionError:
        raise AssertionError(f"{text!r} is not in: {shown[0]}") from None


async def press(page: Any, label: str) -> None:
    """Presses the button that says this, once it is there."""
    await reads(page, label)
    await page.bringToFront()  # what is behind does not move, and cannot be pressed
    found = await page.xpath(f"//button[contains(normalize-space(.), '{label}')]")
    assert found, f"no button {label!r}"
    await found[0].click()


async def value_of(page: Any, selector: str) -> str:
    await page.waitForSelector(selector, timeout=LIMIT_S * 1000)
    return str(await page.evaluate("(s) => document.querySelector(s).value", selector))


async def being_written(walk: Walk, pages: str, writer: ModelServer) -> tuple[Any, int]:
    """The popup and the tab of a posting whose documents are being written, held until `writer.gate` is set."""
    _, tab = await walk.open(f"{pages}/analyst")
    writer.gate.clear()
    popup = await walk.popup(tab)
    await press(popup, "Generate")
    await reads(popup, "I am appl")
    return popup, tab
