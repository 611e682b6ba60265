"""Following a task as server-sent events, and by polling all the while."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from server.http import stopping
from server.services import following, writing
from server.services.rows import fetch_one
from tests.conftest import Person
from tests.flows import ask, documents_of, result_of, saved_applicant, saved_job, until
from tests.model_server import ModelServer

Event = dict[str, Any]


class Stream:
    """The events of a response as they come: {event, id, data, at} and {comment}."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines

    async def next(self) -> Event:
        found: Event = {}
        async for line in self._lines:
            if not line and found:
                return found | {"at": time.monotonic()}
            name, _, value = line.partition(": ")
            if name == "":
                found["comment"] = value
            elif name:
                found[name] = json.loads(value) if name == "data" else value
        raise StopAsyncIteration

    async def until(self, wanted: Any) -> Event:
        """The first event for which `wanted(event)` is true."""
        async with asyncio.timeout(60):
            while not wanted(event := await self.next()):
                pass
        return event

    async def rest(self) -> list[Event]:
        events = []
        with contextlib.suppress(StopAsyncIteration):
            async with asyncio.timeout(60):
                while True:
                    events.append(await self.next())
        return events


@contextlib.asynccontextmanager
async def events_of(person: Person, task_id: str, seen: str = "") -> AsyncIterator[Stream]:
    headers = {"Last-Event-ID": seen} if seen else {}
    async with person.client.stream("GET", f"/api/task-result/{task_id}/events/", headers=headers) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["cache-control"] == "no-store"
        yield Stream(response.aiter_lines())


def has_text(event: Event) -> bool:
    return bool(event.get("data", {}).get("text"))


def is_end(event: Event) -> bool:
    return bool(event.get("event") == "end")


async def test_words_arrive_while_they_are_written_and_the_end_is_an_event(
    alice: Person, worker: None, model: ModelServer
) -> None:
    model.gate.clear()
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")

    async with events_of(alice, task_id) as stream:
        words = await stream.until(has_text)
        assert words["event"] == "progress"
        assert (words["data"]["type"], words["data"]["stage"]) == ("resume", "writing")
        assert 5 <= words["data"]["percent"] <= 90
        assert "Operations analyst with six years".startswith(words["data"]["text"])
        assert (await result_of(alice, task_id))["status"] == "STARTED"  # polling goes on
        model.gate.set()
        events = await stream.rest()

    end = events[-1]
    assert (end["event"], end["data"]["status"]) == ("end", "SUCCESS")
    assert end["data"] == await result_of(alice, task_id)
    percents = [event["data"]["percent"] for event in [words, *events[:-1]] if "data" in event]
    assert percents == sorted(percents)


async def test_first_words_are_there_50_ms_after_the_models(alice: Person, worker: None, model: ModelServer) -> None:
    took = []
    for _ in range(7):
        model.calls.clear()
        model.gate.clear()
        task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
        async with events_of(alice, task_id) as stream:
            words = await stream.until(has_text)
            model.gate.set()
            await stream.until(is_end)
        at = model.calls[0].words_at
        assert at is not None
        took.append(words["at"] - at)

    print(f"first words after the model's: {sorted(round(one * 1000, 1) for one in took)} ms")
    assert min(took) < 0.05  # the machine may be busy; the way itself is short


async def test_an_open_stream_answers_at_once_and_shows_that_it_lives(
    alice: Person, model: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "LOOK_EVERY_S", 0.05)
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")

    async with events_of(alice, task_id) as stream:  # nobody works
        beats = [await asyncio.wait_for(stream.next(), 10) for _ in range(3)]

    assert [beat.get("comment") for beat in beats] == ["still there"] * 3


