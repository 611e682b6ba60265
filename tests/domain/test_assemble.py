"""What is written without a model: the applicant's own lines, in correct English, nothing added."""

import datetime
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from server.domain.assemble import LANGUAGES, assemble_letter, assemble_resume
from server.domain.assembly import frames
from server.domain.assembly.clauses import read_line
from server.domain.assembly.names import a_title, company, job, organisation, role
from server.domain.context import Length, Tone, Wishes
from server.domain.drafts import LetterDraft, ResumeDraft, Sentence
from server.domain.english import indefinite, listed, sentences
from server.domain.facts import facts
from server.domain.markdown import letter_markdown, resume_markdown
from server.domain.posting import Posting
from server.domain.resume import Resume
from tests.domain import trades
from tests.domain.trades import APPLICANTS, DRIVER, ENGINEER, GERMAN, NOBODY, NURSE, PLATFORM, POSTINGS, STUDENT, WARD

PAIRS = list(itertools.product(APPLICANTS, POSTINGS))
LENGTHS: dict[Length, tuple[int, int]] = {"short": (60, 200), "normal": (180, 350), "long": (200, 470)}


def _sentences(draft: LetterDraft) -> list[Sentence]:
    return [sentence for paragraph in draft.paragraphs for sentence in paragraph]


def _text(draft: LetterDraft) -> str:
    return "\n\n".join(" ".join(s.text for s in paragraph) for paragraph in draft.paragraphs)


def _words(draft: LetterDraft) -> int:
    return len(_text(draft).split())


def _letter(applicant: str, posting: str, **wishes: object) -> LetterDraft:
    return assemble_letter(APPLICANTS[applicant], POSTINGS[posting], Wishes.model_validate(wishes))


# --- a line of a resume becomes a sentence ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Built a ward dashboard used by three teams", "I built a ward dashboard used by three teams"),
        ("- Cut **waste** by 35%.", "I cut waste by 35%"),
        (
            "Designed and tested data pipeline processing 5M events",
            "I designed and tested a data pipeline processing 5M events",
        ),
        ("Scaled support team from 3 to 28", "I scaled the support team from 3 to 28"),
        ("Mentored team of 5 trainees", "I mentored a team of 5 trainees"),
        ("Improved process by using MRI scanner", "I improved the process by using an MRI scanner"),
        ("Delivered up to 120 parcels a day", "I delivered up to 120 parcels a day"),
        ("Precepted 9 nurses on the ward", "I precepted 9 nurses on the ward"),
        ("Successfully led three audits", "I successfully led three audits"),
        ("Promoted to ward manager after two years", "I was promoted to ward manager after two years"),
        ("Promoted local events in two towns", "I promoted local events in two towns"),
        ('Awarded "Carer of the Year" in 2017', 'I was awarded "Carer of the Year" in 2017'),
        ("Responsible for the night shift", "I was responsible for the night shift"),
        ("Member of the safeguarding committee", "I was a member of the safeguarding committee"),
        ("Head of the English department", "I was head of the English department"),
        ("3 years experience with Xero", "I had 3 years of experience with Xero"),
        ("Strong background in geriatrics", "I had a strong background in geriatrics"),
        ("I managed a team of five", "I managed a team of five"),
        ("Set up helpdesk for 40 users", "I set up a helpdesk for 40 users"),
        ("Teaching: Prepared lessons for grade 7", "I prepared lessons for grade 7"),
        ("Covered as shift coordinator twice a month", "I covered as shift coordinator twice a month"),
        ("Installed 64 heat pumps since 2021", "I have installed 64 heat pumps since 2021"),
        ("Handled meeting and travel coordination", "I handled meeting and travel coordination"),
    ],
)
def test_a_line_about_the_past_is_said_in_the_first_person(line: str, said: str) -> None:
    clause = read_line(line, current=False)

    assert clause is not None
    assert clause.form == "I"
    assert f"I {clause.text}" == said


@pytest.mark.parametrize(
    ("line", "form", "text"),
    [
        ("Plan lessons for three classes", "to", "plan lessons for three classes"),
        ("Managing accounts for 40 suppliers", "work", "managing accounts for 40 suppliers"),
        ("Supervision of 12 trainees", "work", "the supervision of 12 trainees"),
    ],
)
def test_a_line_in_another_form_keeps_its_verb(line: str, form: str, text: str) -> None:
    clause = read_line(line, current=False)

    assert clause is not None
    assert (clause.form, clause.text) == (form, text)


