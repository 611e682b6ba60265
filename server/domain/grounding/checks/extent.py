"""How far something reached: "the whole hospital" for one ward, "every shift" for four a month."""

from server.domain.grounding.case import Case
from server.domain.grounding.counted import in_proportion
from server.domain.grounding.known import Known
from server.domain.grounding.lists import scopes
from server.domain.grounding.numbers import neighbours
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_SIZES = {name: size for size, names in scopes.CONTAINERS.items() for name in stem_set(names)}
_SEVERAL = frozenset(listed("several multiple numerous various many different"))
_EXTENT = frozenset(scopes.EXTENT.split())
_REACHING = _EXTENT | _SEVERAL
_TIMES = frozenset(
    listed(
        "day week month year summer winter spring autumn season term semester morning evening night shift "
        "monday tuesday wednesday thursday friday saturday sunday weekend quarter hour time other second"
    )
)
_PARTS = frozenset(listed("section part parts half chapter pages page share"))
_WHOLE = frozenset(listed("every all each"))
_NUMERALS = stem_set("two three four five six seven eight nine ten eleven twelve")
_HARMLESS_ALL = frozenset(
    ("through", "over", "which", "while", "aged", "three", "two", "four", "five", "six", "along", "at")
)


def scope_held(case: Case) -> None:
    toks = case.reading.toks
    if _REACHING.isdisjoint(case.reading.low_set) and _SIZES.keys().isdisjoint(case.reading.stem_set):
        return
    for clause in case.clauses:
        near = case.nearest(clause.start, clause.end, 0.5)
        if not clause.active or not near:
            continue
        for at in range(clause.start, clause.end):
            if at not in case.active:
                continue
            if toks[at].low in _EXTENT and not _extends(case, at, near):
                case.add("scope", at, min(at + 2, len(toks)), f'The facts do not reach as far as "{toks[at].raw}".')
            elif toks[at].word.stem in _SIZES and _outgrows(case, at, near):
                case.add("scope", at, at + 1, f'The facts speak of something smaller than "{toks[at].raw}".')
            elif toks[at].low in _SEVERAL and _was_one(case, at, near):
                case.add("scope", at, at + 2, f'The facts speak of one, not of "{toks[at].raw}".')


def _extends(case: Case, at: int, near: list[Known]) -> bool:
    toks = case.reading.toks
    low = toks[at].low
    following = toks[at + 1] if at + 1 < len(toks) else None
    if in_proportion(case, at):
        return True
    if following is not None and _were_some(case, at):
        return False
    numbered = at + 2 < len(toks) and toks[at + 2].kind == "num"  # "every Year 4 class"
    if following is None or (at in case.reading.nums.used and not numbered):
        return True
    if low == "every" and following.low in _TIMES and not numbered:
        return True
    if low in ("every", "all") and _counts_out(case, at):
        return True
    if low in ("across", "throughout", "wide"):
        return following.kind == "num" or at + 1 in case.numbers or not _new_container(case, at)
    if low in ("whole", "entire") and not _reaches_far(case, at, near):
        return _PARTS.isdisjoint(near[0].reading.low_set)
    return any(_says_all(known, toks[at + 1 : at + 4]) for known in near if known.entry)


def _says_all(known: Known, nouns: list[Token]) -> bool:
    """Does the fact say "all" or "each" of these, or across them?"""
    toks = known.reading.toks
    words = [noun for noun in nouns if noun.kind == "word"]
    words = [word for word in words if not word.word.stop] or words  # "all within 2 %" has small words alone
    for pos, token in enumerate(toks):
        if token.low in _EXTENT or token.low == "each":
            stop = next((p for p in range(pos, min(pos + 5, len(toks))) if toks[p].kind == "sign"), pos + 5)
            theirs = {key for other in toks[pos + 1 : stop] for key in (*other.word.wide, *other.extra)}
            if any(theirs & word.word.keys for word in words):
                return True
    return False


def _were_some(case: Case, at: int) -> bool:
    """ "every one of my seven quarters" where the fact says four of seven, "every shift" where it says four a month."""
    toks = case.reading.toks
    nouns = {token.word.stem for token in toks[at + 1 : at + 6] if token.kind == "word" and not token.word.stop}
    clause = case.clause_at(at)
    for known in case.nearest(clause.start, clause.end, 0.8)[:2]:
        theirs = known.reading.toks
        if any(token.low in _WHOLE for token in theirs):
            continue
        for pos in range(1, len(theirs)):
            if theirs[pos].word.stem in nouns and _is_number(theirs[pos - 1]):
                of_all = pos > 2 and theirs[pos - 2].low == "of" and _is_number(theirs[pos - 3])
                if of_all or any(token.low in ("a", "per") for token in theirs[pos + 1 : pos + 2]):
                    return True
    return False


