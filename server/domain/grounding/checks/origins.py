"""Who brought it about: the clinic that one founded, the upgrade that others ran, the prize that a team won."""

from itertools import pairwise

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import ownership
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_FOUNDING = stem_set(ownership.FOUNDING)
_FOUNDED = _FOUNDING | stem_set("founder owner proprietor initiator co-founder cofounder creator partner director")
_FOUNDS = frozenset(listed("founded co-founded cofounded founder co-founder cofounder"))
_ORIGIN = _FOUNDED | {"set"} | stem_set("open new begin")
_ORGANISATIONS = frozenset(
    listed(
        "clinic club charity association society foundation group choir orchestra school business company agency "
        "organisation organization nonprofit non-profit start-up startup team shop workshop centre center kitchen bank "
        "library network programme program scheme cooperative co-operative band league festival service helpline"
    )
)
_PLACING = frozenset(listed("at in with for by to from of on"))
_WHOSE = frozenset(listed("the an a our another my"))
_WINNING = stem_set("win award prize receive give")
_SHARED = frozenset(listed("shared joint jointly together"))
_TEAMS = stem_set(ownership.TEAMS)


def founded_anything(case: Case) -> None:
    """ "I founded a tax clinic", "set up a running club" of who volunteers in one."""
    toks = case.reading.toks
    if _ORIGIN.isdisjoint(case.reading.stem_set):
        return
    for at, token in enumerate(toks):
        if at not in case.active or not (
            token.low in _FOUNDS or (token.word.stem in _FOUNDING | {"set"} and _opens(case, at))
        ):
            continue
        end = next((p for p in range(at + 1, min(at + 6, len(toks))) if toks[p].low in _ORGANISATIONS), 0)
        if not end or any(t.kind == "sign" or t.low in _PLACING for t in toks[at + 1 : end]):
            continue
        near = [known for known in case.around(end, 0.5) if known.entry]
        if near and not any(_ORIGIN & known.reading.stem_set for known in near):
            case.add("ownership", at, end + 1, "No fact says that this was founded by the applicant.")


def _opens(case: Case, at: int) -> bool:
    """ "I started a club", "Set up a food bank": not "started at the food bank"."""
    before = case.reading.lows[at - 1] if at else ""
    article = case.reading.lows[at + 1 : at + 2] in (["a"], ["an"], ["our"], ["up"], ["my"])
    return article and (before in ("i", "we", "") or case.chunk_at(at).start == at)


def led_by_others(case: Case) -> None:
    """ "Ran the upgrade" where the fact says that it was run by another team."""
    for at in case.reading.verbs:
        if at not in case.active or case.reading.levels[at] < ownership.DO:
            continue
        if not any("by" in case.index.known[fact].reading.low_set for fact in bits(case.anywhere[at])):
            continue
        chunk, clause = case.chunk_at(at), case.clause_at(at)
        things = {case.stems[p] for p in case.content(at + 1, chunk.end)}
        near = [known for known in case.nearest(clause.start, clause.end, 0.75) if known.entry and not known.head]
        if near and all(_led_by_others(known, case.stems[at], things) for known in near):
            case.add("ownership", at, at + 1, "The fact says that others did this.")


def _led_by_others(known: Known, root: str, things: set[str]) -> bool:
    reading = known.reading
    for at in range(1, len(reading.toks) - 2):
        if reading.lows[at + 1] != "by" or reading.lows[at + 2] not in _WHOSE or reading.stems[at] != root:
            continue
        before = set(reading.stems[max(at - 7, 0) : at])
        if before & things and root not in reading.stems[:at]:
            return True
    return False


def mine_alone(case: Case) -> None:
    """ "won the award for my own work" where it was given to a team."""
    toks = case.reading.toks
    for at in range(1, 0 if "own" not in case.reading.low_set else len(toks)):
        if toks[at].low != "own" or toks[at - 1].low != "my" or at not in case.active:
            continue
        near = case.nearest(*case.sentence(at), 0.5)
        prizes = {known.fact.entry for known in near if known.fact.id.startswith("award")}
        won = [known for known in case.index.known if known.fact.entry in prizes]
        if won and not _WINNING.isdisjoint(case.reading.stem_set) and any(_is_shared(k) for k in won):
            case.add("ownership", at - 1, at + 1, "The facts have this as won by a team.")


def _is_shared(known: Known) -> bool:
    """ "Given to the ward", "awarded to our team"."""
    given = any(one == "to" and two in ("the", "our") for one, two in pairwise(known.reading.lows))
    return given or not _TEAMS.isdisjoint(known.reading.stem_set) or not _SHARED.isdisjoint(known.reading.low_set)
