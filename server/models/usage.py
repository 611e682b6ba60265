"""How many tokens of a language model an account has used on a day, what is reserved for running work included."""

from tortoise import fields
from tortoise.migrations.constraints import UniqueConstraint
from tortoise.models import Model

from server.models.account import Account


class Usage(Model):
    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="usage", on_delete=fields.CASCADE
    )
    day = fields.DateField()  # UTC
    tokens = fields.BigIntField(default=0)

    class Meta:
        table = "usage"
        constraints = (UniqueConstraint(fields=("account_id", "day"), name="usage_day_unique"),)
