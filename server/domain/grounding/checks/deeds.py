"""Deeds of weight: who taught, sold, approved, hired or did away with something is said to have by the fact itself."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import deeds
from server.domain.grounding.stems import stem
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

# For every verb of weight what a fact may say instead.
_EVIDENCE: dict[str, frozenset[str]] = {}
_PARTICLE: dict[str, str] = {}  # "sign" counts with its "off" only
for _line in deeds.DEEDS.strip().split("\n"):
    _verbs, _, _signs = _line.partition("|")
    for _verb in _verbs.split():
        _first, _, _second = _verb.partition("_")
        _EVIDENCE[stem(_first)] = stem_set(f"{_verbs} {_signs}".replace("_", " "))
        if _second:
            _PARTICLE[stem(_first)] = _second
_OPENING = frozenset(listed("i we and to also already now then often always"))
_NO_OBJECT = frozenset(listed("me us in on as at with under for from by"))
_FEWEST = 1.0  # the weight of one telling word


def deeds_held(case: Case) -> None:
    """ "Decommissioned the reports" where the fact maintained them, "taught the others" where it does the work."""
    if _EVIDENCE.keys().isdisjoint(case.reading.stem_set):
        return
    for at, root in enumerate(case.stems):
        evidence = _EVIDENCE.get(root)
        if evidence is None or at not in case.active or not _is_deed(case, at):
            continue
        chunk = case.chunk_at(at)
        near = _about(case, at + 1, chunk.end)
        studied = case.bound[at] and all(id.startswith("edu") for id in case.bound[at])  # "I taught at" one's college
        if studied or (near and not any(_says(case, at, known, evidence) for known in near)):
            case.add("claim", at, at + 1, f'The fact that speaks of this does not say "{case.reading.toks[at].raw}".')


def _is_deed(case: Case, at: int) -> bool:
    """Not the "trains" of "container trains", and "sign" with its "off"."""
    toks = case.reading.toks
    following = toks[at + 1].low if at + 1 < len(toks) else ""
    if following in _NO_OBJECT or toks[at].low == "found":
        return False  # what taught me is no deed of mine, nor is to be trained in something
    particle = _PARTICLE.get(case.stems[at])
    if particle is not None and (at + 1 == len(toks) or toks[at + 1].low != particle):
        return False
    start = case.chunk_at(at).start
    opens = start == at or toks[at - 1].low in _OPENING
    if at > start + 1 and toks[at - 1].low.endswith("ly") and toks[at - 2].low not in _OPENING:
        return False  # "newly hired"
    noun = toks[at].low.endswith("s") and at > 0 and not toks[at - 1].word.stop
    return not noun and (at in case.reading.verbs or (opens and toks[at].low.endswith(("ed", case.stems[at]))))


def _about(case: Case, start: int, end: int) -> list[Known]:
    """The facts that speak of what was done."""
    near = [known for known in case.nearest(start, end, 0.7) if known.entry and not known.head]
    return near if near and case.scores(start, end)[near[0].at] >= _FEWEST else []


def _says(case: Case, at: int, known: Known, evidence: frozenset[str]) -> bool:
    founds = case.reading.toks[at].low == "founded"  # more than what else is called so
    if not founds and case.reading.toks[at].word.keys & known.reading.plain_keys:
        return True
    if not evidence.isdisjoint(known.reading.stem_set):
        return True
    heads = bits(case.index.entries[known.entry].mask)
    return any(
        not evidence.isdisjoint(head.reading.stem_set) for head in map(case.index.known.__getitem__, heads) if head.head
    )
