"""Which facts a line rests on."""

from collections import defaultdict

from server.domain.grounding.case import Case, bits


def supporting(case: Case, extra: set[int]) -> list[str]:
    """The facts that the line rests on: as few as say all of it, the most telling first."""
    needed = [case.cover(at) for at in case.content(0, len(case.stems))]
    scores: dict[int, int] = defaultdict(int)
    for mask in needed:
        for fact in bits(mask):
            scores[fact] += 10
    weights = _special(case, extra)
    for fact, weight in weights.items():
        if fact in scores:
            scores[fact] = scores[fact] * weight // 10
    chosen: list[int] = []
    most = max(scores.values(), default=0)
    while most > 0 and len(chosen) < 8:
        best = min([fact for fact, score in scores.items() if score == most])
        chosen.append(best)
        said = [mask for mask in needed if mask >> best & 1]
        needed = [mask for mask in needed if not mask >> best & 1]
        for mask in said if needed else ():
            for fact in bits(mask):
                scores[fact] -= weights.get(fact, 10)
        most = max(scores.values()) if needed else 0
    chosen += [fact for fact in sorted(extra) if fact not in chosen]
    return [case.index.known[fact].fact.id for fact in chosen]


def _special(case: Case, extra: set[int]) -> dict[int, int]:
    """What a word weighs in facts whose numbers the line has and in those that its writer cited; 10 in all others."""
    weights = dict.fromkeys(extra, 13)
    for known in case.index.known if case.cited else ():
        if known.fact.id in case.cited:
            weights[known.at] = weights.get(known.at, 10) + 2
    return weights
