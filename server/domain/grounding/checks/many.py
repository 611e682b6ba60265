"""One for many: "a team of clerks" of who supervises one, "all three shifts" of who runs the late one."""

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.lists import ownership
from server.domain.grounding.lists.units import RATE_WORDS
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_ONE = frozenset(listed("one single"))
_ARTICLES = frozenset(listed("a an the"))
_INDEFINITE = frozenset(("a", "an"))
_BESIDE = frozenset(listed("other another each every"))
_ALL = frozenset(listed("all both every several multiple various"))
_GROUPS = stem_set(ownership.TEAMS) | stem_set("group")
_INSIDE = _ALL | _ARTICLES | frozenset(listed("of co one two three four five six seven eight nine ten and"))


def one_not_many(case: Case) -> None:
    """What a fact has once, or runs once, is not led or taken on in numbers."""
    toks = case.reading.toks
    for at in [at for at, low in enumerate(case.reading.lows) if low[-1] == "s" and at]:
        if at not in case.active or not _is_plural(toks[at]) or at in case.named or at in case.reading.nums.used:
            continue
        start, runs = _phrase(case, at)
        many = next((place for place in range(start, at) if _says_many(case, place)), -1)
        if many < 0 and not runs:
            continue
        near = _leading(case, at) if runs else _nearest(case, at)
        single = [known for known in near if _has_one(case, known, at, many, runs)]
        if single and len(single) == len(near) and not _many_elsewhere(case, at, many, runs):
            start = many if many >= 0 else at
            case.add("scope", start, at + 1, f'The fact has one, not "{case.reading.words(start, at + 1)}".')


def _nearest(case: Case, at: int) -> list[Known]:
    clause = case.clause_at(at)
    return [known for known in case.nearest(clause.start, clause.end, 0.8) if known.entry and not known.head][:2]


def _leading(case: Case, at: int) -> list[Known]:
    """The facts that lead or run something and name this."""
    root = case.stems[at]
    return [k for k in case.reachable(at) if k.entry and not k.head and root in k.words and _leads(k.reading, root)]


def _is_plural(token: Token) -> bool:
    return token.kind == "word" and token.low.endswith("s") and not token.low.endswith("ss") and not token.word.stop


def _phrase(case: Case, at: int) -> tuple[int, bool]:
    """Where the words before a plural noun begin that belong to it, and whether a verb of running governs them."""
    toks = case.reading.toks
    start = at
    while start and at - start < 6 and _belongs(toks[start - 1]):
        start -= 1
        if case.reading.levels[start] >= ownership.RUN and start in case.reading.verbs:
            return start + 1, not any(token.low in RATE_WORDS for token in toks[start:at])
    return start, any(token.low in ("charge", "control") for token in toks[start:at])


def _belongs(token: Token) -> bool:
    return token.kind != "sign" and (not token.word.stop or token.low in _INSIDE)


def _says_many(case: Case, at: int) -> bool:
    """A number, "all", "a team of"."""
    toks = case.reading.toks
    if toks[at].low in _ALL:
        return True
    quantity = case.numbers.get(at)
    if quantity is not None:
        return quantity.unit == "count" and quantity.value >= 2 and not toks[at + 1].glued
    return toks[at].word.stem in _GROUPS and toks[at + 1].low == "of"


def _has_one(case: Case, known: Known, at: int, many: int, runs: bool) -> bool:
    """Does the fact have it in the singular, counted as one or run as "the" one?"""
    noun, quantity = case.reading.toks[at], case.numbers.get(many)
    if quantity is not None and any(q.value == quantity.value for q in known.reading.nums.quantities):
        return False
    one = _ONE | _INDEFINITE if many >= 0 and case.reading.lows[many] in _ALL else _ONE
    theirs = known.reading.toks
    places = [p for p, token in enumerate(theirs) if token.kind == "word" and token.word.stem == noun.word.stem]
    if not places or any(_is_plural(theirs[pos]) for pos in places):
        return False
    for pos in places:
        start = pos
        while start and pos - start < 6 and _belongs(theirs[start - 1]):
            start -= 1
        before = {token.low for token in theirs[start:pos]}
        if not before & _BESIDE and (
            before & one or (runs and before & _ARTICLES and _leads(known.reading, noun.word.stem))
        ):
            return True
    return False


def _many_elsewhere(case: Case, at: int, many: int, runs: bool) -> bool:
    """Has another fact as many of them, and leads them if the line does?"""
    noun = case.reading.toks[at]
    for known in case.reachable(at):
        plural = any(token.word.stem == noun.word.stem and _is_plural(token) for token in known.reading.toks)
        if not plural or (runs and not _leads(known.reading, noun.word.stem)):
            continue
        if many >= 0 and case.reading.lows[many] in _ALL and _ALL.isdisjoint(known.reading.low_set):
            continue
        quantity = case.numbers.get(many)
        if quantity is None or any(q.value == quantity.value for q in known.reading.nums.quantities):
            return True
    return False


def _leads(reading: Reading, root: str) -> bool:
    """Does it run or lead something of this name?"""
    verbs = [verb for verb in reading.verbs if reading.levels[verb] >= ownership.RUN]
    chunks = [chunk for chunk in reading.chunks if any(chunk.start <= verb < chunk.end for verb in verbs)]
    return any(reading.stems[at] == root for chunk in chunks for at in range(chunk.start, chunk.end))
