"""Resumes as PDF, in the layouts that people really send."""

import pytest

from server.domain.intake import read_file
from server.domain.resume import Resume
from tests.domain.intake.making import Page, make_pdf


def test_one_column_resume_is_read_field_by_field() -> None:
    page = Page()
    page.text(220, 60, "Ada Quill", 22, "b").text(
        150, 80, "Leeds, UK | 07700 900123 | ada@quill.example | quill.example"
    )
    page.text(50, 110, "EXPERIENCE", 12, "b").text(50, 130, "Harbour Books Ltd", 10, "b").text(480, 130, "Leeds, UK")
    page.text(50, 144, "Shop Manager", 10, "i").text(450, 144, "March 2019 \u2013 Present")
    page.lines(60, 160, ["\u2022 Lead a team of nine", "\u2022 Raised sales by 14%"])
    page.text(50, 200, "Corner Press", 10, "b").text(480, 200, "York, UK")
    page.text(50, 214, "Sales Assistant", 10, "i").text(450, 214, "June 2015 \u2013 Feb 2019")
    page.lines(60, 230, ["\u2022 Ran the children's section"])
    page.text(50, 260, "EDUCATION", 12, "b").text(50, 280, "University of York", 10, "b").text(
        480, 280, "2012 \u2013 2015"
    )
    page.text(50, 294, "BA in English Literature", 10, "i")
    page.text(50, 324, "SKILLS", 12, "b").text(50, 344, "Stock control, Hiring, Excel")
    resume = read_file(make_pdf(page))
    assert (resume.basics.name, resume.basics.email) == ("Ada Quill", "ada@quill.example")
    assert (resume.basics.phone, resume.basics.url) == ("07700 900123", "quill.example")
    assert resume.basics.location.city == "Leeds"
    assert jobs(resume) == [("Shop Manager", "Harbour Books Ltd"), ("Sales Assistant", "Corner Press")]
    assert resume.work[0].highlights == ["Lead a team of nine", "Raised sales by 14%"]
    assert (resume.work[0].startDate, resume.work[0].endDate) == ("2019-03", "")
    assert (resume.work[1].startDate, resume.work[1].endDate) == ("2015-06", "2019-02")
    assert (resume.education[0].institution, resume.education[0].area) == ("University of York", "English Literature")
    assert resume.skills[0].keywords == ["Stock control", "Hiring", "Excel"]


def jobs(resume: Resume) -> list[tuple[str, str]]:
    return [(work.position, work.name) for work in resume.work]


def two_columns(sidebar_x: float, main_x: float) -> Page:
    page = Page().text(main_x, 60, "Bruno Castell", 24, "b").text(main_x, 80, "Pastry Chef", 12)
    y = page.lines(sidebar_x, 120, ["CONTACT"], 12, 18, "b")
    y = page.lines(sidebar_x, y, ["bruno@castell.example", "+34 655 501 234"], 9, 13) + 12
    y = page.lines(sidebar_x, y, ["SKILLS"], 12, 18, "b")
    y = page.lines(sidebar_x, y, ["Lamination", "Sugar work", "Costing", "Menu design"], 9, 13) + 12
    y = page.lines(sidebar_x, y, ["LANGUAGES"], 12, 18, "b")
    page.lines(sidebar_x, y, ["Spanish (native)", "English (fluent)"], 9, 13)
    y = page.lines(main_x, 123, ["EXPERIENCE"], 12, 19, "b")
    for title, org, dates in (
        ("Head Pastry Chef", "Hotel Miramar", "2018 - Present"),
        ("Baker", "Forn Vell", "2012 - 2018"),
    ):
        y = page.lines(main_x, y, [title], 11, 14, "b")
        y = page.lines(main_x, y, [org, dates], 10, 14)
        y = (
            page.lines(main_x, y, ["\u2022 Baked four hundred loaves a day", "\u2022 Trained three juniors"], 10, 13)
            + 8
        )
    y = page.lines(main_x, y, ["EDUCATION"], 12, 19, "b")
    page.lines(main_x, y, ["Diploma in Patisserie", "Escuela de Hosteleria", "2009 - 2011"], 10, 14)
    return page


