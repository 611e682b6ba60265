"""`coverstitch run`: one command starts everything, one signal ends all of it, whatever was killed before."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import textwrap
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psutil
import pytest

from server.datafolder import servers_of
from server.local import free_port
from server.processes import is_alive, wait_until
from server.settings import DEMO_EMAIL, DEMO_PASSWORD

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's death signal is Linux's")

SUPERVISOR = "import sys; from server.run import run; from server.settings import Settings; "
STAND_IN = textwrap.dedent("""
    import http.server, json, os, subprocess, sys, time
    from pathlib import Path

    class Api(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/health/ready" else 404)
            self.end_headers()
            self.wfile.write(json.dumps(dict(os.environ)).encode())
        def log_message(self, *parts): ...

    match sys.argv[1]:
        case "migrate":
            print("migrating")
            sys.exit(int(os.environ.get("MIGRATE_CODE", "0")))
        case "serve":
            http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Api).serve_forever()
        case "worker":
            print("the worker begins")
            browser = subprocess.Popen(["sleep", "600"], start_new_session=True)
            Path(os.environ["DATA_DIR"], "browser").write_text(str(browser.pid))
            if os.environ.get("WORKER_DIES"):
                sys.exit("no work today")
            time.sleep(600)
""")


class Supervisor:
    """`run` with stand-ins for the product's own processes, in a folder of its own."""

    def __init__(self, folder: Path, **environment: str):
        self.folder = folder
        self.data_dir = folder / ".data"
        self.port = int(environment.get("PORT", free_port()))
        stand_in = folder / "stand_in.py"
        stand_in.write_text(STAND_IN)
        code = f"{SUPERVISOR} sys.exit(run(Settings.read(), [sys.executable, {str(stand_in)!r}]))"
        self.output = folder / "output"
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-c", code],
                cwd=folder,
                env=_plain_environment() | {"PORT": str(self.port)} | environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        return self.output.read_text()

    def wait_until_running(self) -> "Supervisor":
        assert wait_until(lambda: "Ctrl-C" in self.said or self.process.poll() is not None, timeout=60)
        assert self.process.poll() is None, self.said
        return self

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def pid(self, name: str) -> int:
        folder = {"postgres": "postgres", "valkey": "valkey"}.get(name, "run")
        return int(json.loads((self.data_dir / folder / f"{name}.pid").read_text())["pid"])

    def environment_of_api(self) -> Mapping[str, str]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready") as answer:
            environment: dict[str, str] = json.load(answer)
            return environment

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(timeout=60)


def _plain_environment() -> dict[str, str]:
    """Ours without the settings that a developer or the test session may have set, and with a browser that is quick."""
    ours = {"DATABASE_URL", "REDIS_URL", "DATA_DIR", "SECRET_KEY", "PUBLIC_URL", "OPENAI_API_KEY", "SMTP_URL", "HOST"}
    return {name: value for name, value in os.environ.items() if name not in ours}


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Any]:
    started: list[Supervisor] = []

    def start_one(folder: Path = tmp_path, **environment: str) -> Supervisor:
        browser = folder / "browser.sh"
        browser.write_text("#!/bin/sh\necho Chromium 1\n")
        browser.chmod(0o755)
        started.append(Supervisor(folder, **{"CHROMIUM_PATH": str(browser)} | environment))
        return started[-1]

    yield start_one
    for one in started:
        if one.process.poll() is None:
            one.stop()


def gone(processes: list[psutil.Process]) -> bool:
    return not any(is_alive(process) for process in processes)


def test_one_command_starts_everything_and_tells_what_a_person_needs(start: Any) -> None:
    supervisor = start().wait_until_running()

    names = [process.name() for process in supervisor.family()]
    assert "postgres" in names
    assert any(name.startswith("valkey") for name in names)
    assert f"http://localhost:{supervisor.port}" in supervisor.said
    assert f"{DEMO_EMAIL} with the password {DEMO_PASSWORD}" in supervisor.said
    assert "no model configured: documents are assembled from your own words" in supervisor.said
    assert str(supervisor.data_dir / "outbox" / "*.eml") in supervisor.said


def test_children_get_what_they_need_to_know(start: Any) -> None:
    supervisor = start().wait_until_running()

    given = supervisor.environment_of_api()

    assert given["DATABASE_URL"].startswith("postgres://")
    assert given["REDIS_URL"].startswith("redis://")
    assert given["DATA_DIR"] == str(supervisor.data_dir)
    assert given["PORT"] == str(supervisor.port)
    assert given["CHROMIUM_PATH"].endswith("browser.sh")
    secret = supervisor.data_dir / "secret_key"
    assert given["SECRET_KEY"] == secret.read_text()
    assert len(given["SECRET_KEY"]) == 64
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600


def test_sessions_survive_a_restart_because_the_secret_stays(start: Any) -> None:
    first = start().wait_until_running()
    secret = first.environment_of_api()["SECRET_KEY"]
    first.stop()

    assert start().wait_until_running().environment_of_api()["SECRET_KEY"] == secret


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_ends_all_of_it(start: Any, number: signal.Signals) -> None:
    supervisor = start().wait_until_running()
    family = supervisor.family()
    assert len(family) > 5

    assert supervisor.stop(number) == 0
    assert gone(family)


