"""The whole walk in a real Firefox: the unpacked folder as it is, a real click on the icon, the real API."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pypdfium2
import pytest

from server.settings import Settings
from tests.conftest import PASSWORD, Person
from tests.extension.conftest import KEEPER
from tests.extension.firefox import Firefox, FirefoxError, find_firefox, running
from tests.extension.package import EXTENSION
from tests.flows import saved_applicant

pytestmark = pytest.mark.slow

ADDON = "extension@coverstitch.app"
UUID = "5f0c1de5-c0de-4c05-be45-717c4ed00001"
ALT, SHIFT = "\ue00a", "\ue008"
ORIGIN = f"moz-extension://{UUID}"
IDLE_MS = 2_000
LIMIT_S = 40  # generous: waiting ends as soon as it is there


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a posting on a site that the extension has no permission for."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "keeper.html").write_text(f'<!doctype html><html lang="en"><meta charset="utf-8">{KEEPER}', "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
async def firefox(tmp_path_factory: pytest.TempPathFactory, downloads: Path) -> AsyncIterator[Firefox]:
    program = find_firefox()
    if program is None:
        pytest.skip("no Firefox here; on Debian `make test-slow` installs it")
    preferences = {
        "extensions.webextensions.uuids": json.dumps({ADDON: UUID}),
        "browser.download.folderList": 2,
        "browser.download.dir": str(downloads),
        # The background is stopped as soon as nothing happens: what must last may not be in it.
        "extensions.background.idle.timeout": IDLE_MS,
    }
    async with running(program, tmp_path_factory.mktemp("profile"), preferences) as firefox:
        assert await firefox.install(EXTENSION) == ADDON
        yield firefox


async def comes(what: Callable[[], Awaitable[Any]], wanted: Callable[[Any], Any] = bool) -> Any:
    """What is asked for, once it is as wanted."""
    deadline = time.monotonic() + LIMIT_S
    found: Any = None
    while time.monotonic() < deadline:
        try:
            if wanted(found := await what()):
                return found
        except FirefoxError as error:  # it is on its way to another page
            found = error
        await asyncio.sleep(0.1)
    raise AssertionError(f"did not come; last seen: {found}")


async def popup_says(firefox: Firefox, *texts: str) -> str:
    shown = partial(firefox.in_popup, "return document.body.innerText")
    return str(await comes(shown, lambda said: said and all(text in said for text in texts)))


async def page_says(firefox: Firefox, *texts: str) -> None:
    shown = partial(firefox.run, "return document.body.innerText")
    await comes(shown, lambda said: said and all(text in said for text in texts))


async def press_in_popup(firefox: Firefox, label: str) -> None:
    await comes(partial(firefox.press_in_popup, label))


async def open_popup(firefox: Firefox, *texts: str) -> None:
    """A click on the icon; the popup comes to say this."""
    await firefox.close_popup()
    await firefox.click_icon(ADDON)
    await popup_says(firefox, *texts)


async def use_server(firefox: Firefox, address: str) -> None:
    """On the options page."""
    await firefox.go(f"{ORIGIN}/options/options.html")
    await comes(partial(firefox.run, "return document.querySelector('#server').value !== ''"))
    await firefox.run("document.querySelector('#server').value = ''")
    await firefox.type("#server", address)
    await firefox.press("#server-form button")


async def allow(firefox: Firefox) -> str:
    """Agree to the permission that the browser asks for; what it has said about it."""
    asked = "document.querySelector('popupnotification')"
    async with firefox.chrome():
        await comes(partial(firefox.run, f"return {asked}?.checkVisibility() === true"))
        said: str = await firefox.run(f"return {asked}.textContent")
        await firefox.run(f"{asked}.querySelector('.popup-notification-primary-button').click()")
    return said


async def sign_in(firefox: Firefox, person: Person) -> None:
    """In the window that connecting opens, taking one's time; then back to the window before."""
    (first,) = await firefox.send("WebDriver:GetWindowHandles")
    both = await comes(partial(firefox.send, "WebDriver:GetWindowHandles"), lambda all: len(all) == 2)
    await firefox.send("WebDriver:SwitchToWindow", handle=next(one for one in both if one != first))
    await comes(partial(firefox.run, "return document.querySelector('#password') !== null"))
    await firefox.type("#email", person.email)
    await firefox.type("#password", PASSWORD)
    await firefox.press("main button")
    await page_says(firefox, "Connect the extension?", "Coverstitch in Firefox")
    await asyncio.sleep(2 * IDLE_MS / 1000)
    await firefox.press("main button")
    await comes(partial(firefox.send, "WebDriver:GetWindowHandles"), lambda all: len(all) == 1)
    await firefox.send("WebDriver:SwitchToWindow", handle=first)


