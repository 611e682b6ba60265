"""The private PostgreSQL and Valkey: they start, stay private, survive crashes and leave nothing behind."""

import os
import signal
import stat
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import psutil
import pytest
import redis.asyncio as redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from server import local
from server.datafolder import FolderInUse
from server.local import LocalServers
from server.processes import is_alive, wait_until

OWNER = textwrap.dedent("""
    import sys, time
    from pathlib import Path
    from server import local
    servers = local.start(Path(sys.argv[1]), durable=False)
    print(servers.postgres.child.pid, servers.valkey.child.pid, flush=True)
    time.sleep(600)
""")


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServers]:
    with local.start(tmp_path_factory.mktemp("a folder with spaces"), durable=False) as started:
        yield started


@pytest.fixture
def killed_owner(tmp_path: Path) -> Iterator[tuple[Path, list[int]]]:
    """A data folder whose owning process was killed with SIGKILL, and the pids of the servers that it had."""
    owner = subprocess.Popen([sys.executable, "-c", OWNER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    pids = [int(pid) for pid in owner.stdout.readline().split()]
    owner.kill()
    owner.wait()
    yield tmp_path, pids
    for pid in pids:
        if psutil.pid_exists(pid):
            os.kill(pid, signal.SIGKILL)


def pids_of(servers: LocalServers) -> list[int]:
    return [pid for pid in (servers.postgres.child.pid, servers.valkey.child.pid) if pid]


def runs(pid: int) -> bool:
    return psutil.pid_exists(pid) and is_alive(psutil.Process(pid))


async def write(servers: LocalServers, value: str) -> None:
    database = await asyncpg.connect(servers.database_url)
    await database.execute("CREATE TABLE IF NOT EXISTS kept (value text)")
    await database.execute("INSERT INTO kept VALUES ($1)", value)
    await database.close()
    async with redis.from_url(servers.redis_url) as queue:
        await queue.set(value, "1")


async def is_kept(servers: LocalServers, value: str) -> tuple[bool, bool]:
    """Whether PostgreSQL and Valkey still have it."""
    database = await asyncpg.connect(servers.database_url)
    rows = await database.fetch("SELECT 1 FROM kept WHERE value = $1", value)
    await database.close()
    async with redis.from_url(servers.redis_url) as queue:
        return bool(rows), bool(await queue.exists(value))


async def test_both_servers_take_what_is_written(servers: LocalServers) -> None:
    await write(servers, "hello")

    assert await is_kept(servers, "hello") == (True, True)


async def test_nobody_gets_in_without_the_password(servers: LocalServers) -> None:
    wrong = servers.database_url.replace("coverstitch:", "coverstitch:x", 1)
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(wrong)
    with pytest.raises(redis.AuthenticationError):
        async with redis.Redis(host="127.0.0.1", port=servers.valkey.port, retry=Retry(NoBackoff(), 0)) as queue:
            await queue.get("hello")


def test_passwords_are_readable_by_the_owner_alone(servers: LocalServers) -> None:
    kept = [servers.postgres.folder / "password", servers.valkey.folder / "password"]
    for path in [*kept, servers.valkey.folder / "valkey.conf"]:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    secrets = [path.read_text() for path in kept]
    commands = [line for pid in pids_of(servers) for line in psutil.Process(pid).cmdline()]
    assert commands
    assert not any(secret in line for secret in secrets for line in commands)


def test_servers_listen_on_loopback_only(servers: LocalServers) -> None:
    for pid in pids_of(servers):
        listening = [c.laddr.ip for c in psutil.Process(pid).net_connections("inet") if c.status == "LISTEN"]
        assert listening == ["127.0.0.1"]


async def test_postgres_comes_back_at_the_same_address_after_a_crash(servers: LocalServers) -> None:
    await write(servers, "before the crash")
    address = servers.database_url

    servers.postgres.kill()
    with pytest.raises(OSError):
        await asyncpg.connect(address)
    servers.postgres.start()

    assert servers.database_url == address
    assert (await is_kept(servers, "before the crash"))[0]


async def test_valkey_can_be_killed_with_and_without_its_data(servers: LocalServers) -> None:
    await write(servers, "kept")
    address = servers.redis_url

    servers.valkey.kill()
    servers.valkey.start()
    assert (await is_kept(servers, "kept"))[1]

    servers.valkey.kill(lose_data=True)
    servers.valkey.start()
    assert servers.redis_url == address
    assert not (await is_kept(servers, "kept"))[1]


async def test_values_of_a_row_do_not_get_into_the_log(servers: LocalServers) -> None:
    database = await asyncpg.connect(servers.database_url)
    await database.execute("CREATE TABLE people (email text UNIQUE)")
    await database.execute("INSERT INTO people VALUES ('canary@example.org')")
    with pytest.raises(asyncpg.UniqueViolationError):
        await database.execute("INSERT INTO people VALUES ('canary@example.org')")
    await database.close()

    log = servers.postgres.child.log.read_text()
    assert "duplicate key" in log
    assert "canary" not in log


def test_second_start_on_one_folder_says_who_has_it(servers: LocalServers) -> None:
    folder = servers.postgres.folder.parent
    with pytest.raises(FolderInUse, match=rf"in use by another Coverstitch \(process {os.getpid()}\).*DATA_DIR"):
        local.start(folder, durable=False)


async def test_two_folders_run_side_by_side(servers: LocalServers, tmp_path: Path) -> None:
    with local.start(tmp_path, durable=False) as others:
        await write(others, "theirs")
        await write(servers, "ours")
        assert await is_kept(others, "theirs") == (True, True)
        assert await is_kept(servers, "theirs") == (False, False)


async def test_data_is_still_there_at_the_next_start(tmp_path: Path) -> None:
    with local.start(tmp_path, durable=False) as first:
        await write(first, "yesterday")
    with local.start(tmp_path, durable=False) as second:
        assert await is_kept(second, "yesterday") == (True, True)


async def test_stop_leaves_no_process(tmp_path: Path) -> None:
    with local.start(tmp_path, durable=False) as servers:
        running = [psutil.Process(pid) for pid in pids_of(servers)]
        running += [child for process in running for child in process.children(recursive=True)]
    assert len(running) > 5
    assert wait_until(lambda: not any(is_alive(process) for process in running), timeout=30)


async def test_half_made_database_is_made_anew(tmp_path: Path) -> None:
    half = tmp_path / "postgres" / "new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18")
    with local.start(tmp_path, durable=False) as servers:
        await write(servers, "x")


async def test_stale_pid_file_of_a_process_that_is_someone_else_now(tmp_path: Path) -> None:
    with local.start(tmp_path, durable=False) as first:
        await write(first, "x")
        data = first.postgres.data
    # As after a power cut: files speak of pids that other programs have now.
    (data / "postmaster.pid").write_text(f"1\n{data}\n0\n5432\n\n127.0.0.1\n0 0\nready\n")
    (tmp_path / "postgres" / "postgres.pid").write_text('{"pid": 1, "started": 0.0}')
    (tmp_path / "valkey" / "valkey.pid").write_text("{")

    with local.start(tmp_path, durable=False) as second:
        assert await is_kept(second, "x") == (True, True)


async def test_spoilt_queue_file_does_not_stop_the_start(tmp_path: Path) -> None:
    with local.start(tmp_path, durable=False) as first:
        await write(first, "x")
    (spoilt,) = (tmp_path / "valkey" / "appendonlydir").glob("*.incr.aof")
    spoilt.write_bytes(b"\0garbage" + spoilt.read_bytes())

    with local.start(tmp_path, durable=False) as second:
        assert await is_kept(second, "x") == (True, False)
        await write(second, "y")


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's death signal is Linux's")
async def test_servers_end_when_their_owner_is_killed(killed_owner: tuple[Path, list[int]]) -> None:
    _, pids = killed_owner
    assert wait_until(lambda: not any(runs(pid) for pid in pids), timeout=30)


async def test_start_recovers_from_an_owner_that_was_killed(killed_owner: tuple[Path, list[int]]) -> None:
    folder, pids = killed_owner
    with local.start(folder, durable=False) as servers:
        await write(servers, "after")
        assert not any(runs(pid) for pid in pids)


def test_orphan_that_missed_the_signal_is_ended_by_the_next_start(tmp_path: Path) -> None:
    """As on macOS, where nothing tells a child that its parent died."""
    with local.start(tmp_path, durable=False) as first:
        orphan, record = first.valkey.child.pid or 0, tmp_path / "valkey" / "valkey.pid"
        kept = record.read_text()
        first.valkey.child._record = tmp_path / "elsewhere"
        first._lock.close()  # type: ignore[union-attr]
        record.write_text(kept)
        with local.start(tmp_path, durable=False):
            assert not runs(orphan)
