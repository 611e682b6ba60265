"""Which words of a sentence claim something of the applicant, and which only wish, thank, admit or speak of the job."""

import re
from dataclasses import dataclass

from server.domain.grounding.index import Index
from server.domain.grounding.lists import stance as lists
from server.domain.grounding.reading import Reading, ends_sentence
from server.domain.grounding.words import stem_set

_FIRST = frozenset(lists.FIRST_PERSON.split())
_SECOND = frozenset(lists.SECOND_PERSON.split())
_MODALS = frozenset(lists.MODALS.split())
_BAD = stem_set(lists.BAD_THINGS)
_CONFIDENCE = frozenset(lists.CONFIDENCE.split())
_SUBJECTS = _FIRST | _SECOND | {"it", "that", "which", "there", "this", "the", "he", "she", "they", "nor", "neither"}
_SPLITTERS = frozenset(["but", "although", "though", "whereas", "however", "yet", "because", "unless"])
_MAYBE = frozenset(["and", "while", "as", "since", "so", "nor", "when", "where", "if", "that", "which", "who", "whilst"])


def _cues(text: str) -> re.Pattern[str]:
    options = sorted((cue.replace("_", r"\s+") for cue in text.split()), key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(options)})(?![\w'-])")


_WISH = _cues(lists.WISH)
_GAP = _cues(lists.GAP)
_NO_GAP = _cues(lists.NO_GAP)
_REST = (("rather", "than"), ("instead", "of"), ("as", "opposed"), ("other", "than"))


@dataclass(slots=True)
class Clause:
    start: int
    end: int
    stance: str  # "claim", "wish", "gap", "job", "may"
    active: set[int]  # token positions that need support


def clauses(reading: Reading, index: Index, kind: str) -> list[Clause]:
    found: list[Clause] = []
    for start, end in _bounds(reading):
        previous = found[-1] if found else None
        clause = _clause(reading, start, end, index, kind, previous)
        found.append(clause)
    return found


def _bounds(reading: Reading) -> list[tuple[int, int]]:
    toks = reading.toks
    bounds: list[tuple[int, int]] = []
    start = 0
    for at, token in enumerate(toks):
        if at > start and _breaks(reading, at, start):
            bounds.append((start, at))
            start = at
        _ = token
    if start < len(toks):
        bounds.append((start, len(toks)))
    return bounds


def _breaks(reading: Reading, at: int, start: int) -> bool:
    toks = reading.toks
    token = toks[at]
    following = toks[at + 1].low if at + 1 < len(toks) else ""
    before = toks[at - 1]
    if ends_sentence(toks, at - 1):
        return True
    if token.kind == "sign":
        return token.low in (";", ":", "(", "—") or (token.low == "-" and not token.glued)
    if token.low in _SPLITTERS:
        return True
    if token.low in _MAYBE:
        return following in _SUBJECTS and not (token.low == "that" and following == "the")
    if before.low == ",":
        return token.low in _FIRST | _SECOND or (at - start > 2 and token.low in ("what", "it", "there", "this"))
    return False


def _clause(reading: Reading, start: int, end: int, index: Index, kind: str, previous: Clause | None) -> Clause:
    toks = reading.toks[start:end]
    lows = [token.low for token in toks if token.low != "'"]
    text = " ".join(lows)
    everything = set(range(start, _rest(lows, start, end)))
    negation = _negation(text)
    if negation and not any(token.word.stem in _BAD for token in toks):
        return _gap(reading, start, end, text)
    first = any(low in _FIRST for low in lows)
    second = any(low in _SECOND for low in lows)
    wish = _WISH.search(text)
    if wish and (kind == "letter" or _resume_wish(text)):
        begins = start + text[: wish.start()].count(" ")
        ends = start + text[: wish.end()].count(" ") + 1
        return Clause(start, end, "wish", _claimed_inside(reading, start, begins) | _claimed_inside(reading, ends, end))
    if kind == "resume":
        return Clause(start, end, "claim", everything)
    if any(low in _MODALS for low in lows) and not _past_habit(lows):
        return Clause(start, end, "may", _claimed_inside(reading, start, end))
    if "can" in lows and (second or "team" in lows):
        return Clause(start, end, "may", _claimed_inside(reading, start, end))
    if first and not (second and not _subject_is_first(lows)):
        return Clause(start, end, "claim", everything)
    if second:
        return Clause(start, end, "job", _claimed_inside(reading, start, end))
    if _speaks_of_job(reading, start, end, index, previous):
        return Clause(start, end, "job", set())
    return Clause(start, end, "claim", everything)


def _rest(lows: list[str], start: int, end: int) -> int:
    """Where "R rather than Python" stops to claim."""
    for at in range(1, len(lows) - 1):
        if (lows[at], lows[at + 1]) in _REST:
            return start + at
    return end


def _negation(text: str) -> bool:
    return bool(_GAP.search(_NO_GAP.sub(" ", text)))


def _gap(reading: Reading, start: int, end: int, text: str) -> Clause:
    """All of a clause with a negated verb is a gap; of "R rather than Python" only what follows."""
    return Clause(start, end, "gap", set())


_RESUME_WISH = re.compile(r"\b(?:seeking|looking for|eager to|keen to|aspir\w+|want\w* to|hop\w+ to|open to|available)\b")


def _resume_wish(text: str) -> bool:
    return bool(_RESUME_WISH.search(text))


def _past_habit(lows: list[str]) -> bool:
    return "would" in lows and "often" in lows


def _subject_is_first(lows: list[str]) -> bool:
    return next((low for low in lows if low in _FIRST | _SECOND), "") in _FIRST


def _claimed_inside(reading: Reading, start: int, end: int) -> set[int]:
    """ "I would bring my ten years in cardiology to your ward": the words from "my" to "to your" claim something."""
    active: set[int] = set()
    claiming = False
    toks = reading.toks
    for at in range(start, end):
        low = toks[at].low
        if low in ("my", "mine") or (low in ("bring", "bringing", "offer", "offering") and at > start):
            claiming = True
        elif low in _MODALS or low in _SECOND or (low in (",", "to", "as", "with", "can") and _leads_away(toks[at + 1 : at + 2])) or low in ("would", "could"):
            claiming = False
        if claiming:
            active.add(at)
    return active


def _leads_away(following: list[object]) -> bool:
    low = getattr(following[0], "low", "") if following else ""
    return low in _SECOND or low in ("the", "this", "a", "an", "join", "help", "support", "contribute", "discuss", "work")


def _speaks_of_job(reading: Reading, start: int, end: int, index: Index, previous: Clause | None) -> bool:
    """No person is named: general talk, or the posting's own words. A result, a past or an employer is a claim."""
    toks = reading.toks[start:end]
    continues = previous is not None and toks[0].low in ("and", "which", "who", "while", "that", ":", "(", "-")
    if continues and previous is not None:
        return previous.stance in ("job",)
    names = {word for entry in index.entries.values() for word in entry.name[:1]}
    if any(token.low in names and token.cap for token in toks):
        return False
    if any(token.low in index.posting_names for token in toks):
        return True
    if any(start <= quantity.start < end for quantity in reading.nums.quantities):
        return _in_posting(reading, start, end, index)
    present = any(token.low in ("is", "are", "must", "should", "matters", "deserves", "needs", "means", "takes", "'s") for token in toks)
    return (present and not any(token.low in ("fell", "rose") for token in toks)) or _in_posting(reading, start, end, index)


def _in_posting(reading: Reading, start: int, end: int, index: Index) -> bool:
    if index.posting is None:
        return False
    words = [t for t in reading.toks[start:end] if t.kind != "sign" and not t.word.stop and not t.word.soft]
    return bool(words) and all(t.word.keys & index.posting.keys or t.low in index.posting_names for t in words if t.kind == "word")
