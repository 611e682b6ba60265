"""A language model at any OpenAI-compatible endpoint: Chat Completions, streamed, with structured output.

Every way in which an endpoint can fail becomes one of our errors, with the decision whether trying again may help. An
endpoint's own error text is neither shown nor stored: it may quote the key or the prompt.
"""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, cast

import openai
from openai import AsyncOpenAI, AsyncStream
from openai.types.chat import ChatCompletionChunk

_FORMATS: tuple[Literal["json_schema", "json_object", "text"], ...] = ("json_schema", "json_object", "text")
LONGEST_WAIT_S = 60  # an endpoint that asks for more patience than this is not waited for


class ModelFailed(Exception):
    """No answer. The message is a sentence for the person; `again` says whether trying again may help."""

    again = True

    def __init__(self, message: str = "", *, wait_s: float = 0.0) -> None:
        super().__init__(message or self.__doc__ or "")
        self.wait_s = wait_s


class ModelUnavailable(ModelFailed):
    """The model does not answer at the moment."""


class ModelTooSlow(ModelFailed):
    """The model took too long to answer."""


class ModelBusy(ModelFailed):
    """The model has too much to do at the moment."""


class ModelOverQuota(ModelFailed):
    """The model's quota is used up."""

    again = False


class ModelRejectedKey(ModelFailed):
    """The model's endpoint does not accept this server's key."""

    again = False


class ModelMisconfigured(ModelFailed):
    """The model or its endpoint is not set up correctly on this server."""

    again = False


class ModelCutOff(ModelFailed):
    """The model broke off before it was done."""

    again = False


class ModelRefused(ModelFailed):
    """The model declined to write this."""

    again = False


class ModelGarbled(ModelFailed):
    """The model's answer could not be read."""


@dataclass(frozen=True)
class ModelAnswer:
    """The JSON object that was answered, and what it cost in tokens (estimated when the endpoint does not say)."""

    value: dict[str, Any]
    text: str
    tokens: int


class Model:
    """One client for a process; `close` it at the end. `time_limit` is in seconds for one whole answer."""

    def __init__(
        self, base_url: str, api_key: str, model: str, *, temperature: float = 0.4, time_limit: float = 90.0
    ) -> None:
        self.name = model
        self._temperature, self._time_limit = temperature, time_limit
        self._client = AsyncOpenAI(
            base_url=base_url,
            api_key=api_key,
            max_retries=0,  # retries are decided outside, where waiting frees the worker's place
            timeout=openai.Timeout(time_limit, connect=5.0),
            http_client=openai.DefaultAsyncHttpxClient(follow_redirects=False),
        )
        # What this endpoint is known to refuse; found out by asking, once for a process.
        self._format = 0  # the first of _FORMATS that it takes
        self._refused: set[str] = set()

    async def close(self) -> None:
        await self._client.close()

    async def ask(
        self,
        messages: list[dict[str, str]],
        schema: dict[str, Any],
        *,
        max_tokens: int,
        on_text: Callable[[str], None] = lambda _: None,
    ) -> ModelAnswer:
        """The answer to `messages` as a JSON object; `on_text` gets all that has arrived so far, again and again.

        Raises ModelFailed.
        """
        try:
            # The library's limit is per read, so a server that drips would never run into it.
            async with asyncio.timeout(self._time_limit):
                text, usage = await self._streamed(messages, schema, max_tokens, on_text)
        except TimeoutError:
            raise ModelTooSlow from None
        except openai.OpenAIError as error:
            raise _named(error) from None
        except (ValueError, TypeError, KeyError, AttributeError, UnicodeError):
            # What answers is no such endpoint: a web page, a proxy's message, JSON of another shape.
            raise ModelGarbled from None
        tokens = usage or (sum(len(message["content"]) for message in messages) + len(text)) // 4
        return ModelAnswer(read_object(text), text, tokens)

    async def _streamed(
        self, messages: list[dict[str, str]], schema: dict[str, Any], max_tokens: int, on_text: Callable[[str], None]
    ) -> tuple[str, int]:
        while True:
            try:
                stream = await self._open(messages, schema, max_tokens)
                break
            except (openai.BadRequestError, openai.UnprocessableEntityError, openai.InternalServerError) as error:
                if not self._asks_for_less(error):
                    raise
        async with stream:
            return await _collected(stream, on_text)

    def _asks_for_less(self, error: openai.APIStatusError) -> bool:
        """Some servers refuse an answer format or a parameter; whether there is less to ask for."""
        said = str(error.body or error.message).lower()
        for parameter in ("temperature", "max_tokens", "stream_options"):
            if parameter in said and parameter not in self._refused:
                self._refused.add(parameter)
                return True
        about_format = any(
            word in said for word in ("response_format", "json_schema", "json_object", "grammar", "schema")
        )
        if about_format and self._format + 1 < len(_FORMATS):
            self._format += 1
            return True
        return False

    async def _open(
        self, messages: list[dict[str, str]], schema: dict[str, Any], max_tokens: int
    ) -> AsyncStream[ChatCompletionChunk]:
        kind = _FORMATS[self._format]
        options: dict[str, Any] = {}
        if kind == "json_schema":
            options["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "draft", "strict": True, "schema": schema},
            }
        else:
            if kind == "json_object":
                options["response_format"] = {"type": "json_object"}
            hint = f"The JSON object has this schema:\n{json.dumps(schema)}"
            messages = [*messages[:1], {"role": "system", "content": hint}, *messages[1:]]
        if "temperature" not in self._refused:
            options["temperature"] = self._temperature
        options["max_completion_tokens" if "max_tokens" in self._refused else "max_tokens"] = max_tokens
        if "stream_options" not in self._refused:
            options["stream_options"] = {"include_usage": True}
        stream: AsyncStream[ChatCompletionChunk] = await self._client.chat.completions.create(
            model=self.name, messages=cast("Any", messages), stream=True, **options
        )
        return stream


