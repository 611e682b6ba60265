"""/api/accounts/: dj-rest-auth's paths and shapes."""

from typing import Annotated, Any

from pydantic import Field
from quart import Blueprint, Response, jsonify, request
from quart_schema import validate_request

from server.auth import (
    REFRESH_COOKIE,
    check_csrf,
    check_origin,
    current_account,
    current_session,
    delete_cookies,
    device,
    set_cookies,
    set_csrf_cookie,
)
from server.blueprints.shapes import Answer, Body, answers, documented, failing, no_content, other_content
from server.domain.filename import content_disposition
from server.domain.text import LineStr
from server.errors import NotAuthenticated, TokenNotValid
from server.services import accounts, sessions, takeouts, tokens
from server.services.rows import stamp

blueprint = Blueprint("accounts", __name__, url_prefix="/api/accounts")

Email = Annotated[str, Field(max_length=320)]
# Longer than the longest that is allowed, so that the sentence about it can be said; short enough to hash.
Password = Annotated[str, Field(max_length=1000)]
PersonName = Annotated[LineStr, Field(max_length=150)]


class RegistrationBody(Body):
    email: Email
    password1: Password
    password2: Password


class KeyBody(Body):
    key: str = Field(max_length=200)


class EmailBody(Body):
    email: Email


class LoginBody(Body):
    email: Email = ""
    username: Email = ""
    password: Password


class TokenBody(Body):
    token: str = Field(max_length=4000)


class ResetConfirmBody(Body):
    uid: str = Field(max_length=100)
    token: str = Field(max_length=200)
    new_password1: Password
    new_password2: Password


class PasswordBody(Body):
    new_password1: Password
    new_password2: Password
    old_password: Password | None = None


class CodeBody(Body):
    code: str = Field(min_length=1, max_length=2000)
    nonce: str = Field("", max_length=200, description="The nonce that the sign-in was started with, if any")


class DeleteBody(Body):
    password: Password | None = None


class NamesBody(Body):
    first_name: PersonName | None = None
    last_name: PersonName | None = None


class DetailAnswer(Answer):
    detail: str


class LoggedInAnswer(DetailAnswer):
    logged_in: bool


class UserAnswer(Answer):
    pk: int
    username: str
    email: str
    first_name: str
    last_name: str


class LoginAnswer(Answer):
    access: str
    refresh: str
    user: UserAnswer


class RefreshAnswer(Answer):
    access: str
    access_expiration: str
    refresh: str | None = Field(None, description="Only for an extension's session")
    refresh_expiration: str | None = None


class ValidAnswer(Answer):
    email: str
    id: int


class ProfileAnswer(Answer):
    id: int
    email: str
    email_verified: bool
    application_count: int
    date_joined: str
    last_login: str | None


class NothingAnswer(Answer):
    pass


@blueprint.post("/registration/")
@validate_request(RegistrationBody)
@answers(DetailAnswer, 201, errors=(400, 413, 415, 429, 503))
async def post_registration(data: RegistrationBody) -> Any:
    """Register. The answer is the same for an address that is taken; its owner gets a mail."""
    await accounts.register(data.email, data.password1, data.password2, device())
    return {"detail": "Verification e-mail sent."}, 201


@blueprint.post("/registration/verify-email/")
@validate_request(KeyBody)
@documented(LoggedInAnswer, errors=(400, 404, 413, 415, 429, 503))
async def post_verify_email(data: KeyBody) -> Response:
    """Use a mailed verification key, once; signs in."""
    signed_in = await accounts.verify_email(data.key, device())
    response = jsonify({"detail": "ok", "logged_in": True})
    set_cookies(response, signed_in)
    return response


@blueprint.post("/registration/resend-email/")
@validate_request(EmailBody)
@answers(DetailAnswer, errors=(400, 413, 415, 429, 503))
async def post_resend_email(data: EmailBody) -> Any:
    """Mail the verification link again, if this address waits for one."""
    await accounts.resend_verification(data.email, device())
    return {"detail": "ok"}


@blueprint.post("/login/")
@validate_request(LoginBody)
@documented(LoginAnswer, errors=(400, 413, 415, 429, 503))
async def post_login(data: LoginBody) -> Response:
    """Sign in; the tokens are in the cookies."""
    signed_in, account = await accounts.sign_in(data.email or data.username, data.password, device())
    response = jsonify({"access": signed_in.access, "refresh": "", "user": accounts.user_shape(account)})
    set_cookies(response, signed_in)
    return response


@blueprint.post("/auth/google/")
@validate_request(CodeBody)
@documented(LoginAnswer, errors=(400, 413, 415, 429, 503))
async def post_google(data: CodeBody) -> Response:
    """Sign in with Google, or whichever OpenID Connect issuer is configured, by its code."""
    signed_in, account = await accounts.sign_in_with_google(data.code, data.nonce, device())
    response = jsonify({"access": signed_in.access, "refresh": "", "user": accounts.user_shape(account)})
    set_cookies(response, signed_in)
    return response


@blueprint.post("/logout/")
@documented(DetailAnswer, errors=(403,))
async def post_logout() -> Response:
    """Sign out: the session ends, its tokens are refused from now on. Fine without a session, too."""
    check_origin()
    try:
        await current_account()
    except NotAuthenticated:
        await sessions.end_session_of(request.cookies.get(REFRESH_COOKIE, ""))
    else:
        check_csrf()
        await sessions.end_session(current_session())
    response = jsonify({"detail": "Successfully logged out."})
    delete_cookies(response)
    return response


