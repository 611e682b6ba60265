"""The supervisor behind `coverstitch run`: everything on one machine, started, watched and stopped together.

Order: the data folder is locked, the browser found, the private servers started (unless DATABASE_URL or REDIS_URL
name others), the tables migrated, then API and worker started. What dies is started again, a few times. The first
Ctrl-C or SIGTERM stops all of it, the API and the worker first.
"""

import contextlib
import http.client
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn, TextIO

from server.chromium import find_chromium, why_not_found
from server.datafolder import FolderInUse, kept_secret, lock_folder, note_servers, private_folder
from server.local import LocalServersFailed, Postgres, Valkey
from server.processes import Child, adopt_grandchildren, end_adopted, end_descendants, reap_adopted, wait_until
from server.settings import DEMO_EMAIL, DEMO_PASSWORD, Settings

COVERSTITCH = (sys.executable, "-m", "server.cli")
START_LIMIT = 60.0  # seconds until the API must answer
GRACE = 15.0  # seconds that API and worker get to finish what is in flight
LOOK_EVERY = 0.3
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
MOST_RESTARTS = 5  # of one process ...
WITHIN = 60.0  # ... in so many seconds; more means that starting again does not help


_asked_to_stop: list[int] = []


class RunFailed(Exception):
    """Running cannot go on; the message is for the person at the terminal."""


class _Stop(BaseException):
    """Ctrl-C or SIGTERM."""


@dataclass
class _Watched:
    """A process that is started again when it dies."""

    child: Child
    start: Callable[[], None]
    restarts: list[float] = field(default_factory=list)

    def start_again(self) -> None:
        now = time.monotonic()
        self.restarts = [moment for moment in self.restarts if now - moment < WITHIN] + [now]
        if len(self.restarts) > MOST_RESTARTS:
            raise RunFailed(f"{_ended(self.child)} It ended {MOST_RESTARTS} times in a minute, so this is given up.")
        _say(f"{_ended(self.child)} It is started again.")
        if self.child.name == "worker":
            end_adopted()  # its browser
        self.start()


def run(settings: Settings, coverstitch: Sequence[str] = COVERSTITCH) -> int:
    """Runs until Ctrl-C, SIGTERM or a failure; the exit code. `coverstitch` is the command before `migrate`, `serve`
    and `worker`.
    """
    for number in STOPS:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup asked for that
            signal.signal(number, _stop)
    try:
        with ExitStack() as stack:
            try:
                _watch(_start_all(settings, coverstitch, stack))
            finally:
                _ignore_signals()
    except _Stop:
        return 0
    except (RunFailed, LocalServersFailed, FolderInUse) as error:
        _say(str(error))
        return 1


def _stop(number: int, frame: FrameType | None) -> None:
    _asked_to_stop.append(number)  # Python swallows what is raised while it runs a destructor
    raise _Stop


def _ignore_signals() -> None:
    """From here on: stopping is bounded in time and must not be broken off."""
    for number in STOPS:
        signal.signal(number, signal.SIG_IGN)


def _say(text: str, stream: TextIO = sys.stderr) -> None:
    with contextlib.suppress(OSError):  # the terminal may be gone
        print(text, file=stream, flush=True)


def _start_all(settings: Settings, coverstitch: Sequence[str], stack: ExitStack) -> list[_Watched]:
    """What runs, to be watched; `stack` stops it."""
    data_dir = private_folder(settings.data_dir.resolve())
    stack.enter_context(lock_folder(data_dir))
    folder = private_folder(data_dir / "run")
    migrate, api, worker = (Child(name, folder, grace=GRACE) for name in ("migrate", "api", "worker"))
    for child in (api, worker):
        child.end_orphan()
    adopt_grandchildren()
    stack.callback(end_descendants)
    _check_port(settings)
    environment = _environment(settings, data_dir)
    watched = []
    if not settings.database_url:
        watched.append(_serve_postgres(data_dir, environment, stack))
    if not settings.redis_url:
        watched.append(_serve_valkey(data_dir, environment, stack))
    note_servers(data_dir, {name: environment[name.upper()] for name in ("database_url", "redis_url")})
    _migrate(migrate, [*coverstitch, "migrate"], environment, stack)
    stack.callback(_stop_together, [api, worker])
    for child, command in ((api, "serve"), (worker, "worker")):
        one = _Watched(child, partial(child.start, [*coverstitch, command], environment))
        one.start()
        watched.append(one)
    _wait_for_answer(settings, api)
    stack.callback(_say, "Stopping ...")
    _say(_banner(settings, environment), sys.stdout)
    return watched


