"""The applicant's facts, read once for all the lines of a document."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from server.domain.facts import facts
from server.domain.grounding.abbreviations import initials, letters
from server.domain.grounding.background import Entry, addresses, contact, name_words, places
from server.domain.grounding.background import entries as entries_of
from server.domain.grounding.beyond import beyond
from server.domain.grounding.known import Known, known_of
from server.domain.grounding.language import language, words_of
from server.domain.grounding.names import is_held, run_of, says_name
from server.domain.grounding.reading import Reading, read
from server.domain.grounding.tokens import Token
from server.domain.grounding.values import LineCheck
from server.domain.grounding.words import Key
from server.domain.posting import Posting
from server.domain.resume import Resume


@dataclass(slots=True)
class Index:
    """`everywhere`: the facts of no single position, such as skills, summary, certificates and schools, a bit each."""

    resume: Resume
    today: tuple[int, int]
    known: list[Known]
    entries: dict[str, Entry]
    everywhere: int
    contact: frozenset[str]
    places: frozenset[str]  # words of the places where the applicant lives and has worked
    english: bool
    posting: Reading | None = None
    posting_names: frozenset[str] = frozenset()
    wanted: tuple[tuple[str, ...], ...] = ()  # the words of the posting's title and of its company
    wanted_words: frozenset[str] = frozenset()
    addresses: tuple[tuple[str, re.Pattern[str]], ...] = ()  # longest first
    masks: dict[Key, int] = field(default_factory=dict)  # key -> the facts that have it, a bit each
    judged: dict[tuple[str, str, str, frozenset[str]], LineCheck] = field(default_factory=dict)  # see `line.py`
    levelled: int | None = None  # the skills with a level of their own, a bit each, once they are asked for
    names: dict[str, list[tuple[list[str], str]]] = field(default_factory=dict)  # by first word: names of entries
    _begins: dict[tuple[str, ...], list[Known]] = field(default_factory=dict)
    _by_start: dict[str, list[tuple[Key, int]]] = field(default_factory=dict)
    _values: dict[tuple[float, str], int] = field(default_factory=dict)
    _reaches: dict[frozenset[str], int] = field(default_factory=dict)
    _exact: dict[str, Known] = field(default_factory=dict)
    _capitals: dict[str, list[tuple[str, int]]] | None = None
    _initials: dict[str, int] | None = None
    _covers: dict[str | tuple[str, tuple[Key, ...]], int] = field(default_factory=dict)
    _told_by: dict[str, frozenset[str]] = field(default_factory=dict)

    def without_addresses(self, text: str) -> str:
        """The text without the web and mail addresses that the applicant has."""
        if "." not in text:
            return text
        text = text.replace("\\_", "_")
        low = text.lower()
        for address, pattern in self.addresses:
            if address in low:
                text = pattern.sub("", text)
        return text

    def cover(self, token: Token) -> int:
        """The facts that say or imply this word, a bit each."""
        memo = (token.raw, token.extra) if token.extra else token.raw
        found = self._covers.get(memo)
        if found is None:
            found = 0
            for key in (*token.word.keys, *token.extra):
                found |= self.masks.get(key, 0)
            short = token.raw.replace("/", "").replace(".", "").replace("&", "")
            short = short[:-1] if short.endswith("s") else short
            if len(short) > 1 and short.isupper():
                found |= self.initials().get(short.lower(), 0)
            self._covers[memo] = found
        return found

    def covers(self, toks: list[Token]) -> list[int]:
        """The same for every token of a text."""
        known = self._covers
        return [known[t.raw] if not t.extra and t.raw in known else self.cover(t) for t in toks]

    def quoted(self, reading: Reading) -> frozenset[int]:
        """Tokens that repeat the posting's title or company, with the signs inside; a part of a title takes two words.

        Behind "as" and "was" they are what somebody was, so no mere name.
        """
        return frozenset(at for start, end, held in self._wanted_in(reading) if not held for at in range(start, end))

    def as_wanted(self, reading: Reading) -> list[tuple[int, int]]:
        """Where the posting's title stands as what somebody was."""
        return [(start, end) for start, end, held in self._wanted_in(reading) if held]

    def _wanted_in(self, reading: Reading) -> list[tuple[int, int, bool]]:
        found: list[tuple[int, int, bool]] = []
        if self.wanted_words.isdisjoint(reading.low_set):
            return found
        at = [at for at, token in enumerate(reading.toks) if token.kind != "sign"]
        lows = [reading.lows[position] for position in at]
        for start, low in enumerate(lows):
            if low not in self.wanted_words:
                continue
            length = max(n if (n := run_of(lows, start, words)) >= min(2, len(words)) else 0 for words in self.wanted)
            if length:
                found.append((at[start], at[start + length - 1] + 1, is_held(lows[max(start - 3, 0) : start])))
        return found

    def telling_of(self, entries: Iterable[str]) -> frozenset[str]:
        """Positions whose facts name the organisation of another: classes held at the college where one studied."""
        found: set[str] = set()
        for id in entries:
            if id not in self._told_by:
                name = self.entries[id].name
                self._told_by[id] = frozenset(
                    known.entry
                    for known in self.known
                    if known.entry not in ("", id) and not known.head and says_name(known.reading, name)
                )
            found |= self._told_by[id]
        return frozenset(found)

    def said(self, reading: Reading) -> Known | None:
        """The fact that says exactly this."""
        return self._exact.get(_plain_words(reading))

    def told(self, words: tuple[str, ...], reach: int) -> Known | None:
        """The fact whose own words these are, from its beginning on, to its end or to a comma."""
        if len(words) < 3:
            return None
        return next((known for known in self._begins.get(words, ()) if reach >> known.at & 1), None)

    def forget(self) -> None:
        """The lines that were judged, and the words met in them: so that an index does not grow with every line."""
        self.judged.clear()
        self._covers.clear()

    def skill(self, words: tuple[str, ...]) -> Known | None:
        """The skill whose own words these are."""
        return next((known for known in self._begins.get(words, ()) if known.fact.id.startswith("skill")), None)

    def like(self, root: str) -> Iterator[tuple[Key, int]]:
        """Words of the facts that begin as `root` does, each with its facts."""
        return iter(self._by_start.get(root[:5], ()))

    def having(self, value: float, unit: str) -> int:
        """The facts with this number of this unit, a bit each."""
        return self._values.get((round(value, 6), unit), 0)

    def reach(self, entries: frozenset[str]) -> int:
        """The facts that a line about these entries may rest on, a bit each; all of them for no entry."""
        mask = self._reaches.get(entries)
        if mask is None:
            mask = self.everywhere if entries else (1 << len(self.known)) - 1
            for entry in entries:
                mask |= self.entries[entry].mask
            self._reaches[entries] = mask
        return mask

    def capitals(self) -> dict[str, list[tuple[str, int]]]:
        """Abbreviations that stand in the facts, lower case, a bit for each fact; by their first letters."""
        if self._capitals is None:
            found: dict[str, int] = {}
            for known in self._telling():
                for token in known.reading.toks:
                    if short := letters(token.raw):
                        found[short] = found.get(short, 0) | 1 << known.at
            self._capitals = {}
            for short, mask in found.items():
                self._capitals.setdefault(short[0], []).append((short, mask))
        return self._capitals

    def initials(self) -> dict[str, int]:
        """Abbreviations that the facts' own words make, such as "icu" of "intensive care unit"."""
        if self._initials is None:
            found: dict[str, int] = {}
            for known in self._telling():
                for short in initials(known.reading):
                    found[short] = found.get(short, 0) | 1 << known.at
            self._initials = found
        return self._initials

    def _telling(self) -> Iterator[Known]:
        return (known for known in self.known if known.fact.id not in ("name", "place"))


