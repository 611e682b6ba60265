"""What the word lists say about a single word, looked up once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from server.domain.grounding.lists import everyday
from server.domain.grounding.lists.actions import ACTIONS
from server.domain.grounding.lists.aliases import ALIASES
from server.domain.grounding.lists.caring import CARING
from server.domain.grounding.lists.crafts import CRAFTS
from server.domain.grounding.lists.implications import IMPLIES
from server.domain.grounding.lists.offices import OFFICES
from server.domain.grounding.lists.things import THINGS
from server.domain.grounding.lists.wording import WORDING
from server.domain.grounding.stems import lemma, stem

Key = str
Keys = frozenset[Key]


def is_hard(low: str) -> bool:
    """Never taken on trust."""
    return low in _HARD or low.removesuffix("s") in _HARD


@dataclass(frozen=True, slots=True)
class Word:
    """`keys`: what the word means (its stem and its groups); `wide`: what else it implies; `soft`: claims nothing."""

    stem: str
    keys: Keys
    wide: Keys
    soft: bool
    stop: bool


def stems(phrase: str) -> tuple[str, ...]:
    return tuple(stem(part) for part in phrase.replace("-", "_").split("_") if part)


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """A word list as tuples of stems."""
    return frozenset(stems(entry) for entry in text.split())


def stem_set(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.split())


class PhraseSet:
    """Phrases that can be found in a text."""

    def __init__(self, text: str) -> None:
        entries = sorted(phrases(text), key=len, reverse=True)
        self._firsts = frozenset(entry[0] for entry in entries)
        self._single = frozenset(entry[0] for entry in entries if len(entry) == 1)
        self._by_pair: dict[tuple[str, str], list[list[str]]] = {}  # by their first two stems
        for entry in entries:
            if len(entry) > 1:
                self._by_pair.setdefault((entry[0], entry[1]), []).append(list(entry))

    def found(self, stems: list[str]) -> list[tuple[int, int]]:
        """Where phrases of the set stand, and how many stems each takes, the longest first."""
        if self._firsts.isdisjoint(stems):
            return []
        starts = [at for at, stem in enumerate(stems) if stem in self._firsts]
        return [(at, length) for at in starts if (length := self._length_at(stems, at))]

    def _length_at(self, stems: list[str], at: int) -> int:
        for entry in self._by_pair.get((stems[at], stems[at + 1]), ()) if at + 1 < len(stems) else ():
            if stems[at : at + len(entry)] == entry:
                return len(entry)
        return int(stems[at] in self._single)


class Lexicon:
    """Groups of words that mean the same, and what implies what."""

    def __init__(self) -> None:
        self.single: dict[str, set[Key]] = {}
        self.phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Key]]] = {}  # by their first two words
        self.implied: dict[Key, set[Key]] = {}
        self._phrase_ids: dict[tuple[str, ...], set[Key]] = {}
        for number, line in enumerate(_lines(ACTIONS, THINGS, ALIASES, WORDING, CRAFTS, OFFICES, CARING)):
            self._add_group(f"#{number}", line)
        for line in _lines(IMPLIES):
            self._add_implication(line)
        for options in self.phrases.values():
            options.sort(key=lambda option: -len(option[0]))

    def _add_group(self, group: Key, line: str) -> None:
        if ">" in line:
            self._add_implication(line)
            return
        for entry in line.split():
            self._add(stems(entry), group)

    def _add(self, entry: tuple[str, ...], key: Key) -> None:
        if len(entry) == 1:
            self.single.setdefault(entry[0], set()).add(key)
        elif key not in self._phrase_ids.setdefault(entry, set()):
            self._phrase_ids[entry].add(key)
            self.phrases.setdefault((entry[0], entry[1]), []).append((entry, key))

    def _key(self, entry: tuple[str, ...]) -> Key:
        """The key that stands for exactly this word or phrase."""
        if len(entry) == 1:
            return entry[0]
        key = "_".join(entry)
        self._add(entry, key)
        return key

    def _add_implication(self, line: str) -> None:
        narrow, _, broad = line.partition(">")
        keys = {self._key(stems(entry)) for entry in broad.split()}
        for entry in narrow.split():
            self.implied.setdefault(self._key(stems(entry)), set()).update(keys)


def _lines(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from (line for line in text.splitlines() if line.strip())


LEXICON = Lexicon()
_STOP = frozenset(everyday.STOP.split())
_SOFT_WORDS = frozenset(f"{everyday.SOFT} {everyday.LIGHT_VERBS}".replace("-", " ").split())
_SOFT = frozenset(lemma(soft) for soft in _SOFT_WORDS)
_SOFT_STEMS = frozenset(stem(soft) for soft in _SOFT_WORDS)
HARD_STEMS = stem_set(everyday.HARD)
_NO_MANNER = frozenset(everyday.NO_MANNER.split())
_HARD = frozenset(everyday.HARD.split())


def implied(keys: Iterable[Key]) -> Keys:
    """All that the keys imply, without themselves."""
    found: set[Key] = set()
    for key in keys:
        found |= LEXICON.implied.get(key, set())
    return frozenset(found)


def _manner(low: str) -> bool:
    """ "carefully" says how; but "family" is a noun, "weekly" a rate, "nationally" a reach and "solely" a claim."""
    return len(low) > 6 and low not in _NO_MANNER


@lru_cache(maxsize=50_000)
def word(low: str) -> Word:
    """What is known of a lower-case word, whatever its form."""
    root = stem(low.removesuffix("'s").removesuffix("'"))
    keys = frozenset({root, *LEXICON.single.get(root, ())})
    soft = low in _SOFT_WORDS or lemma(low) in _SOFT or (low.endswith("ly") and (root in _SOFT_STEMS or _manner(low)))
    wide = keys | implied((root,))
    if root.startswith("re") and len(root) > 5:
        wide |= {root[2:]}  # what was relabelled was labelled
    return Word(root, keys, wide, soft and not is_hard(low), low in _STOP)
