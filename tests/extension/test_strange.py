"""What is rare in the extension: strange addresses and names, several accounts and servers, two hands at once."""

from pathlib import Path

import pytest

from tests.conftest import Person
from tests.extension.line import Line
from tests.extension.walk import Walk, being_written, browser, press, reads, until, value_of
from tests.flows import saved_applicant
from tests.model_server import ModelServer


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("coverstitch.example.org/app", "https://coverstitch.example.org"),
        ("localhost:8000", "http://localhost:8000"),
        ("http://127.0.0.1:9000/", "http://127.0.0.1:9000"),
        ("https://who:secret@example.org", "https://example.org"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ("http://example.org", ""),
        ("http://localhost@example.org", ""),
        ("https://*", ""),
        ("*.example.org", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
async def test_a_server_is_one_server_and_read_by_nobody_else(chrome: Walk, typed: str, taken: str) -> None:
    page = await chrome.page("privacy/privacy.html")
    found = await page.evaluate("async (typed) => (await import('/settings.js')).readServer(typed)", typed)
    await page.close()

    assert (found["origin"], bool(found["problem"])) == (taken, not taken)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("Fjordlight%20-%20resume.pdf", "Fjordlight - resume.pdf"),
        ("..%2F..%2Fautostart%2Fthis.exe", "autostart this.exe.pdf"),
        ("%E0%A4%A", "document.pdf"),
        ("..", "document.pdf"),
        ("a%00b%E2%80%AEfdp.pdf", "a b fdp.pdf"),
        ("%E5%B1%A5" * 300, f"{'履' * 120}.pdf"),
    ],
)
async def test_a_file_is_called_what_a_file_may_be_called(chrome: Walk, sent: str, name: str) -> None:
    page = await chrome.page("privacy/privacy.html")
    given = f"attachment; filename*=UTF-8''{sent}"
    found = await page.evaluate("async (given) => (await import('/download.js')).nameIn(given)", given)
    await page.close()

    assert found == name


async def test_documents_of_another_server_or_account_are_neither_shown_nor_gone_on_with(
    walk: Walk,
    line: Line,
    pages: str,
    alice: Person,
    writer: ModelServer,
) -> None:
    await saved_applicant(alice)
    popup, tab = await being_written(walk, pages, writer)

    await walk.use("http://localhost:1")
    await reads(await walk.popup(tab), "Connect to your account")
    writer.gate.set()
    await walk.use(line.address)
    await reads(await walk.popup(tab), "Download resume")

    options = await walk.page("options/options.html")
    await press(options, "Disconnect")
    await reads(options, "Not connected")
    await walk.connect_as(alice, line.address)
    popup = await walk.popup(tab)
    await reads(popup, "Already generated")
    assert await walk.background("chrome.storage.session.get(null).then((all) => Object.keys(all).join())") == (
        f"draft:{tab}"
    )


async def test_lines_confirmed_at_the_same_time_are_both_confirmed(
    walk: Walk,
    pages: str,
    alice: Person,
    writer: ModelServer,
) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    writer.behaviour = "inventing"
    popup = await walk.popup(tab)
    await press(popup, "Generate")
    await reads(popup, "for you")
    work = await walk.background(
        "chrome.storage.session.get(null).then((all) => Object.values(all).find((one) => one.made))"
    )
    letter = next(made for made in work["made"] if made["type"] == "cover_letter")
    text = await popup.evaluate(
        """async ({ id }, { document, markdown }) => {
            const lines = markdown.split("\\n").map((text, at) => (text.includes("[Please confirm") ? at + 1 : 0));
            const { ask } = await import("/messages.js");
            const { readWork } = await import("/store.js");
            const asked = lines.filter(Boolean).map((line) => ask("approve", { work: id, document, line }));
            await Promise.all(asked);
            return asked.length + (await readWork(id)).made.find((one) => one.document === document).markdown;
        }""",
        work,
        letter,
    )

    assert text[0] != "0"
    assert "Please confirm" not in text


async def test_another_take_is_of_what_is_shown_whatever_the_tab_shows_by_now(
    walk: Walk,
    pages: str,
    alice: Person,
    writer: ModelServer,
) -> None:
    await saved_applicant(alice)
    page, tab = await walk.open(f"{pages}/analyst")
    popup = await walk.popup(tab)
    await press(popup, "Generate")
    await reads(popup, "Download resume")
    (work,) = await walk.background(
        "chrome.storage.session.get(null).then((all) => Object.values(all).flatMap((one) => one.made ? [one.id] : []))"
    )
    await page.evaluate("() => { document.querySelector('h1').textContent = 'Harbour Pilot'; }")
    popup = await walk.popup(tab)
    assert await value_of(popup, "#title") == "Harbour Pilot"

    popup = await walk.popup(tab, work=work)
    await press(popup, "Regenerate")

    async def is_written() -> bool:
        return len(writer.calls) == 4

    await until(is_written, "another take of both")
    assert [job["job_position"] for job in (await alice.get("/api/job/")).json()["results"]] == [
        "Senior Logistics Analyst"
    ]
    assert await value_of(await walk.popup(tab), "#title") == "Harbour Pilot"


async def test_a_browser_that_is_full_makes_room_for_what_is_open(
    walk: Walk,
    pages: str,
    alice: Person,
) -> None:
    await saved_applicant(alice)
    _, tab = await walk.open(f"{pages}/analyst")
    await walk.background(
        """(async () => {
            const set = (tab, size) => chrome.storage.session.set({ [`draft:${tab}`]: "x".repeat(size) });
            for (const size of [1e6, 1e4, 100])
                for (let n = 0, full = false; !full; n++) await set(`${size}.${n}`, size).catch(() => (full = true));
        })()"""
    )

    assert await value_of(await walk.popup(tab), "#title") == "Senior Logistics Analyst"


async def test_at_twice_the_size_nothing_of_the_popup_is_cut_off(
    chromium: Path,
    tmp_path: Path,
    line: Line,
    pages: str,
    alice: Person,
) -> None:
    await saved_applicant(alice)
    async with browser(chromium, tmp_path, zoom=2) as large:
        await large.use(line.address)
        await large.connect_as(alice, line.address)
        page, _ = await large.open(f"{pages}/analyst")
        await page.bringToFront()
        ask = await large.real_popup()

        async def fits() -> bool:
            below = "document.querySelector('#generate').getBoundingClientRect().bottom - innerHeight"
            beside = "document.querySelector('#options').getBoundingClientRect().right - innerWidth"
            return bool(await ask(f"devicePixelRatio === 2 && {below} <= 0 && {beside} <= 0 && scrollY === 0"))

        await until(fits, "the head and the button are in the window")
