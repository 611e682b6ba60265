from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0004_accounts_tables")]

    initial = False

    operations = [
        ops.AddConstraint(
            model_name="Grant",
            constraint=UniqueConstraint(fields=("code_hash",), name="grant_code_hash_unique"),
        ),
        ops.AddConstraint(
            model_name="Takeout",
            constraint=UniqueConstraint(fields=("account_id",), name="takeout_account_unique"),
        ),
        ops.AddConstraint(
            model_name="Takeout",
            constraint=CheckConstraint(check="status IN ('queued', 'ready')", name="takeout_status_known"),
        ),
    ]
