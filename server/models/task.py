"""One piece of work that was asked for. How it stands is read from its versions, never copied here."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from server.models.account import Account


class Task(Model):
    id = fields.UUIDField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="tasks", on_delete=fields.CASCADE
    )
    kind = fields.CharField(16)
    versions = fields.JSONField[list[dict[str, Any]]]()  # [{"id": version, "reused": whether it was there before}]
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "task"
        indexes = (Index(fields=("account_id", "created_at"), name="task_newest_first"),)
        constraints = (CheckConstraint(check="kind IN ('generate', 'revise')", name="task_kind_known"),)
