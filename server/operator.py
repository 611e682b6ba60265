"""`coverstitch account`: what an operator does to accounts, by the services that the API uses."""

import json

from redis.asyncio import Redis

from server.clients.announce import Announcer
from server.clients.queue import TaskQueue
from server.database import close_database, open_database
from server.errors import ApiError, CommandFailed
from server.services import accounts, sessions, usage
from server.services.passwords import what_is_wrong
from server.services.runtime import Runtime, use
from server.services.writers import make_writer
from server.settings import Settings


async def account(action: str, email: str, password: str, settings: Settings) -> None:
    """Do it and print what came of it. Raises CommandFailed."""
    await open_database(settings.database_url, pool=2)
    redis = Redis.from_url(settings.redis_url, socket_timeout=2, socket_connect_timeout=2)
    use(Runtime(settings, redis, TaskQueue(redis), Announcer(redis), make_writer(settings)))
    try:
        await _ACTIONS[action](email, password)
    except ApiError as error:
        raise CommandFailed(error.message) from None
    finally:
        await redis.aclose()
        await close_database()
        use(None)


async def _create(email: str, password: str) -> None:
    if problems := what_is_wrong(password, email):
        raise CommandFailed(" ".join(problems))
    if await accounts.exists(email):
        raise CommandFailed("There is an account with this address already.")
    print(f"Made account {await accounts.make_account(email, password)}.")


async def _disable(email: str, _: str) -> None:
    await accounts.disable_account(await accounts.find_account(email))
    print("Disabled; every session of it has ended.")


async def _delete(email: str, _: str) -> None:
    await accounts.delete_account(await accounts.find_account(email))
    print("Deleted, with everything of it.")


async def _sessions(email: str, _: str) -> None:
    for session in await sessions.list_sessions(await accounts.find_account(email), None):
        print(json.dumps(session, ensure_ascii=False))


async def _usage(email: str, _: str) -> None:
    for day in await usage.usage_by_day(await accounts.find_account(email)):
        print(json.dumps(day))


_ACTIONS = {"create": _create, "disable": _disable, "delete": _delete, "sessions": _sessions, "usage": _usage}
