"""Which lines of a text are evidence, and for what."""

import datetime

import pytest

from server.domain.amounts import money, people_led
from server.domain.drafts import LetterDraft, Sentence
from server.domain.facts import facts
from server.domain.markdown import letter_markdown
from server.domain.matching import Matched, match
from server.domain.posting import Posting
from server.domain.resume import Resume
from tests.domain.trades import APPLICANTS, POSTINGS

TODAY = datetime.date(2031, 5, 4)
PERSON = Resume.model_validate(
    {
        "basics": {"name": "Edda Brook", "label": "Kitchen Manager", "email": "edda@excel.example"},
        "work": [
            {
                "name": "Terraform Logistics",
                "position": "Kitchen Manager",
                "startDate": "2022-01",
                "highlights": ["Lead a team of 14 cooks", "Answered for a budget of EUR 300k"],
            }
        ],
        "skills": [{"name": "Tools", "keywords": ["Docker"]}],
    }
)


def _judged(asked: str, text: str = "", *, resume: Resume = PERSON) -> Matched:
    text = text or "\n".join(fact.text for fact in facts(resume))
    posting = Posting(job_position="Chef", company_name="Python Foods", job_description=f"Your tasks\n- {asked}")
    (one,) = match(resume, posting, text, today=TODAY).requirements
    return one


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Lead 12 cooks", "met"),
        ("Lead a team of 70 employees", "partly"),
        ("Manage about 9 people", "met"),
        ("Manage a budget of EUR 250,000", "met"),
        ("Manage a budget of EUR 2 million", "partly"),
        ("Improve the logistics of the site", "missing"),
        ("Automate servers with Terraform", "missing"),
        ("Report costs in Excel", "missing"),
        ("Run services with Docker", "partly"),
    ],
)
def test_a_duty_is_met_by_what_was_done_and_as_much_of_it(asked: str, verdict: str) -> None:
    assert _judged(asked).verdict == verdict


def test_too_few_people_are_said_to_be_too_few() -> None:
    asked = _judged("Lead a team of 70 employees")

    assert asked.missing[-1] == "70 people"
    assert asked.evidence[0].text == "Lead a team of 14 cooks"


def test_what_a_letter_says_of_the_posting_is_no_evidence() -> None:
    posting = Posting(job_position="Python Developer", company_name="Acme", job_requirements="- Python")
    asked = Sentence(text="You ask for experience with Python.", kind="job")
    letter = LetterDraft(language="en", paragraphs=[[asked]])
    text = letter_markdown(PERSON, letter, posting, TODAY).markdown

    (one,) = match(PERSON, posting, text, today=TODAY).requirements
    assert (one.verdict, one.evidence) == ("missing", [])


def test_what_nobody_has_confirmed_yet_is_no_evidence() -> None:
    assert _judged("Bake sourdough", "- [Please confirm: I bake sourdough.]").evidence == []
    assert _judged("Bake sourdough", "- I bake sourdough.").evidence


@pytest.mark.parametrize("posting", POSTINGS)
@pytest.mark.parametrize("applicant", APPLICANTS)
def test_saying_more_never_lowers_the_score(applicant: str, posting: str) -> None:
    resume = APPLICANTS[applicant]
    lines = [fact.text for fact in facts(resume)]
    texts = ["\n".join(lines[:n]) for n in range(0, len(lines) + 1, 3)]
    scores = [match(resume, POSTINGS[posting], text, today=TODAY).score for text in texts]

    assert scores == sorted(scores)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Lead three shift supervisors and about 70 warehouse employees", 70),
        ("Managed a team of 12", 12),
        ("Supervised a 1,200-person plant", 1200),
        ("5 years of leading people", 0),
        ("Cooked for 40 people", 0),
        ("Led twelve releases in 2 years", 0),
    ],
)
def test_people_are_told_from_other_numbers(text: str, people: int) -> None:
    assert people_led(text) == people


@pytest.mark.parametrize(
    ("text", "amount"),
    [("€1.5 million", 1.5e6), ("2.000.000 EUR", 2e6), ("USD 300k", 3e5), ("£12,500.50", 12500.5), ("40 people", 0)],
)
def test_sums_are_read_in_every_spelling(text: str, amount: float) -> None:
    assert money(text) == amount
