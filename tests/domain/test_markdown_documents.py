"""Drafts become documents: the applicant's own head lines, the draft's wording, and where each line comes from."""

import datetime
import json
from pathlib import Path

import pytest

from server.domain.drafts import EntryDraft, LetterDraft, Line, ResumeDraft, Sentence
from server.domain.facts import facts
from server.domain.markdown import Written, letter_markdown, parse, resume_markdown, to_markdown
from server.domain.markdown.tree import Bullets, Paragraph, Tree, plain
from server.domain.posting import Posting
from server.domain.resume import Resume

ALICE = Resume.model_validate(
    {
        "basics": {
            "name": "Alice Äpfel",
            "label": "Baker *and* engineer",
            "email": "alice@example.org",
            "phone": "+49 (30) 1234-5",
            "url": "www.alice.example/",
            "location": {"city": "Berlin", "countryCode": "DE"},
            "profiles": [
                {"network": "GitHub", "username": "alice", "url": "https://github.com/alice"},
                {"network": "Evil", "username": "x", "url": "javascript:alert(1)"},
                {"network": "Chess", "username": "alice_1"},
            ],
        },
        "work": [
            {"name": "Ovens & Sons", "position": "Lead Baker", "location": "Berlin", "startDate": "2021-03"},
            {"name": "Mill [North]", "startDate": "2018", "endDate": "2021-02"},
        ],
        "volunteer": [{"organization": "Soup Kitchen", "position": "Cook"}],
        "education": [
            {
                "institution": "TU Berlin",
                "studyType": "BSc",
                "area": "Food Science",
                "startDate": "2014-10",
                "endDate": "2018-01",
                "score": "1.3",
                "courses": ["Yeast", "Heat"],
            }
        ],
        "projects": [{"name": "Bread | Map", "url": "https://bread.example/map?a=1&b=2", "roles": ["Author"]}],
        "skills": [
            {"name": "Baking", "keywords": ["Sourdough", "C#"]},
            {"name": "Python", "level": "Expert"},
            {"name": "Go"},
        ],
        "certificates": [{"name": "Master Baker", "issuer": "HWK", "date": "2020-05"}],
        "languages": [{"language": "German", "fluency": "Native"}, {"language": "English"}],
        "sections": [{"name": "Military service", "lines": ["None"]}],
    }
)
DRAFT = ResumeDraft(
    summary=[Line(text="Bakes.", facts=["work1"]), Line(text="Counts.", facts=["skill2"])],
    entries=[
        EntryDraft(entry="work1", bullets=[Line(text="Baked 3 * 400 loaves", facts=["work1.h1"])]),
        EntryDraft(entry="project1", bullets=[Line(text="Drew a map", facts=["project1.h1"])]),
        EntryDraft(entry="work9", bullets=[Line(text="Never was there", facts=[])]),
    ],
    skills=["skill2", "skill1.k2", "skill1.k1", "skill3", "skill7", "skill1.k9", "nonsense"],
    extras=["sec1", "cert1", "cert2"],
)


def headings(tree: Tree) -> list[str]:
    return [plain(section.title) for section in tree.sections]


def test_a_resume_has_the_headings_that_parsers_look_for() -> None:
    tree = parse(resume_markdown(ALICE, DRAFT).markdown)

    assert headings(tree) == [
        "Summary", "Work Experience", "Projects", "Education", "Skills", "Certificates", "Languages",
        "Military service",
    ]  # fmt: skip


def test_the_head_shows_every_way_to_reach_the_applicant_once() -> None:
    tree = parse(resume_markdown(ALICE, DRAFT).markdown)

    assert plain(tree.name) == "Alice Äpfel"
    assert plain(tree.label) == "Baker *and* engineer"
    assert [(plain(item), item[0].href) for item in tree.contact] == [
        ("Berlin, DE", ""),
        ("+49 (30) 1234-5", "tel:+493012345"),
        ("alice@example.org", "mailto:alice@example.org"),
        ("alice.example", "https://www.alice.example/"),
        ("github.com/alice", "https://github.com/alice"),
        ("javascript:alert(1)", ""),
        ("Chess: alice_1", ""),
    ]


