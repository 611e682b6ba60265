"""What a posting asks for is read from it, whatever the trade and however the page was saved."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.posting import Posting
from server.domain.relevance import Relevance
from server.domain.requirements import Requirement, least_years, read_requirements, telling_terms
from server.domain.terms import TermIndex, normal, stem
from tests.domain.trades import ENGINEER, FLAT, GERMAN, LEDGER, LORRY, PLATFORM, SCHOOL, WARD, real_postings

PIECES = ["Requirements:", "- ", "• ", "\n", ". ", "Go", "R&D", "5+ years", "(", ")", "*", ";", "Ability to ", "™", " "]


def _found(posting: Posting, text: str) -> Requirement:
    matches = [r for r in read_requirements(posting) if text in r.text]
    assert matches, f"{text!r} was not read: {[r.text for r in read_requirements(posting)]}"
    return matches[0]


def test_headings_say_what_is_demanded_and_what_is_only_welcome() -> None:
    assert _found(WARD, "infection control").must
    assert not _found(WARD, "ACLS").must
    assert not _found(PLATFORM, "React").must
    assert _found(WARD, "safe patient care").kind == "responsibility"


def test_a_line_can_say_by_itself_that_it_is_only_welcome() -> None:
    assert not _found(LORRY, "ADR").must
    assert not _found(LEDGER, "SAP").must
    assert _found(LEDGER, "Excel").must


def test_benefits_and_the_company_are_no_requirements() -> None:
    texts = " ".join(r.text for posting in (WARD, FLAT) for r in read_requirements(posting))

    for praise in ("parking", "bicycle", "friendly", "400-bed"):
        assert praise not in texts


@pytest.mark.parametrize(
    ("posting", "text", "kind"),
    [
        (WARD, "valid licence", "licence"),
        (WARD, "Fluent in English", "language"),
        (WARD, "acute care", "years"),
        (LORRY, "driver card", "licence"),
        (LEDGER, "Bachelor", "degree"),
        (PLATFORM, "Degree in computer science", "degree"),
        (SCHOOL, "plan lessons", "responsibility"),
        (SCHOOL, "leading a department", "skill"),
    ],
)
def test_each_line_is_of_the_kind_that_a_reader_would_say(posting: Posting, text: str, kind: str) -> None:
    assert _found(posting, text).kind == kind


def test_the_least_number_of_years_is_read() -> None:
    assert _found(WARD, "acute care").years == 2
    assert _found(LORRY, "experience as a driver").years == 3
    assert _found(FLAT, "account management").years == 6


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("3-5 years of experience", 3),
        ("minimum of two years in sales", 2),
        ("18 months of bookkeeping", 1),
        ("5+ yrs nursing", 5),
        ("a company with 30 years history", None),
        ("must be 18 years old", None),
        ("no experience needed", None),
    ],
)
def test_years_are_told_from_other_numbers(text: str, years: int | None) -> None:
    assert least_years(text) == years


def test_a_degree_and_years_in_one_line_are_two_requirements() -> None:
    posting = Posting(job_requirements="- Bachelor's degree in nursing and 3 years of experience")

    assert [(r.kind, r.years) for r in read_requirements(posting)] == [("degree", None), ("years", 3)]


def test_a_page_saved_without_line_breaks_is_read_line_by_line() -> None:
    texts = [r.text for r in read_requirements(FLAT)]

    assert "Build strong relationships with key customers" in texts
    assert "Ability to negotiate contracts" in texts
    assert not _found(FLAT, "Salesforce").must


def test_lines_of_everyday_words_are_requirements_too() -> None:
    assert "month" in _found(LEDGER, "close the month").terms


def test_the_requirements_field_needs_no_heading() -> None:
    assert {r.kind for r in read_requirements(LEDGER)} >= {"degree", "years", "skill"}


def test_a_line_that_the_page_repeats_is_read_once() -> None:
    posting = Posting(job_requirements="- Knowledge of payroll\n- Knowledge of payroll")

    assert len(read_requirements(posting)) == 1


def test_named_skills_are_found_in_a_posting_of_another_language() -> None:
    assert "SAP" in _found(GERMAN, "Stammdaten").terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PostgreSQL", "Postgres"),
        ("Kubernetes", "k8s"),
        ("JavaScript", "JS"),
        ("Node.js", "NodeJS"),
        ("continuous integration", "CI/CD"),
        ("intensive care", "ICU"),
        ("MS Excel", "Microsoft Excel"),
        ("electronic health records", "EHR"),
        ("account reconciliation", "bank reconciliation"),
        ("lorry driving", "HGV"),
    ],
)
def test_one_skill_has_one_name_under_all_its_spellings(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("words"),
    [
        ("teacher", "teaching", "teach", "taught"),
        ("manage", "managed", "manager", "management"),
        ("nurse", "nurses", "nursing"),
        ("accounting", "accountant"),
        ("organise", "organized", "organisation"),
        ("analysis", "analyse", "analytical"),
    ],
)
def test_a_word_is_the_same_word_in_all_its_forms(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


def test_words_that_only_look_alike_stay_apart() -> None:
    assert stem("customer") != stem("custom")
    assert stem("university") != stem("universe")


@pytest.mark.parametrize(
    ("text", "skill", "named"),
    [
        ("Programs in R, Python", "R", True),
        ("Work in R&D", "R", False),
        ("Go and Rust", "Go", True),
        ("Go to the customer", "Go", False),
        ("You excel at sales", "Excel", False),
        ("Advanced Excel", "Excel", True),
        ("JavaScript", "Java", False),
        ("C++", "C", False),
        ("Experience with C", "C", True),
    ],
)
def test_short_names_are_not_found_inside_other_words(text: str, skill: str, named: bool) -> None:
    assert (skill in telling_terms(text)) is named


def test_terms_find_the_line_that_answers_them() -> None:
    highlight = TermIndex(ENGINEER.work[0].highlights[1])

    assert highlight.match("Kubernetes") == 1.0
    assert highlight.match("Terraform") == 0.0


def test_a_line_of_the_same_trade_counts_for_more_than_one_of_another() -> None:
    relevance = Relevance.to(WARD, read_requirements(WARD))

    fitting = relevance.of("Administered medication on a surgical ward").score
    assert fitting > 2 * relevance.of("Delivered 120 parcels a day").score


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text())
def test_no_text_is_too_odd_to_be_read(description: str, requirements: str) -> None:
    posting = Posting(job_description=description, job_requirements=requirements)

    for requirement in read_requirements(posting):
        assert requirement.text.strip()
        assert all(term.strip() for term in requirement.terms)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=80))
def test_no_layout_is_too_odd_to_be_read(pieces: list[str]) -> None:
    read_requirements(Posting(job_description="".join(pieces)))


def test_nearly_every_real_posting_in_english_asks_for_something(corpus: Path) -> None:
    postings = [posting for language, posting in real_postings(corpus) if language == "en"]
    read = [read_requirements(posting) for posting in postings]

    assert sum(len(found) >= 3 for found in read) >= 0.95 * len(read)
    assert sum(any(r.kind == "years" for r in found) for found in read) >= 0.4 * len(read)


def test_the_list_stays_short_enough_to_read() -> None:
    posting = Posting(job_requirements="\n".join(f"- Knowledge of machine type {n}" for n in range(500)))

    assert len(read_requirements(posting)) <= 80


@pytest.mark.parametrize(
    "line",
    [
        "Apply until 15 December 2031.",
        "Your contact: Ms. Ilse van Dorn.",
        "Send us your CV and a letter by post.",
        "Questions about the job: Anna Keller, personnel.",
        "EUR 3,100 - 3,900 per month",
        "Ihre Bewerbung bis Ende Januar an unsere Personalabteilung.",
        "Ihre Ansprechpartnerin: Frau Anna Keller",
        "Wir bieten 30 Tage Urlaub und ein Jobticket.",
        "We run two bakeries with 60 colleagues.",
    ],
)
def test_how_to_apply_and_what_is_offered_is_not_asked_for(line: str) -> None:
    assert not read_requirements(Posting(job_requirements=line))


@pytest.mark.parametrize("heading", ["Offer", "Unser Angebot", "Bewerbung"])
def test_what_stands_below_a_heading_of_offers_is_not_asked_for(heading: str) -> None:
    posting = Posting(job_description=f"Profile\n- Excel\n\n{heading}\n- SAP courses at work")

    assert [r.text for r in read_requirements(posting)] == ["Excel"]


@pytest.mark.parametrize(
    "line",
    [
        "Apply knowledge of food safety in the kitchen",
        "Knowledge of pension plan administration",
        "Manage campaigns of EUR 50,000 per month",
        "We are looking for experience with Excel",
    ],
)
def test_work_that_sounds_like_an_offer_is_asked_for(line: str) -> None:
    assert read_requirements(Posting(job_description=f"Your tasks\n- {line}"))


@pytest.mark.parametrize(
    ("line", "must"),
    [
        ("At least 3 years of experience in a bakery, preferably organic", True),
        ("Experience with Docker (ideally Kubernetes)", True),
        ("A degree is required, a master's preferred", True),
        ("Experience with Docker, preferred", False),
        ("Experience with Docker and Kubernetes preferred", False),
    ],
)
def test_a_demand_with_a_wish_behind_it_is_a_demand(line: str, must: bool) -> None:
    assert read_requirements(Posting(job_requirements=f"- {line}"))[0].must is must


def test_languages_alone_on_a_line_are_languages() -> None:
    assert _found(Posting(job_requirements="- Danish or German"), "Danish").kind == "language"
