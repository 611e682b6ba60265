"""What stands between the browser and the API: a line that can be cut and mended, and a site with made-up pages."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from html import escape
from pathlib import Path

from server.local import free_port
from server.services.demo import POSTING

PAGES = Path(__file__).parent / "pages"


class Line:
    """Passes bytes on to a port; when it is cut, the server is away for whoever calls this one."""

    def __init__(self, to: int) -> None:
        self.to, self.port = to, free_port()
        self.sent = bytearray()  # by the browser
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._pass_on, "127.0.0.1", self.port)

    async def cut(self) -> None:
        if self._server is None:
            return
        self._server.close()
        for writer in list(self._open):
            writer.transport.abort()
        self._server = None

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.to)
        self._open |= {writer, back}
        await asyncio.gather(_copy(reader, back, self.sent), _copy(there, writer, bytearray()))
        self._open -= {writer, back}


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, kept: bytearray) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65_536):
            kept += data
            writer.write(data)
            await writer.drain()
    writer.close()


# Saved pages of other people keep their scripts to themselves.
_REST = b"Content-Security-Policy: script-src 'none'; object-src 'none'\r\nConnection: close\r\n\r\n"


@contextlib.asynccontextmanager
async def site(pages: dict[str, str]) -> AsyncIterator[str]:
    """Pages by path on a host of their own; its address."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = (await reader.readline()).split()
        path = request[1].decode().partition("?")[0] if request else ""  # a browser opens connections ahead
        body = pages.get(path, "").encode()
        status = b"200 OK" if body else b"404 Not Found"
        head = (
            b"HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
        )
        writer.write(head % (status, len(body)) + _REST + body)
        await writer.drain()
        writer.close()

    port = free_port()
    server = await asyncio.start_server(answer, "127.0.0.1", port)
    try:
        yield f"http://localhost:{port}"
    finally:
        server.close()


def made_up() -> dict[str, str]:
    """A posting that suits the sample applicant, a list of postings, and a page that is neither."""
    about, text = POSTING["company_overview"], POSTING["job_description"].partition("Responsibilities:")
    lines = [f"<p>{escape(about)} {escape(text[0].strip())}</p>"]
    for heading, items in (("Responsibilities", text[2]), ("What you bring", POSTING["job_requirements"])):
        points = "".join(f"<li>{escape(item.removeprefix('- '))}</li>" for item in items.strip().split("\n"))
        lines.append(f"<h2>{heading}</h2><ul>{points}</ul>")
    job, company, place = (POSTING[name] for name in ("job_position", "company_name", "location"))
    head = f"<h1>{job}</h1><p>{company}</p><p>{place}</p><p>Full-time</p>"
    posting = f"<main>{head}<div>{''.join(lines)}</div><a href='/apply'>Apply now</a></main>"
    start = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Careers</title></head><body>'
    return {
        "/analyst": f"{start}{posting}</body></html>",
        "/list": (PAGES / "no-careers-list.html").read_text("utf-8"),
        "/about": (PAGES / "no-about.html").read_text("utf-8"),
    }
