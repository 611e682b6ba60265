"""What operators and balancers ask."""

from tests.conftest import Person


async def test_health_check_says_ok_as_the_frontend_expects(charlie: Person) -> None:
    for path in ("/health-check/", "/health-check"):
        answer = await charlie.get(path)
        assert (answer.status_code, answer.text) == (200, "ok")


async def test_alive_and_ready(charlie: Person) -> None:
    live, ready = await charlie.get("/health/live"), await charlie.get("/health/ready")

    assert (live.status_code, live.json()) == (200, {"status": "ok"})
    assert (ready.status_code, ready.json()) == (200, {"status": "ok", "database": True, "queue": True})


async def test_what_is_not_there_is_404_as_json(charlie: Person) -> None:
    answer = await charlie.get("/api/nothing/here/")

    assert answer.status_code == 404
    assert answer.json() == {"detail": "Not found.", "code": "not_found"}


async def test_a_wrong_method_is_405_as_json(charlie: Person) -> None:
    answer = await charlie.post("/health-check/")

    assert answer.status_code == 405
    assert answer.json()["code"] == "method_not_allowed"
    assert "GET" in answer.headers["Allow"]
