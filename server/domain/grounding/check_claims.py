"""What the words claim together: how much was one's own work, how far it reached, which way it went, and why."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.compare import derived, mismatch, reversed_pairs
from server.domain.grounding.index import Known, level_of
from server.domain.grounding.lists import contrasts, directions, ownership, scopes
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.reading import Reading, ends_sentence
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import PhraseSet, phrases, stem_set, word
from server.domain.lexicon.words import words as listed

_TOLERANCE = 0.5
_UP, _DOWN = stem_set(directions.UP), stem_set(directions.DOWN)
_PARTICLES = stem_set(directions.PARTICLE_VERBS)
_OUTCOME = stem_set(directions.OUTCOME_VERBS)
_BETTERING = _UP | _DOWN | stem_set("improve boost enhance")
_CAUSAL = PhraseSet(directions.CAUSAL)
_SIZES = {name: size for size, names in scopes.CONTAINERS.items() for name in stem_set(names)}
_EXTENT = frozenset(scopes.EXTENT.split())
_TEAMS = stem_set(ownership.TEAMS)
_PEOPLE = frozenset(
    key for name in ("staff", "team", "people", "colleague", "student", "pupil", "member") for key in word(name).keys
)
_CONTRASTS: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
for _number, _group in enumerate(contrasts.CONTRASTS.split("\n")):
    for _entry in phrases(_group):
        _CONTRASTS.setdefault(_entry[0], []).append((_number, _entry))
_PASSING = stem_set("come go pass get live work grade")
_TIMES = frozenset(
    listed(
        "day week month year summer winter spring autumn season term semester morning evening night shift "
        "monday tuesday wednesday thursday friday saturday sunday weekend quarter hour time other second"
    )
)
_MAKING = stem_set("produce prepare create develop make complete build")
_HARMLESS_ALL = frozenset(("which", "while", "aged", "three", "two", "four", "five", "six", "along", "at"))


# Ownership


def ownership_held(case: Case) -> None:
    for at in case.reading.verbs:
        level = case.reading.levels[at]
        if at in case.active and level >= ownership.DO and _by_me(case, at) and not _owned(case, at, level):
            word = case.reading.toks[at].raw
            case.add("ownership", at, at + 1, f'"{word}" claims more of this work than the facts do.')


def _by_me(case: Case, at: int) -> bool:
    """Not "when our ward moved to …": a noun right before the verb is who did it."""
    before = case.reading.toks[at - 1] if at else None
    starts = any(
        chunk.start == at or (case.kind == "resume" and 0 <= at - chunk.start <= 1) for chunk in case.reading.chunks
    )
    return starts or before is None or before.kind != "word" or before.word.stop or before.low.endswith("ly")


def _owned(case: Case, at: int, level: float) -> bool:
    chunk = next(chunk for chunk in case.reading.chunks if chunk.start <= at < chunk.end)
    object_ = [
        other for other in range(chunk.start, chunk.end) if other != at and case.reading.toks[other].kind == "word"
    ]
    near = case.nearest(chunk.start, chunk.end, 0.6, skip=at)
    if level == ownership.DO and any(
        _says_itself(case, known, at) for known in case.nearest(chunk.start, chunk.end, 1.0)
    ):
        return True
    telling = [other for other in object_ if other in case.active and not case.reading.toks[other].word.stop]
    if not near:
        if level < ownership.MANAGE:
            return True
        return any(
            level_of(known, pos) + _TOLERANCE >= level
            for known in case.index.known
            for pos in range(len(known.reading.toks))
            if case.reach(at) >> known.at & 1 and known.reading.levels[pos]
        )
    own = [known for known in near if not known.head and known.fact.id not in ("label", "summary")]
    own = [known for known in own if known.entry] or own
    scores = case.scores(chunk.start, chunk.end, at)
    if own and scores[near[0].at] > 1.3 * scores[own[0].at]:
        own = []
    return any(_carried(case, known, telling, level) for known in own or near)


def _says_itself(case: Case, known: Known, at: int) -> bool:
    """The fact nearest to the whole stretch has this very verb, and not as help."""
    root = case.reading.toks[at].word.stem
    places = [pos for pos, token in enumerate(known.reading.toks) if token.word.stem == root]
    return any(level_of(known, pos) >= ownership.DO for pos in places)


def _carried(case: Case, known: Known, telling: list[int], level: float) -> bool:
    """Is the part of the fact that speaks of the same things at the same level of ownership?"""
    places = [
        pos for pos, token in enumerate(known.reading.toks) for at in telling if _same(case, at, known, pos, token)
    ]
    have = max((level_of(known, pos) for pos in places), default=level_of(known, 0) if known.reading.toks else 0.0)
    if level == ownership.DO:
        return have >= ownership.DO - _TOLERANCE
    return have + _TOLERANCE + 1e-9 >= level


def _same(case: Case, at: int, known: Known, pos: int, token: object) -> bool:
    mine = case.reading.toks[at]
    theirs = known.reading.toks[pos]
    if theirs.kind != "word" or theirs.word.stop:
        return False
    return bool(mine.word.keys & theirs.word.wide) or bool(set(mine.extra) & set(theirs.extra))


def teams_held(case: Case) -> None:
    """ "manage a team of social workers" where the fact has one student: to lead a team takes a team."""
    toks = case.reading.toks
    for at in case.reading.verbs:
        if at not in case.active or case.reading.levels[at] < ownership.MANAGE:
            continue
        for place in range(at + 1, min(at + 5, len(toks))):
            if toks[place].kind == "sign":
                break
            if toks[place].word.stem in _TEAMS and not _has_team(case, at, place):
                case.add("ownership", at, place + 1, "No fact says that a team was led.")
                return


def _has_team(case: Case, at: int, place: int) -> bool:
    for known in case.reachable(at):
        plural = any(q.unit == "count" and q.value >= 2 and _of_people(known, q) for q in known.reading.nums.quantities)
        leads = any(known.reading.levels[v] + _TOLERANCE >= ownership.MANAGE for v in known.reading.verbs) or known.head
        if leads and (plural or _TEAMS & known.reading.plain_keys):
            return True
    return False


def _of_people(known: Known, quantity: Quantity) -> bool:
    following = known.reading.toks[quantity.end : quantity.end + 3]
    return bool(quantity.wide & _PEOPLE) or any(
        token.low.endswith(("ers", "ors", "ants", "ists")) for token in following
    )


def verbs_and_objects(case: Case) -> None:
    """ "trained 22 staff" where one fact has 22 staff and another has training: each is true, together they are not."""
    for at in case.reading.verbs:
        chunk = next(chunk for chunk in case.reading.chunks if chunk.start <= at < chunk.end)
        governs = not any(chunk.start <= other < at for other in case.reading.verbs)
        checked = (
            at in case.active and case.telling(at) and case.cover(at) and case.reading.toks[at].word.stem not in _MAKING
        )
        if governs and checked and not _done_to_it(case, at, chunk.end):
            case.add("claim", at, at + 1, f'The fact that speaks of this does not say "{case.reading.toks[at].raw}".')


def _done_to_it(case: Case, at: int, end: int) -> bool:
    """Does a fact that speaks of the verb's object have the verb, or the title that says it?"""
    near = case.nearest(at + 1, end, 0.7)
    own = [known for known in near if not known.head and known.entry]
    if not own or max(case.scores(at + 1, end).values()) < 1.5:
        return True
    said = case.anywhere[at]
    return any(said >> known.at & 1 for known in (*near, *_heads(case, own)))


