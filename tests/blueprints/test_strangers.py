"""Every route with an id, as its owner, as somebody else and as nobody: looped over the OpenAPI document."""

import re
from typing import Any

import pytest

from tests.conftest import Person
from tests.flows import ask, documents_of, saved_applicant, saved_job

pytestmark = pytest.mark.usefixtures("worker")

BODIES: dict[str, Any] = {
    "/api/job/{job_id}/": {"job_context": {"company_name": "Theirs"}},
    "/api/applicant/{applicant_id}/": {"name": "Theirs", "context": "Theirs"},
    "/api/document-version/{version_id}/": {"version_name": "Theirs"},
    "/api/document/{document_id}/": {"final_version": None},
}


async def _ids(person: Person) -> dict[str, Any]:
    """One of everything that has an id."""
    job, applicant = await saved_job(person), await saved_applicant(person)
    task = await ask(person, job, applicant, "generate_resume")
    version = (await documents_of(person, task))[0]
    sessions = (await person.get("/api/accounts/sessions/")).json()["results"]
    return {
        "job_id": job,
        "applicant_id": applicant,
        "task_id": task,
        "version_id": version["id"],
        "document_id": version["document"]["id"],
        "session_id": sessions[0]["id"],
    }


async def _routes(person: Person) -> list[tuple[str, str]]:
    paths = (await person.client.get("/openapi.json")).json()["paths"]
    return [
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path))
        for path, methods in paths.items()
        for method, operation in methods.items()
        if ("{" in path or "<" in path) and operation.get("security") != []
    ]


async def test_a_strangers_object_is_not_found_on_any_route(alice: Person, bob: Person, charlie: Person) -> None:
    ids = await _ids(alice)
    routes = await _routes(alice)
    assert len(routes) >= 15
    # Deleting comes last, so that there is something to find until then.
    routes.sort(key=lambda route: route[0] == "delete")
    wrong = []
    for method, path in routes:
        address = path.format_map(ids)
        options: dict[str, Any] = {"params": {"with": ids["version_id"]}} if method == "get" else {}
        if method not in ("get", "delete"):
            options["json"] = BODIES.get(path, {"line": 1})
        strange = await bob.call(method.upper(), address, **options)
        nobody = await charlie.call(method.upper(), address, **options)
        if strange.status_code != 404 or nobody.status_code != 401 or "detail" not in strange.json():
            wrong.append((method, path, strange.status_code, nobody.status_code))

    assert not wrong
    for path in ("/api/job/{job_id}/", "/api/applicant/{applicant_id}/", "/api/document-version/{version_id}/"):
        answer = await alice.get(path.format_map(ids))
        assert answer.status_code == 200
        assert "Theirs" not in answer.text


async def test_a_strangers_objects_cannot_be_named_in_a_body(alice: Person, bob: Person) -> None:
    ids = await _ids(alice)
    own_job, own_applicant = await saved_job(bob), await saved_applicant(bob)

    for job, applicant, field in (
        (ids["job_id"], own_applicant, "job_description_id"),
        (own_job, ids["applicant_id"], "user_context_id"),
    ):
        body = {"job_description_id": job, "user_context_id": applicant, "command": "generate_both"}
        answer = await bob.post("/api/generate-resume-and-cover-letter/", body)
        assert answer.status_code == 400
        assert "object does not exist" in answer.json()[field][0]
    change = {"document_version_id": ids["version_id"], "instructions": "Shorter"}
    assert (await bob.post("/api/update-content/", change)).status_code == 400
    history = await bob.get("/api/document-version-history/", params={"document": ids["document_id"]})
    assert history.status_code == 404