@blueprint.post("/token/refresh/")
@documented(RefreshAnswer, errors=(401, 403))
async def post_refresh() -> Response:
    """A new access token for the refresh cookie, or for `refresh` in the body; the refresh token rotates."""
    token: Any = request.cookies.get(REFRESH_COOKIE, "")
    if token:
        check_origin()
    elif request.is_json:
        body = await request.get_json()
        token = body.get("refresh") if isinstance(body, dict) else None
    if not isinstance(token, str):
        raise TokenNotValid
    signed_in = await sessions.refresh_session(token)
    answer = {"access": signed_in.access, "access_expiration": stamp(signed_in.access_expires)}
    if signed_in.scope == "extension":
        # An extension keeps its tokens itself; a cookie would make every page of the browser its caller.
        return jsonify(answer | {"refresh": signed_in.refresh, "refresh_expiration": stamp(signed_in.refresh_expires)})
    response = jsonify(answer)
    set_cookies(response, signed_in)
    return response


@blueprint.post("/token/verify/")
@validate_request(TokenBody)
@answers(NothingAnswer, errors=(400, 401, 413, 415))
async def post_token_verify(data: TokenBody) -> Any:
    """Whether an access token is good."""
    session_id = tokens.read_access(data.token, "web") or tokens.read_access(data.token, "extension")
    if session_id is None or await sessions.account_of(session_id) is None:
        raise TokenNotValid("Token is invalid or expired")
    return {}


@blueprint.get("/validate-user/")
@documented(ValidAnswer, errors=(401,))
async def get_validate_user() -> Response:
    """Who is signed in; also renews the CSRF cookie."""
    found = await accounts.user(await current_account())
    response = jsonify({"email": found["email"], "id": found["pk"]})
    set_csrf_cookie(response, current_session())
    return response


@blueprint.get("/profile/")
@answers(ProfileAnswer, errors=(401,))
async def get_profile() -> Any:
    """The account, and how many jobs it has documents for."""
    return await accounts.profile(await current_account())


@blueprint.get("/user/")
@answers(UserAnswer, errors=(401,))
async def get_user() -> Any:
    """The account's names."""
    return await accounts.user(await current_account())


@blueprint.put("/user/")
@validate_request(NamesBody)
@answers(UserAnswer, errors=(400, 401, 403, 413, 415))
async def put_user(data: NamesBody) -> Any:
    """Change the names; the e-mail address stays."""
    return await accounts.rename_user(await current_account(), data.model_dump(exclude_none=True))


@blueprint.patch("/user/")
@validate_request(NamesBody)
@answers(UserAnswer, errors=(400, 401, 403, 413, 415))
async def patch_user(data: NamesBody) -> Any:
    """Change some of the names; the e-mail address stays."""
    return await accounts.rename_user(await current_account(), data.model_dump(exclude_none=True))


@blueprint.post("/password/reset/")
@validate_request(EmailBody)
@answers(DetailAnswer, errors=(400, 413, 415, 429, 503))
async def post_reset(data: EmailBody) -> Any:
    """Mail a link to choose a new password; the same answer for every address."""
    await accounts.request_reset(data.email, device())
    return {"detail": "Password reset e-mail has been sent."}


@blueprint.post("/password/reset/confirm/")
@validate_request(ResetConfirmBody)
@documented(LoggedInAnswer, errors=(400, 413, 415, 429, 503))
async def post_reset_confirm(data: ResetConfirmBody) -> Response:
    """Set a new password by a mailed link, once; signs in, and ends every other session."""
    signed_in = await accounts.confirm_reset(data.uid, data.token, data.new_password1, data.new_password2, device())
    response = jsonify({"detail": "Password has been reset with the new password.", "logged_in": True})
    set_cookies(response, signed_in)
    return response


@blueprint.post("/password/change/")
@validate_request(PasswordBody)
@answers(DetailAnswer, errors=(400, 401, 403, 413, 415))
async def post_password_change(data: PasswordBody) -> Any:
    """Set a new password; every other session ends."""
    await accounts.change_password(
        await current_account(), current_session(), data.new_password1, data.new_password2, data.old_password
    )
    return {"detail": "New password has been saved."}


@blueprint.get("/data/")
@other_content(200, "application/zip")
@failing(401, 503)
async def get_data() -> Response:
    """Everything of the account as a zip: JSON, Markdown, PDFs. 503 with Retry-After while it is being packed."""
    content = await takeouts.get_takeout(await current_account())
    headers = {"Content-Disposition": content_disposition("coverstitch-data", "zip")}
    return Response(content, content_type="application/zip", headers=headers)


@blueprint.delete("/data/")
@validate_request(DeleteBody)
@other_content(204)
@failing(400, 401, 403, 413, 415, 429, 503)
async def delete_data(data: DeleteBody) -> Response:
    """Delete the account and everything of it, for good. A sign-in that is not fresh must send the `password`."""
    await accounts.delete_own_account(await current_account(), current_session(), data.password)
    response = no_content()
    delete_cookies(response)
    return response
