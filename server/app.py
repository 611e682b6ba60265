"""Builds the Quart app: settings, auth, schema, blueprints, error handlers, headers."""

import gc
import re
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import structlog
from pydantic import ValidationError
from quart import Quart, Response, g, jsonify, request
from quart_cors import cors
from quart_schema import QuartSchema, RequestSchemaValidationError
from redis.asyncio import Redis
from werkzeug.exceptions import HTTPException

from server.auth import init_auth
from server.blueprints import accounts, applicants, documents, jobs, ops, sessions, tasks, themes, versions, web
from server.blueprints.shapes import OpenApi
from server.clients.announce import Announcer
from server.clients.queue import TaskQueue
from server.database import close_database, is_away, open_database
from server.errors import ApiError, Unavailable
from server.http import MAX_BODY, Id, PatientConnection, SafeRequest
from server.services.demo import make_demo
from server.services.runtime import Runtime, use
from server.services.writers import make_writer
from server.settings import Settings

log = structlog.get_logger()

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
}
_ABOUT = """\
In the order of a person's way: sign in with `POST /api/accounts/login/` (this page then carries the cookies), save a
posting with `POST /api/job/` and a background with `POST /api/applicant/` or as a file, ask for documents with
`POST /api/generate-resume-and-cover-letter/`, follow them with `GET /api/task-result/{task_id}/`, and fetch
`GET /api/document-version/{version_id}/pdf/`.

A program without cookies sends `Authorization: Bearer` with the token that an extension is given. A browser sends the
cookie `csrftoken` back as `X-CSRFToken` with every call that changes something; this page does that by itself.
"""
# What is said of a text that was cleaned before it was measured, and of one that was not.
_TOO_LONG = re.compile(r"(?:Value|String) should have at most (\d+) (?:characters|items after validation, not .*)")
_HSTS = "max-age=31536000; includeSubDomains"


def create_app(settings: Settings) -> Quart:
    app = Quart(__name__, static_folder=None)
    app.request_class = SafeRequest
    app.asgi_http_class = PatientConnection
    # Every path ends in "/" and also answers without it, without a redirect that would lose a body.
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    app.url_map.converters["int"] = Id
    # No `app.secret_key`: Quart's own cookie session would cost every request a signer that nobody uses.
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY, BODY_TIMEOUT=60, RESPONSE_TIMEOUT=60)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    QuartSchema(
        app,
        openapi_path="/openapi.json",
        swagger_ui_path=None,
        redoc_ui_path=None,
        scalar_ui_path=None,
        openapi_provider_class=OpenApi,
        conversion_preference="pydantic",
        # A field that an answer does not set (`message`) is left out, not null.
        pydantic_dump_options={"exclude_unset": True},
        info={"title": "Coverstitch", "version": "1", "description": _ABOUT},
        security_schemes={
            "cookie": {"type": "apiKey", "name": "access_token", "in_": "cookie"},
            "bearer": {"type": "http", "scheme": "bearer"},
        },
        security=[{"cookie": []}, {"bearer": []}],
    )
    for module in (accounts, sessions, jobs, applicants, tasks, documents, versions, themes, ops, web):
        app.register_blueprint(module.blueprint)
    init_auth(app)
    _init_errors(app)
    _init_headers(app, settings)

    @app.while_serving
    async def opened() -> AsyncGenerator[None]:
        async with _runtime(settings):
            gc.freeze()  # what is loaded now stays: the collector need not walk through it again and again
            yield

    _init_cors(app, settings)
    return app


@asynccontextmanager
async def _runtime(settings: Settings) -> AsyncIterator[None]:
    """What the services need, for as long as the app serves."""
    await open_database(settings.database_url, pool=settings.database_pool)
    # Short limits: while Valkey is away a request must fail or go on, not hang.
    redis: Redis = Redis.from_url(settings.redis_url, socket_timeout=2, socket_connect_timeout=1)
    # Pub/sub waits for messages, so its connection has no read limit.
    listening: Redis = Redis.from_url(settings.redis_url, socket_timeout=None, socket_connect_timeout=1)
    queue, announcer = TaskQueue(redis), Announcer(listening)
    use(Runtime(settings, redis, queue, announcer, make_writer(settings)))
    try:
        if settings.demo_account:
            await make_demo()
        yield
    finally:
        await announcer.close()
        await queue.close()
        await redis.aclose()
        await listening.aclose()
        await close_database()
        use(None)


