"""What holds for every route of the API, looped over its own OpenAPI document."""

import re
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
from quart import Quart

from server.app import create_app
from server.auth import PUBLIC_ENDPOINTS
from server.services import jobs
from server.settings import Settings
from tests.conftest import Person
from tests.flows import ask, documents_of, saved_applicant, saved_job
from tests.samples import posting, resume

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# A body that every route takes: each picks its own fields and ignores the rest.
ANY_BODY = {
    "name": "Mine",
    "context": resume(),
    "job_context": posting(),
    "version_name": "Mine",
    "final_version": None,
    "instructions": "Say less.",
    "line": 1,
}


@pytest.fixture(scope="module")
async def app(api: str, settings: Settings) -> Quart:
    """An app like the one that serves, to look into."""
    return create_app(settings)


@pytest.fixture(scope="module")
async def document(api: str) -> AsyncIterator[dict[str, Any]]:
    async with httpx2.AsyncClient(base_url=api) as client:
        yield (await client.get("/openapi.json")).json()


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method.upper(), operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def endpoint_of(app: Quart, path: str, method: str) -> str:
    address = re.sub(r"\{\w*(?:task|session)\w*\}", UUID, path)
    address = re.sub(r"\{\w+\}", "7", address)
    return str(app.url_map.bind("localhost").match(address, method=method)[0])


UUID = "5f6b1f0e-0000-4000-8000-000000000000"


async def test_every_route_is_documented(app: Quart, document: dict[str, Any]) -> None:
    documented = {endpoint_of(app, path, method) for path, method, _ in operations(document)}
    hidden = {rule.endpoint for rule in app.url_map.iter_rules()} - documented

    assert all(endpoint.partition(".")[0] in ("web", "openapi", "static") for endpoint in hidden), hidden
    for path, method, operation in operations(document):
        is_public = endpoint_of(app, path, method) in PUBLIC_ENDPOINTS
        assert operation.get("summary"), f"{method} {path} has no docstring"
        assert (operation.get("security") == []) == is_public, f"{method} {path}: who may call it"
        assert any(status.startswith("2") for status in operation["responses"]), f"{method} {path}"


