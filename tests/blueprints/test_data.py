"""Taking everything out, and deleting everything."""

import asyncio
import io
import json
import zipfile

from server.services import takeouts, writing
from server.services.rows import fetch
from tests.conftest import PASSWORD, Person
from tests.flows import ask, saved_applicant, saved_job, until


async def _is_queued(account_id: int) -> bool:
    return bool(await fetch("SELECT 1 AS one FROM takeout WHERE account_id = $1", account_id))


async def test_everything_can_be_taken_out_as_a_zip(alice: Person) -> None:
    await saved_job(alice)
    await saved_applicant(alice)

    asked = asyncio.create_task(alice.get("/api/accounts/data/"))
    await until(lambda: _is_queued(alice.id))
    await takeouts.make_takeout(alice.id)
    answer = await asked

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        data = json.loads(archive.read("data.json"))
    assert data["account"]["email"] == alice.email
    assert len(data["jobs"]) == len(data["applicants"]) == 1
    assert "password" not in json.dumps(data)


async def test_a_deleted_account_leaves_nothing_and_its_work_ends_without_writing(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    await ask(alice, job, applicant)
    versions = await fetch(
        "SELECT v.id FROM version v JOIN document d ON d.id = v.document_id WHERE d.account_id = $1", alice.id
    )

    gone = await alice.client.request(
        "DELETE",
        "/api/accounts/data/",
        json={"password": PASSWORD},
        headers={"X-CSRFToken": alice.client.cookies["csrftoken"]},
    )
    for row in versions:
        await writing.write_version(row["id"])

    assert gone.status_code == 204
    assert len(versions) == 2
    for table in ("applicant", "job", "document", "session", "task"):
        rows = await fetch(f"SELECT count(*) AS n FROM {table} WHERE account_id = $1", alice.id)
        assert rows[0]["n"] == 0, table
    assert (await alice.post("/api/accounts/login/", {"email": alice.email, "password": PASSWORD})).status_code == 400


async def test_a_wrong_password_deletes_nothing(alice: Person) -> None:
    wrong = await alice.client.request(
        "DELETE",
        "/api/accounts/data/",
        json={"password": "nope"},
        headers={"X-CSRFToken": alice.client.cookies["csrftoken"]},
    )

    assert wrong.status_code == 400
    assert (await alice.get("/api/accounts/profile/")).status_code == 200
