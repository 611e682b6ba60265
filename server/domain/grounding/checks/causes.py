"""Why: an effect or a cause that no fact links."""

from collections.abc import Callable, Iterator
from functools import reduce
from itertools import pairwise
from operator import or_

from server.domain.grounding.arithmetic import derived
from server.domain.grounding.case import Case, bits
from server.domain.grounding.checks.reach import DOWN, UP
from server.domain.grounding.compare import mismatch
from server.domain.grounding.known import Known
from server.domain.grounding.lists import directions
from server.domain.grounding.reading import ends_sentence
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import PhraseSet, stem_set
from server.domain.lexicon.words import words as listed

_OUTCOME = stem_set(directions.OUTCOME_VERBS)
_MOVING = UP | DOWN
_BETTERING = _MOVING | stem_set("improve boost enhance")
_CAUSAL = PhraseSet(directions.CAUSAL)
_PLAIN = stem_set("deliver bring help make create produce drive shape lead secure serve")
_REASONS = frozenset(listed("because by through with using via after"))
_LINKING = _REASONS | frozenset(listed("thanks to which that who"))
_TOWARDS = frozenset(listed("how able used need needs needed asked want wants hard easy ways"))
_WENT = frozenset(("went", "down", "up"))
_TIMED = frozenset(listed("which that a an one two three four five six only just my in joining starting leaving"))
_PASSING = stem_set("come go pass get live work grade")
_ADDING, _REMOVING = stem_set(directions.ADDING), stem_set(directions.REMOVING)

_TURNING = frozenset(listed("took brought cut raised lifted got drove pushed moved led meant reduced increased saved"))
_PAST = frozenset(listed("prevented ended stopped eliminated avoided doubled tripled halved saved"))
_HALF = 0.5
_Link = Callable[[Case, list[int], list[int], Known], bool]


def causes_held(case: Case) -> None:
    """ "A by doing B", "B, saving C": one fact must say both, or the link is invented."""
    told = case.active | _opening(case)
    for at, swap in _links(case, told):
        if swap and _tells_itself(case, at):
            continue
        start, middle, end = _sides(case, at)
        left, right = _side(case, start, middle, told), _side(case, middle, end, told)
        if swap:
            right = right or _words(case, middle + 1, end)
        elif start == at:
            left, right = right, left
        because = case.reading.lows[at] == "because"
        linked: _Link = _effect_linked if swap else _reason_linked if because else _cause_linked
        if (
            not left
            or not right
            or any(linked(case, left, right, known) for known in _possible(case, left, right, swap))
        ):
            continue
        last = middle if start == at and not swap else max(right) + 1
        case.add(
            "outcome" if swap else "cause",
            at,
            last,
            "No fact links these two; each may be true, the one is not said to come from the other.",
        )


def _possible(case: Case, left: list[int], right: list[int], swap: bool) -> Iterator[Known]:
    """The facts that may say both: those without any word of the one side do not."""
    possible = case.reach(left[0])
    for side in (right,) if swap else (left, right):
        if case.numbers.keys().isdisjoint(side):
            possible &= reduce(or_, (case.anywhere[at] for at in side))
    return map(case.index.known.__getitem__, bits(possible))


def deeds_that_moved(case: Case) -> None:
    """ "Adding a second oven took waste from 9 % to 4 %": what was done is told as why."""
    toks = case.reading.toks
    for clause in () if _TURNING.isdisjoint(case.reading.low_set) else case.clauses:
        start = clause.start
        if start not in case.active or not toks[start].low.endswith("ing"):
            continue
        end = next((at for at in range(start, clause.end) if toks[at].kind == "sign"), clause.end)
        turn = next((at for at in range(start + 2, end) if toks[at].low in _TURNING), 0)
        cause = [at for at in range(start, turn) if case.telling(at)]
        effect = _side(case, turn, clause.end, case.active)
        if cause and effect and not any(_cause_linked(case, effect, cause, known) for known in case.reachable(start)):
            case.add("cause", start, turn, "No fact gives this as the reason.")


