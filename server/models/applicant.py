"""One background to apply with: a named base resume."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import UniqueConstraint
from tortoise.models import Model

from server.models.account import Account


class Applicant(Model):
    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="applicants", on_delete=fields.CASCADE
    )
    name = fields.CharField(200)
    context = fields.JSONField[Any]()  # as it was sent
    resume = fields.JSONField[dict[str, Any]]()  # the same as JSON Resume: what writers work from
    content_hash = fields.CharField(64)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "applicant"
        indexes = (Index(fields=("account_id", "updated_at", "id"), name="applicant_newest_first"),)
        constraints = (
            UniqueConstraint(fields=("account_id", "name"), name="applicant_name_unique"),
            UniqueConstraint(fields=("account_id", "content_hash"), name="applicant_content_unique"),
        )
