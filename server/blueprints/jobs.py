"""/api/job/: saved postings."""

from typing import Any

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict
from quart import Blueprint, Response
from quart_schema import validate_querystring, validate_request

from server.auth import current_account
from server.blueprints.shapes import Answer, Body, PageQuery, answers, failing, no_content, other_content
from server.services import jobs

blueprint = Blueprint("jobs", __name__, url_prefix="/api/job")


_EXAMPLE: JsonDict = {
    "job_position": "Night Porter",
    "company_name": "Harbour Hotel",
    "company_overview": "",
    "job_description": "You welcome guests who arrive late and keep the house safe until morning.",
    "job_requirements": "Fluent English. Experience in a hotel is a plus.",
    "url": "https://harbour-hotel.example/jobs/7",
    "location": "Bergen",
}


class JobBody(Body):
    job_context: dict[str, Any] = Field(
        description="Texts, which may be empty. The first five of the example must be there; more keys are welcome.",
        json_schema_extra={"example": _EXAMPLE},
    )


class JobShort(Answer):
    id: int
    company_name: str
    job_position: str
    created_at: str
    updated_at: str


class JobPage(Answer):
    count: int
    next: str | None
    previous: str | None
    results: list[JobShort]


class JobWhole(JobShort):
    model_config = ConfigDict(extra="forbid")
    job_context: dict[str, Any]
    user: int


class JobSaved(JobWhole):
    message: str | None = None


@blueprint.get("/")
@validate_querystring(PageQuery)
@answers(JobPage, errors=(400, 401, 404))
async def list_jobs(query_args: PageQuery) -> Any:
    """The account's jobs, the one that was touched last first."""
    return await jobs.list_jobs(await current_account(), query_args.wanted())


@blueprint.post("/")
@validate_request(JobBody)
@answers(JobSaved, 201, errors=(400, 401, 403, 413, 415))
async def post_job(data: JobBody) -> Any:
    """Save a posting. The same content again gives the same job, with a `message`."""
    return await jobs.save_job(await current_account(), data.job_context), 201


@blueprint.get("/<int:job_id>/")
@answers(JobWhole, errors=(401, 404))
async def get_job(job_id: int) -> Any:
    """One job with everything that was saved of it."""
    return await jobs.get_job(await current_account(), job_id)


@blueprint.put("/<int:job_id>/")
@validate_request(JobBody)
@answers(JobWhole, errors=(400, 401, 403, 404, 413, 415))
async def put_job(job_id: int, data: JobBody) -> Any:
    """Replace a posting's fields."""
    return await jobs.change_job(await current_account(), job_id, data.job_context, partial=False)


@blueprint.patch("/<int:job_id>/")
@validate_request(JobBody)
@answers(JobWhole, errors=(400, 401, 403, 404, 413, 415))
async def patch_job(job_id: int, data: JobBody) -> Any:
    """Change some of a posting's fields."""
    return await jobs.change_job(await current_account(), job_id, data.job_context, partial=True)


@blueprint.delete("/<int:job_id>/")
@other_content(204)
@failing(401, 403, 404)
async def delete_job(job_id: int) -> Response:
    """Delete a job and the documents that were written for it."""
    await jobs.delete_job(await current_account(), job_id)
    return no_content()