async def _collected(stream: AsyncStream[ChatCompletionChunk], on_text: Callable[[str], None]) -> tuple[str, int]:
    """The text and the tokens used (0: not said)."""
    parts: list[str] = []
    usage, finish, refused = 0, "", False
    async for chunk in stream:
        if not isinstance(chunk, ChatCompletionChunk):
            raise ModelGarbled
        if chunk.usage:
            usage = chunk.usage.total_tokens
        for choice in (chunk.choices or [])[:1]:
            finish = choice.finish_reason or finish
            if choice.delta is None:
                continue
            refused = refused or bool(choice.delta.refusal)
            if choice.delta.content:
                parts.append(choice.delta.content)
                on_text("".join(parts))
    if refused or finish == "content_filter":
        raise ModelRefused
    if finish == "length":
        raise ModelCutOff
    if not parts:
        raise ModelGarbled
    return "".join(parts), usage


def read_object(text: str) -> dict[str, Any]:
    """The JSON object in an answer, also between words or in a code fence. Raises ModelGarbled."""
    candidates = [text, *re.findall(r"```(?:json)?\s*(\{.*?\})\s*```", text, re.DOTALL)]
    start, end = text.find("{"), text.rfind("}")
    if 0 <= start < end:
        candidates.append(text[start : end + 1])
    for candidate in candidates:
        try:
            value = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            return value
    raise ModelGarbled


def _named(error: openai.OpenAIError) -> ModelFailed:
    if isinstance(error, openai.APITimeoutError):
        return ModelTooSlow()
    if isinstance(error, openai.APIConnectionError):
        return ModelUnavailable()
    if not isinstance(error, openai.APIStatusError):
        return ModelGarbled()
    if error.status_code == 429:
        return _throttled(error)
    if error.status_code in (401, 403):
        return ModelRejectedKey()
    if error.status_code >= 500 or error.status_code == 408:
        return ModelUnavailable()
    return ModelMisconfigured()


def _throttled(error: openai.APIStatusError) -> ModelFailed:
    if "insufficient_quota" in str(error.body) or "billing" in str(error.code or ""):
        return ModelOverQuota()
    try:
        wait = float(error.response.headers.get("retry-after", ""))
    except ValueError:
        wait = 0.0
    if wait > LONGEST_WAIT_S:
        return ModelOverQuota("The model is not available for a longer time.")
    return ModelBusy(wait_s=wait)
