from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0009_cost_of_versions")]

    initial = False

    operations = [
        # A cache: nobody knows the pages of what lies in it, and the themes look different now.
        ops.RunSQL(["DELETE FROM pdf"], reverse_sql=["DELETE FROM pdf"]),
        ops.RemoveConstraint(model_name="Pdf", name="pdf_unique"),
        ops.AddField(model_name="Pdf", name="fit", field=fields.CharField(default="", db_default="", max_length=8)),
        ops.AddField(model_name="Pdf", name="pages", field=fields.SmallIntField()),
        ops.AlterModelOptions(
            name="Pdf",
            options={
                "table": "pdf",
                "app": "models",
                "constraints": [UniqueConstraint(fields=("version_id", "theme", "paper", "fit"), name="pdf_unique")],
                "pk_attr": "id",
                "table_description": "The PDF cache: what a version looks like in one theme on one paper, fitted or not.",
            },
        ),
        ops.AddConstraint(
            model_name="Pdf",
            constraint=UniqueConstraint(fields=("version_id", "theme", "paper", "fit"), name="pdf_unique"),
        ),
    ]
