"""A language model at any OpenAI-compatible endpoint: Chat Completions, streamed, with structured output.

Every way in which an endpoint can fail becomes one of our errors, with the decision whether trying again may help. An
endpoint's own error text is neither shown nor stored: it may quote the key or the prompt.
"""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import openai
from openai import AsyncOpenAI, AsyncStream

from server.clients.llm_errors import ModelCutOff, ModelFailed, ModelGarbled, ModelRefused, Tokens, is_too_long, named
from server.domain.prompts import estimated_tokens

_FORMATS = ("json_schema", "json_schema without limits", "json_object", "text")


@dataclass(frozen=True)
class ModelAnswer:
    """The JSON object that was answered, and what it cost in tokens (estimated when the endpoint does not say)."""

    value: dict[str, Any]
    text: str
    tokens: Tokens


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
        got = _Received(on_text)
        try:
            # The library's limit is per read, so a server that drips would never run into it.
            async with asyncio.timeout(self._time_limit):
                await self._receive(got, messages, schema, max_tokens)
            text = got.whole()
            return ModelAnswer(read_object(text), text, got.tokens(messages))
        except Exception as error:
            failed = error if isinstance(error, ModelFailed) else named(error)
            if failed is None:
                raise
            failed.text = got.text
            failed.tokens = got.tokens(messages) if got.parts else Tokens()
            raise failed from None

    async def _receive(
        self, got: "_Received", messages: list[dict[str, str]], schema: dict[str, Any], max_tokens: int
    ) -> None:
        while True:
            try:
                stream = await self._open(messages, schema, max_tokens)
                break
            except (openai.BadRequestError, openai.UnprocessableEntityError, openai.InternalServerError) as error:
                if is_too_long(error) or not self._asks_for_less(error):
                    raise
        if isinstance(stream, bytes):
            got.take_all(stream)
            return
        async with stream:
            async for chunk in stream:
                got.take(chunk)

    def _asks_for_less(self, error: openai.APIStatusError) -> bool:
        """Some servers refuse an answer format or a parameter; whether there is less to ask for."""
        said = str(error.body or error.message).lower()
        for parameter in ("temperature", "max_tokens", "stream_options"):
            if parameter in said and parameter not in self._refused:
                self._refused.add(parameter)
                return True
        about_format = any(
            word in said for word in ("response_format", "json_schema", "json_object", "grammar", "schema", "maxitems")
        )
        if about_format and self._format + 1 < len(_FORMATS):
            self._format += 1
            return True
        return False

    async def _open(
        self, messages: list[dict[str, str]], schema: dict[str, Any], max_tokens: int
    ) -> AsyncStream[object] | bytes:
        """The stream, or the whole answer of a server that does not stream."""
        kind = _FORMATS[self._format]
        options: dict[str, Any] = {}
        if kind.startswith("json_schema"):
            asked = schema if kind == "json_schema" else _without_limits(schema)
            options["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "draft", "strict": True, "schema": asked},
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
        answer = await self._client.chat.completions.with_raw_response.create(
            model=self.name, messages=cast("Any", messages), stream=True, **options
        )
        if answer.headers.get("content-type", "").startswith("application/json"):
            whole: bytes = await answer.http_response.aread()
            return whole
        # As plain JSON: the library's models would take most of the time that a piece of a word takes.
        stream: AsyncStream[object] = answer.parse(to=AsyncStream[object])
        return stream


def _without_limits(schema: Any) -> Any:
    """The schema without `maxItems`, which not every endpoint knows."""
    if isinstance(schema, dict):
        return {name: _without_limits(value) for name, value in schema.items() if name != "maxItems"}
    return schema


@dataclass
class _Received:
    """An answer as far as it has come."""

    on_text: Callable[[str], None]
    parts: list[str] = field(default_factory=list)
    usage: Tokens = field(default_factory=Tokens)
    finish: str = ""
    refused: bool = False

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def take(self, chunk: Any) -> None:
        """One piece of a stream. Raises ModelGarbled, and AttributeError and the like for JSON of another shape."""
        if not isinstance(chunk, dict):
            raise ModelGarbled
        self.usage = _usage(chunk) or self.usage
        for choice in (chunk.get("choices") or [])[:1]:
            self.finish = choice.get("finish_reason") or self.finish
            delta = choice.get("delta") or {}
            self.refused = self.refused or bool(delta.get("refusal"))
            self._add(delta.get("content"))

    def take_all(self, answer: bytes) -> None:
        value = json.loads(answer)
        choice = value["choices"][0]
        self.usage = _usage(value) or self.usage
        self.finish, self.refused = choice.get("finish_reason") or "", bool(choice["message"].get("refusal"))
        self._add(choice["message"]["content"])

    def _add(self, content: Any) -> None:
        if not isinstance(content, str | None):
            raise ModelGarbled
        if content:
            self.parts.append(content)
            self.on_text(self.text)

    def whole(self) -> str:
        """Raises ModelRefused, ModelCutOff, ModelGarbled."""
        if self.refused or self.finish == "content_filter":
            raise ModelRefused
        if self.finish == "length":
            raise ModelCutOff
        if not self.text:
            raise ModelGarbled
        return self.text

    def tokens(self, messages: list[dict[str, str]]) -> Tokens:
        if self.usage.total:
            return self.usage
        return Tokens(estimated_tokens(*(message["content"] for message in messages)), estimated_tokens(self.text))


def _usage(answer: dict[str, Any]) -> Tokens | None:
    """What an endpoint says; some say the sum alone, which then counts as read."""
    said = answer.get("usage")
    if not isinstance(said, dict):
        return None
    read, written, total = (said.get(f"{name}_tokens") for name in ("prompt", "completion", "total"))
    counted = [n if isinstance(n, int) and n > 0 else 0 for n in (read, written, total)]
    return Tokens(max(counted[0], counted[2] - counted[1]), counted[1]) if any(counted) else None


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
