"""Firefox, spoken to over its own Marionette protocol: length-prefixed JSON over one connection.

With system access a script can also act in the browser's window, so that a test can do there what a person does
with the toolbar. As a program (`python -m tests.extension.firefox`) it installs Debian's where it can.
"""

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from server.chromium import install_from_debian

LIMIT_MS = 60_000
START_S = 60  # the first start on a busy machine; waiting ends as soon as it is there
# Nothing of the browser's own wants the network or asks questions; only loopback is reached.
PREFERENCES: dict[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.tabs.warnOnClose": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.update.enabled": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
    "network.proxy.allow_hijacking_localhost": False,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.type": 1,
    "security.notification_enable_delay": 0,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
    "trailhead.firstrun.didSeeAboutWelcome": True,
}


# A popup is no tab: the window asks the one who runs the tests' scripts in every page.
_POPUP = """
const shown = (one) => one.closest("panel")?.state === "open";
const popup = [...document.querySelectorAll("browser.webextension-popup-browser")].find(shown);
const page = popup?.browsingContext?.currentWindowGlobal;
if (!page || page.documentURI.scheme !== "moz-extension") return null;
"""
_ASK_POPUP = _POPUP + "return page.getActor('MarionetteCommands').executeScript(...arguments)"
_PRESS = """
const button = [...document.querySelectorAll("button")].find((one) => one.innerText.startsWith(arguments[0]));
const hand = window.windowUtils.setHandlingUserInput(true);
button?.click();
hand.destruct();
return button !== undefined;
"""
_CLOSE_POPUP = """
const popups = () => [...document.querySelectorAll("browser.webextension-popup-browser")];
for (const one of popups()) one.closest("panel").hidePopup();
while (popups().length) await new Promise((again) => setTimeout(again, 20));
"""
_CHOOSE = """
const menu = document.getElementById("contentAreaContextMenu");
if (menu.state !== "open") await new Promise((shown) => menu.addEventListener("popupshown", shown, { once: true }));
menu.activateItem([...menu.querySelectorAll("menuitem")].find((one) => one.label === arguments[0]));
"""


class FirefoxError(Exception):
    """What the browser answered instead of a result."""


