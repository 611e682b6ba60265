"""What an applicant is: JSON Resume v1.0.0 (https://github.com/jsonresume/resume-schema) as pydantic models.

Every field may be empty, as in the schema; dates are partial ISO dates ("2021", "2021-03",
"2021-03-09"), and a current position has no end date. `sections` is ours: whatever an imported
resume says that has no place in the schema is kept there, word for word, so that nothing is lost.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from server.domain.text import CleanStr, LineStr


def _none_is_empty(value: object) -> object:
    return "" if value is None else value


def _none_is_list(value: object) -> object:
    return [] if value is None else value


Line = Annotated[LineStr, BeforeValidator(_none_is_empty)]
Text = Annotated[CleanStr, BeforeValidator(_none_is_empty)]
Lines = Annotated[list[Text], BeforeValidator(_none_is_list)]


class Part(BaseModel):
    # More keys are welcome in JSON Resume; those that no field here holds are not printed.
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


class Location(Part):
    address: Line = ""
    postalCode: Line = ""
    city: Line = ""
    countryCode: Line = ""
    region: Line = ""


class Profile(Part):
    network: Line = ""
    username: Line = ""
    url: Line = ""


class Basics(Part):
    name: Line = ""
    label: Line = ""
    email: Line = ""
    phone: Line = ""
    url: Line = ""
    summary: Text = ""
    location: Location = Field(default_factory=Location)
    profiles: list[Profile] = []


class Work(Part):
    name: Line = ""  # the employer
    location: Line = ""
    description: Text = ""  # what the employer does
    position: Line = ""
    url: Line = ""
    startDate: Line = ""
    endDate: Line = ""
    summary: Text = ""
    highlights: Lines = []


class Volunteer(Part):
    organization: Line = ""
    location: Line = ""
    position: Line = ""
    url: Line = ""
    startDate: Line = ""
    endDate: Line = ""
    summary: Text = ""
    highlights: Lines = []


class Education(Part):
    institution: Line = ""
    location: Line = ""
    url: Line = ""
    area: Line = ""
    studyType: Line = ""
    startDate: Line = ""
    endDate: Line = ""
    score: Line = ""
    courses: Lines = []
    highlights: Lines = []  # not in the schema, but in many resumes


class Award(Part):
    title: Line = ""
    date: Line = ""
    awarder: Line = ""
    summary: Text = ""


class Certificate(Part):
    name: Line = ""
    date: Line = ""
    url: Line = ""
    issuer: Line = ""


class Publication(Part):
    name: Line = ""
    publisher: Line = ""
    releaseDate: Line = ""
    url: Line = ""
    summary: Text = ""


class Skill(Part):
    name: Line = ""
    level: Line = ""
    keywords: Lines = []


class Language(Part):
    language: Line = ""
    fluency: Line = ""


class Interest(Part):
    name: Line = ""
    keywords: Lines = []


class Reference(Part):
    name: Line = ""
    reference: Text = ""


class Project(Part):
    name: Line = ""
    description: Text = ""
    highlights: Lines = []
    keywords: Lines = []
    startDate: Line = ""
    endDate: Line = ""
    url: Line = ""
    roles: Lines = []
    entity: Line = ""
    type: Line = ""


class Section(Part):
    """A section that JSON Resume does not know ("Military service", "Patents"), line by line."""

    name: Line = ""
    lines: Lines = []


class Resume(Part):
    basics: Basics = Field(default_factory=Basics)
    work: list[Work] = []
    volunteer: list[Volunteer] = []
    education: list[Education] = []
    awards: list[Award] = []
    certificates: list[Certificate] = []
    publications: list[Publication] = []
    skills: list[Skill] = []
    languages: list[Language] = []
    interests: list[Interest] = []
    references: list[Reference] = []
    projects: list[Project] = []
    sections: list[Section] = []

    def content(self) -> dict[str, Any]:
        """The resume as JSON without empty fields: equal content gives equal JSON, whatever was left out."""
        return _without_empty(self.model_dump())  # type: ignore[no-any-return]


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: kept for k, v in value.items() if (kept := _without_empty(v)) not in ("", [], {})}
    if isinstance(value, list):
        return [kept for v in value if (kept := _without_empty(v)) not in ("", [], {})]
    return value
