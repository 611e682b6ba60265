"""Versions compared, brought back, and taken out as text."""

import asyncio
import io
from typing import Any

import docx
import pytest
from tortoise.exceptions import IntegrityError

from server.services.rows import fetch
from tests.conftest import Person
from tests.flows import until, written

pytestmark = pytest.mark.usefixtures("worker")

FILES = ("markdown", "text", "docx", "html", "json-resume")


def _path(version: dict[str, Any], what: str = "") -> str:
    return f"/api/document-version/{version['id']}/{what}"


async def _edited(person: Person, version: dict[str, Any], markdown: str) -> dict[str, Any]:
    answer = await person.patch(_path(version), {"markdown": markdown})
    assert answer.status_code == 200, answer.text
    edited: dict[str, Any] = answer.json()
    return edited


async def _numbers(version: dict[str, Any]) -> list[int]:
    rows = await fetch("SELECT number FROM version WHERE document_id = $1 ORDER BY number", version["document"]["id"])
    return [row["number"] for row in rows]


async def test_an_edit_is_shown_word_by_word(alice: Person) -> None:
    first = await _edited(alice, await written(alice), "# Mara\n\nCut costs by 12 percent")
    second = await _edited(alice, first, "# Mara\n\nCut costs by 13 percent\nNew")

    compared = await alice.get(_path(second, "diff/"), params={"with": first["id"]})

    assert compared.status_code == 200
    assert (compared.json()["before"], compared.json()["after"]) == (first["id"], second["id"])
    lines = compared.json()["lines"]
    assert [(line["kind"], line["before"], line["after"]) for line in lines] == [
        ("equal", 1, 1),
        ("equal", 2, 2),
        ("changed", 3, 3),
        ("added", None, 4),
    ]
    assert lines[2]["runs"] == [
        {"kind": "equal", "text": "Cut costs by "},
        {"kind": "removed", "text": "12"},
        {"kind": "added", "text": "13"},
        {"kind": "equal", "text": " percent"},
    ]
    text = await alice.get(_path(second, "diff/"), params={"with": first["id"], "format": "text"})
    assert text.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert text.text.split("\n")[2:] == ["~ Cut costs by [-12-]{+13+} percent", "+ New"]


async def test_a_comparison_needs_two_versions_of_ones_own(alice: Person, bob: Person) -> None:
    mine, bobs = await written(alice), await written(bob)

    for other, status in ((None, 400), ("x", 400), (0, 400), (2**63, 400), (2**62, 404), (bobs["id"], 404)):
        params = {} if other is None else {"with": other}
        answer = await alice.get(_path(mine, "diff/"), params=params)
        assert answer.status_code == status, other
        assert ("with" if status == 400 else "detail") in answer.json(), other


async def test_the_documentation_names_what_to_compare_with(charlie: Person) -> None:
    paths = (await charlie.client.get("/openapi.json")).json()["paths"]

    operation = paths["/api/document-version/{version_id}/diff/"]["get"]
    assert "with" in [parameter["name"] for parameter in operation["parameters"]]


async def test_a_restored_text_is_the_newest_version_and_nothing_else_changes(alice: Person) -> None:
    first = await written(alice, company_name="Oat Mill")
    second = await _edited(alice, first, "# Mara\n\nShorter.")

    restored = await alice.post(_path(first, "restore/"))

    assert restored.status_code == 200
    version = restored.json()
    assert version["id"] not in (first["id"], second["id"])
    assert version == {
        "id": version["id"],
        "markdown": first["markdown"],
        "document": first["document"],
        "version_name": "Oat Mill - resume - 3",
        "updated_at": version["updated_at"],
    }
    assert (await alice.get(_path(first))).json() == first
    assert (await alice.get(_path(second))).json() == second
    history = await alice.get("/api/document-version-history/", params={"document": first["document"]["id"]})
    assert [item["version_type"] for item in history.json()] == ["restored", "edited", "generated"]


async def test_a_restored_text_keeps_what_it_rests_on(alice: Person) -> None:
    first = await written(alice)

    restored = (await alice.post(_path(first, "restore/"))).json()

    before, after = [
        await fetch("SELECT context, context_hash, evidence, language FROM version WHERE id = $1", version["id"])
        for version in (first, restored)
    ]
    assert after == [{**before[0], "context_hash": None}]
    evidence = [(await alice.get(_path(version, "evidence/"))).json()["lines"] for version in (first, restored)]
    assert evidence[0] == evidence[1] != []


async def test_a_restored_text_is_printed_before_it_is_asked_for(alice: Person) -> None:
    restored = (await alice.post(_path(await written(alice), "restore/"))).json()

    async def printed() -> bool:
        return bool(await fetch("SELECT 1 FROM pdf WHERE version_id = $1", restored["id"]))

    await until(printed)


async def test_a_version_without_a_text_cannot_be_restored_and_takes_no_number(alice: Person) -> None:
    version = await written(alice)
    document = version["document"]["id"]
    (failed,) = await fetch(
        "INSERT INTO version (document_id, number, origin, status, attempts, attempts_allowed, error, language, "
        "created_at, updated_at) VALUES ($1, 2, 'generated', 'failed', 1, 1, 'x', 'en', now(), now()) RETURNING id",
        document,
    )

    answer = await alice.post(_path(failed, "restore/"))

    assert answer.status_code == 404
    assert (await fetch("SELECT last_number FROM document WHERE id = $1", document)) == [{"last_number": 1}]


