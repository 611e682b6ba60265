"""Resume files are read in a process of their own."""

import asyncio
import contextlib

import psutil
import pytest

from server.clients.reading import read_resume
from server.domain.intake import BrokenDocument, NotADocument, errors, read_file


def nested(levels: int) -> bytes:
    """A PDF whose page draws a form ten times, which draws a form ten times, and so on: 10 ** levels lines of text."""
    forms = [
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >> "
        b"/Length 60 >>\nstream\n%s\nendstream" % (number + 1, b"/X Do " * 10)
        for number in range(5, 5 + levels)
    ]
    text = b"BT /F 12 Tf 72 700 Td (Ann Example, baker in Springfield since 2012) Tj ET"
    last = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F 4 0 R >> >> "
        b"/Length %d >>\nstream\n%s\nendstream" % (len(text), text)
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /X 5 0 R >> >> "
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page + b"/Contents %d 0 R >>" % (6 + levels),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *forms,
        last,
        b"<< /Length 5 >>\nstream\n/X Do\nendstream",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + table + trailer


async def test_a_file_is_read_as_in_this_process() -> None:
    data = nested(1)

    assert await read_resume(data) == read_file(data)


async def test_a_file_that_asks_for_a_billion_lines_is_refused_and_the_next_one_read() -> None:
    waiting = asyncio.create_task(read_resume(nested(9)))
    good = await read_resume(b"# Ann Example\n\nann@example.org\n")  # at the same time

    assert good.basics.name == "Ann Example"
    with pytest.raises(errors.TooSlow):
        await waiting


async def test_what_cannot_be_read_is_told_as_before() -> None:
    with pytest.raises(NotADocument):
        await read_resume(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    with pytest.raises(BrokenDocument):
        await read_resume(b"%PDF-1.7 and nothing more")


async def test_a_caller_who_goes_away_leaves_no_process() -> None:
    reading = asyncio.create_task(read_resume(nested(9)))
    while not (children := _children()):
        await asyncio.sleep(0.01)

    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)

    assert not children & _children()


def _children() -> set[int]:
    """Reading processes of this one."""
    found = set()
    for child in psutil.Process().children():
        with contextlib.suppress(psutil.Error):  # it has just ended
            if "server.clients.reading" in child.cmdline():
                found.add(child.pid)
    return found
