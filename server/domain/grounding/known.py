"""One fact of the applicant, read."""

from collections.abc import Callable
from dataclasses import dataclass, field

from server.domain.facts import Fact
from server.domain.grounding.lists import ownership
from server.domain.grounding.numbers import Change, changes
from server.domain.grounding.reading import Reading, read
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set

_LEADING_TITLES = stem_set(ownership.LEADING_TITLES)
_HISTORY = ("work", "vol", "project", "edu")
_SKILL_LEVEL = 2.2  # a bare skill carries doing and managing, but not leading


@dataclass(slots=True, eq=False)
class Known:
    """A fact and its reading. `entry`: the position, school or project it belongs to; empty: it holds everywhere."""

    fact: Fact
    at: int
    reading: Reading
    entry: str
    head: bool
    words: tuple[str, ...] = ()  # its stems
    stops: frozenset[int] = frozenset()  # after how many of them it ends or pauses
    changes: list[Change] = field(default_factory=list)  # what its numbers were and are
    plain_level: float = ownership.DO  # what it claims where no verb does: doing, or leading by its title
    implied: frozenset[str] | None = None  # all that its words may mean or imply, once it is asked for
    asked: dict[Callable[["Known"], range], range] = field(default_factory=dict)  # see `once`

    def once(self, find: Callable[["Known"], range]) -> range:
        """What a check finds in the fact, remembered with it."""
        if find not in self.asked:
            self.asked[find] = find(self)
        return self.asked[find]

    @property
    def of_position(self) -> bool:
        """Is it the head of a position, a project or a school?"""
        return self.head and bool(self.entry)


def level_of(known: Known, at: int) -> float:
    """What a fact claims at one of its tokens: the level of its verb, of its title, or plain doing."""
    levels = known.reading.levels
    return (levels[at] if at < len(levels) else 0.0) or known.plain_level


def _plain_level(fact: Fact, reading: Reading) -> float:
    if fact.id == fact.entry:
        return ownership.DO if _LEADING_TITLES.isdisjoint(reading.stem_set) else ownership.LEAD
    return _SKILL_LEVEL if fact.id.startswith("skill") else ownership.DO


def known_of(fact: Fact, at: int) -> Known:
    reading = read(fact.text)
    entry = fact.entry if fact.entry.startswith(_HISTORY) else ""
    words, moves = stem_sequence(reading.toks), changes(reading.nums.quantities)
    head, level = fact.id == fact.entry, _plain_level(fact, reading)
    return Known(fact, at, reading, entry, head, words, _stops(reading), moves, level)


def stem_sequence(toks: list[Token]) -> tuple[str, ...]:
    return tuple([token.word.stem for token in toks if token.kind != "sign" or token.low in "%$€£+"])


def _stops(reading: Reading) -> frozenset[int]:
    count = 0
    found: set[int] = set()
    for token in reading.toks:
        if token.kind != "sign" or token.low in "%$€£+":
            count += 1
        elif token.low in ",;.":
            found.add(count)
    return frozenset(found | {count})
