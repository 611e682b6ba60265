"""One printer for the tests that do not harm it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.clients.pdf import Printer


@pytest.fixture(scope="session")
async def printer(chromium: Path) -> AsyncIterator[Printer]:
    printer = Printer(chromium)
    await printer.start()
    yield printer
    await printer.stop()
