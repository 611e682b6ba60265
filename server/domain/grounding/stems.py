"""One form for the forms of a word: "reconciled", "reconciling" and "reconciliation" are "reconcil"."""

from functools import lru_cache
from unicodedata import combining, normalize

from server.domain.grounding.lists import forms

IRREGULAR = dict(pair.split(":") for pair in forms.IRREGULAR.split())
_WHOLE = frozenset(forms.WHOLE.split())
_ENDINGS = tuple(tuple(pair.split(":")) for pair in forms.ENDINGS.split())
_ANY_ENDING = tuple(ending for ending, _ in _ENDINGS)
_VOWELS = frozenset("aeiouy")


def _inflection(word: str) -> str:
    """Without the endings of number, person and tense."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    if word.endswith("eed"):
        return word
    for ending in ("ied", "ed", "ing"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) > 2 and _VOWELS & set(base):
            return base + "y" if ending == "ied" else _restored(base)
    return word


def _restored(base: str) -> str:
    """ "plann" to "plan"; a lost final "e" comes back only where the word list knows it, stems drop it anyway."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    if len(base) == 3 and base[0] not in _VOWELS and base[1] in _VOWELS and base[2] not in "aeiouywx":
        return base + "e"  # "caring" is "care", while "planned" has shown that it is "plan"
    if base.endswith("ll") and len(base) > 4 and base[-3] in "aeiou" and base not in ("install", "enroll", "fulfill"):
        return base if len(base) < 6 else base[:-1]
    return base


def lemma(word: str) -> str:
    """The word without the endings of number, person and tense only."""
    word = IRREGULAR.get(word, word)
    if len(word) < 4:
        return word
    plain = word if word in _WHOLE else _inflection(word)
    return _closed(IRREGULAR.get(plain, plain))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word. Equal stems: one word, or near enough for a check."""
    if not word.isascii():
        word = _unaccented(word)
    if word in IRREGULAR:
        word = IRREGULAR[word]
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    if word in _WHOLE:
        return _closed(word)
    plain = _inflection(word)
    plain = IRREGULAR.get(plain, plain)
    if plain in _WHOLE or plain + "e" in _WHOLE:
        return _closed(plain if plain in _WHOLE else plain + "e")
    for ending, replacement in _ENDINGS if plain.endswith(_ANY_ENDING) else ():
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return _closed(plain.removesuffix(ending) + replacement)
    return _closed(plain)


def _unaccented(word: str) -> str:
    """ "café" as many write it; letters of other scripts stay as they are."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))


def _closed(word: str) -> str:
    """British and American spellings meet, and a final "e" or "y" that some forms lose is lost by all."""
    word = word.replace("isation", "ization").replace("colour", "color").replace("labour", "labor")
    word = word.replace("centre", "center").replace("behaviour", "behavior").replace("programme", "program")
    word = (
        word.replace("licenc", "licens")
        .replace("organis", "organiz")
        .replace("metre", "meter")
        .replace("litre", "liter")
    )
    if word.endswith("e") and len(word) > 4:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word
