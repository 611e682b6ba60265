"""The extension in a real Chromium, against the real API and a model: what a person sees from the click to the PDFs.

A script cannot press the button in the toolbar, which is what gives the extension the tab; the made-up pages are on
`localhost`, which the manifest names for the API. All else is the folder as it is.
"""

import json
from pathlib import Path

import pypdfium2
import pytest

from server.settings import Settings
from tests.conftest import PASSWORD, Person
from tests.extension.line import Line, site
from tests.extension.walk import Walk, being_written, press, reads, text_of, until, value_of
from tests.flows import saved_applicant
from tests.model_server import ModelServer


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


async def test_a_click_gives_both_pdfs_and_the_second_click_the_same(
    walk: Walk, alice: Person, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice, name="Analyst")
    _, tab = await walk.open(f"{pages}/analyst")
    writer.gate.clear()

    popup = await walk.popup(tab)
    assert await value_of(popup, "#title") == "Senior Logistics Analyst"
    assert await value_of(popup, "#company") == "Fjordlight Energy"
    await press(popup, "Generate")
    await reads(popup, "I am appl")  # the text grows before it is whole
    writer.gate.set()
    await press(popup, "Download resume")
    await press(popup, "Download letter")
    letter, resume = await walk.landed(2)  # by name
    await reads(popup, "requirements met")
    told = await popup.evaluate("() => document.querySelector('#requirements h2').textContent")
    listed = await popup.evaluate("() => document.querySelectorAll('.requirements li, .meter span').length")
    assert listed == 2 * int(told.split()[2])  # each is counted, and has its place in the bar

    assert (letter.name, resume.name) == (
        "Mara Lindqvist - Cover letter - Fjordlight Energy.pdf",
        "Mara Lindqvist - Resume - Fjordlight Energy.pdf",
    )
    assert "Mara Lindqvist" in words_of(resume)
    assert "Fjordlight Energy" in words_of(letter)

    history = await walk.page("history/history.html")
    await reads(history, "Cover letter")
    await press(history, "Download")
    assert len(await walk.landed(3)) == 3

    calls = len(writer.calls)
    await press(popup, "Change the posting")
    await press(popup, "Generate")
    await reads(popup, "written before for exactly this posting")
    assert len(writer.calls) == calls
    await walk.background("chrome.storage.session.clear()")  # the browser was started anew
    await reads(await walk.popup(tab), "Already generated")


@pytest.mark.slow
async def test_real_saved_postings_become_documents(walk: Walk, alice: Person, corpus: Path, worker: None) -> None:
    await saved_applicant(alice)
    postings = corpus / "postings"
    rows = [json.loads(line) for line in (postings / "manifest.jsonl").read_text("utf-8").splitlines()]
    rows = list({row["site"]: row for row in rows if row["is_posting"] and row["title"].isascii()}.values())[:5]
    assert rows
    saved = {f"/{number}": (postings / row["file"]).read_text("utf-8") for number, row in enumerate(rows)}
    async with site(saved) as pages:
        for number, row in enumerate(rows):
            _, tab = await walk.open(f"{pages}/{number}")
            popup = await walk.popup(tab)
            assert await value_of(popup, "#title") == row["title"]
            await press(popup, "Generate")
            before = len(list(walk.downloads.iterdir()))
            await press(popup, "Download letter")
            await walk.landed(before + 1)
            newest = max(walk.downloads.iterdir(), key=lambda path: path.stat().st_mtime_ns)
            assert row["title"].split()[0] in words_of(newest)
            await walk.close_pages()


async def test_the_popup_itself_reads_the_tab_in_front_and_fits_its_window(
    walk: Walk, alice: Person, pages: str
) -> None:
    await saved_applicant(alice)
    page, _ = await walk.open(f"{pages}/analyst")
    await page.bringToFront()
    ask = await walk.real_popup()

    async def has_read() -> bool:
        return bool(await ask("document.querySelector('#title')?.value") == "Senior Logistics Analyst")

    async def fits() -> bool:
        # Where the screen is too low for it, the window may keep the width of a scrollbar that has gone.
        return bool(
            await ask("document.body.offsetWidth <= innerWidth && document.body.offsetHeight <= innerHeight")
            and await ask("document.body.offsetWidth === 380")
        )

    await until(has_read, "the posting is in the popup")
    await until(fits, "nothing of it is cut off")


