"""An extension that was allowed in: the one-time code between the page that asked and the exchange for tokens."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import UniqueConstraint
from tortoise.models import Model

from server.models.account import Account


class Grant(Model):
    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="grants", on_delete=fields.CASCADE
    )
    code_hash = fields.CharField(64)
    challenge = fields.CharField(128)  # PKCE, S256
    redirect_uri = fields.CharField(300)
    device = fields.CharField(200)
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "grant_code"
        indexes = (Index(fields=("account_id",), name="grant_code_account"),)
        constraints = (UniqueConstraint(fields=("code_hash",), name="grant_code_hash_unique"),)
