"""One line against the applicant's facts."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from server.domain.grounding.case import Case
from server.domain.grounding.checks import CHECKS
from server.domain.grounding.checks.numbers import facts_with_numbers
from server.domain.grounding.foreign import check_foreign
from server.domain.grounding.index import Index
from server.domain.grounding.known import stem_sequence
from server.domain.grounding.language import language, words_of
from server.domain.grounding.meant import find_meant
from server.domain.grounding.reading import Reading, read
from server.domain.grounding.supporting import supporting
from server.domain.grounding.values import LineCheck, Problem

Kind = Literal["resume", "letter"]

_LONGEST = 3000  # characters
_MOST_KEPT = 500  # lines of one applicant and posting that are not judged anew


class Claim(NamedTuple):
    """A line to be checked; see `check_line`."""

    text: str
    entry: str = ""
    kind: Kind = "resume"
    cited: frozenset[str] = frozenset()


def check_line(
    text: str, index: Index, *, cited: Iterable[str] = (), entry: str = "", kind: Kind = "resume"
) -> LineCheck:
    """Does a line (one or more sentences, Markdown allowed) rest on the applicant's facts?

    `cited` are ids of facts that its writer named; the line may also rest on others. `entry` is the position,
    project or school (such as "work1") under which it stands: facts of other entries do not support it then.
    A line that claims nothing of the applicant is supported and rests on no fact.
    """
    return check_lines([Claim(text, entry, kind, frozenset(cited))], index)[0]


def check_lines(claims: list[Claim], index: Index) -> list[LineCheck]:
    """The same for all the lines of a document, check by check: sooner done than line by line."""
    judged = {claim: check for claim in claims if (check := index.judged.get(claim)) is not None}
    new = [claim for claim in dict.fromkeys(claims) if claim not in judged]
    judged.update(zip(new, _judged(new, index), strict=True))
    if len(index.judged) + len(new) > _MOST_KEPT:
        index.forget()
    index.judged.update((claim, judged[claim]) for claim in new)  # other threads read and forget them, too
    return [judged[claim] for claim in claims]


def _judged(claims: list[Claim], index: Index) -> Iterator[LineCheck]:
    pieces = [list(_pieces(index.without_addresses(claim.text))) for claim in claims]
    parts = [claim._replace(text=piece) for claim, some in zip(claims, pieces, strict=True) for piece in some]
    found = iter(_checked(parts, index))
    for claim, some in zip(claims, pieces, strict=True):
        judged = [next(found) for _ in some]
        problems = [problem for _, wrong in judged for problem in wrong]
        facts = list(dict.fromkeys(fact for facts, _ in judged for fact in facts))
        yield LineCheck(text=claim.text, supported=not problems, facts=facts, problems=problems)


def _pieces(text: str) -> Iterator[str]:
    """A very long line in parts, cut between words, so that the time stays in proportion to the length."""
    while len(text) > _LONGEST:
        cut = max(text.rfind(" ", 0, _LONGEST), 0) or _LONGEST
        yield text[:cut]
        text = text[cut:].lstrip()
    yield text


def _checked(parts: list[Claim], index: Index) -> list[tuple[list[str], list[Problem]]]:
    """What each rests on and what is wrong with it."""
    readings = [read(part.text) for part in parts]
    facts = [_word_for_word(reading, index, part.entry) for part, reading in zip(parts, readings, strict=True)]
    cases = {
        at: Case(reading, index, part.entry, part.kind, part.cited)
        for at, (part, reading) in enumerate(zip(parts, readings, strict=True))
        if not facts[at]
    }
    claiming: dict[int, Case] = {}
    for at, case in cases.items():
        tongue = _tongue(case)
        if tongue != "en" or not index.english:
            check_foreign(case, tongue)
            facts[at] = _near(case)
            continue
        facts[at] = _repeated(case)
        if case.active:
            claiming[at] = case
    for check in _CHECKS:
        for case in claiming.values():
            check(case)
    for at, case in claiming.items():
        facts[at] += [fact for fact in supporting(case, facts_with_numbers(case)) if fact not in facts[at]]
    return [(rests, cases[at].problems if at in cases else []) for at, rests in enumerate(facts)]


def _tongue(case: Case) -> str:
    """The language of a line; the small words of a school's or an employer's name tell nothing of it."""
    if case.reading.language == "en" or not case.mentions:
        return case.reading.language
    named = [chunk for chunk in case.reading.chunks if not case.named.isdisjoint(range(chunk.start, chunk.end))]
    within = {at for chunk in named for at in range(chunk.start, chunk.end)}
    return language(words_of([token for at, token in enumerate(case.reading.toks) if at not in within]))


def _word_for_word(reading: Reading, index: Index, entry: str) -> list[str]:
    """The fact that the line repeats as it is, if it is one of this entry or of none."""
    known = index.said(reading)
    if known is None or (entry and known.entry and known.entry != entry):
        return []
    return [known.fact.id]


def _near(case: Case) -> list[str]:
    case.active = set(range(len(case.reading.toks)))
    return [known.fact.id for known in case.nearest(0, len(case.reading.toks), 0.6)][:3]


def _repeated(case: Case) -> list[str]:
    """Sentences that say a fact's own words, with "I" or "At …, I" before them, need no further check."""
    found = _listed_skills(case)
    for start, end in case.reading.sentences:
        known = case.index.told(case.own_words(start, end), case.reach(start))
        if known is not None:
            found.append(known.fact.id)
            case.active -= set(range(start, end))
    return found


def _listed_skills(case: Case) -> list[str]:
    """Items of a list that are a skill's own words."""
    if case.kind != "resume" or case.given:
        return []
    found: list[str] = []
    for chunk in case.chunks:
        known = case.index.skill(stem_sequence(case.reading.toks[chunk.start : chunk.end]))
        levelled = case.reading.lows[chunk.end : chunk.end + 1] == ["("]
        if known is not None and not levelled:
            found.append(known.fact.id)
            case.active -= set(range(chunk.start, chunk.end))
    return found


_CHECKS = (find_meant, *CHECKS)
