"""What became of it: an ending hung on to a true line ("four of whom have since become chefs") needs its own fact."""

from collections.abc import Iterable, Iterator

from server.domain.grounding.case import Case
from server.domain.grounding.compare import mismatch
from server.domain.grounding.known import Known
from server.domain.grounding.lists import outcomes
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import PhraseSet, stem_set
from server.domain.lexicon.words import words as listed

_RELATIVES = frozenset(listed("whom which them"))
_EVERYBODY = frozenset(listed("all every each both none everyone everybody"))
_SOME = frozenset(listed("some several many most half few part"))
_LATER = frozenset(listed("now since still today later been"))
_PERFECT = frozenset(listed("have has had"))
_SELF = frozenset(listed("i we my our"))
_FILLING = frozenset(listed("have has had been since now still today later be is are was were of all one"))
_PLACING = frozenset(listed("at in on with from for . , ; )"))
_WEIGHING = frozenset(listed("become became remain remained full part work works job"))
_ENDING = PhraseSet(outcomes.ENDING)
_EARLY = frozenset(listed("early ahead below under within before"))
_TAKEN_UP = stem_set("adopt copy extend roll recommend praise recognise recognize feature select nominate imitate")
_USED = frozenset(listed("used read watched trusted followed loved"))
_MANY = frozenset(listed("most many thousands hundreds millions dozens all every several leading other others"))
_SUCCESS = PhraseSet(outcomes.SUCCESS)
_ENDED = stem_set(outcomes.ENDED)
_MODELS = frozenset(outcomes.MODELS.split())
_BECOMING = stem_set("become remain set be make serve adopt turn establish")
_ALL = frozenset(listed("all both none"))
_BEING = frozenset(listed("were was are is have has had"))
_DETERMINERS = frozenset(("the", "a", "our"))
_HALF = 0.5


def tails_held(case: Case) -> None:
    """ ", four of whom have since become chefs": the fact that has the people has to say this of them, too."""
    toks = case.reading.toks
    for at in range(2, 0 if _RELATIVES.isdisjoint(case.reading.low_set) else len(toks) - 1):
        if toks[at].low not in _RELATIVES or toks[at - 1].low != "of" or at not in case.active:
            continue
        start = _quantifier(case, at - 2)
        if start < 0 or (toks[at].low == "them" and toks[at + 1].low in _PLACING):
            continue
        clause = case.clause_at(start)
        near = _told_before(case, clause.start, start) or case.nearest(clause.start, clause.end, _HALF)
        said = [p for p in _content(case, at + 1, clause.end) if not toks[p].word.soft or toks[p].low in _WEIGHING]
        if not any(_says_so_many(case, known, start) and _says_most(case, known, said) for known in near):
            case.add("outcome", start, max(said, default=at) + 1, "The facts do not say what became of them.")


def _quantifier(case: Case, at: int) -> int:
    """Where "four", "all", "every one" stands before "of whom"; -1 if none does."""
    toks = case.reading.toks
    if toks[at].low == "one" and at and toks[at - 1].low in ("every", "each"):
        return at - 1
    counts = at in case.numbers or toks[at].low in _EVERYBODY | _SOME
    return at if counts or toks[at].low in ("one", "two") else -1


def _told_before(case: Case, start: int, end: int) -> list[Known]:
    """The facts that carry what stands before the ending."""
    return [known for known in case.nearest(start, end, 0.8) if known.entry] if end - start > 2 else []


def _says_so_many(case: Case, known: Known, at: int) -> bool:
    low = case.reading.toks[at].low
    if at in case.numbers:
        return any(not mismatch(case.numbers[at], q, known.reading) for q in known.reading.nums.quantities)
    if low in _EVERYBODY:
        return any(token.low in _EVERYBODY for token in known.reading.toks)
    return True


def aftermath_held(case: Case) -> None:
    """ "the trainees I mentored now teach full-time", "the sheet has since become the standard": so the fact says."""
    toks = case.reading.toks
    for at in range(2, 0 if _LATER.isdisjoint(case.reading.low_set) else len(toks) - 1):
        if toks[at].low not in _LATER or at not in case.active or not _speaks_of_others(case, at):
            continue
        clause = case.clause_at(at)
        end = next((p for p in range(at + 1, clause.end) if toks[p].kind == "sign"), clause.end)
        said = [p for p in _content(case, at + 1, end) if p not in case.named]
        if not said or any(p in case.numbers and case.numbers[p].unit != "count" for p in said):
            continue
        near = _told_before(case, clause.start, at)
        later = [known for known in case.nearest(at + 1, end, 1.0) if _LATER & known.reading.low_set]
        told = any(_says_most(case, known, said) or _counts_it(case, known, said) for known in (*near, *later))
        if near and not told:
            case.add("outcome", at, max(said) + 1, "The facts do not say what became of it.")


def _counts_it(case: Case, known: Known, said: list[int]) -> bool:
    """ "now sits in 310,000 homes" where the fact has 310,000 of something."""
    numbers = [case.numbers[at].plain for at in said if at in case.numbers]
    return bool(numbers) and {quantity.plain for quantity in known.reading.nums.quantities}.issuperset(numbers)


