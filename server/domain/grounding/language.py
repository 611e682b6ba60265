"""Which language a text is in, by its small words."""

from collections.abc import Iterable, Sequence

from server.domain.grounding.lists import languages
from server.domain.grounding.tokens import Token

_SMALL = {name: frozenset(words.split()) for name, words in languages.SMALL_WORDS.items()}


def language(lows: Iterable[str]) -> str:
    """The language whose small words these are: "en" if in doubt, "" for scripts of which nothing is known."""
    told = list(lows)
    counts = {name: sum(low in small for low in told) for name, small in _SMALL.items()}
    best = max(counts, key=lambda name: counts[name])
    if counts[best] > counts["en"]:
        return best
    letters = [low for low in told if low[:1].isalpha()]
    strange = sum(any(c.isalpha() and ord(c) > 0x24F for c in low) for low in letters)
    return "" if strange * 2 > len(letters) else "en"


def words_of(toks: Sequence[Token]) -> list[str]:
    """Words as they count for a language: "l'hôtel" is "l" and "hôtel"."""
    return [part for token in toks if token.kind == "word" for part in token.low.split("'")]
