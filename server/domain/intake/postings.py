"""A posting from a file: text or JSON become a `Posting`; a saved page is told apart, for a browser to read."""

import json
import re
from typing import Any

from server.domain.intake.errors import NotADocument, NoText
from server.domain.intake.posting_head import below_title, contact, named_company
from server.domain.posting import REQUIRED, Posting

# What other tools and the capture scripts call the fields.
_OTHER_NAMES = {
    "job_position": ("title", "position", "job_title", "role"),
    "company_name": ("company", "employer", "organization", "hiringOrganization"),
    "company_overview": ("about_company", "about"),
    "job_description": ("description", "text", "body"),
    "job_requirements": ("requirements", "qualifications"),
    "employment_type": ("employmentType", "type"),
    "location": ("jobLocation", "place"),
    "salary": ("baseSalary", "pay"),
}
_LABELS = {
    "job_position": r"job title|title|position|role",
    "company_name": r"company(?: name)?|employer|organi[sz]ation",
    "location": r"location|place|city",
    "employment_type": r"employment type|job type|contract",
    "salary": r"salary|pay|compensation",
}
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_LONGEST_TITLE = 120  # characters; a longer first line is the text itself


def is_page(data: bytes) -> bool:
    """Whether this is a saved web page."""
    return bool(_PAGE.search(data[:4096]))


def read_posting(data: bytes) -> Posting:
    """A posting from JSON or plain text. Raises NotADocument, NoText."""
    try:
        text = data.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise NotADocument("The posting is neither text nor JSON nor a saved page.") from None
    if not text:
        raise NoText("The posting is empty.")
    if text[0] == "{":
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            raise NotADocument("The posting begins like JSON, but is not valid JSON.") from None
        return _from_object(value)
    return _from_text(text)


def _from_object(value: dict[str, Any]) -> Posting:
    value = value.get("job_context") or value.get("posting") or value
    if not isinstance(value, dict):
        raise NotADocument("The posting's JSON is not an object.")
    # A flag of some other tool ("remote": true) says nothing that could be quoted.
    fields = {k: v for k, v in value.items() if isinstance(v, str | int | float) and not isinstance(v, bool)}
    for name, others in _OTHER_NAMES.items():
        if not fields.get(name):
            found = next((_as_text(value[other]) for other in others if value.get(other)), "")
            fields[name] = found
        for other in others:
            fields.pop(other, None)
    if not any(fields.get(name) for name in REQUIRED):
        raise NoText("The posting's JSON has none of: title, company, description.")
    return Posting.model_validate(fields)


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text") or "")
    if isinstance(value, list):
        return "\n".join(_as_text(item) for item in value)
    return str(value)


def _from_text(text: str) -> Posting:
    """Labelled lines at the top ("Company: …") are fields; else the first line is the title ("X at Y": both).

    The line below it may name the company, as may the text, which may also say whom to write to.
    """
    fields: dict[str, str] = {}
    lines = text.split("\n")
    while lines and (label := _labelled(lines[0])):
        fields.setdefault(*label)
        lines.pop(0)
        while lines and not lines[0].strip():
            lines.pop(0)
    if "job_position" not in fields and lines and len(lines[0]) <= _LONGEST_TITLE:
        title = lines[0].lstrip("# ").strip()
        parted = re.fullmatch(r"(.+?)\s+(?:at|@)\s+(\S.*)", title)
        if parted and "company_name" not in fields:
            title, fields["company_name"] = parted[1], parted[2]
        fields["job_position"] = title
        lines.pop(0)
        _take_company(fields, lines)
    body = "\n".join(lines)
    found = {"company_name": named_company(body), "hiring_manager_name": contact(body)}
    return Posting.model_validate({**found, **fields, "job_description": body})


def _take_company(fields: dict[str, str], lines: list[str]) -> None:
    """The line below the title, if it says the company, the place and the like."""
    place = next((i for i, line in enumerate(lines) if line.strip()), None)
    if place is None or "company_name" in fields:
        return
    if found := below_title(lines[place], "\n".join(lines[place + 1 :])):
        for name, value in found.items():
            fields.setdefault(name, value)
        del lines[place]


def _labelled(line: str) -> tuple[str, str] | None:
    for name, words in _LABELS.items():
        if match := re.fullmatch(rf"\W*(?:{words})\W*:\W*\s*(\S.*?)\**", line.strip(), re.IGNORECASE):
            return name, match[1].strip()
    return None
