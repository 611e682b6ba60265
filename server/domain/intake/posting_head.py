"""What a posting's plain text says of the employer: below its title, further down, and whom to write to."""

import re

from server.domain.lexicon.common import ROLE
from server.domain.sections import heading_kind

_EMPLOYMENT = re.compile(
    r"(?:full|part)[- ]?time|permanent|temporary|fixed[- ]term|contract|internship|freelance|vollzeit|teilzeit|"
    r"unbefristet|befristet|voltijd|deeltijd|\d{1,3} ?(?:-\s?\d{1,3} ?)?%|\d{2} hours.*",
    re.IGNORECASE,
)
_MODE = re.compile(r"(?:remote|hybrid|on-?site|home ?office)\b.*", re.IGNORECASE)
_COMPANY_WORD = re.compile(
    r"\b(?:Inc|LLC|Ltd|Limited|Corp|GmbH|mbH|AG|KG|SE|SAS?|SARL|S\.?p\.?A|B\.?V|N\.?V|PLC|A/?S|AB|Oy|Co|Group|Company|"
    r"Logistics|Foods?|Hotels?|Hospital|Clinic|School|College|University|Bank|Bakery|Council|Foundation|Trust|"
    r"Technologies|Systems|Solutions|Services|Industries|Consulting|Partners|Energy|Pharma|Insurance|Labs|Studios?)\b"
)
# Departments, types of work and headings that stand where a company often stands.
_NO_COMPANY = re.compile(
    r"^(?:about|location|posted|remote|hybrid|salary|department|engineering|sales|marketing|finance|operations|product|"
    r"design|customer|human|information|we|our|you|your|the job|job|who|what|why|wir|unser|apply|reference|date|"
    r"company|candidates?)\b",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w&'’.-]*(?: (?:&|and|of|de|der|van|von|und|the|[A-ZÀ-Þ\d][\w&'’.-]*)){0,5}"
_NAMED = (
    re.compile(rf"^\W*(?:About|Über|Over) ({_NAME})\W*$", re.MULTILINE),
    re.compile(rf"(?:^|[.!?]\s+)(?:At|Bei|Bij) ({_NAME}),? (?:we|you|wir|sie|everyone|our)\b", re.MULTILINE),
    re.compile(rf"^\W*({_NAME}) (?:is|are) (?:looking for|hiring|seeking|recruiting|searching)\b", re.MULTILINE),
)
_NOT_NAMED = re.compile(
    r"^(?:us|you|the|our|your|this|it|uns|sie|dich|ons|work|what|me|role|job|position|a|an|we|who|there|here|company|"
    r"candidates?)\b",
    re.IGNORECASE,
)
_TITLE = r"(?:(?:Ms|Mrs|Mr|Mx|Miss|Dr|Prof|Frau|Herrn?|Mevrouw|Meneer|Madame|Monsieur)\b\.? ?)"
_CONTACT = re.compile(
    r"(?:^|[.!?]\s+)\W*(?i:your contact(?: person)?|contact person|contact|hiring manager|(?:ihre?|deine?) "
    r"(?:ansprechpartner(?:in)?|kontakt)|ansprechpartner(?:in)?|(?:uw|je) contactpersoon|contactpersoon|votre contact)"
    rf"(?: is| ist|\s*:)\s*({_TITLE}*)((?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.|de|den|der|van|von|la|le|ter|zu|af)"
    r"(?: (?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.|de|den|der|van|von|la|le|ter|zu|af)){0,4})(?=[.,;(\s]|$)",
    re.MULTILINE,
)
_NO_PERSON = re.compile(
    r"\b(?:team|department|resources|hr|human|office|service|recruiting|people|talent|personnel|gmbh|the|our)\b", re.I
)


def below_title(line: str, text: str) -> dict[str, str]:
    """Company, location and employment type of a line such as "Fjord Foods, Bergen, Norway (full-time)", or nothing."""
    line = line.strip().strip("*_# ")
    if not 2 <= len(line) <= 110 or re.search(r"[!?:;]|\w@\w|https?:|^[-•*]", line) or _NO_COMPANY.match(line):
        return {}
    whole, in_brackets = _without_brackets(line)
    parts = [part.strip() for part in re.split(r"\s+[–—|·•-]\s+", whole)]
    work = [part for part in [*parts, in_brackets] if _EMPLOYMENT.fullmatch(part)]
    rest = [part for part in parts if part not in work and not _MODE.fullmatch(part)]
    if not rest or rest[0] != parts[0]:
        return {}
    company, place = rest[0], ", ".join(rest[1:])
    if not place:
        company, _, place = company.partition(", ")
        if _COMPANY_WORD.fullmatch(place.split(",")[0].rstrip(".")):  # "Acme, Inc."
            company, place = whole.rstrip("., "), ""
    if not re.fullmatch(_NAME, company) or heading_kind(company) or company.split()[-1].lower() in ROLE:
        return {}
    if not (_is_company(company, text) or _is_place(place)):
        return {}
    return {k: v for k, v in zip(_FIELDS, (company, place, ", ".join(work)), strict=True) if v}


_FIELDS = ("company_name", "location", "employment_type")


def named_company(text: str) -> str:
    """The company that the text names itself ("About Fjord Foods", "At Fjord Foods, we ..."), or nothing."""
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            if not _NOT_NAMED.match(match[1]):
                return match[1].rstrip(".")
    return ""


def contact(text: str) -> str:
    """The person whom the text names as the contact, with the title it gives; nothing where that is not clear."""
    for match in _CONTACT.finditer(text):
        title, name = match[1].strip(), match[2].strip()
        if not _NO_PERSON.search(name) and (title or len(name.split()) >= 2):
            return f"{title} {name}".strip()
    return ""


def _without_brackets(line: str) -> tuple[str, str]:
    match = re.fullmatch(r"(.*\S)\s*\(([^()]*)\)\.?", line)
    return (match[1], match[2].strip()) if match else (line, "")


def _is_company(name: str, text: str) -> bool:
    said = re.search(
        rf"\b(?:About|At|Join|Über|Bei)\s+{re.escape(name)}\b|^\W*{re.escape(name)} \w", text, re.MULTILINE
    )
    return bool(_COMPANY_WORD.search(name) or said)


def _is_place(place: str) -> bool:
    """Two names at least: after a company stands "Bergen, Norway", after a town only "Norway"."""
    return bool(re.fullmatch(r"[A-ZÀ-Þ][\w .'’-]{2,}, [A-ZÀ-Þ][\w .'’-]+", place))
