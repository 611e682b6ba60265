"""Where one worked and what one ran: to have served in a branch is not to have managed it."""

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.lists import ownership, scopes
from server.domain.grounding.words import stem_set

_TOLERANCE = 0.5
PLACES = stem_set(f"{scopes.CONTAINERS[2]} {scopes.WORKPLACES}")
_RUNNING = stem_set(
    "manager director owner founder proprietor principal president manage run lead supervisor supervise head chief "
    "leader"
)
_LINKS = frozenset(("in", "at", "within"))
_LEADING = stem_set("run manage lead head direct")
_LOWERING = ownership.LOWERING_WORDS
_KEEPING_OPEN = frozenset(("keep", "open"))


def places_held(case: Case) -> None:
    """ "manage a branch of nine" where the fact serves customers in a branch: to work in a place is not to run it."""
    for at in case.reading.verbs:
        if at not in case.active or case.reading.levels[at] < ownership.RUN or case.reading.toks[at].glued:
            continue
        chunk = case.chunk_at(at)
        stop = min(at + 6, chunk.end)
        objects = [other for other in case.content(at + 1, stop) if other not in case.named]
        open_ = case.active - case.named
        places = [other for other in range(at + 1, stop) if case.stems[other] in PLACES and other in open_]
        if not objects and not places:
            continue
        clause = case.clause_at(at)
        near = [known for known in case.nearest(clause.start, clause.end, 1.0) if known.entry and not known.head]
        place = (places or objects)[0]
        if _never_run(case, place):
            case.add("ownership", at, place + 1, "No fact says that this was run.")
            continue
        thing = _head(case, at + 1, stop) or (objects or places)[0]
        if near and all(_only_there(case, thing, known, clause.start, clause.end) for known in near):
            case.add("ownership", at, place + 1, "The facts name this as where one worked, not as what one ran.")


def _head(case: Case, start: int, end: int) -> int:
    """The last word of what the verb is about: the "room" of "the nursery's baby room"; 0 if there is none."""
    toks = case.reading.toks
    while start < end and toks[start].word.stop:
        start += 1
    stop = next((p for p in range(start, min(end + 2, len(toks))) if toks[p].word.stop or toks[p].kind != "word"), end)
    return stop - 1 if stop - 1 in case.active and stop - 1 not in case.named else 0


def _never_run(case: Case, at: int) -> bool:
    """A restaurant, a branch, a site of which no fact speaks, and no title that runs one."""
    root = case.reading.toks[at].word.stem
    following = case.reading.toks[at + 1] if at + 1 < len(case.reading.toks) else None
    whole = following is None or following.kind == "sign" or following.word.stop  # no "lab tests"
    if root not in PLACES or at in case.numbers or not whole:
        return False
    for known in case.reachable(at):
        runs = any(known.reading.levels[verb] >= ownership.RUN for verb in known.reading.verbs)
        if not (known.entry or runs or known.fact.id.startswith("skill")):
            continue
        stems = known.reading.stem_set
        runs = runs or stems >= _KEEPING_OPEN
        if (known.head and _titled_to_run(known)) or (runs and not known.of_position and root in stems):
            return False
    return True


def _titled_to_run(known: Known) -> bool:
    """A manager or a "Head of Kitchen", no head waiter and no assistant."""
    stems, lows = known.reading.stems, known.reading.lows
    comma = lows.index(",") if "," in lows else len(lows)
    last = stems[comma - 1] if comma else ""
    heads = last in _RUNNING or (stems[0] in _RUNNING and lows[1:2] == ["of"])
    return heads and _LOWERING.isdisjoint(known.reading.low_set)


def _only_there(case: Case, at: int, known: Known, start: int, end: int) -> bool:
    theirs = known.reading.toks
    places = [pos for pos, token in enumerate(theirs) if token.word.stem == case.reading.toks[at].word.stem]
    if not places or any(known.reading.levels[pos] + _TOLERANCE > ownership.RUN for pos in places):
        return False
    if any(case.stems[verb] in known.words for verb in case.reading.verbs if start <= verb < at):
        return False  # the fact has the very verb
    mine = {key for token in case.reading.toks[start:end] for key in token.word.keys}
    links = _LINKS if _LEADING.isdisjoint(case.stems[start:at]) else _LINKS | {"of"}  # "ran a section of the brasserie"
    for pos in places:
        link = next((p for p in range(pos - 1, max(pos - 4, 0), -1) if theirs[p].low in links), None)
        before = [t for t in theirs[:link] if t.kind == "word" and not t.word.stop and not t.word.soft]
        if link is None or any(token.word.wide & mine for token in before):
            return False
    return True


def projects_placed(case: Case) -> None:
    """ "At Acme I built <a project of one's own>"."""
    toks = case.reading.toks
    for clause in case.clauses:
        inside = [m for m in case.mentions if clause.start <= m[0] < clause.end]
        places = [
            m for m in inside if m[0] and toks[m[0] - 1].low == "at" and all(id.startswith("work") for id in m[2])
        ]
        for start, end, entries, _ in inside:
            if places and all(id.startswith("project") for id in entries) and start in clause.active:
                case.add("moved", start, end, "The facts have this as a project of its own.")
