"""Sign-ins of the account, and connecting a browser extension."""

from typing import Any
from uuid import UUID

from pydantic import Field
from quart import Blueprint, Response
from quart_schema import validate_request

from server.auth import current_account, current_session, device
from server.blueprints.shapes import Answer, Body, answers, failing, no_content, other_content
from server.services import extension, sessions
from server.services.rows import stamp

blueprint = Blueprint("sessions", __name__, url_prefix="/api/accounts")


class SessionShown(Answer):
    id: str
    scope: str
    device: str
    address: str
    created_at: str
    last_used_at: str
    expires_at: str
    current: bool


class SessionList(Answer):
    count: int
    next: str | None
    previous: str | None
    results: list[SessionShown]


class AuthorizeBody(Body):
    redirect_uri: str = Field(max_length=300)
    code_challenge: str = Field(max_length=128)
    code_challenge_method: str = Field("S256", max_length=10)
    device: str = Field("", max_length=200)
    state: str = Field("", max_length=500)


class AuthorizeAnswer(Answer):
    redirect_to: str


class TokenBody(Body):
    code: str = Field(max_length=200)
    code_verifier: str = Field(max_length=200)
    redirect_uri: str = Field(max_length=300)


class TokenAnswer(Answer):
    access: str
    access_expiration: str
    refresh: str
    refresh_expiration: str
    session_id: str


@blueprint.get("/sessions/")
@answers(SessionList, errors=(401,))
async def list_sessions() -> Any:
    """Every sign-in that is still good, the one that was used last first."""
    found = await sessions.list_sessions(await current_account(), current_session())
    return {"count": len(found), "next": None, "previous": None, "results": found}


@blueprint.delete("/sessions/<uuid:session_id>/")
@other_content(204)
@failing(401, 403, 404)
async def delete_session(session_id: UUID) -> Response:
    """End one sign-in; its tokens are refused from then on."""
    await sessions.end_session_for(await current_account(), session_id)
    return no_content()


@blueprint.post("/extension/authorize/")
@validate_request(AuthorizeBody)
@answers(AuthorizeAnswer, errors=(400, 401, 403, 413, 415))
async def post_extension_authorize(data: AuthorizeBody) -> Any:
    """The person agrees that an extension may connect: where to send the browser, with a code for one minute."""
    wanted = extension.Wanted(
        data.redirect_uri, data.code_challenge, data.code_challenge_method, data.device, data.state
    )
    return {"redirect_to": await extension.authorize(await current_account(), wanted)}


@blueprint.post("/extension/token/")
@validate_request(TokenBody)
@answers(TokenAnswer, errors=(400, 413, 415, 429, 503))
async def post_extension_token(data: TokenBody) -> Any:
    """Exchange the code and its PKCE verifier for a bearer session."""
    signed_in = await extension.exchange(data.code, data.code_verifier, data.redirect_uri, device())
    return {
        "access": signed_in.access,
        "access_expiration": stamp(signed_in.access_expires),
        "refresh": signed_in.refresh,
        "refresh_expiration": stamp(signed_in.refresh_expires),
        "session_id": str(signed_in.session_id),
    }