@pytest.mark.parametrize(("sidebar", "main"), [(40, 230), (430, 40)], ids=["sidebar left", "sidebar right"])
def test_two_columns_are_not_mixed(sidebar: float, main: float) -> None:
    resume = read_file(make_pdf(two_columns(sidebar, main)))
    assert resume.basics.name == "Bruno Castell"
    assert (resume.basics.label, resume.basics.phone) == ("Pastry Chef", "+34 655 501 234")
    assert jobs(resume) == [("Head Pastry Chef", "Hotel Miramar"), ("Baker", "Forn Vell")]
    assert resume.work[0].highlights == ["Baked four hundred loaves a day", "Trained three juniors"]
    assert resume.skills[0].keywords == ["Lamination", "Sugar work", "Costing", "Menu design"]
    assert [(x.language, x.fluency) for x in resume.languages] == [("Spanish", "native"), ("English", "fluent")]
    assert resume.education[0].institution == "Escuela de Hosteleria"


def test_column_goes_on_in_the_same_column_of_the_next_page() -> None:
    first, second = two_columns(40, 230), Page()
    second.lines(40, 60, ["French (basic)"], 9, 13)
    second.text(40, 90, "INTERESTS", 12, "b").lines(40, 108, ["Cycling", "Choir", "Chess"], 9, 13)
    second.text(230, 60, "Certificate in Food Safety", 11, "b")
    second.lines(230, 74, ["Instituto Municipal", "2008 - 2009"], 10, 14)
    second.text(230, 120, "AWARDS", 12, "b").lines(230, 138, ["Best croissant of the town, 2019"], 10, 14)
    resume = read_file(make_pdf(first, second))
    assert [x.language for x in resume.languages] == ["Spanish", "English", "French"]
    assert [interest.name for interest in resume.interests] == ["Cycling", "Choir", "Chess"]
    assert [study.institution for study in resume.education] == ["Escuela de Hosteleria", "Instituto Municipal"]
    assert resume.skills[0].keywords == ["Lamination", "Sugar work", "Costing", "Menu design"]


def test_dates_in_a_margin_belong_to_the_entry_beside_them() -> None:
    page = (
        Page()
        .text(50, 60, "Ines Varga", 20, "b")
        .text(50, 80, "ines@varga.example")
        .text(150, 110, "Experience", 14, "b")
    )
    y = 130.0
    for dates, head, items in (
        ("2019 - Present", "Editor, Blue Door Press", ["\u2022 Edited forty novels", "\u2022 Led two colleagues"]),
        (
            "2014 - 2019",
            "Proofreader, Inkwell House",
            ["\u2022 Read proofs in two languages", "\u2022 Kept the style guide"],
        ),
    ):
        page.text(50, y, dates).text(150, y, head, 10, "b")
        y = page.lines(160, y + 14, items) + 6
    resume = read_file(make_pdf(page))
    assert jobs(resume) == [("Editor", "Blue Door Press"), ("Proofreader", "Inkwell House")]
    assert [(w.startDate, w.endDate) for w in resume.work] == [("2019", ""), ("2014", "2019")]


