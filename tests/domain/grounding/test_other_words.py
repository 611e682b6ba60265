"""True lines in words that the facts do not have, and untrue ones beside them."""

import pytest

from server.domain.grounding import check_line, index
from server.domain.posting import Posting
from server.domain.resume import Resume

_RESUME = Resume.model_validate(
    {
        "basics": {"name": "Ann Example", "location": {"city": "Dublin"}},
        "work": [
            {
                "name": "Bray Dairy",
                "position": "Process Engineer",
                "startDate": "2019-02",
                "highlights": [
                    "Cut cleaning time from 50 to 35 minutes by changing the rinse temperature",
                    "Scribe in three HAZOP studies",
                    "Wrote the P&IDs of an ultrafiltration plant",
                    "Logged pump readings with a handheld Fluke meter",
                    "One of a team of four that rewrote the alarm list of the dairy in Otley",
                    "Tested valves under the shift supervisor",
                    "Answered 30 to 40 operator calls a day",
                    "Trained 12 new starters and 5 fitters",
                ],
            }
        ],
        "volunteer": [{"organization": "Otley Repair Club", "position": "Volunteer", "summary": "Mend radios"}],
        "skills": [{"name": "Excel", "level": "Advanced"}, {"name": "Python", "level": "Beginner"}],
    }
)


@pytest.mark.parametrize(
    ("line", "supported"),
    [
        ("Cut cleaning time from 50 to 35 minutes by altering the rinse temperature", True),
        ("Cut cleaning time from 50 to 35 minutes by altering the rinse chemical", False),
        ("Scribe in three hazard and operability studies", True),
        ("Scribe in three hazard and safety studies", False),
        ("Wrote the piping and instrumentation diagrams of a UF plant", True),
        ("Wrote the piping and instrumentation diagrams of a steam plant", False),
        ("Logged pump readings with a handheld Fluke instrument", True),
        ("Logged pump readings with a handheld Fluke camera", False),
        ("One of the team of four who rewrote the alarm list of the dairy in Otley", True),
        ("Tested valves, supervised by the shift supervisor", True),
        ("Supervised the shift that tested the valves", False),
        ("Answered between 30 and 40 phone calls a day from operators", True),
        ("Answered 30 to 40 alarms a day", False),
        ("Trained 12 fitters", False),
        ("Excel (advanced), Python (beginner)", True),
        ("Excel (advanced), Python (advanced)", False),
    ],
)
def test_another_word_for_the_same_is_no_invention(line: str, supported: bool) -> None:
    assert check_line(line, index(_RESUME, Posting(), (2026, 11))).supported == supported


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("Keeping a plant clean is, to me, one of the plainest ways to look after people.", True),
        ("Dairies built to last have to stand up to a lot of wear.", True),
        ("A dairy that has grown needs an engineer who listens.", True),
        ("I kept a plant clean and safe for the whole of the county.", False),
    ],
)
def test_general_talk_claims_nothing(sentence: str, supported: bool) -> None:
    assert check_line(sentence, index(_RESUME, Posting(), (2026, 11)), kind="letter").supported == supported
