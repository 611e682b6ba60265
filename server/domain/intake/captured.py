"""What the capture scripts found on a page, as the job that is saved."""

from collections.abc import Mapping
from typing import Any

from server.domain.posting import Posting

_FIELDS = {
    "title": "job_position",
    "company": "company_name",
    "description": "job_description",
    "location": "location",
    "employment_type": "employment_type",
    "salary": "salary",
    "language": "language",
    "url": "url",
}


def to_posting(captured: Mapping[str, Any]) -> Posting:
    """A `posting` of extension/capture/types.d.ts as a Posting.

    The description stays whole: where the overview ends and the requirements begin is the posting's own matter.
    """
    fields = {ours: captured.get(theirs) or "" for theirs, ours in _FIELDS.items()}
    return Posting(**fields, source=_source(captured))


def to_job_context(captured: Mapping[str, Any]) -> dict[str, str]:
    """The same as the body's `job_context` for POST /api/job/: every known field, "" where the page says nothing."""
    context: dict[str, str] = to_posting(captured).model_dump()
    return context


def _source(captured: Mapping[str, Any]) -> str:
    """How the text was found, such as "site adapter (linkedin)"."""
    source, site = captured.get("source") or "", captured.get("site") or ""
    return f"{source} ({site})" if source and site else source
