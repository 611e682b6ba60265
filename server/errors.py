"""Named errors with the status and the stable code that a client sees; `app.py` renders them in one place."""

from typing import Any, ClassVar


class ApiError(Exception):
    """An answer that is not a success. `body` follows the contract: detail, field errors or non-field errors."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "invalid"
    detail: ClassVar[str] = "Bad request."

    def __init__(self, detail: str | None = None, *, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail or self.detail)
        self.message = detail or self.detail
        self.headers = headers or {}

    def body(self) -> dict[str, Any]:
        return {"detail": self.message, "code": self.code}


class FieldErrors(ApiError):
    """400 with a list of sentences a field, such as {"name": ["This name already exists."]}."""

    def __init__(self, **fields: str | list[str]) -> None:
        super().__init__()
        self.fields = {name: [text] if isinstance(text, str) else text for name, text in fields.items()}

    def body(self) -> dict[str, Any]:
        return dict(self.fields)


class NotPrintable(ApiError):
    code = "not_printable"
    detail = "This text cannot be printed."


class NotAuthenticated(ApiError):
    status = 401
    code = "not_authenticated"
    detail = "Authentication credentials were not provided."


class TokenNotValid(ApiError):
    status = 401
    code = "token_not_valid"
    detail = "No valid refresh token found."


class Forbidden(ApiError):
    status = 403
    code = "permission_denied"
    detail = "You do not have permission to perform this action."


class CsrfFailed(Forbidden):
    code = "csrf_failed"
    detail = "CSRF check failed. Reload the page and try again."


class NotFound(ApiError):
    status = 404
    code = "not_found"
    detail = "Not found."


class Conflict(ApiError):
    status = 409
    code = "conflict"
    detail = "This does not fit what is stored. Reload and try again."


class TooLarge(ApiError):
    status = 413
    code = "too_large"
    detail = "This is larger than the server takes."


class UnsupportedMediaType(ApiError):
    status = 415
    code = "unsupported_media_type"
    detail = "Send JSON (Content-Type: application/json)."


class TooManyRequests(ApiError):
    status = 429
    code = "throttled"
    detail = "Too many requests. Wait a moment and try again."

    def __init__(self, retry_after: int) -> None:
        super().__init__(headers={"Retry-After": str(max(1, retry_after))})


class Unavailable(ApiError):
    status = 503
    code = "unavailable"
    detail = "The service is busy or starting. Try again in a moment."

    def __init__(self, detail: str | None = None, *, retry_after: int = 5) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)})


class CommandFailed(Exception):
    """A command cannot do it; the message is a sentence for the person at the terminal."""
