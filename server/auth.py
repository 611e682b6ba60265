"""Who is calling: quart-auth carrying our JWTs, and the guard that makes every route private unless it is listed.

A browser holds the token in a cookie, an extension sends it as a bearer; they have different audiences and are never
taken for one another. A request with an Authorization header is judged by that alone.
"""

import hmac
from typing import Any
from uuid import UUID

from quart import Quart, Response, g, request
from quart_auth import AuthUser, QuartAuth, current_user

from server.errors import CsrfFailed, Forbidden, NotAuthenticated
from server.services.runtime import runtime
from server.services.sessions import Device, SignedIn, account_of, csrf_token
from server.services.tokens import ACCESS_LIFETIME, SESSION_LIFETIME, read_access

ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE = "access_token", "refresh_token", "csrftoken"
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

# Every other route answers 401 without credentials. A test holds this list against the OpenAPI document.
PUBLIC_ENDPOINTS = frozenset(
    {
        "accounts.post_registration",
        "accounts.post_verify_email",
        "accounts.post_resend_email",
        "accounts.post_login",
        "accounts.post_logout",
        "accounts.post_refresh",
        "accounts.post_token_verify",
        "accounts.post_reset",
        "accounts.post_reset_confirm",
        "accounts.post_google",
        "sessions.post_extension_token",
        "themes.get_themes",
        "themes.get_preview",
        "ops.health_check",
        "ops.health_live",
        "ops.health_ready",
        "web.home",
        "web.docs",
        "web.asset",
        "web.account_page",
        "openapi",
        "static",
    }
)


class SessionUser(AuthUser):
    """`auth_id` is the session's id; whether the session is still good is asked when it matters."""

    @property
    async def is_authenticated(self) -> bool:
        return await self.account_id() is not None

    async def account_id(self) -> int | None:
        return await account_of(UUID(self.auth_id)) if self.auth_id else None


class SessionAuth(QuartAuth):
    """quart-auth with JWTs. `load_token` runs on every answer, so it only decodes, and never raises."""

    user_class = SessionUser

    def resolve_user(self) -> AuthUser:
        session_id = self.load_bearer() if by_bearer() else self.load_cookie()
        return self.user_class(session_id)

    def load_token(self, token: str, app: Quart | None = None) -> str | None:
        session_id = read_access(token, "extension" if by_bearer() else "web")
        return str(session_id) if session_id else None


def init_auth(app: Quart) -> None:
    SessionAuth(app, cookie_name=ACCESS_COOKIE)
    app.before_request(_guard)


def by_bearer() -> bool:
    return "Authorization" in request.headers


async def current_account() -> int:
    """The id of the account that is calling. Raises NotAuthenticated."""
    if "account_id" not in g:
        g.account_id = await _user().account_id()
    if g.account_id is None:
        raise NotAuthenticated
    return int(g.account_id)


def current_session() -> UUID:
    """The id of the calling session; ask `current_account` first."""
    return UUID(_user().auth_id)


def _user() -> SessionUser:
    proxy: Any = current_user
    user: SessionUser = proxy._get_current_object()
    return user


async def _guard() -> None:
    if request.routing_exception is not None or request.method == "OPTIONS":
        return
    if request.endpoint in PUBLIC_ENDPOINTS:
        return
    await current_account()
    check_csrf()


def check_csrf() -> None:
    """A state-changing call by cookie must come from an allowed origin and carry the session's CSRF token."""
    if request.method in _SAFE_METHODS or by_bearer():
        return
    check_origin()
    sent = request.headers.get("X-CSRFToken", "")
    if not hmac.compare_digest(sent.encode(), csrf_token(current_session()).encode()):
        raise CsrfFailed


def check_origin() -> None:
    """Raises Forbidden for a browser that says it comes from somewhere else."""
    origin = request.headers.get("Origin")
    if origin is not None and origin not in runtime().settings.origins:
        raise Forbidden("Calls from this origin are not allowed.")


def device() -> Device:
    return Device(request.headers.get("User-Agent", "")[:200], request.remote_addr or "")


def set_cookies(response: Response, signed_in: SignedIn) -> None:
    """The access and refresh cookies, which scripts cannot read, and the CSRF cookie, which they must."""
    _set(response, ACCESS_COOKIE, signed_in.access, int(ACCESS_LIFETIME.total_seconds()))
    left = int((signed_in.refresh_expires - signed_in.access_expires + ACCESS_LIFETIME).total_seconds())
    _set(response, REFRESH_COOKIE, signed_in.refresh, max(1, left))
    set_csrf_cookie(response, signed_in.session_id)


def set_csrf_cookie(response: Response, session_id: UUID) -> None:
    _set(response, CSRF_COOKIE, csrf_token(session_id), int(SESSION_LIFETIME.total_seconds()), http_only=False)


def delete_cookies(response: Response) -> None:
    for name in (ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE):
        response.delete_cookie(name, **_where())


def _set(response: Response, name: str, value: str, max_age: int, *, http_only: bool = True) -> None:
    response.set_cookie(name, value, max_age=max_age, httponly=http_only, **_where())


def _where() -> dict[str, Any]:
    settings = runtime().settings
    return {
        "path": "/",
        "domain": settings.cookie_domain or None,
        "secure": settings.secure_cookies,
        "samesite": settings.cookie_samesite,
    }
