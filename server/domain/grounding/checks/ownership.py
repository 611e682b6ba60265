"""How much of the work was one's own: "led" for "helped", a team for one student, a verb from another fact."""

from itertools import pairwise

from server.domain.grounding.case import Case
from server.domain.grounding.counted import of_people
from server.domain.grounding.known import Known, level_of
from server.domain.grounding.lists import ownership
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import is_past
from server.domain.grounding.words import stem_set

_TOLERANCE = 0.5
_ANYBODY = frozenset(("people", "persons"))
_OTHERS = frozenset(("we", "else", "somebody", "someone", "they", "he", "she"))
_PUTTING = frozenset(("put", "putting", "bring", "bringing", "brought", "pull", "pulled", "pulling"))
_SHARED = 1.0  # to lead together with somebody is less than to lead, but more than to help
_TOGETHER = frozenset(("together", "jointly"))
_PARTNERS = frozenset(("colleague", "partner", "coworker"))
_SHARING = _TOGETHER | _PARTNERS
_TEAMS = stem_set(ownership.TEAMS)
_PERFORMING = stem_set("perform do deliver run make conduct complete")


def ownership_held(case: Case) -> None:
    together = done_together(case.reading)
    for at in case.reading.verbs:
        claimed = case.reading.levels[at]
        if at not in case.active or claimed < ownership.DO or (together and claimed < ownership.RUN):
            continue
        level = claimed - _SHARED if together else claimed
        if by_me(case, at) and not _owned(case, at, level) and not _told(case, at, level):
            word = case.reading.toks[at].raw
            case.add("ownership", at, at + 1, f'"{word}" claims more of this work than the facts do.')


def by_me(case: Case, at: int) -> bool:
    """Not "when our ward moved to …": a noun right before the verb is who did it."""
    before = case.reading.toks[at - 1] if at else None
    if before is not None and before.low in _OTHERS:
        return False  # what we did I need not have done alone
    if _is_passive(case, at):
        return False
    starts = any(
        chunk.start == at or (case.kind == "resume" and 0 <= at - chunk.start <= 1) for chunk in case.reading.chunks
    )
    return starts or before is None or before.kind != "word" or before.word.stop or before.low.endswith("ly")


def _is_passive(case: Case, at: int) -> bool:
    """ "supervised by a chargehand", "six cars while supervised"."""
    toks = case.reading.toks
    after = toks[at + 1] if at + 1 < len(toks) else None
    before = toks[at - 1].low if at else ""
    ends = after is None or after.kind == "sign"
    return is_past(toks[at]) and ((after is not None and after.low == "by") or (before in ("while", "when") and ends))


def done_together(reading: Reading) -> bool:
    """Does the line itself say that it was done with others?"""
    lows = reading.lows
    with_others = [at for at, low in enumerate(lows) if low in _SHARING] if _SHARING & reading.low_set else []
    return (
        any(lows[at] in _TOGETHER and not _PUTTING & {*lows[max(at - 3, 0) : at]} for at in with_others)
        or any(lows[at] in _PARTNERS and lows[max(at - 2, 0) : at] == ["with", "a"] for at in with_others)
        or _one_of_several(lows)
    )


def _one_of_several(lows: list[str]) -> bool:
    """ "one of five drivers who rewrote the briefing"."""
    return "who" in lows and any(pair == ("one", "of") for pair in pairwise(lows[: lows.index("who")]))


def _owned(case: Case, at: int, level: float) -> bool:
    chunk = case.chunk_at(at)
    if level == ownership.DO and any(
        _says_itself(case, known, at) for known in case.nearest(chunk.start, chunk.end, 1.0)
    ):
        return True
    near = case.nearest(chunk.start, chunk.end, 0.75, skip=at)
    if not near or _of_people_at_large(case, at, chunk.end):
        if level < ownership.MANAGE:
            return True
        return any(
            level_of(known, pos) + _TOLERANCE >= level
            for known in case.index.known
            for pos in range(len(known.reading.toks))
            if case.reach(at) >> known.at & 1 and known.reading.levels[pos]
        )
    objects = ((other, case.reading.toks[other]) for other in range(chunk.start, chunk.end) if other != at)
    telling = [
        other for other, token in objects if token.kind == "word" and other in case.active and not token.word.stop
    ]
    own = [known for known in near if not known.head and known.fact.id not in ("label", "summary")]
    own = [known for known in own if known.entry] or own
    scores = case.scores(chunk.start, chunk.end, at)
    if own and scores[near[0].at] > 1.3 * scores[own[0].at]:
        own = []
    return any(_carried(case, known, telling, level) for known in own or near)


def _of_people_at_large(case: Case, at: int, end: int) -> bool:
    """ "oversee three people", whatever the facts call them."""
    objects = case.content(at + 1, end)
    return bool(objects) and all(case.reading.toks[other].low in _ANYBODY for other in objects)


def _told(case: Case, at: int, level: float) -> bool:
    chunk = case.chunk_at(at)
    telling = [other for other in case.content(chunk.start, chunk.end) if other != at]
    return any(_told_of(case, known, at, telling, level) for known in case.reachable(at))


