from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("models", "0007_usage_constraints")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Version",
            name="reserved_on",
            field=fields.DateField(null=True),
        ),
    ]
