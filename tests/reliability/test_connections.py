"""Clients that drop, click twice or all at once, and an API that is stopped meanwhile."""

import asyncio
import contextlib
import json
import random
import time
from urllib.parse import urlsplit

import pytest

from tests.conftest import Person
from tests.flows import ask, documents_of, ended, saved_applicant, saved_job, until, written
from tests.reliability.house import House
from tests.samples import posting

GENERATE = "/api/generate-resume-and-cover-letter/"


def raw_post(house: House, path: str, body: object) -> bytes:
    """The bytes of an authenticated request, as a browser would send it."""
    content = json.dumps(body).encode()
    cookies = "; ".join(f"{name}={value}" for name, value in house.alice.client.cookies.items())
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {urlsplit(house.address).netloc}\r\nContent-Type: application/json\r\n"
        f"Cookie: {cookies}\r\nX-CSRFToken: {house.alice.client.cookies['csrftoken']}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content


async def dropped(house: House, request: bytes, after: float) -> None:
    """Send it and close the socket without waiting for an answer."""
    _, writer = await asyncio.open_connection("127.0.0.1", house.port)
    writer.write(request)
    with contextlib.suppress(ConnectionError):
        await asyncio.sleep(after)
    writer.transport.abort()


async def held_connections(house: House) -> int:
    """Database connections of the API that somebody has left inside a transaction."""
    rows = await house.fetch(
        "SELECT count(*) AS held FROM pg_stat_activity WHERE application_name = 'coverstitch' "
        "AND state LIKE 'idle in transaction%' AND state_change < now() - interval '2 seconds'"
    )
    return int(rows[0]["held"])


async def test_two_thousand_dropped_requests_leave_a_quick_api(house: House) -> None:
    applicant = await saved_applicant(house.alice)
    jobs = [await saved_job(house.alice) for _ in range(10)]
    places = asyncio.Semaphore(60)

    async def one(number: int) -> None:
        if number % 2:
            request = raw_post(house, "/api/job/", {"job_context": posting(company_name=f"Dropped {number}")})
        else:
            body = {"job_description_id": jobs[number % 10], "user_context_id": applicant, "command": "generate_both"}
            request = raw_post(house, GENERATE, body)
        async with places:
            await dropped(house, request, random.uniform(0, 0.005))  # noqa: S311 - not a secret

    await asyncio.gather(*(one(number) for number in range(2000)))

    async def writes_quickly() -> bool:
        since = time.monotonic()
        await saved_job(house.alice)
        return time.monotonic() - since < 1

    await until(writes_quickly)
    health = await house.alice.get("/health/ready")
    at_once = await asyncio.gather(*(house.alice.get("/api/job/") for _ in range(40)))
    await asyncio.sleep(2)  # what is held now has been held since then
    assert health.status_code == 200
    assert {answer.status_code for answer in at_once} == {200}
    assert await held_connections(house) == 0


async def test_a_click_whose_answer_nobody_waits_for_finishes_by_itself(house: House) -> None:
    applicant, job = await saved_applicant(house.alice), await saved_job(house.alice, company_name="Dropped click")
    body = {"job_description_id": job, "user_context_id": applicant, "command": "generate_both"}
    await house.start_worker()

    await dropped(house, raw_post(house, GENERATE, body), 0.05)

    async def is_settled() -> bool:
        rows = await house.fetch(
            "SELECT v.status FROM version v JOIN document d ON d.id = v.document_id WHERE d.job_id = $1", job
        )
        return len(rows) in (0, 2) and all(row["status"] == "ready" for row in rows)

    await until(is_settled)


async def test_fifty_equal_clicks_write_each_document_once(house: House) -> None:
    company = "Fifty clicks"
    applicant, job = await saved_applicant(house.alice), await saved_job(house.alice, company_name=company)
    await house.start_worker(slow=0.5)

    tasks = await asyncio.gather(*(ask(house.alice, job, applicant) for _ in range(50)))
    results = [await documents_of(house.alice, task_id) for task_id in tasks]

    assert len({tuple(version["id"] for version in result) for result in results}) == 1
    assert house.calls_of(company) == ["cover_letter\t1", "resume\t1"]


async def test_twenty_takes_at_once_are_numbered_from_1_to_20(house: House) -> None:
    company = "Twenty takes"
    applicant, job = await saved_applicant(house.alice), await saved_job(house.alice, company_name=company)
    await house.start_worker()

    async def take() -> str:
        return await ask(house.alice, job, applicant, "generate_resume", regenerate_version=True)

    tasks = await asyncio.gather(*(take() for _ in range(20)))
    assert {(await ended(house.alice, task_id))["status"] for task_id in tasks} == {"SUCCESS"}

    assert sorted(row["number"] for row in await house.versions(list(tasks))) == list(range(1, 21))
    assert len(house.calls_of(company)) == 20


async def test_a_stopped_api_answers_what_it_has_begun_and_exits_with_0(house: House) -> None:
    request = raw_post(house, "/api/job/", {"job_context": posting(company_name="In flight")})
    reader, writer = await asyncio.open_connection("127.0.0.1", house.port)
    try:
        writer.write(request[:-10])
        await writer.drain()
        await asyncio.sleep(0.3)
        house.api.ask_to_stop()
        await asyncio.sleep(0.3)
        writer.write(request[-10:])
        answer = await asyncio.wait_for(reader.readline(), 20)
        await until_ended(house)
        code = house.api.exit_code
    finally:
        writer.close()
        house.api.kill()
        await house.start_api()

    assert answer.startswith(b"HTTP/1.1 201")
    assert code == 0


async def test_a_stopped_api_ends_its_streams_and_exits_with_0(house: House) -> None:
    applicant, job = await saved_applicant(house.alice), await saved_job(house.alice)
    task_id = await ask(house.alice, job, applicant)  # nobody writes it
    since, lines = time.monotonic(), []
    try:
        async with house.alice.client.stream("GET", f"/api/task-result/{task_id}/events/") as stream:
            async for line in stream.aiter_lines():
                if not lines:
                    house.api.ask_to_stop()
                lines.append(line)
        await until_ended(house)
        took, code = time.monotonic() - since, house.api.exit_code
    finally:
        house.api.kill()
        await house.start_api()

    assert "event: end" in lines
    assert '"status": "PENDING"' in "".join(lines)
    assert code == 0
    assert took < 8  # well before uvicorn would cut it off


async def until_ended(house: House) -> None:
    async def has_ended() -> bool:
        return house.api.pid is None

    await until(has_ended)


@pytest.fixture
async def unprinted(house: House) -> str:
    """The address of a PDF that nobody prints: asking for it takes half a minute."""
    await house.start_worker()
    version = await written(house.alice)
    await house.stop_workers()
    return f"/api/document-version/{version['id']}/pdf/?paper=letter"


@pytest.mark.slow
async def test_an_api_that_is_stopped_does_not_wait_for_who_waits_too_long(house: House, unprinted: str) -> None:
    waiting = asyncio.create_task(patient_get(house.alice, unprinted))
    await asyncio.sleep(0.5)
    since = time.monotonic()
    try:
        house.api.ask_to_stop()
        await until_ended(house)
        took, code = time.monotonic() - since, house.api.exit_code
    finally:
        house.api.kill()
        await house.start_api()
    await waiting

    assert code == 0
    assert took < 20


async def patient_get(person: Person, path: str) -> None:
    with contextlib.suppress(Exception):
        await person.get(path)
