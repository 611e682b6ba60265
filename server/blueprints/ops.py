"""What operators and balancers ask: is the process alive, and can it do its work?"""

from typing import Any

from quart import Blueprint, Response

from server.blueprints.shapes import Answer, answers, other_content
from server.errors import Unavailable
from server.services import health

blueprint = Blueprint("ops", __name__)


class HealthAnswer(Answer):
    status: str


class ReadyAnswer(Answer):
    status: str
    database: bool
    queue: bool


@blueprint.get("/health-check/")
@other_content(200, "text/plain")
async def health_check() -> Response:
    """`ok`, as long as the process answers."""
    return Response("ok", content_type="text/plain; charset=utf-8")


@blueprint.get("/health/live/")
@answers(HealthAnswer)
async def health_live() -> Any:
    """The process answers."""
    return {"status": "ok"}


@blueprint.get("/health/ready/")
@answers(ReadyAnswer, errors=(503,))
async def health_ready() -> Any:
    """PostgreSQL and Valkey answer, too; 503 when one does not."""
    state = await health.readiness()
    if not all(state.values()):
        raise Unavailable(f"Not available: {', '.join(name for name, up in state.items() if not up)}.")
    return {"status": "ok", **state}
