"""PostgreSQL and Valkey as private child processes: for `coverstitch run`, the tests and the benchmarks.

Both come as programs inside wheels (the extra `local`), listen on 127.0.0.1 only, ask for a password that lies in
the data folder, and die with the process that started them. The wheels' own Python interfaces are not used: they
share one server between processes and stop it at exit by counting handles; a direct child is simpler to reason about.
"""

from pathlib import Path
from types import TracebackType
from typing import IO, Self

from server.datafolder import lock_folder
from server.local.common import LocalServersFailed, free_port
from server.local.postgres import Postgres
from server.local.valkey import Valkey

__all__ = ["LocalServers", "LocalServersFailed", "Postgres", "Valkey", "free_port", "start"]


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