def test_what_is_still_done_is_said_in_the_present() -> None:
    clause = read_line("Plan lessons for three classes", current=True)

    assert clause is not None
    assert (clause.form, clause.text) == ("I", "plan lessons for three classes")


@pytest.mark.parametrize(
    "line",
    [
        "Research integrated into the main product",  # something else is the subject
        "Featured in two national papers",
        "Design and implementation with a plan",
        "Customer service",
        "Certified Angular Developer",
        "Advanced Machine Learning for graduates",
        "He led the team of twelve people",
        "Our team has built the best product!",
        "Increased sales [Company] by 10%",
        "See https://example.org for more of it",
        "Desarrollé una aplicación para bancos",
        "Proven track record of sales success",
    ],
)
def test_a_line_that_no_rule_understands_is_left_alone(line: str) -> None:
    assert read_line(line, current=False) is None


def test_who_is_trained_does_not_make_the_trainer_one() -> None:
    clause = read_line("Train one second-year apprentice", current=True)
    title = read_line("Lead gameplay programmer on a racing game", current=True)

    assert clause is not None
    assert (clause.form, clause.text) == ("I", "train one second-year apprentice")
    assert title is not None
    assert title.text.startswith("am a lead gameplay programmer")


def test_of_a_project_the_project_is_the_subject() -> None:
    clause = read_line("Deployed to 400 households", current=False, thing=True)

    assert clause is not None
    assert (clause.form, clause.text) == ("it", "was deployed to 400 households")


@pytest.mark.parametrize(
    ("phrase", "article"),
    [
        ("nurse", "a"),
        ("engineer", "an"),
        ("hour", "an"),
        ("university course", "a"),
        ("MRI scan", "an"),
        ("SQL Developer", "an"),
        ("UX Designer", "a"),
        ("MSc in Law", "an"),
        ("PhD student", "a"),
        ("8-week course", "an"),
        ("HR Manager", "an"),
        ("one-off", "a"),
        ("European bank", "a"),
        ("uninsured driver", "an"),
        ("NASA project", "a"),
    ],
)
def test_a_and_an_follow_the_sound(phrase: str, article: str) -> None:
    assert indefinite(phrase) == article


def test_small_rules_of_english() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert sentences("I met Dr. Roe at Acme Inc. in May. It was good.") == [
        "I met Dr. Roe at Acme Inc. in May.",
        "It was good.",
    ]
    assert a_title("Head of Sales") == "Head of Sales"
    assert a_title("Account Manager") == "an Account Manager"
    assert organisation("University of Harrowby") == "the University of Harrowby"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Accountant (m/w/d)", "Accountant"),
        ("Data Lead - (Job Number: 079904)", "Data Lead"),
        ("Account Executive - Springfield, IL", "Account Executive"),
        ("Software Engineer (Billing &amp; Tax)", "Software Engineer (Billing & Tax)"),
        ("SENIOR SALES MANAGER", "Senior Sales Manager"),
        ("Développeur Web H/F", "Développeur Web"),
    ],
)
def test_a_title_is_named_without_what_only_the_site_needs(title: str, shown: str) -> None:
    assert role(Posting(job_position=title)) == shown


# --- the letter ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("applicant", "posting"), PAIRS)
def test_a_letter_names_the_job_and_the_employer(applicant: str, posting: str) -> None:
    text = _text(_letter(applicant, posting))

    assert role(POSTINGS[posting]) in text
    assert company(POSTINGS[posting]) in text


@pytest.mark.parametrize(("applicant", "posting"), PAIRS)
def test_a_letter_reads_as_english(applicant: str, posting: str) -> None:
    for tone, length, take in (("plain", "normal", 1), ("warm", "short", 2), ("formal", "long", 3)):
        _assert_reads_well(_letter(applicant, posting, tone=tone, length=length, take=take))


