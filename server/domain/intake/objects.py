"""Any object that describes a person, such as JSON Resume v1 and v0, FRESH, RenderCV, Reactive Resume, as a Resume."""

import re
from typing import Any

from server.domain.intake.fields import (
    as_lines,
    as_text,
    is_technical,
    label_of,
    read_entry,
    split_list,
    words_of,
)
from server.domain.intake.headings import heading_kind
from server.domain.intake.words import is_level, network_of
from server.domain.resume import Resume

# Objects that only wrap the resume, or only group its sections.
_ENVELOPES = ("resume", "cv", "json resume", "resume data", "applicant", "candidate", "data", "parsed resume", "user")
_GROUPS = ("sections", "custom sections", "custom", "body", "content", "background", "learner info")
_WRAPPERS = ("items", "history", "entries", "sets", "list", "content", "values", "records", "data")
_PERSON = (
    "basics",
    "personal info",
    "personal details",
    "personal information",
    "contact info",
    "contact information",
    "contact",
    "contact details",
    "personal",
    "info",
    "personal data",
    "header",
    "candidate info",
    "user info",
    "person",
    "contacts",
    "bio data",
    "identity",
    "basic info",
    "basic information",
    "about person",
    "demographics",
)
_BASICS = {
    "name": ("name", "full name", "fullname", "candidate name", "display name", "applicant name", "person name"),
    "label": (
        "label",
        "headline",
        "title",
        "job title",
        "professional title",
        "current title",
        "tagline",
        "position",
        "designation",
        "role",
        "current position",
        "desired position",
        "subtitle",
    ),
    "email": ("email", "e mail", "email address", "mail", "emails", "primary email"),
    "phone": (
        "phone",
        "phone number",
        "mobile",
        "telephone",
        "tel",
        "cell",
        "mobile number",
        "contact number",
        "mobile phone",
        "phones",
        "phone numbers",
        "phone no",
        "cell phone",
    ),
    "url": (
        "url",
        "website",
        "site",
        "homepage",
        "web",
        "personal website",
        "portfolio",
        "portfolio url",
        "blog",
        "web site",
        "website url",
        "personal site",
        "portfolio website",
    ),
    "summary": (
        "summary",
        "about",
        "bio",
        "profile",
        "objective",
        "professional summary",
        "about me",
        "brief",
        "introduction",
        "career objective",
        "description",
        "overview",
        "personal statement",
    ),
}
_LOCATION = {
    "address": ("address", "street", "street address", "address line", "line1", "address line 1"),
    "postalCode": ("postal code", "code", "zip", "zip code", "postcode", "postal"),
    "city": ("city", "town", "municipality", "locality"),
    "countryCode": ("country code", "country"),
    "region": ("region", "state", "province", "county"),
}
_PLACE_KEYS = ("location", "address", "residence", "current location", "place", "home address", "based in")
_LINK_KEYS = (
    "profiles",
    "social",
    "social networks",
    "social media",
    "links",
    "urls",
    "socials",
    "social profiles",
    "social links",
    "online profiles",
    "websites",
    "online presence",
)
_PARTS = {"work", "volunteer", "education", "projects", "awards", "certificates", "publications", "references"}


