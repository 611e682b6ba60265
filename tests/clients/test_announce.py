"""Announcements between processes: who listens hears what is said from then on, whatever happens to Valkey."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from redis.asyncio import Redis

from server import local
from server.clients.announce import Announcer


@contextlib.asynccontextmanager
async def announcer_at(url: str) -> AsyncIterator[Announcer]:
    async with Redis.from_url(url, socket_timeout=None, socket_connect_timeout=1) as redis:
        announcer = Announcer(redis)
        yield announcer
        await announcer.close()


@pytest.fixture
async def announcer(servers: local.LocalServers) -> AsyncIterator[Announcer]:
    async with announcer_at(servers.redis_url) as one:
        yield one


async def heard(inbox: "asyncio.Queue[dict[str, Any]]") -> dict[str, Any]:
    return await asyncio.wait_for(inbox.get(), 20)


async def test_fifty_listeners_at_once_each_hear_their_own(announcer: Announcer) -> None:
    async def listen(number: int) -> dict[str, Any]:
        async with announcer.listen(f"channel:{number}") as inbox:
            await announcer.say(f"channel:{number}", {"number": number})
            return await heard(inbox)

    for _ in range(3):  # each time from nobody listening
        assert await asyncio.gather(*map(listen, range(50))) == [{"number": number} for number in range(50)]


async def test_two_who_listen_to_one_channel_both_hear_and_one_may_leave(announcer: Announcer) -> None:
    async with announcer.listen("shared") as first:
        async with announcer.listen("shared") as second:
            await announcer.say("shared", {"stage": "one"})
            assert await heard(first) == await heard(second) == {"stage": "one"}
        await announcer.say("shared", {"stage": "two"})
        assert await heard(first) == {"stage": "two"}


async def test_coming_and_going_on_one_channel_loses_nothing(announcer: Announcer) -> None:
    async def listen(_: int) -> dict[str, Any]:
        async with announcer.listen("busy") as inbox:
            await announcer.say("busy", {"stage": "x"})
            return await heard(inbox)

    async def again_and_again(number: int) -> None:
        for _ in range(20):
            assert await listen(number) == {"stage": "x"}

    await asyncio.gather(*map(again_and_again, range(10)))


@pytest.fixture
def valkey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[local.Valkey]:
    """One of its own, to be killed."""
    one = local.Valkey(tmp_path_factory.mktemp("valkey"), durable=False)
    one.start()
    yield one
    one.stop()


async def test_after_valkey_was_away_listeners_hear_again(valkey: local.Valkey) -> None:
    async with contextlib.AsyncExitStack() as stack:
        listening = await stack.enter_async_context(announcer_at(valkey.url))
        saying = await stack.enter_async_context(announcer_at(valkey.url))
        inboxes = {"early": await stack.enter_async_context(listening.listen("early"))}
        valkey.kill(lose_data=True)
        await saying.say("early", {"stage": "lost"})  # nobody fails for it
        inboxes["meanwhile"] = await stack.enter_async_context(listening.listen("meanwhile"))
        valkey.start()

        for channel, inbox in inboxes.items():
            while inbox.empty():
                await saying.say(channel, {"stage": "back"})
                await asyncio.sleep(0.05)
            assert await heard(inbox) == {"stage": "back"}
