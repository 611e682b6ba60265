"""Everything of an account in one file, made by a worker when its owner asks for it."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.models import Model

from server.models.account import Account


class Takeout(Model):
    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="takeouts", on_delete=fields.CASCADE
    )
    status = fields.CharField(16, default="queued")
    content = fields.BinaryField(null=True)  # a zip
    created_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "takeout"
        constraints = (
            UniqueConstraint(fields=("account_id",), name="takeout_account_unique"),
            CheckConstraint(check="status IN ('queued', 'ready')", name="takeout_status_known"),
        )
