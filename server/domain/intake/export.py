"""A Resume as JSON Resume v1.0.0, valid against its schema, and back again without loss."""

import re
from typing import Any

from server.domain.resume import Resume

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

_ISO = re.compile(r"[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?")
_DATES = ("startDate", "endDate", "date", "releaseDate")
_FIELDS = {f"{key}Text": key for key in (*_DATES, "url", "email")}
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+\.[^@\s]+")


def to_json_resume(resume: Resume) -> dict[str, Any]:
    """The resume as a JSON Resume v1.0.0 document; empty fields are left out.

    The schema allows more keys: own sections stay under `sections`, and what the schema's formats refuse
    ("Summer 2019" as a date, "my.site" as a URL) stays under the field's name with `Text` at its end.
    """
    document = _conforming(resume.content())
    return {"$schema": SCHEMA, **document}


def without_text_keys(value: Any) -> Any:
    """An exported document with the fields that the schema's formats refused under their own names again."""
    if isinstance(value, list):
        return [without_text_keys(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {_FIELDS.get(key, key): without_text_keys(item) for key, item in value.items()}


def _conforming(value: Any) -> Any:
    if isinstance(value, list):
        return [_conforming(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {_key(key, item): _conforming(item) for key, item in value.items()}


def _key(key: str, value: Any) -> str:
    if isinstance(value, str) and not _conforms(key, value):
        return f"{key}Text"
    return key


def _conforms(key: str, value: str) -> bool:
    if key in _DATES:
        return bool(_ISO.fullmatch(value))
    if key == "url":
        return bool(_URI.fullmatch(value))
    return key != "email" or bool(_EMAIL.fullmatch(value))