async def test_restores_and_edits_at_once_are_numbered_without_gap_or_twin(alice: Person) -> None:
    version = await written(alice)

    answers = await asyncio.gather(
        *(
            alice.post(_path(version, "restore/"))
            if n % 2
            else alice.patch(_path(version), {"markdown": f"# Mara\n\n{n}"})
            for n in range(12)
        )
    )

    assert [answer.status_code for answer in answers] == [200] * 12
    assert await _numbers(version) == list(range(1, 14))


@pytest.mark.parametrize(
    "change",
    [
        "markdown = 'x'",
        "evidence = '[]'",
        "context = '{}'",
        "context_hash = 'x'",
        "language = 'de'",
        "origin = 'edited'",
        "created_at = now()",
        "number = 9",
        "document_id = document_id + 1",
    ],
)
async def test_the_database_lets_nobody_change_what_a_version_is(alice: Person, change: str) -> None:
    version = await written(alice)

    with pytest.raises(IntegrityError):
        await fetch(f"UPDATE version SET {change} WHERE id = $1", version["id"])


async def test_the_text_downloads_as_markdown_and_as_plain_text(alice: Person) -> None:
    text = "# Mára\n\n## Skills\n\n- **Oats** & [mills](https://mill.example.org)\n"
    version = await _edited(alice, await written(alice, company_name="Søwind"), text)

    markdown, plain = [await alice.get(_path(version, f"{what}/")) for what in ("markdown", "text")]

    assert (markdown.status_code, plain.status_code) == (200, 200)
    assert markdown.text == text
    assert plain.text == "Mára\n\nSkills\n\n- Oats & mills (https://mill.example.org)\n"
    assert markdown.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert plain.headers["Content-Type"] == "text/plain; charset=utf-8"
    for answer, extension in ((markdown, "md"), (plain, "txt")):
        assert answer.headers["Content-Disposition"].startswith(
            f'attachment; filename="Mara - Resume - Sowind.{extension}"'
        )


async def test_the_text_downloads_for_word_and_only_once(alice: Person) -> None:
    text = "# Mára\n\n## Skills\n\n- Oats [Please confirm: and barley]\n"
    version = await _edited(alice, await written(alice, company_name="Søwind"), text)

    file = await alice.get(_path(version, "docx/"))
    again = await alice.get(_path(version, "docx/"), headers={"If-None-Match": f"W/{file.headers['ETag']}"})
    letter, wrong = [await alice.get(_path(version, f"docx/?paper={paper}")) for paper in ("letter", "a3")]

    assert file.status_code == 200
    assert file.headers["Content-Type"].endswith("wordprocessingml.document")
    assert file.headers["Content-Disposition"].startswith('attachment; filename="Mara - Resume - Sowind.docx"')
    document = docx.Document(io.BytesIO(file.content))
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "Mára",
        "Skills",
        "Oats [Please confirm: and barley]",
    ]
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", file.headers["ETag"])
    assert letter.headers["ETag"] != file.headers["ETag"]
    assert (wrong.status_code, list(wrong.json())) == (400, ["paper"])


async def test_a_preview_may_be_framed_by_our_frontends_and_do_nothing(alice: Person) -> None:
    version = await _edited(alice, await written(alice), "# Mára\n\n## <script>alert(1)</script>\n\n12. Oats\n")

    page = await alice.get(_path(version, "html/"), params={"theme": "compact", "paper": "letter"})
    again = await alice.get(
        _path(version, "html/?theme=compact&paper=letter"), headers={"If-None-Match": page.headers["ETag"]}
    )
    other = await alice.get(_path(version, "html/"))
    wrong = [(await alice.get(_path(version, f"html/?{query}"))).status_code for query in ("theme=nosuch", "paper=a3")]

    assert page.status_code == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<h1" in page.text
    assert "8.5in" in page.text
    assert "<script" not in page.text
    policy = dict(part.strip().partition(" ")[::2] for part in page.headers["Content-Security-Policy"].split(";"))
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert (policy["default-src"], policy["font-src"], policy["sandbox"]) == ("'none'", "data:", "")
    assert "script-src" not in policy
    assert {"'self'", "https://app.example.org"} <= set(policy["frame-ancestors"].split())
    assert len(policy["style-src"].split()) == page.text.count("<style>")
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Content-Security-Policy"] == page.headers["Content-Security-Policy"]
    assert other.headers["ETag"] != page.headers["ETag"]
    assert wrong == [400, 400]


async def test_a_resume_downloads_as_the_background_it_was_written_from(alice: Person) -> None:
    version = await written(alice, company_name="Oat Mill")

    answer = await alice.get(_path(version, "json-resume/"))

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/json"
    assert 'filename="Mara Lindqvist - Resume - Oat Mill.json"' in answer.headers["Content-Disposition"]
    assert answer.json()["$schema"].endswith("schema.json")
    assert answer.json()["basics"]["name"] == "Mara Lindqvist"


async def test_a_letter_has_no_json_resume(alice: Person) -> None:
    letter = await written(alice, "generate_cover_letter")

    assert (await alice.get(_path(letter, "json-resume/"))).status_code == 404
    assert (await alice.get(_path(letter, "text/"))).status_code == 200


async def test_strangers_compare_restore_and_take_out_nothing(alice: Person, bob: Person, charlie: Person) -> None:
    version, bobs = await written(alice), await written(bob)

    for person, status in ((bob, 404), (charlie, 401)):
        answers = [await person.get(_path(version, f"{what}/")) for what in FILES]
        answers += [
            await person.get(_path(version, "diff/"), params={"with": id}) for id in (version["id"], bobs["id"])
        ]
        answers += [await person.get(_path(bobs, "diff/"), params={"with": version["id"]})]
        answers += [await person.post(_path(version, "restore/"))]
        assert [answer.status_code for answer in answers] == [status] * 9
    assert await _numbers(version) == [1]
