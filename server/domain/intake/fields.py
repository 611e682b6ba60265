"""One entry of somebody's own JSON, whatever its keys are called, as an entry of a Resume."""

import html
import re
from collections.abc import Iterator
from typing import Any

from server.domain.intake.dates import find_dates, iso

# For each section: our field and the keys, case and joints aside, under which others keep it, best first.
_DATED = {
    "startDate": "start date; start; from; date from; begin; started; start year; since; date start",
    "endDate": "end date; end; to; until; date to; finish; ended; end year; graduation date; graduation year; date end;"
    "graduated; completion date; expected graduation; graduation",
}
_TEXTS = {
    "summary": "summary; about; overview; notes; text",
    "highlights": "highlights; responsibilities; achievements; bullets; bullet points; accomplishments; duties; tasks; "
    "points; details; key achievements; activities; key responsibilities; contributions",
}
_PLACE = {"location": "location; place; city; address"}
_URL = {"url": "url; website; link; web; href; company url; company website; homepage"}
FIELDS: dict[str, dict[str, str]] = {
    "work": {
        "name": "company; employer; company name; employer name; organization; organisation; name; org; workplace; "
        "institution; firm; client; business",
        "position": "position; job title; title; role; designation; job position; job; headline; label; position title",
        **_PLACE, **_URL, **_DATED, **_TEXTS, "description": "description; company description",
    },
    "volunteer": {
        "organization": "organization; organisation; company; name; org; institution; charity; employer",
        "position": "position; role; title; job title",
        **_PLACE, **_URL, **_DATED, **_TEXTS, "description": "description",
    },
    "education": {
        "institution": "institution; school; university; college; institute; school name; institution name; "
        "organization; organisation; name; academy; university name",
        "studyType": "study type; degree; qualification; degree type; diploma; title; degree name; level; type",
        "area": "area; field of study; field; major; subject; specialization; specialisation; discipline; program; "
        "programme; course of study; concentration; study area",
        "score": "score; gpa; grade; cgpa; marks; result; grades; final grade",
        "courses": "courses; coursework; curriculum; relevant coursework; modules; relevant courses",
        **_PLACE, **_URL, **_DATED, "highlights": f"{_TEXTS['highlights']}; honors; honours; awards",
        "description": "description; summary",
    },
    "projects": {
        "name": "name; title; project name; project; project title",
        "description": "description; summary; about; overview; desc",
        "highlights": _TEXTS["highlights"],
        "keywords": "keywords; technologies; tech stack; tools; stack; skills; tags; tech; technologies used; "
                    "languages",
        "roles": "roles; role; position",
        "entity": "entity; company; organization; organisation; client; employer",
        "type": "type; category",
        **_DATED, "url": f"{_URL['url']}; github; repo; repository; github url; demo",
    },
    "awards": {
        "title": "title; name; award; award name",
        "date": "date; year; received; date received; date awarded",
        "awarder": "awarder; issuer; organization; organisation; from; awarded by; institution; company; by",
        "summary": "summary; description; details; text",
    },
    "certificates": {
        "name": "name; title; certificate; certification; certificate name; certification name; course",
        "date": "date; year; issue date; issued; date issued; obtained; start date; completion date; issued date",
        "url": "url; website; link; credential url",
        "issuer": "issuer; organization; organisation; authority; issued by; provider; institution; issuing "
                  "organization;"
        "company; issuing authority; school",
    },
    "publications": {
        "name": "name; title; publication; paper",
        "publisher": "publisher; journal; conference; venue; publication; published in; booktitle",
        "releaseDate": "release date; date; year; published; publication date; publish date",
        "url": "url; website; link; doi url",
        "summary": "summary; description; abstract",
    },
    "languages": {
        "language": "language; name; lang; title",
        "fluency": "fluency; level; proficiency; skill level; description",
    },
    "interests": {"name": "name; interest; title; label", "keywords": "keywords; details; items"},
    "references": {
        "name": "name; full name; referee; reference name; person",
        "reference": "reference; quote; text; description; testimonial; summary; recommendation",
    },
    "skills": {
        "name": "name; category; label; skill; title; group; type; area; skill name",
        "level": "level; proficiency; rating; experience level; proficiency level",
        "keywords": "keywords; skills; items; details; list; technologies; tools; values; bullets",
    },
    "profiles": {
        "network": "network; platform; label; site; name; type; service; title",
        "username": "username; user; user name; handle; account; id",
        "url": "url; link; href; website; value",
    },
}  # fmt: skip

