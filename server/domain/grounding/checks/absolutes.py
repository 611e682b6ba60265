"""No more and no less: "the only nurse" of two, "without errors", "always", all of the dishes for two of them."""

from collections.abc import Iterator
from itertools import pairwise

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.lists import outcomes
from server.domain.grounding.lists import stance as stance_lists
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_ALWAYS = frozenset(listed("always invariably constantly"))
_REGULAR = frozenset(listed("always every each all daily weekly monthly nightly constant invariably whenever full"))
_ONLY = frozenset(listed("only sole lone"))
_ALONE = frozenset(listed("only sole solely single alone lone one no single-handed"))
_OWNING = frozenset(listed("the a as our its my"))
_NONE = frozenset(listed("without no zero never not nil none"))
_DENYING = frozenset(listed("without zero never"))
_DENYING_AT_ALL = _DENYING | {"no", "not"}
_EMPHATIC = frozenset((("not", "one"), ("not", "once")))
_NO_DENIAL = frozenset(listed("longer fewer less later doubt matter more one"))
_FREE = frozenset(listed("free 100 every all clean"))
_BAD = stem_set(stance_lists.BAD_THINGS + outcomes.BAD_THINGS)
_OWNING_BEST = frozenset(("the", "s", "our"))
_RELATIVES = frozenset(listed("which whom them"))
_PARTIAL = frozenset(listed("some part partly among most several half of"))
_HALF = 0.5
_MOSTLY = frozenset(listed("most mostly mainly majority predominantly largely chiefly primarily usually"))
_WHOLLY = frozenset(listed("all every"))
_OF_THEM = frozenset(listed("of the those out these all"))
_BEST = frozenset(listed("best worst leading top"))
_ADMIRED = frozenset(
    listed("trusted successful productive popular profitable efficient experienced valuable visited accurate loved")
)
_NO_SUPERLATIVE = frozenset(
    listed(
        "request interest honest harvest forest manifest modest protest arrest contest latest nearest earliest budapest"
    )
)


def always_held(case: Case) -> None:
    """ "I always publish my modules in Welsh": once is not always."""
    toks = case.reading.toks
    for at, token in enumerate(() if _ALWAYS.isdisjoint(case.reading.low_set) else toks):
        if token.low not in _ALWAYS or at not in case.active:
            continue
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _HALF)
        if not any(other.low in _REGULAR for known in near for other in known.reading.toks):
            case.add("scope", at, at + 1, f'The facts do not say "{token.raw}".')


def only_one_held(case: Case) -> None:
    """ "the only nurse at the clinic" where there were two."""
    toks = case.reading.toks
    for at in range(0 if _ONLY.isdisjoint(case.reading.low_set) else len(toks) - 1):
        following = toks[at + 1]
        opens = at == 0 and toks[at].low == "sole"
        owned = opens or toks[at - 1].low in _OWNING or case.reading.text[: toks[at].start].endswith("'s ")
        if toks[at].low not in _ONLY or not owned or at not in case.active:
            continue
        if following.kind != "word" or (following.word.stop and not following.raw.isupper()):
            continue
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _HALF)
        if not any(_was_alone(known) for known in near):
            case.add("scope", at, at + 2, "The facts do not say that there was no other.")


def _was_alone(known: Known) -> bool:
    toks = known.reading.toks
    return any(
        token.low in _ALONE and not (token.low == "one" and at + 1 < len(toks) and toks[at + 1].low == "of")
        for at, token in enumerate(toks)
    )


def flawless(case: Case) -> None:
    """ "with no downtime" where the fact has 25 minutes of it, "never had an accident"."""
    for at, end in _denials(case):
        toks = case.reading.toks
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _HALF)
        for place in range(at + 1, end):
            token = toks[place]
            if token.kind != "word" or token.word.stop:
                continue
            said = [known for known in near if _names(token, known)]
            if (said or token.word.stem in _BAD) and not any(
                _denies(known, token) for known in (said if said and toks[at].low == "not" else case.reachable(at))
            ):
                case.add("outcome", at, place + 1, f'The facts do not say "{case.reading.words(at, place + 1)}".')
                return


def _denials(case: Case) -> Iterator[tuple[int, int]]:
    """Where something is denied that would have been bad, and up to where."""
    toks = case.reading.toks
    for at in range(0 if _DENYING_AT_ALL.isdisjoint(case.reading.low_set) else len(toks) - 1):
        low, following = toks[at].low, toks[at + 1].low
        if at not in case.active or (following in _NO_DENIAL and low != "not"):
            continue
        if low == "not":
            end = case.clause_at(at).end
            if (low, following) in _EMPHATIC or "single" in case.reading.lows[at:end]:
                yield at, min(at + 6, end)
            continue
        if low in _DENYING or (low == "no" and (not at or toks[at - 1].low in ("with", "had", "have", "and"))):
            sign = next((p for p in range(at + 1, len(toks)) if toks[p].kind == "sign"), len(toks))
            yield at, min(at + 5, sign)


def _names(token: Token, known: Known) -> bool:
    return bool({*token.word.keys, *token.extra} & known.reading.plain_keys)


def _denies(known: Known, token: Token) -> bool:
    """Does a fact say that there was none of it: "no accidents", "accident-free", "25 years without one"?"""
    toks = known.reading.toks
    for at, other in enumerate(toks):
        if other.kind == "sign" or not token.word.keys & {*other.word.wide, *other.extra}:
            continue
        around = {t.low for t in toks[max(at - 4, 0) : at + 3]}
        if around & (_NONE | _FREE):
            return True
    return any(q.value == 0 for q in known.reading.nums.quantities)


