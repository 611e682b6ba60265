"""Everything that decides a version's text, and its hash.

The same context gives the same text as far as we can promise it, so a finished version with the same
`context_hash` is the answer to a click. Whoever adds a field here makes every earlier version look
different: the next click on an old posting then writes anew, once. Ids are not content: the same
applicant saved under another id hashes the same, an edited one does not.
"""

import hashlib
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from server.domain.addresses import without_addresses
from server.domain.posting import Posting, canonical_json
from server.domain.resume import Resume
from server.domain.text import CleanStr, LineStr

DocumentType = Literal["resume", "cover_letter"]
Tone = Literal["plain", "warm", "formal"]
Length = Literal["short", "normal", "long"]


class Wishes(BaseModel):
    """What the person asked for beyond the two documents. Empty means: as the posting and the product do it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: LineStr = ""  # BCP 47, such as "en"; empty: the posting's
    tone: Tone = "plain"
    length: Length = "normal"
    instructions: CleanStr = ""
    take: int = 1  # "write it again" is another take of the same wishes


def _printable(posting: Posting) -> Posting:
    names = {name: without_addresses(getattr(posting, name), limit) for name, limit in _PRINTED.items()}
    return posting.model_copy(update=names)


# What a letter's head prints of a stranger's page, and how long that may be.
_PRINTED = {"job_position": 200, "company_name": 160, "location": 160, "hiring_manager_name": 100}


class Context(BaseModel):
    model_config = ConfigDict(frozen=True)

    resume: Resume
    posting: Annotated[Posting, AfterValidator(_printable)]
    document_type: DocumentType
    wishes: Wishes = Wishes()
    revised_text: str = ""  # the Markdown that instructions ask to change; empty for a first writing
    writer: str  # "assemble" or "llm"
    model: str = ""
    prompt_version: int

    def content(self) -> dict[str, Any]:
        return {
            "applicant": self.resume.content(),
            "job": self.posting.content(),
            "document_type": self.document_type,
            "wishes": self.wishes.model_dump(),
            "revised_text": self.revised_text,
            "writer": self.writer,
            "model": self.model,
            "prompt_version": self.prompt_version,
        }

    def context_hash(self) -> str:
        """SHA-256 (64 hex digits) over the canonical JSON of `content()`."""
        return hashlib.sha256(canonical_json(self.content())).hexdigest()
