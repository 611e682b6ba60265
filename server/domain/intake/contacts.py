"""E-mail addresses, phone numbers, links and addresses in the lines of a resume."""

import re
from dataclasses import dataclass, field
from typing import Literal

from server.domain.intake.words import is_place, network_of

_EMAIL = re.compile(r"(?:mailto:)?([A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})")
_TLD = (
    "com|org|net|io|dev|de|me|co|ai|app|edu|gov|info|eu|uk|fr|es|it|nl|ch|at|be|pl|se|no|dk|fi|ie|ca|us|in|cn|jp|kr|"
    "au|nz|br"
    "|mx|ar|cl|ru|ua|cz|pt|gr|tr|tech|xyz|site|online|blog|design|studio|page|gl|ly|academy|games|software|cloud|"
    "solutions|to|so|sh"
    "|family|codes|engineer|science|works|world|live|art|photography|consulting|digital|media|biz|name|pro|cc|tv|fm|"
    "gg|space|website"
)
_URL = re.compile(
    rf"(?:https?://|www\.)[^\s|•<>\"'’,;]+|(?:[a-z0-9][a-z0-9-]*\.)+(?:{_TLD})(?:/[^\s|•<>\"',;]*)?(?![\w@.-])",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of an address; what is longer is none, and would cost time
_PHONE = re.compile(
    r"(?:tel:)?(\(?(?:\+|00)?\(?\d[\dXx]*\)?(?:[\s./()·‒–—-]{0,3}(?:\(0\))?\(?[\dXx]{1,}\)?){1,9}(?:\s?(?:x|"
    r"ext\.?)\s?\d{1,5})?)"
)
_PHONE_LABEL = re.compile(
    r"^(?:(?:mobile|cell|phone|tel(?:efon|ephone|éfono)?|handy|mobil|portable|móvil|celular|fax|ph|p|m|t|电话|手机|"
    r"联系电话)"
    r"(?:\s?(?:number|phone|no|nr|nummer))?)[\s.:：-]*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:e-?mail(?:\s?address)?|mail|courriel|correo(?: electr[oó]nico)?|邮箱|电子邮件|phone(?: number)?|"
    r"mobile(?: phone)?|cell(?: phone)?|tel(?:efon|ephone|éfono|éphone)?"
    r"|phone number|email address|handy|mobil|móvil|portable|linked-?in|git-?hub|gitlab|twitter|website|web|site(?: "
    r"web)?|homepage|portfolio|blog|url|address|adresse|anschrift"
    r"|dirección|domicilio|location|city|ort|wohnort|skype|contact|电话|手机|地址|网站|xing|stackoverflow|facebook|"
    r"instagram|x|medium|kaggle|orcid"
    r"|@|#)\s*(?::+/*|：|$)\s*",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d{1,5}[a-z]?\b.*\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|pl|"
    r"square|terrace|apt|suite|rue|allée|calle|avenida)\b"
    r"|(?:straße|strasse|str\.|\bst\.|weg|platz|allee|gasse)\s*\d|(?:^|\s)(?:c/|ul\.|via|av\.|str\.)\s?\S+.*\d|\d,"
    r"\s*\d{2}-?\d{3}\b|\b(?:rue|avenue|calle|via|rua)\b.*\d|^\D*\d{4,6}\s+\D{3,}$|^\D{3,},?\s+[A-Z]{2}\s+\d{5}",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"\s*(?:\||•|·|●|◦|⋄|∙|‧|♦|▪|\t| — | – |—+)\s*")


Kind = Literal["emails", "phones", "links", "places", "streets"]


@dataclass
class Contacts:
    """What was found of each kind, in order, every spelling of one thing once."""

    found: dict[Kind, dict[str, str]] = field(default_factory=dict)

    def add(self, kind: Kind, value: str) -> None:
        known = self.found.setdefault(kind, {})
        key = _digits(value) if kind == "phones" else _bare(value)
        if key:
            known[key] = max(known.get(key, ""), value, key=len)  # the spelling with the scheme

    def pop(self, kind: Kind) -> str:
        """The last value of a kind, taken out."""
        return self.found[kind].popitem()[1]

    def __getitem__(self, kind: Kind) -> list[str]:
        return list(self.found.get(kind, {}).values())

    def count(self, *kinds: Kind) -> int:
        return sum(len(self.found.get(kind, {})) for kind in kinds)


def _digits(value: str) -> str:
    """A number as it is dialled: "+31 (0)6 1234 5678" and "tel:+31612345678" are one."""
    return re.sub(r"[^\dx]", "", re.sub(r"^tel:|\(0\)", "", value.casefold()))


def _bare(value: str) -> str:
    return re.sub(r"^(?:mailto:|tel:)?(?:https?://)?(?:www\.)?", "", value.casefold()).rstrip("/ ")


def is_phone(text: str) -> bool:
    if not re.fullmatch(r"[+\d\sXx().·/‒–—-]+(?:ext\.?\s?\d+)?", text):
        return False
    digits = sum(c.isdigit() for c in text)
    masked = len(re.findall(r"[Xx]", text))
    if not 7 <= digits + masked <= 16 or digits < 5:
        return False
    # A range of years or a date is no phone number.
    return not re.search(
        r"(?:19|20)\d\d\s*[-–—/.]\s*(?:19|20)?\d\d(?!\d)|^\d{4}-\d\d?-\d\d?$|^\d\d?[./]\d\d?[./]\d{4}$", text
    )


def take_contacts(text: str, found: Contacts) -> str:
    """Move e-mail addresses, links and phone numbers from `text` to `found`; the rest is returned."""
    words = re.split(r"([\s|•<>,;]+)", text)
    for i, word in enumerate(words):
        if "@" in word and len(word) < _LONGEST:
            words[i] = _taken(_EMAIL, word, found, "emails")
        elif "." in word and len(word) < _LONGEST:
            words[i] = _taken(_URL, word, found, "links")
    rest = "".join(words)
    for match in list(_PHONE.finditer(rest)):
        if is_phone(match[1]):
            found.add("phones", match[1].strip(" .-–—/"))
            rest = rest.replace(match[0], " ", 1)
    return rest


def _taken(pattern: re.Pattern[str], word: str, found: Contacts, kind: Kind) -> str:
    """The word without the first address in it, if it holds one from its start or after a mark."""
    match = pattern.search(word)
    if match is None or (kind == "links" and match.start() and word[match.start() - 1].isalnum()):
        return word
    found.add(kind, match[1] if kind == "emails" else match[0].rstrip(".)"))
    return f"{word[: match.start()]} {word[match.end() :]}"


def pieces_of(text: str) -> list[str]:
    """A line of contact data at its separators: bars, bullets, long dashes."""
    return [piece for raw in _SEPARATORS.split(text) if (piece := raw.strip(" ,;"))]


def without_label(text: str) -> str:
    """ "Phone:", "LinkedIn://" or "E-Mail: x" without what only names the thing."""
    return _LABEL.sub("", text).strip(" :,;|•·/-–—()")


_KIND_IN_BRACKETS = re.compile(
    r"\((?:personal|company|blog|portfolio|other|linkedin|home|mobile|work|private|privat|mobil)\)", re.IGNORECASE
)


def without_kind(text: str) -> str:
    """ "(LinkedIn)" or "(Mobile)" behind an address or a number tells only which one it is."""
    return _KIND_IN_BRACKETS.sub(" ", text)


def is_label(text: str) -> bool:
    return bool(_PHONE_LABEL.match(text) or (text and not without_label(text)))


def is_street(text: str) -> bool:
    return len(text) < 90 and bool(_STREET.search(text)) and not is_phone(text)


def is_contact_line(text: str) -> bool:
    """Whether nothing but contact data stands in the line."""
    found = Contacts()
    rest = [without_label(p) for p in pieces_of(take_contacts(text, found))]
    said = found.count("emails", "phones", "links")
    return bool(said) and all(not r or is_place(r) or is_street(r) or len(r) < 3 for r in rest)


def network_label(text: str) -> str:
    """The network that a word names, such as "LinkedIn" or "Github:"; "" for any other."""
    text = text.strip(" :/|")
    return network_of(text) if len(text) < 25 and "/" not in text else ""
