"""One sign-in of an account: a browser or an extension. Revoking the row ends its tokens."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.models import Model

from server.models.account import Account


class Session(Model):
    id = fields.UUIDField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="sessions", on_delete=fields.CASCADE
    )
    scope = fields.CharField(16, default="web")
    device = fields.CharField(200, default="")
    address = fields.CharField(45, default="")
    created_at = fields.DatetimeField(auto_now_add=True)
    last_used_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()
    # The refresh token is derived from `generation`; only SHA-256 of the current and the previous one is stored.
    generation = fields.IntField(default=1)
    refresh_hash = fields.CharField(64)
    previous_hash = fields.CharField(64, default="")
    rotated_at = fields.DatetimeField(auto_now_add=True)
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "session"
        indexes = (Index(fields=("account_id",), name="session_account"),)
        constraints = (
            UniqueConstraint(fields=("refresh_hash",), name="session_refresh_hash_unique"),
            CheckConstraint(check="scope IN ('web', 'extension')", name="session_scope_known"),
        )
