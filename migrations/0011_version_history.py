from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.indexes import PartialIndex


class Migration(migrations.Migration):
    dependencies = [("models", "0010_fitted_pdfs")]

    initial = False

    operations = [
        ops.AddIndex(
            model_name="Version",
            index=PartialIndex(fields=["document_id", "number"], name="version_history", condition={"status": "ready"}),
        ),
    ]
