"""The tool of another piece of work: "the board I built in Power BI" where the fact built it in Excel."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.lexicon.words import words as listed

_WITH = frozenset(listed("in with using on via through"))
_FEWEST = 2  # words of the rest that one fact has


def tools_placed(case: Case) -> None:
    """A tool that stands among the skills belongs to the work whose fact names it, not to work done with another."""
    toks = case.reading.toks
    for at in range(1, 0 if _WITH.isdisjoint(case.reading.low_set) else len(toks)):
        if toks[at - 1].low not in _WITH or at not in case.active or not toks[at].named or not _is_tool(case, at):
            continue
        clause = case.clause_at(at)
        near = [known for known in case.nearest(clause.start, at, 0.9) if known.entry and not known.head][:1]
        rest = [other for other in case.content(clause.start, at - 1) if other not in case.named]
        for known in near:
            told = sum(case.anywhere[other] >> known.at & 1 for other in rest) + (known.entry in case.bound[at])
            if told >= _FEWEST and not case.anywhere[at] >> known.at & 1 and _another(case, known, at):
                case.add("moved", at, at + 1, f'The facts have "{toks[at].raw}" elsewhere, and another tool for this.')


def _is_tool(case: Case, at: int) -> bool:
    """Does the word stand in skills, or in facts of other work?"""
    return bool(case.anywhere[at]) and any(_is_skill(case.index.known[fact]) for fact in bits(case.anywhere[at]))


def _is_skill(known: Known) -> bool:
    return known.fact.id.startswith("skill")


def _another(case: Case, known: Known, at: int) -> bool:
    """Does the fact name a tool of its own, which the line leaves out?"""
    said = case.reading.stem_set
    return any(
        token.named and token.word.stem not in said and any(map(_is_skill, _having(case, token.word.stem)))
        for token in known.reading.toks
    )


def _having(case: Case, root: str) -> list[Known]:
    return [case.index.known[fact] for fact in bits(case.index.masks.get(root, 0))]
