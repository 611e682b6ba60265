from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0001_tables")]

    initial = False

    operations = [
        ops.AddConstraint(
            model_name="Account",
            constraint=UniqueConstraint(fields=("email",), name="account_email_unique"),
        ),
        ops.AddConstraint(
            model_name="Applicant",
            constraint=UniqueConstraint(fields=("account_id", "name"), name="applicant_name_unique"),
        ),
        ops.AddConstraint(
            model_name="Applicant",
            constraint=UniqueConstraint(fields=("account_id", "content_hash"), name="applicant_content_unique"),
        ),
        ops.AddConstraint(
            model_name="Document",
            constraint=UniqueConstraint(
                fields=("account_id", "applicant_id", "job_id", "type"), name="document_unique"
            ),
        ),
        ops.AddConstraint(
            model_name="Document",
            constraint=CheckConstraint(check="type IN ('resume', 'cover_letter')", name="document_type_known"),
        ),
        ops.AddConstraint(
            model_name="Job",
            constraint=UniqueConstraint(fields=("account_id", "content_hash"), name="job_content_unique"),
        ),
        ops.AddConstraint(
            model_name="Link",
            constraint=UniqueConstraint(fields=("secret_hash",), name="link_secret_hash_unique"),
        ),
        ops.AddConstraint(
            model_name="Link",
            constraint=CheckConstraint(check="purpose IN ('verify', 'reset')", name="link_purpose_known"),
        ),
        ops.AddConstraint(
            model_name="Mail",
            constraint=CheckConstraint(check="status IN ('queued', 'sent', 'failed')", name="mail_status_known"),
        ),
        ops.AddConstraint(
            model_name="Pdf",
            constraint=UniqueConstraint(fields=("version_id", "theme", "paper"), name="pdf_unique"),
        ),
        ops.AddConstraint(
            model_name="Session",
            constraint=UniqueConstraint(fields=("refresh_hash",), name="session_refresh_hash_unique"),
        ),
        ops.AddConstraint(
            model_name="Session",
            constraint=CheckConstraint(check="scope IN ('web', 'extension')", name="session_scope_known"),
        ),
        ops.AddConstraint(
            model_name="Task",
            constraint=CheckConstraint(check="kind IN ('generate', 'revise')", name="task_kind_known"),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=UniqueConstraint(fields=("document_id", "number"), name="version_number_unique"),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=UniqueConstraint(fields=("document_id", "name"), name="version_name_unique"),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=UniqueConstraint(fields=("document_id", "context_hash"), name="version_context_unique"),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=CheckConstraint(
                check="status IN ('queued', 'writing', 'ready', 'failed')", name="version_status_known"
            ),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=CheckConstraint(
                check="origin IN ('generated', 'revised', 'edited', 'restored')", name="version_origin_known"
            ),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=CheckConstraint(
                check="(status = 'ready') = (markdown IS NOT NULL)", name="version_ready_has_text"
            ),
        ),
        ops.AddConstraint(
            model_name="Version",
            constraint=CheckConstraint(check="number > 0", name="version_number_positive"),
        ),
    ]
