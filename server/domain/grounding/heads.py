"""The lines of a resume that arrange it: name, contact, section headings, the heads of entries."""

import re

from server.domain.grounding.background import Entry
from server.domain.grounding.durations import fits_span
from server.domain.grounding.index import Index
from server.domain.grounding.lists import headings
from server.domain.grounding.mentions import mentions
from server.domain.grounding.reading import Reading, read
from server.domain.grounding.tokens import Token
from server.domain.grounding.values import LineCheck, Problem

_SECTIONS = frozenset(headings.SECTIONS.split())
_PRESENT = frozenset(headings.PRESENT.split())
_MONTHS = frozenset(headings.MONTHS.split())
_ADDRESS = re.compile(r"@|https?://|www\.|linkedin|github|\+?\d[\d ()/-]{6,}\d")
_MARKED = re.compile(r"\*\*|\||\*[^*]+\*|\t| [-–—] ")
_SEVERAL = 14  # a head has fewer words than a sentence


def known_heading(text: str, index: Index) -> bool:
    """Does a section's heading only arrange? The applicant's own sections have headings of their own."""
    words = [token.low for token in read(text).toks if token.kind != "sign"]
    own = {section.name.strip().lower() for section in index.resume.sections}
    return text.strip().lower() in own or all(word in _SECTIONS for word in words)


def contact_line(text: str, index: Index, *, below_sections: bool) -> LineCheck | None:
    """The name, the label or a line of contact details; None if it is something else."""
    reading = read(text)
    words = [token for token in reading.toks if token.kind != "sign"]
    if not words:
        return LineCheck(text=text, supported=True)
    if all(_is_contact(token, index) for token in words):
        return LineCheck(text=text, supported=True, facts=["name"])
    if below_sections or not _ADDRESS.search(text):
        return None
    strange = [token for token in words if not _is_contact(token, index)]
    bare = re.sub(r"[^\w@.]", "", _addresses(index)).lower()
    wrong = [
        t.raw
        for t in strange
        if re.sub(r"[^\w@.]", "", t.raw + t.tail * 0).lower() not in bare and not t.word.soft and not t.word.stop
    ]
    problems = [
        Problem(kind="name", what=word, why="This is not among the applicant's contact details.") for word in wrong
    ]
    return LineCheck(text=text, supported=not problems, facts=["name"], problems=problems)


def _is_contact(token: Token, index: Index) -> bool:
    return token.low in index.contact or token.raw.lower() in index.contact


def _addresses(index: Index) -> str:
    basics = index.resume.basics
    parts = [basics.email, basics.phone, basics.url, basics.location.address, basics.location.postalCode]
    parts += [f"{profile.url} {profile.username} {profile.network}" for profile in basics.profiles]
    return " ".join(parts) + " phone email e-mail tel mobile web linkedin github www https http com"


def entry_of(text: str, index: Index, within: str = "") -> str:
    """The entry that a head line speaks of, or "" if the line is no head. `within`: the entry of the line above."""
    reading = read(text)
    if len(reading.toks) > _SEVERAL * 2 or text.rstrip().endswith("."):
        return ""
    named: set[str] = set().union(*(entries for _, _, entries, _ in mentions(reading, index)))
    marked = bool(_MARKED.search(text)) or bool(reading.nums.dates)
    if within and marked and (not named or within in named):
        return within
    if named and (marked or (within == "" and text.lstrip().startswith("#"))):
        return _closest(reading, index, [index.entries[id] for id in sorted(named)])
    if (not named and not marked) or len(reading.toks) <= 8:
        by_title = [entry for entry in index.entries.values() if _is_title(reading, entry)]
        if len(by_title) == 1 or (by_title and not marked):
            return by_title[0].id
    return ""


def _is_title(reading: Reading, entry: Entry) -> bool:
    words = {token.word.stem for token in reading.toks if token.kind == "word" and not token.word.stop}
    return bool(words) and words <= set(entry.title_words)


def _closest(reading: Reading, index: Index, entries: list[Entry]) -> str:
    """Of several stays with one employer the one whose title and dates agree best."""
    words = {token.word.stem for token in reading.toks if token.kind == "word"}

    def fit(entry: Entry) -> tuple[int, int]:
        return sum(fits_span(date, entry, index) for date in reading.nums.dates), len(words & set(entry.title_words))

    return max(entries, key=fit).id


def check_head(text: str, index: Index, entry: str) -> LineCheck:
    """Title, organisation, place and dates of an entry, word for word; nothing else may stand in its head."""
    reading = read(index.without_addresses(text))
    if entry not in index.entries:
        problem = Problem(
            kind="title", what=reading.text, why="No position, school or project in the facts is called this."
        )
        return LineCheck(text=text, supported=False, problems=[problem])
    mask = sum(1 << known.at for known in index.known if known.fact.id == entry)
    if index.entries[entry].kind == "project":
        mask |= index.entries[entry].mask
    problems = [*_strange_words(reading, index, entry, mask), *_wrong_dates(reading, index, index.entries[entry])]
    return LineCheck(text=text, supported=not problems, facts=[entry], problems=problems)


def _strange_words(reading: Reading, index: Index, entry: str, mask: int) -> list[Problem]:
    strange = [
        token.raw
        for at, token in enumerate(reading.toks)
        if token.kind != "sign"
        and at not in _dated(reading)
        and not token.word.stop
        and token.low not in index.contact
        and token.low not in index.entries[entry].name
        and token.low not in _PRESENT | _MONTHS
        and not index.cover(token) & mask
    ]
    return [
        Problem(kind="title", what=word, why="The facts do not have this in the name of the position.")
        for word in strange
    ]


def _dated(reading: Reading) -> set[int]:
    return {at for date in reading.nums.dates for at in range(date.at, date.at + 2) if at in reading.nums.used}


def _wrong_dates(reading: Reading, index: Index, entry: Entry) -> list[Problem]:
    named = {*entry.name, *entry.title}  # "Joiner (apprentice until 2011)"
    problems = [
        Problem(kind="date", what=str(date.year), why="The facts have other dates for this.")
        for date in reading.nums.dates
        if entry.span is not None and not fits_span(date, entry, index) and str(date.year) not in named
    ]
    open_ended = any(token.low in _PRESENT for token in reading.toks) and bool(reading.nums.dates)
    if open_ended and entry.span is not None and entry.span.end is not None:
        problems.append(Problem(kind="date", what="present", why="The facts have an end for this."))
    return problems
