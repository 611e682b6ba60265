"""Jobs: saving a posting once, whatever page it came from; listing, changing, deleting."""

import json
from typing import Any

from tortoise.exceptions import IntegrityError

from server.domain.posting import REQUIRED, Posting, content_hash
from server.errors import FieldErrors, NotFound
from server.models import Job
from server.services.pages import Listing, Wanted, page_of
from server.services.rows import Row, fetch_one, now, stamp

ALREADY_SAVED = "This job was already saved"


def _short(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "company_name": row["company_name"],
        "job_position": row["job_position"],
        "created_at": stamp(row["created_at"]),
        "updated_at": stamp(row["updated_at"]),
    }


LISTING = Listing(
    path="/api/job/",
    select="id, company_name, job_position, created_at, updated_at",
    source="FROM job WHERE account_id = $1",
    searched=("company_name", "job_position"),
    orderings={
        "updated_at": "updated_at",
        "created_at": "created_at",
        "company_name": "lower(company_name)",
        "job_position": "lower(job_position)",
    },
    default="-updated_at",
    key="id",
    shape=_short,
)


async def list_jobs(account_id: int, wanted: Wanted) -> dict[str, Any]:
    return await page_of(LISTING, account_id, wanted)


def read_posting(job_context: dict[str, Any]) -> Posting:
    """Raises FieldErrors in the contract's words when a required field is absent (it may be empty)."""
    missing = [name for name in REQUIRED if name not in job_context]
    if missing:
        raise FieldErrors(job_context=f"Fields {missing} are required")
    wrong = [
        name
        for name, value in job_context.items()
        if isinstance(value, bool) or not isinstance(value, str | int | float | None)
    ]
    if wrong:
        raise FieldErrors(job_context=[f"Field {name!r} must be a string" for name in wrong[:10]])
    return Posting.model_validate({name: "" if value is None else value for name, value in job_context.items()})


async def save_job(account_id: int, job_context: dict[str, Any]) -> dict[str, Any]:
    """Save a posting. The same content again gives the same row and says so."""
    posting = read_posting(job_context)
    moment = now()
    row = await fetch_one(
        """
        INSERT INTO job (account_id, company_name, job_position, job_context, content_hash, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6)
        ON CONFLICT ON CONSTRAINT job_content_unique DO UPDATE SET updated_at = EXCLUDED.updated_at
        -- That a known job was touched again need not wait for the disk; a new one must be safe when it is answered.
        RETURNING *, (xmax = 0) AS is_new,
            CASE WHEN xmax <> 0 THEN set_config('synchronous_commit', 'off', true) END
        """,
        account_id,
        posting.company_name,
        posting.job_position,
        posting.model_dump_json(),
        content_hash(posting.content()),
        moment,
    )
    assert row is not None  # noqa: S101 - an upsert returns its row
    saved = {**_short(row), "job_context": json.loads(row["job_context"]), "user": row["account_id"]}
    return saved if row["is_new"] else {**saved, "message": ALREADY_SAVED}


async def get_job(account_id: int, job_id: int) -> dict[str, Any]:
    return _whole(await _job(account_id, job_id))


async def change_job(account_id: int, job_id: int, job_context: dict[str, Any], *, partial: bool) -> dict[str, Any]:
    """Replace a posting's fields, or with `partial` those that are sent. Raises FieldErrors, NotFound."""
    job = await _job(account_id, job_id)
    posting = read_posting({**job.job_context, **job_context} if partial else job_context)
    job.company_name, job.job_position = posting.company_name, posting.job_position
    job.job_context, job.content_hash = posting.model_dump(), content_hash(posting.content())
    try:
        await job.save()
    except IntegrityError:
        raise FieldErrors(job_context="Another saved job says exactly this already.") from None
    return _whole(job)


async def delete_job(account_id: int, job_id: int) -> None:
    if not await Job.filter(id=job_id, account_id=account_id).delete():
        raise NotFound


async def _job(account_id: int, job_id: int) -> Job:
    job = await Job.get_or_none(id=job_id, account_id=account_id)
    if job is None:
        raise NotFound
    return job


def _whole(job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "company_name": job.company_name,
        "job_position": job.job_position,
        "job_context": job.job_context,
        "created_at": stamp(job.created_at),
        "updated_at": stamp(job.updated_at),
        "user": job.account_id,  # type: ignore[attr-defined]
    }
