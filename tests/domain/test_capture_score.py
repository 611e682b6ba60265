"""Counting what was captured right."""

from typing import Any

from server.domain.capture_score import VERDICT, Tally, fold, is_right, score_page

EXPECTED: dict[str, Any] = {
    "is_posting": True,
    "title": "Lighthouse Keeper (f/m)",
    "company": "Skerry Trust",
    "location": "Stornoway",
    "employment_type": None,
    "salary": None,
    "description_starts": "Keep the lamp",
    "description_ends": "the fog.",
    "accept": {"company": ["The Trust", None]},
}
FOUND: dict[str, Any] = {
    "kind": "posting",
    "posting": {
        "title": "LIGHTHOUSE KEEPER – F/M",
        "company": "",
        "location": "Stornoway, UK",
        "employment_type": "",
        "salary": "",
        "description": "**Keep** the lamp lit.\n\n- Mind the fog.",
    },
}


def test_only_letters_and_digits_are_compared() -> None:
    assert fold("Ｆull–Time (100 %)") == "fulltime100"


def test_a_page_that_was_read_right_is_right_everywhere() -> None:
    assert all(score_page(FOUND, EXPECTED).values())


def test_a_value_where_the_page_says_nothing_is_wrong() -> None:
    assert not is_right("Full-time", None, [])
    assert is_right("", None, [])
    assert is_right("", "Acme", [None])
    assert not is_right("", "Acme", [])
    assert not is_right("Ac", "Acme", [])


def test_a_posting_that_was_missed_is_wrong_in_what_the_page_says() -> None:
    wrong = {name for name, right in score_page({"kind": "none", "posting": None}, EXPECTED).items() if not right}
    assert wrong == {VERDICT, "title", "location", "description_starts", "description_ends"}


def test_a_page_without_a_posting_is_asked_one_question() -> None:
    assert score_page({"kind": "several", "posting": None}, {"is_posting": False}) == {VERDICT: True}
    assert score_page(FOUND, {"is_posting": False}) == {VERDICT: False}


def test_the_report_counts_per_field_and_site() -> None:
    tally = Tally()
    tally.add("skerry.example", {VERDICT: True, "title": True})
    tally.add("wick.example", {VERDICT: True, "title": False})
    assert tally.share("title") == 0.5
    assert tally.share("title", "skerry.example") == 1
    assert tally.share("salary") == 1
    lines = tally.report().splitlines()
    assert [line.split()[0] for line in lines[1:4]] == ["skerry.example", "wick.example", "all"]
    assert lines[3].split()[2:5] == ["2/2", "1/2", "-"]
