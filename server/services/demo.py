"""The demo account of `coverstitch run`: a sample applicant and a sample posting, made up for it."""

from server.services.accounts import make_account
from server.services.applicants import save_applicant
from server.services.jobs import save_job
from server.services.rows import fetch_one
from server.settings import DEMO_EMAIL, DEMO_PASSWORD


async def make_demo() -> None:
    """Make the account with its samples, unless it is there already."""
    if await fetch_one("SELECT id FROM account WHERE email = $1", DEMO_EMAIL):
        return
    account_id = await make_account(DEMO_EMAIL, DEMO_PASSWORD)
    await save_applicant(account_id, "Mara Lindqvist", APPLICANT)
    await save_job(account_id, POSTING)


APPLICANT = {
    "basics": {
        "name": "Mara Lindqvist",
        "label": "Operations Analyst",
        "email": "mara.lindqvist@example.org",
        "phone": "+45 55 01 02 03",
        "url": "https://mara-lindqvist.example.org",
        "summary": "Operations analyst with six years in logistics and retail. I turn delivery and stock data into "
        "schedules that people on the floor can work with.",
        "location": {"city": "Aarhus", "countryCode": "DK"},
        "profiles": [
            {
                "network": "LinkedIn",
                "username": "mara-lindqvist",
                "url": "https://www.linkedin.com/in/mara-lindqvist-example",
            }
        ],
    },
    "work": [
        {
            "name": "Nordhavn Parcel",
            "position": "Operations Analyst",
            "location": "Aarhus",
            "startDate": "2021-08",
            "summary": "Analyst for the last-mile network of 14 depots.",
            "highlights": [
                "Built a SQL and Python model of depot volumes that planners use every morning for 320 routes",
                "Cut late deliveries from 7.4 % to 4.1 % in a year by moving departure times to measured loads",
                "Introduced a weekly review in Power BI that replaced eleven separate spreadsheets",
                "Trained 9 depot leads to read and question their own figures",
            ],
        },
        {
            "name": "Bruun Supermarkets",
            "position": "Supply Planner",
            "location": "Odense",
            "startDate": "2018-09",
            "endDate": "2021-07",
            "highlights": [
                "Planned replenishment of 2,400 chilled items for 31 stores",
                "Reduced written-off stock by 18 % with order points that follow the weather and the weekday",
                "Negotiated delivery windows with six suppliers",
            ],
        },
    ],
    "projects": [
        {
            "name": "Harbour tides",
            "description": "A small public page that forecasts water levels from open data",
            "highlights": ["Wrote the forecast in Python and tests that replay ten years of measurements"],
            "url": "https://tides.example.org",
        }
    ],
    "education": [
        {
            "institution": "Aarhus University",
            "studyType": "BSc",
            "area": "Economics and Business Administration",
            "startDate": "2015-09",
            "endDate": "2018-06",
        }
    ],
    "skills": [
        {"name": "Data", "keywords": ["SQL", "Python", "pandas", "Power BI", "Excel"]},
        {"name": "Operations", "keywords": ["Route planning", "Demand forecasting", "Inventory control"]},
    ],
    "certificates": [{"name": "APICS CPIM", "issuer": "ASCM", "date": "2020-05"}],
    "languages": [
        {"language": "Danish", "fluency": "Native"},
        {"language": "English", "fluency": "Fluent"},
    ],
}

POSTING = {
    "job_position": "Senior Logistics Analyst",
    "company_name": "Fjordlight Energy",
    "company_overview": "Fjordlight Energy builds and services heat pumps for homes in the north.",
    "job_description": "You plan how our 80 service vans reach customers on time.\n\n"
    "Responsibilities:\n"
    "- Model service demand and van capacity in SQL and Python\n"
    "- Keep stock of spare parts low without leaving a technician waiting\n"
    "- Present findings to regional managers in plain words",
    "job_requirements": "- Three years or more in logistics or supply analysis\n"
    "- Strong SQL; Python or R\n"
    "- Experience with a reporting tool such as Power BI or Tableau\n"
    "- Fluent English; Danish is a plus\n"
    "- Nice to have: demand forecasting",
    "location": "Aarhus, Denmark",
    "employment_type": "Full-time",
    "url": "https://jobs.example.org/fjordlight/senior-logistics-analyst",
}
