"""Resumes as objects: JSON Resume, its older version, and what other people's tools send."""

import json

import pytest

from server.domain.intake import read_context, read_file, to_json_resume
from server.domain.resume import Resume

V1 = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {
        "name": "Ada Quill",
        "label": "Engineer",
        "email": "ada@quill.example",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "profiles": [{"network": "GitHub", "username": "adaq", "url": "https://github.com/adaq"}],
    },
    "work": [
        {
            "name": "Acme",
            "description": "Makes anvils",
            "position": "Engineer",
            "startDate": "2019-03-01",
            "highlights": ["Cut cost by 12%"],
        }
    ],
    "education": [{"institution": "York", "area": "Physics", "studyType": "BSc", "endDate": "2015", "score": "1st"}],
    "skills": [{"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]}],
    "references": [{"name": "Bo", "reference": "Good."}],
}


def test_json_resume_comes_in_and_goes_out_unchanged() -> None:
    assert to_json_resume(read_context(V1)) == V1


def test_everything_survives_export_and_import() -> None:
    resume = Resume.model_validate(
        {
            **V1,
            "work": [
                {
                    "name": "Acme",
                    "position": "Temp",
                    "location": "Leeds",
                    "startDate": "Summer 2019",
                    "endDate": "Autumn 2019",
                }
            ],
            "basics": {"name": "Ada Quill", "url": "quill.example", "email": "on request"},
            "sections": [{"name": "Patents", "lines": ["GB 1234", "GB 5678"]}],
            "education": [{"institution": "York", "location": "York", "highlights": ["Prize"], "courses": ["Optics"]}],
        }
    )
    exported = to_json_resume(resume)
    assert read_context(json.loads(json.dumps(exported))).content() == resume.content()
    assert "startDate" not in exported["work"][0]  # the schema allows ISO dates only
    assert not {"url", "email"} & set(exported["basics"])


def test_names_of_the_older_schema_are_understood() -> None:
    resume = read_context(
        {
            "basics": {"name": "Ada Quill", "picture": "a.jpg", "website": "https://quill.example"},
            "work": [
                {"company": "Acme", "position": "Engineer", "website": "https://acme.example", "startDate": "2019-03"}
            ],
            "education": [{"institution": "York", "gpa": "3.9"}],
            "hobbies": [{"name": "Chess"}],
        }
    )
    assert (resume.basics.url, resume.work[0].name, resume.work[0].url) == (
        "https://quill.example",
        "Acme",
        "https://acme.example",
    )
    assert (resume.education[0].score, resume.interests[0].name) == ("3.9", "Chess")


@pytest.mark.parametrize(
    "context",
    [
        {
            "personal_info": {"full_name": "Ada Quill", "email": "ada@quill.example", "phone_number": "0113 496 0000"},
            "work_experience": [
                {
                    "job_title": "Engineer",
                    "company": "Acme",
                    "dates": "Mar 2019 - Present",
                    "description": ["Cut cost by 12%"],
                }
            ],
            "education": [{"degree": "BSc", "school": "University of York", "graduation_date": "June 2015"}],
            "skills": {"Languages": ["Python", "Go"], "Tools": "Docker, Git"},
        },
        {
            "personalDetails": {
                "firstName": "Ada",
                "lastName": "Quill",
                "emailAddress": "ada@quill.example",
                "mobile": "0113 496 0000",
            },
            "experience": [
                {
                    "title": "Engineer",
                    "employer": "Acme",
                    "startDate": "2019-03",
                    "current": True,
                    "responsibilities": "- Cut cost by 12%\n",
                }
            ],
            "education": [{"qualification": "BSc", "institution": "University of York", "end": "06/2015"}],
            "skills": ["Languages: Python, Go", "Tools: Docker, Git"],
        },
        {
            "Name": "Ada Quill",
            "Email": "ada@quill.example",
            "Phone": "0113 496 0000",
            "Work Experience": [
                {
                    "Position": "Engineer",
                    "Company Name": "Acme",
                    "Start Date": "March 2019",
                    "End Date": "Present",
                    "Achievements": ["Cut cost by 12%"],
                }
            ],
            "Education": {"Degree": "BSc", "University": "University of York", "Year": "June 2015"},
            "Technical Skills": [
                {"category": "Languages", "items": ["Python", "Go"]},
                {"category": "Tools", "items": ["Docker", "Git"]},
            ],
        },
        {
            "resume": {
                "contact": {"name": "Ada Quill", "email": "ada@quill.example", "phone": "0113 496 0000"},
                "employment": {
                    "history": [
                        {
                            "employer": "Acme",
                            "position": "Engineer",
                            "start": "2019-03",
                            "highlights": ["Cut cost by 12%"],
                        }
                    ]
                },
                "education": {"history": [{"institution": "University of York", "title": "BSc", "end": "2015-06"}]},
                "skills": {
                    "sets": [
                        {"name": "Languages", "skills": ["Python", "Go"]},
                        {"name": "Tools", "skills": ["Docker", "Git"]},
                    ]
                },
            }
        },
    ],
    ids=["snake", "camel", "spaces", "nested"],
)
def test_shapes_of_other_tools_mean_the_same(context: dict[str, object]) -> None:
    resume = read_context(context)
    assert (resume.basics.name, resume.basics.email, resume.basics.phone) == (
        "Ada Quill",
        "ada@quill.example",
        "0113 496 0000",
    )
    work, study = resume.work[0], resume.education[0]
    assert (work.position, work.name, work.startDate, work.endDate) == ("Engineer", "Acme", "2019-03", "")
    assert work.highlights == ["Cut cost by 12%"]
    assert (study.studyType, study.institution, study.endDate) == ("BSc", "University of York", "2015-06")
    assert [(s.name, s.keywords) for s in resume.skills] == [
        ("Languages", ["Python", "Go"]),
        ("Tools", ["Docker", "Git"]),
    ]


def test_rendercv_yaml_is_read() -> None:
    text = """cv:
  name: Ada Quill
  email: ada@quill.example
  social_networks:
  - network: GitHub
    username: adaq
  sections:
    posts_held:
    - company: Acme
      position: Engineer
      start_date: 2019-03
      end_date: present
      highlights:
      - 'Thesis: anvils'
    thoughts:
    - Bread is good.
design:
  theme: classic
"""
    resume = read_file(text.encode())
    assert resume.basics.profiles[0].url == "https://github.com/adaq"
    assert (resume.work[0].name, resume.work[0].startDate, resume.work[0].endDate) == ("Acme", "2019-03", "")
    assert [(s.name, s.lines) for s in resume.sections] == [("Thoughts", ["Bread is good."])]


def test_europass_xml_is_read() -> None:
    xml = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification>
<PersonName><FirstName>Ada</FirstName><Surname>Quill</Surname></PersonName>
<ContactInfo><Email><Contact>ada@quill.example</Contact></Email></ContactInfo></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><Current>true</Current></Period>
<Position><Label>Engineer</Label></Position><Activities>&lt;ul&gt;&lt;li&gt;Cut cost&lt;/li&gt;&lt;/ul&gt;</Activities>
<Employer><Name>Acme</Name></Employer></WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>"""
    resume = read_file(xml.encode())
    assert (resume.basics.name, resume.basics.email) == ("Ada Quill", "ada@quill.example")
    assert (resume.work[0].position, resume.work[0].name, resume.work[0].startDate) == ("Engineer", "Acme", "2019-03")
    assert resume.work[0].highlights == ["Cut cost"]


def test_what_has_no_place_is_kept_word_for_word() -> None:
    resume = read_context(
        {
            "name": "Ada Quill",
            "work": [{"name": "Acme", "position": "Engineer", "technologies": ["Rust", "C"], "team_size": 9}],
            "military_service": "Two years in the signals corps.",
            "boards": [{"body": "Town library", "since": "2019"}],
            "id": "u-1",
        }
    )
    assert resume.work[0].highlights == ["Technologies: Rust; C", "Team size: 9"]
    assert [(s.name, s.lines) for s in resume.sections] == [
        ("Military service", ["Two years in the signals corps."]),
        ("Boards", ["Body: Town library", "Since: 2019"]),
    ]


def test_editors_html_is_text() -> None:
    resume = read_context(
        {"name": "Ada", "summary": "<p>Makes <b>small</b> things.</p><ul><li>Slowly</li></ul>", "skills": ["C<T>"]}
    )
    assert resume.basics.summary == "Makes small things.\nSlowly"
    assert resume.skills[0].keywords == ["C<T>"]


def test_editors_markdown_is_text_and_a_name_that_is_a_link_has_an_address() -> None:
    resume = read_context(
        {
            "basics": {
                "name": "Ann Example",
                "summary": "Makes **sturdy** things, see [the shop](https://example.org/shop).",
            },
            "projects": [
                {"name": "[Benchwork](https://example.org/bench)", "highlights": ["Sold *all* of 5 * 3 benches"]}
            ],
        }
    )

    assert resume.basics.summary == "Makes sturdy things, see the shop (https://example.org/shop)."
    assert (resume.projects[0].name, resume.projects[0].url) == ("Benchwork", "https://example.org/bench")
    assert resume.projects[0].highlights == ["Sold all of 5 * 3 benches"]
