"""What the job asks for, and whether a text shows it."""

import datetime

import pytest

from server.domain.matching import Matching, match
from server.domain.posting import Posting
from server.domain.resume import Resume
from tests.samples import posting, resume

TODAY = datetime.date(2026, 11, 22)


def _match(requirements: str, text: str = "", **changes: object) -> Matching:
    job = Posting(job_position="Engineer", job_requirements=requirements)
    return match(Resume.model_validate(resume(**changes)), job, text, today=TODAY)


def _verdict(requirements: str, text: str = "", **changes: object) -> str:
    (one,) = _match(requirements, text, **changes).requirements
    return one.verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("- Experience with PostgreSQL", "- Tuned Postgres for 40 shops", "met"),
        ("- Experience with Kubernetes", "- Ran k8s clusters", "met"),
        ("- Strong JavaScript skills", "- Wrote JS widgets", "met"),
        ("- Strong JavaScript skills", "- Wrote Java services", "missing"),
        ("- Experience with Java", "- Wrote JavaScript widgets", "missing"),
        ("- Experience with Docker and Terraform", "- Packed services with Docker", "partly"),
        ("- Experience with AWS or Azure", "- Moved servers to Azure", "met"),
        ("- Experience with Tableau", "- Cooked for forty guests", "missing"),
    ],
)
def test_a_skill_is_found_under_its_other_names_and_not_inside_other_words(asked: str, said: str, verdict: str) -> None:
    assert _verdict(asked, said) == verdict


def test_what_is_missing_is_named_and_what_shows_it_is_quoted() -> None:
    (one,) = _match("- Experience with Docker and Terraform", "# Jo\n\n- Packed **services** with Docker").requirements

    assert one.must
    assert one.missing == ["Terraform"]
    assert [(e.line, e.text) for e in one.evidence] == [(3, "Packed services with Docker")]


@pytest.mark.parametrize(
    ("asked", "start", "end", "verdict"),
    [
        ("- 5+ years of experience with Python", "2021-11", "", "met"),
        ("- 5+ years of experience with Python", "2023-11", "", "partly"),
        ("- 5+ years of experience with Python", "2026-01", "", "missing"),
        ("- 5+ years of experience with Python", "", "", "cannot_tell"),
        ("- At least 2 years of experience with Python", "2015", "2018", "met"),
    ],
)
def test_years_are_counted_from_the_positions_that_speak_of_it(asked: str, start: str, end: str, verdict: str) -> None:
    work = [
        {"name": "A", "position": "Engineer", "startDate": start, "endDate": end, "highlights": ["Python services"]}
    ]

    assert _verdict(asked, work=work) == verdict


def test_years_at_two_places_at_once_count_once() -> None:
    place = {"position": "Engineer", "startDate": "2024-01", "endDate": "2026-01", "highlights": ["Python services"]}

    assert (
        _verdict("- 4 years of experience with Python", work=[place | {"name": "A"}, place | {"name": "B"}]) == "partly"
    )


@pytest.mark.parametrize(
    ("asked", "degree", "verdict"),
    [
        ("- Bachelor's degree in Economics", ("BSc", "Economics"), "met"),
        ("- Bachelor's degree in Economics", ("MSc", "Economics"), "met"),
        ("- Master's degree in Economics", ("BSc", "Economics"), "partly"),
        ("- Bachelor's degree in Nursing", ("BSc", "Economics"), "partly"),
    ],
)
def test_a_degree_is_held_against_its_level_and_its_field(asked: str, degree: tuple[str, str], verdict: str) -> None:
    education = [{"institution": "Aarhus University", "studyType": degree[0], "area": degree[1]}]

    assert _verdict(asked, education=education) == verdict


def test_languages_are_found_in_the_list_of_languages() -> None:
    assert _verdict("- Fluent German required", languages=[{"language": "German", "fluency": "B2"}]) == "met"
    assert _verdict("- Fluent German required", languages=[{"language": "Danish"}]) == "missing"


def test_the_score_weighs_what_is_demanded_more_than_what_is_nice() -> None:
    must = _match("Requirements:\n- Experience with Docker\n\nNice to have:\n- Experience with Terraform", "Docker")
    nice = _match("Requirements:\n- Experience with Docker\n\nNice to have:\n- Experience with Terraform", "Terraform")

    assert must.score > nice.score > 0
    assert _match("").score == 0


def test_a_tailored_text_is_held_against_the_same_list_as_the_background() -> None:
    found = match(
        Resume.model_validate(resume()), Posting.model_validate(posting()), "- Built models in SQL", today=TODAY
    )

    assert 0 < found.score < found.score_before <= 100
    assert {one.kind for one in found.requirements} >= {"skill", "years", "language"}
