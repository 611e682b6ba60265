"""True lines to which something was added: a cause, an ending, "never", more of it, a higher post."""

import pytest

from server.domain.grounding import check_line, index
from server.domain.grounding.line import Kind
from server.domain.posting import Posting
from server.domain.resume import Resume

_RESUME = Resume.model_validate(
    {
        "basics": {"name": "Bo Example", "location": {"city": "Kolding"}},
        "work": [
            {
                "name": "Fjordbus",
                "position": "Depot Planner (part-time)",
                "startDate": "2019-03",
                "highlights": [
                    "Cut late departures from 14 to 6 a week by moving the driver briefing to the evening",
                    "Supervise one apprentice",
                    "Trained nine drivers on the ticket machine",
                    "Fixed 18 of the 25 faults that an outside firm had found in its brake audit",
                    "Designed five duty sheets, two of which are now used at the night desk",
                    "Moved the rota system to Hastus with 40 minutes of downtime",
                    "Planner in charge on about three weekends a month",
                    "Helped the workshop manager start a spare-parts store",
                    "Kept the log of the fuel pumps",
                    "Ran the tyre corner of the workshop",
                ],
            }
        ],
        "volunteer": [{"organization": "Kolding Repair Club", "position": "Helper", "summary": "Mend bicycles"}],
        "education": [
            {"institution": "Vejle Trade College", "studyType": "Diploma", "area": "Logistics", "score": "Pass"},
            {
                "institution": "Open Campus",
                "studyType": "MA (in progress)",
                "area": "Transport Policy",
                "startDate": "2025",
            },
            {"institution": "Kolding Gymnasium", "studyType": "A-levels", "area": "Physics (A), German (C)"},
        ],
        "awards": [{"title": "Planner of the Month", "awarder": "Fjordbus", "date": "2021-05"}],
        "certificates": [{"name": "Fleet Safety Provider", "issuer": "Nordic Road Council", "date": "2022-01"}],
        "languages": [{"language": "German", "fluency": "Basic"}],
    }
)


@pytest.mark.parametrize(
    ("line", "supported"),
    [
        ("By moving the driver briefing to the evening I cut late departures from 14 to 6 a week.", True),
        ("By hiring more drivers, I cut late departures from 14 to 6 a week.", False),
        ("Hiring more drivers cut late departures from 14 to 6 a week.", False),
        ("I trained nine drivers on the ticket machine, four of whom have since become planners.", False),
        ("The drivers I trained now work for other companies.", False),
        ("Two of the five duty sheets that I designed are used at the night desk.", True),
        ("The five duty sheets that I designed are used at the night desk.", False),
        ("My duty sheets became the standard for the region.", False),
        ("I put an end to late departures.", False),
        ("I moved the rota system to Hastus with 40 minutes of downtime.", True),
        ("I moved the rota system to Hastus with no downtime.", False),
        ("I was the only planner in charge on weekends.", False),
        ("I was in charge on every weekend.", False),
        ("I fixed 18 of 25 faults.", True),
        ("I fixed 25 faults.", False),
        ("I carried out a brake audit.", False),
        ("I supervise an apprentice.", True),
        ("I supervise a team of apprentices.", False),
        ("I founded the Kolding Repair Club.", False),
        ("I started a spare-parts store.", False),
        ("I decommissioned the fuel pumps.", False),
        ("Fjordbus named me Planner of the Month in 2021.", True),
        ("Fjordbus named me Planner of the Year in 2021.", False),
        ("I completed my MA in Transport Policy at Open Campus.", False),
        ("I graduated from Vejle Trade College with distinction.", False),
        ("I speak fluent German and could help your depot in Flensburg.", False),
        ("I can offer you fifteen years of experience as a planner.", False),
    ],
)
def test_a_letter_is_not_better_than_the_facts(line: str, supported: bool) -> None:
    assert _supported(line, "letter") == supported


@pytest.mark.parametrize(
    ("line", "supported"),
    [
        ("Depot Planner (part-time), Fjordbus, since 2019", True),
        ("Depot Planner (full-time), Fjordbus, since 2019", False),
        ("Depot Manager, Fjordbus, since 2019", False),
        ("Fleet Safety Provider, Nordic Road Council, 2022", True),
        ("Fleet Safety Instructor, Nordic Road Council, 2022", False),
        ("A-levels: Physics (A), German (C)", True),
        ("A-levels: Physics (A), German (A)", False),
        ("Diploma in Logistics, Vejle Trade College", True),
        ("Diploma in Logistics, Kolding Trade College", False),
    ],
)
def test_a_resume_is_not_better_than_the_facts(line: str, supported: bool) -> None:
    assert _supported(line, "resume") == supported


def _supported(line: str, kind: Kind) -> bool:
    return check_line(line, index(_RESUME, Posting(), (2026, 11)), kind=kind).supported
