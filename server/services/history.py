"""A document's versions in slices, newest first: each costs the same, however many versions there are."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from server.errors import NotFound
from server.services.rows import Row, fetch, fetch_one, stamp
from server.services.runtime import runtime
from server.services.shapes import version_name

USUAL, MOST = 200, 1000
_END = 2**31 - 1  # no version has this number


@dataclass(frozen=True)
class Slice:
    """Which versions are wanted: at most `size` of those with a number below `before`."""

    before: int = _END
    size: int = USUAL


@dataclass(frozen=True)
class Sliced:
    """What is shown, and the address of the slice that follows; None: there are no older versions."""

    content: Any
    next: str | None


async def history(account_id: int, document_id: int, wanted: Slice) -> Sliced:
    """The versions that have a text. Raises NotFound for a document that is not the account's."""
    document = await _document(account_id, document_id)
    rows, more = await _versions(document, wanted)
    shown = [named(row) | {"version_type": row["origin"]} for row in rows]
    query = {"document": document_id}
    return Sliced(shown, _address("/api/document-version-history/", query, rows, wanted) if more else None)


async def get_document(account_id: int, document_id: int, wanted: Slice) -> Sliced:
    """A document with its versions. Raises NotFound, also for one that has no text yet."""
    document = await _document(account_id, document_id)
    rows, more = await _versions(document, wanted)
    if not rows and wanted.before == _END:
        raise NotFound
    final = document["final_version_id"] and document | {"id": document["final_version_id"]}
    shown = {
        "id": document_id,
        "company_name": document["company_name"],
        "job_position": document["job_position"],
        "document_type": document["type"],
        "created_at": stamp(document["created_at"]),
        "final_version": named(final) if final else None,
        "versions": [named(row) | {"created_at": stamp(row["created_at"])} for row in rows],
    }
    return Sliced(shown, _address(f"/api/document/{document_id}/", {}, rows, wanted) if more else None)


def named(row: Row) -> dict[str, Any]:
    return {"id": row["id"], "version_name": version_name(row), "updated_at": stamp(row["updated_at"])}


async def _document(account_id: int, document_id: int) -> Row:
    """With the number, name and time of its final version."""
    row = await fetch_one(
        "SELECT d.id, d.type, d.created_at, d.final_version_id, j.company_name, j.job_position, "
        "f.number, f.name, f.updated_at "
        "FROM document d JOIN job j ON j.id = d.job_id LEFT JOIN version f ON f.id = d.final_version_id "
        "WHERE d.id = $1 AND d.account_id = $2",
        document_id,
        account_id,
    )
    if row is None:
        raise NotFound
    return row


async def _versions(document: Row, wanted: Slice) -> tuple[list[Row], bool]:
    """The slice, with what names its versions, and whether older ones follow."""
    rows = await fetch(slice_sql(wanted.size), document["id"], wanted.before)
    what = {"type": document["type"], "company_name": document["company_name"]}
    return [row | what for row in rows[: wanted.size]], len(rows) > wanted.size


def slice_sql(size: int) -> str:
    """One more than `size`, which tells whether older ones follow. It is read from an index as it stands there."""
    return (
        "SELECT id, number, name, origin, created_at, updated_at FROM version "  # noqa: S608 - a number
        f"WHERE document_id = $1 AND status = 'ready' AND number < $2 ORDER BY number DESC LIMIT {size + 1}"
    )


def _address(path: str, query: dict[str, int], rows: list[Row], wanted: Slice) -> str:
    query = query | {"before": rows[-1]["number"]}
    if wanted.size != USUAL:
        query["page_size"] = wanted.size
    return f"{runtime().settings.public_url}{path}?{urlencode(query)}"
