"""What the commands read: an applicant and a posting from files, in whatever form they are."""

import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from server.chromium import find_chromium, why_not_found
from server.domain.intake import IntakeError, read_file
from server.domain.intake.postings import is_page, read_posting
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.errors import CommandFailed
from server.settings import Settings


def read_bytes(name: str) -> bytes:
    """The content of a file or a file:// address, "-" being standard input. Raises CommandFailed."""
    if name.startswith("file://"):
        name = url2pathname(urlsplit(name).path)
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandFailed(f"{name}: {error.strerror}") from error


def read_applicant(name: str) -> Resume:
    """Raises CommandFailed."""
    try:
        resume = read_file(read_bytes(name))
    except IntakeError as error:
        raise CommandFailed(f"The applicant cannot be read: {error}") from error
    if not resume.content():
        raise CommandFailed("The applicant's file says nothing that could stand in a resume.")
    return resume


async def read_job(name: str, url: str, settings: Settings) -> Posting:
    """A posting from text, JSON or a saved page, which a browser reads. Raises CommandFailed."""
    data = await _fetch(name) if name.startswith(("http://", "https://")) else read_bytes(name)
    if is_page(data):
        return await _read_page(
            data, url or (name if "://" in name and not name.startswith("file:") else ""), chromium_of(settings)
        )
    try:
        return read_posting(data)
    except IntakeError as error:
        raise CommandFailed(str(error)) from error


async def _fetch(address: str) -> bytes:
    import httpx2  # noqa: PLC0415 - only an address needs it

    try:
        async with httpx2.AsyncClient(timeout=20, follow_redirects=True) as client:
            answer = await client.get(address)
            answer.raise_for_status()
    except httpx2.HTTPError as error:
        raise CommandFailed(f"{address}: {type(error).__name__}") from error
    return answer.content


async def _read_page(data: bytes, url: str, chromium: Path) -> Posting:
    from server.clients.page import PageError, read_page  # noqa: PLC0415 - only a page needs a browser
    from server.domain.intake.captured import to_posting  # noqa: PLC0415

    try:
        captured = await read_page(str(chromium), data, url or "https://saved.example/")
    except (PageError, ValueError) as error:
        raise CommandFailed(f"The page cannot be read: {error}") from error
    if captured["kind"] != "posting":
        what = "several postings" if captured["kind"] == "several" else "no posting"
        raise CommandFailed(f"There is {what} on this page. Save the page of one posting, or pass its text.")
    return to_posting(captured["posting"])


def chromium_of(settings: Settings) -> Path:
    """Raises CommandFailed."""
    chromium = find_chromium(settings.chromium_path)
    if chromium is None:
        raise CommandFailed(why_not_found(settings.chromium_path))
    return chromium
