"""Which word says what another says, or something wider, after WordNet 3.0 (`LICENSE` beside this file, `build.py`)."""

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

Senses = frozenset[str]

_NONE: Senses = frozenset()
# WordNet knows words by their plain form, not by stems.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("es", ""), ("ed", ""), ("est", ""), ("er", ""),
    ("s", ""), ("d", ""),
)  # fmt: skip


@cache
def _table() -> dict[str, str]:
    packed = files(__package__).joinpath("senses.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode("ascii").splitlines()
    return {word: rest for word, _, rest in (line.partition(" ") for line in lines)}


def _bases(low: str) -> Iterator[str]:
    yield low
    for ending, instead in _ENDINGS:
        if low.endswith(ending):
            base = low[: -len(ending)]
            yield base + instead
            if len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]


@lru_cache(maxsize=20_000)
def senses(low: str) -> Senses:
    """What a lower-case English word, in any of its forms, may mean; empty for a word that is not known."""
    table = _table()
    return frozenset(sense for base in _bases(low) for sense in table.get(base, "").split())


@lru_cache(maxsize=20_000)
def implied(low: str) -> Senses:
    """What is said, too, by whoever says the word: its senses, forms of it, and wider ones."""
    table, own = _table(), senses(low)
    return own.union(*(table.get("=" + sense, "").split() for sense in own)) if own else _NONE