def _assert_reads_well(draft: LetterDraft) -> None:
    texts = [s.text for s in _sentences(draft)]
    assert len(set(texts)) == len(texts), "a sentence stands twice"
    for text in texts:
        assert text[0].isupper() or not text[0].isascii(), text
        assert re.search(r"[.][\"”]?$", text), text
        assert not re.search(r"  | [,;]| \.(?!\w)|\.\.|\bNone\b|[\[\]{}!]|\b(\w+) \1\b", text), text
        assert text.count('"') % 2 == 0 and text.count("(") == text.count(")"), text
        for article, word in re.findall(r"\b(an?|An?) [\"“(]?([\w&.+/-]+)", text):
            assert article.lower() == indefinite(word), text
        assert len(text.split()) <= 60, text
        for phrase in ("track record", "leverag", "to express my interest", "synerg"):
            assert phrase not in text.lower(), text


@pytest.mark.parametrize(("applicant", "posting"), [(a, p) for a in ("nurse", "engineer") for p in POSTINGS])
def test_a_letter_of_somebody_with_a_career_has_180_to_350_words(applicant: str, posting: str) -> None:
    assert 180 <= _words(_letter(applicant, posting)) <= 350


def test_the_wished_length_is_kept() -> None:
    short, normal, long = (_words(_letter("engineer", "platform", length=length)) for length in LENGTHS)

    assert short < 190 < normal < long <= 470


def test_a_letter_quotes_achievements_that_the_job_asks_for_first() -> None:
    text = _text(_letter("engineer", "platform"))

    assert "I built a real-time data pipeline in Go processing 300K events per second" in text
    assert "5+ years of experience with PostgreSQL" in text
    assert "reduced API response times by 60%" in text


def test_a_wish_is_followed_by_the_line_that_answers_it() -> None:
    lines = ["Introduced a stock log in Excel", "Lead a shift of 9 people in a cold store", "Cut mis-picks by half"]
    place = {"name": "Kolde AS", "position": "Warehouse Shift Supervisor", "startDate": "2020", "highlights": lines}
    asked = Posting(job_position="Manager", job_description="Tasks\n- Lead three shift supervisors")
    other = Posting(job_position="Manager", job_description="Tasks\n- Train new shift supervisors")

    told = _sentences(assemble_letter(Resume.model_validate({"work": [place]}), asked, Wishes()))
    wish = next(i for i, sentence in enumerate(told) if "three shift supervisors" in sentence.text)
    unanswered = _sentences(assemble_letter(Resume.model_validate({"work": [place]}), other, Wishes()))

    assert "lead a shift of 9 people" in told[wish + 1].text
    pairs = [one.text for one, following in itertools.pairwise(unanswered) if following.facts]
    assert not any("new shift supervisors" in text for text in pairs)


def test_a_letter_does_not_offer_what_the_person_has_only_begun_to_learn() -> None:
    begun = {
        "skills": [{"name": "Kubernetes", "level": "Beginner"}, {"name": "Tools", "keywords": ["Terraform (basic)"]}]
    }
    resume = Resume.model_validate(ENGINEER.model_dump() | begun)

    letter, page = assemble_letter(resume, PLATFORM, Wishes()), assemble_resume(resume, PLATFORM, Wishes())

    assert not re.search(
        "Kubernetes|Terraform", " ".join(s.text for s in _sentences(letter) if "skill" in " ".join(s.facts))
    )
    assert {"skill1", "skill2.k1"} <= set(page.skills)


def test_a_wish_of_the_posting_is_never_a_claim_about_the_person() -> None:
    for applicant, posting in PAIRS:
        for sentence in _sentences(_letter(applicant, posting)):
            if sentence.kind == "job":
                assert not re.search(
                    r"\bI (?:have|bring|know|built|led|manage)\b|\bmy (?:skills|experience)\b", sentence.text
                )


def _frames() -> Iterator[str]:
    for name, value in vars(frames).items():
        if name.isupper():
            yield from itertools.chain(*value.values()) if isinstance(value, dict) else value


# What a letter says with words of its own: its frames, and articles and helping verbs where grammar asks for them.
_OWN_WORDS = {
    *re.findall(r"[a-z']+", re.sub(r"\{\w+\}", " ", " ".join(_frames())).lower()),
    *re.findall(r"\w+", "a an the and i am was is have had of as at from in also both all"),
}


def _tokens(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.lower().replace("’", "'")))