def _heads(case: Case, near: list[Known]) -> list[Known]:
    """Who is called a reporter reports."""
    entries = {known.entry for known in near}
    return [known for known in case.index.known if known.head and known.entry in entries]


def contrasts_held(case: Case) -> None:
    """ "22 full-time staff" where the fact says part-time."""
    for chunk in case.chunks():
        mine = [
            (at, group, entry)
            for at in range(chunk.start, chunk.end)
            if at in case.active
            for group, entry in _contrasting(case.reading, at)
        ]
        for at, group, entry in mine:
            near = [known for known in case.nearest(chunk.start, chunk.end, 0.6) if known.entry and not known.head]
            theirs = [
                {e for pos in range(len(k.reading.toks)) for g, e in _contrasting(k.reading, pos) if g == group}
                for k in near
            ]
            if any(theirs) and not any(entry in some for some in theirs):
                case.add(
                    "scope",
                    at,
                    at + len(entry),
                    f'The fact has something else than "{case.reading.words(at, at + len(entry))}".',
                )


def _contrasting(reading: Reading, at: int) -> list[tuple[int, tuple[str, ...]]]:
    options = _CONTRASTS.get(reading.toks[at].word.stem, ())
    return [
        (group, entry)
        for group, entry in options
        if tuple(t.word.stem for t in reading.toks[at : at + len(entry)]) == entry
    ]


