"""Which piece of a head is the title and which the organisation: all entries of a section decide together."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from server.domain.intake.entries import Entry
from server.domain.intake.lines import Line
from server.domain.intake.pieces import Head, Text, commas, head_of
from server.domain.intake.vocabulary import DEPARTMENTS
from server.domain.intake.words import (
    degree_at,
    is_occasion,
    is_place,
    is_school,
    is_score,
    is_sure_place,
    org_score,
    title_score,
)

Slot = tuple[int, int]
Score = Callable[[str], float]


@dataclass(slots=True)
class Roles:
    """What an entry's head says. `title` is a job title or a degree, `org` an employer or a school."""

    head: Head
    title: str = ""
    org: str = ""
    rest: list[str] = field(default_factory=list)
    told: list[Line] = field(default_factory=list)
    doubtful: bool = False


def job_roles(entries: list[Entry]) -> list[Roles]:
    found = _assign(entries, title_score, org_score)
    _places_behind_names(found, entries)
    return found


def study_roles(entries: list[Entry]) -> list[Roles]:
    return _assign(entries, _degree_score, _school_score)


def _degree_score(text: str) -> float:
    at = degree_at(text)
    if at < 0 or is_score(text):
        return 0.0
    return 1.2 if at == 0 else 0.8


def _school_score(text: str) -> float:
    return 1.2 if is_school(text) else 0.0


def _assign(entries: list[Entry], score_title: Score, score_org: Score) -> list[Roles]:
    """The roles, with as few lines under the heads as most entries need to name both."""
    best: list[Roles] = []
    for more in range(4):
        if more and not any(len(entry.more) >= more for entry in entries):
            break
        found = [
            _told(roles, entry, more)
            for roles, entry in zip(_roles_of(entries, more, score_title, score_org), entries, strict=True)
        ]
        _doubt(found, entries, more)
        if not best or _complete(found) > _complete(best):
            best = found
        if _complete(best) >= 0.6 * len(entries):
            break
    _inherit(best)
    _unnamed_places(best)
    return best


def _unnamed_places(found: list[Roles]) -> None:
    """A town that nobody knows stands behind its organisation as the other places do: "Ría Blanca – Cádiz"."""
    if not any(roles.head.places for roles in found):
        return
    for roles in found:
        match = re.fullmatch(r"(.{2,}?)\s+[-–—]\s+([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?)", roles.org)
        if match and not roles.head.places and match[2][0].isupper() and not org_score(match[2]):
            roles.org, place = match[1], match[2]
            roles.head.places.append(place)


_TOWN_BEHIND = re.compile(r"([^,]{2,}), ([^\W\d_][\w'’-]{2,}(?: [^\W\d_][\w'’-]+)?)")


def _places_behind_names(found: list[Roles], entries: list[Entry]) -> None:
    """ "Fjordbrot, Brevik" beside "Kornhof, Oslo": one town that is known tells where the others stand."""
    texts = [[line.text for line in [*entry.head, *entry.more]] for entry in entries]
    for mark in (", ", " | "):
        known = any(
            f"{roles.org}{mark}{place}" in text
            for roles, lines in zip(found, texts, strict=True)
            for text in lines
            for place in roles.head.places
            if roles.org
        )
        for roles, lines in zip(found, texts, strict=True):
            if known and not roles.head.places:
                _take_place(roles, mark, lines)


def _take_place(roles: Roles, mark: str, lines: list[str]) -> None:
    """Moves what stands behind the organisation's mark to the places, if it is written as a town's name is."""
    behind = next((rest for rest in roles.rest if any(f"{roles.org}{mark}{rest}" in text for text in lines)), "")
    if not behind and mark != ", ":
        return
    match = _TOWN_BEHIND.fullmatch(f"{roles.org}, {behind}" if behind else roles.org)
    if match and match[2].istitle() and not _names_more(match):
        roles.org = match[1]
        roles.head.places.append(match[2])
        roles.rest = [rest for rest in roles.rest if rest != behind]


def _names_more(match: re.Match[str]) -> bool:
    """Whether what stands behind the comma may be a department, a campus or a part of the name."""
    name, end = match[1], match[2]
    said = org_score(end) or title_score(end) or is_school(name) or is_school(end)
    return bool(said) or not DEPARTMENTS.isdisjoint(end.casefold().split())


def _complete(found: list[Roles]) -> float:
    """How many entries name both; half as much where only a comma in the title made an organisation of its end."""
    return sum(0.5 if roles.doubtful else 1.0 for roles in found if roles.title and roles.org)


def _doubt(found: list[Roles], entries: list[Entry], more: int) -> None:
    """Marks titles that were cut at a comma while the line below names the organisation, as the section shows.

    "Manager, Operations" above "Havenwerk B.V., Oslo" is one title; "Engineer, Acme" above "Fintech startup" is not.
    """
    below = [_name_below(entry, more) for entry in entries]
    shown = any(
        line and (org_score(line.text) > 0.5 or len(commas(line.text)) > 1 or not roles.org)
        for roles, line in zip(found, below, strict=True)
    )
    for roles, line in zip(found, below, strict=True):
        roles.doubtful = shown and line is not None and _cut_at_comma(roles)


def _name_below(entry: Entry, more: int) -> Line | None:
    """The line under the head, if it is set and written as a name is."""
    for line in entry.more[more : more + 1]:
        words = [word for word in re.findall(r"[^\W\d_]+", line.text) if len(word) > 3]
        named = len(words) <= 8 and all(word[0].isupper() for word in words) and not is_place(line.text)
        if named and ((line.spans and line.spans[0].italic) or org_score(line.text) > 0.5):
            return line
    return None


