"""The same number before another noun: another word for what the fact counts, or another thing?"""

from dataclasses import replace

from server.domain.grounding.case import Case
from server.domain.grounding.compare import mismatch
from server.domain.grounding.known import Known
from server.domain.grounding.numbers import Quantity

_NEAREST = 0.9
_ENOUGH = 2  # words beside the number that the fact has, too
_LONGEST = 4  # tokens behind a number that say of what
_NO_WORDS: frozenset[str] = frozenset()


def counts_alike(case: Case, claimed: Quantity, known: Known, other: Quantity) -> bool:
    """ "40 telephone calls" for "40 tenant calls", "310,000 homes" for "310,000 households": in the fact that the
    clause is about, unless the noun is the noun of another of its numbers, or one that other facts have."""
    if claimed.unit != "count" or other.unit != "count":
        return False
    bare = replace(claimed, noun=_NO_WORDS, wide=_NO_WORDS, head=_NO_WORDS)
    if mismatch(bare, other, known.reading) or not _is_about(case, claimed, known):
        return False
    said = claimed.noun | claimed.head
    for q in known.reading.nums.quantities:
        one_range = other.ends is not None and q.ends == other.ends
        if q is not other and not one_range and said & (q.wide | q.head):
            return False
    if claimed.head & other.modifiers:
        return False  # "65 warehouses" for "65 warehouse workers"
    if _says_uncounted(known, other, claimed):
        return False
    return not any(_of_other_fact(case, at, known) for at in _noun(case, claimed))


def _says_uncounted(known: Known, other: Quantity, claimed: Quantity) -> bool:
    """ "14 castings" for "14 suppliers of castings", not "five bakeries" for "a bakery chain with five shops"."""
    toks = known.reading.toks
    end = next((at for at in range(other.end, len(toks)) if toks[at].word.stop or toks[at].low == ","), len(toks))
    apart = (*toks[: other.start], *toks[end:])
    return any(token.word.stem == claimed.last and token.low.endswith("s") for token in apart)


def _is_about(case: Case, claimed: Quantity, known: Known) -> bool:
    noun = set(_noun(case, claimed))
    for part in (case.clause_at(claimed.start), case.chunk_at(claimed.start)):
        if known in case.nearest(part.start, part.end, _NEAREST):
            beside = [at for at in case.content(part.start, part.end) if at not in noun]
            held = sum(case.cover(at) >> known.at & 1 for at in beside)
            if held >= _ENOUGH or 0 < 2 * held >= len(beside):
                return True
    return False


def _noun(case: Case, claimed: Quantity) -> list[int]:
    toks = case.reading.toks
    end = claimed.end
    while end < min(len(toks), claimed.end + _LONGEST) and toks[end].kind == "word" and not toks[end].word.stop:
        end += 1
    return [at for at in range(claimed.end, end) if case.telling(at)]


def _of_other_fact(case: Case, at: int, known: Known) -> bool:
    """Another fact has this very word, and this one nothing like it."""
    said = case.index.masks.get(case.stems[at], 0)
    return bool(said) and not (said | case.anywhere[at]) >> known.at & 1
