"""Opening and migrating the database. The one place that knows how Tortoise is set up."""

import asyncio
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import asyncpg
from tortoise import Tortoise, connections
from tortoise.exceptions import DBConnectionError
from tortoise.migrations.api import migrate as run_migrations

# Any number would do; it only has to be ours, so that two starts do not migrate side by side.
_MIGRATION_LOCK = 0x636F7665
_AWAY = (
    ConnectionError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    DBConnectionError,
)


def configuration(url: str, *, pool: int = 10, name: str = "coverstitch") -> dict[str, Any]:
    """Tortoise's configuration. Time limits are set so that a lost peer never holds a connection for good."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    credentials = {
        "host": query.get("host") or parts.hostname or "127.0.0.1",
        "port": parts.port or int(query.get("port", 5432)),
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password) if parts.password else None,
        "database": unquote(parts.path.lstrip("/")) or "postgres",
        "minsize": min(2, pool),
        "maxsize": pool,
        "command_timeout": 30,
        "timeout": 10,
        "reset": _keep,
        "application_name": name,
        "server_settings": {
            "statement_timeout": "30000",
            "idle_in_transaction_session_timeout": "15000",
            "timezone": "UTC",
            # Every statement here is short: compiling it would cost more than running it.
            "jit": "off",
        },
    }
    if "sslmode" in query:
        credentials["ssl"] = query["sslmode"]
    return {
        "connections": {"default": {"engine": "tortoise.backends.asyncpg", "credentials": credentials}},
        "apps": {"models": {"models": ["server.models"], "migrations": "migrations", "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def _keep(_: asyncpg.Connection) -> None:
    """Instead of `RESET ALL` after every statement, a round trip of its own: nothing here changes a session's settings.

    asyncpg itself still ends a transaction that was left open.
    """


# For `python -m tortoise makemigrations`, which compares models and migrations without a database.
TORTOISE_ORM = configuration("postgresql://localhost/coverstitch")


async def open_database(url: str, *, pool: int = 10) -> None:
    # The fallback lets every task of this process see the connection, not only those that descend from this one.
    await Tortoise.init(config=configuration(url, pool=pool), _enable_global_fallback=True)


async def close_database() -> None:
    await connections.close_all()


def is_away(error: BaseException) -> bool:
    """Whether this error says that PostgreSQL does not answer, as while it restarts: later the same call works."""
    return isinstance(error, _AWAY)


async def migrate(url: str, *, wait: float = 30.0) -> None:
    """Bring the tables up to date, one process at a time. Raises OSError when no database answers for `wait` s."""
    lock = await _connect(url, wait)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _MIGRATION_LOCK, timeout=300)
        try:
            await run_migrations(config=configuration(url, pool=2))
        finally:
            await connections.close_all()
    finally:
        await lock.close()


async def _connect(url: str, wait: float) -> asyncpg.Connection:
    deadline = asyncio.get_running_loop().time() + wait
    while True:
        try:
            return await asyncpg.connect(url, timeout=10)
        except (OSError, asyncpg.CannotConnectNowError, TimeoutError):
            if asyncio.get_running_loop().time() > deadline:
                raise
            await asyncio.sleep(0.2)
