"""The lines around a letter's body: date, addressee, subject, salutation, closing, signature."""

import re

from server.domain.grounding.heads import contact_line
from server.domain.grounding.index import Index
from server.domain.grounding.lists import headings
from server.domain.grounding.reading import Reading, read
from server.domain.grounding.values import LineCheck

_DATE_WORDS = frozenset(headings.MONTHS.split())
_DIGITS = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_SHORT = 10


def frame_of_letter(text: str, index: Index) -> LineCheck | None:
    """The check of a line that is part of a letter's frame; None for a line of its body."""
    reading = read(text)
    low = reading.text.lower()
    words = [token for token in reading.toks if token.kind != "sign"]
    if low.startswith(headings.SALUTATIONS) and len(words) <= _SHORT and not low.endswith("."):
        return LineCheck(text=text, supported=True)
    if low.startswith(headings.CLOSINGS) and len(words) <= 5 and not any(token.kind == "num" for token in words):
        return LineCheck(text=text, supported=True)
    contact = contact_line(text, index, below_sections=False) if len(words) <= 25 else None
    if contact is not None:
        return contact
    if _is_date(reading) or (
        len(words) <= 2 * _SHORT and not low.endswith((".", "!", "?")) and _of_job(reading, low, index)
    ):
        return LineCheck(text=text, supported=True)
    return None


def _is_date(reading: Reading) -> bool:
    if not reading.nums.dates and not _DIGITS.fullmatch(reading.text):
        return False
    words = [t for at, t in enumerate(reading.toks) if t.kind == "word" and at not in reading.nums.used]
    numbers = [t for t in reading.toks if t.kind == "num"]
    return len(numbers) <= 3 and all(t.low in _DATE_WORDS or t.word.stop for t in words[1:]) and len(words) <= 3


def _of_job(reading: Reading, low: str, index: Index) -> bool:
    """Addressee and subject say nothing but what the posting says, and what sort of letter this is."""
    if index.posting is None:
        return low.startswith(headings.SUBJECTS)
    words = [t for t in reading.toks if t.kind != "sign" and not t.word.stop and not t.word.soft]
    said = [
        t
        for t in words
        if t.word.stem in index.posting.plain_keys or t.low in index.posting_names or t.low in index.contact
    ]
    subject = low.startswith(headings.SUBJECTS)
    extra = [t for t in words if t not in said and not low.startswith(t.low)]
    return (
        (subject or bool(said))
        and not extra
        and all(t.word.keys & index.posting.plain_keys or t.low in index.contact for t in said)
    )