class Reader:
    """Collects a Resume's JSON from the keys of an object, one after the other."""

    def __init__(self) -> None:
        self.basics: dict[str, Any] = {}
        self.location: dict[str, str] = {}
        self.profiles: list[dict[str, str]] = []
        self.parts: dict[str, list[dict[str, Any]]] = {}
        self.sections: dict[str, list[str]] = {}  # lines by title

    def resume(self) -> Resume:
        basics = {**self.basics, "location": self.location, "profiles": self.profiles}
        sections = [{"name": title, "lines": lines} for title, lines in self.sections.items()]
        return Resume.model_validate({"basics": basics, **self.parts, "sections": sections})

    def read(self, obj: dict[Any, Any]) -> None:
        if isinstance(obj.get("cv"), dict):  # RenderCV: beside `cv` stands only how it shall look
            obj = _with_links(obj["cv"])
        for key, value in obj.items():
            words = words_of(key)
            if value in (None, "", [], {}) or isinstance(value, bool):
                continue
            if words in _ENVELOPES and isinstance(value, dict):
                self.read(value)
            elif words in _GROUPS and isinstance(value, dict | list):
                self._group(value)
            elif not self._person_key(words, key, value):
                self._section(str(key), words, value)

    def _group(self, value: dict[Any, Any] | list[Any]) -> None:
        if isinstance(value, dict):
            for key, part in value.items():
                self._section(str(key), words_of(key), part)
            return
        for item in value:
            if not isinstance(item, dict):
                self._keep("", as_lines(item))
                continue
            title = next((as_text(item[k]) for k in ("name", "title", "heading", "section") if item.get(k)), "")
            rest = {k: v for k, v in item.items() if k not in ("name", "title", "heading", "section")}
            body = next((rest[k] for k in ("lines", *_WRAPPERS) if rest.get(k)), rest)
            if "lines" in rest:
                self._keep(title, as_lines(body))
            else:
                self._section(title, words_of(title), body)

    # Who the person is

    def _person_key(self, words: str, key: object, value: Any) -> bool:
        """Take a key that says who the person is; False if it is something else."""
        if words in _PERSON and isinstance(value, dict):
            self._person(value)
            return True
        if words in _LINK_KEYS and not isinstance(value, str):
            self._links(value)
            return True
        if words in _PLACE_KEYS and words not in self.basics:
            self._place(value)
            return True
        return self._basic(words, key, value)

    def _person(self, person: dict[Any, Any]) -> None:
        leftovers: dict[Any, Any] = {}
        for key, value in person.items():
            words = words_of(key)
            if value in (None, "", [], {}) or isinstance(value, bool):
                continue
            if not self._person_key(words, key, value) and not is_technical(key):
                leftovers[key] = value
        self._keep("", as_lines(leftovers))

    def _basic(self, words: str, key: object, value: Any) -> bool:
        if words in ("first name", "given name", "firstname") or words in (
            "last name",
            "surname",
            "family name",
            "lastname",
        ):
            names = [self.basics.get("name", ""), as_text(value)]
            self.basics["name"] = " ".join(filter(None, names))
            return True
        for field, keys in _BASICS.items():
            if words in keys and self._set(field, value):
                return True
        if any(part in words for part in (" list",)) or not isinstance(value, str):
            return False
        if network_of(words) and words not in ("x",):
            link = value if "/" in value or "." in value else ""
            self._profile(network_of(words), "" if link else value, link)
            return True
        place = next((field for field, keys in _LOCATION.items() if words in keys), "")
        if place:
            self.location.setdefault(place, as_text(value))
        return bool(place)

    def _set(self, field: str, value: Any) -> bool:
        """Set a field of basics; a second text for the same field is kept among the sections."""
        if isinstance(value, list) and field in ("email", "phone", "url"):
            first, *others = [as_text(v) for v in value] or [""]
            self._keep("", [f"{label_of(field)}: {other}" for other in others if other])
        elif isinstance(value, dict):
            if field == "name":
                first = " ".join(as_text(v) for v in value.values() if as_text(v))
            elif field == "summary":
                first = "\n".join(as_lines(value.get("content", value)))
            else:
                first = as_text(value.get("href") or value.get("url") or value.get("value") or value)
        else:
            first = "\n".join(as_lines(value)) if field == "summary" else as_text(value)
        if field == "url" and network_of(first):
            self._profile(network_of(first), "", first)
        elif self.basics.get(field) and self.basics[field] != first:
            self._keep("", [first])
        else:
            self.basics[field] = first
        return True

    def _place(self, value: Any) -> None:
        if not isinstance(value, dict):
            field = "city" if "city" not in self.location else "address"
            self.location.setdefault(field, ", ".join(as_lines(value)))
            return
        known = {words_of(k): v for k, v in value.items()}
        for field, keys in _LOCATION.items():
            text = next((as_text(known.pop(k)) for k in keys if known.get(k)), "")
            if text:
                self.location.setdefault(field, " ".join(text.split()))
        self._keep("", as_lines(known))

    def _links(self, value: Any) -> None:
        items = (
            value.items()
            if isinstance(value, dict)
            else [("", item) for item in value]
            if isinstance(value, list)
            else []
        )
        for key, item in items:
            if isinstance(item, dict) and any(w in item for w in _WRAPPERS):
                self._links(next(item[w] for w in _WRAPPERS if w in item))
            elif isinstance(item, list):
                self._links(item)
            elif isinstance(item, dict):
                link = read_entry("profiles", item)
                self._profile(link.get("network", label_of(key)), link.get("username", ""), link.get("url", ""))
            elif text := as_text(item):
                network = network_of(text) or network_of(words_of(key)) or (label_of(key) if key else "")
                is_link = "/" in text or "." in text
                self._profile(network, "" if is_link else text, text if is_link else "")

    def _profile(self, network: str, username: str, url: str) -> None:
        profile = {"network": network, "username": username, "url": url}
        if any(profile.values()) and profile not in self.profiles:
            self.profiles.append(profile)

    # What the person did

    def _section(self, title: str, words: str, value: Any) -> None:
        if (
            isinstance(value, dict)
            and isinstance(value.get("name") or value.get("title"), str)
            and set(value) & set(_WRAPPERS)
        ):
            title = value.get("name") or value.get("title") or title
        kind = heading_kind(words.replace(" ", " ")) or heading_kind(title)
        body = self._unwrapped(title, value)
        if is_technical(title) or body in (None, "", [], {}):
            return
        if kind is None or kind in ("other", "courses"):
            kind = _kind_by_shape(body)
        if kind == "summary":
            self._set("summary", body)
        elif kind in ("contact", "links") and isinstance(body, dict):
            self._person(body)
        elif kind == "links" and isinstance(body, list):
            self._links(body)
        elif kind in _PARTS:
            self._entries(kind, title, body)
        elif kind in ("skills", "languages", "interests"):
            self._named_lists(kind, title, body)
        else:
            lines = [_unbulleted(item) for item in body] if isinstance(body, list) else body
            self._keep(label_of(title), as_lines(lines))

    def _unwrapped(self, title: str, value: Any) -> Any:
        """The entries inside `{"history": [...], "summary": "..."}`; what stands beside them is kept."""
        if not isinstance(value, dict):
            return value
        for key, inner in value.items():
            if words_of(key) in _WRAPPERS and isinstance(inner, list | str):
                beside = {
                    k: v
                    for k, v in value.items()
                    if k != key and isinstance(v, str | list) and words_of(k) not in ("name", "title", "type") and v
                }
                lists = [v for v in beside.values() if isinstance(v, list) and words_of_any(beside, v) in _WRAPPERS]
                if isinstance(inner, list) and lists:
                    inner = [*inner, *(item for extra in lists for item in extra if item not in inner)]  # noqa: PLW2901
                    beside = {k: v for k, v in beside.items() if v not in lists}
                self._keep(label_of(title), as_lines(beside))
                return inner
        return value

    def _entries(self, kind: str, title: str, body: Any) -> None:
        entries = body if isinstance(body, list) else [body]
        if isinstance(body, dict) and body and all(isinstance(v, dict) for v in body.values()):
            entries = [{"name": k, **v} for k, v in body.items()]
        kept: list[str] = []
        for raw in entries:
            entry = _unbulleted(raw)
            if isinstance(entry, dict):
                self._add(kind, label_of(title), read_entry(kind, entry))
            elif kind in ("certificates", "awards", "publications"):
                field = "title" if kind == "awards" else "name"
                self.parts.setdefault(kind, []).extend({field: line} for line in as_lines(entry))
            else:
                kept += as_lines(entry)
        self._keep(label_of(title), kept)

    def _add(self, kind: str, title: str, entry: dict[str, Any]) -> None:
        leftovers = entry.pop("leftovers", [])
        if any(entry.values()):
            self.parts.setdefault(kind, []).append(entry)
        name = next((str(v) for v in entry.values() if v and isinstance(v, str)), "")
        self._keep(title, [f"{name} - {line}" if name else line for line in leftovers])

    def _named_lists(self, kind: str, title: str, body: Any) -> None:
        out = self.parts.setdefault(kind, [])
        if isinstance(body, str):
            body = list(as_lines(body)) if "\n" in body else split_list(body)
        if isinstance(body, dict):
            body = [{"name": label_of(k), **_as_list_part(kind, v)} for k, v in body.items() if not is_technical(k)]
        loose: list[str] = []
        for raw in body if isinstance(body, list) else [body]:
            item = _unbulleted(raw)
            if isinstance(item, dict):
                self._add(kind, label_of(title), read_entry(kind, item))
            elif text := as_text(item):
                parsed = _line_of_list(kind, text)
                if parsed is None:
                    loose.append(text)
                else:
                    out.append(parsed)
        if loose and kind == "skills":
            out.append({"keywords": loose})
        else:
            out += [{"name": text} for text in loose]

    def _keep(self, title: str, lines: list[str]) -> None:
        if lines:
            self.sections.setdefault(title, []).extend(lines)


