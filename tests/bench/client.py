"""A signed-in person's HTTP client that costs next to nothing: one keep-alive connection, cookies, JSON."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from server.settings import DEMO_EMAIL, DEMO_PASSWORD


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Unexpected(Exception):
    """An answer that a measurement must not go on with."""


@dataclass
class Client:
    """Connects at the first call. `cookies` may be shared between clients of one session."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()

    async def sign_in(self) -> None:
        await self.post("/api/accounts/login/", {"email": DEMO_EMAIL, "password": DEMO_PASSWORD})

    async def get(self, path: str, *, expected: int = 200) -> Answer:
        return await self._call("GET", path, b"", expected)

    async def post(self, path: str, body: Any, *, expected: int = 200) -> Any:
        return (await self._call("POST", path, json.dumps(body).encode(), expected)).json()

    async def _call(self, method: str, path: str, body: bytes, expected: int) -> Answer:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self._streams
        writer.write(request_bytes(method, path, self.cookies, body))
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        status, length = int(head[0].split()[1]), 0
        for line in head[1:-2]:
            name, _, value = line.partition(": ")
            if name.lower() == "content-length":
                length = int(value)
            elif name.lower() == "set-cookie":
                cookie, _, content = value.partition(";")[0].partition("=")
                self.cookies[cookie] = content
        answer = Answer(status, await reader.readexactly(length))
        if status != expected:
            raise Unexpected(f"{method} {path}: {status} {answer.body[:300]!r}")
        return answer


def request_bytes(method: str, path: str, cookies: dict[str, str], body: bytes = b"") -> bytes:
    """What a browser sends, without the headers that nobody reads."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Accept: application/json"]
    if cookies:
        lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in cookies.items()))
    if method != "GET":
        lines += [
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            f"X-CSRFToken: {cookies.get('csrftoken', '')}",
        ]
    return "\r\n".join([*lines, "", ""]).encode() + body
