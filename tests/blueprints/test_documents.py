"""Documents, their versions and PDFs."""

import asyncio

import pypdfium2
import pytest

from server.services import pdfs as printed_pdfs
from server.services.rows import fetch
from server.services.runtime import runtime
from tests.conftest import Person
from tests.flows import ask, documents_of, saved_applicant, saved_job, written

pytestmark = pytest.mark.usefixtures("worker")


async def test_a_version_is_shown_with_its_text(alice: Person) -> None:
    version = await written(alice)

    answer = await alice.get(f"/api/document-version/{version['id']}/")

    assert answer.status_code == 200
    assert answer.json() == version
    assert answer.headers["Cache-Control"] == "no-store"


async def test_renaming_changes_the_name_and_nothing_else(alice: Person) -> None:
    version = await written(alice)

    renamed = await alice.patch(f"/api/document-version/{version['id']}/", {"version_name": "For Ida"})

    assert renamed.status_code == 200
    assert renamed.json() == {**version, "version_name": "For Ida", "updated_at": renamed.json()["updated_at"]}


async def test_an_emptied_name_is_the_default_again(alice: Person) -> None:
    version = await written(alice, company_name="Oat Mill")
    path = f"/api/document-version/{version['id']}/"
    await alice.patch(path, {"version_name": "For Ida"})

    emptied = await alice.patch(path, {"version_name": "  "})

    assert emptied.json()["version_name"] == "Oat Mill - resume - 1"


async def test_a_changed_text_is_a_new_version_and_the_old_one_stays(alice: Person) -> None:
    version = await written(alice, company_name="Oat Mill")
    path = f"/api/document-version/{version['id']}/"

    edited = await alice.patch(path, {"markdown": version["markdown"] + "\n\nA new line."})

    assert edited.status_code == 200
    assert edited.json()["id"] != version["id"]
    assert edited.json()["document"] == version["document"]
    assert edited.json()["version_name"] == "Oat Mill - resume - 2"
    assert edited.json()["markdown"].endswith("A new line.")
    assert (await alice.get(path)).json() == version


async def test_saving_the_same_text_makes_no_version(alice: Person) -> None:
    version = await written(alice)
    path = f"/api/document-version/{version['id']}/"

    saved = await alice.patch(path, {"version_name": version["version_name"], "markdown": version["markdown"]})

    assert saved.json()["id"] == version["id"]
    assert len((await alice.get(f"/api/document/{version['document']['id']}/")).json()["versions"]) == 1


async def test_the_editors_save_sends_name_and_text_together(alice: Person) -> None:
    version = await written(alice)
    path = f"/api/document-version/{version['id']}/"

    with_old_name = await alice.patch(path, {"version_name": version["version_name"], "markdown": "# Mara\n\nOne."})
    with_new_name = await alice.patch(path, {"version_name": "Shorter", "markdown": "# Mara\n\nTwo."})

    assert with_old_name.json()["version_name"].endswith("- resume - 2")
    assert with_new_name.json()["version_name"] == "Shorter"
    assert (await alice.get(path)).json()["version_name"] == version["version_name"]


async def test_a_name_can_be_had_once_in_a_document(alice: Person) -> None:
    version = await written(alice, company_name="Oat Mill")
    path = f"/api/document-version/{version['id']}/"
    edited = (await alice.patch(path, {"markdown": "# Mara\n\nOne.", "version_name": "Shorter"})).json()

    for name in ("Shorter", "Oat Mill - resume - 2", "Oat Mill - resume - 77"):
        taken = await alice.patch(path, {"version_name": name})
        assert taken.status_code == 400
        assert taken.json() == {"version_name": ["This name already exists in this document."]}
    text_too = await alice.patch(path, {"version_name": "Shorter", "markdown": "# Mara\n\nTwo."})

    assert text_too.status_code == 400
    assert len((await alice.get(f"/api/document/{edited['document']['id']}/")).json()["versions"]) == 2


async def test_two_documents_may_use_one_name(alice: Person) -> None:
    for version in (await written(alice), await written(alice)):
        named = await alice.patch(f"/api/document-version/{version['id']}/", {"version_name": "Final"})
        assert named.status_code == 200