def _opening(case: Case) -> set[int]:
    """ "By adding weekly tests, I raised …": whoever claims the effect claims what stands before it, too."""
    found: set[int] = set()
    for one, two in pairwise(case.clauses):
        if not one.active and two.stance == "claim" and two.active and _gives_cause(case.reading.toks, one.start, 0):
            found.update(range(one.start, one.end))
    return found


def _effect_linked(case: Case, left: list[int], right: list[int], known: Known) -> bool:
    heads = [side[0] for side in (left, right) if side[0] not in case.numbers]
    return (
        max(_share(case, left, known), _share_in_head(case, left, known)) >= _HALF
        and (_share(case, right, known) > _HALF or len(right) > 2 * len(left))
        and all(_says(case, head, known) or _in_head(case, head, known) for head in heads)
    )


def _reason_linked(case: Case, effect: list[int], cause: list[int], known: Known) -> bool:
    """What is told as the reason, be it short, stands in the fact with more than a word of it."""
    return _share(case, cause, known) > _HALF and _cause_linked(case, effect, cause, known)


def _cause_linked(case: Case, effect: list[int], cause: list[int], known: Known) -> bool:
    """Does the fact say both, and this as the cause if it gives one? Its verbs may be others, unless they undo it."""
    toks = case.reading.toks
    named = next((at for at in cause if toks[at].named and not toks[at].initial and at not in case.numbers), -1)
    if named >= 0 and not _says(case, named, known):
        return False  # another tool, another firm
    own = [at for at in cause if not any(_keys(case, at) & _keys(case, other) for other in effect)] or cause
    if _share(case, effect, known) < _HALF or _share(case, own, known) < _HALF or _undoes(case, cause, known):
        return False
    reasons = [known.reading.toks[pos] for pos in _cause_of(known)]
    if reasons:
        theirs = {key for token in reasons for key in (*token.word.wide, *token.extra)}
        said = sum(not theirs.isdisjoint(_keys(case, at)) for at in own)
        return said > _HALF * len(own) or (said > 0 and _says(case, own[0], known))
    counted = [at for at in effect if at in case.numbers]
    moved = [at for at in counted if case.numbers[at].role in ("from", "to")]
    return not counted or (all if moved else any)(_says(case, at, known) for at in moved or counted)


def _keys(case: Case, at: int) -> set[str]:
    token = case.reading.toks[at]
    return {*token.word.keys, *token.extra}


def _cause_of(known: Known) -> range:
    """The tokens of a fact that say why: behind "by adding", "after moving", "through"."""
    toks = known.reading.toks
    for at in range(1, len(toks) - 1):
        if toks[at].low in _REASONS and _gives_cause(toks, at, 0):
            stop = next((p for p in range(at, len(toks)) if toks[p].low == ";" or ends_sentence(toks, p)), len(toks))
            return range(at + 1, stop)
        if toks[at].low == "," and _gives_effect(toks, at + 1) and toks[at + 1].low != "to":
            return range(at)
    return range(0)


def _undoes(case: Case, cause: list[int], known: Known) -> bool:
    """ "by dropping the second check" where the fact brought it in."""
    mine = {case.stems[at] for at in cause}
    for one, other in ((_ADDING, _REMOVING), (_REMOVING, _ADDING)):
        if mine & one and not mine & other and known.reading.plain_keys & other and not known.reading.plain_keys & one:
            return True
    return False


def _tells_itself(case: Case, at: int) -> bool:
    """ ", delivering to 18 stores" where a fact begins with this very deed and says all of it: told, not claimed as
    an effect."""
    verb = at if case.reading.toks[at].kind == "word" else at + 1
    root = case.stems[verb] if verb < len(case.stems) else ""
    if root not in _PLAIN:
        return False
    side = _side(case, verb, case.clause_at(at).end, case.active)
    return any(
        known.words[:1] == (root,) and all(_says(case, other, known) for other in side) for known in case.reachable(at)
    )


