"""The head of both documents: name, label and contact, as the applicant gave them."""

import re
from collections.abc import Iterator

from server.domain.markdown.inline import normal, one_line, safe_url
from server.domain.markdown.page import Page
from server.domain.markdown.tree import Inline, Span
from server.domain.resume import Basics, Location, Profile

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")


def literal(text: str, *, bold: bool = False) -> Inline:
    """`text` on one line, as a single span."""
    return one_line((Span(text, bold),))


def web_link(url: str) -> Inline:
    """A web address as a link that shows itself, without "https://"; plain text if it is no web address."""
    target = safe_url(url if _SCHEME.match(url) else f"https://{url}")
    if not target.startswith("http") or " " in url:
        return literal(url)
    return normal((Span(shown_url(url), href=target),))


def shown_url(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url, flags=re.IGNORECASE).rstrip("/")


def add_head(page: Page, basics: Basics) -> None:
    page.head(literal(basics.name), literal(basics.label), contact(basics))


def contact(basics: Basics) -> list[Inline]:
    """Place, telephone, e-mail and web addresses, each once."""
    items = [item for item in _contact(basics) if item]
    return list(dict.fromkeys(items))


def _contact(basics: Basics) -> Iterator[Inline]:
    yield literal(place(basics.location))
    yield _linked(basics.phone, f"tel:{re.sub(r'[^+0-9]', '', basics.phone)}")
    yield _linked(basics.email, f"mailto:{basics.email}" if "@" in basics.email else "")
    yield web_link(basics.url)
    yield from map(_profile, basics.profiles)


def place(location: Location) -> str:
    parts = (location.city, location.region, location.countryCode)
    return ", ".join(part for part in parts if part)


def _linked(text: str, url: str) -> Inline:
    return normal((Span(text, href=safe_url(url)),))


def _profile(profile: Profile) -> Inline:
    if profile.url:
        return web_link(profile.url)
    return literal(": ".join(part for part in (profile.network, profile.username) if part))
