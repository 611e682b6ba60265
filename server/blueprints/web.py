"""Pages for browsers, from our own files alone: the start page, the account's pages, the API's documentation."""

from pathlib import Path

from quart import Blueprint, Response, send_from_directory
from quart_schema import hide

WEB = Path(__file__).parent.parent / "web"

blueprint = Blueprint("web", __name__)


@blueprint.get("/")
@hide
async def home() -> Response:
    return await send_from_directory(WEB, "index.html")


@blueprint.get("/api/docs/")
@hide
async def docs() -> Response:
    return await send_from_directory(WEB / "docs", "index.html")


@blueprint.get("/account/")
@blueprint.get("/account/<path:page>")
@blueprint.get("/extension/connect/")
@hide
async def account_page(page: str = "") -> Response:
    return await send_from_directory(WEB / "account", "index.html")


@blueprint.get("/web/<path:name>")
@hide
async def asset(name: str) -> Response:
    return await send_from_directory(WEB, name)
