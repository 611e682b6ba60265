"""The applicant's own numbers in other words: units, labels, weekdays, dollars; other numbers stay flagged."""

import pytest

from server.domain.grounding import Index, check_line, index
from server.domain.resume import Resume

TODAY = (2025, 6)
FERRY = {
    "basics": {"name": "Maren Tolliver", "label": "Ferry Purser"},
    "work": [
        {
            "name": "Sund Crossings",
            "position": "Purser",
            "startDate": "2020-05",
            "highlights": [
                "Run the galley and shops of a ferry with seven decks in two languages",
                "Check lifejackets every Tuesday and hold the Friday fire drill",
                "Serve about 60 meals per hour on normal crossings, around 210 at midsummer",
                "Plan rosters in three-week rotations for 18 stewards",
                "Carry up to 420 passengers at 34 mph",
                "Cut fuel use from 5.2 MWh to 4.1 MWh a trip by sailing slower",
                "Took payments of CAD 300,000 and found overcharges of CAD 1,200 to 24 passengers, all refunded",
                "Two passenger complaints in five years, neither upheld",
                "Teach the Level 2 and Level 3 first-aid courses; 54 pupils in all on two courses",
                "Train one cadet each season; four so far",
                "Type 80 wpm",
                "Audited 14 suppliers of lifejackets",
                "Lead four permanent cooks and 25 seasonal waiters",
                "Sold out 31 of 45 crossings by 2023",
                "Two port visits of ten days each",
                "Store 3 tonnes of flour and 2 tonnes of fruit",
                "Pump 4,200 m³ of ballast an hour",
            ],
        },
        {"name": "Aldous Bakery", "position": "Baker", "startDate": "2014-09", "endDate": "2018-01"},
    ],
}


@pytest.fixture(scope="module")
def ferry() -> Index:
    return index(Resume.model_validate(FERRY), None, TODAY)


@pytest.mark.parametrize(
    ("true", "untrue"),
    [
        ("Run the galley and shops of a ferry over seven decks", "Run the galley and shops of a ferry over nine decks"),
        ("Check lifejackets once a week", "Check lifejackets once a day"),
        ("Hold the fire drill every Friday", "Hold the fire drill every Monday"),
        ("Serve around 210 meals an hour at midsummer", "Serve around 310 meals an hour at midsummer"),
        ("Carry up to 420 passengers at 34 miles an hour", "Carry up to 420 passengers at 44 miles an hour"),
        ("Cut fuel use to 4.1 megawatt hours a trip", "Cut fuel use to 4.1 kilowatt hours a trip"),
        ("Took payments of 300,000 dollars", "Took payments of AUD 300,000"),
        ("Took payments of over a quarter of a million dollars", "Took payments of over half a million dollars"),
        ("Refunded 24 passengers an average of $50 each", "Refunded 24 passengers an average of $90 each"),
        ("Passengers complained twice in five years", "Passengers complained thrice in five years"),
        ("Teach the first-aid courses of Levels 2 and 3", "Teach the first-aid courses of Levels 2 and 4"),
        ("Teach 54 pupils on two first-aid courses", "Teach two first-aid courses of 54 pupils each"),
        ("Train one cadet a season", "Train four cadets each season"),
        ("Type 80 words per minute", "Type 90 words per minute"),
        ("Audited 14 vendors of lifejackets", "Audited 14 lifejackets"),
        ("Lead 25 seasonal waiters", "Lead 25 permanent cooks"),
        ("Sold out 31 crossings by 2023, with 14 remaining", "Sold out 31 crossings by 2023, with 16 remaining"),
        ("Spent 20 days in port over two visits", "Spent 20 days in port over three visits"),
        ("Store 5 tonnes of flour and fruit", "Store 6 tonnes of flour and fruit"),
        ("Pump 4,200 cubic metres of ballast an hour", "Pump 4,200 litres of ballast an hour"),
    ],
)
def test_a_number_in_other_words_passes_and_another_number_does_not(ferry: Index, true: str, untrue: str) -> None:
    assert check_line(true, ferry).problems == []
    assert not check_line(untrue, ferry).supported


@pytest.mark.parametrize(("true", "untrue"), [("more than five", "nine"), ("almost six", "seven")])
def test_the_time_between_two_posts_is_reckoned(ferry: Index, true: str, untrue: str) -> None:
    line = "I joined Aldous Bakery in 2014, {} years before I came to Sund Crossings."

    assert check_line(line.format(true), ferry, kind="letter").problems == []
    assert not check_line(line.format(untrue), ferry, kind="letter").supported
