"""Which words of a sentence claim something of the applicant, and which only wish, thank, admit or speak of the job."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from server.domain.grounding.cues import Cues
from server.domain.grounding.index import Index
from server.domain.grounding.lists import stance as lists
from server.domain.grounding.reading import Reading
from server.domain.grounding.splitting import bounds
from server.domain.grounding.telling import gives_reason, posting_has, tells_of_mine, time_told, wakes
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import is_past
from server.domain.grounding.words import LEXICON, stem_set
from server.domain.lexicon.words import words as listed

_FIRST = lists.FIRST
_SECOND = lists.SECOND
_MODALS = frozenset(lists.MODALS.split())
_BAD = stem_set(lists.BAD_THINGS)
_SELF = _FIRST - {"me", "us"}
_COMMON = frozenset(("our", noun) for noun in listed("field industry profession trade world time society sector line"))
_OPENERS = frozenset(listed("as with having after during since over throughout in trained qualified currently drawing"))
_MUCH = frozenset(
    listed(
        "a over more nearly almost about around extensive strong solid proven deep experience two three four "
        "five six seven eight nine ten twelve fifteen twenty several many"
    )
)
_OWNING = frozenset(("speak", "hold"))
_BRINGING = frozenset(("bring", "bringing", "offer", "offering"))
_LINKING = frozenset(("that", "after", "once"))
_EMPHATIC = (("not", "one"), ("not", "once"), ("never", "once"), ("a", "single"))
_WISH = Cues(lists.WISH)
_RESUME_WISH = Cues(lists.RESUME_WISH)
_GAP = Cues(lists.GAP)
_RESUME_GAP = Cues(lists.RESUME_GAP)
_NO_GAP = Cues(lists.NO_GAP)
_ASKING = frozenset(listed("require ask need want mention list describe name seek expect request advertise"))
_OPINION = tuple(words.split("_") for words in listed("to_me for_me to_my_mind in_my_view in_my_opinion"))
_TO_ME = frozenset(
    listed("for to with by of named awarded elected voted chose appointed promoted called gave trusted made")
)
_OF_OPINION = frozenset(("me", "mind", "view", "opinion"))  # one of these ends each
_REST = (("rather", "than"), ("instead", "of"), ("as", "opposed"), ("other", "than"))
_REST_OPENS = frozenset(first for first, _ in _REST)


@dataclass(slots=True)
class Clause:
    start: int
    end: int
    stance: str  # "claim", "wish", "gap", "job", "may"
    active: set[int]  # token positions that need support


def clauses(reading: Reading, index: Index, kind: str) -> list[Clause]:
    found: list[Clause] = []
    quoted = index.quoted(reading) if kind == "letter" else frozenset()
    for start, end in bounds(reading, quoted):
        previous = found[-1] if found else None
        clause = _clause(reading, (start, end), index, kind, previous)
        if clause.stance != "claim":
            clause.active -= quoted
        found.append(clause)
    return found


def _clause(reading: Reading, bounds: tuple[int, int], index: Index, kind: str, previous: Clause | None) -> Clause:
    start, end = bounds
    toks = reading.toks[start:end]
    lows = reading.lows[start:end]
    if "may" in lows:
        lows = ["in" if _is_month(toks, at) else low for at, low in enumerate(lows)]
    if (
        _admits(lows, kind)
        and lows[:2] not in (["so", "that"], ["so", "no"])
        and not any(token.word.stem in _BAD and token.low != "fine" for token in toks)
        and not any(pair in _EMPHATIC for pair in pairwise(lows))
    ):
        return Clause(start, end, "gap", time_told(reading, bounds, index))
    wishes = (_WISH if kind == "letter" else _RESUME_WISH).found(lows)
    wishes = [wish for wish in wishes if not _appoints(reading.toks[start + wish[0] : start + wish[1] + 1])]
    if wishes:
        woken = wakes(reading.toks[start : start + wishes[0][0]], lows[wishes[0][0] :])
        active = set(range(start, start + wishes[0][0])) if woken else set[int]()
        return Clause(start, end, "wish", active.union(_claimed_between(reading, wishes, (start, end))))
    everything = set(range(start, end)) - _rest(lows, start) - _asked(lows, start)
    if kind == "resume":
        return Clause(start, end, "claim", everything)
    first, second = _of_me(lows), not _SECOND.isdisjoint(lows)
    if _may(lows, second) or (first and second and not _subject_is_first(lows)):
        return Clause(start, end, "may", _claimed_inside(reading, start, end))
    if (
        first
        or tuple(lows[:2]) in _EMPHATIC
        or lows[:3] == ["not", "a", "single"]
        or _opens_for_me(reading, start, end)
    ):
        return Clause(start, end, "claim", everything)
    if second or _speaks_of_job(reading, start, end, index, previous):
        return Clause(start, end, "job", set())
    return Clause(start, end, "claim", everything)


def _appoints(toks: list[Token]) -> bool:
    """ "made me Associate of the Year" is no "made me apply"."""
    return [token.low for token in toks[:2]] == ["made", "me"] and len(toks) == 3 and toks[2].cap


def _claimed_between(reading: Reading, wishes: list[tuple[int, int]], bounds: tuple[int, int]) -> Iterator[int]:
    """What is claimed before, between and behind the wishes of a clause."""
    start, end = bounds
    at = start
    for begin, stop in wishes:
        yield from _claimed_inside(reading, at, start + begin)
        at = start + stop
    yield from _claimed_inside(reading, at, end)


def _is_month(toks: list[Token], at: int) -> bool:
    """The "May" of "In May 2020" is no modal verb."""
    return toks[at].raw == "May" and (
        (at > 0 and toks[at - 1].low in ("in", "since", "until", "of", "from"))
        or (at + 1 < len(toks) and toks[at + 1].kind == "num")
    )


def _rest(lows: list[str], start: int) -> set[int]:
    """The words of "R rather than Python" that are not claimed: from "rather" to the next comma."""
    for at in range(1, 0 if _REST_OPENS.isdisjoint(lows) else len(lows) - 1):
        if (lows[at], lows[at + 1]) in _REST:
            stop = next((p for p in range(at, len(lows)) if lows[p] == ","), len(lows))
            return set(range(start + at, start + stop))
    return set()


def _asked(lows: list[str], start: int) -> set[int]:
    """The B2 of "one level below the B2 you require": what the posting asks is not claimed."""
    found: set[int] = set()
    for at in range(2, len(lows) - 1 if "you" in lows else 0):
        if lows[at] == "you" and lows[at + 1] in _ASKING:
            the = next((p for p in range(at - 1, max(at - 7, -1), -1) if lows[p] == "the"), at)
            found |= set(range(start + the, start + at + 2))
    return found


def _admits(lows: list[str], kind: str) -> bool:
    """Is a lack admitted: "I have not yet …", "… is new to me"? In a resume a bare "no" boasts rather."""
    cues = _GAP if kind == "letter" else _RESUME_GAP
    if not cues.found(lows):
        return False
    kept = list(lows)
    for start, end in _NO_GAP.found(lows):
        kept[start:end] = [""] * (end - start)
    return bool(cues.found(kept))


def _may(lows: list[str], second: bool) -> bool:
    """ "could support", "can help you": what may come is no fact, "can weld" is one."""
    return not _MODALS.isdisjoint(lows) or ("can" in lows and (second or "team" in lows))


def _of_me(lows: list[str]) -> bool:
    """Does the clause speak of me? What "made me apply" does not, what is daily work "for me" does."""
    if not _OF_OPINION.isdisjoint(lows):
        lows = _without_opinion(lows)
    selves = _SELF.intersection(lows)
    if "our" in selves and not _COMMON.isdisjoint(pairwise(lows)):
        selves -= {"our"}
    if selves:
        return True
    return "me" in lows and any(two == "me" and one in _TO_ME for one, two in pairwise(lows))


def _without_opinion(lows: list[str]) -> list[str]:
    """ "…, to me, …" and "to my mind" say whose opinion it is, and nothing of me."""
    left: list[str] = []
    at = 0
    while at < len(lows):
        length = next((len(words) for words in _OPINION if lows[at : at + len(words)] == words), 0)
        apart = (at == 0 or lows[at - 1] == ",") and at + length < len(lows) and lows[at + length] == ","
        if length and (apart or length > 2):
            at += length
        else:
            left.append(lows[at])
            at += 1
    return left


def _subject_is_first(lows: list[str]) -> bool:
    return next((low for low in lows if low in _FIRST | _SECOND), "") in _FIRST


def _opens_for_me(reading: Reading, start: int, end: int) -> bool:
    """ "With ten years in cardiology, I …": what stands before speaks of me, too."""
    toks = reading.toks
    if toks[start].low in _OPENERS and end < len(toks):
        return toks[end].low in _SELF
    relative = end + 2 < len(toks) and toks[end].low in _LINKING and toks[end + 1].low in _SELF
    return relative and is_past(toks[end + 2])  # "most of the sites that I built", "falls stopped after I came"


def _claimed_inside(reading: Reading, start: int, end: int) -> set[int]:
    """ "I would bring my ten years in cardiology to your ward": the words from "my" to "to your" claim something."""
    active: set[int] = set()
    claiming = False
    for at in range(start, end):
        if _claims_from(reading.toks, at, start):
            claiming = True
        elif _leads_away(reading.toks, at):
            claiming = False
        if claiming:
            active.add(at)
    return active


def _claims_from(toks: list[Token], at: int, start: int) -> bool:
    low = toks[at].low
    following = toks[at + 1] if at + 1 < len(toks) else None
    if low in ("my", "mine", "having") or (low in _BRINGING and any(token.low in _SELF for token in toks[start:at])):
        return True
    if following is None:
        return False
    if low == "i" and following.low in _OWNING:
        return True  # "I speak Welsh and could help your branch in Bangor"
    if low == "with":
        return any(token.low in _SELF for token in toks[start:at]) and (
            following.kind == "num" or following.low in _MUCH
        )
    return low in ("i", "i've") and at > start and (following.low == "have" or is_past(following))


def _leads_away(toks: list[Token], at: int) -> bool:
    low = toks[at].low
    following = toks[at + 1].low if at + 1 < len(toks) else ""
    if low in _MODALS or low in _SECOND:
        return True
    away = following in _SECOND or following in (
        "the",
        "this",
        "a",
        "an",
        "join",
        "help",
        "support",
        "contribute",
        "discuss",
        "work",
    )
    return low in (",", "to", "as", "with", "can") and away


def _speaks_of_job(reading: Reading, start: int, end: int, index: Index, previous: Clause | None) -> bool:
    """No person is named: general talk or the posting's words. A number, a past, an employer of mine is a claim."""
    toks = reading.toks[start:end]
    if previous is not None and previous.stance == "claim" and gives_reason(reading, start, end):
        return False
    if previous is not None and toks[0].low in ("and", "which", "who", "while", "that", ":", "(", "-"):
        return previous.stance != "claim"
    if any(token.low in index.names and (token.cap or _is_named(index, toks[at:])) for at, token in enumerate(toks)):
        return False
    if any(token.low in index.posting_names and token.cap for token in toks):
        return True
    numbers = [q for q in reading.nums.quantities if start <= q.start < end]
    if any(not posting_has(q, index) for q in numbers):
        return False
    if tells_of_mine(reading, start, end, index):
        return False
    if any(token.low in ("is", "are", "'s") for token in toks):
        return True
    return _in_posting(toks, index) or not any(_happened(reading.toks, at) for at in range(start, end))


def _is_named(index: Index, toks: list[Token]) -> bool:
    """A project that is written small, such as "gentle-calendar"."""
    lows = [token.low for token in toks[:4]]
    strange = toks[0].word.stem not in LEXICON.single
    return any((len(name) > 1 or strange) and lows[: len(name)] == name for name, _ in index.names[lows[0]])


def _happened(toks: list[Token], at: int) -> bool:
    """A past form that is no participle: "errors fell", but not "used by" and "is trusted"."""
    before, following = toks[at - 1].low if at else "", toks[at + 1].low if at + 1 < len(toks) else ""
    if following in ("", ".", ",", "!", "?", "to"):
        return False  # "homes built to rent"
    if at > 1 and before in ("has", "have") and toks[at - 2].low in ("that", "which", "who"):
        return False  # "a company that has grown"
    return (
        is_past(toks[at]) and following != "by" and before not in ("is", "are", "be", "the", "a", "an", "and", "well")
    )


def _in_posting(toks: list[Token], index: Index) -> bool:
    if index.posting is None:
        return False
    words = [t for t in toks if t.kind == "word" and not t.word.stop and not t.word.soft]
    return bool(words) and all(t.word.keys & index.posting.keys or t.low in index.posting_names for t in words)
