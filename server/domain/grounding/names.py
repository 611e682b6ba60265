"""Names of organisations and of jobs, where a text says them."""

from server.domain.grounding.background import COMPANY_FORMS
from server.domain.grounding.reading import Reading


def says_name(reading: Reading, name: list[str]) -> bool:
    lows = [token.low for token in reading.toks if token.kind != "sign" and token.low not in COMPANY_FORMS]
    return len(name) > 1 and any(lows[at : at + len(name)] == name for at in range(len(lows)))


def run_of(lows: list[str], start: int, words: tuple[str, ...]) -> int:
    """How many words of a name stand here, from any of its words on."""
    best = 0
    for first, word in enumerate(words):
        if word == lows[start]:
            length = 1
            while lows[start + length : start + length + 1] == list(words[first + length : first + length + 1]) != []:
                length += 1
            best = max(best, length)
    return best


def is_held(before: list[str]) -> bool:
    while before and before[-1] in ("a", "an", "the", "your"):
        before = before[:-1]
    return before[-1:] in (["as"], ["am"], ["was"], ["been"], ["became"], ["role"])
