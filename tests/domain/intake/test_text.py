"""Plain text and Markdown, as a file and as the context that a form sends."""

import pytest

from server.domain.intake import read_context, read_file

PLAIN = """MARGARET OKAFOR
42 Quay Street, Bristol
Phone: 0117 496 0123    Email: m.okafor@mail.example
LinkedIn: linkedin.com/in/mokafor

SUMMARY
-------
Nurse with fourteen years in emergency departments, the last five as a
manager of 40 people. Calm at night and exact with numbers.

EXPERIENCE
----------
Emergency Department Manager, Avon General Hospital, Bristol
April 2019 - present
* Lead 40 nurses and assistants over three shifts
* Cut the time to first assessment from 31 to 18
  minutes within two years

Staff Nurse, Severn Valley Hospital, Gloucester
September 2010 - March 2019
* Trained 25 new colleagues

EDUCATION
---------
BSc Nursing, University of the West of England, 2007-2010

LANGUAGES
---------
English (native), Igbo (fluent)

MILITARY SERVICE
----------------
None
"""

MARKDOWN = """# Jonas Albrecht

**Backend developer** in Hamburg · [jonas@albrecht.example](mailto:jonas@albrecht.example) · [GitHub](https://github.com/jalb)

## Experience

### Senior Developer, Elbwerk GmbH
*March 2020 – Present, Hamburg*

- Runs the **payments** service (40 million bookings a year)
- Moved 12 services to Go

### Developer — Hafencode AG
*2016 – 2020*

- Built the customs interface

## Projects

- **[tinyqueue](https://github.com/jalb/tinyqueue)** – a queue in 300 lines

## Skills

- **Languages:** Go, Python
- **Tools:** PostgreSQL, Docker
"""


def test_plain_text_is_read_like_a_document() -> None:
    resume = read_file(PLAIN.encode())
    assert (resume.basics.name, resume.basics.phone) == ("MARGARET OKAFOR", "0117 496 0123")
    assert resume.basics.profiles[0].url == "linkedin.com/in/mokafor"
    assert resume.basics.summary.endswith("Calm at night and exact with numbers.")
    assert [(w.position, w.name, w.location) for w in resume.work] == [
        ("Emergency Department Manager", "Avon General Hospital", "Bristol"),
        ("Staff Nurse", "Severn Valley Hospital", "Gloucester"),
    ]
    assert resume.work[0].highlights[1] == "Cut the time to first assessment from 31 to 18 minutes within two years"
    assert [(s.name, s.lines) for s in resume.sections] == [("MILITARY SERVICE", ["None"])]


def test_text_sent_as_context_is_the_same_as_the_file() -> None:
    assert read_context(PLAIN).content() == read_file(PLAIN.encode("utf-8-sig")).content()


def test_old_encodings_are_read() -> None:
    for encoding in ("cp1252", "utf-16"):
        assert read_file(PLAIN.replace("OKAFOR", "OKAFÖR").encode(encoding)).basics.name == "MARGARET OKAFÖR"


def test_markdown_is_read_without_its_marks() -> None:
    resume = read_file(MARKDOWN.encode())
    assert (resume.basics.name, resume.basics.email) == ("Jonas Albrecht", "jonas@albrecht.example")
    assert resume.basics.profiles[0].url == "https://github.com/jalb"
    assert [(w.position, w.name) for w in resume.work] == [
        ("Senior Developer", "Elbwerk GmbH"),
        ("Developer", "Hafencode AG"),
    ]
    assert resume.work[0].highlights[0] == "Runs the payments service (40 million bookings a year)"
    assert (resume.projects[0].name, resume.projects[0].url) == ("tinyqueue", "https://github.com/jalb/tinyqueue")
    assert [(s.name, s.keywords) for s in resume.skills] == [
        ("Languages", ["Go", "Python"]),
        ("Tools", ["PostgreSQL", "Docker"]),
    ]


@pytest.mark.parametrize(
    ("title", "head", "job"),
    [
        ("Berufserfahrung", "Softwareentwicklerin, Elbwerk GmbH, Hamburg\nseit "
                            "03/2020", ("Softwareentwicklerin", "Elbwerk GmbH")),
        ("Expérience professionnelle", "Développeuse web – Société Brunel, Lyon\nMars 2016 – Août "
                                       "2019", ("Développeuse web", "Société Brunel")),
        ("Experiencia laboral", "Ingeniera de Procesos, Conservas Ría, S.L.\nEnero 2020 – "
                                "Actualidad", ("Ingeniera de Procesos", "Conservas Ría")),
        ("工作经历", "云栖数据科技有限公司   后端工程师   2018.07 - 至今", ("后端工程师", "云栖数据科技有限公司")),
    ],
    ids=["German", "French", "Spanish", "Chinese"],
)  # fmt: skip
def test_sections_are_known_in_other_languages(title: str, head: str, job: tuple[str, str]) -> None:
    resume = read_context(f"Ana Roth\nana@roth.example\n\n{title}\n\n{head}\n- did this\n- did that\n")
    position, name = job
    assert resume.work[0].position == position
    assert name in resume.work[0].name
    assert resume.work[0].startDate


def test_labelled_entries_are_read_by_their_labels() -> None:
    resume = read_context(
        "Name: Rahul Deshpande\nEmail: rahul@mail.example\nMobile: +91 98205 50123\n\nWork Experience:\n\n"
        "Company: Nimbus\nDesignation: QA Lead\nDuration: Jan 2020 to Till Date\n- Wrote 400 tests\n\n"
        "Company: Orchid\nDesignation: Tester\nDuration: June 2017 to Dec 2019\n"
    )
    assert (resume.basics.name, resume.basics.phone) == ("Rahul Deshpande", "+91 98205 50123")
    assert [(w.name, w.position, w.endDate) for w in resume.work] == [
        ("Nimbus", "QA Lead", ""),
        ("Orchid", "Tester", "2019-12"),
    ]
