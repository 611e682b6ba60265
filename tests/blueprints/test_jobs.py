"""Saving, finding, changing and deleting postings."""

import pytest

from tests.conftest import Person
from tests.samples import posting


async def test_a_saved_job_comes_back_with_everything_that_was_saved(alice: Person) -> None:
    sent = posting(hiring_manager_name="Ida Holm", benefits="Lunch")

    saved = await alice.post("/api/job/", {"job_context": sent})

    assert saved.status_code == 201
    body = saved.json()
    assert body["company_name"] == sent["company_name"]
    assert body["job_context"]["benefits"] == "Lunch"
    assert body["user"] == alice.id
    assert "message" not in body
    again = await alice.get(f"/api/job/{body['id']}/")
    assert again.json()["job_context"] == body["job_context"]


async def test_the_same_posting_twice_is_one_job_and_says_so(alice: Person) -> None:
    first = (await alice.post("/api/job/", {"job_context": posting()})).json()
    second = await alice.post("/api/job/", {"job_context": posting(url="https://elsewhere.example.org/1")})

    assert second.status_code == 201
    assert second.json()["id"] == first["id"]
    assert second.json()["message"] == "This job was already saved"


async def test_missing_fields_are_named(alice: Person) -> None:
    answer = await alice.post("/api/job/", {"job_context": {"job_position": "x", "company_name": ""}})

    assert answer.status_code == 400
    assert answer.json() == {
        "job_context": ["Fields ['company_overview', 'job_description', 'job_requirements'] are required"]
    }


@pytest.mark.parametrize("value", [True, ["a"], {"a": 1}])
async def test_a_field_that_is_no_text_is_named(alice: Person, value: object) -> None:
    answer = await alice.post("/api/job/", {"job_context": posting() | {"remote": value}})

    assert answer.status_code == 400
    assert answer.json() == {"job_context": ["Field 'remote' must be a string"]}


async def test_jobs_are_listed_newest_first_searched_and_paged(alice: Person) -> None:
    for number in range(12):
        await alice.post("/api/job/", {"job_context": posting(job_position=f"Analyst {number}")})
    await alice.post("/api/job/", {"job_context": posting(company_name="100% Oats_", job_position="Miller")})

    first = (await alice.get("/api/job/")).json()
    second = (await alice.client.get(first["next"].replace("localhost", "127.0.0.1"))).json()
    found = (await alice.get("/api/job/", params={"search": "100% oats_"})).json()
    by_name = (await alice.get("/api/job/", params={"ordering": "company_name", "page_size": 100})).json()

    assert first["count"] == 13
    assert [job["job_position"] for job in first["results"]][:2] == ["Miller", "Analyst 11"]
    assert first["previous"] is None
    assert len(first["results"]) == 10
    assert len(second["results"]) == 3
    assert second["next"] is None
    assert second["previous"].endswith("/api/job/?page=1")
    assert [job["job_position"] for job in found["results"]] == ["Miller"]
    assert by_name["results"][0]["company_name"] == "100% Oats_"
    assert (await alice.get("/api/job/?page=3")).status_code == 404


async def test_a_stranger_sees_and_changes_nothing(alice: Person, bob: Person, charlie: Person) -> None:
    job = (await alice.post("/api/job/", {"job_context": posting()})).json()
    path = f"/api/job/{job['id']}/"

    assert (await bob.get(path)).status_code == 404
    assert (await bob.patch(path, {"job_context": {"company_name": "Mine"}})).status_code == 404
    assert (await bob.delete(path)).status_code == 404
    assert (await charlie.get(path)).status_code == 401
    assert (await alice.get(path)).json() == job


async def test_a_job_can_be_changed_and_deleted(alice: Person) -> None:
    job = (await alice.post("/api/job/", {"job_context": posting()})).json()
    path = f"/api/job/{job['id']}/"

    changed = await alice.patch(path, {"job_context": {"company_name": "Fjordlight Heat"}})
    gone = await alice.delete(path)

    assert changed.json()["company_name"] == "Fjordlight Heat"
    assert changed.json()["job_context"]["job_position"] == job["job_position"]
    assert gone.status_code == 204
    assert (await alice.get(path)).status_code == 404
