"""The history of a document: in slices, and at the same cost however long it is."""

import json
import re
from typing import Any

import pytest

from server.services.history import slice_sql
from server.services.rows import fetch
from tests.conftest import Person
from tests.flows import written

pytestmark = pytest.mark.usefixtures("worker")

MANY, SIZE = 100_000, 50


async def _with_versions(person: Person, many: int) -> int:
    """A document with so many versions more, every tenth of which has failed; its id."""
    document: int = (await written(person))["document"]["id"]
    await fetch(
        "INSERT INTO version (document_id, number, origin, status, attempts, attempts_allowed, error, language, "
        "markdown, created_at, updated_at) "
        "SELECT $1, n, 'edited', CASE WHEN n % 10 = 0 THEN 'failed' ELSE 'ready' END, "
        "0, 0, '', 'en', CASE WHEN n % 10 = 0 THEN NULL ELSE '# ' || n END, now(), now() "
        "FROM generate_series(2, $2::int + 1) n",
        document,
        many,
    )
    await fetch("UPDATE document SET last_number = $2 + 1 WHERE id = $1", document, many)
    return document


def _next(answer: Any) -> str:
    found = re.fullmatch(r'<http://[^/]+(/[^>]+)>; rel="next"', answer.headers.get("Link", ""))
    return found[1] if found else ""


async def test_slices_put_together_are_the_whole_history_newest_first(alice: Person) -> None:
    document = await _with_versions(alice, 24)
    whole = await alice.get(f"/api/document-version-history/?document={document}")

    seen, path = [], f"/api/document-version-history/?document={document}&page_size=5"
    while path:
        answer = await alice.get(path)
        seen.append(answer.json())
        path = _next(answer)

    assert [item for items in seen for item in items] == whole.json()
    assert [len(items) for items in seen] == [5, 5, 5, 5, 3]
    numbers = [int(item["version_name"].rpartition(" ")[2]) for item in whole.json()]
    assert numbers == [n for n in range(25, 0, -1) if n % 10]
    assert "Link" not in whole.headers


async def test_a_document_shows_its_versions_in_slices_and_always_the_final_one(alice: Person) -> None:
    document = await _with_versions(alice, 8)
    path = f"/api/document/{document}/"
    first = (await alice.get(path)).json()["versions"][-1]
    await alice.patch(path, {"final_version": first["id"]})

    newest = await alice.get(f"{path}?page_size=6")
    older = await alice.get(_next(newest))

    assert newest.json()["final_version"]["id"] == first["id"]
    assert [len(answer.json()["versions"]) for answer in (newest, older)] == [6, 3]
    assert older.json()["versions"][-1] == first
    assert not _next(older)
    for wrong in ("before=0", "before=x", "before=2147483648", "page_size=0", "page_size=1001"):
        assert (await alice.get(f"{path}?{wrong}")).status_code == 400, wrong


async def test_a_hundred_thousand_versions_cost_what_ten_do(alice: Person) -> None:
    document = await _with_versions(alice, MANY)
    await fetch("ANALYZE version")

    for before in (2**31 - 1, MANY // 2):
        plan = (await fetch(f"EXPLAIN (ANALYZE, FORMAT JSON) {slice_sql(SIZE)}", document, before))[0]["QUERY PLAN"]
        nodes = list(_nodes((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]))
        assert [node["Node Type"] for node in nodes] == ["Limit", "Index Scan"], nodes
        assert nodes[1]["Index Name"] == "version_history"
        assert nodes[1]["Actual Rows"] <= SIZE + 1
        assert not nodes[1].get("Rows Removed by Filter")

    page = await alice.get(f"/api/document-version-history/?document={document}&page_size={SIZE}&before=1000")
    assert [item["version_name"].rpartition(" ")[2] for item in page.json()][:2] == ["999", "998"]
    (first,) = (await alice.get(f"/api/document-version-history/?document={document}&before=2")).json()
    edited = await alice.patch(f"/api/document-version/{first['id']}/", {"markdown": "# Mara"})
    assert edited.json()["version_name"].endswith(f" - {MANY + 2}")
    assert len((await alice.get(f"/api/document/{document}/")).json()["versions"]) == 200
    assert (await alice.get("/api/document/")).json()["results"][0]["id"] == document


def _nodes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan, *(node for child in plan.get("Plans", []) for node in _nodes(child))]