# What RenderCV itself makes of a network's name and a user's name.
_USER_PAGES = {
    "linkedin": "linkedin.com/in/",
    "github": "github.com/",
    "gitlab": "gitlab.com/",
    "instagram": "instagram.com/",
    "orcid": "orcid.org/",
    "x": "x.com/",
    "twitter": "twitter.com/",
    "youtube": "youtube.com/@",
    "researchgate": "researchgate.net/profile/",
    "google scholar": "scholar.google.com/citations?user=",
    "stackoverflow": "stackoverflow.com/users/",
    "telegram": "t.me/",
    "leetcode": "leetcode.com/u/",
}


def _with_links(cv: dict[Any, Any]) -> dict[Any, Any]:
    profiles = []
    for network in cv.get("social_networks") or []:
        if isinstance(network, dict) and "url" not in network:
            page = _USER_PAGES.get(as_text(network.get("network")).casefold(), "")
            user = as_text(network.get("username"))
            profiles.append({**network, "url": f"https://{page}{user}" if page and user else ""})
        else:
            profiles.append(network)
    return {**cv, "social_networks": profiles}


def words_of_any(beside: dict[Any, Any], value: Any) -> str:
    return next((words_of(k) for k, v in beside.items() if v is value), "")


def _as_list_part(kind: str, value: Any) -> dict[str, Any]:
    if kind == "languages":
        return {"fluency": as_text(value)}
    if isinstance(value, dict):
        return (
            value
            if "keywords" in value
            else {"keywords": [label_of(k) if v is True else f"{label_of(k)}: {as_text(v)}" for k, v in value.items()]}
        )
    return {"keywords": split_list(value) if isinstance(value, str) else value}


