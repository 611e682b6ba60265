"""Which language a text is in, by its small words."""

from collections.abc import Iterable, Sequence

from server.domain.grounding.lists import languages
from server.domain.grounding.tokens import Token

_SPOKEN: dict[str, list[str]] = {}
for _name, _words in languages.SMALL_WORDS.items():
    for _word in _words.split():
        _SPOKEN.setdefault(_word, []).append(_name)
_NOT_ENGLISH = frozenset(low for low, names in _SPOKEN.items() if "en" not in names)


def plainly_english(text: str, lows: Iterable[str]) -> bool:
    """Most texts that are English need no counting of words: nothing in them is of another language."""
    return text.isascii() and "'" not in text and _NOT_ENGLISH.isdisjoint(lows)


def language(lows: Iterable[str]) -> str:
    """The language whose small words these are: "en" if in doubt, "" for scripts of which nothing is known."""
    told = list(lows)
    counts = dict.fromkeys(languages.SMALL_WORDS, 0)
    for low in told:
        for name in _SPOKEN.get(low, ()):
            counts[name] += 1
    best = max(counts, key=lambda name: counts[name])
    if counts[best] > counts["en"]:
        return best
    if all(low.isascii() for low in told):
        return "en"
    letters = [low for low in told if low[:1].isalpha()]
    strange = sum(any(c.isalpha() and ord(c) > 0x24F for c in low) for low in letters)
    return "" if strange * 2 > len(letters) else "en"


def words_of(toks: Sequence[Token]) -> list[str]:
    """Words as they count for a language: "l'hôtel" is "l" and "hôtel"."""
    spelled = [token for token in toks if token.kind == "word"]
    lows = [token.low for token in spelled if not token.raw.isupper() or len(token.raw) == 1]  # "ALS" is no German
    lows = lows or [token.low for token in spelled]
    return [part for low in lows for part in low.split("'")] if any("'" in low for low in lows) else lows
