"""Addresses in running text: web addresses, e-mail addresses, names in networks, numbers to call or to pay to."""

import re

_ENDINGS = (
    "com|org|net|io|dev|info|biz|co|xyz|top|ru|cn|me|app|ai|link|site|online|shop|click|live|page|to|uk|de|eu|us|ly"
)
_ADDRESS = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://\S+"
    r"|\bwww\.\S+"
    r"|[\w.+-]+@[\w-]+(?:\.\w+)+"
    r"|(?<![\w.])@\w{3,}"
    rf"|\b(?:[\w-]+\.)+(?:{_ENDINGS})\b(?:[/?#:]\S*)?"
    r"|\b[\w-]+\.[a-z]{2,}/\S+"
    r"|\+\d[\d ()/.-]{5,}\d"
    r"|(?<![\d.,])(?:\(\d+\) ?)?\d[\d ()/.-]{6,}\d(?![\d.,]*\d)"
    r"|(?<![\d.,-])\d{3}[-. ]\d{4}(?![\d.,-]*\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d\D{1,5}(?:19|20)\d\d")


def addresses(text: str) -> list[str]:
    """Every address, as it stands there; a range of years is none."""
    found = (match[0].rstrip(".,;:)/") for match in _ADDRESS.finditer(text))
    return [address for address in found if not _YEARS.fullmatch(address)]


def without_addresses(text: str, limit: int) -> str:
    """A stranger's name or title as it may stand in a document: up to the first address, at most `limit` characters.

    A name that is a bare domain, such as "Shop.com", stays.
    """
    found = addresses(text)
    if found and not (found[0] == text.strip() and not re.search(r"[/@:?#]|\d{3}", found[0])):
        text = text[: text.index(found[0])]
        text = re.sub(r"(?:[(,;:]|\s[-–—|])[^(),;:]*$", "", text) if re.search(r"[(,;:]|\s[-–—|]", text) else text
    return text[:limit].strip(" ,;:(|/-–—")
