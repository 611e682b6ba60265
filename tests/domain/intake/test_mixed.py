"""Entries of one section that are laid out each in its own way, and several groups of skills in one line."""

import pytest

from server.domain.intake import read_context, read_file
from tests.domain.intake.making import Page, make_pdf

ONE_LINE = "Head Baker — Kornhof AS, Oslo\nMarch 2020 – present\n- Led six bakers."
THREE_LINES = "Baker, later Team Lead\nFjordbrot Logistics, Brevik\nJune 2015 – February 2020\n- Baked rye bread."
JOBS = [("Head Baker", "Kornhof AS"), ("Baker, later Team Lead", "Fjordbrot Logistics")]


def jobs(text: str) -> list[tuple[str, str]]:
    return [(w.position, w.name) for w in read_context(f"Ida Moen\nida@moen.example\n\nExperience\n\n{text}\n").work]


def test_an_unknown_town_stands_where_a_known_one_stands() -> None:
    other = "Baker\nRugbrauð, Engineering\n2011 - 2014\n- Baked."
    text = "\n\n".join(["Ida Moen\nida@moen.example", "Experience", ONE_LINE, THREE_LINES, other])
    places = [(w.name, w.location) for w in read_context(text).work]
    assert places == [("Kornhof AS", "Oslo"), ("Fjordbrot Logistics", "Brevik"), ("Rugbrauð, Engineering", "")]


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_title_on_its_own_line_is_no_item_of_the_job_above(order: int, between: str) -> None:
    assert jobs(between.join([ONE_LINE, THREE_LINES][::order])) == JOBS[::order]


def test_a_sentence_without_a_stop_ends_the_job_above() -> None:
    loose = "Head Baker — Kornhof AS, Oslo\nMarch 2020 – present\n- Led six bakers.\nTools used were many\n\n"
    assert jobs(loose + THREE_LINES) == JOBS


def test_a_day_of_the_week_is_no_part_of_a_title() -> None:
    resume = read_context(
        "Ida Moen\nida@moen.example\n\nVolunteering\nFood bank Brevik, sorting coordinator, Saturdays since 2021\n"
    )
    (entry,) = resume.volunteer
    assert (entry.position, entry.organization, entry.summary) == (
        "sorting coordinator",
        "Food bank Brevik",
        "Saturdays",
    )


def test_the_number_that_a_link_dials_is_the_number_in_the_text() -> None:
    page = Page().text(50, 40, "Ida Moen", 20, "b").text(50, 60, "+47 22 34 56 78  |  ida@moen.example")
    page.link(50, 60, 90, "tel:+4722345678")
    page.text(50, 90, "EXPERIENCE", 12, "b")
    page.lines(50, 106, ["Baker, Kornhof AS, 2015 - 2020", "Baked rye bread."])
    resume = read_file(make_pdf(page))
    assert (resume.basics.phone, resume.sections) == ("+47 22 34 56 78", [])


def groups(skills: str) -> list[tuple[str, list[str]]]:
    return [(s.name, s.keywords) for s in read_context(f"Ida Moen\nida@moen.example\n\nSkills\n{skills}\n").skills]


@pytest.mark.parametrize(
    ("skills", "read"),
    [
        (
            "ERP: Visma, SAP; Office: Excel, Word (macros; forms); HACCP; first aid",
            [("ERP", ["Visma", "SAP"]), ("Office", ["Excel", "Word (macros; forms)"]), ("", ["HACCP", "first aid"])],
        ),
        ("WMS: Manhattan, EWM; Excel, Word", [("WMS", ["Manhattan", "EWM"]), ("", ["Excel", "Word"])]),
        ("Programming: C; Go; Tools: Git; Make", [("Programming", ["C", "Go"]), ("Tools", ["Git", "Make"])]),
        ("Ovens: deck; rack; tunnel", [("Ovens", ["deck", "rack", "tunnel"])]),
        (
            "Baking: rye, spelt; sourdough\nOffice: Word",
            [("Baking", ["rye", "spelt", "sourdough"]), ("Office", ["Word"])],
        ),
    ],
)
def test_groups_of_skills_in_one_line_are_parted_at_semicolons(skills: str, read: list[tuple[str, list[str]]]) -> None:
    assert groups(skills) == read


@pytest.mark.parametrize(
    ("head", "below", "read"),
    [
        ("Manager, Bread", "Kornhof, Oslo", ("Manager, Bread", "Kornhof", "Oslo")),
        ("Baker, later Head Baker", "Ovnen Group", ("Baker, later Head Baker", "Ovnen Group", "")),
        ("Baker, Kornhof", "A bakery group", ("Baker", "Kornhof", "")),
    ],
)
def test_a_title_with_a_comma_stays_whole_above_the_name_of_an_organisation(
    head: str, below: str, read: tuple[str, str, str]
) -> None:
    page = Page().text(50, 40, "Ida Moen", 20, "b").text(50, 60, "ida@moen.example")
    page.text(50, 90, "EXPERIENCE", 12, "b")
    page.text(50, 110, head, 10, "b").text(450, 110, "2015 - 2020").text(50, 124, below, 10, "i")
    page.lines(50, 138, ["\x95 Baked rye bread.", "\x95 Led six bakers."])
    (job,) = read_file(make_pdf(page)).work
    assert (job.position, job.name, job.location) == read
