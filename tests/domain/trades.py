"""Invented applicants and postings of several trades, for the tests of what needs no model."""

import json
from pathlib import Path

from server.domain.posting import Posting
from server.domain.resume import Resume


def _work(position: str, name: str, start: str, end: str, *highlights: str, summary: str = "") -> dict[str, object]:
    return {
        "position": position,
        "name": name,
        "startDate": start,
        "endDate": end,
        "highlights": highlights,
        "summary": summary,
    }


NURSE = Resume.model_validate(
    {
        "basics": {"name": "Ottoline Marsh", "label": "Registered Nurse"},
        "work": [
            _work(
                "Registered Nurse",
                "Fenwick Infirmary",
                "2019-03",
                "",
                "Care for up to six post-surgical patients per shift on a 28-bed ward",
                "Administer medication and monitor vital signs",
                "Introduced a falls checklist that reduced patient falls by 31% in one year",
                "Precepted 9 newly qualified nurses",
            ),
            _work(
                "Healthcare Assistant",
                "Alder House",
                "2015-06",
                "2019-02",
                "Assisted 20 residents with dementia with washing, dressing and meals",
                "Keeping daily care records and reporting changes to the nurse in charge",
                'Awarded "Carer of the Year" in 2017',
            ),
        ],
        "education": [{"institution": "University of Harrowby", "studyType": "BSc", "area": "Nursing"}],
        "skills": [{"name": "Clinical", "keywords": ["Wound care", "Patient assessment", "IV therapy"]}],
        "certificates": [{"name": "Advanced Cardiac Life Support (ACLS)"}],
        "languages": [{"language": "English", "fluency": "Native"}, {"language": "Welsh", "fluency": "Fluent"}],
    }
)

DRIVER = Resume.model_validate(
    {
        "basics": {"name": "Bram Tolliver", "label": "HGV Driver"},
        "work": [
            _work(
                "HGV Class 1 Driver",
                "Northmoor Freight Ltd.",
                "2017",
                "",
                "Drive a 44-tonne articulated lorry on multi-drop routes across four counties",
                "No accidents in 480,000 miles",
                "Complete vehicle checks before every trip and report defects",
            ),
            _work(
                "Delivery Driver",
                "Parcelbarn",
                "2014",
                "2017",
                "Delivered up to 120 parcels a day",
                "Loading and unloading of goods",
                "Responsible for the cash of three routes",
            ),
        ],
        "skills": [{"name": "Licences", "keywords": ["HGV Class 1", "Digital tachograph", "ADR"]}],
    }
)

ACCOUNTANT = Resume.model_validate(
    {
        "basics": {
            "name": "Ines Karlov",
            "summary": "Senior accountant with nine years in manufacturing and retail. Calm under deadlines.",
        },
        "work": [
            _work(
                "Senior Accountant",
                "Larkin & Sons",
                "2018-04",
                "",
                "Close the month for four entities within five working days",
                "Prepare IFRS financial statements and coordinate the external audit",
                "Automated intercompany reconciliation in Excel, saving two days per month",
                "Reconciled 14 bank accounts",
            ),
            _work("Bookkeeper", "Ternby Ltd", "2013", "2018", "Processed payroll for 85 employees"),
        ],
        "skills": [{"name": "Tools", "keywords": ["SAP", "Excel", "Xero"]}],
        "certificates": [{"name": "ACCA", "date": "2017"}],
    }
)

TEACHER = Resume.model_validate(
    {
        "basics": {
            "name": "Kofi Brandt",
            "summary": (
                "I am a secondary school mathematics teacher with eleven years in the classroom. "
                "I led the department of six teachers for three years. "
                "I raised the share of pupils with a top grade from 14% to 27%."
            ),
        }
    }
)

ENGINEER = Resume.model_validate(
    {
        "basics": {
            "name": "Priya Valdez",
            "label": "Backend Engineer",
            "summary": "Backend engineer with 7 years of experience in distributed systems.",
        },
        "work": [
            _work(
                "Senior Backend Engineer",
                "Quillfox",
                "2021-02",
                "",
                "Built real-time data pipeline in Go processing 300K events per second",
                "Led migration of 40 services to k8s",
                "Mentored team of 5 junior developers, improving review time by 40%",
            ),
            _work(
                "Software Engineer",
                "Mossbeck",
                "2017-09",
                "2021-01",
                "Designed and implemented OAuth2 authentication system for 2M users",
                "Reduced API response times by 60% through caching in Redis",
                summary="Worked on the payments platform in Python and Postgres.",
            ),
        ],
        "projects": [
            {
                "name": "gridwatch",
                "description": "A dashboard that shows the load of the power grid.",
                "highlights": ["Built with React and D3.js", "Deployed to 400 households"],
            }
        ],
        "skills": [{"name": "Main", "keywords": ["Go", "Python", "PostgreSQL", "Kubernetes", "Redis", "Terraform"]}],
        "education": [{"institution": "Ostwick University", "studyType": "MSc", "area": "Computer Science"}],
    }
)

