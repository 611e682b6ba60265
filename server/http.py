"""What a hostile or vanished client must not do to us: bodies that never end, JSON bombs, dropped connections."""

import asyncio
import json
import math
from functools import cache
from typing import Any

from hypercorn.typing import ASGIReceiveCallable, ASGISendCallable
from quart.asgi import ASGIHTTPConnection
from quart.utils import cancel_tasks, raise_task_exceptions
from quart.wrappers import Request
from quart.wrappers.request import Body
from werkzeug.exceptions import BadRequest
from werkzeug.routing import IntegerConverter

from server.errors import ApiError, TooLarge, UnsupportedMediaType

MAX_BODY = 11 * 1024 * 1024  # a resume file of 10 MB and its multipart frame
MAX_JSON = 2 * 1024 * 1024
MAX_DEPTH = 64


class BadJson(ApiError):
    code = "parse_error"
    detail = "This is not valid JSON."


class CountedBody(Body):
    """Counts what has arrived, not what lies unread: chunked bodies name no length and may be read in pieces."""

    _arrived = 0

    def __init__(self, expected_content_length: int | None, max_content_length: int | None) -> None:
        super().__init__(expected_content_length, max_content_length)
        if self._must_raise is not None:
            self._must_raise = TooLarge()

    def append(self, data: bytes) -> None:
        self._arrived += len(data)
        if self._max_content_length is not None and self._arrived > self._max_content_length:
            self.fail(TooLarge())
        super().append(data)

    def fail(self, error: Exception) -> None:
        self._must_raise = error
        self._data.clear()
        self.set_complete()

    async def __anext__(self) -> bytes:
        try:
            return await super().__anext__()
        except StopAsyncIteration:
            if self._must_raise is not None:  # what failed while we waited is no end
                raise self._must_raise from None
            raise


class Id(IntegerConverter):
    """An id in a path: one that PostgreSQL's bigint cannot hold does not exist, and must not reach the driver."""

    def to_python(self, value: str) -> int:
        # 0 is nobody's id. Refusing it here would be 405 where the same path takes other methods, too.
        return int(value) if len(value) < len(str(2**63)) else 0


class SafeRequest(Request):
    body_class = CountedBody

    def __init__(self, *connection: Any, **options: Any) -> None:
        super().__init__(*connection, **options)
        if self.mimetype != "multipart/form-data":  # then it holds no file
            self.body = self.body_class(self.content_length, MAX_JSON)

    async def get_json(self, force: bool = False, silent: bool = False, cache: bool = True) -> Any:
        """The JSON body, safe to validate, hash and store. Raises UnsupportedMediaType, TooLarge, BadJson."""
        if not self.is_json:
            raise UnsupportedMediaType
        return read_json(await self.get_data(cache=True, as_text=False, parse_form_data=False))


def read_json(data: bytes) -> Any:
    try:
        value = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        # Also invalid UTF-8, NaN and numbers of thousands of digits.
        raise BadJson from None
    _check(value)
    return value


def _refuse(_: str) -> Any:
    raise ValueError


def _check(value: Any) -> None:
    """Refuse what validates as JSON but can be neither stored nor hashed. Loops, for nesting is the attack."""
    level = [value]
    for _ in range(MAX_DEPTH):
        deeper: list[Any] = []
        for item in level:
            if isinstance(item, str):
                _check_text(item)
            elif isinstance(item, dict):
                for key in item:
                    _check_text(key)
                deeper.extend(item.values())
            elif isinstance(item, list):
                deeper.extend(item)
            elif (isinstance(item, float) and not math.isfinite(item)) or (
                isinstance(item, int) and abs(item) >= 2**63
            ):
                raise BadJson("A number in this JSON is too large.")
        if not deeper:
            return
        level = deeper
    raise BadJson("This JSON is nested too deeply.")


def _check_text(text: str) -> None:
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text if char > "\ud7ff"):
        raise BadJson("A string in this JSON has a character that is not text.")


@cache
def stopping() -> asyncio.Event:
    """Set when the server is asked to stop, for streams, which have no end of their own."""
    return asyncio.Event()


class PatientConnection(ASGIHTTPConnection):
    """Lets a handler run to its end when the client goes away.

    Quart cancels it, and a cancel between taking a database connection and BEGIN loses that connection for good.
    Only a stream, which has no end of its own, is stopped.
    """

    async def __call__(self, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        request = self._create_request_from_scope(send)
        receiver = asyncio.ensure_future(self.handle_messages(request, receive))
        handler = asyncio.ensure_future(self.handle_request(request, send))
        done, _ = await asyncio.wait([handler, receiver], return_when=asyncio.FIRST_COMPLETED)
        if handler not in done:
            if not request.body._complete.is_set() and isinstance(request.body, CountedBody):
                request.body.fail(BadRequest())
            while not handler.done():
                # It may become a stream only now, with nobody there any more.
                if request.scope.get("coverstitch.stream"):
                    await cancel_tasks({handler})
                    return
                await asyncio.wait([handler], timeout=1)
            done = {handler}
        await cancel_tasks({receiver})
        raise_task_exceptions(done)
