"""The real parts for every test: PostgreSQL with the real migrations, Valkey, the API over HTTP, Chromium.

Alice owns what a test makes, Bob has an account of his own, Charlie is nobody.
"""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import hypothesis
import pytest
import uvicorn
from quart import Quart
from redis.asyncio import Redis

from server import local, tasks
from server.app import create_app
from server.chromium import find_chromium
from server.clients.pdf import Printer
from server.clients.queue import PRINT, WRITE, make_worker
from server.database import migrate
from server.logs import configure_logs
from server.services import accounts
from server.services.runtime import runtime
from server.settings import Settings

# No test depends on seconds: the machine may be busy.
hypothesis.settings.register_profile("house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("house")

PASSWORD = "correct horse battery"
_numbers = itertools.count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the files that tests compare with anew")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Other people's pages and resumes, where they are at hand; they are no part of the project."""
    path = Path(__file__).parents[2] / "shared" / "corpus"
    if not path.is_dir():
        pytest.skip("the corpus of real pages and resumes is not here")
    return path


@pytest.fixture(scope="session")
def chromium() -> Path:
    path = find_chromium(None)
    assert path is not None, "no Chromium: run `make test`, which installs it"
    return path


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[local.LocalServers]:
    with local.start(tmp_path_factory.mktemp("servers"), durable=False) as running:
        yield running


@pytest.fixture(scope="session")
async def settings(servers: local.LocalServers, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    configure_logs("ERROR")
    await migrate(servers.database_url)
    return Settings.read(
        database_url=servers.database_url,
        redis_url=servers.redis_url,
        data_dir=tmp_path_factory.mktemp("data"),
        port=local.free_port(),
        frontend_origins="https://app.example.org",
        openai_api_key="",
        log_level="ERROR",
    )


@contextlib.asynccontextmanager
async def serving(app: Quart, settings: Settings) -> AsyncIterator[str]:
    """The app behind uvicorn on a port of its own, as `coverstitch serve` does it; its address."""
    config = uvicorn.Config(
        app, host="127.0.0.1", port=settings.port, log_config=None, access_log=False, ws="none", proxy_headers=False
    )
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    running = asyncio.create_task(server._serve())
    while not server.started:
        await asyncio.sleep(0.01)
        assert not running.done(), "the API did not start"
    try:
        yield f"http://127.0.0.1:{settings.port}"
    finally:
        server.should_exit = True
        await running


@pytest.fixture(scope="session")
async def api(settings: Settings) -> AsyncIterator[str]:
    async with serving(create_app(settings), settings) as address:
        yield address


@dataclass
class Person:
    """Someone with a browser: keeps cookies, sends the CSRF token as the frontend's axios does."""

    client: httpx2.AsyncClient
    email: str = ""
    id: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    async def call(self, method: str, path: str, **options: Any) -> httpx2.Response:
        headers = {**self.headers, **options.pop("headers", {})}
        if token := self.client.cookies.get("csrftoken"):
            headers.setdefault("X-CSRFToken", token)
        return await self.client.request(method, path, headers=headers, **options)

    async def get(self, path: str, **options: Any) -> httpx2.Response:
        return await self.call("GET", path, **options)

    async def post(self, path: str, json: Any = None, **options: Any) -> httpx2.Response:
        return await self.call("POST", path, **({"json": json} if json is not None else {}), **options)

    async def patch(self, path: str, json: Any, **options: Any) -> httpx2.Response:
        return await self.call("PATCH", path, json=json, **options)

    async def delete(self, path: str) -> httpx2.Response:
        return await self.call("DELETE", path)


def browser(api: str) -> httpx2.AsyncClient:
    """A client with an address of its own on this machine, so that limits on addresses do not mix tests up."""
    number = next(_numbers)
    transport = httpx2.AsyncHTTPTransport(local_address=f"127.1.{number // 250}.{number % 250 + 1}")
    return httpx2.AsyncClient(base_url=api, timeout=60, transport=transport)


@contextlib.asynccontextmanager
async def someone(api: str, name: str) -> AsyncIterator[Person]:
    """A person of that name, new for this test, signed in."""
    email = f"{name}-{next(_numbers)}@example.org"
    async with browser(api) as client:
        person = Person(client, email, await accounts.make_account(email, PASSWORD))
        answer = await person.post("/api/accounts/login/", {"email": email, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        yield person


@pytest.fixture
async def alice(api: str) -> AsyncIterator[Person]:
    async with someone(api, "alice") as person:
        yield person


@pytest.fixture
async def bob(api: str) -> AsyncIterator[Person]:
    async with someone(api, "bob") as person:
        yield person


@pytest.fixture
async def charlie(api: str) -> AsyncIterator[Person]:
    """Nobody: no account, no cookies."""
    async with browser(api) as client:
        yield Person(client)


@pytest.fixture(scope="session")
async def printer(chromium: Path) -> AsyncIterator[Printer]:
    printer = Printer(chromium, pages=1)
    yield printer
    await printer.stop()


@pytest.fixture
async def worker(api: str, settings: Settings, printer: Printer) -> AsyncIterator[None]:
    """A worker in this process, with the API's runtime: what is asked for gets written, printed and mailed."""
    runtime().printer = printer
    async with Redis.from_url(settings.redis_url, socket_timeout=None) as waiting:
        workers = [
            make_worker(waiting, WRITE, [tasks.write_version], concurrency=4, grace=0),
            make_worker(waiting, PRINT, [tasks.print_version, tasks.send_mail], concurrency=2, grace=0),
        ]
        running = [asyncio.create_task(one.start()) for one in workers]
        yield
        await asyncio.gather(*(one.stop() for one in workers), *running, return_exceptions=True)
    runtime().printer = None
