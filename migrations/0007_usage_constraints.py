from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0006_usage_tables")]

    initial = False

    operations = [
        ops.AddConstraint(
            model_name="Usage",
            constraint=UniqueConstraint(fields=("account_id", "day"), name="usage_day_unique"),
        ),
    ]
