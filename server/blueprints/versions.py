"""Versions compared, brought back, and taken out as text."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from quart import Blueprint, Response, jsonify, request
from quart_schema import validate_querystring

from server.auth import current_account
from server.blueprints.shapes import Answer, VersionWhole, answers, documented, failing, other_content
from server.domain.filename import content_disposition
from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME, Paper
from server.services import previews, versions

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

blueprint = Blueprint("versions", __name__, url_prefix="/api/document-version/<int:version_id>")


class DiffQuery(BaseModel):
    with_: int | None = Field(None, ge=1, le=2**63 - 1, alias="with", description="The version to start from: required")
    format: Literal["json", "text"] = "json"


class DiffRun(Answer):
    kind: Literal["equal", "removed", "added"]
    text: str


class DiffLine(Answer):
    kind: Literal["equal", "removed", "added", "changed"]
    before: int | None = Field(description="Its number, from 1, in the text before; null: it was not there")
    after: int | None = Field(description="Its number, from 1, in the text after; null: it is no longer there")
    runs: list[DiffRun] = Field(description="Of an empty line none, of a changed one several, of others one")


class DiffAnswer(Answer):
    before: int = Field(description="The version named by `with`")
    after: int = Field(description="The version of the path")
    lines: list[DiffLine]


class PaperQuery(BaseModel):
    paper: Paper = DEFAULT_PAPER


class PreviewQuery(PaperQuery):
    theme: str = Field(DEFAULT_THEME, max_length=32, description="An `id` of GET /api/themes/")


class VersionBackground(Answer):
    model_config = ConfigDict(extra="allow")


@blueprint.get("/diff/")
@validate_querystring(DiffQuery)
@documented(DiffAnswer, errors=(400, 401, 404))
@other_content(200, "text/plain")
async def get_diff(version_id: int, query_args: DiffQuery) -> Any:
    """What changed from the version `with` to this one, in lines and words; with `format=text` to read.

    In the text a line begins with two spaces, "- ", "+ " or, where words changed, "~ " with these in [-…-] and {+…+}.
    """
    if query_args.format == "text":
        text = await versions.diff_versions_text(await current_account(), version_id, query_args.with_)
        return Response(text, content_type="text/plain; charset=utf-8")
    return await versions.diff_versions(await current_account(), version_id, query_args.with_)


@blueprint.post("/restore/")
@answers(VersionWhole, errors=(401, 403, 404))
async def post_restore(version_id: int) -> Any:
    """Bring a text back: that makes a new version with the same text, whose `id` is in the answer."""
    return await versions.restore(await current_account(), version_id)


@blueprint.get("/markdown/")
@other_content(200, "text/markdown")
@failing(401, 404)
async def get_markdown(version_id: int) -> Any:
    """The version's Markdown as a file."""
    file = await versions.get_markdown(await current_account(), version_id)
    return _download(file, "text/markdown", "md")


@blueprint.get("/text/")
@other_content(200, "text/plain")
@failing(401, 404)
async def get_text(version_id: int) -> Any:
    """The version as plain text, for a form field that takes no file."""
    file = await versions.get_text(await current_account(), version_id)
    return _download(file, "text/plain", "txt")


@blueprint.get("/docx/")
@validate_querystring(PaperQuery)
@other_content(200, DOCX)
@other_content(304)
@failing(400, 401, 404)
async def get_docx(version_id: int, query_args: PaperQuery) -> Any:
    """The version for Word, to download. 304 when the client has it already."""
    file = await versions.get_docx(await current_account(), version_id, query_args.paper)
    headers = {"ETag": f'"{file.etag}"', "Cache-Control": "private, no-cache"}
    if _is_known(file.etag):
        return Response(status=304, headers=headers)
    headers["Content-Disposition"] = content_disposition(file.name, "docx")
    return Response(file.content, content_type=DOCX, headers=headers)


@blueprint.get("/html/")
@validate_querystring(PreviewQuery)
@other_content(200, "text/html")
@other_content(304)
@failing(400, 401, 404)
async def get_html(version_id: int, query_args: PreviewQuery) -> Any:
    """The version as it looks in print, to be shown in a sandboxed frame. 304 when the client has it already."""
    page = await previews.get_preview(await current_account(), version_id, query_args.theme, query_args.paper)
    headers = {
        "ETag": f'"{page.etag}"',
        "Cache-Control": "private, no-cache",
        # Also with 304: a browser takes the newest policy for what it has kept.
        "Content-Security-Policy": _preview_policy(page),
    }
    if _is_known(page.etag):
        return Response(status=304, headers=headers)
    return Response(page.html, content_type="text/html; charset=utf-8", headers=headers)


@blueprint.get("/json-resume/")
@documented(VersionBackground, errors=(401, 404))
async def get_json_resume(version_id: int) -> Any:
    """The background that a resume was written from, as JSON Resume v1.0.0. 404 for a letter."""
    resume, name = await versions.get_json_resume(await current_account(), version_id)
    response = jsonify(resume)
    response.headers["Content-Disposition"] = content_disposition(name, "json")
    return response


def _preview_policy(page: previews.Preview) -> str:
    """Nothing but its own style sheets and the fonts in them; no scripts, no forms, no way out of the frame."""
    styles = " ".join(f"'{style}'" for style in page.styles)
    return (
        f"default-src 'none'; style-src {styles}; font-src data:; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors 'self' {' '.join(page.frames)}; sandbox"
    )


def _is_known(etag: str) -> bool:
    """Whether the client has it already; a proxy that compresses makes an ETag weak, and the content is the same."""
    return etag in request.if_none_match.as_set(include_weak=True)


def _download(file: versions.TextFile, media_type: str, extension: str) -> Response:
    headers = {"Content-Disposition": content_disposition(file.name, extension)}
    return Response(file.text, content_type=f"{media_type}; charset=utf-8", headers=headers)
