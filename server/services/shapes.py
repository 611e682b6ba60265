"""The shapes of versions in answers, and the columns they are read from (v: version, d: document, j: job)."""

from typing import Any

from server.domain.context import DocumentType
from server.domain.markdown import parse
from server.domain.markdown.tree import plain
from server.services.rows import Row, stamp

DOCUMENT_NAMES: dict[DocumentType, str] = {"resume": "Resume", "cover_letter": "Cover letter"}

VERSION_COLUMNS = (
    "v.id, v.number, v.name, v.origin, v.markdown, v.language, v.created_at, v.updated_at, "
    "d.id AS document_id, d.type, j.company_name"
)


def default_name(company: str, kind: str, number: int) -> str:
    """What a version is called while the person has given it no name."""
    return f"{company or 'Unknown company'} - {kind} - {number}"


def version_name(row: Row) -> str:
    return row["name"] or default_name(row["company_name"], row["type"], row["number"])


def file_name(row: Row) -> str:
    """What a download is called, without an extension: as the person named the version, or whose it is and for whom.

    The first line of `markdown` is enough: it has the person's name.
    """
    whose = plain(parse(row["markdown"].partition("\n")[0]).name)
    parts = (whose, DOCUMENT_NAMES[row["type"]], row["company_name"])
    return row["name"] or " - ".join(part for part in parts if part)


def version_shape(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "markdown": row["markdown"],
        "document": {"id": row["document_id"], "type": row["type"]},
        "version_name": version_name(row),
        "updated_at": stamp(row["updated_at"]),
    }
