from tortoise import migrations
from tortoise.migrations import operations as ops

_FUNCTION = """
    CREATE OR REPLACE FUNCTION version_text_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF OLD.markdown IS NOT NULL AND {changed} THEN
            RAISE EXCEPTION 'the text of version % is immutable', OLD.id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.number <> OLD.number OR NEW.document_id <> OLD.document_id THEN
            RAISE EXCEPTION 'version % keeps its number and document', OLD.id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
"""
# What a text rests on, and how it came about, stays with it.
_MEANT = ("markdown", "evidence", "context", "context_hash", "language", "origin", "created_at")


def _function(columns: tuple[str, ...]) -> str:
    new, old = (", ".join(f"{side}.{column}" for column in columns) for side in ("NEW", "OLD"))
    return _FUNCTION.format(changed=f"ROW({new}) IS DISTINCT FROM ROW({old})")


class Migration(migrations.Migration):
    dependencies = [("models", "0012_jobs_by_address")]

    operations = [ops.RunSQL([_function(_MEANT)], reverse_sql=[_function(("markdown",))])]
