"""A document of one applicant for one job, its numbered versions, and their printed pages."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.models import Model

from server.models.account import Account
from server.models.applicant import Applicant
from server.models.job import Job


class Document(Model):
    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="documents", on_delete=fields.CASCADE
    )
    # A person may tidy away a base resume; what was written from it stays.
    applicant: fields.ForeignKeyNullableRelation[Applicant] = fields.ForeignKeyField(
        "models.Applicant", related_name="documents", on_delete=fields.SET_NULL, null=True
    )
    job: fields.ForeignKeyRelation[Job] = fields.ForeignKeyField(
        "models.Job", related_name="documents", on_delete=fields.CASCADE
    )
    type = fields.CharField(16)
    last_number = fields.IntField(default=0)  # the highest version number ever given
    # References version(id); the migration adds the constraint, because the models cannot refer to each other.
    final_version_id = fields.BigIntField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "document"
        indexes = (
            Index(fields=("account_id", "created_at", "id"), name="document_newest_first"),
            Index(fields=("job_id",), name="document_job"),
            Index(fields=("applicant_id",), name="document_applicant"),
            Index(fields=("final_version_id",), name="document_final_version"),
        )
        constraints = (
            UniqueConstraint(fields=("account_id", "applicant_id", "job_id", "type"), name="document_unique"),
            CheckConstraint(check="type IN ('resume', 'cover_letter')", name="document_type_known"),
        )


class Version(Model):
    """One immutable text of a document.

    It is made as a row in status `queued` when it is asked for; a worker takes a lease on it
    (`attempts` is the fencing number) and fills in the text once. A trigger keeps the text as it is then.
    """

    id = fields.BigIntField(primary_key=True)
    document: fields.ForeignKeyRelation[Document] = fields.ForeignKeyField(
        "models.Document", related_name="versions", on_delete=fields.CASCADE
    )
    number = fields.IntField()
    name = fields.CharField(200, null=True)  # empty: "Company - type - number"
    origin = fields.CharField(16)
    context = fields.JSONField[dict[str, Any]](null=True)  # the whole context, as it was when it was asked for
    context_hash = fields.CharField(64, null=True)  # null: typed by the person
    status = fields.CharField(16, default="queued")
    attempts = fields.IntField(default=0)  # only ever rises: a late finisher is told apart by it
    attempts_allowed = fields.IntField(default=3)
    lease_until = fields.DatetimeField(null=True)
    error = fields.CharField(500, default="")
    markdown = fields.TextField(null=True)
    reserved = fields.IntField(default=0, db_default=0)  # tokens that count against the account's day
    reserved_on = fields.DateField(null=True)  # which day; null: nothing is counted
    tokens = fields.IntField(default=0, db_default=0)  # tokens that writing it has taken, or holds for a call
    cost = fields.BigIntField(default=0, db_default=0)  # of these tokens, in millionths of the prices' currency
    language = fields.CharField(35, default="en")  # BCP 47
    evidence = fields.JSONField[list[dict[str, Any]]](null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "version"
        indexes = (
            Index(fields=("status", "updated_at"), name="version_unfinished"),
            # What a person sees of a document, in the order of its history.
            PartialIndex(fields=("document_id", "number"), name="version_history", condition={"status": "ready"}),
        )
        constraints = (
            UniqueConstraint(fields=("document_id", "number"), name="version_number_unique"),
            UniqueConstraint(fields=("document_id", "name"), name="version_name_unique"),
            UniqueConstraint(fields=("document_id", "context_hash"), name="version_context_unique"),
            CheckConstraint(check="status IN ('queued', 'writing', 'ready', 'failed')", name="version_status_known"),
            CheckConstraint(
                check="origin IN ('generated', 'revised', 'edited', 'restored')", name="version_origin_known"
            ),
            CheckConstraint(check="(status = 'ready') = (markdown IS NOT NULL)", name="version_ready_has_text"),
            CheckConstraint(check="number > 0", name="version_number_positive"),
        )


class Pdf(Model):
    """The PDF cache: what a version looks like in one theme on one paper, fitted or not."""

    id = fields.BigIntField(primary_key=True)
    version: fields.ForeignKeyRelation[Version] = fields.ForeignKeyField(
        "models.Version", related_name="pdfs", on_delete=fields.CASCADE
    )
    theme = fields.CharField(32)
    paper = fields.CharField(8)
    fit = fields.CharField(8, default="", db_default="")  # "one": on one page, where that can be done
    pages = fields.SmallIntField()
    content = fields.BinaryField()
    etag = fields.CharField(64)  # SHA-256 of the content
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "pdf"
        constraints = (UniqueConstraint(fields=("version_id", "theme", "paper", "fit"), name="pdf_unique"),)
