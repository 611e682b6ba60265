"""Abbreviations that the words of a text make: "icu" of "intensive care unit"."""

from collections.abc import Iterator

from server.domain.grounding.lists import titles
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.lexicon.words import words as listed

# What a word may begin with that has a letter of its own: "postpartum haemorrhage" is PPH.
_PREFIXES = tuple(
    listed(
        "audio ultra micro macro nano hydro electro photo thermo cardio neuro gastro radio immuno post pre inter intra "
        "multi sub super trans tele extra hyper hypo endo poly mono bio geo cyber video over under cross time "
        "work data back"
    )
)
_MOST_WORDS = 6
_MOST_LETTERS = 3  # of one word: the "haz" of HAZOP
_LONG = 4  # letters of an abbreviation in which a word may have more than one


def letters(raw: str) -> str:
    """The letters of an abbreviation, lower case: "pid" of "P&IDs"; empty for any other word."""
    plain = raw.removesuffix("s").replace("&", "").replace("/", "").replace(".", "")
    return plain.lower() if len(plain) > 1 and plain.isalpha() and plain.isupper() else ""


def spells(toks: list[Token], start: int, short: str) -> int:
    """How many tokens from `start` on spell an abbreviation out; 0 if they do not."""
    reached = {0}
    parts = 0
    for at in range(start, min(start + _MOST_WORDS, len(toks))):
        token = toks[at]
        if token.kind != "word" or letters(token.raw):
            return 0
        split = _split(token.low)
        parts += 1 + (len(split) > 1)
        ways = {end for begin in reached for end in _taken(short, begin, split)}
        if len(short) in ways and parts > 1:
            return at - start + 1
        reached = ways | reached if token.word.stop and at > start else ways
        if not reached:
            return 0
    return 0


def _split(low: str) -> list[str]:
    if not low.startswith(_PREFIXES):
        return [low]
    prefix = next((prefix for prefix in _PREFIXES if low.startswith(prefix) and len(low) > len(prefix) + 3), "")
    return [low, low[len(prefix) :]] if prefix else [low]


def _taken(short: str, begin: int, split: list[str]) -> Iterator[int]:
    """Up to where the letters of an abbreviation may go with one word."""
    word = split[0]
    for end in range(begin + 1, begin + 1 + (_MOST_LETTERS if len(short) >= _LONG else 1)):
        if word.startswith(short[begin:end]) and end <= len(short):
            yield end
    if len(split) > 1 and short[begin : begin + 2] == word[0] + split[1][0]:
        yield begin + 2


def initials(reading: Reading) -> set[str]:
    """First letters of runs of words. Two letters only of names ("New York") or of a whole fact: too many pairs fit."""
    found: set[str] = set()
    whole = len(reading.toks) == 2
    for token in reading.toks:
        split = _split(token.low)
        if len(split) > 1:
            found.add(split[0][0] + split[1][0])  # "uf" of "ultrafiltration"
    for run in _runs(reading.toks):
        for start, first in enumerate(run):
            if first.word.stop and not (start + 1 < len(run) and run[start + 1].glued):
                continue  # but "over-the-air" is OTA
            full = short = ""
            caps = True
            for token in run[start : start + 6]:
                letter = token.low if token.kind == "num" else token.low[0]
                full += letter
                short += "" if token.word.stop else letter
                caps = caps and (token.cap or token.word.stop or token.kind == "num")
                if token.word.stop:
                    continue
                least = 2 if caps or whole or token.low.removesuffix("s") in titles.HEAD_WORDS else 3
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