async def test_who_is_not_connected_signs_in_and_goes_on(
    chrome: Walk, settings: Settings, alice: Person, pages: str
) -> None:
    await saved_applicant(alice, name="Analyst")
    await chrome.background("chrome.storage.session.clear()")
    await chrome.use(settings.public_url)
    await chrome.disconnect()
    _, tab = await chrome.open(f"{pages}/analyst")
    popup = await chrome.popup(tab)
    await reads(popup, "Senior Logistics Analyst")

    await press(popup, "Connect")
    window = await chrome.opened("/account/login")
    await window.waitForSelector("#email")
    await window.type("#email", alice.email)
    await window.type("#password", PASSWORD)
    await press(window, "Sign in")
    await press(window, "Allow")

    await reads(popup, "Generate")
    found = (await alice.get("/api/accounts/sessions/")).json()["results"]
    assert [one["device"] for one in found if one["scope"] == "extension"] == ["Coverstitch in Chrome on Linux"]
    options = await chrome.page("options/options.html")
    await press(options, "Disconnect")
    await reads(options, "Not connected")
    await reads(options, "show here when you are connected")  # nothing is offered that cannot work
    found = (await alice.get("/api/accounts/sessions/")).json()["results"]
    assert [one for one in found if one["scope"] == "extension"] == []
    await chrome.close_pages()


async def test_a_token_that_has_run_out_is_renewed_once_for_all_who_ask(
    walk: Walk, alice: Person, line: Line, pages: str
) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    tokens = await walk.tokens()
    await walk.keep_tokens({**tokens, "access": "has run out"})

    popup = await walk.popup(tab)
    await reads(popup, "Generate")  # it asks for two things at the same time

    asked = await popup.evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name).join()")
    assert "/api/applicant/" in asked
    assert "refresh" not in asked  # by what is still there when the popup is closed
    assert line.sent.count(b"POST /api/accounts/token/refresh/") == 1
    renewed = await walk.tokens()
    assert renewed["refresh"] != tokens["refresh"]
    await walk.keep_tokens({**renewed, "access": "has run out", "refresh": "was never good"})
    await reads(await walk.popup(tab), "Connect to your account")
    assert await walk.tokens() is None


async def test_a_server_that_goes_away_in_the_middle_and_comes_back_costs_nothing(
    walk: Walk, alice: Person, line: Line, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice)
    popup, _ = await being_written(walk, pages, writer)

    await line.cut()
    await reads(popup, "The server cannot be reached")
    writer.gate.set()
    await line.mend()

    await reads(popup, "Download resume")
    assert len(writer.calls) == 2


async def test_a_server_that_is_away_is_said_and_looked_for_again(
    walk: Walk, alice: Person, line: Line, pages: str
) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    await line.cut()

    popup = await walk.popup(tab)
    await reads(popup, "The server cannot be reached")
    await reads(popup, "Senior Logistics Analyst")
    await line.mend()
    await press(popup, "Try again")

    assert await value_of(popup, "#title") == "Senior Logistics Analyst"


async def test_closing_the_popup_loses_nothing(walk: Walk, alice: Person, pages: str, writer: ModelServer) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    writer.gate.clear()
    popup = await walk.popup(tab)
    await popup.waitForSelector("#title")
    await popup.type("#title", "s mate")
    await popup.close()
    popup = await walk.popup(tab)
    assert (await value_of(popup, "#title")).startswith("Senior Logistics Analyst") is True
    assert "s mate" in await value_of(popup, "#title")
    await press(popup, "Generate")
    await reads(popup, "I am appl")

    await popup.close()
    assert await walk.badge(tab) == "…"
    writer.gate.set()

    async def is_told() -> bool:
        return await walk.badge(tab) == "✓" and len(await walk.notifications()) == 1

    await until(is_told, "the badge and one notification")
    popup = await walk.popup(tab)
    await reads(popup, "Download resume")

    async def is_quiet() -> bool:
        return await walk.badge(tab) == "" and await walk.notifications() == []

    await until(is_quiet, "what was seen is no longer told")


