"""Where a text names an employer, a school or a project of the applicant, and which words speak of it."""

from collections.abc import Iterator
from itertools import pairwise

from server.domain.grounding.background import COMPANY_FORMS
from server.domain.grounding.index import Index
from server.domain.grounding.reading import Reading
from server.domain.grounding.stance import Clause
from server.domain.grounding.tokens import Token
from server.domain.lexicon.words import words as listed

Entries = frozenset[str]
NOWHERE: Entries = frozenset()
Mention = tuple[int, int, Entries, bool]  # start, end, whose, and whether the talk is of its time

_THAT_ROLE = frozenset(
    (this, role) for this in ("that", "this", "same") for role in ("role", "job", "position", "time", "post")
) | {
    ("time", "there"),
    ("while", "there"),
}
_NOW = frozenset(listed("now currently before today"))
_OF_EMPLOYERS = frozenset(listed("at for with join joined joining from leaving left"))
_NOT_THERE = frozenset(listed("before after since leaving until like unlike following prior"))


def mentions(reading: Reading, index: Index) -> list[Mention]:
    """Where an organisation of the applicant is named: start, end, its entries, and whether the talk is of its time."""
    return [] if reading.low_set.isdisjoint(index.names) else list(_mentions(reading, index))


def _mentions(reading: Reading, index: Index) -> Iterator[Mention]:
    toks = reading.toks
    at = 0
    while at < len(toks):
        best = 0
        entries: set[str] = set()
        for name, id in index.names.get(toks[at].low, ()):
            length = _named_at(toks, at, name)
            if length == 1 < len(name) and (toks[at].low in index.places or _stands_elsewhere(index, toks, at, id)):
                continue  # "Cork" is not University College Cork for somebody who lives there
            if length and length >= best:
                entries = entries | {id} if length == best else {id}
                best = length
        if best:
            while at + best < len(toks) and toks[at + best].low in COMPANY_FORMS - {"of", "the", "and", "for"}:
                best += 1
            before = {token.low for token in toks[max(at - 2, 0) : at]}
            yield at, at + best, frozenset(entries) | index.telling_of(entries), not before & _NOT_THERE
            at += best
        else:
            at += 1


def _stands_elsewhere(index: Index, toks: list[Token], at: int, id: str) -> bool:
    """Is it a word of other facts, too: the "Otley" of the Otley Repair Café and of a care home in Otley?"""
    if at and toks[at - 1].low in _OF_EMPLOYERS:
        return False
    return bool(index.masks.get(toks[at].word.stem, 0) & ~index.entries[id].mask)


def _named_at(toks: list[Token], at: int, name: list[str]) -> int:
    """How many tokens of the text name it; a single word is enough if it is written like a name."""
    length = matched = 0
    for token in toks[at:]:
        if matched < len(name) and token.low == name[matched]:
            matched += 1
        elif (token.kind == "word" and not token.word.stop) or not (token.word.stop or token.low in "&.,'("):
            break
        length += 1
        if matched == len(name):
            break
    if matched == len(name) or matched >= 2:
        return length
    first = toks[at]
    return 1 if first.cap and not first.word.soft and not first.word.stop and (first.named or len(name) == 1) else 0


def moves_on(toks: list[Token], last: Entries) -> bool:
    """Is the talk no longer of the employer named before? "…, and I now …", "…, and at work I …"; a project is left
    with every new "I"."""
    lows = [token.low for token in toks]
    if any(low in _NOW for low in lows) or ("at", "work") in pairwise(lows):
        return True
    return "i" in lows[:5] and bool(last) and all(id.startswith("project") for id in last)


def stays_there(toks: list[Token]) -> bool:
    """ "There I also …", "In that role …" speak of the employer that was named before."""
    lows = [token.low for token in toks[:7]]
    return "there" in lows[:1] or any(pair in _THAT_ROLE for pair in pairwise(lows))


def shares(toks: list[Token], clause: Clause, inside: list[Mention]) -> Iterator[tuple[int, int, Entries]]:
    """With two employers in a clause each has what follows it, if the clause opens with one, else what precedes."""
    if len(inside) == 1:
        yield clause.start, clause.end, inside[0][2]
        return
    before = toks[clause.start : inside[0][0]]
    if len(before) <= 4 and all(token.word.stop and token.low != "i" for token in before):
        starts = [clause.start, *(mention[0] - 1 for mention in inside[1:]), clause.end]
    else:
        ends = (_parted(toks, one[1], two[0]) for one, two in pairwise(inside))
        starts = [clause.start, *ends, clause.end]
    for (_, _, entries, _), start, end in zip(inside, starts, starts[1:], strict=False):
        yield start, max(end, start), entries


def _parted(toks: list[Token], start: int, end: int) -> int:
    """Where the talk goes from one employer to the next: at the "and" between them, or at once."""
    joints = [at for at in range(end - 1, start, -1) if toks[at].low in ("and", "but", "before", "after")]
    return next((at for at in joints if toks[at - 1].low == ","), joints[0] if joints else start)
