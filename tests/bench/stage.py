"""The whole product as it runs in production, in a folder of its own: durable database and queue, API, one worker."""

import http.client
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from server import local
from server.chromium import find_chromium, why_not_found
from server.processes import Child, wait_until

MODEL_LATENCY_S = 0.5  # before the first word, in every run and on every machine the same
START_LIMIT_S = 60.0
_PYTHON = (sys.executable, "-m")


@dataclass(frozen=True)
class Stage:
    """Where the running product is: ports of API and model on 127.0.0.1, and the process ids of API and worker."""

    port: int
    model_port: int
    api: int
    worker: int


class StageFailed(Exception):
    """The product does not start; the message has the end of the log."""


@contextmanager
def staged() -> Iterator[Stage]:
    """Raises StageFailed."""
    chromium = find_chromium(None)
    if chromium is None:
        raise StageFailed(why_not_found(None))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="coverstitch-bench-")))
        servers = stack.enter_context(local.start(folder, durable=True))
        port = local.free_port()
        model, model_port = Child("model", folder), local.free_port()
        environment = _environment(servers, folder, port, chromium, model_port)
        _migrate(folder, environment)
        api, worker = Child("api", folder), Child("worker", folder)
        latency = ("--latency", str(MODEL_LATENCY_S), "--port", str(model_port))
        for child, command in (
            (model, ("tests.model_server", *latency)),
            (api, ("server.cli", "serve")),
            (worker, ("server.cli", "worker")),
        ):
            stack.callback(child.stop)
            child.start([*_PYTHON, *command], environment)
        _wait_for(model, lambda: _answers(model_port, http.client.NOT_FOUND))
        _wait_for(api, lambda: _answers(port, http.client.OK))
        _wait_for(worker, lambda: "worker_started" in worker.last_words())
        assert api.pid is not None and worker.pid is not None
        try:
            yield Stage(port, model_port, api.pid, worker.pid)
        except Exception:
            print(
                f"The end of the API's log:\n{api.last_words()}\nThe worker's:\n{worker.last_words()}", file=sys.stderr
            )
            raise


def _environment(
    servers: local.LocalServers, folder: Path, port: int, chromium: Path, model_port: int
) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", str(folder)),
        "PYTHONUNBUFFERED": "1",
        "DATABASE_URL": servers.database_url,
        "REDIS_URL": servers.redis_url,
        "DATA_DIR": str(folder),
        "PORT": str(port),
        "CHROMIUM_PATH": str(chromium),
        "DEMO_ACCOUNT": "true",
        "OPENAI_API_KEY": "none",
        "OPENAI_BASE_URL": f"http://127.0.0.1:{model_port}/v1",
        "DAILY_TOKENS": "0",
    }


def _migrate(folder: Path, environment: dict[str, str]) -> None:
    child = Child("migrate", folder)
    child.start([*_PYTHON, "server.cli", "migrate"], environment)
    wait_until(lambda: child.pid is None, START_LIMIT_S)
    child.kill()
    if child.exit_code != 0:
        raise StageFailed(child.last_words())


def _wait_for(child: Child, ready: Callable[[], bool]) -> None:
    wait_until(lambda: ready() or child.pid is None, START_LIMIT_S)
    if child.pid is None or not ready():
        raise StageFailed(f"{child.name} does not start:\n{child.last_words()}")


def _answers(port: int, status: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health/ready/")
        return connection.getresponse().status == status
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