def turned_round(case: Case) -> None:
    """ "from English into Spanish" where the fact has it the other way round."""
    mine = set(_from_to(case.reading))
    if not mine:
        return
    for known in case.index.known:
        theirs = {(a, b) for a, b, _ in _from_to(known.reading)}
        for one, two, at in mine:
            if (
                at in case.active
                and case.reach(at) >> known.at & 1
                and (two, one) in theirs
                and (one, two) not in theirs
            ):
                case.add("direction", at, min(at + 4, len(case.reading.toks)), "The facts have it the other way round.")
                return


def _from_to(reading: Reading) -> list[tuple[str, str, int]]:
    toks = reading.toks
    found: list[tuple[str, str, int]] = []
    for at, token in enumerate(toks):
        if token.low == "from":
            ends = (to for to in range(at + 2, min(at + 6, len(toks) - 1)) if toks[to].low in ("to", "into"))
            found += [
                (toks[to - 1].word.stem, toks[to + 1].word.stem, at)
                for to in ends
                if toks[to - 1].kind == toks[to + 1].kind == "word"
            ]
    return found


# Direction


def direction_held(case: Case) -> None:
    for clause in case.clauses:
        if not clause.active:
            continue
        start, end = case.sentence(clause.start)
        near = case.nearest(start, end, 0.6)
        mine = [q for q in case.reading.nums.quantities if start <= q.start < end]
        for known in near:
            pair = reversed_pairs(mine, known.reading.nums.quantities, case.reading.toks)
            if pair:
                case.add("direction", pair[0].start, pair[1].end, "The facts have it the other way round.")
                return
    for chunk in case.chunks():
        _turned(case, chunk.start, chunk.end)


def _turned(case: Case, start: int, end: int) -> None:
    moves = [(at, way) for at, way in _ways(case.reading, start, end) if at in case.active]
    if not moves:
        return
    at, way = moves[0]
    clause = case.clause_at(at)
    near = [known for known in case.nearest(clause.start, clause.end, 0.6) if not known.head]
    theirs = [{w for _, w in _ways(known.reading, 0, len(known.reading.toks))} for known in near]
    said = [ways for ways in theirs if ways]
    if said and not any(way in ways for ways in said):
        case.add("direction", at, at + 1, "The facts have it going the other way.")


