"""A worker whose documents come from the model server."""

from collections.abc import AsyncIterator, Iterator

import pytest

from server.services.rows import fetch
from server.services.runtime import runtime
from server.services.writers import ModelWriter
from server.settings import Settings
from tests.model_server import ModelServer


@pytest.fixture(scope="session")
def model_server() -> Iterator[ModelServer]:
    with ModelServer().serving() as server:
        yield server


@pytest.fixture
async def model(
    api: str, settings: Settings, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[ModelServer]:
    """The model behind the API of the tests; honest, at once, not yet called."""
    model_server.behaviour, model_server.latency, model_server.pace = "honest", 0.0, 0.0
    model_server.gate.set()
    await fetch("DELETE FROM version WHERE status IN ('queued', 'writing')")  # what other tests left
    model_server.calls.clear()
    writer = ModelWriter(
        settings.model_copy(
            update={
                "openai_api_key": "sk-stand-in-key",
                "openai_base_url": model_server.url(),
                "openai_time_limit_s": 20,
                "openai_price_in": 0.4,
                "openai_price_out": 1.6,
            }
        )
    )
    monkeypatch.setattr(runtime(), "writer", writer)
    yield model_server
    model_server.gate.set()
    await writer.close()