def _added_words(resume: Resume, sentence: Sentence) -> set[str]:
    """Words of a sentence that neither the facts it cites nor the letter's own wording have."""
    text = {fact.id: fact.text for fact in facts(resume)}
    cited = _tokens(" ".join(text[id] for id in sentence.facts)) | {"postgresql", "kubernetes", "data", "pipelines"}
    return {word for word in _tokens(sentence.text) if word not in cited | _OWN_WORDS}


@pytest.mark.parametrize(("applicant", "posting"), PAIRS)
def test_what_is_said_of_the_person_stands_in_the_facts_that_are_cited(applicant: str, posting: str) -> None:
    resume = APPLICANTS[applicant]
    for take in (1, 2):
        for sentence in _sentences(_letter(applicant, posting, take=take, length="long")):
            if sentence.kind == "evidence":
                assert sentence.facts, sentence.text
                assert not _added_words(resume, sentence), sentence.text


def test_numbers_stand_as_the_applicant_gave_them() -> None:
    for applicant, posting in PAIRS:
        known = " ".join(fact.text for fact in facts(APPLICANTS[applicant]))
        for sentence in _sentences(_letter(applicant, posting)):
            for number in re.findall(r"\d[\d.,]*[%KM+]*", sentence.text) if sentence.kind == "evidence" else ():
                assert number.rstrip(".,") in known, sentence.text


def test_the_same_wish_gives_the_same_letter_and_another_take_another() -> None:
    first, again, other = (_text(_letter("engineer", "platform", take=take)) for take in (1, 1, 2))

    assert first == again
    assert first != other


def test_every_process_writes_the_same_letter() -> None:
    """The order of a set differs from process to process; what is written must not."""
    program = (
        "from tests.domain.trades import ENGINEER, PLATFORM; from server.domain.context import Wishes;"
        "from server.domain.assemble import assemble_letter, assemble_resume;"
        "print(assemble_letter(ENGINEER, PLATFORM, Wishes()), assemble_resume(ENGINEER, PLATFORM, Wishes()))"
    )
    root = Path(__file__).parents[2]
    written = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(written) == 1


def test_ten_letters_do_not_begin_alike() -> None:
    openings = {
        _sentences(_letter("nurse", posting))[0].text.split("position")[0].split(" the ")[0] for posting in POSTINGS
    }

    assert len(openings) >= 3


@pytest.mark.parametrize("tone", ["plain", "warm", "formal"])
def test_the_tone_is_heard(tone: Tone) -> None:
    opening = _sentences(_letter("nurse", "ward", tone=tone))[0].text
    own = [frame.split("{job}")[0] for frame in frames.OPENINGS[tone]]

    assert any(opening.startswith(start) for start in own)


def test_english_is_written_where_the_posting_is_not_in_english() -> None:
    draft = assemble_letter(trades.ACCOUNTANT, GERMAN, Wishes(language="de"))

    assert LANGUAGES == ("en",)
    assert draft.language == "en"
    assert "Monatsabschlüsse" not in _text(draft)
    assert "the Buchhalter position at Kranich GmbH" in _text(draft)


def test_a_posting_without_an_employer_is_answered_all_the_same() -> None:
    text = _text(assemble_letter(NURSE, NOBODY, Wishes()))

    assert "the Office Assistant position." in text
    assert " at ." not in text and "at the position" not in text


def test_somebody_without_work_is_introduced_by_what_was_learnt() -> None:
    text = _text(assemble_letter(STUDENT, PLATFORM, Wishes()))

    assert "Delby University of Technology" in text
    assert "Structural Mechanics" in text


def test_a_line_that_is_no_sentence_is_quoted_as_it_stands() -> None:
    assert '"No accidents in 480,000 miles"' in _text(assemble_letter(DRIVER, trades.LORRY, Wishes(length="long")))


def test_an_empty_applicant_and_an_empty_posting_give_a_letter_without_claims() -> None:
    draft = assemble_letter(Resume(), Posting(), Wishes())

    assert [s.kind for s in _sentences(draft) if s.kind == "evidence"] == []
    _assert_reads_well(draft)


def test_the_job_is_named_by_what_is_known_of_it() -> None:
    assert job(Posting(job_position="Nurse", company_name="Alder House")) == "the Nurse position at Alder House"
    assert job(Posting(job_position="Summer Internship")) == "the Summer Internship"
    assert job(Posting(company_name="Alder House")) == "the open position at Alder House"


