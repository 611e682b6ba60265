"""The whole product as child processes that a test may kill: servers of its own, API and workers."""

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx2

from server import local
from server.processes import Child
from server.settings import DEMO_EMAIL, DEMO_PASSWORD
from tests.conftest import Person
from tests.flows import until

ROOT = Path(__file__).parents[2]


class House:
    """Servers, one API and any number of workers; `alice` is signed in."""

    alice: Person

    def __init__(self, folder: Path, servers: local.LocalServers, chromium: Path) -> None:
        self.folder, self.servers, self.port = folder, servers, local.free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.calls = folder / "calls"
        self.environment = {
            **os.environ,
            "DATABASE_URL": servers.database_url,
            "REDIS_URL": servers.redis_url,
            "DATA_DIR": str(folder / "data"),
            "PORT": str(self.port),
            "CHROMIUM_PATH": str(chromium),
            "OPENAI_API_KEY": "",
            "LOG_LEVEL": "INFO",
            "DEMO_ACCOUNT": "1",
        }
        self.api = Child("api", folder, grace=20)
        self.workers: list[Child] = []

    async def start_api(self) -> None:
        self.api.start([sys.executable, "-m", "server.cli", "serve"], self.environment)
        async with httpx2.AsyncClient(base_url=self.address) as client:

            async def answers() -> bool:
                assert self.api.pid, self.api.last_words(20)
                with contextlib.suppress(httpx2.HTTPError):
                    return (await client.get("/health/live")).status_code == 200
                return False

            await until(answers)

    async def start_worker(
        self,
        *,
        slow: float = 0,
        lease: int = 20,
        grace: int = 2,
        deadly: str = "",
        failing: bool = False,
        prints: bool = False,
        wait: bool = True,
    ) -> Child:
        """A real worker whose writer is a stand-in (`stand_in.py`)."""
        child = Child(f"worker{len(self.workers)}", self.folder, grace=20)
        arguments = [self.calls, "--slow", str(slow), "--lease", str(lease), "--grace", str(grace), "--deadly", deadly]
        arguments += [flag for flag, is_set in (("--failing", failing), ("--prints", prints)) if is_set]
        child.start([sys.executable, "-m", "tests.reliability.stand_in", *arguments], self.environment)
        self.workers.append(child)

        async def works() -> bool:
            assert child.pid, child.last_words(20)
            return "worker_started" in child.log.read_text()

        if wait:
            await until(works)
        return child

    async def stop_workers(self) -> None:
        for child in self.workers:
            child.kill()
            child.log.unlink(missing_ok=True)
        self.workers.clear()
        self.calls.write_text("")

    def said(self, child: Child) -> str:
        return child.log.read_text()

    def calls_of(self, company: str) -> list[str]:
        """Each call of a writer for this company: the document type and the take."""
        lines = [line.split("\t", 1) for line in self.calls.read_text().splitlines()]
        return sorted(rest for name, rest in lines if name == company)

    async def fetch(self, sql: str, *values: Any) -> list[asyncpg.Record]:
        """Rows, over a connection of the test's own."""
        connection = await asyncpg.connect(self.servers.database_url)
        try:
            rows: list[asyncpg.Record] = await connection.fetch(sql, *values)
            return rows
        finally:
            await connection.close()

    async def versions(self, task_ids: list[str]) -> list[asyncpg.Record]:
        """Every version that these tasks ask for."""
        return await self.fetch(
            "SELECT DISTINCT v.id, v.number, v.status, v.attempts FROM task t, jsonb_array_elements(t.versions) item, "
            "version v WHERE t.id = ANY($1::uuid[]) AND v.id = (item->>'id')::bigint ORDER BY v.id",
            task_ids,
        )


@contextlib.asynccontextmanager
async def opened(folder: Path, chromium: Path, **settings: str) -> AsyncIterator[House]:
    """A house with its API running, as PostgreSQL and Valkey are; workers are for the tests to start."""
    with local.start(folder, durable=False) as servers:
        house = House(folder, servers, chromium)
        # In a process of its own: here it would turn the tests' own connection to this database.
        migrate = [sys.executable, "-m", "server.cli", "migrate"]
        await asyncio.to_thread(subprocess.run, migrate, env=house.environment, check=True)
        house.environment.update(settings)
        house.calls.touch()
        try:
            await house.start_api()
            async with httpx2.AsyncClient(base_url=house.address, timeout=60) as client:
                house.alice = Person(client)
                await sign_in(house.alice)
                yield house
        finally:
            await house.stop_workers()
            await asyncio.to_thread(house.api.stop)


async def sign_in(person: Person) -> None:
    answer = await person.post("/api/accounts/login/", {"email": DEMO_EMAIL, "password": DEMO_PASSWORD})
    assert answer.status_code == 200, answer.text
