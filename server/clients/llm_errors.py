"""Every way in which a model's endpoint can fail, as an error of ours, with the decision whether trying again may help.

An endpoint's own error text is neither shown nor stored: it may quote the key or the prompt.
"""

from dataclasses import dataclass

import httpx2
import openai

LONGEST_WAIT_S = 60  # an endpoint that asks for more patience than this is not waited for


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a call has cost; an endpoint has a price for what it reads and another for what it writes."""

    read: int = 0
    written: int = 0

    @property
    def total(self) -> int:
        return self.read + self.written


class ModelFailed(Exception):
    """No answer. The message is a sentence for the person; `again` says whether trying again may help.

    `text` is what had arrived until then and `tokens` what that has probably cost.
    """

    again = True
    text = ""
    tokens = Tokens()

    def __init__(self, message: str = "", *, wait_s: float = 0.0) -> None:
        super().__init__(message or self.__doc__ or "")
        self.wait_s = wait_s


class ModelUnavailable(ModelFailed):
    """The model does not answer at the moment."""


class ModelTooSlow(ModelFailed):
    """The model took too long to answer."""


class ModelBusy(ModelFailed):
    """The model has too much to do at the moment."""


class ModelOverQuota(ModelFailed):
    """The model's quota is used up."""

    again = False


class ModelRejectedKey(ModelFailed):
    """The model's endpoint does not accept this server's key."""

    again = False


class ModelMisconfigured(ModelFailed):
    """The model or its endpoint is not set up correctly on this server."""

    again = False


class ModelTooSmall(ModelFailed):
    """The posting and the resume together are too long for the model."""

    again = False


class ModelCutOff(ModelFailed):
    """The model broke off before it was done."""

    again = False


class ModelRefused(ModelFailed):
    """The model declined to write this."""

    again = False


class ModelGarbled(ModelFailed):
    """The model's answer could not be read."""


def named(error: Exception) -> ModelFailed | None:
    """Our error for one of the library's; None for what is a mistake of ours."""
    if isinstance(error, TimeoutError | openai.APITimeoutError | httpx2.TimeoutException):
        return ModelTooSlow()
    if isinstance(error, openai.APIStatusError):
        return _named_by_status(error)
    if isinstance(error, openai.APIResponseValidationError):
        return ModelGarbled()
    if isinstance(error, openai.APIError | httpx2.HTTPError):
        return ModelUnavailable()  # no connection, a connection that broke, an error in the middle of the stream
    if isinstance(error, openai.OpenAIError | ValueError | TypeError | KeyError | AttributeError | IndexError):
        # What answers is no such endpoint: a web page, a proxy's message, JSON of another shape.
        return ModelGarbled()
    return None


def _named_by_status(error: openai.APIStatusError) -> ModelFailed:
    if error.status_code == 429:
        return _throttled(error)
    if error.status_code in (401, 403):
        return ModelRejectedKey()
    if error.status_code >= 500 or error.status_code == 408:
        return ModelUnavailable()
    return ModelTooSmall() if is_too_long(error) else ModelMisconfigured()


def is_too_long(error: openai.APIStatusError) -> bool:
    said = str(error.body or error.message).lower()
    too_long = ("context_length", "context length", "context size")
    return error.status_code == 413 or any(word in said for word in too_long)


def _throttled(error: openai.APIStatusError) -> ModelFailed:
    if "insufficient_quota" in str(error.body) or "billing" in str(error.code or ""):
        return ModelOverQuota()
    try:
        wait = float(error.response.headers.get("retry-after", ""))
    except ValueError:
        wait = 0.0
    if wait > LONGEST_WAIT_S:
        return ModelOverQuota("The model is not available for a longer time.")
    return ModelBusy(wait_s=wait)