# --- the resume ---------------------------------------------------------------------------------------------


def test_the_lines_that_the_job_asks_for_come_first() -> None:
    draft = assemble_resume(ENGINEER, PLATFORM, Wishes())

    assert draft.entries[0].bullets[0].facts == ["work1.h1"]
    assert {"skill1.k1", "skill1.k3", "skill1.k4", "skill1.k6"} == set(draft.skills[:4])


def test_every_line_of_a_resume_is_the_applicants_own() -> None:
    for applicant, posting in PAIRS:
        resume = APPLICANTS[applicant]
        text = {fact.id: fact.text for fact in facts(resume)}
        for line in _own_lines(assemble_resume(resume, POSTINGS[posting], Wishes())):
            assert all(id in text for id in line.facts)
            assert line.text.rstrip(".") in text[line.facts[0]], line.text


def _own_lines(draft: ResumeDraft) -> Iterator[Sentence]:
    for entry in draft.entries:
        for bullet in entry.bullets:
            yield Sentence(text=bullet.text, facts=bullet.facts, kind="evidence")


def test_marks_of_lists_and_markdown_are_not_printed() -> None:
    resume = Resume.model_validate({"work": [{"position": "Cook", "highlights": ["- Cut **waste** by [35%](x)"]}]})

    assert assemble_resume(resume, WARD, Wishes()).entries[0].bullets[0].text == "Cut waste by 35%"


def test_an_ordinary_career_loses_nothing() -> None:
    draft = assemble_resume(NURSE, WARD, Wishes())

    assert sum(len(entry.bullets) for entry in draft.entries) == 7
    assert draft.extras == ["cert1"]


def test_a_summary_is_the_applicants_or_made_of_facts() -> None:
    own = assemble_resume(ENGINEER, PLATFORM, Wishes()).summary
    made = assemble_resume(
        Resume.model_validate(ENGINEER.model_dump() | {"basics": {"name": "Priya Valdez"}}), PLATFORM, Wishes()
    ).summary

    assert [line.text for line in own] == [ENGINEER.basics.summary]
    assert made[0].text == "Senior Backend Engineer at Quillfox."
    assert made[0].facts == ["work1"]
    assert assemble_resume(STUDENT, WARD, Wishes()).summary == []


def _long_career(positions: int, lines: int) -> Resume:
    work = [
        {
            "position": "Project Manager",
            "name": f"Employer {n}",
            "startDate": str(2024 - n),
            "endDate": str(2025 - n),
            "highlights": [
                f"Led project {n}-{k} with a team of {k} people and a budget of {k} million" for k in range(2, lines)
            ],
        }
        for n in range(positions)
    ]
    return Resume.model_validate({"basics": {"name": "Long Career"}, "work": work})


def test_a_long_career_is_cut_to_two_pages_from_the_oldest_end() -> None:
    draft = assemble_resume(_long_career(12, 14), PLATFORM, Wishes())
    count = {entry.entry: len(entry.bullets) for entry in draft.entries}

    assert sum(2 + n for n in count.values()) <= 92
    assert count["work1"] > count["work8"] >= 1
    assert count["work2"] >= 2


def test_a_short_resume_is_shorter() -> None:
    short = assemble_resume(_long_career(6, 9), PLATFORM, Wishes(length="short"))
    normal = assemble_resume(_long_career(6, 9), PLATFORM, Wishes())

    assert sum(len(e.bullets) for e in short.entries) < sum(len(e.bullets) for e in normal.entries)


def test_a_resume_is_the_same_each_time() -> None:
    assert assemble_resume(ENGINEER, WARD, Wishes()) == assemble_resume(ENGINEER, WARD, Wishes())


# --- whatever comes -----------------------------------------------------------------------------------------

