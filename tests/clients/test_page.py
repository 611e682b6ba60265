"""Saved pages in Chromium: at their address, with their own character set, without scripts and without network."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from server.clients import page
from server.clients.page import PageError, PageReader, open_reader, read_page, read_pages

URL = "http://jobs.example.org/openings/4711?lang=en"


@pytest.fixture(scope="module")
async def looker(chromium: Path) -> AsyncIterator[PageReader]:
    """Reads pages with a script that tells what it sees instead of the capture scripts."""
    reader = PageReader(
        str(chromium),
        "({address: location.href, title: document.title, text: document.body.innerText, ran: window.ran ?? 'no'})",
    )
    yield reader
    await reader.stop()


def _browsers() -> set[int]:
    """Processes of Chromium that this process started, directly or not."""
    found = set()
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if "chrom" in child.name():
                found.add(child.pid)
    return found


async def test_a_page_has_its_own_address(looker: PageReader) -> None:
    assert (await looker.read(b"<title>x</title>", URL + "#top"))["address"] == URL + "#top"
    secure = URL.replace("http:", "https:")
    assert (await looker.read(b"<title>x</title>", secure))["address"] == secure


async def test_an_address_that_is_no_web_page_is_refused(looker: PageReader) -> None:
    for url in ("file:///etc/passwd", "javascript:1", "about:blank", ""):
        with pytest.raises(ValueError, match="http"):
            await looker.read(b"<p>x</p>", url)


async def test_the_page_s_own_scripts_do_not_run(looker: PageReader) -> None:
    html = (
        b"<title>still</title><script>window.ran = 'yes'; document.title = 'moved'</script>"
        b"<img src=x onerror=\"document.title = 'moved'\"><body onload=\"document.title = 'moved'\"><p>text"
    )
    seen = await looker.read(html, URL)
    assert (seen["title"], seen["ran"]) == ("still", "no")


async def test_what_only_a_browser_without_scripts_shows_is_not_there(looker: PageReader) -> None:
    seen = await looker.read(b"<p>shown</p><noscript><p>switch scripts on</p></noscript>", URL)
    assert seen["text"].strip() == "shown"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>café".encode(), "café"),
        ('<meta charset="iso-8859-1"><p>café'.encode("latin-1"), "café"),
        ('<meta charset="iso-8859-1"><p>café'.encode(), "café"),  # re-encoded by whoever saved it
        ('<meta charset="shift_jis"><p>灯台守'.encode("shift_jis"), "灯台守"),
        ('<meta charset="iso-2022-jp"><p>灯台守'.encode("iso-2022-jp"), "灯台守"),
        ('<meta charset="windows-1251"><p>маяк'.encode("windows-1251"), "маяк"),
        ("<p>маяк".encode("utf-16"), "маяк"),
    ],
    ids=["utf-8", "latin-1", "re-encoded", "shift-jis", "iso-2022-jp", "windows-1251", "utf-16"],
)
async def test_bytes_are_read_with_the_page_s_character_set(looker: PageReader, html: bytes, text: str) -> None:
    assert (await looker.read(html, URL))["text"].strip() == text


async def test_nothing_is_fetched_not_even_from_this_machine(looker: PageReader) -> None:
    heard: list[bytes] = []

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readline())
        writer.close()

    server = await asyncio.start_server(hear, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    html = (
        f'<meta http-equiv="refresh" content="0;url={base}/refresh"><link rel="stylesheet" href="{base}/css">'
        f'<link rel="prefetch" href="{base}/prefetch"><link rel="icon" href="{base}/icon"><img src="{base}/img">'
        f'<iframe src="{base}/frame"></iframe><style>body {{ background: url({base}/bg) }}</style><p>text</p>'
    )
    seen = await looker.read(html.encode(), f"{base}/page")
    server.close()
    assert "text" in seen["text"]
    assert seen["address"] == f"{base}/page"
    assert heard == []


async def test_a_script_that_never_ends_ends_the_browser_and_the_next_page_is_read(
    chromium: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _browsers()
    async with open_reader(str(chromium)) as reader:
        await reader.read(b"<p>first</p>", URL)
        monkeypatch.setattr(page, "START_SECONDS", 0)
        monkeypatch.setattr(page, "PAGE_SECONDS", 3)
        with pytest.raises(PageError):
            await reader.read(b"<p>second</p>", URL, before="for (;;);")
        monkeypatch.undo()
        assert (await reader.read(b"<p>third</p>", URL))["kind"] == "none"
    assert _browsers() <= before


async def test_a_browser_that_dies_is_replaced(chromium: Path) -> None:
    before = _browsers()
    async with open_reader(str(chromium)) as reader:
        await reader.read(b"<p>first</p>", URL)
        for pid in _browsers() - before:
            with contextlib.suppress(psutil.NoSuchProcess):
                psutil.Process(pid).kill()
        with pytest.raises(PageError):
            await reader.read(b"<p>second</p>", URL)
        assert (await reader.read(b"<p>third</p>", URL))["kind"] == "none"
    assert _browsers() <= before


async def test_a_browser_that_is_not_there_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(PageError):
        await read_page(str(tmp_path / "chromium"), b"<p>x</p>", URL)


async def test_answers_come_in_the_order_of_the_pages(chromium: Path) -> None:
    posting = b"<title>Sign in</title><h1>Sign in</h1><form><input type=password></form><p>Log in to go on.</p>"
    blocked = b"<title>Just a moment...</title><p>Verify you are human</p>"
    answers = await read_pages(str(chromium), [(posting, URL), (blocked, URL), (posting, URL)])
    assert [answer["reason"] for answer in answers] == ["sign-in", "blocked", "sign-in"]
