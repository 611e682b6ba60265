"""Applicants: reading any resume into one, saving its content once, listing, changing, deleting."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from tortoise.exceptions import IntegrityError

from server.clients.reading import read_resume
from server.domain.intake import IntakeError, read_context, to_json_resume
from server.domain.posting import canonical_json, content_hash
from server.domain.resume import Resume
from server.errors import FieldErrors, NotFound
from server.models import Applicant
from server.services.pages import Listing, Wanted, page_of
from server.services.rows import Row, fetch_one, now, stamp

NAME_TAKEN = "This name already exists."


def _short(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["name"],
        "created_at": stamp(row["created_at"]),
        "updated_at": stamp(row["updated_at"]),
    }


LISTING = Listing(
    path="/api/applicant/",
    select="id, name, created_at, updated_at",
    source="FROM applicant WHERE account_id = $1",
    searched=("name",),
    orderings={"updated_at": "updated_at", "created_at": "created_at", "name": "lower(name)"},
    default="-updated_at",
    key="id",
    shape=_short,
)


async def list_applicants(account_id: int, wanted: Wanted) -> dict[str, Any]:
    return await page_of(LISTING, account_id, wanted)


async def save_applicant(account_id: int, name: str, context: Any) -> tuple[dict[str, Any], bool]:
    """Save a background; the answer and whether it is new. The same content again is renamed. Raises FieldErrors."""
    resume = await _read(asyncio.to_thread(read_context, context), field="context")
    applicant, former_name = await _save(account_id, name, context, resume)
    answer = _whole(applicant)
    if former_name is None:
        return answer, True
    return {**answer, "message": _renamed(former_name, name)}, False


async def save_file(account_id: int, name: str, data: bytes) -> dict[str, Any]:
    """Save a background from a resume file, whatever its type. Raises FieldErrors."""
    resume = await _read(read_resume(data), field="file")
    applicant, former_name = await _save(account_id, name, resume.content(), resume)
    message = "Saved." if former_name is None else _renamed(former_name, name)
    return {
        "message": message,
        "id": applicant.id,
        "name": applicant.name,
        "updated_at": stamp(applicant.updated_at),
    }


async def get_applicant(account_id: int, applicant_id: int) -> dict[str, Any]:
    return _whole(await _applicant(account_id, applicant_id))


async def json_resume(account_id: int, applicant_id: int) -> dict[str, Any]:
    return to_json_resume(Resume.model_validate((await _applicant(account_id, applicant_id)).resume))


async def change_applicant(account_id: int, applicant_id: int, name: str | None, context: Any) -> dict[str, Any]:
    """Change the name, the content, or both; None leaves it. Raises FieldErrors, NotFound."""
    applicant = await _applicant(account_id, applicant_id)
    if name is not None:
        applicant.name = name
    if context is not None:
        resume = await _read(asyncio.to_thread(read_context, context), field="context")
        applicant.context, applicant.resume = context, resume.content()
        applicant.content_hash = content_hash(resume.content())
    try:
        await applicant.save()
    except IntegrityError as error:
        raise _taken(error) from None
    return _whole(applicant)


async def delete_applicant(account_id: int, applicant_id: int) -> None:
    if not await Applicant.filter(id=applicant_id, account_id=account_id).delete():
        raise NotFound


async def _read(reading: Awaitable[Resume], *, field: str) -> Resume:
    try:
        resume = await reading
    except IntakeError as error:
        raise FieldErrors(**{field: str(error)}) from None
    if not resume.content():
        raise FieldErrors(**{field: "There is nothing in it that could stand in a resume."})
    return resume


async def _save(account_id: int, name: str, context: Any, resume: Resume) -> tuple[Applicant, str | None]:
    """The row and, when the content was there already, the name that it had."""
    values = (account_id, name, canonical_json(context).decode(), resume.content())
    try:
        row = await _upsert(*values)
    except IntegrityError:
        # Who saves the same twice in one moment may meet the name before the content: then it is there by now.
        try:
            row = await _upsert(*values)
        except IntegrityError as error:
            raise _taken(error) from None
    return await _applicant(account_id, row["id"]), None if row["is_new"] else row["former_name"] or name


async def _upsert(account_id: int, name: str, context: str, content: dict[str, Any]) -> Row:
    row = await fetch_one(
        """
        INSERT INTO applicant (account_id, name, context, resume, content_hash, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6)
        ON CONFLICT ON CONSTRAINT applicant_content_unique DO UPDATE SET
            name = EXCLUDED.name, updated_at = EXCLUDED.updated_at
        RETURNING id, (xmax = 0) AS is_new,
            (SELECT name FROM applicant WHERE account_id = $1 AND content_hash = $5) AS former_name
        """,
        account_id,
        name,
        context,
        canonical_json(content).decode(),
        content_hash(content),
        now(),
    )
    assert row is not None  # noqa: S101 - an upsert returns its row
    return row


def _taken(error: IntegrityError) -> FieldErrors:
    if "applicant_content_unique" in str(error):
        return FieldErrors(context="Another applicant says exactly this already.")
    return FieldErrors(name=NAME_TAKEN)


def _renamed(former: str, name: str) -> str:
    return f'"{former}" changed to "{name}"'


async def _applicant(account_id: int, applicant_id: int) -> Applicant:
    applicant = await Applicant.get_or_none(id=applicant_id, account_id=account_id)
    if applicant is None:
        raise NotFound
    return applicant


def _whole(applicant: Applicant) -> dict[str, Any]:
    return {
        "id": applicant.id,
        "name": applicant.name,
        "context": applicant.context,
        "resume": applicant.resume,
        "created_at": stamp(applicant.created_at),
        "updated_at": stamp(applicant.updated_at),
        "user": applicant.account_id,  # type: ignore[attr-defined]
    }
