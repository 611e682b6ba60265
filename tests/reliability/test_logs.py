"""Nothing that a person wrote, and nothing that opens an account, gets into a log or stays in the queue."""

import asyncio
import json

import pytest
from redis.asyncio import Redis

from tests.conftest import Person, browser
from tests.flows import ask, ended, until
from tests.reliability.house import House
from tests.samples import posting, resume

CANARIES = {
    "e-mail": "canary.person@example.org",
    "password": "canary-Pass-7151!",
    "wrong password": "canary-Wrong-8262!",
    "phone": "+45 99 87 65 43",
    "name": "Canarina Quillfeather",
    "applicant": "Tamed a canaryquartz reactor",
    "posting": "Seeks a canaryplume whisperer",
    "company": "Canaryvale Works",
    "instructions": "Mention the canaryglass",
    "edited text": "Edited by canaryhand",
}


@pytest.mark.parametrize("level", [pytest.param("INFO", marks=pytest.mark.slow), "DEBUG"])
async def test_a_whole_click_leaves_no_word_of_it_in_a_log(house: House, level: str) -> None:
    house.environment["LOG_LEVEL"] = level
    await asyncio.to_thread(house.api.stop)
    await house.start_api()
    worker = await house.start_worker(failing=True, prints=True)
    secrets = set(CANARIES.values())
    try:
        async with browser(house.address) as client:
            secrets |= await whole_click(Person(client), house)
        kept = await what_the_queue_keeps(house.servers.redis_url)
        logs = [house.api.log, worker.log, house.servers.postgres.child.log, house.servers.valkey.child.log]
        said = {path.name: path.read_text(errors="replace") for path in logs}
    finally:
        house.environment["LOG_LEVEL"] = "INFO"

    assert '"route": "/api/job/"' in said["api.log"]
    assert "writing_failed" in said[worker.log.name]
    assert len(secrets) > len(CANARIES) + 3
    for where, text in {**said, "queue": kept}.items():
        assert [secret for secret in secrets if secret in text or json.dumps(secret)[1:-1] in text] == [], where


async def whole_click(person: Person, house: House) -> set[str]:
    """Register, fail to sign in, sign in, save, click, edit, print, break things; the tokens that were given out."""
    await house.fetch("DELETE FROM account WHERE email = $1", CANARIES["e-mail"])
    sign_in = {"email": CANARIES["e-mail"], "password": CANARIES["password"]}
    registered = await person.post(
        "/api/accounts/registration/",
        {"email": sign_in["email"], "password1": sign_in["password"], "password2": sign_in["password"]},
    )
    assert registered.status_code == 201, registered.text
    await house.fetch("UPDATE account SET email_verified = true WHERE email = $1", sign_in["email"])
    await person.post("/api/accounts/password/reset/", {"email": sign_in["email"]})
    await person.post("/api/accounts/login/", {**sign_in, "password": CANARIES["wrong password"]})
    assert (await person.post("/api/accounts/login/", sign_in)).status_code == 200
    secrets = set(person.client.cookies.values())
    await person.post("/api/accounts/token/refresh/")
    secrets |= set(person.client.cookies.values())

    basics = {**resume()["basics"], "name": CANARIES["name"], "phone": CANARIES["phone"]}
    body = resume(basics=basics, work=[{"name": "Mill", "position": "Baker", "highlights": [CANARIES["applicant"]]}])
    applicant = (await person.post("/api/applicant/", {"name": CANARIES["name"], "context": body})).json()["id"]
    await person.post("/api/applicant/", {"name": CANARIES["name"], "context": resume()})  # the name is taken
    advert = posting(company_name=CANARIES["company"], job_description=CANARIES["posting"])
    job = (await person.post("/api/job/", {"job_context": advert})).json()["id"]
    await person.get("/api/job/", params={"search": CANARIES["company"]})

    await ended(person, await ask(person, job, applicant, "generate_cover_letter"))
    made = await ended(person, await ask(person, job, applicant, "generate_resume"))
    version = made["result"][0]["document_version"]
    path = f"/api/document-version/{version['id']}/"
    await person.patch(path, {"markdown": f"# {CANARIES['name']}\n\n{CANARIES['edited text']}"})
    await person.patch(path, {"version_name": CANARIES["name"]})
    assert (await person.get(f"{path}pdf/")).status_code == 200
    instructed = {"document_version_id": version["id"], "instructions": CANARIES["instructions"]}
    answer = await person.post("/api/update-content/", instructed)
    await ended(person, answer.json()["task_id"])
    await person.call("POST", "/api/job/", content=b"{" + CANARIES["posting"].encode())

    async def mails_are_sent() -> bool:
        return not await house.fetch("SELECT 1 FROM mail WHERE status = 'queued'")

    await until(mails_are_sent)
    await person.post("/api/accounts/logout/")
    return {secret for secret in secrets if len(secret) > 20}


async def what_the_queue_keeps(url: str) -> str:
    """Every entry of the queue with its value, as text."""
    found = []
    async with Redis.from_url(url) as redis:
        async for key in redis.scan_iter("saq:*"):
            kind = await redis.type(key)
            found.append(repr((key, await redis.get(key) if kind == b"string" else kind)))
    return "\n".join(found)