async def test_after_a_lost_connection_what_was_seen_is_left_out(
    alice: Person, worker: None, model: ModelServer
) -> None:
    model.gate.clear()
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
    async with events_of(alice, task_id) as stream:
        seen = (await stream.until(has_text))["id"]
    async with events_of(alice, task_id) as stream:  # a page that has seen nothing gets the last word
        again = await stream.until(lambda event: "id" in event)
        assert int(again["id"]) >= int(seen)
        assert has_text(again)
        seen = again["id"]

    async with events_of(alice, task_id, seen=seen) as stream:
        model.gate.set()
        events = await stream.rest()

    assert all(int(event["id"]) > int(seen) for event in events if "id" in event)
    assert is_end(events[-1])


@pytest.mark.parametrize("seen", ["x", "-1", "9" * 30, "1e9"])
async def test_a_strange_last_event_id_changes_nothing(
    alice: Person, worker: None, model: ModelServer, seen: str
) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
    await documents_of(alice, task_id)

    async with events_of(alice, task_id, seen=seen) as stream:
        events = await stream.rest()

    assert is_end(events[-1])


async def test_what_has_ended_already_ends_the_stream_at_once(alice: Person, worker: None, model: ModelServer) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))
    await documents_of(alice, task_id)

    async with events_of(alice, task_id) as stream:
        events = await stream.rest()

    assert is_end(events[-1])
    assert events[-1]["data"]["status"] == "SUCCESS"


async def test_a_failure_ends_the_stream_with_the_sentence(alice: Person, worker: None, model: ModelServer) -> None:
    model.behaviour = "quota"
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")

    async with events_of(alice, task_id) as stream:
        end = await stream.until(is_end)

    assert end["data"]["status"] == "FAILURE"
    assert end["data"]["result"].startswith("The model's quota is used up.")


async def test_resume_and_letter_are_told_apart(alice: Person, worker: None, model: ModelServer) -> None:
    model.gate.clear()
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))

    async with events_of(alice, task_id) as stream:
        first = await stream.until(has_text)
        second = await stream.until(
            lambda event: has_text(event) and event["data"]["version"] != first["data"]["version"]
        )
        model.gate.set()
        end = await stream.until(is_end)

    ids = {item["document_version"]["id"] for item in end["data"]["result"]}
    assert {first["data"]["version"], second["data"]["version"]} == ids


async def test_an_announcement_that_is_lost_only_makes_it_later(
    alice: Person, model: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "LOOK_EVERY_S", 0.05)
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
    row = await fetch_one("SELECT (versions->0->>'id')::bigint AS id FROM task WHERE id = $1", task_id)
    assert row

    async def silence(*_: Any, **__: Any) -> None:
        pass

    async with events_of(alice, task_id) as stream:
        await stream.next()
        monkeypatch.setattr(writing, "tell", silence)
        await writing.write_version(row["id"])
        assert (await stream.until(is_end))["data"]["status"] == "SUCCESS"


async def test_when_the_api_stops_the_stream_ends_with_an_event(alice: Person, model: ModelServer) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")

    async with events_of(alice, task_id) as stream:
        await stream.next()
        stopping().set()
        try:
            end = await stream.until(is_end)
        finally:
            stopping().clear()

    assert end["data"]["status"] == "PENDING"


async def test_a_page_that_is_closed_leaves_nothing_listening(alice: Person, model: ModelServer) -> None:
    from server.services.runtime import runtime  # noqa: PLC0415

    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")
    row = await fetch_one("SELECT (versions->0->>'id')::bigint AS id FROM task WHERE id = $1", task_id)
    assert row
    listeners = runtime().announcer._listeners

    async def listening() -> bool:
        return f"version:{row['id']}" in listeners

    async def silent() -> bool:
        return not await listening()

    async with events_of(alice, task_id) as stream:
        await stream.next()
        await until(listening)

    await until(silent)


async def test_a_stream_is_nobody_elses_business(alice: Person, bob: Person, charlie: Person) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice), "generate_resume")

    assert (await bob.get(f"/api/task-result/{task_id}/events/")).status_code == 404
    assert (await charlie.get(f"/api/task-result/{task_id}/events/")).status_code == 401
