"""What a request asks of PostgreSQL, and what it leaves behind."""

from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest
from tortoise import connections
from tortoise.backends.asyncpg.client import AsyncpgDBClient

from server.services.rows import fetch_one
from tests.conftest import Person
from tests.samples import posting, resume


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the services ask PostgreSQL, without the look at the session, which comes every few seconds."""
    seen: list[str] = []
    original = AsyncpgDBClient.execute_query_dict

    async def noted(self: AsyncpgDBClient, query: str, values: list[Any] | None = None) -> Any:
        if "UPDATE session" not in query:
            seen.append(query)
        return await original(self, query, values)

    monkeypatch.setattr(AsyncpgDBClient, "execute_query_dict", noted)
    yield seen


@pytest.mark.parametrize("path", ["/api/job/", "/api/applicant/", "/api/document/"])
async def test_a_list_asks_once_however_long_it_is(alice: Person, statements: list[str], path: str) -> None:
    for number in range(12):
        await alice.post("/api/job/", {"job_context": posting(company_name=f"Company {number}")})
        await alice.post(
            "/api/applicant/", {"name": f"Me {number}", "context": resume(interests=[{"name": f"{number}"}])}
        )
    statements.clear()

    answer = await alice.get(path, params={"search": "e", "page_size": 100})

    assert answer.status_code == 200
    assert len(statements) == 1


async def test_a_posting_that_is_known_is_saved_with_one_statement(alice: Person, statements: list[str]) -> None:
    first = await alice.post("/api/job/", {"job_context": posting()})
    statements.clear()

    again = await alice.post("/api/job/", {"job_context": posting()})

    assert again.json() == first.json() | {"message": "This job was already saved"} | {
        "updated_at": again.json()["updated_at"]
    }
    assert len(statements) == 1


async def test_a_transaction_that_was_left_open_ends_with_its_request(api: str) -> None:
    async with connections.get("default").acquire_connection() as connection:
        await connection.execute("BEGIN")
        await connection.execute("CREATE TEMPORARY TABLE left_open (id int) ON COMMIT DROP")
        pid = connection.get_server_pid()

    states = await fetch_one("SELECT state FROM pg_stat_activity WHERE pid = $1", pid)
    assert states is not None
    assert not str(states["state"]).startswith("idle in transaction")
    with pytest.raises(asyncpg.PostgresError):
        async with connections.get("default").acquire_connection() as connection:
            await connection.execute("SELECT * FROM left_open")
