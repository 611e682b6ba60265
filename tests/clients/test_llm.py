"""The model's client against a server that speaks the wire: every way to fail is an error of its own."""

import asyncio
import itertools
import json
import logging
import time
from collections.abc import Iterator

import pytest

from server.clients import llm_errors as errors
from server.clients.llm import Model
from server.domain.context import Context
from server.domain.posting import Posting
from server.domain.prompts import answer_schema, messages
from server.domain.resume import Resume
from tests.model_server import TOKENS, ModelServer
from tests.samples import posting, resume

KEY = "sk-secret-0123456789"
LIMIT_S = 0.5

AGAIN, NEVER = True, False
TABLE = {
    "429-short": (errors.ModelBusy, AGAIN),
    "429-plain": (errors.ModelBusy, AGAIN),
    "429-long": (errors.ModelOverQuota, NEVER),
    "quota": (errors.ModelOverQuota, NEVER),
    "400": (errors.ModelMisconfigured, NEVER),
    "too-long": (errors.ModelTooSmall, NEVER),
    "401": (errors.ModelRejectedKey, NEVER),
    "403": (errors.ModelRejectedKey, NEVER),
    "404": (errors.ModelMisconfigured, NEVER),
    "307": (errors.ModelMisconfigured, NEVER),
    "500": (errors.ModelUnavailable, AGAIN),
    "503": (errors.ModelUnavailable, AGAIN),
    "error-in-stream": (errors.ModelUnavailable, AGAIN),
    "hanging-up": (errors.ModelUnavailable, AGAIN),
    "drip": (errors.ModelTooSlow, AGAIN),
    "silent": (errors.ModelTooSlow, AGAIN),
    "html": (errors.ModelGarbled, AGAIN),
    "html-as-stream": (errors.ModelGarbled, AGAIN),
    "empty": (errors.ModelGarbled, AGAIN),
    "json-nonsense": (errors.ModelGarbled, AGAIN),
    "json-list": (errors.ModelGarbled, AGAIN),
    "empty-choices": (errors.ModelGarbled, AGAIN),
    "missing-choices": (errors.ModelGarbled, AGAIN),
    "null-choices": (errors.ModelGarbled, AGAIN),
    "choices-of-another-type": (errors.ModelGarbled, AGAIN),
    "null-delta": (errors.ModelGarbled, AGAIN),
    "null-content": (errors.ModelGarbled, AGAIN),
    "number-as-content": (errors.ModelGarbled, AGAIN),
    "list-as-chunk": (errors.ModelGarbled, AGAIN),
    "bad-json": (errors.ModelGarbled, AGAIN),
    "no-json": (errors.ModelGarbled, AGAIN),
    "a-list": (errors.ModelGarbled, AGAIN),
    "refusal": (errors.ModelRefused, NEVER),
    "filter": (errors.ModelRefused, NEVER),
    "length": (errors.ModelCutOff, NEVER),
    "length-at-once": (errors.ModelCutOff, NEVER),
}


@pytest.fixture(scope="module")
def server() -> Iterator[ModelServer]:
    with ModelServer().serving() as running:
        yield running


def context() -> Context:
    return Context(
        resume=Resume.model_validate(resume()),
        posting=Posting.model_validate(posting()),
        document_type="resume",
        writer="llm",
        prompt_version=1,
    )


async def asked(server: ModelServer, behaviour: str, *, key: str = KEY, model: Model | None = None) -> object:
    """What comes of asking for a resume: an answer or the error."""
    client = model or Model(server.url(behaviour), key, "stand-in", time_limit=LIMIT_S)
    try:
        return await client.ask(messages(context(), "canary"), answer_schema(context()), max_tokens=500)
    except errors.ModelFailed as error:
        return error
    finally:
        if model is None:
            await client.close()


