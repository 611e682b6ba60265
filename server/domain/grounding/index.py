"""The applicant's facts, read once for all the lines of a document."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from server.domain.facts import Fact, facts
from server.domain.grounding.language import language, words_of
from server.domain.grounding.lists import ownership, titles
from server.domain.grounding.reading import Reading, read
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import Key, Keys, stem_set
from server.domain.lexicon.words import words as listed
from server.domain.posting import Posting
from server.domain.resume import Resume

_LEADING_TITLES = stem_set(ownership.LEADING_TITLES)
COMPANY_FORMS = frozenset(
    listed(
        "ltd limited inc llc plc gmbh ag co corp corporation company sa bv ab oy as srl spa group the of and "
        "for de la le du des der die das und et y e"
    )
)
_HISTORY = ("work", "vol", "project", "edu")
# What a fact says by its place in a resume.
_BY_KIND: dict[str, Keys] = {
    kind: stem_set(names)
    for kind, names in {
        "cert": "certificate certification certified qualification credential licence award pass obtain complete earn "
        "gain",
        "edu": "study studies graduate education obtain complete earn university school college course academic",
        "lang": "language speak",
        "pub": "publication publish appear paper article write author",
        "award": "award win prize recognition honour",
        "project": "project",
        "vol": "volunteer voluntary community",
        "work": "job position role employer company",
        "interest": "interest hobby",
    }.items()
}
_TITLES = frozenset(titles.HEADS.split())
_EXCEEDING = stem_set("exceed surpass beat over above outperform")
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

    @property
    def of_position(self) -> bool:
        """Is it the head of a position, a project or a school?"""
        return self.head and bool(self.entry)


@dataclass(slots=True)
class Span:
    """When: (year, month), month 0 if not said; `end` None for what goes on."""

    start: tuple[int, int]
    end: tuple[int, int] | None


@dataclass(slots=True)
class Entry:
    id: str
    kind: str
    name: list[str]  # the words of the organisation's name, lower case
    title: Keys
    title_words: Keys
    span: Span | None
    mask: int = 0


@dataclass(slots=True)
class Index:
    """`everywhere`: the facts of no single position, such as skills, summary, certificates and schools, a bit each."""

    resume: Resume
    today: tuple[int, int]
    known: list[Known]
    entries: dict[str, Entry]
    everywhere: int
    contact: frozenset[str]
    english: bool
    posting: Reading | None = None
    posting_names: frozenset[str] = frozenset()
    wanted: tuple[tuple[str, ...], ...] = ()  # the words of the posting's title and of its company
    addresses: tuple[tuple[str, re.Pattern[str]], ...] = ()  # longest first
    masks: dict[Key, int] = field(default_factory=dict)  # key -> the facts that have it, a bit each
    _begins: dict[tuple[str, ...], list[Known]] = field(default_factory=dict)
    _by_start: dict[str, list[tuple[Key, int]]] = field(default_factory=dict)
    _values: dict[tuple[float, str], int] = field(default_factory=dict)
    _reaches: dict[frozenset[str], int] = field(default_factory=dict)
    _exact: dict[str, Known] = field(default_factory=dict)
    _capitals: dict[str, int] | None = None
    _initials: dict[str, int] | None = None
    _covers: dict[tuple[str, tuple[Key, ...]], int] = field(default_factory=dict)
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
        memo = (token.raw if token.kind == "num" else token.low, token.extra)
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

    def quoted(self, reading: Reading) -> frozenset[int]:
        """Tokens that repeat the posting's title or company, with the signs inside; a part of a title takes two words.

        Behind "as" and "was" they are what somebody was, so no mere name.
        """
        at = [at for at, token in enumerate(reading.toks) if token.kind != "sign"]
        lows = [reading.toks[position].low for position in at]
        found: set[int] = set()
        for words in self.wanted:
            for start in range(len(lows)):
                length = _run(lows, start, words)
                if length >= min(2, len(words)) and not _is_held(lows[max(start - 3, 0) : start]):
                    found.update(range(at[start], at[start + length - 1] + 1))
        return frozenset(found)

    def telling_of(self, entries: Iterable[str]) -> frozenset[str]:
        """Positions whose facts name the organisation of another: classes held at the college where one studied."""
        found: set[str] = set()
        for id in entries:
            if id not in self._told_by:
                name = self.entries[id].name
                self._told_by[id] = frozenset(
                    known.entry
                    for known in self.known
                    if known.entry not in ("", id) and not known.head and _says_name(known.reading, name)
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

    def capitals(self) -> dict[str, int]:
        """Abbreviations that stand in the facts, lower case, a bit for each fact."""
        if self._capitals is None:
            self._capitals = {}
            for known in self.known:
                for token in known.reading.toks if known.fact.id not in ("name", "place") else ():
                    if token.raw.isupper() and token.raw.isalpha() and len(token.raw) > 1:
                        self._capitals[token.low] = self._capitals.get(token.low, 0) | 1 << known.at
        return self._capitals

    def initials(self) -> dict[str, int]:
        """Abbreviations that the facts' own words make, such as "icu" of "intensive care unit"."""
        if self._initials is None:
            self._initials = {}
            for known in self.known:
                if known.fact.id in ("name", "place"):
                    continue
                for short in _initials(known.reading):
                    self._initials[short] = self._initials.get(short, 0) | 1 << known.at
        return self._initials


