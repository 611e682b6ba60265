"""More prints asked for than can be made: who comes too late is told when to come back, and nothing is lost."""

import asyncio
from itertools import product
from typing import Any

import pytest

from server.clients import queue
from server.domain.themes import PAPERS, THEMES
from server.services import pdfs
from server.services.rows import fetch
from server.services.runtime import runtime
from tests.conftest import Person
from tests.flows import until, written

pytestmark = pytest.mark.usefixtures("worker")

LOOKS = [f"theme={theme}&paper={paper}&fit={fit}" for theme, paper, fit in product(THEMES, PAPERS, ("", "one"))]
LOOKS.remove("theme=classic&paper=a4&fit=")  # printed after writing


@pytest.fixture
async def gate(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Prints wait until it is set; at most two may."""
    await runtime().redis.delete(queue._WAITING)  # what an earlier test's worker was stopped at keeps its place
    open_, printed = asyncio.Event(), pdfs._printed

    async def later(*args: Any) -> tuple[bytes, int]:
        await open_.wait()
        return await printed(*args)

    monkeypatch.setattr(pdfs, "_printed", later)
    monkeypatch.setattr(runtime().settings, "print_waiting", 2)
    return open_


async def _is_printed(version: int) -> bool:
    return bool(await fetch("SELECT 1 FROM pdf WHERE version_id = $1", version))


async def test_who_asks_too_late_is_told_when_to_come_back(alice: Person, gate: asyncio.Event) -> None:
    gate.set()
    version = await written(alice)
    path = f"/api/document-version/{version['id']}/"
    assert (await alice.get(f"{path}pdf/")).status_code == 200
    gate.clear()

    answers = [asyncio.ensure_future(alice.get(f"{path}pdf/?{look}")) for look in LOOKS]

    async def all_but_two_are_told() -> bool:
        return sum(task.done() for task in answers) >= len(answers) - 2

    await until(all_but_two_are_told)
    waiting = [task for task in answers if not task.done()]
    assert len(waiting) == 2
    for answer in [task.result() for task in answers if task.done()]:
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
        assert int(answer.headers["Retry-After"]) > 0
    assert (await alice.get(f"{path}pdf/")).status_code == 200  # what is printed is not in the queue
    edited = (await alice.patch(path, {"markdown": "# Mara Lindqvist"})).json()["id"]

    gate.set()
    assert [(await task).status_code for task in waiting] == [200, 200]
    await until(lambda: _is_printed(edited))  # nobody has asked for it, and it was not refused
    again = [await alice.get(f"{path}pdf/?{look}") for look in LOOKS[:4]]
    assert [answer.status_code for answer in again] == [200] * 4


async def test_many_who_ask_for_the_same_take_one_place(alice: Person, gate: asyncio.Event) -> None:
    gate.set()
    version = await written(alice)
    path = f"/api/document-version/{version['id']}/pdf/"
    await alice.get(path)
    gate.clear()

    same = [asyncio.ensure_future(alice.get(f"{path}?{LOOKS[0]}")) for _ in range(5)]
    await asyncio.sleep(0.5)
    other = asyncio.ensure_future(alice.get(f"{path}?{LOOKS[1]}"))
    gate.set()

    assert [(await answer).status_code for answer in [*same, other]] == [200] * 6