STUDENT = Resume.model_validate(
    {
        "basics": {"name": "Noa Steen"},
        "education": [
            {
                "institution": "Delby University of Technology",
                "studyType": "BSc",
                "area": "Civil Engineering",
                "startDate": "2023",
                "courses": ["Structural Mechanics", "Soil Mechanics", "Hydraulics"],
            }
        ],
        "skills": [{"name": "Software", "keywords": ["AutoCAD", "Revit", "Excel"]}],
    }
)

APPLICANTS = {
    "nurse": NURSE,
    "driver": DRIVER,
    "accountant": ACCOUNTANT,
    "teacher": TEACHER,
    "engineer": ENGINEER,
    "student": STUDENT,
}

WARD = Posting(
    job_position="Staff Nurse (Surgical Ward)",
    company_name="St. Aldric's Hospital",
    job_description="""About us
We are a 400-bed hospital and we love what we do.

Responsibilities
- Provide safe patient care on a surgical ward
- Administer medication and document vital signs
- Supervise student nurses

Requirements
- Registered nurse with a valid licence
- At least 2 years of experience in acute care
- Knowledge of infection control
- Fluent in English

Nice to have
- ACLS certification
- Experience in wound care

What we offer
- Free parking and 30 days of holiday
""",
)

LORRY = Posting(
    job_position="Lorry Driver C+E",
    company_name="Hollin Haulage",
    job_description="""Your tasks:
• Drive articulated lorries on regional routes
• Load and unload goods
• Check the vehicle before each trip

Your profile:
• Driving licence C+E and driver card
• Three years of experience as a driver
• ADR would be a plus
""",
)

LEDGER = Posting(
    job_position="Financial Accountant",
    company_name="Wetherby Ceramics",
    job_description="We are looking for an accountant for our plant.",
    job_requirements="""- Bachelor's degree in accounting or finance
- 5+ years of experience in general ledger accounting
- Strong Excel skills; SAP preferred
- Ability to close the month on time
""",
)

SCHOOL = Posting(
    job_position="Teacher of Mathematics",
    company_name="Ashgrove Academy",
    job_description="""The role
You will teach mathematics to pupils aged 11 to 18. You will plan lessons and mark pupils' work.

Who you are
Qualified teacher status is required. Experience of leading a department is desirable.
""",
)

PLATFORM = Posting(
    job_position="Platform Engineer",
    company_name="Nimbleworks",
    job_description="""What you'll do
* Build data pipelines in Go
* Run our services on Kubernetes
* Mentor junior engineers

Must have
* 5+ years of experience with PostgreSQL
* Experience with Terraform and AWS
* Degree in computer science or similar

Bonus points
* React
""",
)

# One long line, as some sites give it.
FLAT = Posting(
    job_position="Renewals Manager",
    company_name="Cobalt Desk",
    job_description=(
        "Position Overview We keep our customers happy. Responsibilities Develop a renewal strategy to meet targets "
        "Build strong relationships with key customers Track renewal metrics and report them to management "
        "Minimum Qualifications 6+ years of experience in account management Ability to negotiate contracts "
        "Strong analytical skills with attention to detail Preferred Qualifications Experience with Salesforce "
        "Benefits Health insurance and a company bicycle for all of our people in every one of our many offices. "
        "About Us We are a friendly company with people from all over the world and we would love to meet you soon. "
        "We were founded in a small town and have grown every year since then, always with our customers in mind, "
        "and we are proud of that."
    ),
)

GERMAN = Posting(
    job_position="Buchhalter (m/w/d)",
    company_name="Kranich GmbH",
    language="de",
    job_description=(
        "Ihre Aufgaben\n- Monatsabschlüsse\n- Pflege der Stammdaten in SAP\nIhr Profil\n- Gute Kenntnisse in Excel"
    ),
)

NOBODY = Posting(job_position="Office Assistant", job_description="Requirements\n- Good typing\n- Microsoft Excel")

POSTINGS = {
    "ward": WARD,
    "lorry": LORRY,
    "ledger": LEDGER,
    "school": SCHOOL,
    "platform": PLATFORM,
    "flat": FLAT,
    "german": GERMAN,
    "nobody": NOBODY,
}


def real_postings(corpus: Path) -> list[tuple[str, Posting]]:
    """Language and posting, of the postings that are kept as text."""
    rows = [json.loads(line) for line in (corpus / "postings" / "texts.jsonl").read_text("utf-8").splitlines()]
    return [
        (
            row["lang"],
            Posting(
                job_position=row["title"] or "",
                company_name=row["company"] or "",
                location=row["location"] or "",
                job_description=row["description"] or "",
            ),
        )
        for row in rows
    ]


def real_resumes(corpus: Path) -> list[Resume]:
    """The sample resumes that are JSON Resume v1 as they are."""
    files = sorted((corpus / "resumes" / "files").glob("jsonresume-*.json"))
    return [Resume.model_validate(json.loads(file.read_text("utf-8"))) for file in files if "v0" not in file.name]