def find_firefox() -> str | None:
    """The program, if this machine has one."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One running browser with a private profile; commands go one after the other."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._last = 0

    async def send(self, command: str, **parameters: Any) -> Any:
        """The answer to one command. Raises FirefoxError with the browser's own words."""
        self._last += 1
        message = json.dumps([0, self._last, command, parameters]).encode()
        self._writer.write(f"{len(message)}:".encode() + message)
        _, number, error, answer = await self.receive()
        assert number == self._last, "an answer to another command"
        if error:
            raise FirefoxError(f"{command}: {error['error']}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    async def receive(self) -> Any:
        length = int((await self._reader.readuntil(b":"))[:-1])
        return json.loads(await self._reader.readexactly(length))

    async def go(self, address: str) -> None:
        await self.send("WebDriver:Navigate", url=address)

    async def run(self, script: str, *values: Any) -> Any:
        """What an async function with this body returns in the page that is open; `values` are its `arguments`."""
        body = _calling_back(script)
        sent = {"script": body, "args": values, "scriptTimeout": LIMIT_MS}
        # Nothing at all comes from a page that goes away meanwhile.
        return _value(await self.send("WebDriver:ExecuteAsyncScript", **sent) or {})

    @contextlib.asynccontextmanager
    async def chrome(self) -> AsyncIterator[None]:
        """Scripts inside the block run in the browser's own window instead of the page."""
        await self.send("Marionette:SetContext", value="chrome")
        try:
            yield
        finally:
            await self.send("Marionette:SetContext", value="content")

    async def press(self, selector: str) -> None:
        """A click with the mouse on what a CSS selector finds, in the page or, inside `chrome`, in the window."""
        found = await self.send("WebDriver:FindElement", using="css selector", value=selector)
        await self.send("WebDriver:ElementClick", id=next(iter(found.values())))

    async def type(self, selector: str, text: str) -> None:
        found = await self.send("WebDriver:FindElement", using="css selector", value=selector)
        await self.send("WebDriver:ElementSendKeys", id=next(iter(found.values())), text=text)

    async def install(self, folder: Path) -> str:
        """The id of the unpacked extension; its icon is in the toolbar."""
        addon: str = await self.send("Addon:Install", path=str(folder), temporary=True)
        async with self.chrome():
            await self.run(f"CustomizableUI.addWidgetToArea('{_widget(addon)}-browser-action', 'nav-bar')")
        return addon

    async def click_icon(self, addon: str) -> None:
        """What a person does: it lets the extension read the tab that is open, and shows its popup."""
        async with self.chrome():
            await self.press(f"#{_widget(addon)}-BAP")

    async def press_keys(self, *keys: str) -> None:
        """All of them held down, as for a shortcut of the browser's."""
        downs = [{"type": "keyDown", "value": key} for key in keys]
        ups = [{"type": "keyUp", "value": key} for key in reversed(keys)]
        async with self.chrome():
            actions = [{"type": "key", "id": "keyboard", "actions": [*downs, *ups]}]
            await self.send("WebDriver:PerformActions", actions=actions)

    async def choose_in_menu(self, label: str) -> None:
        """An entry in the menu of the right mouse button, somewhere on the page."""
        click: list[dict[str, Any]] = [{"type": "pointerMove", "x": 50, "y": 50}]
        click += [{"type": kind, "button": 2} for kind in ("pointerDown", "pointerUp")]
        await self.send("WebDriver:PerformActions", actions=[{"type": "pointer", "id": "mouse", "actions": click}])
        async with self.chrome():
            await self.run(_CHOOSE, label)

    async def in_popup(self, script: str, *values: Any) -> Any:
        """As `run`, in the popup; None while no popup is open."""
        return await self._in_popup(script, values, sandbox=None)

    async def press_in_popup(self, label: str) -> bool:
        """Press the button that begins with this, as the browser lets a person do; whether it is there."""
        return bool(await self._in_popup(_PRESS, (label,), sandbox="system"))

    async def _in_popup(self, script: str, values: tuple[Any, ...], sandbox: str | None) -> Any:
        asked = {"async": True, "timeout": LIMIT_MS, "sandboxName": sandbox}
        async with self.chrome():
            return _value(await self.run(_ASK_POPUP, _calling_back(script), list(values), asked) or {})

    async def close_popup(self) -> None:
        """As by a click elsewhere."""
        async with self.chrome():
            await self.run(_CLOSE_POPUP)


@contextlib.asynccontextmanager
async def running(program: str, profile: Path, preferences: dict[str, bool | int | str]) -> AsyncIterator[Firefox]:
    """A headless Firefox until the block ends; then its processes are gone."""
    _write_preferences(profile, {**PREFERENCES, **preferences})
    process = await asyncio.create_subprocess_exec(
        *[program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile],
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "MOZ_CRASHREPORTER_DISABLE": "1", "TMPDIR": str(profile)},
        start_new_session=True,
    )
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", await _port(profile, process), limit=2**26)
        firefox = Firefox(reader, writer)
        await firefox.receive()  # its greeting
        await firefox.send("WebDriver:NewSession")
        yield firefox
        writer.close()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


def _calling_back(script: str) -> str:
    """Errors come back as values, with the place where they were thrown."""
    return f"""const done = arguments[arguments.length - 1];
        (async () => {{{script}}})()
        .then((value) => done({{ value }}), (error) => done({{ error: `${{error}}\n${{error.stack}}` }}))"""


def _value(answer: dict[str, Any]) -> Any:
    if "error" in answer:
        raise FirefoxError(answer["error"])
    return answer.get("value")


def _widget(addon: str) -> str:
    """Firefox's own way to make an element's id of an extension's."""
    return re.sub(r"[^a-z0-9_-]", "_", addon.lower())


def _write_preferences(profile: Path, preferences: dict[str, bool | int | str]) -> None:
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (profile / "user.js").write_text("\n".join(lines))


async def _port(profile: Path, process: asyncio.subprocess.Process) -> int:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        assert process.returncode is None, "Firefox ended at its start"
        with contextlib.suppress(OSError, ValueError):
            return int((profile / "MarionetteActivePort").read_text())
        await asyncio.sleep(0.05)
    raise TimeoutError(f"Firefox did not start within {START_S} s")


if __name__ == "__main__" and not find_firefox():
    install_from_debian("Firefox, about 70 MB,", "firefox-esr")  # without it, its tests skip
