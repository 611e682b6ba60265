from tortoise import migrations
from tortoise.migrations import operations as ops

# A version's text is written once. Whoever wants another text makes another version;
# this holds even where code forgets.
FORWARD = (
    """
    CREATE FUNCTION version_text_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF OLD.markdown IS NOT NULL AND NEW.markdown IS DISTINCT FROM OLD.markdown THEN
            RAISE EXCEPTION 'the text of version % is immutable', OLD.id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.number <> OLD.number OR NEW.document_id <> OLD.document_id THEN
            RAISE EXCEPTION 'version % keeps its number and document', OLD.id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER version_text_is_immutable BEFORE UPDATE ON version
    FOR EACH ROW EXECUTE FUNCTION version_text_is_immutable()
    """,
    """
    ALTER TABLE document ADD CONSTRAINT document_final_version_fk
    FOREIGN KEY (final_version_id) REFERENCES version (id) ON DELETE SET NULL
    """,
)
BACKWARD = (
    "ALTER TABLE document DROP CONSTRAINT document_final_version_fk",
    "DROP TRIGGER version_text_is_immutable ON version",
    "DROP FUNCTION version_text_is_immutable()",
)


class Migration(migrations.Migration):
    dependencies = [("models", "0002_constraints")]

    operations = [ops.RunSQL(list(FORWARD), reverse_sql=list(BACKWARD))]
