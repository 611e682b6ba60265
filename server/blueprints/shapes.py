"""What routes take and give, shared by all of them: bases of the models, errors, and the decorator that says both."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from quart import Response
from quart_schema import OpenAPIProvider, document_response, validate_response
from werkzeug.routing import Rule

from server.auth import PUBLIC_ENDPOINTS
from server.services.pages import Wanted

Route = TypeVar("Route", bound=Callable[..., Any])

# PostgreSQL's bigint: an id beyond it cannot exist, and must not reach the driver.
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]


class Body(BaseModel):
    """What a client sends. Fields that are not known change nothing."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=False)


class Answer(BaseModel):
    """What a client gets. Its fields are exactly those of the contract."""


class Detail(Answer):
    detail: str
    code: str | None = None


class Fields(Answer):
    """Field errors: each field with its sentences; `non_field_errors` for the whole; or a `detail`."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, list[str] | str]


class DocumentOf(Answer):
    id: int
    type: str


class VersionWhole(Answer):
    id: int
    markdown: str
    version_name: str
    document: DocumentOf
    updated_at: str


class PageQuery(BaseModel):
    page: int = Field(1, ge=1, le=1_000_000)
    page_size: int = Field(10, ge=1, le=100)
    search: str = Field("", max_length=200)
    ordering: str = Field("", max_length=50)

    def wanted(self) -> Wanted:
        return Wanted(self.page, self.page_size, self.search.strip().replace("\0", ""), self.ordering)


_ERRORS: dict[int, type[BaseModel]] = {
    400: Fields,
    401: Detail,
    403: Detail,
    404: Detail,
    409: Detail,
    413: Detail,
    415: Detail,
    429: Detail,
    503: Detail,
}


def answers(model: type[BaseModel], status: int = 200, *, errors: tuple[int, ...] = ()) -> Callable[[Route], Route]:
    """What a route answers, success and errors: checked on the way out, and written into the OpenAPI document."""

    def decorate(route: Route) -> Route:
        checked: Route = validate_response(model, status)(route)
        return failing(*errors)(checked)

    return decorate


def failing(*errors: int) -> Callable[[Route], Route]:
    """Documents how a route can fail."""

    def decorate(route: Route) -> Route:
        for code in errors:
            route = document_response(_ERRORS[code], code)(route)
        return route

    return decorate


def other_content(status: int, media_type: str = "") -> Callable[[Route], Route]:
    """Documents an answer that is no JSON: a file, a stream, a text; or with no `media_type` one without a body."""

    def decorate(route: Route) -> Route:
        route.__dict__.setdefault(_OTHER_CONTENT, {})[status] = media_type
        return route

    return decorate


_OTHER_CONTENT = "_other_content"


class OpenApi(OpenAPIProvider):
    """The OpenAPI document, with what quart-schema cannot say: answers that are no JSON, and who may call."""

    def build_paths(self, rule: Rule) -> tuple[dict[str, Any], dict[str, Any]]:
        paths, components = super().build_paths(rule)
        others = getattr(self._app.view_functions[rule.endpoint], _OTHER_CONTENT, {})
        for methods in paths.values():
            for operation in methods.values():
                operation["tags"] = [rule.endpoint.partition(".")[0]]
                if rule.endpoint in PUBLIC_ENDPOINTS:
                    operation["security"] = []
                for status, media_type in others.items():
                    # A stream has no schema: it would be taken for that of each event.
                    shape = {} if media_type == "text/event-stream" else {"schema": {"type": "string"}}
                    content = {media_type: shape} if media_type else {}
                    response = operation["responses"].setdefault(status, {"description": ""})
                    if content:
                        response["content"] = {**response.get("content", {}), **content}
        return paths, components


def no_content() -> Response:
    response = Response(status=204)
    del response.headers["Content-Type"]
    return response


def documented(model: type[BaseModel], status: int = 200, *, errors: tuple[int, ...] = ()) -> Callable[[Route], Route]:
    """As `answers`, for a route that makes its own response (it sets cookies): written down, not checked."""

    def decorate(route: Route) -> Route:
        return failing(*errors)(document_response(model, status)(route))

    return decorate