_RANGES = (
    "dates",
    "date",
    "date range",
    "duration",
    "period",
    "years",
    "time period",
    "employment period",
    "time",
    "year",
)
_CURRENT = ("current", "is current", "currently working", "present", "currently work here", "ongoing", "current job")
_LISTS = ("highlights", "courses", "keywords", "roles")
_FOR_PROGRAMS = frozenset(
    [
        "id",
        "uuid",
        "key",
        "visible",
        "hidden",
        "order",
        "index",
        "columns",
        "icon",
        "image",
        "picture",
        "photo",
        "logo",
        "color",
        "schema",
        "meta",
        "img",
        "avatar",
        "thumbnail",
        "anchor",
        "slug",
        "show",
    ]
) | {"is hidden", "last modified", "is visible", "separate links", "hide icon", "sort order", "show link"}
_TAG = re.compile(r"</?(?:p|br|ul|ol|li|div|b|i|em|strong|span|a|u|h[1-6])(?:\s[^<>]{0,400})?/?>", re.IGNORECASE)
_BLOCK_END = re.compile(r"<br\s*/?>|</(?:p|li|div|h[1-6]|ul|ol)\s*>", re.IGNORECASE)
_GLYPH = re.compile(r"^\s*[•●▪◦‣⁃■□∙]\s*")
# Markdown, as RenderCV and many editors write it: "[Tool](https://...)", "**bold**".
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(((?:https?://|mailto:)[^()\s]+)\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,2})(?=[^\s*])([^*\n]+?)(?<=[^\s*])\1(?![\w*])")
_BULLET = re.compile(r"^\s*(?:[•●▪◦‣⁃■□∙·*–—-]|\d{1,2}[.)])\s+")


def words_of(key: object) -> str:
    """A key as lower-case words: "startDate", "start_date" and "Start-Date" as "start date"."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", str(key))
    return " ".join(re.sub(r"[\s_./\\:-]+", " ", spaced).casefold().split())


def label_of(key: object) -> str:
    """A key as a title for people: "military_service" as "Military service"; one with capitals as it is."""
    text = str(key).strip()
    if any(c.isupper() for c in text) and " " in text:
        return text
    words = words_of(key)
    return words[:1].upper() + words[1:]


def is_technical(key: object) -> bool:
    return words_of(key) in _FOR_PROGRAMS or str(key).startswith(("$", "@", "_"))


def plain(text: str) -> str:
    """Text without Markdown's signs, and without HTML, if it holds tags that editors write; blocks end lines."""
    text = _LINK.sub(_told_link, _EMPHASIS.sub(r"\2", text))
    if not _TAG.search(text):
        return text
    lines = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n", text)))
    return "\n".join(line.strip() for line in lines.split("\n") if line.strip())


def _told_link(link: re.Match[str]) -> str:
    text, url = link[1], link[2].removeprefix("mailto:")
    return text if url.rstrip("/").endswith(text.rstrip("/")) else f"{text} ({url})"


def as_text(value: object) -> str:
    """Any JSON value as one text: parts of an object or a list joined by commas."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, dict):
        return ", ".join(t for k, v in value.items() if not is_technical(k) and (t := as_text(v)))
    if isinstance(value, list):
        return ", ".join(t for v in value if (t := as_text(v)))
    return plain(str(value)).strip()


def as_lines(value: object) -> list[str]:
    """Any JSON value as lines of text, without bullets; nothing is left out but keys that only programs read."""
    if isinstance(value, str):
        return [_BULLET.sub("", line).strip() for line in plain(value).split("\n") if line.strip()]
    if isinstance(value, list):
        return [line for item in value for line in _item_lines(item)]
    if isinstance(value, dict):
        return list(_labelled(value))
    return [text] if (text := as_text(value)) else []


def _item_lines(item: object) -> list[str]:
    """The lines of an item; in one of a list already, "2. Place" is no second bullet."""
    if isinstance(item, str) and "\n" not in (text := plain(item).strip()):
        return [stripped] if (stripped := _GLYPH.sub("", text)) else []
    return as_lines(item)


def _labelled(value: dict[Any, Any]) -> Iterator[str]:
    for key, part in value.items():
        if is_technical(key):
            continue
        lines = as_lines(part)
        if len(lines) == 1 and not isinstance(part, dict):
            yield f"{label_of(key)}: {lines[0]}"
        elif lines:
            yield f"{label_of(key)}:"
            yield from lines


def read_entry(kind: str, entry: dict[Any, Any]) -> dict[str, Any]:
    """The fields of one entry of section `kind`; what no field takes is kept among its lines or its summary."""
    names = FIELDS[kind]
    given = {words_of(k): v for k, v in entry.items()}
    labels = {words_of(k): k for k in entry}
    out: dict[str, Any] = {}
    for field, keys in names.items():
        for key in (k.strip() for k in keys.split(";")):
            if given.get(key) not in (None, "", [], {}) and field not in out:
                out[field] = given.pop(key)
    if "url" in names and "url" not in out:
        _take_link(out, names)
    _set_dates(kind, out, given)
    # JSON Resume's own `description` says what the employer does; elsewhere it tells what the person did.
    own_words = not (kind == "work" and {"name", "position"} <= {words_of(k) for k in entry})
    leftovers = _leftover_lines(given, labels)
    return _shaped(kind, out, own_words, leftovers)


def _take_link(out: dict[str, Any], names: dict[str, str]) -> None:
    """A name that is a link as a whole is a name and an address."""
    first = next(iter(names))
    if isinstance(name := out.get(first), str) and (link := _LINK.fullmatch(name.strip())):
        out[first], out["url"] = link[1], link[2]


def _set_dates(kind: str, out: dict[str, Any], given: dict[str, Any]) -> None:
    if "startDate" not in FIELDS[kind]:
        for field in ("date", "releaseDate"):
            if field in out:
                out[field] = iso(as_text(out[field]))
        return
    for key in _RANGES:
        if "startDate" not in out and "endDate" not in out and given.get(key):
            _take_range(out, given.pop(key))
    current = any(given.pop(key, None) in (True, "true", "True", "yes") for key in _CURRENT)
    start, end = (iso(as_text(out.get(f, ""))) for f in ("startDate", "endDate"))
    out["startDate"], out["endDate"] = start, "" if current else end


def _take_range(out: dict[str, Any], value: object) -> None:
    if isinstance(value, dict):
        parts = {words_of(k): as_text(v) for k, v in value.items()}
        out["startDate"] = next((parts[k] for k in ("start", "from", "start date", "begin") if parts.get(k)), "")
        out["endDate"] = next((parts[k] for k in ("end", "to", "end date", "until") if parts.get(k)), "")
        return
    text = as_text(value)
    found = find_dates(text)
    if found and not re.search(r"\w", text[: found.at[0]] + text[found.at[1] :]):
        out["startDate"], out["endDate"] = found.start, found.end
    else:
        out["startDate"] = out["endDate"] = text


def _leftover_lines(given: dict[str, Any], labels: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for key, value in given.items():
        if is_technical(key) or value in (None, "", [], {}) or isinstance(value, bool):
            continue
        text = "; ".join(as_lines(value))
        lines += [f"{label_of(labels[key])}: {text}"] if text else []
    return lines


def _shaped(kind: str, out: dict[str, Any], own_words: bool, leftovers: list[str]) -> dict[str, Any]:
    shaped: dict[str, Any] = {}
    for field, value in out.items():
        shaped[field] = _list_of(field, value) if field in _LISTS else _text_of(field, value)
    if kind in ("work", "volunteer", "education"):
        _place_description(kind, shaped, out, own_words)
        shaped["highlights"] = [*shaped.get("highlights", []), *leftovers]
    elif kind == "projects":
        shaped["highlights"] = [*shaped.get("highlights", []), *leftovers]
    elif kind in ("awards", "publications", "references") and leftovers:
        field = "reference" if kind == "references" else "summary"
        shaped[field] = "\n".join(filter(None, [shaped.get(field, ""), *leftovers]))
    elif leftovers:
        shaped["leftovers"] = leftovers
    return shaped


def _place_description(kind: str, shaped: dict[str, Any], out: dict[str, Any], own_words: bool) -> None:
    if (kind == "work" and not own_words) or "description" not in out:
        return
    value = out["description"]
    shaped.pop("description", None)
    bulleted = isinstance(value, list) or (isinstance(value, str) and _is_bulleted(plain(value)))
    if bulleted or kind == "education":
        shaped["highlights"] = [*as_lines(value), *shaped.get("highlights", [])]
    else:
        shaped["summary"] = "\n".join(filter(None, [shaped.get("summary", ""), as_text(value)]))


def _is_bulleted(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and all(_BULLET.match(line) for line in lines)


def _list_of(field: str, value: object) -> list[str]:
    if isinstance(value, str) and field in ("keywords", "roles", "courses"):
        return split_list(value)
    if isinstance(value, list) and field != "highlights":
        return [text for item in value if (text := _named(item))]
    return as_lines(value)


def _named(item: object) -> str:
    """An item of a list of keywords: a text, or an object with a name."""
    if isinstance(item, dict):
        for key in ("name", "skill", "title", "label", "value"):
            if text := as_text(item.get(key)):
                return text
    return as_text(item)


def _text_of(field: str, value: object) -> str:
    if isinstance(value, list) and field in ("summary", "description", "reference"):
        return "\n".join(as_lines(value))
    return as_text(value)


def split_list(text: str) -> list[str]:
    """ "Python, SQL (PostgreSQL, MySQL); Go" as its items: commas within brackets do not part."""
    items, depth, current = [], 0, ""
    for char in plain(text):
        depth += (char in "([{（") - (char in ")]}）")
        if depth <= 0 and char in ",;|•·●▪\n、，；/" and not (char == "/" and not current.endswith(" ")):
            items.append(current)
            current = ""
        else:
            current += char
    items.append(current)
    return [item for raw in items if (item := raw.strip(" \t-–—*").rstrip("."))]
