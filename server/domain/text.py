"""Text that is safe to store, to hash and to show: one type for every string that comes from outside."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator

# What a reader cannot see but a model, a hash or a parser would: control characters, soft hyphen,
# zero-width space, word joiner, byte-order mark, bidirectional overrides, Unicode tag characters.
# The joiners U+200C and U+200D stay: Persian words and emoji need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b\u2060-\u2064\u202a-\u202e"
    "\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(value: str) -> str:
    """NFC text without hidden characters, with LF line ends and no outer white space.

    A lone surrogate (half an emoji, cut by a scraper) becomes U+FFFD: it can neither be stored nor hashed.
    """
    if value.isascii() and value.isprintable():
        return value.strip()  # most text: there is nothing to look for
    return visible(value).strip()


def visible(value: str) -> str:
    """The same with the outer white space as it is."""
    value = _LINE_ENDS.sub("\n", value)
    value = _SURROGATE.sub("\ufffd", _HIDDEN.sub("", value))
    return unicodedata.normalize("NFC", value)


def one_line(value: str) -> str:
    """`clean` text on a single line, runs of white space folded to one space."""
    return " ".join(clean(value).split())


def _clean_any(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


def _visible_any(value: object) -> object:
    return visible(value) if isinstance(value, str) else value


def _one_line_any(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


CleanStr = Annotated[str, BeforeValidator(_clean_any)]
"""Any text from outside; may have several lines."""

TypedStr = Annotated[str, BeforeValidator(_visible_any)]
"""What a person has typed: only what nobody can see is gone from it."""

LineStr = Annotated[str, BeforeValidator(_one_line_any)]
"""A name, a title, a place: one line."""