def _unbulleted(item: Any) -> Any:
    """The text in RenderCV's `{"bullet": "..."}` and `{"number": "..."}`; anything else as it is."""
    if isinstance(item, dict) and len(item) == 1:
        ((key, text),) = item.items()
        return text if words_of(key) in ("bullet", "number", "reversed number") else item
    return item


def _line_of_list(kind: str, text: str) -> dict[str, Any] | None:
    """ "Languages: Python, Go" as a group, "English (fluent)" as a language; None for a plain item."""
    if kind == "languages":
        return read_language(text)
    head, colon, tail = text.partition(":")
    if colon and tail.strip() and len(head) < 50 and not tail.startswith("//"):
        return {"name": head.strip(), "keywords": split_list(tail)}
    if kind == "interests":
        return {"name": text}
    return None


def read_language(text: str) -> dict[str, str]:
    """ "English (fluent)", "Spanish - B2", "Deutsch: Muttersprache" as a language and how well."""
    if match := re.fullmatch(r"([^:：]+?)\s*[(（](.+)[)）]\s*\.?", text):
        return {"language": match[1].strip(" :–—-,"), "fluency": match[2].strip()}
    if match := re.fullmatch(r"([^:：,–—|\-]+?)\s*(?:[:：,–—|]|\s-|-\s)\s*(.+)", text):
        return {"language": match[1].strip(), "fluency": match[2].strip()}
    words = text.split()
    for cut in range(1, len(words)):
        if is_level(" ".join(words[cut:])):
            return {"language": " ".join(words[:cut]), "fluency": " ".join(words[cut:])}
    return {"language": text}


def _kind_by_shape(body: Any) -> str | None:
    """The section that the keys of its entries belong to: RenderCV lets a section have any title."""
    entries = body if isinstance(body, list) else [body]
    keys: set[str] = set()
    for entry in entries:
        if not isinstance(entry, dict):
            return None
        keys |= {words_of(k) for k in entry}
    if keys & {"company", "employer", "company name", "job title"} or {"organization", "position"} <= keys:
        return "work"
    if keys & {"institution", "school", "degree", "study type", "university"}:
        return "education"
    if keys & {"authors", "journal", "doi", "publisher"}:
        return "publications"
    if {"label", "details"} <= keys:
        return "skills"
    if keys & {"awarder"}:
        return "awards"
    if keys & {"issuer"}:
        return "certificates"
    return "projects" if {"name", "highlights"} <= keys or {"name", "start date"} <= keys else None


def read_object(obj: dict[Any, Any]) -> Resume:
    """A Resume of any object; what has no place in one is kept, line by line, in its sections."""
    reader = Reader()
    reader.read(obj)
    return reader.resume()
