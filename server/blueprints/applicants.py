"""/api/applicant/: backgrounds to apply with."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field
from quart import Blueprint, Response
from quart.datastructures import FileStorage
from quart_schema import DataSource, validate_querystring, validate_request
from quart_schema.pydantic import File

from server.auth import current_account
from server.blueprints.shapes import Answer, Body, PageQuery, answers, failing, no_content, other_content
from server.domain.text import LineStr
from server.errors import FieldErrors
from server.services import applicants

blueprint = Blueprint("applicants", __name__, url_prefix="/api/applicant")

Name = Annotated[LineStr, Field(min_length=1, max_length=200, json_schema_extra={"example": "Hotels"})]


class ApplicantBody(Body):
    name: Name
    context: dict[str, Any] | str = Field(description="JSON Resume, any older object shape, or text")


class ApplicantChange(Body):
    name: Name | None = None
    context: dict[str, Any] | str | None = None


class ResumeFile(Body):
    file: File = Field(description="PDF, DOCX, text or JSON, at most 10 MB")
    name: Name


class ApplicantShort(Answer):
    id: int
    name: str
    created_at: str
    updated_at: str


class ApplicantPage(Answer):
    count: int
    next: str | None
    previous: str | None
    results: list[ApplicantShort]


class ApplicantWhole(ApplicantShort):
    context: Any
    resume: dict[str, Any]
    user: int
    message: str | None = None


class ApplicantUploaded(Answer):
    message: str
    id: int
    name: str
    updated_at: str


class JsonResume(Answer):
    model_config = ConfigDict(extra="allow")


@blueprint.get("/")
@validate_querystring(PageQuery)
@answers(ApplicantPage, errors=(400, 401, 404))
async def list_applicants(query_args: PageQuery) -> Any:
    """The account's applicants, the one that was touched last first."""
    return await applicants.list_applicants(await current_account(), query_args.wanted())


@blueprint.post("/")
@validate_request(ApplicantBody)
@answers(ApplicantWhole, 201, errors=(400, 401, 403, 413, 415))
@answers(ApplicantWhole, 200)
async def post_applicant(data: ApplicantBody) -> Any:
    """Save a background. The same content under another name is renamed: 200 with a `message`."""
    applicant, is_new = await applicants.save_applicant(await current_account(), data.name, data.context)
    return applicant, 201 if is_new else 200


@blueprint.post("/upload-pdf/")
@validate_request(ResumeFile, source=DataSource.FORM_MULTIPART)
@answers(ApplicantUploaded, errors=(400, 401, 403, 413))
async def upload_pdf(data: ResumeFile) -> Any:
    """Save a background from a resume file. What the file calls itself is not looked at."""
    if not isinstance(data.file, FileStorage):
        raise FieldErrors(file="The submitted data was not a file.")
    return await applicants.save_file(await current_account(), data.name, data.file.read())


@blueprint.get("/<int:applicant_id>/")
@answers(ApplicantWhole, errors=(401, 404))
async def get_applicant(applicant_id: int) -> Any:
    """One applicant: as it was sent (`context`) and as it was understood (`resume`, JSON Resume)."""
    return await applicants.get_applicant(await current_account(), applicant_id)


@blueprint.put("/<int:applicant_id>/")
@validate_request(ApplicantBody)
@answers(ApplicantWhole, errors=(400, 401, 403, 404, 413, 415))
async def put_applicant(applicant_id: int, data: ApplicantBody) -> Any:
    """Replace an applicant's name and content."""
    return await applicants.change_applicant(await current_account(), applicant_id, data.name, data.context)


@blueprint.patch("/<int:applicant_id>/")
@validate_request(ApplicantChange)
@answers(ApplicantWhole, errors=(400, 401, 403, 404, 413, 415))
async def patch_applicant(applicant_id: int, data: ApplicantChange) -> Any:
    """Change an applicant's name or content."""
    return await applicants.change_applicant(await current_account(), applicant_id, data.name, data.context)


@blueprint.delete("/<int:applicant_id>/")
@other_content(204)
@failing(401, 403, 404)
async def delete_applicant(applicant_id: int) -> Response:
    """Delete an applicant. Documents that were written from it stay."""
    await applicants.delete_applicant(await current_account(), applicant_id)
    return no_content()


@blueprint.get("/<int:applicant_id>/json-resume/")
@answers(JsonResume, errors=(401, 404))
async def get_json_resume(applicant_id: int) -> Any:
    """The applicant as JSON Resume v1.0.0."""
    return await applicants.json_resume(await current_account(), applicant_id)