def test_positions_that_the_draft_does_not_name_leave_no_gap() -> None:
    work = parse(resume_markdown(ALICE, DRAFT).markdown).sections[1]

    assert [plain(e.title) for e in work.entries] == ["Lead Baker", "Mill [North]"]
    assert [plain(e.organisation) for e in work.entries] == ["Ovens & Sons", ""]
    assert [plain(e.dates) for e in work.entries] == ["Mar 2021 - Present", "2018 - Feb 2021"]
    assert work.entries[1].blocks == ()


def test_volunteering_is_printed_only_when_chosen() -> None:
    draft = DRAFT.model_copy(update={"entries": [EntryDraft(entry="vol1")]})

    assert "Soup Kitchen" not in resume_markdown(ALICE, DRAFT).markdown
    assert "Soup Kitchen" in resume_markdown(ALICE, draft).markdown


def test_skills_stand_in_the_order_of_the_draft_below_their_groups() -> None:
    skills = parse(resume_markdown(ALICE, DRAFT).markdown).sections[4]

    (rows,) = skills.blocks
    assert isinstance(rows, Bullets)
    assert [plain(row.spans) for row in rows.items] == ["Other: Python (Expert), Go", "Baking: C#, Sourdough"]


def test_every_line_can_be_traced() -> None:
    written = resume_markdown(ALICE, DRAFT)

    lines = written.markdown.split("\n")
    assert all(0 < line.line <= len(lines) for line in written.lines)
    assert [line.facts for line in written.lines if line.line == lines.index("Bakes. Counts.") + 1] == [
        ["work1"],
        ["skill2"],
    ]
    bullet = next(line for line in written.lines if line.text == "Baked 3 * 400 loaves")
    assert lines[bullet.line - 1] == r"- Baked 3 \* 400 loaves"
    known = {fact.id for fact in facts(ALICE)} | {"work1.h1", "project1.h1"}
    assert all(line.facts and set(line.facts) <= known for line in written.lines)
    assert "Never was there" not in written.markdown


def test_who_has_not_worked_yet_begins_with_what_was_learnt() -> None:
    student = ALICE.model_copy(update={"work": []})

    assert headings(parse(resume_markdown(student, DRAFT).markdown))[:3] == ["Summary", "Education", "Projects"]


@pytest.mark.parametrize(
    ("language", "heading", "dates"),
    [
        ("de-AT", "Berufserfahrung", "März 2021 - heute"),
        ("fr", "Expérience professionnelle", "mars 2021 - aujourd’hui"),
        ("es", "Experiencia laboral", "mar. 2021 - actualidad"),
        ("tlh", "Work Experience", "Mar 2021 - Present"),
    ],
)
def test_headings_and_dates_speak_the_language_of_the_draft(language: str, heading: str, dates: str) -> None:
    tree = parse(resume_markdown(ALICE, DRAFT.model_copy(update={"language": language})).markdown)

    assert headings(tree)[1] == heading
    assert plain(tree.sections[1].entries[0].dates) == dates


def test_an_empty_applicant_gives_an_empty_page() -> None:
    assert resume_markdown(Resume(), ResumeDraft()).markdown == ""


def letter(language: str = "en", **posting: str) -> Written:
    draft = LetterDraft(
        language=language,
        paragraphs=[
            [
                Sentence(kind="job", text="You bake.", facts=[]),
                Sentence(kind="evidence", text="1. I bake too.", facts=["work1"]),
            ],
            [Sentence(kind="closing", text="- Let us talk.", facts=[])],
        ],
    )
    return letter_markdown(ALICE, draft, Posting(**posting), datetime.date(2026, 3, 1))  # type: ignore[arg-type]


def paragraphs(written: Written) -> list[str]:
    return [plain(block.spans) for block in parse(written.markdown).blocks if isinstance(block, Paragraph)]