@dataclass(frozen=True, slots=True)
class _Of:
    """What an index is made of; equal by content."""

    content: str
    today: tuple[int, int]
    resume: Resume = field(compare=False)
    posting: Posting | None = field(compare=False)


def index(resume: Resume, posting: Posting | None, today: tuple[int, int]) -> Index:
    """Everything that is known of the applicant, ready for `check_line`. `today` is (year, month).

    Kept for the next text of the same applicant and posting, with the lines that it has judged.
    """
    content = resume.model_dump_json() + (posting.model_dump_json() if posting is not None else "")
    return _made(_Of(content, today, resume, posting))


@lru_cache(maxsize=16)
def _made(of: _Of) -> Index:
    resume, posting, today = of.resume, of.posting, of.today
    known = [known_of(fact, at) for at, fact in enumerate(facts(resume))]
    entries = entries_of(resume)
    everywhere = 0
    masks: dict[Key, int] = {}
    for item in known:
        bit = 1 << item.at
        if item.entry in entries:
            entries[item.entry].mask |= bit
        if item.entry not in entries or item.entry.startswith("edu"):
            everywhere |= bit
        for key in item.reading.keys | beyond(item):
            masks[key] = masks.get(key, 0) | bit
    made = Index(
        resume=resume,
        today=today,
        known=known,
        entries=entries,
        everywhere=everywhere,
        contact=contact(resume),
        places=places(resume),
        addresses=addresses(resume),
        english=_is_english(known),
        masks=masks,
        _exact={_plain_words(item.reading): item for item in reversed(known)},
    )
    _look_up_tables(made)
    if posting is not None:
        made.posting = read("\n".join(str(value) for value in posting.content().values()))
        made.posting_names = frozenset(name_words(posting.company_name))
        names = (read(posting.job_position), read(posting.company_name))
        made.wanted = tuple(tuple(t.low for t in name.toks if t.kind != "sign") for name in names if name.toks)
        made.wanted_words = frozenset(word for words in made.wanted for word in words)
    return made


def _plain_words(reading: Reading) -> str:
    return " ".join([token.raw for token in reading.toks if token.kind != "sign" or token.low not in ".,;:'\""]).lower()


def _is_english(known: list[Known]) -> bool:
    """Are the facts written in English, as far as their small words tell?"""
    return language(low for item in known for low in words_of(item.reading.toks)) == "en"


def _look_up_tables(made: Index) -> None:
    for known in made.known:
        for stop in known.stops:
            made._begins.setdefault(known.words[:stop], []).append(known)
        for quantity in known.reading.nums.quantities:
            value = (round(quantity.value, 6), quantity.unit)
            made._values[value] = made._values.get(value, 0) | 1 << known.at
    for entry in made.entries.values():
        if entry.name:
            made.names.setdefault(entry.name[0], []).append((entry.name, entry.id))
    for key, mask in made.masks.items():
        if key[0] != "#" and len(key) >= 5:
            made._by_start.setdefault(key[:5], []).append((key, mask))
