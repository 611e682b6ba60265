"""What was really won, awarded or finished: prizes, classes of degree, certificates and their tiers."""

from collections.abc import Iterator
from itertools import pairwise

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.lists import contrasts, titles
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_LESSER = stem_set(contrasts.LESSER.replace("_", " "))
_WINNING = stem_set(contrasts.WINNING)
_HOLDING = frozenset(
    listed(
        "certified chartered licensed qualified hold holder am earned accredited have completed finished graduated "
        "obtained gained awarded received"
    )
)
_PARTIAL = frozenset(
    listed(
        "exam exams part parts module modules candidate pursuing progress expected enrolled studying towards "
        "ongoing student"
    )
)
_PRIZES = frozenset(listed("prize prizes award awards medal medals trophy trophies"))
_PAPERS = frozenset(listed("paper article journal magazine study chapter book newspaper poster"))
_PUBLISHING = stem_set("publish accept print appear")
_PUBLISHED = stem_set("publish publication article author")
_BEST = frozenset(listed("best highest largest biggest fastest strongest"))
_NEXT = frozenset(listed("second third fourth fifth next"))
_DEGREE = stem_set(
    "graduate degree university study honours honors bachelor master bsc ba msc ma beng bba college award"
)
_CLASSES = frozenset(listed("first second distinction merit laude honours honors"))
_BEHIND_FIRST = frozenset(listed("in from . , at"))
_MARKS = {"first": ("1st", "1:1"), "upper": ("2:1", "2.1"), "lower": ("2:2", "2.2"), "laude": ("laude",)}
_GIVING = frozenset(listed("named made awarded elected voted chose called"))
_TIERS = {
    name: (group, tier)
    for group, tiers in enumerate(titles.TIERS.strip().split("\n"))
    for tier, names in enumerate(tiers.split("|"))
    for name in names.split()
}
_TIERED = frozenset(_TIERS)
_NO_FIELD = frozenset(listed("university college science arts honours honors first class postgraduate undergraduate"))
_TERMS = frozenset(listed("year month quarter season"))


def second_best(case: Case) -> None:
    """ "best result" where the fact says second best."""
    toks = case.reading.toks
    for at, token in enumerate(() if _BEST.isdisjoint(case.reading.low_set) else toks):
        if token.low not in _BEST or at not in case.active or (at and toks[at - 1].low in _NEXT):
            continue
        clause = case.clause_at(at)
        for known in case.nearest(clause.start, clause.end, 0.9)[:1]:
            pairs = list(pairwise(other.low for other in known.reading.toks))
            if any(low in _BEST and before in _NEXT for before, low in pairs):
                case.add("number", at, at + 1, "The facts put somebody before this.")


def prizes_named(case: Case) -> None:
    """ "Journalist of the Year" where the prize is for the housing reporter of the year."""
    toks = case.reading.toks
    for at in range(1, 0 if _TERMS.isdisjoint(case.reading.low_set) else len(toks) - 2):
        prize = toks[at - 1].kind == "word" and not (toks[at - 1].word.stop or toks[at - 1].low.endswith("s"))
        if not prize or toks[at].low != "of" or toks[at + 1].low != "the" or toks[at + 2].low not in _TERMS:
            continue
        said = at in case.active or _given_to_me(case, at)
        if said and not _counts(toks, at + 2) and not any(_has_prize(k, toks, at) for k in case.reachable(at)):
            case.add("credential", at - 1, at + 3, "No fact has a prize of this name.")


def _given_to_me(case: Case, at: int) -> bool:
    """ "The store made me Associate of the Year" is no talk of the store."""
    pairs = pairwise(token.low for token in case.reading.toks[max(at - 8, 0) : at])
    return any(one in _GIVING and two == "me" for one, two in pairs)


def _counts(toks: list[Token], at: int) -> bool:
    """The "Year" of "the lessons of the Year 8"."""
    return at + 1 < len(toks) and toks[at + 1].kind == "num" and len(toks[at + 1].low) < 4


