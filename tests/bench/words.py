"""How soon words reach the page after the model has them, and how often the model is asked for a click."""

import asyncio
import time
from dataclasses import dataclass

from tests.bench.client import Client, request_bytes
from tests.bench.scenes import Person, new_posting


@dataclass(frozen=True)
class Words:
    """In seconds: from the model's first words to the page's, and from the click to the page's; calls of the model."""

    after_model: float
    after_click: float
    calls: int


async def first_words(person: Person, model_port: int) -> Words:
    """Clicks and follows the task by server-sent events to its end."""
    model = Client(model_port)
    before = len((await model.get("/calls")).json())
    started = time.monotonic()
    task_id = await person.ask(new_posting())
    at = await _text_event(person.client, f"/api/task-result/{task_id}/events/")
    calls = (await model.get("/calls")).json()[before:]
    model.close()
    return Words(at - min(calls), at - started, len(calls))


async def _text_event(client: Client, path: str) -> float:
    """When the first event with words came. Reads on to the end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", client.port)
    writer.write(request_bytes("GET", path, client.cookies))
    at = 0.0
    while b"event: end" not in (line := await reader.readline()):
        if not line:
            raise RuntimeError("the stream broke off")
        if not at and b'"text": ' in line:
            at = time.monotonic()
    writer.close()
    return at