def _told_of(case: Case, known: Known, at: int, telling: list[int], level: float) -> bool:
    """Another fact or the title has this very verb, at this level, of one of these things: "the module I own"."""
    root = case.reading.toks[at].word.stem
    if root not in known.words:
        return False
    said = [pos for pos, token in enumerate(known.reading.toks) if token.word.stem == root]
    titled = known.of_position and level <= ownership.RUN
    nouns = [pos for pos in said if known.reading.lows[pos].endswith(("ion", "ment", "ship"))]
    named = any(level_of(known, pos) >= ownership.DO for pos in nouns)  # "supervision of 12 carers"
    return (titled or named or any(level_of(known, pos) >= level for pos in said)) and (
        not telling or any(case.reading.toks[other].word.stem in known.words for other in telling)
    )


def _says_itself(case: Case, known: Known, at: int) -> bool:
    """The fact nearest to the whole stretch has this very verb, and not as help."""
    root = case.stems[at]
    return root in known.reading.stem_set and any(
        level_of(known, pos) >= ownership.DO for pos, stem in enumerate(known.reading.stems) if stem == root
    )


def _carried(case: Case, known: Known, telling: list[int], level: float) -> bool:
    """Is the part of the fact that speaks of the same things at the same level of ownership?"""
    said = [case.reading.toks[at] for at in telling if case.anywhere[at] >> known.at & 1]
    places = _places(known, said) if said else []
    have = max((level_of(known, pos) for pos in places), default=level_of(known, 0) if known.reading.toks else 0.0)
    if level == ownership.DO:
        return have >= ownership.DO - _TOLERANCE
    return have + _TOLERANCE + 1e-9 >= level


def _places(known: Known, said: list[Token]) -> list[int]:
    """Where the fact says one of these words."""
    stems = {token.word.stem for token in said}
    same = [pos for pos, stem in enumerate(known.reading.stems) if stem in stems]
    if same:
        return same
    keys = frozenset(key for token in said for key in token.word.keys)
    extra = frozenset(key for token in said for key in token.extra)
    return [
        pos
        for pos, token in enumerate(known.reading.toks)
        if not (keys.isdisjoint(token.word.wide) and extra.isdisjoint(token.extra))
        and token.kind == "word"
        and not token.word.stop
    ]


def objects_held(case: Case) -> None:
    """ "perform 10 operations a day" where the fact monitors anaesthesia for 10 operations."""
    toks = case.reading.toks
    for at, quantity in case.numbers.items():
        verb = toks[at - 1] if at else None
        if at not in case.active or verb is None or verb.word.stem not in _PERFORMING or quantity.unit != "count":
            continue
        clause = case.clause_at(at)
        for known in case.nearest(clause.start, clause.end, 1.0):
            same = next((q for q in known.reading.nums.quantities if q.value == quantity.value), None)
            if same is not None and _left_out(case, clause.start, clause.end, known, same):
                case.add("ownership", at - 1, at, "The facts do something else for so many.")


def _left_out(case: Case, start: int, end: int, known: Known, quantity: Quantity) -> bool:
    """Does the fact name what was done before "for 10 operations", and the line none of it?"""
    theirs = known.reading.toks
    if not quantity.start or theirs[quantity.start - 1].low not in ("for", "of", "in", "during", "at"):
        return False
    before = [t for t in theirs[: quantity.start] if t.kind == "word" and not t.word.stop]
    mine = {key for token in case.reading.toks[start:end] for key in token.word.keys}
    return len(before) > 1 and not any(token.word.wide & mine for token in before)


def teams_held(case: Case) -> None:
    """ "manage a team of social workers" where the fact has one student: to lead a team takes a team."""
    toks = case.reading.toks
    for at in case.reading.verbs:
        if at not in case.active or case.reading.levels[at] < ownership.MANAGE:
            continue
        for place in range(at + 1, min(at + 5, len(toks))):
            if toks[place].kind == "sign":
                break
            if toks[place].word.stem in _TEAMS and not _has_team(case, at):
                case.add("ownership", at, place + 1, "No fact says that a team was led.")
                return


def _has_team(case: Case, at: int) -> bool:
    for known in case.reachable(at):
        plural = any(
            q.unit == "count" and q.value >= 2 and of_people(known, q) and not _served(known, q)
            for q in known.reading.nums.quantities
        )
        leads = any(known.reading.levels[v] + _TOLERANCE >= ownership.MANAGE for v in known.reading.verbs)
        leads = leads or (known.head and level_of(known, 0) + _TOLERANCE >= ownership.MANAGE)
        if leads and (plural or _TEAMS & known.reading.plain_keys):
            return True
    return False


def _served(known: Known, quantity: Quantity) -> bool:
    """ "sessions for 22 colleagues" make no team of them."""
    return any(low in ("for", "to", "by") for low in known.reading.lows[max(quantity.start - 4, 0) : quantity.start])