def _has_prize(known: Known, toks: list[Token], at: int) -> bool:
    theirs = known.reading.toks
    return any(
        theirs[pos].low == toks[at + 2].low
        and theirs[pos - 2].low == "of"
        and theirs[pos - 3].word.stem == toks[at - 1].word.stem
        for pos in range(3, len(theirs))
    )


def degree_classes(case: Case) -> None:
    """ "graduated with a first", "first-class honours", "with distinction" where the facts have another class."""
    if _CLASSES.isdisjoint(case.reading.low_set) or _DEGREE.isdisjoint(case.reading.stem_set):
        return
    toks = case.reading.toks
    for at, token in enumerate(toks):
        name = _class_at(toks, at)
        if not name or at not in case.active:
            continue
        edu = [known for known in case.reachable(at) if known.fact.id.startswith("edu")]
        if edu and not any(_has_class(known, name) for known in edu):
            case.add("credential", at, at + 1, f'The facts do not have "{token.raw}" as a class of degree.')


def _class_at(toks: list[Token], at: int) -> str:
    """The class of degree that is named here; empty if none is."""
    low, before = toks[at].low, toks[at - 1].low if at else ""
    following = toks[at + 1].low if at + 1 < len(toks) else "."
    if low == "first" and (following in ("class", "honours") or (before == "a" and following in _BEHIND_FIRST)):
        return "first"
    if low == "second" and before in ("upper", "lower"):
        return before
    if low in ("distinction", "merit") and before in ("with", "a", ",", "("):
        return low
    return low if low in ("laude", "honours", "honors") and before != "class" else ""


def _has_class(known: Known, name: str) -> bool:
    lows = known.reading.low_set
    if name in ("honours", "honors"):
        return any(_has_class(known, other) for other in ("first", "upper", "lower")) or bool(lows & {name, "hons"})
    return name in lows or any(mark in known.fact.text.lower() for mark in _MARKS.get(name, ()))


def degree_fields(case: Case) -> None:
    """ "a law degree" of who studied politics."""
    toks = case.reading.toks
    edu = sum(1 << known.at for known in case.index.known if known.fact.id.startswith("edu"))
    for at in range(1, 0 if "degree" not in case.reading.low_set else len(toks)):
        field = toks[at - 1]
        if toks[at].low != "degree" or toks[at].glued or at - 1 not in case.active or not case.telling(at - 1):
            continue
        if field.low not in _TIERED | _NO_FIELD and not case.anywhere[at - 1] & edu:
            case.add("credential", at - 1, at + 1, "No fact has a degree in this.")


def prizes_won(case: Case) -> None:
    """ "won the prize" where the fact says shortlisted."""
    if _WINNING.isdisjoint(case.reading.stem_set):
        return
    toks = case.reading.toks
    mine = {token.word.stem for at, token in enumerate(toks) if at in case.active}
    if not mine & _WINNING or mine & _LESSER:
        return
    at = next(at for at, token in enumerate(toks) if at in case.active and token.word.stem in _WINNING)
    near = case.nearest(case.clause_at(at).start, case.clause_at(at).end, 0.8)
    if (
        near
        and near[0].reading.plain_keys & _LESSER
        and (not near[0].reading.plain_keys & {"second", "third"} or _came_behind(near[0].reading))
    ):
        case.add("claim", at, at + 1, "The facts have this as a nomination, not as won.")
    elif (
        toks[at].low == "award"
        and at + 1 < len(toks)
        and toks[at + 1].low == "winning"
        and not any(k.fact.id.startswith("award") and not k.reading.plain_keys & _LESSER for k in case.index.known)
    ):
        case.add("level", at, at + 2, "The facts know of no award.")


def prizes_known(case: Case) -> None:
    """ "My article won a prize": a fact that speaks of the same has to know of one."""
    if _PRIZES.isdisjoint(case.reading.low_set) or _WINNING.isdisjoint(case.reading.stem_set):
        return
    at = next((at for at, low in enumerate(case.reading.lows) if low in _PRIZES and at in case.active), -1)
    if at < 0:
        return
    clause = case.clause_at(at)
    said = [p for p in case.content(clause.start, clause.end) if case.stems[p] not in _WINNING]
    facts = [
        known for known in case.reachable(at) if known.fact.id.startswith("award") or _PRIZES & known.reading.low_set
    ]
    if said and not any(case.anywhere[p] >> known.at & 1 for p in said for known in facts):
        case.add("claim", at, at + 1, "No fact says that this won anything.")


