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
    """A stranger's name or title as it may stand in a document: no addresses, at most `limit` characters.

    A name that is a bare domain, such as "Shop.com", stays.
    """
    for address in addresses(text):
        if address != text.strip() or re.search(r"[/@:?#\d]", address):
            text = text.replace(address, " ")
    return " ".join(text.split())[:limit].strip(" ,;:|/-")
