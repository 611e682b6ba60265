"""Abbreviations that the words of a text make: "icu" of "intensive care unit"."""

from collections.abc import Iterator

from server.domain.grounding.lists import titles
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token

_TITLES = frozenset(titles.HEADS.split())


def initials(reading: Reading) -> set[str]:
    """First letters of runs of words. Two letters only of names ("New York") or of a whole fact: too many pairs fit."""
    found: set[str] = set()
    whole = len(reading.toks) == 2
    for run in _runs(reading.toks):
        for start, first in enumerate(run):
            if first.word.stop:
                continue
            full = short = ""
            caps = True
            for token in run[start : start + 6]:
                letter = token.low if token.kind == "num" else token.low[0]
                full += letter
                short += "" if token.word.stop else letter
                caps = caps and (token.cap or token.word.stop or token.kind == "num")
                if token.word.stop:
                    continue
                least = 2 if caps or whole or token.low.removesuffix("s") in _TITLES else 3
                found.update([text for text in (full, short) if len(text) >= least])
    return found


def _runs(toks: list[Token]) -> Iterator[list[Token]]:
    """Words without a sign between them."""
    run: list[Token] = []
    for token in toks:
        if token.kind != "sign":
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run