def _ways(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for at in range(start, end):
        root = reading.toks[at].word.stem
        if root in _UP:
            found.append((at, 1))
        elif root in _DOWN:
            found.append((at, -1))
        elif _moves(reading, start, at):
            found.append((at, 1 if root == "up" else -1))
    return found


def _moves(reading: Reading, start: int, at: int) -> bool:
    """ "brought food cost down", "went up by 8 %"; the "up" of "set up" moves nothing."""
    toks = reading.toks
    if toks[at].low not in ("up", "down") or all(t.word.stem not in _PARTICLES for t in toks[max(start, at - 4) : at]):
        return False
    return toks[at].low == "down" or toks[min(at + 1, len(toks) - 1)].low in ("from", "by", "to")


# Scope


def scope_held(case: Case) -> None:
    toks = case.reading.toks
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


def _extends(case: Case, at: int, near: list[Known]) -> bool:
    toks = case.reading.toks
    low = toks[at].low
    following = toks[at + 1] if at + 1 < len(toks) else None
    if at in case.reading.nums.used or following is None:
        return True
    if low == "every" and following.low in _TIMES:
        return True
    if low in ("every", "all") and _counts_out(case, at):
        return True
    if low in ("across", "throughout", "wide"):
        return not _new_container(case, at)
    if low in ("whole", "entire") and not _reaches_far(case, at, near):
        return True
    told = {t.low for k in near if k.entry for i, t in enumerate(k.reading.toks) if i not in k.reading.nums.used}
    return bool(told & (_EXTENT | {"each"}))


def _counts_out(case: Case, at: int) -> bool:
    """ "all three", "all of which", "in all": no wider than what was said."""
    toks = case.reading.toks
    following, next_one = toks[at + 1].low, toks[at + 2].low if at + 2 < len(toks) else ""
    if following == "of":
        return next_one in ("which", "whom", "them", "this", "these")
    before = toks[at - 1].low if at else ""
    return (
        following in _HARMLESS_ALL
        or at + 1 in case.reading.nums.used
        or before in ("in", "above", "at", "after", "of", "first")
    )


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
            return not any(toks[place].word.keys & known.reading.plain_keys and not known.head for known in closest)
    return False


def _outgrows(case: Case, at: int, near: list[Known]) -> bool:
    """ "for the hospital" where the fact says "on the ward"."""
    toks = case.reading.toks
    size = _SIZES[toks[at].word.stem]
    before = [token.low for token in toks[max(at - 3, 0) : at]]
    if not {"for", "across", "throughout", "of", "in", "on", "over"} & set(before) or (toks[at].named and size >= 3):
        return False
    best = near[0]
    if any(toks[at].word.keys & known.reading.plain_keys and not known.head for known in near):
        return False
    theirs = [_SIZES[token.word.stem] for token in best.reading.toks if token.word.stem in _SIZES]
    mine = {token.word.stem for token in toks}
    lost = [
        token
        for token in best.reading.toks
        if token.word.stem in _SIZES and not (token.word.wide & {k for t in toks for k in t.word.keys})
    ]
    _ = mine
    return bool(theirs) and bool(lost) and size > max(theirs) and not best.head


# Cause


def causes_held(case: Case) -> None:
    """ "A by doing B", "B, saving C": one fact must say both, or the link is invented."""
    for at, swap in _links(case):
        start, middle, end = _sides(case, at)
        left = _side(case, start, middle)
        right = _side(case, middle, end)
        if not left or not right:
            continue
        heads = [side[0] for side in (left, right) if side[0] not in case.numbers]
        both = [
            known
            for known in case.reachable(at)
            if _share(case, left, known) >= 0.5
            and _share(case, right, known) >= 0.5
            and all(_says(case, head, known) for head in heads)
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
    return [at for at in range(start, end) if at in case.active and (case.telling(at) or at in case.numbers)]


def _share(case: Case, side: list[int], known: Known) -> float:
    return sum(_says(case, at, known) for at in side) / len(side)


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
    for at in range(len(toks)):
        start = case.clause_at(at).start
        if at in case.active and _gives_cause(toks, at, start) and not (at and toks[at - 1].word.stem in _PASSING):
            found.append((at, False))
        elif at in case.active and (_gives_effect(toks, at) or (at and _CAUSAL.at(case.stems, at))):
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
    return low in ("with", "using", "via", "through") and any(
        token.word.stem in _UP | _DOWN for token in toks[start:at]
    )


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
    needed = [at for at in range(len(case.reading.toks)) if at in case.active and case.telling(at)]
    chosen: list[int] = []
    while needed and len(chosen) < 8:
        counts: dict[int, float] = {}
        for at in needed:
            for fact in bits(case.cover(at)):
                counts[fact] = (
                    counts.get(fact, 0.0)
                    + 1
                    + (0.3 if fact in extra else 0.0)
                    + (0.2 if case.index.known[fact].fact.id in case.cited else 0.0)
                )
        if not counts:
            break
        best = max(counts, key=lambda fact: (counts[fact], -fact))
        chosen.append(best)
        needed = [at for at in needed if not case.cover(at) >> best & 1]
    chosen += [fact for fact in sorted(extra) if fact not in chosen]
    return [case.index.known[fact].fact.id for fact in chosen]