def _cut_at_comma(roles: Roles) -> bool:
    """Whether title and organisation are parts of one text that only commas part."""
    parts = [piece for piece in roles.head.pieces if piece.text in (roles.title, roles.org)]
    return (
        len(parts) == 2
        and any(piece.joined for piece in parts)
        and (parts[0].line, parts[0].cell) == (parts[1].line, parts[1].cell)
        and not org_score(roles.org)
    )


def _told(roles: Roles, entry: Entry, more: int) -> Roles:
    """Gives the entry's text to its roles; a place on a line of its own under the head is no text."""
    rest = entry.more[more:]
    if rest and is_place(rest[0].text) and not roles.head.places:
        roles.head.places.append(rest.pop(0).text)
    roles.told = [*rest, *entry.body]
    return roles


def _inherit(found: list[Roles]) -> None:
    """A further position under the same employer names it only once, above the first."""
    org = ""
    for roles in found:
        roles.org = roles.org or (org if roles.title else "")
        org = roles.org


def _roles_of(entries: list[Entry], more: int, score_title: Score, score_org: Score) -> list[Roles]:
    heads = [_head([*entry.head, *entry.more[:more]], score_title, score_org) for entry in entries]
    titles: dict[Slot, list[float]] = defaultdict(list)
    orgs: dict[Slot, list[float]] = defaultdict(list)
    for head in heads:
        for slot, piece in _slots(head):
            titles[slot].append(score_title(piece.text))
            orgs[slot].append(score_org(piece.text))
    lean = {s: (sum(titles[s]) - sum(orgs[s])) / len(titles[s]) for s in titles}
    return [_roles(head, lean, score_title, score_org) for head in heads]


def _head(lines: list[Line], score_title: Score, score_org: Score) -> Head:
    """The head, taken apart only as far as needed to find two pieces, or a title and an organisation apart."""
    head = head_of(lines, 0)
    for depth in (1, 2):
        mixed = any(score_title(p.text) > 0.5 and score_org(p.text) > 0.5 for p in head.pieces)
        if len(head.pieces) >= 2 and not mixed:
            break
        finer = head_of(lines, depth)
        if len(finer.pieces) > len(head.pieces):
            head = finer
    return head


def _slots(head: Head) -> list[tuple[Slot, Text]]:
    counts: dict[int, int] = defaultdict(int)
    slots: list[tuple[Slot, Text]] = []
    for piece in head.pieces:
        slots.append(((piece.line, counts[piece.line]), piece))
        counts[piece.line] += 1
    return slots


def _roles(head: Head, lean: dict[Slot, float], score_title: Score, score_org: Score) -> Roles:
    slots = _slots(head)
    roles = Roles(head)
    if not slots:
        return roles

    def leaning(slot: Slot, piece: Text) -> float:
        if piece.role:
            return 9.0 if piece.role == "title" else -9.0
        own = score_title(piece.text) - score_org(piece.text)
        return own + 0.8 * lean[slot]

    ranked = sorted(slots, key=lambda s: -leaning(*s))
    title = ranked[0] if leaning(*ranked[0]) > 0.15 else None
    others = [s for s in slots if s is not title]
    org = min(
        others,
        key=lambda s: (round(min(leaning(*s), 0.0) * 2), s[1].last and s[1].line > 0, others.index(s)),
        default=None,
    )
    if title is None:
        title, org = _by_order(slots, org, leaning)
    roles.title = title[1].text if title else ""
    roles.org = org[1].text if org else ""
    before: Text | None = None
    for slot in slots:
        piece = slot[1]
        if slot is not title and slot is not org and not _reunited(roles, piece, before):
            _place_or_rest(roles, piece)
        before = piece
    _name_from_places(roles)
    return roles


def _reunited(roles: Roles, piece: Text, before: Text | None) -> bool:
    """A piece that a comma parted from the title or the organisation belongs to it: "Director, Security"."""
    if (
        before is None
        or not piece.joined
        or piece.line != before.line
        or piece.cell != before.cell
        or is_score(piece.text)
        or is_occasion(piece.text)
    ):
        return False
    if before.text and roles.title.endswith(before.text):
        roles.title += f", {piece.text}"
    elif before.text and roles.org.endswith(before.text) and org_score(piece.text):
        roles.org += f", {piece.text}"
    else:
        return False
    return True


def _name_from_places(roles: Roles) -> None:
    """ "Siemens, Germany" looks like a place; where no organisation is named it is one."""
    for i, place in enumerate(roles.head.places):
        if not roles.org and not is_sure_place(place):
            roles.org, _, roles.head.places[i] = (part.strip() for part in place.partition(","))


def _by_order(
    slots: list[tuple[Slot, Text]], org: tuple[Slot, Text] | None, leaning: Callable[[Slot, Text], float]
) -> tuple[tuple[Slot, Text] | None, tuple[Slot, Text] | None]:
    """Where no word tells: an organisation by its name makes the other the title; else the first is the title."""
    if org and leaning(*org) < -0.15:
        rest = [s for s in slots if s is not org]
        return (rest[0] if rest else None), org
    return slots[0], (slots[1] if len(slots) > 1 else None)


def _place_or_rest(roles: Roles, piece: Text) -> None:
    """What stands at the right end of a head and is short is where it was, if nothing else says so."""
    words = piece.text.split()
    at_edge = (piece.last or piece.line == 0) and len(words) <= 4 and not is_occasion(piece.text)
    if not roles.head.places and at_edge and piece.text[:1].isupper():
        roles.head.places.append(piece.text)
    else:
        roles.rest.append(piece.text)
