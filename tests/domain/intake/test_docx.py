"""Resumes written with word processors."""

from server.domain.intake import read_file
from tests.domain.intake.making import make_docx, par, run, table


def test_bold_lines_are_titles_where_no_style_is_used() -> None:
    body = (
        par(run("Femi Larsson", True, 14))
        + par(run("Malmö | 070 555 01 23 | femi@larsson.example"))
        + par(run("Experience", True, 12))
        + par(run("Harbour Clinic, Practice Manager", True, 10))
        + par(run("Aug. 2019 – Current", True, 10))
        + par(run("Kept two hundred appointments a day"), item=True)
        + par(run("Hired four nurses"), item=True)
        + par(run("Field Engineering, Office Manager", True, 10))
        + par(run("Sep. 2015 – Aug. 2019", True, 10))
        + par(run("Moved the office in a weekend"), item=True)
        + par(run("Skills", True, 12))
        + par(run("Billing"), item=True)
        + par(run("Rosters"), item=True)
    )
    resume = read_file(make_docx(body))
    assert (resume.basics.name, resume.basics.email) == ("Femi Larsson", "femi@larsson.example")
    assert [(w.name, w.position) for w in resume.work] == [
        ("Harbour Clinic", "Practice Manager"),
        ("Field Engineering", "Office Manager"),
    ]
    assert [(w.startDate, w.endDate) for w in resume.work] == [("2019-08", ""), ("2015-09", "2019-08")]
    assert resume.work[0].highlights == ["Kept two hundred appointments a day", "Hired four nurses"]
    assert resume.skills[0].keywords == ["Billing", "Rosters"]


def test_contact_data_in_the_page_header_is_found_and_page_numbers_are_not() -> None:
    body = par(run("OBJECTIVE", True)) + par(run("A post as a school librarian."))
    header = par(run("Lena Forsberg\tlena@forsberg.example\t+46 70 555 01 23", size=14))
    resume = read_file(make_docx(body, header1=header, footer1=par(run("Page 1 of 2"))))
    assert (resume.basics.name, resume.basics.email) == ("Lena Forsberg", "lena@forsberg.example")
    assert (resume.basics.phone, resume.basics.summary) == ("+46 70 555 01 23", "A post as a school librarian.")
    assert "Page" not in str(resume.content())


def test_table_that_lays_out_the_page_is_read_column_by_column() -> None:
    left = "".join(
        par(run(text, text.isupper(), 14 if text.isupper() else 10))
        for text in (
            "CONTACT",
            "vera@holzinger.example",
            "SKILLS",
            "InDesign",
            "Typography",
            "LANGUAGES",
            "German – native",
        )
    )
    right = par(run("Vera Holzinger", True, 22)) + "".join(
        par(run(text, bold or text.isupper(), 14 if text.isupper() else 10))
        for text, bold in (
            ("EXPERIENCE", True),
            ("Art Director", True),
            ("Verlag Donaublick, Wien", False),
            ("2018 – Present", False),
            ("Designs forty books a year and checks every proof.", False),
            ("EDUCATION", True),
            ("Diploma in Graphic Design", True),
            ("Universität für angewandte Kunst", False),
            ("2007 – 2012", False),
        )
    )
    resume = read_file(make_docx(table((left, right))))
    assert resume.basics.name == "Vera Holzinger"
    assert resume.skills[0].keywords == ["InDesign", "Typography"]
    assert [(w.position, w.name, w.location) for w in resume.work] == [("Art Director", "Verlag Donaublick", "Wien")]
    assert resume.education[0].institution == "Universität für angewandte Kunst"
    assert [(x.language, x.fluency) for x in resume.languages] == [("German", "native")]


def test_table_with_dates_in_its_first_column_is_read_row_by_row() -> None:
    rows = table(
        (par(run("seit 04/2019")), par(run("Teamleiterin Kundenservice", True)) + par(run("Rheinland AG, Köln"))),
        (par(run("09/2014 – 03/2019")), par(run("Sachbearbeiterin", True)) + par(run("Nordstern AG, Düsseldorf"))),
    )
    person = par(run("Katharina Brückner", True, 16)) + par(run("k.brueckner@post.example"))
    resume = read_file(make_docx(person + par(run("Berufserfahrung", True, 13)) + rows))
    assert [(w.position, w.name, w.location) for w in resume.work] == [
        ("Teamleiterin Kundenservice", "Rheinland AG", "Köln"),
        ("Sachbearbeiterin", "Nordstern AG", "Düsseldorf"),
    ]
    assert [(w.startDate, w.endDate) for w in resume.work] == [("2019-04", ""), ("2014-09", "2019-03")]


def test_tab_before_the_dates_parts_them_from_the_employer() -> None:
    body = (
        par(run("Samuel Adeyemi", True, 18))
        + par(run("samuel@adeyemi.example"))
        + par(run("WORK EXPERIENCE", True, 13))
        + par(run("Zenith Mills Ltd", True), run("\tKaduna, Nigeria"))
        + par(run("Senior Accountant\tJan 2019 – Present"))
        + par(run("Closed the books four days earlier"), item=True)
    )
    work = read_file(make_docx(body)).work[0]
    assert (work.name, work.position, work.location) == ("Zenith Mills Ltd", "Senior Accountant", "Kaduna, Nigeria")


def test_deleted_and_hidden_text_is_not_read() -> None:
    deleted = "<w:p><w:del><w:r><w:delText>Fired in 2012</w:delText></w:r></w:del></w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret note</w:t></w:r></w:p>"
    body = par(run("Femi Larsson", True, 14)) + par(run("femi@larsson.example")) + deleted + hidden
    text = str(read_file(make_docx(body)).content())
    assert "Fired" not in text
    assert "Secret" not in text
