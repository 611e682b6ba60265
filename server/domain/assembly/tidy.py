"""An applicant's line made ready for use inside a sentence: no marks, no markup, balanced, not too long."""

import re

from server.domain.english import sentences

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣●○■–—>✓✔➢]+|\d{1,2}[.)](?=\s))\s*")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|_|`|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_TAG = re.compile(r"</?(?:a|b|br|div|em|i|li|ol|p|span|strong|u|ul)\b[^>]{0,80}>", re.IGNORECASE)
_CUT = re.compile(
    r"[;:] | [-–—] |, (?=(?:which|resulting|leading to|including|ensuring|while|with|as well as|contributing|helping|"
    r"thereby|where|enabling|improving|reducing|increasing|allowing|providing|supporting|thus|and \w+ed|\w+ing)\b)"
    r"| \((?=[^)]*\)$)",
)
_MAX_WORDS = 34  # a longer line tires the reader of a letter


def plain(text: str) -> str:
    """Without bullet marks and Markdown, on one line."""
    text = _LINK.sub(r"\1", _BULLET.sub("", text))
    for _ in range(3):
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_TAG.sub("", text).split())


def first_statement(text: str) -> str:
    """The first sentence of the first line, without the stop at its end."""
    lines = [line for line in text.split("\n") if line.strip()]
    found = sentences(plain(lines[0])) if lines else []
    return strip_end(_without_list(found[0])) if found else ""


def _without_list(text: str) -> str:
    """Without a list that was run on into the line: "Published at two venues - ICML 2022 - NeurIPS 2022"."""
    first, *rest = re.split(r" [-–•] (?=[A-Z])", text)
    return first if rest and len(first.split()) >= 5 else text


def strip_end(text: str) -> str:
    text = text.rstrip(" ;:,-–—")
    return (
        text[:-1].rstrip()
        if text.endswith((".", "!")) and not re.search(r"\b(?:[A-Z]\.)+[A-Z]?\.$|\b(?:Inc|Ltd|Co|Corp)\.$", text)
        else text
    )


def shortened(text: str, limit: int = _MAX_WORDS) -> str:
    """A long line cut where a clause ends, or empty if it has no such place. Nothing is put in its stead."""
    if len(text.split()) <= limit:
        return text
    places = [m.start() for m in _CUT.finditer(text)]
    for place in reversed(places):
        head = text[:place].rstrip(" ,;:")
        if 6 <= len(head.split()) <= limit and is_balanced(head):
            return head
    return ""


def is_balanced(text: str) -> bool:
    """Brackets and quotation marks come in pairs."""
    pairs = text.count("(") == text.count(")") and text.count("[") == text.count("]")
    return pairs and text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("`") % 2 == 0