def publications_known(case: Case) -> None:
    """ "My paper has been accepted by a journal" of who has published nothing."""
    if _PAPERS.isdisjoint(case.reading.low_set) or _PUBLISHING.isdisjoint(case.reading.stem_set):
        return
    at = next((at for at, stem in enumerate(case.stems) if stem in _PUBLISHING and at in case.active), -1)
    facts = case.reachable(at) if at >= 0 else ()
    published = any(k.fact.id.startswith("pub") or not _PUBLISHED.isdisjoint(k.reading.stem_set) for k in facts)
    if at >= 0 and not published:
        case.add("claim", at, at + 1, "No fact says that anything was published.")


def _came_behind(reading: Reading) -> bool:
    """ "Second place, Acme bake-off": whoever came second has not won it."""
    pairs = pairwise(reading.lows)
    return any(one in ("second", "third") and two in ("place", "prize", "in", "at") for one, two in pairs)


def credentials_finished(case: Case) -> None:
    """ "a Certified Public Accountant" where the fact has passed parts of the exam."""
    for clause in () if _HOLDING.isdisjoint(case.reading.low_set) else case.clauses:
        words = {case.reading.toks[at].low for at in range(clause.start, clause.end) if at in clause.active}
        if not words & _HOLDING or words & _PARTIAL:
            continue
        near = [k for k in case.nearest(clause.start, clause.end, 0.9) if k.fact.id.startswith(("cert", "edu"))]
        if near and all(_goes_on(case, known) for known in near):
            case.add("level", clause.start, clause.end, "The facts do not say that this is finished.")


def _goes_on(case: Case, known: Known) -> bool:
    """A part of an exam, a course in progress or one that ends later."""
    span = case.index.entries[known.entry].span if known.entry else None
    later = span is not None and span.end is not None and span.end > case.index.today
    said = known.reading.low_set & _PARTIAL
    return later or bool(said - {"part"} if "time" in known.reading.low_set else said)


def tiers_held(case: Case) -> None:
    """ "Solutions Architect – Professional" of who is an associate, "ALS Instructor" of a provider."""
    if _TIERED.isdisjoint(case.reading.low_set):
        return
    for start, end in case.reading.sentences:
        near = [known for known in case.nearest(start, end, 0.8) if known.fact.id.startswith(("cert", "edu"))]
        if not near or near[0] is not case.nearest(start, end)[0]:
            continue
        for at in range(start, end):
            mine = _TIERS.get(case.reading.lows[at])
            if mine is None or at not in case.active:
                continue
            theirs = {tier for known in near for tier in _tiers(known.reading) if tier[0] == mine[0]}
            if theirs and mine > max(theirs) and theirs.isdisjoint(_tiers(case.reading)):
                case.add("credential", at, at + 1, f'The facts have a lower tier than "{case.reading.toks[at].raw}".')


def _tiers(reading: Reading) -> list[tuple[int, int]]:
    return [_TIERS[low] for low in reading.low_set & _TIERED]


def grades_held(case: Case) -> None:
    """ "Chemistry (A)" where the fact has "Chemistry (B)"."""
    if "(" not in case.reading.low_set:
        return
    for at, grade in _grades(case.reading.toks):
        root = case.stems[at]
        known = [
            g for fact in case.reachable(at) for p, g in _grades(fact.reading.toks) if fact.reading.stems[p] == root
        ]
        if at in case.active and known and grade not in known:
            case.add("credential", at, at + 1, f'The facts have another grade than "{grade}".')


def _grades(toks: list[Token]) -> Iterator[tuple[int, str]]:
    """Subjects and their grades: a capital in brackets."""
    for at in range(1, len(toks) - 1):
        if toks[at].low == "(" and len(toks[at + 1].raw) == 1 and toks[at + 1].raw in "ABCDEF":
            yield at - 1, toks[at + 1].raw
