"""A line as tokens: words, numbers, signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from server.domain.grounding.words import LEXICON, Key, Word, implied, word

_TOKEN = re.compile(
    r"""
    (?P<name>[A-Z]{1,4}/[A-Z0-9]{1,5}(?![a-z])|(?:[A-Za-z]\.){2,}|\.NET\b|[A-Z](?:&[A-Z])+\b|[Aa]/[Bb]\b)
    |(?P<num>\d{1,3}(?:[\ \u00a0\u202f'’.,]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)
     (?P<tail>[^\W\d_]*(?:²)?\d*)
    |(?P<word>[^\W\d_][^\W_]*(?:[.'’][^\W\d_]+)*(?:\+\+|\#)?)
    |(?P<sign>[^\s\w])
    """,
    re.VERBOSE,
)
_DASHES = str.maketrans({"–": "-", "—": "—", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})
_MARKDOWN = re.compile(r"\*\*|__|`|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|\[([^\[\]]{0,500})\]\([^()\s]{0,2000}\)")
_BULLET = re.compile(r"^\s*(?:[-*+•·▪◦‣]\s+|\d{1,2}[.)]\s+|#{1,6}\s+)")
_SENTENCE_END = frozenset(".!?")
_OPEN = frozenset(".!?:•|\"'(")


@dataclass(slots=True)
class Token:
    """`glued`: no space before it, as after a hyphen; `named`: spelled like a name; `value`: of a number's digits."""

    raw: str
    low: str
    kind: str  # "word", "num", "sign"
    word: Word
    start: int
    glued: bool = False
    named: bool = False
    initial: bool = False
    tail: str = ""
    extra: tuple[Key, ...] = ()  # keys of phrases that it is part of

    @property
    def cap(self) -> bool:
        return self.raw[:1].isupper()


def plain(text: str) -> str:
    """A line without its Markdown, with straight quotes and hyphens."""
    text = _BULLET.sub("", text)
    return _MARKDOWN.sub(lambda match: match[1] or "", text).translate(_DASHES).strip()


def tokens(text: str) -> list[Token]:
    """Tokens of a `plain` text. Hyphens inside words are dropped, what follows them is `glued`."""
    found: list[Token] = []
    glued = False
    initial = True
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        raw = match[0]
        start = match.start()
        touching = start > 0 and not text[start - 1].isspace()
        if group == "sign":
            if raw == "-" and touching and match.end() < len(text) and text[match.end()].isalnum():
                glued = True
                continue
            found.append(Token(raw, raw, "sign", word(raw), start, touching))
            initial = raw in _OPEN and not (
                raw == "." and touching and match.end() < len(text) and not text[match.end()].isspace()
            )
            glued = False
            continue
        token = _number(match, start, glued) if match["num"] is not None else _word(raw, start, glued, initial)
        found.append(token)
        glued = False
        initial = False
    _add_phrases(found)
    return found


def _number(match: re.Match[str], start: int, glued: bool) -> Token:
    tail = match["tail"] or ""
    return Token(match[0], match["num"], "num", word(match[0].lower()), start, glued, bool(tail), False, tail)


def _word(raw: str, start: int, glued: bool, initial: bool) -> Token:
    raw, low, known, inner, capital = _shape(raw)
    return Token(raw, low, "word", known, start, glued, inner or (capital and not initial), initial)


@lru_cache(maxsize=50_000)
def _shape(raw: str) -> tuple[str, str, Word, bool, bool]:
    """A word without its "'s", in lower case, what is known of it, spelled like no plain word, with a capital."""
    raw = raw.removesuffix("'s").removesuffix("s'") if raw.endswith("'s") else raw
    low = raw.lower()
    inner = any(c.isupper() for c in raw[1:]) or any(c.isdigit() for c in raw) or not raw.replace("'", "").isalpha()
    return raw, low, word(low), inner, raw[0].isupper() and raw != "I"


def _add_phrases(found: list[Token]) -> None:
    """Give the words of every known phrase the phrase's keys, longest first; a glued pair also counts as one word."""
    phrases = LEXICON.phrases
    stems = [token.word.stem for token in found]
    last = len(found) - 1
    for at, token in enumerate(found):
        if token.kind == "sign":
            continue
        if at < last and (options := phrases.get((stems[at], stems[at + 1]))):
            for entry, key in options:
                if tuple(stems[at : at + len(entry)]) == entry:
                    for part in found[at : at + len(entry)]:
                        part.extra += (key,)
        if token.glued and at and token.kind == "word" and found[at - 1].kind == "word":
            joined = word(found[at - 1].low + token.low)
            for part in (found[at - 1], token):
                part.extra += tuple(joined.keys)


def wide_keys(token: Token) -> Iterator[Key]:
    """All keys of a fact's token: what it says and what that implies."""
    yield from token.word.wide
    if token.extra:
        yield from token.extra
        yield from implied(token.extra)
