"""A preview in a sandboxed frame of our own pages, and by itself."""

import asyncio
from typing import Any

import pytest

from server.settings import Settings
from tests.conftest import Person
from tests.flows import written

pytestmark = pytest.mark.usefixtures("worker")

_SHOW = """address => {
  const frame = document.createElement("iframe");
  frame.sandbox = "", frame.src = address;
  const loaded = new Promise(resolve => { frame.onload = resolve; });
  document.body.replaceChildren(frame);
  return loaded.then(() => null);
}"""
_LOOK = """() => document.fonts.ready.then(() => ({
  width: getComputedStyle(document.body).width,
  font: [...document.fonts].some(face => face.status === "loaded" && face.family.includes("Plex")),
  origin: self.origin,
}))"""


async def test_a_frame_shows_the_page_as_it_is_printed(page: Any, alice: Person, settings: Settings) -> None:
    version = await written(alice)
    site = settings.public_url
    address = f"{site}/api/document-version/{version['id']}/html/?theme=modern"
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Policy" in message.text else None)
    await page.goto(f"{site}/")
    await page.setCookie(*({"name": c.name, "value": c.value, "url": site} for c in alice.client.cookies.jar))

    asked = asyncio.ensure_future(page.waitForResponse(address))
    await page.evaluate(_SHOW, address)
    framed = await asked
    await page.goto(address)
    look = await page.evaluate(_LOOK)

    assert framed.status == 200
    assert refused == []
    assert round(float(look["width"].removesuffix("px"))) == 794  # 210 mm
    assert look["font"]
    assert look["origin"] == "null"  # the page is a stranger to our own