async def test_a_blank_or_endless_text_is_refused(alice: Person) -> None:
    path = f"/api/document-version/{(await written(alice))['id']}/"

    blank = await alice.patch(path, {"markdown": " \n "})
    endless = await alice.patch(path, {"markdown": "word " * 30_000})

    assert (blank.status_code, blank.json()) == (400, {"markdown": ["This field may not be blank."]})
    assert (endless.status_code, list(endless.json())) == (400, ["markdown"])


async def test_a_text_of_marks_alone_is_blank(alice: Person) -> None:
    version = await written(alice)

    answer = await alice.patch(f"/api/document-version/{version['id']}/", {"markdown": "# \n\n## \n\n---\n- \u200b"})

    assert (answer.status_code, answer.json()) == (400, {"markdown": ["This field may not be blank."]})


async def test_another_systems_line_ends_and_unseen_characters_are_no_change(alice: Person) -> None:
    version = await written(alice)
    pasted = "\ufeff" + version["markdown"].replace("\n", "\r\n").replace(" ", "\u200b ", 3)

    answer = await alice.patch(f"/api/document-version/{version['id']}/", {"markdown": pasted})

    assert (answer.json()["id"], answer.json()["markdown"]) == (version["id"], version["markdown"])


async def test_a_name_that_is_too_long_is_refused_in_plain_words(alice: Person) -> None:
    path = f"/api/document-version/{(await written(alice))['id']}/"

    answer = await alice.patch(path, {"version_name": "x" * 201})

    assert answer.status_code == 400
    assert answer.json() == {"version_name": ["Ensure this field has no more than 200 characters."]}


async def test_history_is_a_bare_array_newest_first(alice: Person) -> None:
    version = await written(alice)
    edited = (await alice.patch(f"/api/document-version/{version['id']}/", {"markdown": "# Mara"})).json()

    history = await alice.get("/api/document-version-history/", params={"document": version["document"]["id"]})

    assert history.status_code == 200
    assert [item["id"] for item in history.json()] == [edited["id"], version["id"]]
    assert [item["version_type"] for item in history.json()] == ["edited", "generated"]
    assert history.json()[0].keys() == {"id", "version_name", "version_type", "updated_at"}
    assert (await alice.get("/api/document-version-history/")).json() == []


async def test_documents_are_listed_newest_first_searched_and_turned_round(alice: Person) -> None:
    first = await written(alice, company_name="Oat Mill", job_position="Miller")
    second = await written(alice, company_name="Sea Wind", job_position="Rigger")

    newest = (await alice.get("/api/document/")).json()
    oldest = (await alice.get("/api/document/?ordering=created_at")).json()
    found = (await alice.get("/api/document/?search=OAT")).json()

    assert [item["id"] for item in newest["results"]] == [second["document"]["id"], first["document"]["id"]]
    assert newest["results"][0].keys() == {"id", "document_type", "company_name", "job_position", "created_at"}
    assert [item["id"] for item in oldest["results"]] == [first["document"]["id"], second["document"]["id"]]
    assert [item["job_position"] for item in found["results"]] == ["Miller"]
    assert newest["count"] == 2


async def test_documents_of_the_posting_that_is_open_are_found_by_its_address(alice: Person, bob: Person) -> None:
    url = "https://jobs.example.org/1?from=list&x=%20" + "y" * 1500
    there = await written(alice, url=url)
    await written(alice, url="https://jobs.example.org/2")

    found = (await alice.get("/api/document/", params={"url": url})).json()
    searched = (await alice.get("/api/document/", params={"url": url, "search": "no such company"})).json()
    strange = (await bob.get("/api/document/", params={"url": url})).json()

    assert [item["id"] for item in found["results"]] == [there["document"]["id"]]
    assert (searched["count"], strange["count"]) == (0, 0)


async def test_a_document_lists_its_versions_and_the_one_that_was_sent(alice: Person) -> None:
    version = await written(alice, company_name="Oat Mill", job_position="Miller")
    edited = (await alice.patch(f"/api/document-version/{version['id']}/", {"markdown": "# Mara"})).json()
    path = f"/api/document/{version['document']['id']}/"

    before = (await alice.get(path)).json()
    chosen = await alice.patch(path, {"final_version": version["id"]})
    cleared = await alice.patch(path, {"final_version": None})

    assert before.keys() == {
        "id",
        "company_name",
        "job_position",
        "document_type",
        "created_at",
        "final_version",
        "versions",
    }
    assert (before["company_name"], before["job_position"], before["document_type"]) == ("Oat Mill", "Miller", "resume")
    assert before["final_version"] is None
    assert [item["id"] for item in before["versions"]] == [edited["id"], version["id"]]
    assert before["versions"][0].keys() == {"id", "version_name", "created_at", "updated_at"}
    assert chosen.status_code == 200
    assert chosen.json()["final_version"] == {
        "id": version["id"],
        "version_name": version["version_name"],
        "updated_at": version["updated_at"],
    }
    assert cleared.json()["final_version"] is None