def index(resume: Resume, posting: Posting | None, today: tuple[int, int]) -> Index:
    """Everything that is known of the applicant, ready for `check_line`. `today` is (year, month)."""
    known = [_known(fact, at) for at, fact in enumerate(facts(resume))]
    entries = _entries(resume)
    everywhere = 0
    masks: dict[Key, int] = {}
    for item in known:
        bit = 1 << item.at
        if item.entry in entries:
            entries[item.entry].mask |= bit
        if item.entry not in entries or item.entry.startswith("edu"):
            everywhere |= bit
        for key in (
            item.reading.keys | _beyond(item.reading) | _BY_KIND.get(item.fact.entry.rstrip("0123456789"), frozenset())
        ):
            masks[key] = masks.get(key, 0) | bit
    made = Index(
        resume=resume,
        today=today,
        known=known,
        entries=entries,
        everywhere=everywhere,
        contact=_contact(resume),
        addresses=_addresses(resume),
        english=_is_english(known),
        masks=masks,
        _exact={_plain_words(item.reading): item for item in reversed(known)},
    )
    _look_up_tables(made)
    if posting is not None:
        made.posting = read("\n".join(str(value) for value in posting.content().values()))
        made.posting_names = frozenset(_name_words(posting.company_name))
        names = (read(posting.job_position), read(posting.company_name))
        made.wanted = tuple(tuple(t.low for t in name.toks if t.kind != "sign") for name in names if name.toks)
    return made


def _says_name(reading: Reading, name: list[str]) -> bool:
    lows = [token.low for token in reading.toks if token.kind != "sign" and token.low not in COMPANY_FORMS]
    return len(name) > 1 and any(lows[at : at + len(name)] == name for at in range(len(lows)))


def _run(lows: list[str], start: int, words: tuple[str, ...]) -> int:
    """How many words of a name stand here, from any of its words on."""
    best = 0
    for first, word in enumerate(words):
        if word == lows[start]:
            length = 1
            while lows[start + length : start + length + 1] == list(words[first + length : first + length + 1]) != []:
                length += 1
            best = max(best, length)
    return best


def _is_held(before: list[str]) -> bool:
    while before and before[-1] in ("a", "an", "the", "your"):
        before = before[:-1]
    return before[-1:] in (["as"], ["am"], ["was"], ["been"], ["became"], ["role"])


def _plain_words(reading: Reading) -> str:
    return " ".join(token.raw for token in reading.toks if token.kind != "sign" or token.low not in ".,;:'\"").lower()


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
    for key, mask in made.masks.items():
        if key[0] != "#" and len(key) >= 5:
            made._by_start.setdefault(key[:5], []).append((key, mask))


def level_of(known: Known, at: int) -> float:
    """What a fact claims at one of its tokens: the level of its verb, of its title, or plain doing."""
    if known.reading.levels and at < len(known.reading.levels) and known.reading.levels[at]:
        return known.reading.levels[at]
    if known.head:
        leads = any(token.word.stem in _LEADING_TITLES for token in known.reading.toks)
        return ownership.LEAD if leads else ownership.DO
    return _SKILL_LEVEL if known.fact.id.startswith("skill") else ownership.DO


