"""A model at an OpenAI-compatible endpoint, as far as a program can be one: Chat Completions, streamed, on loopback.

What it does is named in the address: `http://127.0.0.1:PORT/<behaviour>/v1`, or else by `ModelServer.behaviour`. It
counts its calls and keeps their prompts. `python -m tests.model_server --latency 0.5` serves until it is stopped.
"""

import argparse
import asyncio
import json
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn

from server.local import free_port
from tests.model_drafts import draft_for, inventing, obeying

Send = Callable[[dict[str, Any]], Awaitable[None]]
PIECE = 12  # characters of a streamed piece, about three tokens
TOKENS = 1234  # what an answer is said to have cost


@dataclass
class Call:
    """One request: `words_at` is when the first piece of a text went out, on the clock `time.monotonic`."""

    body: dict[str, Any]
    headers: dict[str, str]
    at: float = field(default_factory=time.monotonic)
    words_at: float | None = None

    @property
    def prompt(self) -> str:
        return "\n\n".join(message["content"] for message in self.body["messages"])

    @property
    def is_letter(self) -> bool:
        return "cover letter" in self.body["messages"][0]["content"]


class ModelServer:
    """Serves from a thread of its own; `latency` is in seconds before the first token, `pace` between pieces."""

    def __init__(self, *, port: int = 0, latency: float = 0.0, pace: float = 0.0) -> None:
        self.port, self.latency, self.pace = port or free_port(), latency, pace
        self.behaviour = "honest"
        self.calls: list[Call] = []
        self.open = 0  # answers that are being given now
        # Opened by a test that wants an answer to wait: all of an answer but its first words.
        self.gate = threading.Event()
        self.gate.set()

    def url(self, behaviour: str = "") -> str:
        return f"http://127.0.0.1:{self.port}/{behaviour}/v1" if behaviour else f"http://127.0.0.1:{self.port}/v1"

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            return
        parts = scope["path"].strip("/").split("/")
        data = b""
        while (message := await receive()).get("more_body") or message["type"] == "http.request":
            data += message.get("body", b"")
            if not message.get("more_body"):
                break
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        call = Call(json.loads(data or b'{"messages": []}'), headers)
        if scope["method"] == "GET":
            await self._tell(parts, Wire(self, call, send))
            return
        self.calls.append(call)
        self.open += 1
        try:
            answering = asyncio.ensure_future(self._answer(parts, call, send))
            leaving = asyncio.ensure_future(_left(receive))
            await asyncio.wait([answering, leaving], return_when=asyncio.FIRST_COMPLETED)
            leaving.cancel()
            answering.cancel()
            await asyncio.gather(answering, return_exceptions=True)
        finally:
            self.open -= 1

    async def _tell(self, parts: list[str], wire: "Wire") -> None:
        """`/calls` tells another process when each call's first words went out."""
        if parts == ["calls"]:
            await wire.whole(200, json.dumps([call.words_at for call in self.calls]).encode())
        else:
            await wire.error(404, "Not found", "not_found")

    async def _answer(self, parts: list[str], call: Call, send: Send) -> None:
        name = parts[0] if parts[0] in BEHAVIOURS else self.behaviour
        wire = Wire(self, call, send)
        if parts[-2:] != ["chat", "completions"]:
            await wire.error(404, "Not found", "not_found")
            return
        await BEHAVIOURS[name](wire)

    @contextmanager
    def serving(self) -> Iterator["ModelServer"]:
        server = uvicorn.Server(
            uvicorn.Config(self, host="127.0.0.1", port=self.port, log_config=None, lifespan="off", ws="none")
        )
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
            assert thread.is_alive(), "the model server did not start"
        try:
            yield self
        finally:
            server.force_exit = server.should_exit = True
            self.gate.set()
            thread.join(10)


