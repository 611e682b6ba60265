from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("models", "0005_accounts_constraints")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Usage",
            fields=[
                ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                (
                    "account",
                    fields.ForeignKeyField(
                        "models.Account",
                        source_field="account_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="usage",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("day", fields.DateField()),
                ("tokens", fields.BigIntField(default=0)),
            ],
            options={"table": "usage", "app": "models", "pk_attr": "id"},
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Version",
            name="reserved",
            field=fields.IntField(default=0, db_default=0),
        ),
        ops.AddField(
            model_name="Version",
            name="tokens",
            field=fields.IntField(default=0, db_default=0),
        ),
    ]
