"""What both private servers need."""

import importlib.util
import random
import socket
from pathlib import Path

START_LIMIT = 60.0  # seconds; replaying the log after a crash is the slowest start
TRIES = 5
PORTS = range(20_000, 32_000)  # below what systems give to outgoing connections, so that nobody takes ours in a restart


class LocalServersFailed(Exception):
    """A private server cannot be started; the message is for the person at the terminal."""


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on right now."""
    while True:
        port = random.choice(PORTS)  # noqa: S311 - not a secret
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


def package_folder(name: str) -> Path:
    """The folder of a wheel; not imported, because importing it has effects."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise LocalServersFailed(
            "The private database is not installed: run `make run`, install the extra `local`, "
            "or set DATABASE_URL and REDIS_URL."
        )
    return Path(spec.origin).parent
