"""Numbers that no fact says and that follow from one: true arithmetic passes, false arithmetic is flagged."""

import pytest

from server.domain.grounding import Index, check_line, index
from server.domain.grounding.line import Kind
from server.domain.grounding.reading import read
from server.domain.resume import Resume

TODAY = (2025, 6)
PRESS = {
    "basics": {"name": "Ilse Vandermeer", "label": "Print Production Manager"},
    "work": [
        {
            "name": "Holt & Ferris Press",
            "position": "Production Manager",
            "startDate": "2019-03",
            "highlights": [
                "Plan two litho presses and one digital press; 38 jobs a week on average",
                "Cut makeready from 55 minutes to 20 per job by pre-inking and ink presets",
                "Brought paper waste down from 12% to 7.5%, saving £3,100 a month",
                "Lead a team of nine: five press operators and four finishers",
                "Delivered 412 of 430 jobs on time in 2023",
                "Moved the presses to LED-UV drying between March and November 2021",
                "Ink is now ordered on day 4 of the month, was day 7",
            ],
        },
        {
            "name": "Broadland Packaging",
            "position": "Estimator",
            "startDate": "2015-06",
            "endDate": "2019-02",
            "highlights": [
                "Priced about 25 carton jobs a day, worth £400 to £9,000 each",
                "Won 84 of 240 quotes in 2018",
                "Changeovers went from four hours to 90 minutes",
                "Stock was counted every eight weeks",
                "Proofread 9,600 pages over four years",
            ],
        },
    ],
    "volunteer": [
        {
            "organization": "Norwich Print Museum",
            "position": "Guide",
            "startDate": "2018-04",
            "summary": "Show visitors the presses on 10 open days a year, about 40 visitors each day",
        }
    ],
}


@pytest.fixture(scope="module")
def press() -> Index:
    return index(Resume.model_validate(PRESS), None, TODAY)


@pytest.mark.parametrize(
    ("true", "untrue"),
    [
        ("Lowered paper waste by 4.5 percentage points", "Lowered paper waste by 7.5 percentage points"),
        (
            "Less paper waste saves us £37,200 a year.",
            "Less paper waste saves us £31,000 a year.",
        ),
        ("Delivered about 96% of jobs on time in 2023", "Delivered about 99% of jobs on time in 2023"),
        ("Delivered 412 out of 430 jobs on time in 2023", "Delivered 421 out of 430 jobs on time in 2023"),
        ("Won just over a third of 240 quotes in 2018", "Won more than half of 240 quotes in 2018"),
        ("Priced around 125 carton jobs in a five-day week", "Priced around 25 carton jobs a week"),
        ("Changeovers took two hours and thirty minutes less", "Changeovers took three hours and thirty minutes less"),
        ("Proofread 2,400 pages a year on average", "Proofread 9,600 pages a year"),
        (
            "Moved the presses to LED-UV drying in eight months, from March to November 2021",
            "Moved the presses to LED-UV drying in five months",
        ),
        ("Counted stock at eight-week intervals", "Counted stock at eight-day intervals"),
        ("Ink is now ordered three days earlier in the month", "Ink is now ordered five days earlier in the month"),
        (
            "On 10 open days a year I show about 400 visitors our presses in all.",
            "On 10 open days a year I show about 4,000 visitors our presses in all.",
        ),
        ("Priced carton jobs worth between £400 and £9,000 each", "Priced between 25 and 84 carton jobs a day"),
        ("Changeovers came down by 150 minutes", "Changeovers came down by 90 minutes"),
        ("Delivered 412 of the 430 jobs on time in 2023", "Delivered all 430 of the jobs on time in 2023"),
        ("Each day some 40 visitors see the presses", "Each of the 10 open days brings about 400 visitors"),
        ("Makeready came down to 20 minutes per job", "Makeready came down to 35 minutes per job"),
        ("Priced carton jobs of up to £9,000 apiece", "Priced carton jobs for £9,000 a day"),
        ("Proofread 9,600 pages in 48 months", "In one year I proofread 9,600 pages."),
        ("Lead nine people, five of them press operators", "Lead nine people, six of them press operators"),
    ],
)
def test_what_follows_from_a_fact_is_true_and_what_does_not_is_not(press: Index, true: str, untrue: str) -> None:
    kind: Kind = "letter" if true.endswith(".") else "resume"

    assert check_line(true, press, kind=kind).problems == []
    assert not check_line(untrue, press, kind=kind).supported


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("two hours and forty minutes", 9600, "time"),
        ("from 310 hours to 45", 162_000, "time"),
        ("fell from 65 minutes to under 2", 120, "time"),
        ("at 24 °C", 24, "degrees"),
        ("2.5 megalitres a day", 2_500_000, "volume"),
        ("400 m3 of water", 400_000, "volume"),
        ("a tank of 3 cubic metres", 3000, "volume"),
        ("four quarters out of seven", 21, "calendar"),
        ("18 lines in a thousand", 1.8, "percent"),
        ("by a fifth", 20, "percent"),
        ("three quarters of an hour", 2700, "time"),
        ("a half-hour briefing", 1800, "time"),
        ("six in ten patients", 10, "count"),
        ("from eight to four in every 10,000 items", 4, "count"),
        ("in two financial years", 24, "calendar"),
        ("Year 7: 18 pupils", 18, "count"),
        ("31 7.4 kW charge points", 7400, "power"),
    ],
)
def test_the_last_number_of_a_text_is_read_with_its_unit(text: str, value: float, unit: str) -> None:
    last = read(text).nums.quantities[-1]

    assert last.value == pytest.approx(value)
    assert last.unit == unit


@pytest.mark.parametrize("text", ["to a third-party carrier", "one-to-one talks", "second-line support"])
def test_words_that_count_nothing_are_no_numbers(text: str) -> None:
    assert read(text).nums.quantities == []


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("on call one week out of every four", "month"),
        ("in charge two nights in every fourteen", "fortnight"),
        ("held at eight-week intervals", "8 weeks"),
        ("from every six weeks to every two", "fortnight"),
    ],
)
def test_how_often_is_read_however_it_is_said(text: str, rate: str) -> None:
    nums = read(text).nums

    assert rate in {name for name, _ in nums.rates} | {quantity.rate for quantity in nums.quantities}