def most_held(case: Case) -> None:
    """ "Most of the sites were shops" where no fact says of how many that is so."""
    for at, low in enumerate(() if "most" not in case.reading.low_set else case.reading.lows[:-2]):
        if low != "most" or case.reading.lows[at + 1] != "of" or at not in case.active:
            continue
        clause = case.clause_at(at)
        near = [known for known in case.nearest(clause.start, clause.end, _HALF) if known.entry and not known.head]
        nouns = [p for p in range(at + 2, min(at + 5, clause.end)) if not case.reading.toks[p].word.stop]
        named = [known for known in near if any(case.anywhere[p] >> known.at & 1 for p in nouns)]
        mostly = any(not _MOSTLY.isdisjoint(known.reading.low_set) for known in near)
        if near and not mostly and not any(_says_most(known) for known in named):
            case.add("scope", at, at + 2, "No fact says this of most of them.")


def _says_most(known: Known) -> bool:
    quantities = known.reading.nums.quantities
    much = any((q.unit == "percent" and q.value > 50) or 2 * q.value > q.whole > 0 for q in quantities)
    return much or not _WHOLLY.isdisjoint(known.reading.low_set)


def part_for_whole(case: Case) -> None:
    """ "the six dishes I developed are on the menu" where the fact says so of two of them."""
    lows = case.reading.low_set
    if any(q.unit in ("percent", "points", "multiple") for q in case.reading.nums.quantities):
        return  # "a third of them"
    for clause in case.clauses:
        if not clause.active:
            continue
        for known in case.nearest(clause.start, clause.end, 0.9)[:1]:
            tail = known.once(_tail)
            if not tail or known.reading.toks[tail.start].low in lows or lows & _PARTIAL - {"of"}:
                continue
            words = [t for t in known.reading.toks[tail.start + 3 : tail.stop] if _tells(t)]
            said = [at for at in clause.active if _tells(case.reading.toks[at])]
            both = [at for at in said if any(case.reading.toks[at].word.keys & t.word.wide for t in words)]
            if words and len(both) > _HALF * len(words) and not _value_said(case, known, tail.start):
                case.add("scope", min(both), max(both) + 1, "The fact says this of a part of them.")


def all_of_some(case: Case) -> None:
    """ "Fixed 71 issues" where the fact says 64 of the 71."""
    for quantity in case.reading.nums.quantities:
        start = quantity.start
        if (
            quantity.unit != "count"
            or start not in case.active
            or not start
            or case.reading.lows[start - 1] in _OF_THEM
        ):
            continue
        clause = case.clause_at(start)
        for known in case.nearest(clause.start, clause.end, 0.9)[:1]:
            pair = _some_of(known, quantity.plain)
            verb = known.reading.toks[pair[0].start - 1] if pair and pair[0].start else None
            if pair is None or verb is None or any(q.plain == pair[0].plain for q in case.reading.nums.quantities):
                continue
            if verb.word.stem in case.stems[clause.start : start]:
                case.add("scope", start, quantity.end, f'The fact says so of "{pair[0].text}" of them.')


def _some_of(known: Known, value: float) -> tuple[Quantity, Quantity] | None:
    """ "64 of the 71": both numbers."""
    lows = known.reading.lows
    for one, two in pairwise(known.reading.nums.quantities):
        if two.plain == value > one.plain and lows[one.end : two.start] in (["of"], ["of", "the"], ["out", "of"]):
            return one, two
    return None


def superlatives_held(case: Case) -> None:
    """ "the best-rated home in town": that there was none better the facts say themselves."""
    toks, lows = case.reading.toks, case.reading.lows
    behind = () if _OWNING_BEST.isdisjoint(case.reading.low_set) else range(1, len(toks))
    for at in [at for at in behind if lows[at - 1] in _OWNING_BEST]:
        if at not in case.active or not _is_superlative(toks, at):
            continue
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _HALF)
        said = any(toks[at].low in known.reading.low_set for known in near)  # "Best poster"
        if not said and not any(
            _is_superlative(known.reading.toks, pos) for known in near for pos in range(len(known.reading.toks))
        ):
            case.add("scope", at, at + 1, f'The facts do not say "{toks[at].raw}".')


def _is_superlative(toks: list[Token], at: int) -> bool:
    low = toks[at].low
    before = toks[at - 1].low if at else ""
    if low == "most":
        following = toks[at + 1] if at + 1 < len(toks) else None
        return before in _OWNING_BEST and following is not None and (following.glued or following.low in _ADMIRED)
    named = low in _BEST or (low.endswith("est") and len(low) > 5 and low not in _NO_SUPERLATIVE)
    return named and before in _OWNING_BEST


def _value_said(case: Case, known: Known, pos: int) -> bool:
    values = {q.value for q in known.reading.nums.quantities if q.start == pos}
    return any(q.value in values for q in case.reading.nums.quantities)


def _tail(known: Known) -> range:
    """ "two of which are on the menu": its tokens in the fact."""
    toks = known.reading.toks
    counted = {q.start for q in known.reading.nums.quantities}
    for at in range(2, len(toks)):
        if toks[at].low in _RELATIVES and toks[at - 1].low == "of" and at - 2 in counted:
            end = next((p for p in range(at, len(toks)) if toks[p].low in ",;."), len(toks))
            return range(at - 2, end)
    return range(0)


def _tells(token: Token) -> bool:
    return token.kind == "word" and not token.word.stop and not token.word.soft