def _serve_postgres(data_dir: Path, environment: dict[str, str], stack: ExitStack) -> _Watched:
    postgres = Postgres(data_dir / "postgres")
    stack.callback(postgres.stop)
    postgres.start()
    environment["DATABASE_URL"] = postgres.url
    return _Watched(postgres.child, postgres.start)


def _serve_valkey(data_dir: Path, environment: dict[str, str], stack: ExitStack) -> _Watched:
    valkey = Valkey(data_dir / "valkey")
    stack.callback(valkey.stop)
    valkey.start()
    environment["REDIS_URL"] = valkey.url
    return _Watched(valkey.child, valkey.start)


def _environment(settings: Settings, data_dir: Path) -> dict[str, str]:
    """What the children read as their settings: ours, with what only `run` knows. Raises RunFailed."""
    browser = find_chromium(settings.chromium_path)
    if browser is None:
        raise RunFailed(why_not_found(settings.chromium_path))
    environment = {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "DATA_DIR": str(data_dir),
        "PORT": str(settings.port),
        "CHROMIUM_PATH": str(browser),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
    }
    given = settings.model_fields_set
    if settings.is_local and "secret_key" not in given:
        environment["SECRET_KEY"] = kept_secret(data_dir / "secret_key")
    if settings.is_local and "demo_account" not in given:
        environment["DEMO_ACCOUNT"] = "true"
    return environment


def _check_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise RunFailed(
                f"Port {settings.port} of {settings.host} cannot be used ({error.strerror}). "
                "Stop the program that has it, or choose another, such as PORT=8001."
            ) from None


def _migrate(child: Child, command: Sequence[str], environment: dict[str, str], stack: ExitStack) -> None:
    stack.callback(child.kill)
    child.start(command, environment)
    while child.pid is not None:
        time.sleep(0.05)
    if child.exit_code:
        raise RunFailed(_ended(child))


def _wait_for_answer(settings: Settings, api: Child) -> None:
    if not wait_until(lambda: _is_ready(settings) or api.pid is None, START_LIMIT, pause=0.1):
        raise RunFailed(f"The end of {api.log}:\n{api.last_words()}\nThe API does not answer.")
    if api.pid is None:
        raise RunFailed(_ended(api))


def _is_ready(settings: Settings) -> bool:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 - compared, not bound
    connection = http.client.HTTPConnection(host, settings.port, timeout=5)
    try:
        connection.request("GET", "/health/ready")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _watch(watched: Sequence[_Watched]) -> NoReturn:
    """Ends by _Stop or RunFailed."""
    while not _asked_to_stop:
        for one in watched:
            if one.child.pid is None:
                one.start_again()
        reap_adopted()
        time.sleep(LOOK_EVERY)
    raise _Stop


def _stop_together(children: Sequence[Child]) -> None:
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.stop()


def _ended(child: Child) -> str:
    said = child.last_words()
    return f"The end of {child.log}:\n{said}\nThe process `{child.name}` ended (code {child.exit_code})."


def _banner(settings: Settings, environment: dict[str, str]) -> str:
    data_dir = Path(environment["DATA_DIR"])
    lines = [
        ("Coverstitch", settings.public_url),
        ("Writer", _writer(settings)),
        ("Mails", "sent by SMTP" if settings.smtp_url else str(data_dir / "outbox" / "*.eml")),
        ("Logs", f"{data_dir / 'run' / '*.log'}"),
        ("Stop", "Ctrl-C"),
    ]
    if environment.get("DEMO_ACCOUNT") == "true":
        lines.insert(1, ("Sign in", f"{DEMO_EMAIL} with the password {DEMO_PASSWORD}"))
    return "\n".join(f"  {name:<12} {text}" for name, text in lines)


def _writer(settings: Settings) -> str:
    if settings.has_model:
        return f"{settings.openai_model} at {settings.openai_base_url}"
    return "no model configured: documents are assembled from your own words"
