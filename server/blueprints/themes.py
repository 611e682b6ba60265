"""The themes that documents can be printed in."""

from typing import Any

from pydantic import Field
from quart import Blueprint, Response, request
from quart_schema import document_response

from server.blueprints.shapes import Answer, failing, other_content
from server.services import themes

blueprint = Blueprint("themes", __name__, url_prefix="/api/themes")

_ONE_HOUR = "public, max-age=3600"


class ThemeListed(Answer):
    id: str = Field(description="What `?theme=` of a PDF takes")
    name: str
    description: str
    preview: str = Field(description="The address of a picture (PNG) of its first page")
    papers: list[str] = Field(description="What `?paper=` takes; the first is the default")
    default: bool = Field(description="Whether it is taken when none is asked for")


@blueprint.get("/")
@document_response(list[ThemeListed])
async def get_themes() -> Any:
    """A bare array of the themes, the default first."""
    return themes.list_themes()


@blueprint.get("/<theme_id>/preview/")
@other_content(200, "image/png")
@other_content(304)
@failing(404)
async def get_preview(theme_id: str) -> Any:
    """A picture of a made-up applicant's resume in this theme. 304 when the client has it already."""
    picture = themes.get_preview(theme_id)
    headers = {"ETag": f'"{picture.etag}"', "Cache-Control": _ONE_HOUR}
    if request.if_none_match.contains_weak(picture.etag):
        return Response(status=304, headers=headers)
    return Response(picture.content, content_type="image/png", headers=headers)