def _sides(case: Case, at: int) -> tuple[int, int, int]:
    """What stands before the link and what behind it: in its clause, or the clause before if the link opens one.

    A link that opens the sentence has the cause before the comma, or before "I", and the effect behind it.
    """
    clause = case.clause_at(at)
    toks = case.reading.toks
    if at - clause.start > 1:
        return clause.start, at, clause.end
    before = [other for other in case.clauses if other.end == clause.start]
    if before and not ends_sentence(toks, clause.start - 1):
        return before[0].start, at, clause.end
    _, end = case.sentence(at)
    ends = (",",) if toks[at].low in ("because", "thanks") else (",", "i", "we")
    border = next((p for p in range(at + 1, end) if toks[p].low in ends), at)
    if border == at and at > clause.start:
        return clause.start, at, clause.end
    return at, border if border > at else clause.end, end


def _side(case: Case, start: int, end: int, told: set[int]) -> list[int]:
    return [at for at in range(start, end) if at in told and (case.telling(at) or at in case.numbers)]


def _words(case: Case, start: int, end: int) -> list[int]:
    """ "which ended no-shows": the effect may consist of small words."""
    toks = case.reading.toks
    return [at for at in range(start, end) if at in case.active and toks[at].kind == "word" and not toks[at].word.stop]


def _share(case: Case, side: list[int], known: Known) -> float:
    return sum(_says(case, at, known) for at in side) / len(side)


def _share_in_head(case: Case, side: list[int], known: Known) -> float:
    return sum(_in_head(case, at, known) for at in side) / len(side)


def _in_head(case: Case, at: int, known: Known) -> bool:
    """ "Volunteer driver for Acme, bringing …": the position in which it was done is no cause."""
    return any(case.index.known[fact].fact.id == known.entry for fact in bits(case.anywhere[at]))


def _says(case: Case, at: int, known: Known) -> bool:
    if at in case.numbers:
        claimed = case.numbers[at]
        return any(not mismatch(claimed, q, known.reading) for q in known.reading.nums.quantities) or derived(
            claimed, (known.reading,)
        )
    return bool(case.anywhere[at] >> known.at & 1)


def _links(case: Case, told: set[int]) -> list[tuple[int, bool]]:
    """Where a sentence says why: the token of the link, and whether what follows is the effect."""
    toks = case.reading.toks
    found: list[tuple[int, bool]] = []
    causal = {at for at, _ in _CAUSAL.found(case.stems)}
    lows = case.reading.lows
    for at, low in enumerate(lows):
        if not (low in _LINKING or at in causal or lows[at - 1] == ",") or at not in told:
            continue
        start = case.sentence(at)[0]
        if _gives_cause(toks, at, start) and not (at and toks[at - 1].word.stem in _PASSING):
            found.append((at, False))
        elif _gives_effect(toks, at) or (at and at in causal):
            found.append((at, True))
    return found


def _gives_cause(toks: list[Token], at: int, start: int) -> bool:
    """ "by adding", and behind a verb of more or less also "with", "using" and "by a new rota", not "by 12 %"."""
    low, following = toks[at].low, toks[at + 1] if at + 1 < len(toks) else None
    if low == "because":
        return True
    if following is None:
        return False
    moves = any(token.word.stem in _MOVING or token.low in _WENT for token in toks[max(start, 0) : at])
    if low in ("by", "through") and following.kind == "word" and following.low.endswith("ing"):
        return True
    if low == "after":
        return moves and following.kind == "word" and following.low not in _TIMED
    return low in ("with", "using", "via", "through") and moves


def _gives_effect(toks: list[Token], at: int) -> bool:
    """ "to reduce", ", saving", ", which cut", "resulting in"."""
    token, following = toks[at], toks[at + 1] if at + 1 < len(toks) else None
    if not at:
        return token.low == "thanks"
    if token.low == "to" and toks[at - 1].low in _TOWARDS:
        return False  # "how to lift loads"
    if token.low == "to" and following is not None and following.word.stem in _BETTERING:
        return not following.low.endswith("ing") and following.kind == "word"
    if toks[at - 1].low == "," and token.low.endswith("ing") and token.word.stem in _OUTCOME:
        return True
    if token.low in ("which", "that", "who") and following is not None:
        return following.word.stem in _OUTCOME and (toks[at - 1].low == "," or following.low in _PAST)
    return False
