"""Why: an effect or a cause that no fact links, and which facts a line rests on."""

from collections import defaultdict
from functools import reduce
from operator import or_

from server.domain.grounding.arithmetic import derived
from server.domain.grounding.case import Case, bits
from server.domain.grounding.check_reach import DOWN, UP
from server.domain.grounding.compare import mismatch
from server.domain.grounding.known import Known
from server.domain.grounding.lists import directions
from server.domain.grounding.reading import ends_sentence
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import PhraseSet, stem_set

_OUTCOME = stem_set(directions.OUTCOME_VERBS)
_BETTERING = UP | DOWN | stem_set("improve boost enhance")
_CAUSAL = PhraseSet(directions.CAUSAL)
_PLAIN = stem_set("deliver bring help make create produce drive shape lead secure serve")
_LINKING = frozenset(("because", "by", "through", "with", "using", "via", "thanks", "to", "which", "that", "who"))
_PASSING = stem_set("come go pass get live work grade")


def causes_held(case: Case) -> None:
    """ "A by doing B", "B, saving C": one fact must say both, or the link is invented."""
    for at, swap in _links(case):
        if swap and _tells_itself(case, at):
            continue
        start, middle, end = _sides(case, at)
        left = _side(case, start, middle)
        right = _side(case, middle, end) or (_words(case, middle + 1, end) if swap else [])
        if not left or not right:
            continue
        heads = [side[0] for side in (left, right) if side[0] not in case.numbers]
        both = [
            known
            for known in map(case.index.known.__getitem__, bits(_possible(case, at, heads, right, swap)))
            if max(_share(case, left, known), _share_in_head(case, left, known) if swap else 0) >= 0.5
            and _share(case, right, known) >= 0.5
            and all(_says(case, head, known) or (swap and _in_head(case, head, known)) for head in heads)
        ]
        if not both:
            what_end = max(right) + 1
            kind = "outcome" if swap else "cause"
            case.add(
                kind,
                at,
                what_end,
                "No fact links these two; each may be true, the one is not said to come from the other.",
            )


def _possible(case: Case, at: int, heads: list[int], right: list[int], swap: bool) -> int:
    """The facts that may say both, a bit each: those without any word of the one side do not."""
    possible = case.reach(at)
    if not any(other in case.numbers for other in right):
        possible &= reduce(or_, (case.anywhere[other] for other in right))
    for head in () if swap else heads:
        possible &= case.anywhere[head]
    return possible


def _tells_itself(case: Case, at: int) -> bool:
    """ ", delivering to 18 stores" where a fact begins with this very deed and says all of it: told, not claimed as
    an effect."""
    verb = at if case.reading.toks[at].kind == "word" else at + 1
    root = case.stems[verb] if verb < len(case.stems) else ""
    if root not in _PLAIN:
        return False
    side = _side(case, verb, case.clause_at(at).end)
    return any(
        known.words[:1] == (root,) and all(_says(case, other, known) for other in side) for known in case.reachable(at)
    )


def _sides(case: Case, at: int) -> tuple[int, int, int]:
    """What stands before the link and what behind it: in its clause, or the clause before if the link opens one."""
    clause = case.clause_at(at)
    toks = case.reading.toks
    if at - clause.start > 1:
        return clause.start, at, clause.end
    before = [other for other in case.clauses if other.end == clause.start]
    if before and not ends_sentence(toks, clause.start - 1):
        return before[0].start, at, clause.end
    comma = next((p for p in range(at, clause.end) if toks[p].low == ","), at)
    if comma == at and at > clause.start:
        return clause.start, at, clause.end
    last = (
        next((other.end for other in case.clauses if other.start == clause.end), clause.end)
        if comma == at
        else clause.end
    )
    return clause.start, comma if comma > at else clause.end, last


def _side(case: Case, start: int, end: int) -> list[int]:
    numbers = [at for at in case.numbers if start <= at < end and at in case.active]
    content = case.content(start, end)
    return sorted({*content, *numbers}) if numbers else content


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


def _links(case: Case) -> list[tuple[int, bool]]:
    """Where a sentence says why: the token of the link, and whether what follows is the effect."""
    toks = case.reading.toks
    found: list[tuple[int, bool]] = []
    causal = {at for at, _ in _CAUSAL.found(case.stems)}
    for at in range(len(toks)):
        if not (toks[at].low in _LINKING or at in causal or toks[at - 1].low == ",") or at not in case.active:
            continue
        start = case.clause_at(at).start
        if _gives_cause(toks, at, start) and not (at and toks[at - 1].word.stem in _PASSING):
            found.append((at, False))
        elif _gives_effect(toks, at) or (at and at in causal):
            found.append((at, True))
    return found


def _gives_cause(toks: list[Token], at: int, start: int) -> bool:
    """ "by adding", and behind a verb of more or less also "with" and "using"."""
    low, following = toks[at].low, toks[at + 1] if at + 1 < len(toks) else None
    if low == "because":
        return True
    if (
        low in ("by", "through")
        and following is not None
        and following.kind == "word"
        and following.low.endswith("ing")
    ):
        return True
    return low in ("with", "using", "via", "through") and any(token.word.stem in UP | DOWN for token in toks[start:at])


def _gives_effect(toks: list[Token], at: int) -> bool:
    """ "to reduce", ", saving", ", which cut", "resulting in"."""
    token, following = toks[at], toks[at + 1] if at + 1 < len(toks) else None
    if not at:
        return token.low == "thanks"
    if token.low == "to" and following is not None and following.word.stem in _BETTERING:
        return not following.low.endswith("ing") and following.kind == "word"
    if toks[at - 1].low == "," and token.low.endswith("ing") and token.word.stem in _OUTCOME:
        return True
    if token.low in ("which", "that", "who") and following is not None and toks[at - 1].low == ",":
        return following.word.stem in _OUTCOME
    return False


def supporting(case: Case, extra: set[int]) -> list[str]:
    """The facts that the line rests on: as few as say all of it, the most telling first."""
    needed = [case.cover(at) for at in case.content(0, len(case.stems))]
    weights = {  # in tenths
        known.at: 10 + (3 if known.at in extra else 0) + (2 if known.fact.id in case.cited else 0)
        for known in (case.index.known[fact] for fact in bits(reduce(or_, needed, 0)))
    }
    chosen: list[int] = []
    while needed and len(chosen) < 8:
        counts: dict[int, int] = defaultdict(int)
        for mask in needed:
            for fact in bits(mask):
                counts[fact] += weights[fact]
        if not counts:
            break
        most = max(counts.values())
        best = min(fact for fact, count in counts.items() if count == most)
        chosen.append(best)
        needed = [mask for mask in needed if not mask >> best & 1]
    chosen += [fact for fact in sorted(extra) if fact not in chosen]
    return [case.index.known[fact].fact.id for fact in chosen]
