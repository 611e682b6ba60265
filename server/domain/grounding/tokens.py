"""A line as tokens: words, numbers, signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from server.domain.grounding.words import LEXICON, Key, Word, implied, word

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<plain>[a-z]{2,}+(?![\w'’+\#]|[.][^\W\d_]))  # most words: the same as (?P<word>), sooner
    |(?P<name>[A-Z]{1,4}/[A-Z0-9]{1,5}(?![a-z])|(?:[A-Za-z]\.){2,}|\.NET\b|[A-Z](?:&[A-Z]+)+s?\b|[Aa]/[Bb]\b)
    |(?P<num>\d{1,3}(?:[\ \u00a0\u202f'’.,]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*)
     (?P<tail>[^\W\d_]*(?:²)?\d*)
    |(?P<word>[^\W\d_][^\W_]*(?:[.'’][^\W\d_]+)*(?:\+\+|\#)?)
    |(?P<sign>[^\s\w])
    )""",
    re.VERBOSE,
)
_DASHES = str.maketrans({"–": "-", "—": "—", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})
_MARKDOWN = re.compile(r"\*\*|__|`|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|\[([^\[\]]{0,500})\]\([^()\s]{0,2000}\)")
_MARKS = re.compile(r"[*_`\[]")
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦‣]\s+|\d{1,2}[.)]\s+|#{1,6}\s+)")
_OPEN = frozenset(".!?:•|\"'(")


@dataclass(slots=True)
class Token:
    """`glued`: no space before it, as after a hyphen; `named`: spelled like a name; `cap`: begins with a capital."""

    raw: str
    low: str
    kind: str  # "word", "num", "sign"
    word: Word
    start: int
    glued: bool = False
    named: bool = False
    initial: bool = False
    cap: bool = False
    tail: str = ""
    extra: tuple[Key, ...] = ()  # keys of phrases that it is part of


def plain(text: str) -> str:
    """A line without its Markdown, with straight quotes and hyphens."""
    bullet = _BULLET.match(text)
    text = text[bullet.end() :] if bullet else text
    if _MARKS.search(text):
        text = _MARKDOWN.sub(lambda match: match[1] or "", text)
    return (text if text.isascii() else text.translate(_DASHES)).strip()


def tokens(text: str) -> list[Token]:
    """Tokens of a `plain` text. Hyphens inside words are dropped, what follows them is `glued`."""
    found: list[Token] = []
    glued = False
    initial = True
    for match in _TOKEN.finditer(text):
        group = match.lastgroup or ""
        if group == "sign":
            token = _sign(match)
            glued = token.raw == "-" and token.glued and text[match.end() : match.end() + 1].isalnum()
            if not glued:
                found.append(token)
                initial = _opens(token, text[match.end() : match.end() + 1])
            continue
        if group == "tail":
            found.append(_number(match, glued))
        else:
            raw, low, known, odd, named, cap = _shape(match[group])
            start = match.start(group)
            found.append(Token(raw, low, "word", known, start, glued, odd if initial else named, initial, cap))
        glued = initial = False
    _add_phrases(found)
    return found


def _sign(match: re.Match[str]) -> Token:
    raw, start = match["sign"], match.start("sign")
    touching = start > 0 and not match.string[start - 1].isspace()
    return Token(raw, raw, "sign", word(raw), start, touching)


def _opens(sign: Token, following: str) -> bool:
    """Does a sentence or an item begin behind it? Not behind the point of "e.g." or "index.html"."""
    return sign.raw in _OPEN and not (sign.raw == "." and sign.glued and following != "" and not following.isspace())


def _number(match: re.Match[str], glued: bool) -> Token:
    digits, tail = match["num"], match["tail"]
    raw = digits + tail
    return Token(raw, digits, "num", word(raw.lower()), match.start("num"), glued, bool(tail), tail=tail)


@lru_cache(maxsize=50_000)
def _shape(raw: str) -> tuple[str, str, Word, bool, bool, bool]:
    """A word without its "'s", in lower case, what is known of it; is it spelled like no plain word, or, where no
    sentence begins, like a name; with a capital?"""
    raw = raw.removesuffix("'s").removesuffix("s'") if raw.endswith("'s") else raw
    low = raw.lower()
    odd = any(c.isupper() for c in raw[1:]) or any(c.isdigit() for c in raw) or not raw.replace("'", "").isalpha()
    cap = raw[:1].isupper()
    return raw, low, word(low), odd, odd or (cap and raw != "I"), cap


def _add_phrases(found: list[Token]) -> None:
    """Give the words of every known phrase the phrase's keys, longest first; a glued pair also counts as one word."""
    phrases, stems = LEXICON.phrases, [token.word.stem for token in found]
    for at, pair in enumerate(pairwise(stems)):
        if pair not in phrases or found[at].kind == "sign":
            continue
        for entry, key in phrases[pair]:
            if tuple(stems[at : at + len(entry)]) == entry:
                for part in found[at : at + len(entry)]:
                    part.extra += (key,)
    for at in [at for at, token in enumerate(found) if token.glued]:
        before, token = found[at - 1], found[at]
        if at and token.kind == before.kind == "word":
            joined = word(before.low + token.low)
            for part in (before, token):
                part.extra += tuple(joined.keys)


def wide_keys(token: Token) -> Iterator[Key]:
    """All keys of a fact's token: what it says and what that implies."""
    yield from token.word.wide
    if token.extra:
        yield from token.extra
        yield from implied(token.extra)
