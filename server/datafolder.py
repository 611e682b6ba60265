"""The data folder of one instance: ours alone, locked while we run, with the secrets that it needs to keep."""

import contextlib
import fcntl
import json
import os
import secrets
from pathlib import Path
from typing import IO


class FolderInUse(Exception):
    """Another instance holds the folder; the message is for the person at the terminal."""


def private_folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def lock_folder(folder: Path) -> IO[str]:
    """Holds `folder` until the answer is closed or this process ends, however it ends. Raises FolderInUse."""
    lock = (private_folder(folder) / "lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        owner = lock.read().strip() or "unknown"
        lock.close()
        raise FolderInUse(
            f"{folder} is in use by another Coverstitch (process {owner}). "
            "Stop that one, or start this one with another DATA_DIR and PORT."
        ) from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def note_servers(folder: Path, addresses: dict[str, str]) -> None:
    """Lets `servers_of` tell the addresses for as long as `folder` is held."""
    write_private(folder / "servers", json.dumps(addresses))


def servers_of(folder: Path) -> dict[str, str]:
    """`database_url` and `redis_url` of the instance that runs in `folder`; empty when none runs."""
    if not (folder / "servers").exists():
        return {}
    try:
        lock_folder(folder).close()
    except FolderInUse:
        addresses: dict[str, str] = json.loads((folder / "servers").read_text())
        return addresses
    return {}


def kept_secret(path: Path) -> str:
    """The secret in `path`: 64 hex digits, made when it is not there yet."""
    with contextlib.suppress(FileNotFoundError):
        return path.read_text()
    write_private(path, secrets.token_hex(32))
    return path.read_text()


def write_private(path: Path, text: str) -> None:
    """Whole or not at all, readable by us alone."""
    private_folder(path.parent)
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.rename(path)