async def test_work_goes_on_after_the_browser_has_stopped_the_background(
    walk: Walk, alice: Person, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice)
    popup, tab = await being_written(walk, pages, writer)
    await popup.close()

    await walk.stop_background()
    writer.gate.set()
    popup = await walk.popup(tab)

    await reads(popup, "Download letter")
    assert len(writer.calls) == 2


async def test_who_looks_on_sees_it_end_though_the_background_was_stopped(
    walk: Walk, alice: Person, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice)
    popup, _ = await being_written(walk, pages, writer)

    await walk.stop_background()
    writer.gate.set()

    await reads(popup, "Download letter")


async def test_a_line_that_the_background_does_not_carry_waits_and_is_confirmed(
    walk: Walk, alice: Person, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    writer.behaviour = "inventing"
    popup = await walk.popup(tab)
    await press(popup, "Generate")
    await reads(popup, "waits for you")
    await reads(popup, "Your own words")

    await press(popup, "It is true, keep it")

    async def waits_no_more() -> bool:
        return "waits for you" not in await text_of(popup)

    await until(waits_no_more, "nothing waits any more")
    before = len(list(walk.downloads.iterdir()))
    await press(popup, "Download letter")
    await walk.landed(before + 1)
    newest = max(walk.downloads.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    assert "letter" in newest.name
    assert "confirm" not in words_of(newest)


async def test_who_wants_it_so_generates_by_opening_the_popup(
    walk: Walk, line: Line, alice: Person, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice)
    await walk.use(line.address, atOnce=True, command="generate_resume")
    _, tab = await walk.open(f"{pages}/analyst")

    await reads(await walk.popup(tab), "Download resume")

    assert len(writer.calls) == 1


async def test_no_posting_several_and_no_background_yet(walk: Walk, pages: str) -> None:
    _, tab = await walk.open(f"{pages}/about")
    popup = await walk.popup(tab)
    await reads(popup, "What do you apply with?")
    work = "Experience\nKeeper, Skerry Trust, 2019 - 2023\n- Kept the lamp lit"
    await popup.type("#text", f"Mara Lindqvist\nmara@example.org\n\n{work}")
    await press(popup, "Save")
    await reads(popup, "No job posting is on this page")
    await press(popup, "Use my selection")
    await reads(popup, "Nothing is marked")
    await press(popup, "Paste the text")
    await press(popup, "Generate")
    await reads(popup, "Say what the job is called")

    _, tab = await walk.open(f"{pages}/list")
    await reads(await walk.popup(tab), "Open")


async def test_a_model_that_is_down_leaves_the_choice_to_write_without_it(
    walk: Walk, alice: Person, pages: str, writer: ModelServer
) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    writer.behaviour = "401"
    popup = await walk.popup(tab)
    await press(popup, "Generate")
    await press(popup, "Write without the model")

    await reads(popup, "Download letter")


async def test_a_script_in_a_page_gets_nothing(walk: Walk, pages: str) -> None:
    page, tab = await walk.open(f"{pages}/analyst")
    asks = """async () => {
        const asked = await chrome.runtime.sendMessage({ to: "background", name: "disconnect", ask: {} }).catch(String);
        const get = (area) => Promise.resolve().then(() => chrome.storage[area].get(null)).catch(() => "closed");
        const told = { asked: asked ?? null, session: await get("session"), local: await get("local") };
        document.body.dataset.told = JSON.stringify(told);
    }"""
    await walk.background(f"chrome.scripting.executeScript({{ target: {{ tabId: {tab} }}, func: {asks} }})")
    await page.waitForSelector("[data-told]")
    told = json.loads(await page.evaluate("() => document.body.dataset.told"))

    assert told["session"] == "closed"
    assert told["asked"] is None or "closed" in told["asked"], told
    assert set(told["local"]) <= {"settings", "lastApplicant"}
    assert await walk.tokens() is not None  # nobody was disconnected
