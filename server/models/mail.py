"""A mail that has to go out: written in the transaction that caused it, sent by the worker until it is gone."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model


class Mail(Model):
    id = fields.BigIntField(primary_key=True)
    to = fields.CharField(254)
    template = fields.CharField(32)
    values = fields.JSONField[dict[str, Any]]()
    status = fields.CharField(16, default="queued")
    attempts = fields.IntField(default=0)
    next_attempt_at = fields.DatetimeField(auto_now_add=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "mail"
        indexes = (Index(fields=("status", "next_attempt_at"), name="mail_unsent"),)
        constraints = (CheckConstraint(check="status IN ('queued', 'sent', 'failed')", name="mail_status_known"),)