async def _left(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class Wire:
    """What a behaviour answers with."""

    def __init__(self, server: ModelServer, call: Call, send: Send) -> None:
        self.server, self.call, self._send = server, call, send

    async def start(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        pairs = [(b"content-type", kind.encode())]
        pairs += [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        await self._send({"type": "http.response.start", "status": status, "headers": pairs})

    async def write(self, data: bytes, *, more: bool = True) -> None:
        await self._send({"type": "http.response.body", "body": data, "more_body": more})

    async def whole(self, status: int, data: bytes, kind: str = "application/json", **headers: str) -> None:
        await self.start(status, kind, content_length=str(len(data)), **headers)
        await self.write(data, more=False)

    async def error(self, status: int, message: str, code: str, **headers: str) -> None:
        # As some servers do, it tells the key that was sent.
        message = f"{message} (key {self.call.headers.get('authorization', '')})"
        body = {"error": {"message": message, "type": code, "code": code, "param": None}}
        await self.whole(status, json.dumps(body).encode(), **headers)

    async def chunk(self, delta: dict[str, Any], finish: str | None = None, **more: Any) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        value = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice], **more}
        await self.write(b"data: " + json.dumps(value).encode() + b"\n\n")

    async def text(self, text: str, finish: str = "stop") -> None:
        """A streamed answer."""
        await asyncio.sleep(self.server.latency)
        await self.start()
        await self.chunk({"role": "assistant", "content": ""})
        for at in range(0, len(text), PIECE):
            if self.call.words_at is None and '"text": "' in text[:at]:
                self.call.words_at = time.monotonic()
            await self.chunk({"content": text[at : at + PIECE]})
            await asyncio.sleep(self.server.pace)
            while self.call.words_at is not None and not self.server.gate.is_set():
                await asyncio.sleep(0.005)
        await self.end(finish)

    async def end(self, finish: str) -> None:
        await self.chunk({}, finish)
        if self.call.body.get("stream_options"):
            await self.chunk(
                {}, choices=[], usage={"prompt_tokens": 1000, "completion_tokens": 234, "total_tokens": TOKENS}
            )
        await self.write(b"data: [DONE]\n\n", more=False)

    async def draft(self, change: Callable[[dict[str, Any], Call], None] = lambda draft, call: None) -> None:
        value = draft_for(self.call.prompt, is_letter=self.call.is_letter)
        change(value, self.call)
        await self.text(json.dumps(value))


Behaviour = Callable[[Wire], Awaitable[None]]


async def _drip(wire: Wire) -> None:
    """A byte a second, for ever."""
    await wire.start()
    while True:
        await wire.write(b":")
        await asyncio.sleep(1)


async def _silent(wire: Wire) -> None:
    await asyncio.sleep(3600)


async def _hanging_up(wire: Wire) -> None:
    """Half an answer, and then nothing comes any more."""
    await wire.start()
    await wire.chunk({"content": '{"summary": [{"text": "Half'})
    raise ConnectionError


async def _refusal(wire: Wire) -> None:
    await wire.start()
    await wire.chunk({"refusal": "I cannot help with that."})
    await wire.end("stop")


async def _broken_off(wire: Wire) -> None:
    text = json.dumps(draft_for(wire.call.prompt, is_letter=wire.call.is_letter))
    await wire.text(text[: len(text) * 3 // 5], "length")


async def _not_streaming(wire: Wire) -> None:
    """Some small servers know no streaming and answer all at once."""
    content = json.dumps(draft_for(wire.call.prompt, is_letter=wire.call.is_letter))
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    await wire.whole(200, json.dumps(body | {"usage": {"total_tokens": TOKENS}}).encode())


async def _fenced(wire: Wire) -> None:
    """Talks around its JSON."""
    draft = json.dumps(draft_for(wire.call.prompt, is_letter=wire.call.is_letter))
    await wire.text(f"Here is the draft that you asked for:\n```json\n{draft}\n```\nI hope that it helps.")


async def _obeying(wire: Wire) -> None:
    """Does what the posting orders, whatever that is."""
    await wire.draft(lambda draft, call: obeying(draft, call.prompt))


async def _inventing(wire: Wire) -> None:
    await wire.draft(lambda draft, call: inventing(draft, number=len(wire.server.calls)))


async def _repairing(wire: Wire) -> None:
    """Invents, and puts it right when told."""
    asked_again = len(wire.call.body["messages"]) > 3
    await wire.draft(lambda draft, call: None if asked_again else inventing(draft, number=0))


def _error(status: int, message: str, code: str, **headers: str) -> Behaviour:
    return lambda wire: wire.error(status, message, code, **headers)


def _text(text: str, finish: str = "stop") -> Behaviour:
    return lambda wire: wire.text(text, finish)


def _whole(status: int, data: bytes, kind: str = "application/json") -> Behaviour:
    return lambda wire: wire.whole(status, data, kind)


def _stream_of(*values: Any) -> Behaviour:
    async def answer(wire: Wire) -> None:
        await wire.start()
        for value in values:
            await wire.write(b"data: " + json.dumps(value).encode() + b"\n\n")
        await wire.write(b"data: [DONE]\n\n", more=False)

    return answer


def _refusing(*words: str) -> Behaviour:
    """Refuses parameters by name, as servers do that do not know them."""

    async def answer(wire: Wire) -> None:
        asked = json.dumps({name: value for name, value in wire.call.body.items() if name != "messages"})
        for word in words:
            if f'"{word}"' in asked:
                await wire.error(400, f"Unsupported parameter: '{word}' is not supported with this model.", "invalid")
                return
        await wire.draft()

    return answer


_CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
_HTML = b"<!doctype html><title>Welcome</title><h1>Sign in to this network</h1>"

BEHAVIOURS: dict[str, Behaviour] = {
    "honest": lambda wire: wire.draft(),
    "inventing": _inventing,
    "repairing": _repairing,
    "obeying": _obeying,
    "429-short": _error(429, "Rate limit reached", "rate_limit_exceeded", retry_after="2"),
    "429-long": _error(429, "Rate limit reached", "rate_limit_exceeded", retry_after="86400"),
    "429-plain": _error(429, "Slow down", "rate_limit_exceeded"),
    "quota": _error(429, "You exceeded your current quota", "insufficient_quota"),
    "400": _error(400, "Bad request", "invalid_request_error"),
    "too-long": _error(400, "This model's maximum context length is 4096 tokens", "context_length_exceeded"),
    "401": _error(401, "Incorrect API key provided", "invalid_api_key"),
    "403": _error(403, "Not allowed", "forbidden"),
    "404": _error(404, "The model does not exist", "model_not_found"),
    "500": _error(500, "The server had an error", "server_error"),
    "503": _error(503, "Overloaded", "overloaded"),
    "307": lambda wire: wire.whole(307, b"", location=f"{wire.server.url('honest')}/chat/completions"),
    "drip": _drip,
    "silent": _silent,
    "hanging-up": _hanging_up,
    "html": _whole(200, _HTML, "text/html"),
    "html-as-stream": _whole(200, _HTML, "text/event-stream"),
    "empty": _whole(200, b"", "text/event-stream"),
    "json-nonsense": _whole(200, b'{"hello": "world"}'),
    "json-list": _whole(200, b"[1, 2, 3]"),
    "error-in-stream": _stream_of({"error": {"message": "engine died", "code": 500}}),
    "empty-choices": _stream_of({**_CHUNK, "choices": []}),
    "missing-choices": _stream_of(_CHUNK),
    "null-choices": _stream_of({**_CHUNK, "choices": None}),
    "choices-of-another-type": _stream_of({**_CHUNK, "choices": [7]}),
    "null-delta": _stream_of({**_CHUNK, "choices": [{"index": 0, "delta": None, "finish_reason": "stop"}]}),
    "null-content": _stream_of(
        {**_CHUNK, "choices": [{"index": 0, "delta": {"content": None}, "finish_reason": "stop"}]}
    ),
    "number-as-content": _stream_of(
        {**_CHUNK, "choices": [{"index": 0, "delta": {"content": 7}, "finish_reason": "stop"}]}
    ),
    "list-as-chunk": _stream_of([1, 2]),
    "bad-json": _text('{"summary": [{"text": "Analyst", "facts": ['),
    "no-json": _text("I am happy to help you with your application!"),
    "wrong-type": _text('{"summary": 7, "entries": "work1", "paragraphs": {"a": 1}}'),
    "a-list": _text("[1, 2, 3]"),
    "nothing-in-it": _text("{}"),
    "only-lone-words": _text('{"summary": [], "entries": [], "paragraphs": [[{"text": "Analyst", "facts": []}]]}'),
    "fenced": _fenced,
    "refusal": _refusal,
    "length": _broken_off,
    "length-at-once": _text("{", "length"),
    "filter": _text('{"summary": []', "content_filter"),
    "not-streaming": _not_streaming,
    "no-limits": _refusing("maxItems"),
    "no-json-schema": _refusing("json_schema"),
    "no-response-format": _refusing("json_schema", "json_object", "response_format"),
    "no-parameters": _refusing("temperature", "max_tokens", "stream_options"),
    "no-anything": _refusing("temperature", "max_tokens", "stream_options", "response_format"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before the first token")
    parser.add_argument("--pace", type=float, default=0.0, help="seconds between pieces")
    parser.add_argument("--behaviour", default="honest", choices=BEHAVIOURS)
    options = parser.parse_args()
    server = ModelServer(port=options.port, latency=options.latency, pace=options.pace)
    server.behaviour = options.behaviour
    print(server.url(), flush=True)
    uvicorn.run(server, host="127.0.0.1", port=server.port, log_config=None, lifespan="off", ws="none")


if __name__ == "__main__":
    main()
