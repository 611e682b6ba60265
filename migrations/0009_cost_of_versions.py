from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("models", "0008_tokens_by_day")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Version",
            name="cost",
            field=fields.BigIntField(default=0, db_default=0),
        ),
    ]
