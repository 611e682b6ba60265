"""The load generator, a process of its own: asks one route on many connections, each as fast as it is answered.

Reads {port, path, cookies, connections, seconds} from standard input and prints {requests, seconds, p50_ms, p99_ms}.
"""

import asyncio
import json
import sys
import time
from typing import Any

import uvloop

from tests.bench.client import request_bytes


class Asker(asyncio.Protocol):
    """Sends the next request as soon as the last one is answered; any answer but 200 ends the measurement."""

    def __init__(self, request: bytes, took: list[float], failed: "asyncio.Future[None]") -> None:
        self._request, self._took, self._failed = request, took, failed
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport
        self._ask()

    def _ask(self) -> None:
        self._asked = time.perf_counter()
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._received += data
        end = self._received.find(b"\r\n\r\n")
        if end < 0 or len(self._received) < end + 4 + _length(self._received[:end]):
            return
        if not self._received.startswith(b"HTTP/1.1 200"):
            self._fail(self._received[:300])
            return
        self._received = b""
        self._took.append(time.perf_counter() - self._asked)
        self._ask()

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(b"the connection was closed")

    def _fail(self, why: bytes) -> None:
        if not self._failed.done():
            self._failed.set_exception(RuntimeError(repr(why)))


def _length(head: bytes) -> int:
    start = head.lower().index(b"content-length: ") + len(b"content-length: ")
    return int(head[start:].split(b"\r\n", 1)[0])


async def asked(port: int, path: str, cookies: dict[str, str], connections: int, seconds: float) -> dict[str, float]:
    loop = asyncio.get_running_loop()
    took: list[float] = []
    failed: asyncio.Future[None] = loop.create_future()
    request = request_bytes("GET", path, cookies)
    opened = [
        await loop.create_connection(lambda: Asker(request, took, failed), "127.0.0.1", port)
        for _ in range(connections)
    ]
    await asyncio.sleep(seconds / 4)  # until all is warm
    took.clear()
    started = time.perf_counter()
    await asyncio.wait({failed}, timeout=seconds)
    elapsed, answered = time.perf_counter() - started, sorted(took)
    if failed.done():
        await failed
    failed.cancel()
    for transport, _ in opened:
        transport.abort()
    return {
        "requests": len(answered),
        "seconds": elapsed,
        "p50_ms": answered[len(answered) // 2] * 1000,
        "p99_ms": answered[len(answered) * 99 // 100] * 1000,
    }


if __name__ == "__main__":
    print(json.dumps(uvloop.run(asked(**json.load(sys.stdin)))))