async def test_every_error_that_a_route_can_answer_is_documented(app: Quart, document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        expected = set()
        if endpoint_of(app, path, method) not in PUBLIC_ENDPOINTS:
            expected |= {"401"} | ({"403"} if method != "GET" else set())
            expected |= {"404"} if "{" in path else set()
        if "requestBody" in operation:
            kinds = operation["requestBody"]["content"]
            expected |= {"400", "413"} | ({"415"} if "application/json" in kinds else set())
        if any(parameter["in"] == "query" for parameter in operation.get("parameters", [])):
            expected |= {"400"}
        assert expected <= set(operation["responses"]), f"{method} {path}: {expected - set(operation['responses'])}"


async def test_every_route_is_private_unless_it_is_listed(
    app: Quart, document: dict[str, Any], charlie: Person
) -> None:
    for path, method, _ in operations(document):
        if endpoint_of(app, path, method) in PUBLIC_ENDPOINTS:
            continue
        address = re.sub(r"\{(\w*(?:task|session)\w*)\}", UUID, path)
        answer = await charlie.call(method, re.sub(r"\{\w+\}", "7", address))
        assert answer.status_code == 401, f"{method} {path}: {answer.status_code}"
        assert answer.json()["code"] == "not_authenticated"


async def test_every_public_route_exists(app: Quart) -> None:
    there = {rule.endpoint for rule in app.url_map.iter_rules()} | {"static"}

    assert there >= PUBLIC_ENDPOINTS


async def test_what_is_alices_is_not_found_by_bob(
    document: dict[str, Any], alice: Person, bob: Person, worker: None
) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    task = await ask(alice, job, applicant)
    version = (await documents_of(alice, task))[0]
    sessions = (await alice.get("/api/accounts/sessions/")).json()
    session = (sessions["results"] if isinstance(sessions, dict) else sessions)[0]["id"]
    alices = {
        "job_id": job,
        "applicant_id": applicant,
        "task_id": task,
        "version_id": version["id"],
        "document_id": version["document"]["id"],
        "session_id": session,
    }

    for path, method, operation in operations(document):
        if "{" not in path or operation.get("security") == []:
            continue
        address = re.sub(r"\{(\w+)\}", lambda match: str(alices[match[1]]), path)
        body = ANY_BODY if "requestBody" in operation else None
        answer = await bob.call(method, address, **({"json": body} if body else {}))
        assert answer.status_code == 404, f"{method} {path}: {answer.status_code} {answer.text[:200]}"
    assert (await alice.get(f"/api/job/{job}/")).status_code == 200
    assert (await alice.get(f"/api/document-version/{version['id']}/")).json() == version


async def test_every_answer_has_the_security_headers(
    document: dict[str, Any], alice: Person, charlie: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("inner words")

    json = {"Content-Type": "application/json"}

    plain = [path for path in document["paths"] if "{" not in path and "accounts/data" not in path]  # that one waits
    answers = [await person.get(path) for path in plain for person in (alice, charlie)]
    answers += [await charlie.get(path) for path in ("/", "/api/docs/", "/web/page.css", "/openapi.json", "/nothing")]
    answers += [await charlie.post("/health-check/"), await alice.post("/api/job/", {})]
    answers += [await alice.call("POST", "/api/job/", content=b"{", headers=json)]
    answers += [await alice.call("POST", "/api/job/", content=b"x" * 3_000_000, headers=json)]
    monkeypatch.setattr(jobs, "list_jobs", broken)
    answers += [await alice.get("/api/job/")]

    assert {200, 400, 401, 404, 405, 413, 500} <= {answer.status_code for answer in answers}
    for answer in answers:
        what = f"{answer.request.method} {answer.request.url}: {answer.status_code}"
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, what
        policy = answer.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy, what
        assert "unsafe" not in policy, what
        assert "default-src 'none'" in policy, what
        assert "Strict-Transport-Security" not in answer.headers, what
        if answer.status_code >= 400 or ("/api/" in str(answer.request.url) and "docs" not in str(answer.request.url)):
            assert "no-store" in answer.headers["Cache-Control"], what
        assert "inner words" not in answer.text


async def test_browsers_are_told_to_stay_on_https_where_it_is_served_so(settings: Settings) -> None:
    public = settings.model_copy(update={"public_url": "https://app.example.org"})

    answer = await create_app(public).test_client().get("/health/live/")

    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")


async def test_cors_answers_listed_origins_only(alice: Person) -> None:
    ours = await alice.get("/api/job/", headers={"Origin": "https://app.example.org"})
    foreign = await alice.get("/api/job/", headers={"Origin": "https://evil.example.org"})
    asked = await alice.call(
        "OPTIONS",
        "/api/job/",
        headers={"Origin": "https://evil.example.org", "Access-Control-Request-Method": "POST"},
    )

    assert ours.headers["Access-Control-Allow-Origin"] == "https://app.example.org"
    assert ours.headers["Access-Control-Allow-Credentials"] == "true"
    assert "Access-Control-Allow-Origin" not in foreign.headers
    assert "Access-Control-Allow-Origin" not in asked.headers


async def test_foreign_origins_and_missing_tokens_change_nothing(alice: Person) -> None:
    body = {"job_context": posting()}
    foreign = await alice.post("/api/job/", body, headers={"Origin": "https://evil.example.org"})
    tokenless = await alice.client.post("/api/job/", json=body)
    wrong = await alice.post("/api/job/", body, headers={"X-CSRFToken": "0" * 64})

    assert [answer.status_code for answer in (foreign, tokenless, wrong)] == [403] * 3
    assert (await alice.get("/api/job/")).json()["count"] == 0


async def test_every_path_also_answers_without_its_slash(document: dict[str, Any], charlie: Person) -> None:
    for path, method, _ in operations(document):
        if "{" in path or method != "GET":
            continue
        with_slash, without = await charlie.get(path), await charlie.get(path.rstrip("/"))
        assert with_slash.status_code == without.status_code, path
