"""One house for all tests here: what a test kills it starts again before it ends."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.reliability.house import House, opened


@pytest.fixture(scope="session")
async def shared_house(tmp_path_factory: pytest.TempPathFactory, chromium: Path) -> AsyncIterator[House]:
    async with opened(tmp_path_factory.mktemp("house"), chromium) as house:
        yield house


@pytest.fixture
async def house(shared_house: House) -> AsyncIterator[House]:
    yield shared_house
    await shared_house.stop_workers()
    await shared_house.fetch("DELETE FROM version WHERE status IN ('queued', 'writing')")