async def test_the_version_that_was_sent_must_be_of_this_document(alice: Person, bob: Person) -> None:
    mine, other, bobs = await written(alice), await written(alice), await written(bob)
    path = f"/api/document/{mine['document']['id']}/"

    for wrong in (other["id"], bobs["id"], 2**62):
        answer = await alice.patch(path, {"final_version": wrong})
        assert answer.status_code == 400
        assert answer.json() == {"final_version": [f'Invalid pk "{wrong}" - object does not exist.']}
    assert (await alice.patch(path, {})).status_code == 400


async def test_strangers_see_and_change_nothing(alice: Person, bob: Person, charlie: Person) -> None:
    version = await written(alice)
    document = version["document"]["id"]
    paths = [
        f"/api/document-version/{version['id']}/",
        f"/api/document-version/{version['id']}/pdf/",
        f"/api/document/{document}/",
        f"/api/document-version-history/?document={document}",
    ]

    for path in paths:
        assert (await bob.get(path)).status_code == 404, path
        assert (await charlie.get(path)).status_code == 401, path
    for person, status in ((bob, 404), (charlie, 401)):
        named = await person.patch(f"/api/document-version/{version['id']}/", {"version_name": "Mine"})
        text = await person.patch(f"/api/document-version/{version['id']}/", {"markdown": "Mine"})
        final = await person.patch(f"/api/document/{document}/", {"final_version": version["id"]})
        assert [answer.status_code for answer in (named, text, final)] == [status] * 3
    assert (await bob.get("/api/document/")).json()["count"] == 0
    assert (await alice.get(paths[0])).json() == version


async def test_a_deleted_applicant_leaves_the_documents_a_deleted_job_takes_them(alice: Person) -> None:
    job, applicant = await saved_job(alice), await saved_applicant(alice)
    (version,) = await documents_of(alice, await ask(alice, job, applicant, "generate_resume"))
    path = f"/api/document-version/{version['id']}/"

    await alice.delete(f"/api/applicant/{applicant}/")
    assert (await alice.get(path)).status_code == 200
    await alice.delete(f"/api/job/{job}/")
    assert (await alice.get(path)).status_code == 404
    assert await fetch("SELECT 1 FROM version WHERE id = $1", version["id"]) == []


# -- PDF -----------------------------------------------------------------------------------------------


async def test_a_pdf_downloads_under_a_name_for_who_gets_it(alice: Person) -> None:
    version = await written(alice, company_name="Søwind & Co")

    pdf = await alice.get(f"/api/document-version/{version['id']}/pdf/")

    assert pdf.status_code == 200
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert pdf.headers["Content-Disposition"] == (
        'attachment; filename="Mara Lindqvist - Resume - Sowind & Co.pdf"; '
        "filename*=UTF-8''Mara%20Lindqvist%20-%20Resume%20-%20S%C3%B8wind%20%26%20Co.pdf"
    )
    assert pdf.content.startswith(b"%PDF-")
    assert "Mara Lindqvist" in pypdfium2.PdfDocument(pdf.content)[0].get_textpage().get_text_range()
    assert "private" in pdf.headers["Cache-Control"]


async def test_a_pdf_that_the_browser_has_is_not_sent_again(alice: Person) -> None:
    path = f"/api/document-version/{(await written(alice))['id']}/pdf/"
    etag = (await alice.get(path)).headers["ETag"]

    for known in (etag, f'"another", {etag}', f"W/{etag}"):
        again = await alice.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag), known
    changed = await alice.get(path, headers={"If-None-Match": '"another"'})
    assert changed.status_code == 200


async def test_a_hostile_name_cannot_break_the_header(alice: Person) -> None:
    version = await written(alice)
    path = f"/api/document-version/{version['id']}/"
    await alice.patch(path, {"version_name": 'a"\r\nX-Evil: y/../é'})

    pdf = await alice.get(f"{path}pdf/")

    assert "X-Evil" not in pdf.headers
    assert "/" not in pdf.headers["Content-Disposition"].replace("UTF-8''", "")
    assert pdf.headers["Content-Disposition"].startswith('attachment; filename="a X-Evil y')