def test_titles_in_a_margin_and_titles_that_run_up_the_page_are_titles() -> None:
    margin = Page().text(50, 60, "Ines Varga", 20, "b").text(50, 80, "ines@varga.example")
    margin.text(50, 110, "Experience", 12, "b").text(170, 110, "Editor, Blue Door Press", 10, "b").text(
        470, 110, "2014 - 2019"
    )
    margin.lines(170, 124, ["\u2022 Edited forty novels in ten years", "\u2022 Led two colleagues"])
    margin.text(50, 170, "Education", 12, "b").text(170, 170, "MA Publishing, Oxford Brookes University", 10, "b")
    margin.text(50, 200, "Skills", 12, "b").text(170, 200, "Proofreading, InDesign")
    sideways = Page().text(50, 60, "Ines Varga", 20, "b").text(50, 80, "ines@varga.example")
    sideways.text(50, 130, "Editor", 10, "b").text(430, 130, "2014 - 2019").text(50, 144, "Blue Door Press")
    sideways.lines(60, 158, ["Edited forty novels", "Led two colleagues", "Kept the style guide"])
    sideways.upwards(540, 195, "EXPERIENCE")
    sideways.text(50, 260, "MA Publishing", 10, "b").text(430, 260, "2012 - 2014")
    sideways.lines(50, 274, ["Oxford Brookes University", "Thesis on paper"])
    sideways.upwards(540, 300, "EDUCATION")
    for page in (margin, sideways):
        resume = read_file(make_pdf(page))
        assert jobs(resume) == [("Editor", "Blue Door Press")]
        assert resume.education[0].institution == "Oxford Brookes University"


def test_letter_spaced_name_and_titles_are_words_again() -> None:
    page = Page().spaced(100, 60, "JONAS PEEL", 28, 6, "b").text(100, 90, "jonas.peel@mail.example")
    page.spaced(50, 120, "EXPERIENCE", 11, 3, "b").text(50, 140, "Joiner", 10, "b").text(50, 154, "Oak & Sons Ltd")
    page.text(50, 168, "2015 - 2020").spaced(50, 200, "SKILLS", 11, 3, "b").text(50, 220, "Dovetails, Veneer")
    resume = read_file(make_pdf(page))
    assert resume.basics.name == "JONAS PEEL"
    assert jobs(resume) == [("Joiner", "Oak & Sons Ltd")]
    assert resume.skills[0].keywords == ["Dovetails", "Veneer"]


def test_link_behind_a_word_is_kept() -> None:
    page = (
        Page()
        .text(50, 60, "Mara Oduya", 20, "b")
        .text(50, 80, "LinkedIn")
        .link(50, 80, 40, "https://linkedin.com/in/moduya")
    )
    page.text(120, 80, "mara@oduya.example").text(50, 110, "Summary", 14, "b").text(50, 130, "Surveyor of old bridges.")
    resume = read_file(make_pdf(page))
    assert [(p.network, p.url) for p in resume.basics.profiles] == [("LinkedIn", "https://linkedin.com/in/moduya")]


def test_wrapped_lines_are_one_sentence_and_a_page_number_is_none() -> None:
    page = Page().text(50, 60, "Mara Oduya", 20, "b").text(50, 80, "mara@oduya.example")
    page.text(50, 110, "EXPERIENCE", 12, "b").text(50, 130, "Surveyor, Pontis Ltd", 10, "b").text(
        450, 130, "2014 - 2019"
    )
    long = "\u2022 Surveyed one hundred and forty masonry bridges for the county and wrote the report that"
    page.text(60, 146, long).text(67, 159, "decided which of them were mended first").text(300, 770, "Page 1 of 1", 8)
    resume = read_file(make_pdf(page))
    assert resume.work[0].highlights == [f"{long[2:]} decided which of them were mended first"]
    assert "Page 1 of 1" not in str(resume.content())


def test_word_parted_at_a_line_end_is_whole_only_if_the_program_parts_words() -> None:
    page = (
        Page().text(50, 60, "Mara Oduya", 20, "b").text(50, 80, "mara@oduya.example").text(50, 110, "SUMMARY", 12, "b")
    )
    page.text(50, 130, "Surveyor of masonry bridges who has written the county's rules for their mainte-")
    page.text(50, 143, "nance and is trusted with the oldest ones.")
    tex = read_file(make_pdf(page, producer="pdfTeX-1.40"))
    word = read_file(make_pdf(page, producer="Microsoft Word"))
    assert "their maintenance and" in tex.basics.summary
    assert "their mainte-nance and" in word.basics.summary
