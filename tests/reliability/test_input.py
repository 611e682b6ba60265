"""What hostile clients send: every answer is a 4xx in JSON, never a 500, and it costs little."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import psutil
import pytest

from tests.conftest import Person
from tests.reliability.house import House
from tests.samples import posting

CANARY = "canary-7f3a"
DIGITS = b"9" * 5_000

# Instead of a whole body. None of them is an object that a route could take.
BODIES = {
    "nothing": b"",
    "invalid UTF-8": b'{"email": "\xff\xfe"}',
    "UTF-16": '{"email": "x"}'.encode("utf-16"),
    "arrays 100,000 deep": b"[" * 100_000,
    "closed arrays 100,000 deep": b"[" * 100_000 + b"]" * 100_000,
    "objects 100,000 deep": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "cut off": b'{"email": "x',
    "two values": b"{} {}",
    "not an object": b'["' + CANARY.encode() + b'"]',
    "a string": b'"' + CANARY.encode() + b'"',
    "null": b"null",
    "a number of 5,000 digits": DIGITS,
    "NaN": b"NaN",
    "a string of 10 MB": b'{"email": "' + b"x" * (10 * 1024 * 1024) + b'"}',
}
# As the value of every field that a route takes.
VALUES = {
    "NUL": b'"a\\u0000b"',
    "a lone surrogate": b'"\\ud83d"',
    "NaN": b"NaN",
    "infinity": b"-Infinity",
    "beyond every float": b"1e999",
    "5,000 digits": DIGITS,
    "beyond 64 bits": b"9223372036854775808",
    "deep": b"[" * 5_000 + b"]" * 5_000,
}
# The same, but JSON that could be meant: a route may take it, and must not break.
ODD_VALUES = (b"-1", b"0", b"1.5", b"true", b"null", b"{}", b"[[]]", b'"' + b"\\ud83d\\ude00" * 1_000 + b'"', b'""')


@pytest.fixture(scope="module")
async def document(api: str) -> dict[str, Any]:
    async with httpx2.AsyncClient(base_url=api) as client:
        found: dict[str, Any] = (await client.get("/openapi.json")).json()
        return found


def json_routes(document: dict[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Method, path with ids filled in, and the fields of each route that takes JSON."""
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            content = operation.get("requestBody", {}).get("content", {})
            if "application/json" in content:
                schema = resolved(document, content["application/json"]["schema"])
                yield method.upper(), filled(path, operation), list(schema.get("properties", {}))
    yield "POST", "/api/accounts/token/refresh/", ["refresh"]


def resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if reference := schema.get("$ref"):
        found: dict[str, Any] = document["components"]["schemas"][reference.rpartition("/")[2]]
        return found
    return schema


def filled(path: str, operation: dict[str, Any]) -> str:
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            example = "7" if parameter["schema"].get("type") == "integer" else "5f6b1f0e-0000-4000-8000-000000000000"
            path = path.replace("{" + parameter["name"] + "}", example)
    return path


def assert_refused(answer: httpx2.Response, what: str) -> None:
    assert 400 <= answer.status_code < 500, (what, answer.status_code, answer.text[:300])
    assert answer.headers["Content-Type"] == "application/json", what
    assert isinstance(answer.json(), dict), what
    assert CANARY not in answer.text, what


async def send(person: Person, method: str, path: str, content: bytes) -> httpx2.Response:
    return await person.call(method, path, content=content, headers={"Content-Type": "application/json"})


async def test_no_json_body_breaks_a_route(document: dict[str, Any], alice: Person, charlie: Person) -> None:
    routes = list(json_routes(document))
    assert len(routes) > 10
    for method, path, _ in routes:
        for name, body in BODIES.items():
            if name == "nothing" and path.endswith("refresh/"):
                continue  # its body is optional
            assert_refused(await send(charlie, method, path, body), f"{method} {path}: {name}, as nobody")
            if "/accounts/" not in path:
                assert_refused(await send(alice, method, path, body), f"{method} {path}: {name}")


async def test_no_value_breaks_a_field(document: dict[str, Any], alice: Person, charlie: Person) -> None:
    for method, path, fields in json_routes(document):
        person = charlie if "refresh" in path else alice  # a cookie would be looked at first
        for name, value in VALUES.items():
            body = b"{" + b",".join(json.dumps(field).encode() + b":" + value for field in fields) + b"}"
            assert_refused(await send(person, method, path, body), f"{method} {path}: {name}")


async def test_no_odd_value_is_an_error_of_ours(document: dict[str, Any], alice: Person) -> None:
    for method, path, fields in json_routes(document):
        for value in ODD_VALUES:
            body = b"{" + b",".join(json.dumps(field).encode() + b":" + value for field in fields) + b"}"
            answer = await send(alice, method, path, body)
            assert answer.status_code < 500, (method, path, value[:40], answer.text[:300])


async def test_ids_and_pages_beyond_every_number_are_not_found(document: dict[str, Any], alice: Person) -> None:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            numbers = [p["name"] for p in operation.get("parameters", []) if p["schema"].get("type") == "integer"]
            where = filled(path, {"parameters": []})
            for number in ("0", "9223372036854775807", "9223372036854775808", "9" * 400):
                address, query = where, {}
                for name in numbers:
                    if "{" + name + "}" in address:
                        address = address.replace("{" + name + "}", number)
                    else:
                        query[name] = number
                if "{" in address or not numbers:
                    continue
                answer = await alice.call(method.upper(), address, params=query)
                assert 400 <= answer.status_code < 500, (method, address[:80], query, answer.text[:300])


async def test_what_is_not_json_is_415(alice: Person) -> None:
    body = json.dumps({"job_context": posting()}).encode()

    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        answer = await alice.call("POST", "/api/job/", content=body, headers={"Content-Type": kind})
        assert answer.status_code == 415, kind
    assert (await alice.get("/api/job/")).json()["count"] == 0


async def chunks(size: int) -> AsyncIterator[bytes]:
    yield b'--limit\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n'
    for _ in range(size // 65_536):
        yield b"x" * 65_536


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/applicant/upload-pdf/", "multipart/form-data; boundary=limit"),
        ("/api/job/", "application/json"),
        ("/api/accounts/login/", "application/json"),
    ],
)
async def test_fifty_chunked_megabytes_cost_no_memory(house: House, path: str, kind: str) -> None:
    api = psutil.Process(house.api.pid)
    await house.alice.get("/api/job/")
    before = peak(api)

    async def upload() -> int:
        try:
            answer = await house.alice.call(
                "POST", path, content=chunks(50 * 1024 * 1024), headers={"Content-Type": kind}
            )
        except httpx2.HTTPError:  # the connection was closed on us, which is an answer, too
            return 413
        return answer.status_code

    statuses = await asyncio.gather(*(upload() for _ in range(2)))

    assert set(statuses) == {413}
    assert peak(api) - before < 30 * 1024 * 1024
    assert (await house.alice.get("/health/ready")).status_code == 200


def peak(process: psutil.Process) -> int:
    """The most memory, in bytes, that it has ever used."""
    with open(f"/proc/{process.pid}/status") as status:  # noqa: PTH123
        line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