def _is_number(token: Token) -> bool:
    return token.kind == "num" or token.word.stem in _NUMERALS


def _was_one(case: Case, at: int, near: list[Known]) -> bool:
    """ "several practices" where the fact says "in a practice"."""
    toks = case.reading.toks
    place = next((p for p in range(at + 1, min(at + 4, len(toks))) if toks[p].low.endswith("s")), None)
    if place is None or toks[place].kind != "word":
        return False
    said = [
        (known.reading.toks[max(pos - 5, 0) : pos], token.low)
        for known in near
        for pos, token in enumerate(known.reading.toks)
        if token.word.stem == toks[place].word.stem
    ]
    alone = any({token.low for token in before} & {"a", "an", "one", "the"} for before, _ in said)
    return alone and not any(low.endswith("s") for _, low in said)


def _counts_out(case: Case, at: int) -> bool:
    """ "all three", "all of which", "in all": no wider than what was said."""
    toks = case.reading.toks
    following, next_one = toks[at + 1].low, toks[at + 2].low if at + 2 < len(toks) else ""
    if [t.low for t in toks[at + 1 : at + 3]] == ["in", "all"]:
        return True
    if [t.low for t in toks[at + 1 : at + 4]] in (["one", "of", "whom"], ["one", "of", "which"]):
        return not _were_fewer(case, at)
    if following == "of":
        return next_one in ("which", "whom", "them", "this", "these", "us") and not _were_fewer(case, at)
    before = toks[at - 1].low if at else ""
    return (
        following in _HARMLESS_ALL
        or (at + 1 in case.reading.nums.used and not _were_fewer(case, at))
        or before in ("in", "above", "after", "first")
        or (before in ("at", "of") and toks[at].low == "all")
    )


def _were_fewer(case: Case, at: int) -> bool:
    """ "all of whom passed" where the fact has 48 pupils, of whom 45 passed."""
    clause = case.clause_at(at)
    said = [q.value for q in case.reading.nums.quantities if q.unit == "count"]
    for known in case.nearest(*case.sentence(clause.start), 0.9):
        for one, two in neighbours(known.reading.nums.quantities):
            if (
                one.unit == "count"
                and one.value in said
                and two.bare
                and two.value < one.value
                and two.value not in said
            ):
                return True
    return False


def _reaches_far(case: Case, at: int, near: list[Known]) -> bool:
    """The "whole visual identity" is the visual identity; the "whole school" is more than a class."""
    for token in case.reading.toks[at + 1 : at + 4]:
        if token.kind != "word" or token.word.stop:
            break
        if token.word.stem in _SIZES or token.low.endswith("s"):
            return True
        if not any(token.word.keys & known.reading.plain_keys for known in near):
            return True
    return False


def _new_container(case: Case, at: int) -> bool:
    """ "across the hospital" where no near fact speaks of the hospital at all, "company-wide"."""
    toks = case.reading.toks
    places = range(at + 1, min(at + 5, len(toks))) if toks[at].low != "wide" else range(max(at - 1, 0), at)
    for place in places:
        size = _SIZES.get(toks[place].word.stem, 0)
        if size >= 2:
            closest = case.nearest(case.clause_at(at).start, case.clause_at(at).end, 0.8)
            return not any(
                toks[place].word.keys & known.reading.plain_keys and not _describes(known) for known in closest
            )
    return False


def _describes(known: Known) -> bool:
    """Does it say where one was, and nothing of what one did there?"""
    return known.of_position or known.fact.id.endswith(".d")


def _outgrows(case: Case, at: int, near: list[Known]) -> bool:
    """ "for the hospital" where the fact says "on the ward"."""
    toks = case.reading.toks
    size = _SIZES[toks[at].word.stem]
    before = [token.low for token in toks[max(at - 3, 0) : at]]
    if not {"for", "across", "throughout", "of", "in", "on", "over"} & set(before) or (toks[at].named and size >= 3):
        return False
    best = near[0]
    if any(toks[at].word.keys & known.reading.plain_keys and not known.of_position for known in near):
        return False
    theirs = [_SIZES[token.word.stem] for token in best.reading.toks if token.word.stem in _SIZES]
    lost = [
        token
        for token in best.reading.toks
        if token.word.stem in _SIZES and not (token.word.wide & {k for t in toks for k in t.word.keys})
    ]
    return bool(theirs) and bool(lost) and size > max(theirs) and not best.head
