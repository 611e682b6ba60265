"""Clients that vanish: what they began ends well, and what has no end of its own is stopped."""

import asyncio
import json
import random
from urllib.parse import urlsplit

from tests.conftest import Person
from tests.flows import ask, saved_applicant, saved_job, until
from tests.samples import posting


def head_of(person: Person, api: str, method: str, path: str, more: str = "") -> bytes:
    """The head of an authenticated request, as a browser sends it."""
    cookies = "; ".join(f"{name}={value}" for name, value in person.client.cookies.items())
    token = person.client.cookies["csrftoken"]
    lines = [
        f"{method} {path} HTTP/1.1",
        f"Host: {urlsplit(api).netloc}",
        f"Cookie: {cookies}",
        f"X-CSRFToken: {token}",
    ]
    return ("\r\n".join(lines) + f"\r\n{more}\r\n").encode()


async def dropped(api: str, request: bytes, after: float) -> None:
    """Send it, and close the socket after so many seconds without reading."""
    where = urlsplit(api)
    _, writer = await asyncio.open_connection(where.hostname, where.port)
    writer.write(request)
    await asyncio.sleep(after)
    writer.transport.abort()


def handlers() -> int:
    """Requests that are being handled in this process."""
    return sum("handle_request" in repr(task.get_coro()) for task in asyncio.all_tasks())


async def no_handlers() -> bool:
    return handlers() == 0


async def test_streams_that_nobody_reads_any_more_are_stopped(api: str, alice: Person) -> None:
    task_id = await ask(alice, await saved_job(alice), await saved_applicant(alice))  # nobody writes: it never ends
    request = head_of(alice, api, "GET", f"/api/task-result/{task_id}/events/")

    await asyncio.gather(*(dropped(api, request, random.uniform(0, 0.03)) for _ in range(60)))  # noqa: S311 - no secret

    await until(no_handlers, 20)


async def test_a_request_whose_client_has_gone_runs_to_its_end(api: str, alice: Person) -> None:
    content = json.dumps({"job_context": posting(company_name="Gone Client")}).encode()
    more = f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n"

    await dropped(api, head_of(alice, api, "POST", "/api/job/", more) + content, 0.05)
    await until(no_handlers, 20)

    assert [job["company_name"] for job in (await alice.get("/api/job/")).json()["results"]] == ["Gone Client"]


async def test_half_a_body_changes_nothing_and_holds_nothing(api: str, alice: Person) -> None:
    content = json.dumps({"job_context": posting()}).encode()
    more = f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n"
    file = b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nHalf\r\n--x\r\nContent-Disposition: form-data; '
    upload = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n"

    await dropped(api, head_of(alice, api, "POST", "/api/job/", more) + content[:-5], 0.05)
    await dropped(api, head_of(alice, api, "POST", "/api/applicant/upload-pdf/", upload) + file, 0.05)
    await until(no_handlers, 20)

    assert (await alice.get("/api/job/")).json()["count"] == 0
    assert (await alice.get("/api/applicant/")).json()["count"] == 0
