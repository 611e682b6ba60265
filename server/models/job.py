"""One job advert, saved from a page or typed in."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import UniqueConstraint
from tortoise.models import Model

from server.models.account import Account


class Job(Model):
    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="jobs", on_delete=fields.CASCADE
    )
    company_name = fields.TextField()
    job_position = fields.TextField()
    job_context = fields.JSONField[dict[str, Any]]()
    content_hash = fields.CharField(64)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "job"
        indexes = (Index(fields=("account_id", "updated_at", "id"), name="job_newest_first"),)
        constraints = (UniqueConstraint(fields=("account_id", "content_hash"), name="job_content_unique"),)