async def test_an_unknown_theme_or_paper_is_refused(alice: Person) -> None:
    path = f"/api/document-version/{(await written(alice))['id']}/pdf/"

    for query, field in (("theme=nosuch", "theme"), ("theme=../x", "theme"), ("paper=a3", "paper")):
        answer = await alice.get(f"{path}?{query}")
        assert answer.status_code == 400, query
        assert list(answer.json()) == [field]


async def test_a_text_that_is_too_long_to_print_says_so(alice: Person) -> None:
    version = await written(alice)
    endless = "# Mara\n\n" + "One line of a paragraph.\n\n" * 400
    edited = await alice.patch(f"/api/document-version/{version['id']}/", {"markdown": endless})

    answer = await alice.get(f"/api/document-version/{edited.json()['id']}/pdf/")

    assert (answer.status_code, answer.json()["code"]) == (400, "not_printable")
    assert answer.json()["detail"].endswith("pages, and 6 are the most.")
    assert "Retry-After" not in answer.headers


async def test_paper_of_another_size_is_another_pdf(alice: Person) -> None:
    path = f"/api/document-version/{(await written(alice))['id']}/pdf/"

    a4, letter = await alice.get(path), await alice.get(f"{path}?paper=letter")

    heights = [round(pypdfium2.PdfDocument(pdf.content)[0].get_height()) for pdf in (a4, letter)]
    assert heights == [842, 792]
    assert a4.headers["ETag"] != letter.headers["ETag"]


async def test_ten_downloads_at_once_print_once(alice: Person) -> None:
    version = await written(alice)
    path = f"/api/document-version/{version['id']}/pdf/?paper=letter"

    pdfs = await asyncio.gather(*(alice.get(path) for _ in range(10)))

    assert {pdf.status_code for pdf in pdfs} == {200}
    assert len({pdf.headers["ETag"] for pdf in pdfs}) == 1
    rows = await fetch("SELECT 1 FROM pdf WHERE version_id = $1 AND paper = 'letter'", version["id"])
    assert len(rows) == 1


async def test_a_lost_announcement_does_not_lose_the_pdf(alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    version = await written(alice)
    said: list[str] = []

    async def to_nobody(channel: str, *_: object, **__: object) -> None:
        said.append(channel)

    monkeypatch.setattr(printed_pdfs, "LOOK_AGAIN_S", 1)
    monkeypatch.setattr(runtime().announcer, "say", to_nobody)

    pdf = await alice.get(f"/api/document-version/{version['id']}/pdf/?paper=letter")

    assert pdf.status_code == 200
    assert any(channel.startswith("printed:") for channel in said)


async def test_while_nobody_can_print_the_person_is_told_to_try_again(
    alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = await written(alice)
    monkeypatch.setattr(runtime(), "printer", None)

    answer = await alice.get(f"/api/document-version/{version['id']}/pdf/?paper=letter")

    assert answer.status_code == 503
    assert answer.json()["detail"] == "This PDF is not printed yet. Try again in a moment."
    assert int(answer.headers["Retry-After"]) > 0


@pytest.mark.parametrize(("bullets", "pages"), [(58, "1"), (120, "3")])
async def test_one_page_is_tried_and_the_answer_says_what_came_of_it(alice: Person, bullets: int, pages: str) -> None:
    version = await written(alice)
    lines = "".join(f"- Did the thing number {i} and then wrote about it\n" for i in range(bullets))
    edited = await alice.patch(
        f"/api/document-version/{version['id']}/", {"markdown": f"# Mara Lindqvist\n\n## Skills\n{lines}"}
    )
    path = f"/api/document-version/{edited.json()['id']}/pdf/"

    usual, fitted = await alice.get(path), await alice.get(f"{path}?fit=one")

    assert fitted.headers["X-Page-Count"] == pages == str(len(pypdfium2.PdfDocument(fitted.content)))
    assert (usual.content == fitted.content) == (pages != "1")


async def test_another_fit_than_one_page_is_refused(alice: Person) -> None:
    version = await written(alice)

    assert (await alice.get(f"/api/document-version/{version['id']}/pdf/?fit=two")).status_code == 400
