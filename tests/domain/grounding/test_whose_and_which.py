"""Whose deed, title, prize or licence it is, and of what a number is said: untrue lines beside true ones."""

import pytest

from server.domain.grounding import check_line, index
from server.domain.grounding.line import Kind
from server.domain.posting import Posting
from server.domain.resume import Resume

_RESUME = Resume.model_validate(
    {
        "basics": {
            "name": "Ida Example",
            "label": "Kennel Manager",
            "summary": "Kennel manager who drives results and likes quiet dogs.",
        },
        "work": [
            {
                "name": "Alder Kennels",
                "position": "Assistant to the COO",
                "startDate": "2019-02",
                "highlights": [
                    "Feed about 60 dogs on a weekday and 90 on a Saturday",
                    "Mentor one apprentice groom a year",
                    "Counted 12 complaints in 2022, all of them from three owners",
                    "Look after two runs, 34 pens in all",
                    "Wrote the plan for the move to Elm Road; the move itself was run by the owners",
                    "Contributed to the heating project led by the site engineer",
                    "Helped the VRM write care plans for four old dogs",
                    "Work with one squad of five walkers",
                    "The kennels were closed for two days after the move",
                    "Ran the fortnightly open evening for adopters",
                    "Built a cage with a 3-axis lift",
                    "Track vaccinations in PetDesk and report to the owners each month",
                    "Tested 9 leashes of the daily walk; two were kept",
                ],
            },
            {
                "name": "Birch Vets",
                "position": "Trainee Veterinary Nurse",
                "startDate": "2016-01",
                "endDate": "2018-12",
                "highlights": ["Assisted two vets", "16 hours a week beside my course", "Paid bills in Sage"],
            },
        ],
        "volunteer": [
            {
                "organization": "Toiletage solidaire Lyon",
                "position": "Volunteer",
                "startDate": "2020-03",
                "summary": "Wash dogs of people on low incomes, one Sunday a month",
            }
        ],
        "education": [
            {
                "institution": "Lyon College",
                "studyType": "Certificate",
                "area": "Animal Care",
                "startDate": "2014",
                "endDate": "2015",
            }
        ],
        "publications": [{"name": "Calm kennels", "publisher": "Dog Weekly", "releaseDate": "2021-05"}],
        "awards": [{"title": "Kennel Prize", "awarder": "Alder Kennels", "summary": "Given to the night team"}],
        "languages": [{"language": "English", "fluency": "Native"}],
        "skills": [{"name": "Google Sheets"}],
    }
)


def _supported(line: str, kind: Kind) -> bool:
    return check_line(line, index(_RESUME, Posting(), (2026, 11)), kind=kind).supported


@pytest.mark.parametrize(
    ("line", "supported"),
    [
        ("Feed about 90 dogs on a Saturday", True),
        ("Feed about 90 dogs on a weekday", False),
        ("Mentor one apprentice groom a year", True),
        ("Mentor three apprentice grooms a year", False),
        ("Ran the open evening for adopters every fortnight", True),
        ("Ran the weekly open evening for adopters", False),
        ("Built a cage with a five-axis lift", False),
        ("Ran the move to Elm Road", False),
        ("Wrote the plan for the move to Elm Road", True),
        ("Led the heating project together with the site engineer", False),
        ("As VRM, wrote care plans for four old dogs", False),
        ("Line manager of a squad of five walkers", False),
        ("Tested 9 leashes of the winter harness", False),
        ("Track vaccinations in SAGE and report to the owners each month", False),
        ("Assistant to the COO, Alder Kennels, since 2019", True),
        ("Assistant to the CEO, Alder Kennels, since 2019", False),
        ("Qualified dog trainer", False),
        ("Diploma of Animal Care, Lyon College, 2015", False),
        ("Certificate in Animal Care, Lyon College, 2015", True),
        ("Introduced Google Kennels at Alder Kennels", False),
    ],
)
def test_a_resume_line_keeps_deeds_numbers_and_titles_where_they_belong(line: str, supported: bool) -> None:
    assert _supported(line, "resume") == supported


@pytest.mark.parametrize(
    ("line", "supported"),
    [
        ("My two runs have 34 pens in all.", True),
        ("My two runs have 34 pens each.", False),
        ("I founded a grooming charity in Lyon.", False),
        ("I hold a driving licence.", False),
        ("I won the Kennel Prize for my own work.", False),
        ("Our night team won the Kennel Prize.", True),
        ("As a fully qualified veterinary nurse at Birch Vets, I assisted two vets.", False),
        ("I worked full time at Birch Vets.", False),
        ("I published Calm kennels in Dog Weekly in 2021.", True),
        ("I published Calm kennels in Dog Weekly in 2019.", False),
        ("I left Birch Vets because of a shoulder injury.", False),
        ("When we moved, the kennels did not close for a single day.", False),
        ("Not one owner complained in 2022.", False),
        ("Most of the leashes that I tested were kept.", False),
        ("I wash dogs every Sunday.", False),
        ("In twenty years of kennel work I have never lost my patience.", False),
        ("I am fluent in New Zealand Sign Language.", False),
        ("I have never worked with cats.", True),
        ("I am quite new to breeding.", True),
        ("I read your advert with pleasure.", True),
        ("I would like to stay with dogs because they are honest.", True),
    ],
)
def test_a_letter_claims_no_more_than_the_facts(line: str, supported: bool) -> None:
    assert _supported(line, "letter") == supported
