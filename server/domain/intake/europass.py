"""Europass CV XML (SkillsPassport, schema 3.x) as a Resume."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from server.domain.intake.fields import as_lines, plain
from server.domain.resume import Resume

_PART_NAMES = {
    "Communication": "Communication skills",
    "Organisational": "Organisational skills",
    "JobRelated": "Job-related skills",
    "Computer": "Computer skills",
    "Other": "Other skills",
    "Driving": "Driving licence",
}


def is_europass(root: Any) -> bool:
    return _tag(root) in ("SkillsPassport", "europass") and _first(root, "LearnerInfo") is not None


def read_europass(root: Any) -> Resume:
    info = _first(root, "LearnerInfo")
    basics, sections = _identity(info)
    education = [_education(e) for e in _all(info, "EducationList", "Education")]
    sections += [s for s in _achievements(info) if s["lines"]]
    languages = [*_languages(info)]
    return Resume.model_validate(
        {
            "basics": basics,
            "work": [_work(w) for w in _all(info, "WorkExperienceList", "WorkExperience")],
            "education": education,
            "skills": [*_skills(info)],
            "languages": languages,
            "sections": sections,
        }
    )


def _tag(node: Any) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _children(node: Any, *names: str) -> list[Any]:
    return [] if node is None else [child for child in node if _tag(child) and (not names or _tag(child) in names)]


def _first(node: Any, *path: str) -> Any:
    for name in path:
        node = next(iter(_children(node, name)), None)
    return node


def _all(node: Any, *path: str) -> list[Any]:
    *way, last = path
    return _children(_first(node, *way), last)


def _text(node: Any, *path: str) -> str:
    node = _first(node, *path)
    if node is None:
        return ""
    label = _first(node, "Label")
    return " ".join("".join((label if label is not None else node).itertext()).split())


def _identity(info: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    person = _first(info, "Identification")
    contact = _first(person, "ContactInfo")
    name = " ".join(filter(None, [_text(person, "PersonName", n) for n in ("FirstName", "Surname")]))
    phones = [_text(p, "Contact") for p in _all(contact, "TelephoneList", "Telephone")]
    sites = [_text(s, "Contact") for s in _all(contact, "WebsiteList", "Website")]
    messengers = [
        {"network": _text(m, "Use"), "username": _text(m, "Contact")}
        for m in _all(contact, "InstantMessagingList", "InstantMessaging")
    ]
    address = _first(contact, "Address", "Contact")
    basics = {
        "name": name,
        "label": _text(info, "Headline", "Description"),
        "email": _text(contact, "Email", "Contact"),
        "phone": next(iter(phones), ""),
        "url": next(iter(sites), ""),
        "location": {
            "address": ", ".join(filter(None, [_text(address, "AddressLine"), _text(address, "AddressLine2")])),
            "postalCode": _text(address, "PostalCode"),
            "city": _text(address, "Municipality"),
            "countryCode": _text(address, "Country"),
        },
        "profiles": [{"url": site} for site in sites[1:]] + messengers,
    }
    lines = [f"Phone: {phone}" for phone in phones[1:]]
    demographics = _first(person, "Demographics")
    born = _first(demographics, "Birthdate")
    lines += [f"Birthdate: {_date(born)}"] if born is not None else []
    lines += [f"Gender: {gender}"] if (gender := _text(demographics, "Gender")) else []
    nations = [_text(n) for n in _all(demographics, "NationalityList", "Nationality")]
    lines += [f"Nationality: {', '.join(nations)}"] if nations else []
    return basics, [{"name": "Personal information", "lines": lines}] if lines else []


def _date(node: Any) -> str:
    if node is None or not node.get("year"):
        return ""
    parts = [node.get("year"), node.get("month", "").lstrip("-"), node.get("day", "").lstrip("-")]
    return "-".join(part.zfill(2) for part in parts if part)


def _period(node: Any) -> dict[str, str]:
    period = _first(node, "Period")
    return {"startDate": _date(_first(period, "From")), "endDate": _date(_first(period, "To"))}


def _place(node: Any) -> str:
    address = _first(node, "ContactInfo", "Address", "Contact")
    return ", ".join(filter(None, [_text(address, "Municipality"), _text(address, "Country")]))


def _activities(node: Any) -> list[str]:
    activities = _first(node, "Activities")
    return as_lines("".join(activities.itertext())) if activities is not None else []


def _work(node: Any) -> dict[str, Any]:
    employer = _first(node, "Employer")
    sector = _text(employer, "Sector")
    return {
        "name": _text(employer, "Name"),
        "position": _text(node, "Position"),
        "location": _place(employer),
        "url": _text(employer, "ContactInfo", "Website", "Contact"),
        **_period(node),
        "highlights": [*_activities(node), *([f"Sector: {sector}"] if sector else [])],
    }


def _education(node: Any) -> dict[str, Any]:
    extra = [("Level", _text(node, "Level")), ("Field", _text(node, "Field"))]
    return {
        "institution": _text(node, "Organisation", "Name"),
        "location": _place(_first(node, "Organisation")),
        "studyType": _text(node, "Title"),
        **_period(node),
        "highlights": [*_activities(node), *(f"{label}: {text}" for label, text in extra if text)],
    }


def _languages(info: Any) -> Iterator[dict[str, str]]:
    linguistic = _first(info, "Skills", "Linguistic")
    for node in _all(linguistic, "MotherTongueList", "MotherTongue"):
        yield {"language": _text(node, "Description"), "fluency": "Mother tongue"}
    for node in _all(linguistic, "ForeignLanguageList", "ForeignLanguage"):
        levels = _children(_first(node, "ProficiencyLevel"))
        verified = [_text(c, "Title") for c in _all(node, "VerifiedBy", "Certificate")]
        fluency = [f"{_spaced(_tag(level))} {_text(level)}" for level in levels] + verified
        yield {"language": _text(node, "Description"), "fluency": ", ".join(f for f in fluency if f)}


def _spaced(name: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() and i else c for i, c in enumerate(name))


def _skills(info: Any) -> Iterator[dict[str, Any]]:
    for node in _children(_first(info, "Skills")):
        if _tag(node) not in _PART_NAMES:
            continue
        description = _first(node, "Description")
        licences = [_text(licence) for licence in _children(description, "Licence")]
        lines = licences or as_lines(plain("".join(description.itertext())) if description is not None else "")
        lines += [f"{_spaced(_tag(p))} {_text(p)}" for p in _children(_first(node, "ProficiencyLevel"))]
        lines += [_text(c, "Title") for c in _all(node, "VerifiedBy", "Certificate")]
        yield {"name": _PART_NAMES[_tag(node)], "keywords": [line.strip() for line in lines if line.strip()]}


def _achievements(info: Any) -> Iterator[dict[str, Any]]:
    for node in _all(info, "AchievementList", "Achievement"):
        description = _first(node, "Description")
        text = "".join(description.itertext()) if description is not None else ""
        yield {"name": _text(node, "Title"), "lines": as_lines(text)}
