"""Asking for documents and following how it goes."""

import json
from collections.abc import AsyncGenerator
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from quart import Blueprint, Response, request
from quart_schema import validate_request

from server.auth import current_account
from server.blueprints.shapes import Answer, Body, Id, answers, failing, other_content
from server.domain.context import Tone, Wishes
from server.domain.text import CleanStr
from server.errors import FieldErrors
from server.http import stopping
from server.services import asking, following

blueprint = Blueprint("tasks", __name__, url_prefix="/api")

# A BCP 47 tag, as far as one can tell by its looks; empty is fine, too.
LANGUAGE = r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?$"


class GenerateBody(Body):
    job_description_id: Id
    user_context_id: Id
    command: str = Field(
        description="generate_resume, generate_cover_letter or generate_both",
        json_schema_extra={"example": "generate_both"},
    )
    regenerate_version: bool | None = Field(None, description="Write another take, even if there is a document")
    language: Annotated[str, Field(max_length=35, pattern=LANGUAGE)] = Field(
        "", description="To write in, such as en or de-AT; empty: the posting's"
    )
    tone: Tone = "plain"
    assemble: bool | None = Field(None, description="Assemble from the applicant's own words, without the model")


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
    task_id = await asking.request(
        await current_account(),
        data.job_description_id,
        data.user_context_id,
        data.command,
        wishes=Wishes(language=data.language, tone=data.tone),
        regenerate=bool(data.regenerate_version),
        assemble=bool(data.assemble),
    )
    return {"task_id": str(task_id)}


@blueprint.post("/update-content/")
@validate_request(UpdateBody)
@answers(TaskAnswer, errors=(400, 401, 403, 413, 415, 429))
async def post_update(data: UpdateBody) -> Any:
    """Ask for a new version that follows free instructions."""
    if not data.instructions:
        raise FieldErrors(instructions="This field may not be blank.")
    task_id = await asking.revise(await current_account(), data.document_version_id, data.instructions)
    return {"task_id": str(task_id)}


@blueprint.get("/task-result/<uuid:task_id>/events/")
@other_content(200, "text/event-stream")
@failing(401, 404)
async def get_task_events(task_id: UUID) -> Any:
    """The task as server-sent events: `progress` (stage, percent, text as it is written), then one `end`.

    After a lost connection, `Last-Event-ID` leaves out what was seen already.
    """
    account_id = await current_account()
    seen = request.headers.get("Last-Event-ID", "")
    items = following.follow(account_id, task_id, int(seen) if seen.isdecimal() and len(seen) < 18 else 0, stopping())
    first = await anext(items)  # here, where it can still become a 404
    request.scope["coverstitch.stream"] = True  # type: ignore[typeddict-unknown-key]
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    response = Response(_as_events(first, items), content_type="text/event-stream", headers=headers)
    response.timeout = None
    return response


async def _as_events(first: dict[str, Any], items: AsyncGenerator[dict[str, Any]]) -> AsyncGenerator[bytes]:
    try:
        yield _as_event(first)
        async for item in items:
            yield _as_event(item)
    finally:
        await items.aclose()


def _as_event(item: dict[str, Any]) -> bytes:
    if not item:
        return b": still there\n\n"
    name = "end" if "status" in item else "progress"
    id_line = f"id: {item['at']}\n" if "at" in item else ""
    return f"event: {name}\n{id_line}data: {json.dumps(item)}\n\n".encode()


@blueprint.get("/task-result/<uuid:task_id>/")
@answers(TaskResult, errors=(401, 404))
async def get_task_result(task_id: UUID) -> Any:
    """How a task stands, and its documents when it is done."""
    return await following.task_result(await current_account(), task_id)
