"""Firefox, spoken to over its own Marionette protocol: length-prefixed JSON over one connection.

With system access a script can also act in the browser's window, so that a test can do there what a person does
with the toolbar.
"""

import asyncio
import base64
import contextlib
import json
import os
import shutil
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

START_S = 60  # the first start on a busy machine; waiting ends as soon as it is there
UUID = "5f0c1de5-c0de-4c05-be45-717c4ed00001"
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
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
    "trailhead.firstrun.didSeeAboutWelcome": True,
}


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
        """The value of an async function's body, in the page that is open; `values` are its `arguments`."""
        body = "const done = arguments[arguments.length - 1];"
        body += f"(async () => {{{script}}})()"
        body += ".then((value) => done({value}), (error) => done({error: `${error}\\n${error.stack}`}))"
        answer = await self.send("WebDriver:ExecuteAsyncScript", script=body, args=list(values), scriptTimeout=60_000)
        if "error" in answer:
            raise FirefoxError(answer["error"])
        return answer.get("value")

    @contextlib.asynccontextmanager
    async def chrome(self) -> AsyncIterator[None]:
        """Scripts inside the block run in the browser's own window instead of the page."""
        await self.send("Marionette:SetContext", value="chrome")
        try:
            yield
        finally:
            await self.send("Marionette:SetContext", value="content")

    async def screenshot(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode(await self.send("WebDriver:TakeScreenshot", full=False))


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
