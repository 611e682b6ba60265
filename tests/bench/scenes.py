"""What is measured. Every function gives one run's figures; the caller repeats it."""

import asyncio
import itertools
import json
import sys
import time
from dataclasses import dataclass
from typing import Any

from server.services.demo import POSTING
from tests.bench.client import Client

_numbers = itertools.count(1)
ONE_LOOKS_EVERY_S = 0.01
MANY_LOOK_EVERY_S = 0.25


def new_posting() -> dict[str, Any]:
    number = next(_numbers)
    return {
        **POSTING,
        "company_name": f"Fjordlight Energy {number}",
        "job_description": f"{POSTING['job_description']}\n- Look after depot {number}",
    }


@dataclass(frozen=True)
class Click:
    """In seconds since the click."""

    ready: float
    printed: float
    versions: list[int]


class Person:
    """Someone with the demo applicant, who clicks on postings. Each has connections of their own."""

    def __init__(self, port: int, cookies: dict[str, str], applicant: int) -> None:
        self.client, self._second, self._applicant = Client(port, cookies), Client(port, cookies), applicant

    def close(self) -> None:
        for client in self._both():
            client.close()

    async def click(self, posting: dict[str, Any], look_every: float) -> Click:
        """Saves the posting, asks for both documents, waits for them, takes both PDFs."""
        started = time.perf_counter()
        versions = await self.documents(posting, look_every)
        ready = time.perf_counter() - started
        await asyncio.gather(
            *(client.get(pdf_path(version)) for client, version in zip(self._both(), versions, strict=True))
        )
        return Click(ready, time.perf_counter() - started, versions)

    async def ask(self, posting: dict[str, Any]) -> str:
        """Saves the posting and asks for both documents; the task's id."""
        job = await self.client.post("/api/job/", {"job_context": posting}, expected=201)
        body = {"job_description_id": job["id"], "user_context_id": self._applicant, "command": "generate_both"}
        return str((await self.client.post("/api/generate-resume-and-cover-letter/", body))["task_id"])

    async def documents(self, posting: dict[str, Any], look_every: float) -> list[int]:
        task_id = await self.ask(posting)
        while True:
            state = (await self.client.get(f"/api/task-result/{task_id}/")).json()
            if state["status"] == "SUCCESS":
                return [one["document_version"]["id"] for one in state["result"]]
            if state["status"] == "FAILURE":
                raise RuntimeError(state["result"])
            await asyncio.sleep(look_every)

    def _both(self) -> tuple[Client, Client]:
        return self.client, self._second


def pdf_path(version: int, paper: str = "a4") -> str:
    return f"/api/document-version/{version}/pdf/?paper={paper}"


async def one_click(person: Person) -> Click:
    return await person.click(new_posting(), ONE_LOOKS_EVERY_S)


async def same_click(person: Person, posting: dict[str, Any]) -> float:
    """Seconds for the click on a posting whose documents are there."""
    started = time.perf_counter()
    await person.documents(posting, ONE_LOOKS_EVERY_S)
    return time.perf_counter() - started


async def many_clicks(people: list[Person]) -> tuple[float, float]:
    """Seconds until every document of one click by each is ready, and until every PDF is down."""
    clicks = await asyncio.gather(*(person.click(new_posting(), MANY_LOOK_EVERY_S) for person in people))
    return max(click.ready for click in clicks), max(click.printed for click in clicks)


async def download(person: Person, version: int, paper: str) -> float:
    started = time.perf_counter()
    await person.client.get(pdf_path(version, paper))
    return time.perf_counter() - started


async def requests_per_second(person: Person, path: str, connections: int, seconds: float) -> float:
    """Of one route under full load from another process."""
    wanted = {
        "port": person.client.port,
        "path": path,
        "cookies": person.client.cookies,
        "connections": connections,
        "seconds": seconds,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.load", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    told, _ = await process.communicate(json.dumps(wanted).encode())
    if process.returncode:
        raise RuntimeError(f"the load generator failed on {path}")
    figures = json.loads(told)
    return float(figures["requests"] / figures["seconds"])
