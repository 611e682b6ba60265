"""Any resume becomes a `Resume`: nothing that it says is lost, and nothing is added to it."""

from server.domain.intake.errors import (
    BrokenDocument,
    IntakeError,
    LockedDocument,
    NotADocument,
    NoText,
    TooLarge,
)
from server.domain.intake.export import to_json_resume
from server.domain.intake.files import read_context, read_file

__all__ = [
    "BrokenDocument",
    "IntakeError",
    "LockedDocument",
    "NoText",
    "NotADocument",
    "TooLarge",
    "read_context",
    "read_file",
    "to_json_resume",
]
