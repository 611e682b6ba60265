"""Who the person is: name, title, contact data, place, as the header of a resume says it."""

import re
from typing import Any

from server.domain.intake.contacts import (
    Contacts,
    is_label,
    is_phone,
    is_street,
    network_label,
    pieces_of,
    take_contacts,
    without_kind,
    without_label,
)
from server.domain.intake.headings import heading_kind, plain_words
from server.domain.intake.lines import Line, Span
from server.domain.intake.structure import Part
from server.domain.intake.words import is_place, network_of, org_score, title_score

_NOT_NAME = re.compile(
    r"[\d@:/\\<>#=]|\b(?:resume|résumé|curriculum|vitae|lebenslauf|page|updated|stand)\b", re.IGNORECASE
)
_TITLE_WORDS = re.compile(
    r"\b(?:resume|résumé|curriculum vitae|cv|lebenslauf|currículum(?: vitae)?|hoja de vida|europass|个人简历|简历)\b",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(
    r"^(?:full name|name|vor- und nachname|vorname(?:, name)?|nom(?: et prénom)?|nombre(?: y apellidos)?|"
    r"姓名)\s*[:：]?\s*(.*)$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)  # whatever its ending: it stands alone
_SPACED = re.compile(r"(?:\b\w\b ){3,}\w\b")


def read_header(parts: list[Part], all_lines: list[Line]) -> tuple[dict[str, Any], list[str], list[str]]:
    """Basics, the paragraphs that are a summary, and the lines that say something else."""
    _reclaim_name(parts, all_lines)
    header = [line for part in parts if part.kind == "header" for line in part.lines]
    contact = _paired([line for part in parts if part.kind in ("contact", "links") for line in part.lines])
    found = Contacts()
    name, name_lines = _name(header, contact, all_lines)
    profiles: list[dict[str, str]] = []
    rest: list[str] = []
    summary: list[str] = []
    labels: list[str] = []
    network = ""
    named = {id(line) for line in name_lines}
    for line in [*header, *contact]:
        text = _without_name(line, name) if id(line) in named else line.text
        if not text or not _TITLE_WORDS.sub("", text).strip(" :,-"):
            continue
        if _is_paragraph(text):
            summary.append(text)
            continue
        left, network = _read_line(line, text, found, profiles, network)
        if left and line in header and not labels and not line.footer and _is_label_line(left, name):
            labels.append(" | ".join(left))
        else:
            rest += left
    _add_annotations([*header, *contact], found, profiles)
    if not found.count("emails"):
        _search_everywhere(all_lines, found)
    basics = _basics(name, labels[0] if labels else "", found, profiles)
    rest += found["emails"][1:] + found["phones"][1:] + found["places"][1:]
    return basics, summary, rest


def _is_paragraph(text: str) -> bool:
    if "@" in text or len(re.findall(r"[|•·]|\w:", text)) > 2:
        return False
    words = len(text.split())
    return words > 22 or (words > 12 and text.endswith("."))


# The name


def _reclaim_name(parts: list[Part], all_lines: list[Line]) -> None:
    """A name that is set like the titles of sections heads no section: what stands under it is the header."""
    email = re.search(r"([\w.+-]+)@", " ".join(line.text for line in all_lines))
    handle = plain_words(email[1]).replace(" ", "") if email else ""
    for part in parts:
        tokens = [t for t in plain_words(part.title).split() if len(t) > 2]
        named = part.kind == "other" and 2 <= len(tokens) <= 4 and any(t in handle for t in tokens)
        if named and _looks_like_name(part.title) and part.title_line is not None:
            part.kind = "header"
            part.lines.insert(0, part.title_line)
            return


def _name(header: list[Line], contact: list[Line], all_lines: list[Line]) -> tuple[str, list[Line]]:
    for line in [*header, *contact]:
        match = _NAME_LABEL.match(line.text)
        if match and match[1] and _looks_like_name(match[1]):
            return match[1].strip(), [line]
    email = re.search(r"([\w.+-]+)@", " ".join(line.text for line in [*header, *contact, *all_lines]))
    handle = plain_words(email[1]).replace(" ", "") if email else ""
    first_page = [line for line in all_lines if line.page == 0 and not line.footer]
    for pool in ([line for line in header if line.page == 0], first_page):
        scored = [(s, -i, line) for i, line in enumerate(pool[:60]) if (s := _name_score(line, i, pool, handle)) > 0]
        if scored:
            best = max(scored, key=lambda s: s[:2])[2]
            return _whole_name(best, pool)
    return "", []


def _name_score(line: Line, place: int, pool: list[Line], handle: str) -> float:
    text = name_in(line)
    if not text or not _looks_like_name(text):
        return 0.0
    largest = max(other.size for other in pool)
    tokens = [t for t in plain_words(text).split() if len(t) > 2]
    score = 1.0 + (2.5 * line.size / largest if largest else 0.0) + max(0.0, 1.0 - 0.25 * place)
    score += 1.5 * sum(1 for t in tokens if t in handle)
    score -= (
        1.0 * (title_score(text) > 0.5)
        + 0.8 * (org_score(text) > 0.5)
        + 1.5 * (is_place(text) or bool(heading_kind(text)))
    )
    return score + 0.3 * (2 <= len(text.split()) <= 4) + 0.3 * line.bold + 1.0 * (line.level == 1)


def name_in(line: Line) -> str:
    """The text of the line that may be a name: its largest spans, before a bar, without "Resume"."""
    if not line.cells:
        return ""
    cell = max(line.cells, key=lambda c: max((s.size for s in c.spans), default=0.0))
    largest = max((s.size for s in cell.spans), default=0.0)
    text = "".join(s.text for s in cell.spans if s.size > 0.7 * largest or not largest).strip()
    text = re.split(r"\s*[|•·]\s*|\s+[–—-]\s+|\t", text)[0]
    text = _TITLE_WORDS.sub("", text).strip(" ,:-–—")
    return text.replace(" ", "") if _SPACED.fullmatch(text) else text


def _looks_like_name(text: str) -> bool:
    words = text.replace(",", " ").split()
    if not 1 <= len(words) <= 6 or len(text) > 50 or _NOT_NAME.search(text) or (text[-1] in ".!?;" and len(words) > 3):
        return False
    if re.search(r"[\u4e00-\u9fff]", text):
        return len(text) <= 12
    capital = sum(
        1
        for w in words
        if w[0].isupper() or w.lower() in ("de", "da", "van", "von", "der", "del", "la", "bin", "al", "di", "du", "y")
    )
    return capital == len(words) and all(re.fullmatch(r"[^\W\d_][\w.'’()-]*", w) for w in words)


def _whole_name(line: Line, pool: list[Line]) -> tuple[str, list[Line]]:
    """A name that is set on two lines of one look is both of them."""
    name, lines = name_in(line), [line]
    at = pool.index(line)
    if len(name.split()) <= 2 and line.size and at + 1 < len(pool):
        after = pool[at + 1]
        more = name_in(after)
        same = abs(after.size - line.size) < 0.6 and after.gap < 0.6 and _looks_like_name(more)
        body = max((other.size for other in pool if other is not line and other is not after), default=0.0)
        if (
            same
            and len(more.split()) <= 2
            and line.size > body + 2
            and not title_score(more)
            and not heading_kind(more)
        ):
            name, lines = f"{name} {more}", [line, after]
    return name, lines


def _without_name(line: Line, name: str) -> str:
    text = line.text
    for word in [name, *name.split()]:
        text = text.replace(word, "", 1)
    text = _NAME_LABEL.sub(r"\1", text)
    return _TITLE_WORDS.sub("", text).strip(" ,:|–—-")


# Everything else


def _read_line(
    line: Line, text: str, found: Contacts, profiles: list[dict[str, str]], network: str
) -> tuple[list[str], str]:
    """Take contact data out of a line: what is left over, and the network that a label named for the next line."""
    rest: list[str] = []
    cells = _labelled_cells([cell.text for cell in line.cells]) if text == line.text else [text]
    before = _count(found, profiles)
    for cell in cells:
        for piece in pieces_of(cell):
            network = _read_piece(piece, network, line, found, profiles, rest)
    if _count(found, profiles) == before:
        return ([text] if rest else []), network
    for piece in list(rest):
        if url := next((u for u in line.links if _is_page_of(u, piece)), ""):
            _add_profile(profiles, network_of(url), piece, url, line)
            rest.remove(piece)
    if not found.count("places"):
        _take_unknown_place(rest, found)
    return rest, network


def _labelled_cells(cells: list[str]) -> list[str]:
    """A label and what stands in the cell beside it as one text: "Name:" and "Ada" as "Name: Ada"."""
    joined: list[str] = []
    for cell in cells:
        if joined and joined[-1].endswith((":", "：")):
            joined[-1] += f" {cell}"
        else:
            joined.append(cell)
    return joined


def _count(found: Contacts, profiles: list[dict[str, str]]) -> int:
    return found.count("emails", "phones", "links", "places", "streets") + len(profiles)


def _read_piece(  # noqa: PLR0912, PLR0917 - one branch a kind of contact
    piece: str, network: str, line: Line, found: Contacts, profiles: list[dict[str, str]], rest: list[str]
) -> str:
    """One piece of a contact line. Returns the network that a label has named for the next piece."""
    if network_label(piece) and not line.links:
        return network_label(piece)
    label = re.match(r"^([^\s:/|]+(?: [^\s:/|]+)?)\s?(?::/*|：)\s*(.*)$", piece)
    said = network_label(label[1]) if label else ""
    links_before = found.count("links")
    value = take_contacts(label[2] if label and said else piece, found).strip()
    value = without_kind(value).strip()
    linked = found.count("links") > links_before
    if said or (network and (linked or value.startswith("@") or (" " not in value and value))):
        handle = without_label(value).lstrip("@") if not linked else ""
        if linked or handle:
            _add_profile(profiles, said or network, handle, found.pop("links") if linked else "", line)
            return ""
        return said or network
    for part in re.split(r"\s{2,}|,(?=\s*$)", value):
        left = without_label(part)
        if not left or is_label(part) or not re.search(r"\w", left):
            continue
        if is_place(left):
            found.add("places", left)
        elif is_street(left):
            found.add("streets", left)
        elif network_label(left):
            if line.links:
                continue  # the word that a link lies under
            return network_label(left)
        elif _DOMAIN.fullmatch(left):
            found.add("links", left)
        elif left.startswith("@") and " " not in left:
            _add_profile(profiles, "", left.lstrip("@"), "", line)
        elif is_phone(left):
            found.add("phones", left)
        else:
            rest.append(left)
    return ""


def _paired(lines: list[Line]) -> list[Line]:
    """Networks side by side above their user names, joined pair by pair."""
    result: list[Line] = []
    for line in lines:
        above = result[-1] if result else None
        pairs = above and 1 < len(line.cells) == len(above.cells) and all(network_label(c.text) for c in above.cells)
        if above and pairs and all(re.match(r"@|\S+$", cell.text) for cell in line.cells):
            for cell, under in zip(above.cells, line.cells, strict=True):
                cell.spans = [Span(f"{cell.text}: {under.text}")]
            above.links += line.links
        else:
            result.append(line)
    return result


def _take_unknown_place(rest: list[str], found: Contacts) -> None:
    """Beside an address or a number, a short capitalised piece that is no title is where the person lives."""
    for piece in rest:
        words = piece.replace(",", " ").split()
        capitals = all(w[0].isupper() for w in words)
        if len(words) <= 3 and capitals and ":" not in piece and title_score(piece) == 0 and len(piece) > 2:
            found.add("places", piece)
            rest.remove(piece)
            return


def _is_label_line(left: list[str], name: str) -> bool:
    text = " ".join(left)
    if re.match(r"^[^\W\d_]+(?: [^\W\d_]+){0,2}:", text):
        return False  # "Date of birth: ..."
    return (
        len(text.split()) <= 14
        and len(text) > 2
        and name != text
        and not re.search(r"\bupdated\b|\bstand\b", text, re.IGNORECASE)
    )


def _add_profile(profiles: list[dict[str, str]], network: str, username: str, url: str, line: Line) -> None:
    if not url:
        url = next((u for u in line.links if username and _is_page_of(u, username)), "")
    profile = {"network": network or network_of(url), "username": username, "url": url}
    if profile not in profiles:
        profiles.append(profile)


def _is_page_of(url: str, username: str) -> bool:
    return bool(re.search(rf"[/@:=]{re.escape(username)}(?:$|[/?#])", url, re.IGNORECASE))


def _add_annotations(lines: list[Line], found: Contacts, profiles: list[dict[str, str]]) -> None:
    """Links that only an annotation holds: the text says "LinkedIn" or shows an icon."""
    for uri in (uri for line in lines for uri in line.links):
        if uri.startswith("mailto:"):
            found.add("emails", uri[7:].partition("?")[0])
        elif uri.startswith("tel:"):
            found.add("phones", uri[4:])
        elif uri.startswith(("http://", "https://")) and not any(_same(uri, p["url"]) for p in profiles):
            found.add("links", uri)


def _same(a: str, b: str) -> bool:
    def bare(url: str) -> str:
        return re.sub(r"^https?://(?:www\.)?", "", url.casefold()).rstrip("/")

    return bare(a) == bare(b)


def _search_everywhere(lines: list[Line], found: Contacts) -> None:
    other = Contacts()
    for line in lines:
        take_contacts(line.text, other)
    for email in other["emails"][:1]:
        found.add("emails", email)


def _basics(name: str, label: str, found: Contacts, profiles: list[dict[str, str]]) -> dict[str, Any]:
    site = ""
    for link in found["links"]:
        network = network_of(link)
        if not network and not site:
            site = link
        else:
            _merge_link(profiles, network, link)
    return {
        "name": name,
        "label": label,
        "email": next(iter(found["emails"]), ""),
        "phone": next(iter(found["phones"]), ""),
        "url": site,
        "location": _location(found),
        "profiles": profiles,
    }


def _merge_link(profiles: list[dict[str, str]], network: str, link: str) -> None:
    for profile in profiles:
        if profile["network"] == network and network and not profile["url"]:
            profile["url"] = link
            return
    profiles.append({"network": network, "username": "", "url": link})


def _location(found: Contacts) -> dict[str, str]:
    address = ", ".join(found["streets"])
    place = next(iter(found["places"]), "")
    city, _, region = place.partition(",")
    code = re.search(r"(?:^|\s)(\d{4,6}(?:-\d{4})?)(?:\s|$)", region) or re.match(r"()(\d{4,5})\s", city)
    postal = code[0].strip() if code else ""
    city, region = (part.replace(postal, "").strip() if postal else part.strip() for part in (city, region))
    return {"address": address, "postalCode": postal, "city": city, "region": region}
