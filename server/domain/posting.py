"""What a job is: the posting as it was saved. All of it is data from a stranger, never an instruction."""

import hashlib
import json
from typing import Any

from pydantic import BaseModel, ConfigDict

from server.domain.text import CleanStr, LineStr

REQUIRED = ("job_position", "company_name", "company_overview", "job_description", "job_requirements")

# Where a posting was found says nothing about what it asks for.
_NOT_CONTENT = ("url", "source")


class Posting(BaseModel):
    """A posting's fields, each possibly empty. More keys (strings) are kept beside them."""

    model_config = ConfigDict(extra="allow", coerce_numbers_to_str=True)
    __pydantic_extra__: dict[str, CleanStr]

    job_position: LineStr = ""
    company_name: LineStr = ""
    company_overview: CleanStr = ""
    job_description: CleanStr = ""
    job_requirements: CleanStr = ""
    url: LineStr = ""
    location: LineStr = ""
    employment_type: LineStr = ""
    salary: LineStr = ""
    hiring_manager_name: LineStr = ""
    language: LineStr = ""
    source: LineStr = ""

    def content(self) -> dict[str, Any]:
        """What the posting says, without empty fields and without where it was found."""
        return {k: v for k, v in self.model_dump().items() if v and k not in _NOT_CONTENT}


def canonical_json(value: Any) -> bytes:
    """One spelling for equal JSON values: sorted keys, no white space, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def content_hash(content: dict[str, Any]) -> str:
    """SHA-256 (64 hex digits) of the canonical JSON of an applicant's or a job's content."""
    return hashlib.sha256(canonical_json(content)).hexdigest()
