"""Where the sentences of a line fall into clauses."""

from server.domain.grounding.lists import stance as lists
from server.domain.grounding.reading import STOPS, Reading, ends_sentence
from server.domain.grounding.telling import of_number
from server.domain.grounding.tokens import Token
from server.domain.lexicon.words import words as listed

_FIRST = lists.FIRST
_SECOND = lists.SECOND
_SUBJECTS = _FIRST | _SECOND | {"it", "that", "which", "there", "this", "the", "he", "she", "they", "nor", "neither"}
_SPLITTERS = frozenset(listed("but although though whereas however  because unless"))
_EARLIER = frozenset(listed("after before following previously formerly having"))
_OPENING = frozenset(listed("before after since while when until once as at in during"))
_MAYBE = frozenset(listed("and while as since so nor when where if that which who whilst"))
_BREAKING_SIGNS = frozenset(";:(—-")
_BEHIND_COMMA = frozenset(("what", "it", "there", "this"))
_JOINING = frozenset(("and", "but"))
_MAY_BREAK = _BREAKING_SIGNS | _SPLITTERS | _MAYBE | _FIRST | _SECOND | _EARLIER | _BEHIND_COMMA | _JOINING | {"until"}
_LONG_ASIDE = 6  # tokens
_ASIDE_OF = frozenset(("at", "with", "for", "in", "from"))


def bounds(reading: Reading, quoted: frozenset[int]) -> list[tuple[int, int]]:
    """The tokens of each clause, from its first to behind its last. No clause begins inside what is `quoted`."""
    toks, lows = reading.toks, reading.lows
    bounds: list[tuple[int, int]] = []
    start = 0
    for at in [at for at, low in enumerate(lows) if low in _MAY_BREAK or lows[at - 1] in STOPS]:
        if at > start and at not in quoted and _breaks(reading, at, start):
            bounds.append((start, at))
            start = at
    if start < len(toks):
        bounds.append((start, len(toks)))
    return bounds


def _breaks(reading: Reading, at: int, start: int) -> bool:
    """Does a clause of its own begin at a token?"""
    toks = reading.toks
    token = toks[at]
    following = toks[at + 1].low if at + 1 < len(toks) else ""
    if ends_sentence(toks, at - 1):
        return True
    if token.kind == "sign":
        return token.low in _BREAKING_SIGNS and not (token.low == "-" and token.glued) and not _is_aside(toks, at)
    if token.low in _SPLITTERS or (toks[at - 1].low == "," and _goes_on_anew(toks, at)):
        return True
    if token.low in ("before", "after", "until") and following in _FIRST:
        return True
    if token.low == "i" and toks[start].low in _OPENING and any(t.low == "i" for t in toks[start:at]):
        return True  # "Before I joined X in 2020 I …"
    if token.low == "and" and following in ("worked", "was", "am", "spent", "joined", "started"):
        return True
    if token.low in _MAYBE:
        return _new_subject(toks, at, following)
    if toks[at - 1].low != ",":
        return False
    # ", after two years as a baker at …"
    return token.low in _EARLIER | _FIRST | _SECOND or (at - start > 2 and token.low in _BEHIND_COMMA)


def _goes_on_anew(toks: list[Token], at: int) -> bool:
    """Behind a comma: ", and at work I …", ", so …", ", but 12 of them …", ", which is what you need"."""
    low = toks[at].low
    if low == "so" or (low in ("which", "as") and _of_you(toks[at + 1 : at + 9])):
        return True
    return low in _JOINING and (of_number(toks, at + 1) or any(t.low == "i" for t in toks[at + 2 : at + 7]))


def _is_aside(toks: list[Token], at: int) -> bool:
    """The brackets of "as a Barista (part-time) at Elm & Oak"."""
    if toks[at].low != "(":
        return False
    close = next((p for p in range(at + 1, min(at + _LONG_ASIDE, len(toks) - 1)) if toks[p].low == ")"), 0)
    return bool(close) and toks[close + 1].low in _ASIDE_OF


def _new_subject(toks: list[Token], at: int, following: str) -> bool:
    """Does a clause of its own begin: "while I", "since the team"?"""
    low = toks[at].low
    if low == "since" and any(_is_year(other) for other in toks[at + 1 : at + 6]):
        return False  # "since the spring of 2020"
    if low == "that" and toks[at - 1].low in ("years", "year", "months", "time", "period", "weeks"):
        return False  # "the seven years that I have been there"
    return following in _SUBJECTS and not (low == "that" and following == "the")


def _is_year(token: Token) -> bool:
    return token.kind == "num" and token.low.isdigit() and len(token.low) == 4


def _of_you(toks: list[Token]) -> bool:
    """ ", which is close to what you describe"."""
    lows = [token.low for token in toks]
    return any(low in _SECOND for low in lows) and not any(low in _FIRST for low in lows)