def _speaks_of_others(case: Case, at: int) -> bool:
    """ "the trainees I mentored now teach", "the tool has since become": a verb of which I am not the subject."""
    toks = case.reading.toks
    before, following = toks[at - 1], toks[at + 1]
    if before.low in _SELF or following.kind != "word" or following.low in _SELF:
        return False
    if toks[at].low == "been" and following.word.stem not in _TAKEN_UP:
        return False
    if toks[at].low in ("since", "been"):
        return before.low in _PERFECT and toks[at - 2].low not in _SELF
    if toks[at].low in ("today", "later"):
        return False
    helped = before.low in ("is", "are") and toks[at - 2].low not in _SELF
    return helped or (before.kind == "word" and before.low not in _SELF and _tells_of_now(following))


def _tells_of_now(token: Token) -> bool:
    return not token.word.stop and not token.low.endswith(("ed", "ing", "ly"))


def _content(case: Case, start: int, end: int) -> list[int]:
    """Every word that says something, also such as claim little alone: "become", "standard", "full-time"."""
    toks = case.reading.toks
    return [
        at
        for at in range(start, end)
        if at in case.numbers
        or (
            (toks[at].kind == "word" and not toks[at].word.stop and toks[at].low not in _FILLING)
            and at not in case.reading.nums.used
        )
    ]


def _says_most(case: Case, known: Known, said: Iterable[int]) -> bool:
    said = list(said)
    return not said or sum(_says(case, known, at) for at in said) > _HALF * len(said)


def _says(case: Case, known: Known, at: int) -> bool:
    if at in case.numbers:
        return any(not mismatch(case.numbers[at], q, known.reading) for q in known.reading.nums.quantities)
    if any(start <= at < end and short >> known.at & 1 for start, end, short in case.spelled_out):
        return True  # "Qualified Teacher Status" of who has QTS
    mine = case.reading.toks[at].low
    alike = len(mine) > 4 and any(token.low.startswith(mine) for token in known.reading.toks)  # "in water": waterbirths
    return alike or bool(case.reading.toks[at].word.keys & known.reading.plain_keys)


def fates_held(case: Case) -> None:
    """ "All 40 pupils I prepared were admitted": what befell all of them the fact says itself."""
    lows = case.reading.lows
    for start, end in case.reading.sentences:
        if lows[start : start + 1] == [] or lows[start] not in _ALL or "i" not in lows[start:end]:
            continue
        told = lows.index("i", start)
        verb = next((at for at in range(end - 1, told + 1, -1) if lows[at] in _BEING and lows[at - 1] != "i"), 0)
        said = [at for at in _content(case, verb + 1, end) if at not in case.named] if verb else []
        near = [known for known in case.nearest(start, verb, 0.8) if known.entry] if said else []
        if near and verb in case.active and not any(_says_most(case, known, said) for known in near):
            case.add("outcome", verb, said[-1] + 1, "The facts do not say what became of them.")


def endings_held(case: Case) -> None:
    """ "put an end to falls altogether" where they fell from 22 to 13."""
    for start, end in _endings(case):
        clause = case.clause_at(start)
        first, last = case.sentence(start)
        near = case.nearest(clause.start, clause.end, 0.8) or case.nearest(first, last, 0.8)
        if not any(_ended(known) for known in near):
            case.add("outcome", start, end, "The facts do not say that it came to an end.")


def _endings(case: Case) -> Iterator[tuple[int, int]]:
    for at, length in _ENDING.found(case.stems):
        if at in case.active:
            yield at, at + length


def _ended(known: Known) -> bool:
    nothing = any(q.value == 0 for q in known.reading.nums.quantities)
    return nothing or any(token.word.stem in _ENDED or token.low in _NOTHING for token in known.reading.toks)


_NOTHING = frozenset(listed("no none without zero never nil"))


def spread_held(case: Case) -> None:
    """ "is used by most studios": how many took it up is what a fact has to say."""
    lows = case.reading.lows
    for at in range(1, 0 if "by" not in case.reading.low_set else len(lows) - 1):
        taken = case.stems[at - 1] in _TAKEN_UP or lows[at - 1] in _USED
        if lows[at] != "by" or not taken or at - 1 not in case.active or _MANY.isdisjoint(lows[at + 1 : at + 4]):
            continue
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _HALF)
        if not any(case.stems[at - 1] in known.words for known in near):
            case.add("outcome", at - 1, at + 2, "No fact says who took it up.")


def successes_held(case: Case) -> None:
    """ ", coming in under budget", "ahead of schedule": a success that the facts do not tell."""
    for at, length in _SUCCESS.found(case.stems):
        if at not in case.active:
            continue
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _HALF)
        if not any(_SUCCESS.found(known.reading.stems) or _EARLY & known.reading.low_set for known in near):
            case.add("outcome", at, at + length, "The facts do not tell of this success.")


def models_held(case: Case) -> None:
    """ "became the standard for the whole site" where five colleagues took it up."""
    toks = case.reading.toks
    for at in range(2, 0 if _MODELS.isdisjoint(case.reading.low_set) else len(toks)):
        determined = _DETERMINERS & {*case.reading.lows[max(at - 3, 0) : at]}
        if toks[at].low not in _MODELS or at not in case.active or not determined or at in case.linking:
            continue
        if not any(token.word.stem in _BECOMING or token.low == "as" for token in toks[max(at - 5, 0) : at - 1]):
            continue
        if not any(
            token.word.stem == toks[at].word.stem for known in case.reachable(at) for token in known.reading.toks
        ):
            case.add("outcome", at - 1, at + 1, f'No fact says that it became "{case.reading.words(at - 1, at + 1)}".')