def test_signal_during_the_start_ends_all_of_it(start: Any) -> None:
    supervisor = start()
    assert wait_until((supervisor.data_dir / "postgres" / "new").exists, timeout=30)
    family = supervisor.family()

    assert supervisor.stop() == 0
    assert gone(family)
    assert start().wait_until_running().stop() == 0


@linux_only
def test_nothing_is_left_when_the_supervisor_itself_is_killed(start: Any) -> None:
    supervisor = start().wait_until_running()
    servers = [psutil.Process(supervisor.pid(name)) for name in ("postgres", "valkey", "api", "worker")]
    file = supervisor.data_dir / "browser"
    assert wait_until(lambda: file.exists() and bool(file.read_text()), timeout=30)
    browser = psutil.Process(int(file.read_text()))

    supervisor.stop(signal.SIGKILL)

    assert wait_until(lambda: gone(servers), timeout=30)
    browser.kill()  # the stand-in does not close it; the real worker does


def test_next_start_recovers_from_a_killed_supervisor(start: Any) -> None:
    supervisor = start().wait_until_running()
    before = [psutil.Process(supervisor.pid(name)) for name in ("postgres", "valkey", "api", "worker")]
    supervisor.stop(signal.SIGKILL)

    start(PORT=str(supervisor.port)).wait_until_running()

    assert gone(before)


@pytest.mark.parametrize("name", ["postgres", "valkey", "api", "worker"])
def test_what_is_killed_is_started_again(start: Any, name: str) -> None:
    supervisor = start().wait_until_running()
    before = supervisor.pid(name)
    family = supervisor.family()

    os.kill(before, signal.SIGKILL)

    assert wait_until(lambda: f"`{name}` ended (code -9). It is started again." in supervisor.said, timeout=30)
    assert wait_until(lambda: _answers(supervisor), timeout=30)
    assert wait_until(lambda: _pid_or_none(supervisor, name) not in (None, before), timeout=30)
    supervisor.stop()
    assert gone(family)


@linux_only
def test_browser_of_a_killed_worker_does_not_stay(start: Any) -> None:
    supervisor = start().wait_until_running()
    record = supervisor.data_dir / "browser"
    assert wait_until(lambda: record.exists() and record.read_text() != "", timeout=10)
    browser = psutil.Process(int(record.read_text()))

    os.kill(supervisor.pid("worker"), signal.SIGKILL)

    assert wait_until(lambda: gone([browser]), timeout=30)


def test_worker_that_always_dies_is_given_up_with_its_last_words(start: Any) -> None:
    supervisor = start(WORKER_DIES="yes")

    assert supervisor.process.wait(timeout=60) == 1
    assert "no work today" in supervisor.said
    assert "this is given up" in supervisor.said


def test_failed_migration_stops_the_start_and_says_why(start: Any) -> None:
    supervisor = start(MIGRATE_CODE="3")

    assert supervisor.process.wait(timeout=60) == 1
    assert "migrating" in supervisor.said
    assert "`migrate` ended (code 3)" in supervisor.said


def test_taken_port_is_one_clear_sentence(start: Any) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port()))
        other.listen()
        port = other.getsockname()[1]
        supervisor = start(PORT=str(port))

        assert supervisor.process.wait(timeout=60) == 1
        assert supervisor.said.startswith(f"Port {port} of 127.0.0.1 cannot be used")
        assert supervisor.said.count("\n") == 1


def test_second_run_on_the_same_folder_is_one_clear_sentence(start: Any) -> None:
    start().wait_until_running()
    second = start()

    assert second.process.wait(timeout=60) == 1
    assert "is in use by another Coverstitch" in second.said
    assert second.said.count("\n") == 1


def test_two_runs_in_two_folders_do_not_meet(start: Any, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one, two = start(), start(tmp_path / "other")

    for supervisor in (one.wait_until_running(), two.wait_until_running()):
        assert supervisor.environment_of_api()["DATA_DIR"] == str(supervisor.data_dir)
    assert one.environment_of_api()["DATABASE_URL"] != two.environment_of_api()["DATABASE_URL"]


def test_given_servers_are_used_instead_of_private_ones(start: Any) -> None:
    given = {"DATABASE_URL": "postgres://db.example/x", "REDIS_URL": "redis://queue.example/0"}
    supervisor = start(**given).wait_until_running()

    assert given.items() <= supervisor.environment_of_api().items()
    assert not (supervisor.data_dir / "postgres").exists()
    assert not (supervisor.data_dir / "valkey").exists()


def test_operator_s_commands_find_the_servers_that_run(start: Any) -> None:
    supervisor = start().wait_until_running()
    given = supervisor.environment_of_api()

    found = servers_of(supervisor.data_dir)

    assert found == {"database_url": given["DATABASE_URL"], "redis_url": given["REDIS_URL"]}
    supervisor.stop(signal.SIGKILL)
    assert servers_of(supervisor.data_dir) == {}


def test_missing_browser_is_one_clear_sentence(start: Any) -> None:
    supervisor = start(CHROMIUM_PATH="/nowhere/chromium")

    assert supervisor.process.wait(timeout=60) == 1
    assert supervisor.said.startswith("CHROMIUM_PATH is /nowhere/chromium, but no browser starts from there.")


def _answers(supervisor: Supervisor) -> bool:
    try:
        return bool(supervisor.environment_of_api())
    except OSError:
        return False


def _pid_or_none(supervisor: Supervisor, name: str) -> int | None:
    try:
        return supervisor.pid(name)
    except (OSError, ValueError):
        return None
