"""A person who can sign in, and the single-use links that were mailed to them."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.models import Model


class Account(Model):
    id = fields.BigIntField(primary_key=True)
    email = fields.CharField(254)  # lower case, so that the constraint sees one spelling
    password_hash = fields.CharField(200, default="")  # empty: signs in elsewhere (OpenID Connect) only
    first_name = fields.CharField(150, default="")
    last_name = fields.CharField(150, default="")
    email_verified = fields.BooleanField(default=False)
    is_active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    last_login = fields.DatetimeField(null=True)

    class Meta:
        table = "account"
        constraints = (UniqueConstraint(fields=("email",), name="account_email_unique"),)


class Link(Model):
    """A link in a mail (verify an address, choose a new password): only its hash is stored, it works once."""

    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="links", on_delete=fields.CASCADE
    )
    purpose = fields.CharField(16)
    secret_hash = fields.CharField(64)
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "link"
        indexes = (Index(fields=("account_id",), name="link_account"),)
        constraints = (
            UniqueConstraint(fields=("secret_hash",), name="link_secret_hash_unique"),
            CheckConstraint(check="purpose IN ('verify', 'reset')", name="link_purpose_known"),
        )