def _init_cors(app: Quart, settings: Settings) -> None:
    cors(
        app,
        allow_origin=sorted(settings.origins),
        allow_credentials=True,
        allow_headers=["Content-Type", "X-CSRFToken", "Authorization"],
        allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
        expose_headers=["Content-Disposition", "Retry-After", "X-Page-Count", "Link"],
        max_age=600,
    )
    hooks = app.after_request_funcs[None]
    apply = hooks.pop()

    @app.after_request
    async def cross_origin(response: Response) -> Response:
        # What names no origin has no use for these headers, and working them out costs as much as a look-up.
        return await app.ensure_async(apply)(response) if "Origin" in request.headers else response


def _init_headers(app: Quart, settings: Settings) -> None:
    @app.before_request
    async def start() -> None:
        g.started = time.perf_counter()
        g.request_id = uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request=g.request_id)

    # The guard must not answer before the request has an id.
    app.before_request_funcs[None].insert(0, app.before_request_funcs[None].pop())

    @app.after_request
    async def finish(response: Response) -> Response:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if settings.secure_cookies:
            response.headers["Strict-Transport-Security"] = _HSTS
        if request.blueprint not in ("web", "ops") or response.status_code >= 400:
            response.headers.setdefault("Cache-Control", "no-store")
        if "request_id" in g:
            response.headers["X-Request-Id"] = g.request_id
            log.info(
                "request",
                method=request.method,
                route=request.url_rule.rule if request.url_rule else None,
                status=response.status_code,
                ms=round((time.perf_counter() - g.started) * 1000, 1),
            )
        return response


def _init_errors(app: Quart) -> None:
    @app.errorhandler(ApiError)
    async def named(error: ApiError) -> Response:
        return _json(error.body(), error.status, error.headers)

    @app.errorhandler(RequestSchemaValidationError)
    async def invalid(error: RequestSchemaValidationError) -> Response:
        return _json(_field_errors(error.validation_error), 400)

    @app.errorhandler(HTTPException)
    async def http(error: HTTPException) -> Response:
        code = (error.name or "error").lower().replace(" ", "_")
        headers = {k: v for k, v in error.get_headers() if k in ("Allow", "Retry-After")}
        detail = "Not found." if error.code == 404 else f"{error.name}."
        return _json({"detail": detail, "code": code}, error.code or 500, headers)

    @app.errorhandler(Exception)
    async def unexpected(error: Exception) -> Response:
        if is_away(error):
            log.error("database_unavailable", exc_info=error)
            return await named(Unavailable())
        log.error("unexpected_error", exc_info=error)
        detail = "Something went wrong on our side. Nothing was lost; try again."
        return _json({"detail": detail, "code": "server_error"}, 500)


def _field_errors(error: Exception | None) -> dict[str, Any]:
    """The contract's {"field": ["…"]}, without a word of what was sent."""
    if not isinstance(error, ValidationError):
        return {"non_field_errors": ["Invalid data."]}
    fields: dict[str, list[str]] = {}
    for item in error.errors(include_input=False, include_url=False, include_context=False):
        name = str(item["loc"][0]) if item["loc"] else "non_field_errors"
        fields.setdefault(name[:100], []).append(_sentence(item))
    return fields


def _sentence(item: Any) -> str:
    known = {
        "missing": "This field is required.",
        "string_too_short": "This field may not be blank.",
        "string_type": "Not a valid string.",
        "int_parsing": "A valid integer is required.",
        "int_type": "A valid integer is required.",
        "dict_type": "Expected an object.",
        "model_type": "Invalid data. Expected an object.",
        "model_attributes_type": "Invalid data. Expected an object.",
    }
    if longest := _TOO_LONG.fullmatch(str(item["msg"])):
        return f"Ensure this field has no more than {longest[1]} characters."
    return known.get(item["type"]) or str(item["msg"]).removeprefix("Value error, ")[:200]


def _json(body: Any, status: int, headers: dict[str, str] | None = None) -> Response:
    response: Response = jsonify(body)
    response.status_code = status
    response.headers.update(headers or {})
    return response