@pytest.mark.parametrize("behaviour", TABLE)
async def test_every_way_to_fail_is_an_error_of_its_own(
    server: ModelServer, behaviour: str, caplog: pytest.LogCaptureFixture
) -> None:
    kind, again = TABLE[behaviour]
    caplog.set_level(logging.WARNING)
    before, started = len(server.calls), time.monotonic()

    error = await asked(server, behaviour)

    assert type(error) is kind
    assert error.again is again
    assert len(server.calls) == before + 1  # whether to try again is decided elsewhere
    assert time.monotonic() - started < 20 * LIMIT_S
    said = f"{error} {error!r} {error.__cause__} {caplog.text}"
    assert str(error).endswith(".")
    assert error.__suppress_context__
    assert not any(words in said for words in (KEY, "Incorrect API key", "Sign in", "quota, ", "engine died", "Mara"))


async def test_an_endpoint_that_is_not_there_is_unavailable(server: ModelServer) -> None:
    error = await asked(server, "", model=Model("http://127.0.0.1:9/v1", KEY, "stand-in", time_limit=5))

    assert type(error) is errors.ModelUnavailable


async def test_a_redirect_is_not_followed_and_the_key_goes_nowhere_else(server: ModelServer) -> None:
    before = len(server.calls)

    await asked(server, "307")

    assert len(server.calls) == before + 1


async def test_how_long_to_wait_is_what_the_endpoint_says(server: ModelServer) -> None:
    busy = await asked(server, "429-short")

    assert isinstance(busy, errors.ModelBusy)
    assert busy.wait_s == 2


@pytest.mark.parametrize("behaviour", ["length", "bad-json"])
async def test_what_had_arrived_and_cost_is_told_with_the_error(server: ModelServer, behaviour: str) -> None:
    error = await asked(server, behaviour)

    assert isinstance(error, errors.ModelFailed)
    assert error.text.startswith('{"summary"')
    assert error.tokens.read > 0
    assert error.tokens.written > 0


@pytest.mark.parametrize("behaviour", ["honest", "fenced", "not-streaming"])
async def test_an_answer_is_a_json_object_and_what_it_cost(server: ModelServer, behaviour: str) -> None:
    answer = await asked(server, behaviour)

    assert list(answer.value) == ["summary", "entries", "skills", "extras"]  # type: ignore[attr-defined]
    assert answer.tokens.total == TOKENS  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("behaviour", "calls"),
    [("no-limits", 2), ("no-json-schema", 3), ("no-response-format", 4), ("no-parameters", 4), ("no-anything", 7)],
)
async def test_what_an_endpoint_refuses_is_left_out_and_not_asked_for_again(
    server: ModelServer, behaviour: str, calls: int
) -> None:
    model = Model(server.url(behaviour), KEY, "stand-in", time_limit=10)
    before = len(server.calls)
    try:
        first = await asked(server, behaviour, model=model)
        assert len(server.calls) == before + calls
        second = await asked(server, behaviour, model=model)
    finally:
        await model.close()

    assert first.value == second.value  # type: ignore[attr-defined]
    assert len(server.calls) == before + calls + 1


async def test_without_a_format_the_schema_is_in_the_prompt(server: ModelServer) -> None:
    await asked(server, "no-response-format")

    assert json.dumps(answer_schema(context())) in server.calls[-1].prompt


async def test_words_are_told_as_they_arrive(server: ModelServer) -> None:
    told: list[str] = []
    model = Model(server.url(), KEY, "stand-in", time_limit=10)
    server.gate.clear()
    asking = asyncio.create_task(
        model.ask(messages(context(), ""), answer_schema(context()), max_tokens=500, on_text=told.append)
    )
    while not told or "Operations" not in told[-1]:
        await asyncio.sleep(0.01)

    assert not asking.done()
    server.gate.set()
    answer = await asking
    await model.close()
    assert told[-1] == answer.text
    assert all(later.startswith(earlier) for earlier, later in itertools.pairwise(told))


async def test_an_answer_that_nobody_waits_for_any_more_is_ended_at_the_endpoint(server: ModelServer) -> None:
    model = Model(server.url("drip"), KEY, "stand-in", time_limit=10)
    asking = asyncio.create_task(model.ask(messages(context(), ""), answer_schema(context()), max_tokens=500))
    while not server.open:
        await asyncio.sleep(0.01)

    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)

    while server.open:
        await asyncio.sleep(0.01)
    await model.close()
