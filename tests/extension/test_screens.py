"""Every state of the extension, as a person sees it: `make screens` writes them to build/screens, to be looked at.

Light and dark, at 1× and 2×. Each must fit its width, and have nothing to complain about in the console.
"""

from pathlib import Path
from typing import Any

import pytest

from server.settings import Settings
from tests.conftest import Person
from tests.extension.line import Line, made_up, site
from tests.extension.walk import Walk, browser, press, reads
from tests.flows import saved_applicant, written
from tests.model_server import ModelServer

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).resolve().parents[2] / "build" / "screens"


class Camera:
    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.complaints: list[str] = []

    async def popup(self, tab: int) -> Any:
        page = await self.walk.popup(tab)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    async def take(self, page: Any, name: str, *, width: int = 380, height: int = 560) -> None:
        await page.bringToFront()
        for scheme in ("light", "dark"):
            wanted = [{"name": "prefers-color-scheme", "value": scheme}]
            await page._client.send("Emulation.setEmulatedMedia", {"features": wanted})
            for scale in (1, 2):
                await page.setViewport({"width": width, "height": height, "deviceScaleFactor": scale})
                await page.screenshot(path=str(FOLDER / f"{name}-{scheme}-{scale}x.png"), fullPage=width > 380)
        over = await page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, f"{name} is {over} px too wide"


async def test_every_state_is_pictured(  # noqa: PLR0917
    chromium: Path,
    settings: Settings,
    alice: Person,
    worker: None,
    model: ModelServer,
    tmp_path: Path,
) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    line = Line(settings.port)
    await line.mend()
    async with browser(chromium, tmp_path) as walk, site(made_up()) as pages:
        camera = Camera(walk)
        await walk.use(line.address)
        await _without_account(camera, pages)
        await walk.connect_as(alice, line.address)
        await _posting(camera, pages, alice)
        await _writing(camera, pages, line, model)
        await _failing(camera, pages, line, model)
        await _pages(camera, pages, alice)
        assert camera.complaints == []
    await line.cut()


async def _without_account(camera: Camera, pages: str) -> None:
    _, tab = await camera.walk.open(f"{pages}/analyst")
    popup = await camera.popup(tab)
    await reads(popup, "Connect to your account")
    await camera.take(popup, "signed-out")
    options = await camera.walk.page("options/options.html")
    await reads(options, "Not connected")
    await camera.take(options, "options-signed-out", width=900)
    history = await camera.walk.page("history/history.html")
    await reads(history, "not connected")
    await camera.take(history, "history-signed-out", width=900)
    await camera.walk.close_pages()


async def _posting(camera: Camera, pages: str, alice: Person) -> None:
    _, tab = await camera.walk.open(f"{pages}/analyst")
    popup = await camera.popup(tab)
    await reads(popup, "What do you apply with?")
    await camera.take(popup, "no-background")
    await saved_applicant(alice, name="Logistics and planning")
    await saved_applicant(alice, name="Teaching", context="Mara Lindqvist\nTeacher\nmara@example.org")
    popup = await camera.popup(tab)
    await reads(popup, "Generate")
    await camera.take(popup, "posting")
    await popup.click("summary")
    await camera.take(popup, "posting-open")
    await press(popup, "Add")
    await camera.take(popup, "add-background")
    for name, title in (("about", "No job posting"), ("list", "Several postings")):
        _, tab = await camera.walk.open(f"{pages}/{name}")
        popup = await camera.popup(tab)
        await reads(popup, title)
        await camera.take(popup, f"no-posting-{name}")
    await press(popup, "Paste the text")
    await camera.take(popup, "pasting")
    await camera.walk.close_pages()
    popup = await camera.popup(0)
    await reads(popup, "The browser lets no extension")
    await camera.take(popup, "closed-page")
    await popup.close()


async def _writing(camera: Camera, pages: str, line: Line, model: ModelServer) -> None:
    _, tab = await camera.walk.open(f"{pages}/analyst")
    popup = await camera.popup(tab)
    await reads(popup, "Generate")
    second = await popup.evaluate("() => document.querySelectorAll('#applicant option')[1].value")
    await popup.select("#applicant", second)
    model.pace = 0.15
    await press(popup, "Generate")
    await reads(popup, "I cut late deliveries")
    model.gate.clear()
    await camera.take(popup, "writing")
    await line.cut()
    await reads(popup, "The server cannot be reached")
    await camera.take(popup, "writing-unreachable")
    await line.mend()
    model.pace = 0
    model.gate.set()
    await reads(popup, "requirements met")
    await camera.take(popup, "done")
    await press(popup, "Change the posting")
    await camera.take(popup, "change")
    await press(popup, "Generate")
    await reads(popup, "written before")
    await reads(popup, "requirements met")
    await camera.take(popup, "reused")
    await camera.walk.background("chrome.storage.session.clear()")
    popup = await camera.popup(tab)
    await reads(popup, "Already generated")
    await camera.take(popup, "already-generated")
    model.behaviour = "inventing"
    await press(popup, "Generate")
    await reads(popup, "Download")
    await press(popup, "Regenerate")
    await reads(popup, "for you")
    await camera.take(popup, "approvals")
    await camera.walk.close_pages()


async def _failing(camera: Camera, pages: str, line: Line, model: ModelServer) -> None:
    model.behaviour = "401"
    _, tab = await camera.walk.open(f"{pages}/analyst?again")
    await camera.walk.background("chrome.storage.session.clear()")
    popup = await camera.popup(tab)
    await reads(popup, "Generate")
    await popup.click("input[value=generate_cover_letter]")
    await popup.evaluate("() => { document.querySelector('#location').value = 'Odense'; }")
    await popup.type("#location", "!")
    await press(popup, "Generate")
    await reads(popup, "This did not work")
    await camera.take(popup, "failed")
    model.behaviour = "honest"
    await line.cut()
    await camera.walk.background("chrome.storage.session.clear()")
    popup = await camera.popup(tab)
    await reads(popup, "cannot be reached")
    await camera.take(popup, "unreachable")
    options = await camera.walk.page("options/options.html")
    await reads(options, "cannot be reached")
    await camera.take(options, "options-unreachable", width=900)
    await line.mend()
    await camera.walk.close_pages()


async def _pages(camera: Camera, pages: str, alice: Person) -> None:
    for number in range(24):
        await written(alice, company_name=f"Company {number}", job_position=f"Position number {number}")
    options = await camera.walk.page("options/options.html")
    await reads(options, "Connected as")
    await camera.take(options, "options", width=900)
    await camera.take(options, "options-narrow", width=381)
    history = await camera.walk.page(f"history/history.html?url={pages}/analyst")
    await reads(history, "Page 1 of")
    await press(history, "Versions")
    await reads(history, "Download this one")
    await camera.take(history, "history", width=900)
    await camera.take(history, "history-narrow", width=381)
    await history.type("#search", "nothing at all")
    await reads(history, "Nothing fits")
    await camera.take(history, "history-nothing", width=900)
