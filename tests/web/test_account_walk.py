"""The account's pages in a real browser: from registration to a new password, and letting an extension in."""

import asyncio
import contextlib
from typing import Any
from urllib.parse import urlencode

from pyppeteer.errors import NetworkError

from server.settings import Settings
from tests.blueprints.test_extension_connect import CHALLENGE, REDIRECT
from tests.conftest import PASSWORD, someone
from tests.post import link_in, mails_to

NEW = "a quite different phrase"


async def _fill(page: Any, button: str, **values: str) -> None:
    for name, value in values.items():
        await page.waitForSelector(f"#{name}", timeout=60_000)
        await page.type(f"#{name}", value)
    await page.waitForXPath(f"//button[text()='{button}']", timeout=60_000)
    (press,) = await page.xpath(f"//button[text()='{button}']")
    await press.click()


async def _reads(page: Any, text: str) -> None:
    """The page comes to say this."""
    shown = ""
    for _ in range(600):
        with contextlib.suppress(NetworkError):  # it is on its way to another page
            shown = await page.evaluate("() => document.body.innerText")
        if text in shown:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{text!r} is not in: {shown}")


async def test_from_registration_to_a_new_password(page: Any, settings: Settings) -> None:
    site, email = settings.public_url, "walker@example.org"
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if "Security Policy" in message.text else None)

    await page.goto(f"{site}/account/register")
    await _fill(page, "Make an account", email=email, password1=PASSWORD, password2="something else")
    await _reads(page, "The two password fields didn't match.")
    await page.evaluate("() => { document.querySelector('#password2').value = ''; }")
    await _fill(page, "Make an account", password2=PASSWORD)
    await _reads(page, "Look into your inbox")

    await page.goto(link_in((await mails_to(email))[0]))
    await _fill(page, "Confirm my address")
    await _reads(page, "You are signed in")
    await _reads(page, email)

    await _fill(page, "Sign out")
    await _reads(page, "Forgot your password?")
    await page.goto(f"{site}/account/forgot-password")
    await _fill(page, "Send me the link", email=email)
    await _reads(page, "a link is on its way")
    reset = link_in((await mails_to(email))[-1])
    await page.goto(reset)
    await _fill(page, "Save", new_password1=NEW, new_password2=NEW)
    await _reads(page, "You are signed in")

    await page.goto(reset)
    await _fill(page, "Save", new_password1=NEW, new_password2=NEW)
    await _reads(page, "This link has expired or was used already.")
    assert problems == []


async def test_an_extension_is_let_in_after_signing_in(page: Any, api: str, settings: Settings) -> None:
    query = {"redirect_uri": REDIRECT, "code_challenge": CHALLENGE, "device": "<b>My laptop</b>", "state": "s"}
    async with someone(api, "walker") as person:
        await page.goto(f"{settings.public_url}/extension/connect?{urlencode(query)}")
        await _reads(page, "Forgot your password?")
        await _fill(page, "Sign in", email=person.email, password=PASSWORD)
        await _reads(page, "Connect the extension?")
        # What the extension calls itself is text, whatever is in it.
        await _reads(page, "<b>My laptop</b>")
        led: list[str] = []
        page.on("request", lambda request: led.append(request.url))
        await _fill(page, "Allow")
        for _ in range(300):
            if any(url.startswith(f"{REDIRECT}?code=") for url in led):
                break
            await asyncio.sleep(0.1)

    assert any(url.startswith(f"{REDIRECT}?code=") and url.endswith("&state=s") for url in led)


async def test_a_page_that_does_not_exist_says_so(page: Any, settings: Settings) -> None:
    await page.goto(f"{settings.public_url}/account/nowhere")

    await _reads(page, "There is no such page")