_ODD = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "Built ",
            "Led team",
            "[Company]",
            "{x}",
            "I",
            "A",
            "Promoted to",
            "3 years",
            "!!!",
            '"',
            "(",
            "and, and",
            "Responsible for",
            "an",
            "- * -",
            "Managed and",
            "\n\n",
            "Über 5 Jahre",
        ]
    ),
)
_ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "position": _ODD,
        "name": _ODD,
        "startDate": st.sampled_from(["", "2020", "x", "2019-13"]),
        "endDate": st.sampled_from(["", "2021", "Present"]),
        "summary": _ODD,
        "highlights": st.lists(_ODD, max_size=4),
        "description": _ODD,
        "organization": _ODD,
        "institution": _ODD,
        "studyType": _ODD,
        "area": _ODD,
        "courses": st.lists(_ODD, max_size=3),
        "keywords": st.lists(_ODD, max_size=3),
        "title": _ODD,
        "language": _ODD,
        "fluency": _ODD,
        "lines": st.lists(_ODD, max_size=3),
    },
)
_ENTRIES = st.lists(_ENTRY, max_size=3)
_RESUMES = st.fixed_dictionaries(
    {},
    optional={
        "basics": st.fixed_dictionaries({}, optional={"name": _ODD, "label": _ODD, "summary": _ODD}),
        "work": _ENTRIES,
        "volunteer": _ENTRIES,
        "education": _ENTRIES,
        "projects": _ENTRIES,
        "skills": _ENTRIES,
        "certificates": _ENTRIES,
        "awards": _ENTRIES,
        "publications": _ENTRIES,
        "languages": _ENTRIES,
        "sections": _ENTRIES,
    },
).map(Resume.model_validate)
_POSTINGS = st.fixed_dictionaries(
    {}, optional={"job_position": _ODD, "company_name": _ODD, "job_description": _ODD, "job_requirements": _ODD}
).map(Posting.model_validate)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(
    Resume.model_validate({"work": [{"highlights": ["Built a ward dashboard used by nine wards"]}]}), Posting(), "short"
)
@given(_RESUMES, _POSTINGS, st.sampled_from(["short", "normal", "long"]))
def test_nothing_is_too_odd_to_be_written_for(resume: Resume, posting: Posting, length: Length) -> None:
    wishes = Wishes(length=length)
    letter, pages = assemble_letter(resume, posting, wishes), assemble_resume(resume, posting, wishes)
    known = {fact.id for fact in facts(resume)}

    for sentence in _sentences(letter):
        assert sentence.text.strip()
        assert bool(sentence.facts) == (sentence.kind == "evidence")
        assert set(sentence.facts) <= known
    assert all(set(line.facts) <= known for entry in pages.entries for line in entry.bullets)
    assert resume_markdown(resume, pages).markdown is not None


# --- real postings and real resumes -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real_letters(corpus: Path) -> list[tuple[Resume, Posting, LetterDraft]]:
    resumes = [*trades.real_resumes(corpus), NURSE, ENGINEER]
    postings = [posting for _, posting in trades.real_postings(corpus)][::4]
    return [(r, p, assemble_letter(r, p, Wishes())) for r in resumes for p in postings]


def test_letters_for_real_postings_have_the_right_length(
    real_letters: list[tuple[Resume, Posting, LetterDraft]],
) -> None:
    lengths = [_words(draft) for _, _, draft in real_letters]

    assert max(lengths) <= 350
    assert sum(180 <= n <= 350 for n in lengths) >= 0.98 * len(lengths)


def test_letters_for_real_postings_read_as_english(real_letters: list[tuple[Resume, Posting, LetterDraft]]) -> None:
    for _, posting, draft in real_letters:
        _assert_reads_well(draft)
        assert role(posting) in _text(draft)
        assert company(posting).rstrip(".") in _text(draft)


def test_letters_for_real_postings_cite_what_they_say(
    real_letters: list[tuple[Resume, Posting, LetterDraft]],
) -> None:
    for resume, _, draft in real_letters:
        known = {fact.id for fact in facts(resume)}
        for sentence in _sentences(draft):
            assert bool(sentence.facts) == (sentence.kind == "evidence")
            assert set(sentence.facts) <= known


def test_most_letters_answer_something_that_the_posting_asks_for(
    real_letters: list[tuple[Resume, Posting, LetterDraft]],
) -> None:
    answering = [sum(s.kind == "job" for s in _sentences(draft)) > 1 for _, _, draft in real_letters]

    assert sum(answering) >= 0.4 * len(answering)


def test_a_letter_is_printable(real_letters: list[tuple[Resume, Posting, LetterDraft]]) -> None:
    resume, posting, draft = real_letters[0]
    assert json.loads(draft.model_dump_json())["language"] == "en"
    assert role(posting) in letter_markdown(resume, draft, posting, datetime.date(2026, 3, 9)).markdown
