"""What of a resume is no fact's words: its positions with their times, its addresses, the words of its head."""

import re
from dataclasses import dataclass

from server.domain.grounding.reading import read
from server.domain.grounding.words import Keys
from server.domain.lexicon.regions import REGIONS
from server.domain.lexicon.words import words as listed
from server.domain.resume import Resume

COMPANY_FORMS = frozenset(
    listed(
        "ltd limited inc llc plc gmbh ag co corp corporation company sa bv ab oy as srl spa group the of and "
        "for de la le du des der die das und et y e"
    )
)


@dataclass(slots=True)
class Span:
    """When: (year, month), month 0 if not said; `end` None for what goes on."""

    start: tuple[int, int]
    end: tuple[int, int] | None


@dataclass(slots=True)
class Entry:
    id: str
    kind: str
    name: list[str]  # the words of the organisation's name, lower case
    title: Keys
    title_words: Keys
    span: Span | None
    mask: int = 0


def entries(resume: Resume) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for i, w in enumerate(resume.work, 1):
        found[f"work{i}"] = _entry(f"work{i}", w.name, w.position, (w.startDate, w.endDate), open_ended=True)
    for i, v in enumerate(resume.volunteer, 1):
        found[f"vol{i}"] = _entry(f"vol{i}", v.organization, v.position, (v.startDate, v.endDate), open_ended=True)
    for i, p in enumerate(resume.projects, 1):
        title = " ".join((p.name, *p.roles))
        found[f"project{i}"] = _entry(f"project{i}", p.entity or p.name, title, (p.startDate, p.endDate))
    for i, e in enumerate(resume.education, 1):
        title = f"{e.studyType} {e.area}"
        found[f"edu{i}"] = _entry(f"edu{i}", e.institution, title, (e.startDate, e.endDate))
    return found


def _entry(id: str, name: str, title: str, dates: tuple[str, str], open_ended: bool = False) -> Entry:
    reading = read(title)
    begun, ended = map(_date, dates)
    span = None
    if begun:
        span = Span(begun, ended if ended or open_ended else None)
    elif ended:
        span = Span(ended, ended)
    words = frozenset(token.word.stem for token in reading.toks if token.kind == "word" and not token.word.stop)
    return Entry(id, id.rstrip("0123456789"), name_words(name), reading.keys, words, span)


def _date(text: str) -> tuple[int, int] | None:
    year, _, rest = text.partition("-")
    if not (year.isdigit() and len(year) == 4):
        return None
    month = rest.partition("-")[0]
    return int(year), int(month) if month.isdigit() and 1 <= int(month) <= 12 else 0


def name_words(name: str) -> list[str]:
    return [token.low for token in read(name).toks if token.kind != "sign" and token.low not in COMPANY_FORMS]


def _bare(address: str) -> str:
    address = address.replace("\\", "").lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return address.rstrip("/.")


def addresses(resume: Resume) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = [w.url for w in resume.work] + [v.url for v in resume.volunteer] + [e.url for e in resume.education]
    found += [c.url for c in resume.certificates] + [u.url for u in resume.publications]
    found += [p.url for p in resume.projects] + [profile.url for profile in resume.basics.profiles]
    bare = {_bare(url) for url in (*found, resume.basics.url, resume.basics.email) if url}
    return tuple((address, _address_pattern(address)) for address in sorted(bare, key=len, reverse=True) if address)


def _address_pattern(address: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?:https?://)?(?:www\.)?{re.escape(address)}/?(?![\w-])", re.IGNORECASE)


def places(resume: Resume) -> frozenset[str]:
    home = resume.basics.location
    there = [work.location for work in resume.work]
    there += [service.location for service in resume.volunteer] + [school.location for school in resume.education]
    return _words_of([home.city, home.region, *there])


def _words_of(parts: list[str]) -> frozenset[str]:
    """Their words in lower case; where the letters of a state stand, its name, too."""
    raw = [token.raw for token in read(" ".join(parts)).toks if token.kind != "sign"]
    names = " ".join(REGIONS[word] for word in raw if word in REGIONS)
    return frozenset(word.lower() for word in (*raw, *names.split()))


def contact(resume: Resume) -> frozenset[str]:
    """Words of the head of a page: name, place, addresses."""
    basics = resume.basics
    place = basics.location
    parts = [basics.name, basics.email, basics.phone, basics.url, place.city, place.region, place.countryCode]
    parts += [part for profile in basics.profiles for part in (profile.network, profile.username, profile.url)]
    return _words_of(parts)
