"""The calls of the existing web frontend, page after page, from its own origin: every status, field and sentence."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.conftest import PASSWORD, Person, browser
from tests.flows import ended
from tests.model_server import ModelServer
from tests.post import link_in, mails_to
from tests.samples import posting, resume

ORIGIN = {"Origin": "https://app.example.org"}
EMAIL = "frontend@example.org"
VERSION = {"id", "markdown", "version_name", "document", "updated_at"}


@pytest.fixture
async def visitor(api: str) -> AsyncIterator[Person]:
    async with browser(api) as client:
        yield Person(client, headers=dict(ORIGIN))


async def _ok(answer: Any, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.headers["access-control-allow-origin"] == ORIGIN["Origin"]
    assert answer.headers["access-control-allow-credentials"] == "true"
    return answer.json()


async def _raw(visitor: Person, path: str, body: Any) -> Any:
    """As the pages that use bare fetch do: with cookies, without a CSRF header."""
    return await visitor.client.post(path, json=body, headers=ORIGIN)


async def _task(visitor: Person, answer: Any) -> Any:
    body = await _ok(answer)
    assert set(body) == {"task_id"}
    state = await ended(visitor, body["task_id"])
    assert set(state) == {"status", "result"}
    assert state["status"] == "SUCCESS", state
    return state["result"]


async def test_every_page_of_the_frontend_works(visitor: Person, worker: None, model: ModelServer) -> None:
    # Register, verify, sign in.
    new = {"email": EMAIL, "password1": PASSWORD, "password2": PASSWORD}
    assert await _ok(await _raw(visitor, "/api/accounts/registration/", new), 201) == {
        "detail": "Verification e-mail sent."
    }
    key = link_in((await mails_to(EMAIL))[0]).rpartition("/")[2]
    verified = await _raw(visitor, "/api/accounts/registration/verify-email/", {"key": key})
    assert await _ok(verified) == {"detail": "ok", "logged_in": True}
    login = await _ok(await _raw(visitor, "/api/accounts/login/", {"email": EMAIL, "password": PASSWORD}))
    assert set(login) == {"access", "refresh", "user"}
    assert login["refresh"] == ""
    assert set(login["user"]) == {"pk", "username", "email", "first_name", "last_name"}
    who = await _ok(await visitor.get("/api/accounts/validate-user/"))
    assert who == {"email": EMAIL, "id": login["user"]["pk"]}

    # Save the job, upload a resume.
    job = await _ok(await visitor.post("/api/job/", {"job_context": posting()}), 201)
    assert set(job) == {"id", "company_name", "job_position", "job_context", "created_at", "updated_at", "user"}
    again = await _ok(await visitor.post("/api/job/", {"job_context": posting()}), 201)
    assert (again["id"], again["message"]) == (job["id"], "This job was already saved")
    file = {"file": ("../resume.pdf", json.dumps(resume()).encode(), "application/pdf")}
    uploaded = await visitor.call("POST", "/api/applicant/upload-pdf/", files=file, data={"name": "Mara"})
    applicant = await _ok(uploaded)
    assert set(applicant) == {"message", "id", "name", "updated_at"}
    backgrounds = await _ok(await visitor.get("/api/applicant/"))
    assert [set(row) for row in backgrounds["results"]] == [{"id", "name", "created_at", "updated_at"}]

    # Generate both and poll.
    ask = {"job_description_id": job["id"], "user_context_id": applicant["id"], "command": "generate_both"}
    result = await _task(visitor, await visitor.post("/api/generate-resume-and-cover-letter/", ask))
    assert [set(item) for item in result] == [{"document_version"}] * 2
    cv, letter = (item["document_version"] for item in result)
    assert set(cv) == set(letter) == VERSION
    assert (cv["document"]["type"], letter["document"]["type"]) == ("resume", "cover_letter")
    assert cv["version_name"] == "Fjordlight Energy - resume - 1"
    reused = await _task(visitor, await visitor.post("/api/generate-resume-and-cover-letter/", ask))
    assert [item["message"] for item in reused] == ["Found an existing document on file"] * 2
    assert [item["document_version"]["id"] for item in reused] == [cv["id"], letter["id"]]

    # Edit text and name.
    path = f"/api/document-version/{letter['id']}/"
    edited = await _ok(await visitor.patch(path, {"markdown": letter["markdown"] + "\nPS: I can start in May."}))
    assert set(edited) == VERSION
    assert edited["id"] != letter["id"]
    assert "start in May" in edited["markdown"]
    named = await _ok(await visitor.patch(f"/api/document-version/{edited['id']}/", {"version_name": "Sent"}))
    assert (named["id"], named["version_name"]) == (edited["id"], "Sent")
    taken = await visitor.patch(path, {"version_name": "Sent"})
    assert (taken.status_code, list(taken.json())) == (400, ["version_name"])

    # Update by instruction.
    blank = await visitor.post("/api/update-content/", {"document_version_id": edited["id"], "instructions": "  "})
    assert blank.json() == {"instructions": ["This field may not be blank."]}
    change = {"document_version_id": edited["id"], "instructions": "Shorter, please"}
    revised = await _task(visitor, await visitor.post("/api/update-content/", change))
    assert set(revised) == VERSION
    assert "Shorter, please" in model.calls[-1].prompt

    # History and PDF.
    versions = await visitor.get("/api/document-version-history/", params={"document": letter["document"]["id"]})
    listed = await _ok(versions)
    assert [row["id"] for row in listed] == [revised["id"], edited["id"], letter["id"]]
    assert [set(row) for row in listed] == [{"id", "version_name", "version_type", "updated_at"}] * 3
    pdf = await visitor.get(f"/api/document-version/{edited['id']}/pdf/")
    assert (pdf.status_code, pdf.headers["content-type"], pdf.content[:5]) == (200, "application/pdf", b"%PDF-")
    assert pdf.headers["content-disposition"].startswith('attachment; filename="Sent.pdf"')

    # Applications: list with search and order, detail, the version that was sent.
    page = await _ok(await visitor.get("/api/document/", params={"search": "fjordlight", "ordering": "created_at"}))
    assert set(page) == {"count", "next", "previous", "results"}
    assert [row["document_type"] for row in page["results"]] == ["resume", "cover_letter"]
    assert set(page["results"][0]) == {"id", "document_type", "company_name", "job_position", "created_at"}
    newest = await _ok(await visitor.get("/api/document/", params={"ordering": "-created_at"}))
    assert [row["id"] for row in newest["results"]] == [row["id"] for row in page["results"]][::-1]
    address = f"/api/document/{letter['document']['id']}/"
    sent = await _ok(await visitor.patch(address, {"final_version": edited["id"]}))
    assert sent["final_version"] == {key: named[key] for key in ("id", "version_name")} | {
        "updated_at": sent["final_version"]["updated_at"]
    }
    detail = await _ok(await visitor.get(address))
    assert set(detail["versions"][0]) == {"id", "version_name", "created_at", "updated_at"}
    cleared = await _ok(await visitor.patch(address, {"final_version": None}))
    assert cleared["final_version"] is None
    profile = await _ok(await visitor.get("/api/accounts/profile/"))
    assert profile["application_count"] == 1

    # Change the password, sign out, refresh after the access token is gone.
    change_password = {"new_password1": "another fine phrase", "new_password2": "another fine phrase"}
    changed = await _ok(await visitor.post("/api/accounts/password/change/", change_password))
    assert changed == {"detail": "New password has been saved."}
    visitor.client.cookies.delete("access_token")
    expired = await visitor.get("/api/job/")
    assert (expired.status_code, "detail" in expired.json()) == (401, True)
    refreshed = await visitor.client.post("/api/accounts/token/refresh/", headers=ORIGIN | {"X-CSRFToken": ""})
    assert set(await _ok(refreshed)) == {"access", "access_expiration"}
    await _ok(await visitor.get("/api/job/"))
    out = await _ok(await visitor.post("/api/accounts/logout/"))
    assert out == {"detail": "Successfully logged out."}
    gone = await visitor.client.post("/api/accounts/token/refresh/", headers=ORIGIN)
    assert (gone.status_code, gone.json()["code"]) == (401, "token_not_valid")
