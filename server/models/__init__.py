"""The tables. PostgreSQL is the truth; every rule that must hold under concurrency is a named constraint here."""

from server.models.account import Account, Link
from server.models.applicant import Applicant
from server.models.document import Document, Pdf, Version
from server.models.grant import Grant
from server.models.job import Job
from server.models.mail import Mail
from server.models.session import Session
from server.models.takeout import Takeout
from server.models.task import Task
from server.models.usage import Usage

__all__ = [
    "Account",
    "Applicant",
    "Document",
    "Grant",
    "Job",
    "Link",
    "Mail",
    "Pdf",
    "Session",
    "Takeout",
    "Task",
    "Usage",
    "Version",
]