def test_a_letter_has_everything_around_its_body() -> None:
    written = letter(
        job_position="Head_Baker", company_name="Brød *A/S*", location="København", hiring_manager_name="Ms Hansen"
    )

    assert paragraphs(written) == [
        "1 March 2026",
        "Ms Hansen\nBrød *A/S*\nKøbenhavn",
        "Application for Head_Baker",
        "Dear Ms Hansen,",
        "You bake. 1. I bake too.",
        "- Let us talk.",
        "Kind regards,",
        "Alice Äpfel",
    ]


def test_a_letter_to_nobody_known_is_still_a_letter() -> None:
    assert paragraphs(letter())[:2] == ["1 March 2026", "Dear Hiring Team,"]


@pytest.mark.parametrize(
    ("language", "date", "greeting"),
    [
        ("en-US", "March 1, 2026", "Dear Hiring Team,"),
        ("de", "1. März 2026", "Sehr geehrte Damen und Herren,"),
        ("fr", "1er mars 2026", "Madame, Monsieur,"),
        ("es", "1 de marzo de 2026", "Estimado equipo de selección:"),
    ],
)
def test_a_letter_speaks_the_language_of_the_draft(language: str, date: str, greeting: str) -> None:
    assert paragraphs(letter(language))[:2] == [date, greeting]


def test_each_sentence_of_a_letter_can_be_traced() -> None:
    written = letter()

    assert [(line.text, line.facts) for line in written.lines] == [
        ("You bake.", []),
        ("1. I bake too.", ["work1"]),
        ("- Let us talk.", []),
    ]
    assert written.markdown.split("\n")[written.lines[1].line - 1] == "You bake. 1. I bake too."


HOSTILE = [
    "**bold** _it_ `code` [x](http://evil.example) ![i](http://evil.example/i.png) <http://evil.example>",
    "# heading",
    "- bullet",
    "1. number",
    "--- | --- | ***",
    "&lt;b&gt; &#42; <script>alert(1)</script> \\",
    "</style><meta http-equiv=refresh content='0;url=http://evil.example'>",
    "a\n\n## b\n- c",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_in_an_applicants_words_is_printed_and_not_obeyed(text: str) -> None:
    resume = Resume.model_validate(_hostile(ALICE.model_dump(), text))
    draft = ResumeDraft(
        summary=[Line(text=text)],
        entries=[EntryDraft(entry=id, bullets=[Line(text=text)]) for id in ("work1", "vol1", "project1")],
        skills=["skill1.k1", "skill2"],
        extras=["cert1", "sec1"],
    )

    written = resume_markdown(resume, draft)

    tree = parse(written.markdown)
    shown = " ".join(text.split())
    plain_sections = (section for section in tree.sections if plain(section.title) != "Military service")
    assert len(list(plain_sections)) >= 8
    assert plain(tree.name) == plain(tree.label) == shown
    entry = tree.sections[1].entries[0]
    assert plain(entry.title) == plain(entry.organisation) == plain(entry.location) == plain(entry.dates) == shown
    (bullets,) = entry.blocks
    assert isinstance(bullets, Bullets)
    assert [plain(item.spans) for item in bullets.items] == [shown]
    assert "http://evil.example" not in {span.href for item in tree.contact for span in item}
    assert to_markdown(tree) == written.markdown


def _hostile(value: object, text: str) -> object:
    if isinstance(value, dict):
        return {key: "" if key in ("startDate", "url") else _hostile(child, text) for key, child in value.items()}
    if isinstance(value, list):
        return [_hostile(child, text) for child in value]
    return text


SAMPLES = Path(__file__).parents[2].parent / "shared" / "corpus" / "resumes" / "files"


@pytest.mark.skipif(not SAMPLES.exists(), reason="the sample resumes are not on this machine")
def test_sample_resumes_are_written_and_read_back() -> None:
    for path in sorted(SAMPLES.glob("jsonresume-*v1.json")) + sorted(SAMPLES.glob("jsonresume-[ans]*.json")):
        resume = Resume.model_validate(json.loads(path.read_text()))
        draft = ResumeDraft(entries=[EntryDraft(entry=f"work{i}") for i in range(1, len(resume.work) + 1)])
        written = resume_markdown(resume, draft)
        assert to_markdown(parse(written.markdown)) == written.markdown, path.name
