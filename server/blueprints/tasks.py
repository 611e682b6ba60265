"""Asking for documents and following how it goes."""

from typing import Any
from uuid import UUID

from pydantic import Field
from quart import Blueprint
from quart_schema import validate_request

from server.auth import current_account
from server.blueprints.shapes import Answer, Body, Id, answers
from server.domain.text import CleanStr
from server.errors import FieldErrors
from server.services import writing

blueprint = Blueprint("tasks", __name__, url_prefix="/api")


class GenerateBody(Body):
    job_description_id: Id
    user_context_id: Id
    command: str = Field(description="generate_resume, generate_cover_letter or generate_both")
    regenerate_version: bool | None = Field(None, description="Write another take, even if there is a document")


class UpdateBody(Body):
    document_version_id: Id
    instructions: CleanStr = Field(max_length=4000)


class TaskAnswer(Answer):
    task_id: str


class TaskResult(Answer):
    status: str = Field(description="PENDING, STARTED, SUCCESS or FAILURE")
    result: Any = None


@blueprint.post("/generate-resume-and-cover-letter/")
@validate_request(GenerateBody)
@answers(TaskAnswer, errors=(400, 401, 403, 413, 415, 429))
async def post_generate(data: GenerateBody) -> Any:
    """Ask for a resume, a cover letter or both. What is there already is the answer at once."""
    task_id = await writing.request(
        await current_account(),
        data.job_description_id,
        data.user_context_id,
        data.command,
        regenerate=bool(data.regenerate_version),
    )
    return {"task_id": str(task_id)}


@blueprint.post("/update-content/")
@validate_request(UpdateBody)
@answers(TaskAnswer, errors=(400, 401, 403, 413, 415, 429))
async def post_update(data: UpdateBody) -> Any:
    """Ask for a new version that follows free instructions."""
    if not data.instructions:
        raise FieldErrors(instructions="This field may not be blank.")
    task_id = await writing.revise(await current_account(), data.document_version_id, data.instructions)
    return {"task_id": str(task_id)}


@blueprint.get("/task-result/<uuid:task_id>/")
@answers(TaskResult, errors=(401, 404))
async def get_task_result(task_id: UUID) -> Any:
    """How a task stands, and its documents when it is done."""
    return await writing.task_result(await current_account(), task_id)
