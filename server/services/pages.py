"""Pages of a list: {count, next, previous, results}, whatever the list. One statement a page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from server.errors import NotFound
from server.services.rows import Row, fetch
from server.services.runtime import runtime


@dataclass(frozen=True)
class Wanted:
    """What a list route was asked for. `page` counts from 1."""

    page: int = 1
    page_size: int = 10
    search: str = ""
    ordering: str = ""
    url: str = ""  # of the posting; only a list with `by_url` knows it


@dataclass(frozen=True)
class Listing:
    """A list that can be paged: `select` has the columns, `source` the FROM and WHERE with $1 as the account.

    `searched` are the columns that `search` looks into; `orderings` maps the public names to columns; `by_url` is the
    condition that a posting's address, put in for `{}`, is this one.
    """

    path: str
    select: str
    source: str
    searched: tuple[str, ...]
    orderings: dict[str, str]
    default: str
    key: str
    shape: Callable[[Row], dict[str, Any]]
    by_url: str = ""


async def page_of(listing: Listing, account_id: int, wanted: Wanted) -> dict[str, Any]:
    """Raises NotFound for a page past the end (the first page may be empty)."""
    values: list[Any] = [account_id]
    source = listing.source
    if wanted.search:
        values.append(f"%{_escape_like(wanted.search)}%")
        source += f" AND ({' OR '.join(f'{column} ILIKE ${len(values)}' for column in listing.searched)})"
    if wanted.url and listing.by_url:
        values.append(wanted.url)
        source += f" AND {listing.by_url.format(f'${len(values)}')}"
    offset = (wanted.page - 1) * wanted.page_size
    # The count comes with the page, and also when the page is empty.
    rows = await fetch(
        f"WITH matching AS (SELECT count(*) AS total {source}), "  # noqa: S608 - columns and order are ours
        f"page AS (SELECT {listing.select} {source} ORDER BY {_order(listing, wanted.ordering)} "
        f"LIMIT {wanted.page_size} OFFSET {offset}) "
        "SELECT matching.total, page.* FROM matching LEFT JOIN page ON true",
        *values,
    )
    total = rows[0]["total"]
    results = [listing.shape(row) for row in rows if row["id"] is not None]
    if not results and wanted.page > 1:
        raise NotFound("Invalid page.")
    return {
        "count": total,
        "next": _address(listing, wanted, 1) if offset + len(results) < total else None,
        "previous": _address(listing, wanted, -1) if wanted.page > 1 else None,
        "results": results,
    }


def _order(listing: Listing, ordering: str) -> str:
    name = ordering if ordering.lstrip("-") in listing.orderings else listing.default
    direction = "DESC" if name.startswith("-") else "ASC"
    return f"{listing.orderings[name.lstrip('-')]} {direction}, {listing.key} {direction}"


def _escape_like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _address(listing: Listing, wanted: Wanted, step: int) -> str:
    query: dict[str, Any] = {"page": wanted.page + step}
    if wanted.page_size != Wanted.page_size:
        query["page_size"] = wanted.page_size
    query |= {name: value for name in ("search", "ordering", "url") if (value := getattr(wanted, name))}
    return f"{runtime().settings.public_url}{listing.path}?{urlencode(query)}"
