"""PostgreSQL and Valkey go away and come back: nothing that was accepted is lost, nothing runs hot."""

import asyncio
import time

import httpx2
import psutil

from server.settings import DEMO_EMAIL, DEMO_PASSWORD
from tests.flows import ask, ended, saved_applicant, saved_job, until, written
from tests.reliability.house import House


async def ready(house: House) -> httpx2.Response:
    return await house.alice.get("/health/ready")


async def until_ready(house: House) -> None:
    async def is_ready() -> bool:
        return (await ready(house)).status_code == 200

    await until(is_ready)


async def test_twenty_waiting_tasks_outlive_valkeys_data(house: House) -> None:
    applicant = await saved_applicant(house.alice)
    jobs = [await saved_job(house.alice, company_name=f"Valkey {number}") for number in range(20)]
    tasks = [await ask(house.alice, job, applicant, "generate_resume") for job in jobs]

    house.servers.valkey.kill(lose_data=True)
    await asyncio.to_thread(house.servers.valkey.start)
    await house.start_worker()
    results = [await ended(house.alice, task_id) for task_id in tasks]

    assert {result["status"] for result in results} == {"SUCCESS"}
    assert {(row["status"], row["attempts"]) for row in await house.versions(tasks)} == {("ready", 1)}
    assert [house.calls_of(f"Valkey {number}") for number in range(20)] == [["resume\t1"]] * 20


async def test_a_worker_outlives_valkeys_restart(house: House) -> None:
    await house.start_worker()
    house.servers.valkey.kill(lose_data=True)
    await asyncio.to_thread(house.servers.valkey.start)

    assert (await written(house.alice))["id"]


async def test_a_click_while_valkey_is_away_is_written_when_it_is_back(house: House) -> None:
    job, applicant = await saved_job(house.alice), await saved_applicant(house.alice)
    await house.start_worker()
    house.servers.valkey.kill(lose_data=True)
    try:
        task_id = await ask(house.alice, job, applicant)
        listed = await house.alice.get("/api/job/")
    finally:
        await asyncio.to_thread(house.servers.valkey.start)

    assert listed.status_code == 200
    assert (await ended(house.alice, task_id))["status"] == "SUCCESS"


async def test_while_valkey_is_away_the_worker_rests_says_little_and_readiness_is_503(house: House) -> None:
    worker = await house.start_worker()
    process = psutil.Process(worker.pid)
    house.servers.valkey.kill()
    try:
        await asyncio.sleep(1)  # the first failures come at once, for every place
        said, cpu, since = len(house.said(worker).splitlines()), sum(process.cpu_times()[:2]), time.monotonic()
        await asyncio.sleep(6)
        elapsed = time.monotonic() - since
        load = (sum(process.cpu_times()[:2]) - cpu) / elapsed
        lines = house.said(worker).splitlines()[said:]
        state = await ready(house)
        signed_in = await house.alice.get("/api/accounts/profile/")
        login = await house.alice.post("/api/accounts/login/", {"email": DEMO_EMAIL, "password": DEMO_PASSWORD})
    finally:
        await asyncio.to_thread(house.servers.valkey.start)

    assert load < 0.1
    # Whoever is in stays in, by PostgreSQL; nobody new gets in while tries cannot be counted.
    assert (signed_in.status_code, login.status_code) == (200, 503)
    assert len(lines) <= 2 * elapsed, lines
    assert state.status_code == 503
    assert "queue" in state.json()["detail"]
    assert (await house.alice.get("/health/live")).status_code == 200
    await until_ready(house)
    assert (await written(house.alice))["id"]


async def test_after_postgres_restarts_everything_goes_on_by_itself(house: House) -> None:
    job, applicant = await saved_job(house.alice), await saved_applicant(house.alice)
    await house.start_worker(slow=1)
    task_id = await ask(house.alice, job, applicant)

    house.servers.postgres.kill()
    try:
        states = {(await ready(house)).status_code, (await house.alice.get("/api/job/")).status_code}
        alive = await house.alice.get("/health/live")
    finally:
        await asyncio.to_thread(house.servers.postgres.start)
    await until_ready(house)
    since_ready = [await house.alice.get("/api/job/") for _ in range(20)]

    assert states == {503}
    assert alive.status_code == 200
    assert {answer.status_code for answer in since_ready} == {200}
    assert (await ended(house.alice, task_id))["status"] == "SUCCESS"
    assert (await written(house.alice))["id"]
