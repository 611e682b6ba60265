"""Where links lead, in the narrow spelling that Word opens without calling the file damaged."""

import re
from urllib.parse import unquote, urlsplit

_HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.?(?::\d{1,5})?")
_ALONE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def target(href: str) -> str:
    """An http, https, mailto or tel URL as a relation's target; empty when Word might stumble over it."""
    href = _ALONE.sub("%25", href).replace("[", "%5B").replace("]", "%5D")
    start, sign, fragment = href.partition("#")
    href = start + sign + fragment.replace("#", "%23")
    parts = urlsplit(href)
    if parts.scheme not in ("http", "https"):
        return href
    host = _ascii_host(parts.netloc)
    return parts._replace(netloc=host).geturl() if _HOST.fullmatch(host) else ""


def _ascii_host(host: str) -> str:
    try:
        return unquote(host).encode("idna").decode()
    except UnicodeError:
        return ""
