from tortoise import migrations
from tortoise.migrations import operations as ops

# "Was something written for the page that is open?" An address may be longer than an index entry: so its hash.
FORWARD = ("CREATE INDEX job_by_address ON job (account_id, md5(job_context->>'url'))",)
BACKWARD = ("DROP INDEX job_by_address",)


class Migration(migrations.Migration):
    dependencies = [("models", "0011_version_history")]

    operations = [ops.RunSQL(list(FORWARD), reverse_sql=list(BACKWARD))]