def _known(fact: Fact, at: int) -> Known:
    reading = read(fact.text)
    entry = fact.entry if fact.entry.startswith(_HISTORY) else ""
    return Known(fact, at, reading, entry, fact.id == fact.entry, stem_sequence(reading.toks), _stops(reading))


def stem_sequence(toks: list[Token]) -> tuple[str, ...]:
    return tuple(token.word.stem for token in toks if token.kind != "sign" or token.low in "%$€£+")


def _stops(reading: Reading) -> frozenset[int]:
    count = 0
    found: set[int] = set()
    for token in reading.toks:
        if token.kind != "sign" or token.low in "%$€£+":
            count += 1
        elif token.low in ",;.":
            found.add(count)
    return frozenset(found | {count})


def _entries(resume: Resume) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for i, w in enumerate(resume.work, 1):
        found[f"work{i}"] = _entry(f"work{i}", w.name, w.position, (w.startDate, w.endDate), open_ended=True)
    for i, v in enumerate(resume.volunteer, 1):
        found[f"vol{i}"] = _entry(f"vol{i}", v.organization, v.position, (v.startDate, v.endDate), open_ended=True)
    for i, p in enumerate(resume.projects, 1):
        title = " ".join((p.name, *p.roles))
        found[f"project{i}"] = _entry(f"project{i}", p.entity or p.name, title, (p.startDate, p.endDate))
    for i, e in enumerate(resume.education, 1):
        title = f"{e.studyType} {e.area}"
        found[f"edu{i}"] = _entry(f"edu{i}", e.institution, title, (e.startDate, e.endDate))
    return found


def _entry(id: str, name: str, title: str, dates: tuple[str, str], open_ended: bool = False) -> Entry:
    reading = read(title)
    begun, ended = map(_date, dates)
    span = None
    if begun:
        span = Span(begun, ended if ended or open_ended else None)
    elif ended:
        span = Span(ended, ended)
    words = frozenset(token.word.stem for token in reading.toks if token.kind == "word" and not token.word.stop)
    return Entry(id, id.rstrip("0123456789"), _name_words(name), reading.keys, words, span)


def _date(text: str) -> tuple[int, int] | None:
    year, _, rest = text.partition("-")
    if not (year.isdigit() and len(year) == 4):
        return None
    month = rest.partition("-")[0]
    return int(year), int(month) if month.isdigit() and 1 <= int(month) <= 12 else 0


def _name_words(name: str) -> list[str]:
    return [token.low for token in read(name).toks if token.kind != "sign" and token.low not in COMPANY_FORMS]


def _bare(address: str) -> str:
    address = address.replace("\\", "").lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return address.rstrip("/.")


def _addresses(resume: Resume) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = [w.url for w in resume.work] + [v.url for v in resume.volunteer] + [e.url for e in resume.education]
    found += [c.url for c in resume.certificates] + [u.url for u in resume.publications]
    found += [p.url for p in resume.projects] + [profile.url for profile in resume.basics.profiles]
    bare = {_bare(url) for url in (*found, resume.basics.url, resume.basics.email) if url}
    return tuple((address, _address_pattern(address)) for address in sorted(bare, key=len, reverse=True) if address)


def _address_pattern(address: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?:https?://)?(?:www\.)?{re.escape(address)}/?(?![\w-])", re.IGNORECASE)


def _contact(resume: Resume) -> frozenset[str]:
    """Words of the head of a page: name, place, addresses."""
    basics = resume.basics
    place = basics.location
    parts = [basics.name, basics.email, basics.phone, basics.url, place.city, place.region, place.countryCode]
    parts += [part for profile in basics.profiles for part in (profile.network, profile.username, profile.url)]
    return frozenset(token.low for token in read(" ".join(parts)).toks if token.kind != "sign")


def _beyond(reading: Reading) -> Keys:
    """108 % of a quota exceeds it."""
    quantities = reading.nums.quantities
    above = any(q.unit == "percent" and q.value > 100 for q in quantities)
    above = above or any(two.role == "against" and one.value > two.value for one, two in pairwise(quantities))
    return _EXCEEDING if above else frozenset()


def _initials(reading: Reading) -> set[str]:
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
                found.update(
                    text
                    for text in (full, short)
                    if len(text) > 2 or (len(text) == 2 and (caps or whole or token.low.removesuffix("s") in _TITLES))
                )
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