async def complaints(firefox: Firefox) -> list[str]:
    """Errors of the extension in the browser's console."""
    async with firefox.chrome():
        told: list[str] = await firefox.run("return Services.console.getMessageArray().map((one) => `${one.message}`)")
    # A popup that closes leaves its questions unanswered; the background goes on.
    ours = [text for text in told if "moz-extension://" in text and "Error" in text]
    return [text for text in ours if "after context unloaded" not in text]


async def test_a_server_of_one_s_own_is_asked_for(firefox: Firefox) -> None:
    await use_server(firefox, "https://skerry.example.org/somewhere")
    assert "skerry.example.org" in await allow(firefox)
    await page_says(firefox, "Kept.", "Not connected.")
    granted = await firefox.run("return (await chrome.permissions.getAll()).origins")
    assert sorted(granted) == ["http://localhost/*", "https://skerry.example.org/*"]


async def test_a_posting_s_address_loses_what_followed_the_person(firefox: Firefox, site: str) -> None:
    await firefox.go(f"{site}/keeper.html?utm_source=feed&job=12")
    await open_popup(firefox, "Lighthouse Keeper")
    drafts = await firefox.in_popup("return Object.values(await chrome.storage.session.get(null))")
    assert [draft["fields"]["url"] for draft in drafts if draft.get("read")] == [f"{site}/keeper.html?job=12"]
    await firefox.close_popup()


async def test_the_shortcut_and_the_menu_open_it_too(firefox: Firefox, site: str) -> None:
    await firefox.go(f"{site}/keeper.html")
    await firefox.press_keys(ALT, SHIFT, "J")
    await popup_says(firefox, "Lighthouse Keeper")
    await firefox.close_popup()
    assert await firefox.in_popup("return true") is None

    await firefox.go(f"{site}/keeper.html")
    await firefox.choose_in_menu("Tailor for this posting")
    await popup_says(firefox, "Lighthouse Keeper")
    await firefox.close_popup()


@pytest.mark.usefixtures("worker")
async def test_from_the_click_on_the_icon_to_both_pdfs(
    firefox: Firefox, site: str, downloads: Path, alice: Person, settings: Settings
) -> None:
    await saved_applicant(alice)
    await use_server(firefox, settings.public_url)
    await page_says(firefox, "Kept.", "Not connected.")
    await firefox.go(f"{site}/keeper.html")
    await open_popup(firefox, "Connect to your account", "Lighthouse Keeper", "Skerry Trust")
    await press_in_popup(firefox, "Connect")
    await sign_in(firefox, alice)

    await open_popup(firefox, "Generate", "Description, ")
    await press_in_popup(firefox, "Generate")
    await firefox.close_popup()
    await open_popup(firefox, "Download resume", "Download letter")
    await press_in_popup(firefox, "Download resume")
    await press_in_popup(firefox, "Download letter")
    for path in await comes(partial(asyncio.to_thread, finished, downloads), lambda found: len(found) == 2):
        assert "Mara Lindqvist" in pypdfium2.PdfDocument(path)[0].get_textpage().get_text_bounded()

    await press_in_popup(firefox, "Change the posting")
    await press_in_popup(firefox, "Generate")
    await popup_says(firefox, "Both were written before")
    await firefox.close_popup()
    await firefox.go(f"{ORIGIN}/history/history.html")
    await page_says(firefox, "Lighthouse Keeper", "Skerry Trust · Resume", "Skerry Trust · Cover letter")

    await firefox.go(f"{ORIGIN}/options/options.html")
    await page_says(firefox, f"Connected as {alice.email}")
    await firefox.press("#account button")
    await page_says(firefox, "Not connected.")
    assert await complaints(firefox) == []


def finished(folder: Path) -> list[Path]:
    """PDFs that are there to their end."""
    return [path for path in folder.glob("*.pdf") if path.read_bytes().rstrip().endswith(b"%%EOF")]
