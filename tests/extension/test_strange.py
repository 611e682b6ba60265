"""What is rare in the extension: strange addresses and names, several accounts and servers, two hands at once."""

import pytest

from tests.extension.test_walk import chrome, line, pages, walk, writer  # noqa: F401
from tests.extension.walk import Walk


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
async def test_a_server_is_one_server_and_read_by_nobody_else(chrome: Walk, typed: str, taken: str) -> None:  # noqa: F811
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
async def test_a_file_is_called_what_a_file_may_be_called(chrome: Walk, sent: str, name: str) -> None:  # noqa: F811
    page = await chrome.page("privacy/privacy.html")
    given = f"attachment; filename*=UTF-8''{sent}"
    found = await page.evaluate("async (given) => (await import('/download.js')).nameIn(given)", given)
    await page.close()

    assert found == name
