"""Words that no fact has: names, products, skills, outcomes, and what belongs to another employer."""

from server.domain.grounding.background import COMPANY_FORMS
from server.domain.grounding.case import Case, bits
from server.domain.grounding.compare import mismatch
from server.domain.grounding.known import Known
from server.domain.grounding.lists import levels
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.numbers.values import BREAKS, RATE_NOUNS
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import VERBS, is_past
from server.domain.grounding.weight import MOVES, OUTCOME, SCOPE, is_weighty
from server.domain.grounding.words import HARD_STEMS, LEXICON, stem_set
from server.domain.lexicon.words import words as listed

_LIFTING_STEMS = stem_set(" ".join(word for word in levels.LIFTING.split() if "_" not in word))
_EMPLOYED = stem_set("work employ hire job role position career")
_SPELLS = frozenset(listed("year school month week day term season shift"))
_NONE = frozenset(listed("no not never without zero none one only"))
_ARTICLES = frozenset(("a", "an", "the", "each", "our", "my", "their"))
_TARGETS = frozenset(("to", "join", "joining", "toward", "towards", "your", "the"))


def unknown_words(case: Case) -> None:
    """Every telling word must stand in a fact that the line may rest on; one small stranger among them may pass."""
    strange = [at for at in case.content(0, len(case.stems)) if not _known(case, at)]
    for clause in case.clauses if strange else ():
        inside = [at for at in strange if clause.start <= at < clause.end]
        if len(inside) == 1 and _spare(case, inside[0], clause.start, clause.end):
            strange.remove(inside[0])
    _report_runs(case, strange)


def _report_runs(case: Case, strange: list[int]) -> None:
    """Neighbours are one problem, also with a small word between them."""
    run: list[int] = []
    for at in strange:
        if run and at - run[-1] > 1 and not (at - run[-1] == 2 and case.reading.toks[at - 1].word.stop):
            _report(case, run)
            run = []
        run.append(at)
    if run:
        _report(case, run)


def _spare(case: Case, at: int, start: int, end: int) -> bool:
    """May a word that no fact has be another way to say what one fact has nearly all of?

    Not a name, not the posting's word, none that counts, lifts, moves or stretches a claim, and not what is
    added behind "and" or as an effect.
    """
    token = case.reading.toks[at]
    if token.kind == "num" or (token.named and not token.initial) or is_weighty(case, at) or _is_added(case, at):
        return False
    others = [other for other in case.content(start, end) if other != at]
    numbers = [q for q in case.reading.nums.quantities if start <= q.start < end]
    near = case.nearest(start, end, 0.8)
    held = [sum(case.cover(o) >> known.at & 1 for o in others) + _numbers_in(known, numbers) for known in near]
    best = max(held, default=0)
    whole = len(others) + len(numbers) + 1
    best_facts = [known for known, count in zip(near, held, strict=True) if count == best]
    if not _like_verb(token) and not any(_leaves_out(case, known, token, start, end) for known in best_facts):
        return False
    if best_facts and all(_has_another_object(case, at, known, start) for known in best_facts):
        return False
    telling = bool(numbers) or any(case.reading.toks[other].named for other in others)
    return best >= (2 if telling else 3) and best >= 0.66 * whole


def _has_another_object(case: Case, at: int, known: Known, start: int) -> bool:
    """ "Automated the regression suite" where the fact automated the login tests."""
    toks, theirs = case.reading.toks, known.reading.toks
    verb = max((p for p in case.reading.verbs if start <= p < at and not toks[p].low.endswith("ing")), default=-1)
    pos = next((p for p, token in enumerate(theirs) if verb >= 0 and token.word.stem == toks[verb].word.stem), -1)
    if pos < 0 or any(toks[p].low in BREAKS - _ARTICLES for p in range(verb + 1, at)):
        return False
    mine, others = _object(toks, verb), _object(theirs, pos)
    return bool(others) and not any(case.anywhere[p] >> known.at & 1 for p in mine)


def _object(toks: list[Token], verb: int) -> list[int]:
    """The words behind a verb, up to the next preposition or sign."""
    found: list[int] = []
    for at in range(verb + 1, len(toks)):
        if toks[at].kind == "sign" or (toks[at].low in BREAKS and toks[at].low not in _ARTICLES):
            break
        if toks[at].kind == "word" and not toks[at].word.stop:
            found.append(at)
    return found


def _leaves_out(case: Case, known: Known, stranger: Token, start: int, end: int) -> bool:
    """Has the fact a telling word that the line does not say, so that the stranger may stand for it?

    Of two words that no list knows the one is hardly another word for the other: a violin is no ukulele.
    """
    common = stranger.word.stem in LEXICON.single
    said = {key for token in case.reading.toks[start:end] for key in (*token.word.keys, *token.extra)}
    toks, used = known.reading.toks, known.reading.nums.used
    return any(
        token.kind == "word"
        and at not in used
        and not (token.word.wide & said)
        and (common or token.word.stem in LEXICON.single)
        for at, token in enumerate(toks)
        if not (token.word.stop or token.word.soft or token.low in RATE_NOUNS)
    )


def _numbers_in(known: Known, numbers: list[Quantity]) -> int:
    return sum(any(not mismatch(q, other, known.reading) for other in known.reading.nums.quantities) for q in numbers)


def _is_added(case: Case, at: int) -> bool:
    """ "adults and children", "30 fibre chargers", ", which ended bullying", "without errors"."""
    toks = case.reading.toks
    near = [q for q in case.reading.nums.quantities if q.start - 2 <= at < q.end + 4]
    if any(at >= q.start or not _like_verb(toks[at]) for q in near):
        return True
    chunk = case.chunk_at(at)
    before = {token.low for token in toks[max(at - 4, chunk.start) : at]}
    if chunk.link in ("which", "who", "that", "because", "so") or before & {
        "without",
        "no",
        "not",
        "never",
        "zero",
        "plus",
        "including",
    }:
        return True
    if _in_cause(case, at):
        return True
    if at == chunk.start or (chunk.link in (",", "and", "or") and at - chunk.start <= 1):
        return at > 0 or token_known(toks[at])
    return toks[at].low.endswith(("ing", "ed")) and token_known(toks[at])


def _in_cause(case: Case, at: int) -> bool:
    """Behind "cut … by": why something moved is not left to other words."""
    toks = case.reading.toks
    start = case.clause_at(at).start
    link = next((p for p in range(start + 1, at) if toks[p].low in ("by", "through", "via", "using")), None)
    return link is not None and any(toks[p].word.stem in MOVES for p in range(start, link))


def _like_verb(token: Token) -> bool:
    return token.low.endswith(("ed", "es", "ing")) or token.word.stem in VERBS


def token_known(token: Token) -> bool:
    """A word that the lists know and no fact has is another matter than a word that nobody knows."""
    return token.word.stem in LEXICON.single


def _known(case: Case, at: int) -> bool:
    token = case.reading.toks[at]
    if case.cover(at) or token.low in case.index.contact or (token.cap and token.low in case.index.places):
        return not _only_elsewhere(case, at) and not _tool_as_employer(case, at)
    if any(start <= at < end for start, end, _, _ in case.mentions):
        return True
    if _target(case, at) or _only_names_it(case, at):
        return True
    return _spells_out(case, at) or _by_spelling(case, at) or _other_verb(case, at)


def _only_elsewhere(case: Case, at: int) -> bool:
    """A skill that the applicant lists and used with another employer does not become this employer's."""
    entries = case.bound[at]
    if not entries or case.reading.toks[at].word.soft:
        return False
    here = [case.index.known[fact] for fact in bits(case.cover(at))]
    if not here or any(not known.fact.id.startswith("skill") for known in here):
        return False
    return any(case.index.known[fact].entry.startswith("work") for fact in bits(case.anywhere[at]))


def _tool_as_employer(case: Case, at: int) -> bool:
    """ "I worked for HubSpot" of somebody who lists HubSpot among the tools."""
    toks = case.reading.toks
    if not toks[at].named or at < 2 or toks[at - 1].low not in ("for", "at", "by"):
        return False
    said = [case.index.known[fact] for fact in bits(case.cover(at))]
    employed = toks[at - 2].word.stem in _EMPLOYED
    return employed and bool(said) and all(known.fact.id.startswith("skill") for known in said)


def _target(case: Case, at: int) -> bool:
    """The posting's company may be named as where one wants to go, not as where one was."""
    token = case.reading.toks[at]
    names = case.index.posting_names
    if case.kind != "letter" or token.low not in names | COMPANY_FORMS or token.raw[:1].islower():
        return False
    start = at
    while start and (
        case.reading.toks[start - 1].low in names or case.reading.toks[start - 1].low in ("&", "and", "of", ",")
    ):
        start -= 1
    return start > 0 and case.reading.toks[start - 1].low in _TARGETS


def _spells_out(case: Case, at: int) -> bool:
    """ "intensive care unit" where the facts have "ICU"; "transport management" where they have "SAP TM"."""
    return any(start <= at < end and short & case.reach(at) for start, end, short in case.spelled_out)


def _by_spelling(case: Case, at: int) -> bool:
    """One stem begins the other: a form of the word that the stemmer missed."""
    token = case.reading.toks[at]
    root = token.word.stem
    if len(root) < 5 or (token.named and not token.initial):
        return False
    reach = case.reach(at)
    return any(
        mask & reach and abs(len(key) - len(root)) <= 3 and (key.startswith(root) or root.startswith(key))
        for key, mask in case.index.like(root)
    )


def _only_names_it(case: Case, at: int) -> bool:
    """ "patch management" where the fact patches; "in a single year" is in one."""
    toks = case.reading.toks
    if toks[at].low == "single":
        following = toks[at + 1].low if at + 1 < len(toks) else ""
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, 0.8)
        return following in _SPELLS or any(not _NONE.isdisjoint(known.reading.low_set) for known in near)
    return toks[at].low == "management" and at > 0 and case.telling(at - 1) and bool(case.cover(at - 1))


def _other_verb(case: Case, at: int) -> bool:
    """A verb that no list knows, before words that one fact has nearly all: another way to say what the fact says."""
    token = case.reading.toks[at]
    chunk = case.chunk_at(at)
    before = case.reading.toks[at - 1] if at > chunk.start else None
    if (
        at - chunk.start > 1
        or (before is not None and not (before.word.stop or before.low.endswith("ly")))
        or token.named
        or (chunk.start > 0 and not _like_verb(token) and not is_past(token))
        or token.word.stem in HARD_STEMS
        or token.word.stem in LEXICON.single
        or token.word.stem in MOVES
    ):
        return False
    rest = [other for other in case.content(chunk.start, chunk.end) if other != at]
    held = [q for q in case.reading.nums.quantities if chunk.start <= q.start < chunk.end]
    near = case.nearest(at + 1, chunk.end, 1.0)
    if len(rest) + len(held) < 2 or not near:
        return False
    return any(all(case.cover(other) >> known.at & 1 for other in rest) for known in near if known.entry)


def _report(case: Case, run: list[int]) -> None:
    start, end = run[0], run[-1] + 1
    what = case.reading.words(start, end)
    kind, why = _kind(case, run, what)
    case.add(kind, start, end, why)


def _kind(case: Case, run: list[int], what: str) -> tuple[str, str]:
    toks = [case.reading.toks[at] for at in run]
    elsewhere = all(case.index.cover(token) for token in toks)
    if elsewhere:
        owners = {case.index.known[fact].entry for token in toks for fact in bits(case.index.cover(token))} - {""}
        where = ", ".join(sorted(" ".join(word.title() for word in case.index.entries[id].name) for id in owners))
        return "moved", f'"{what}" belongs to another part of the background ({where}).'
    if case.index.posting is not None and any(case.index.posting.plain_keys & {t.word.stem} for t in toks):
        return "borrowed", f'"{what}" comes from the posting; none of the facts says it.'
    if any(token.named for token in toks):
        return "name", f'"{what}" is named nowhere in the facts.'
    if any(token.word.stem in SCOPE for token in toks):
        return "scope", f'The facts do not say "{what}".'
    if any(token.word.stem in _LIFTING_STEMS for token in toks):
        return "level", f'No fact says "{what}".'
    if any(token.word.stem in OUTCOME for token in toks) or _in_outcome(case, run[0]):
        return "outcome", f'The facts know of no such result: "{what}".'
    return "claim", f'No fact says "{what}".'


def _in_outcome(case: Case, at: int) -> bool:
    toks = case.reading.toks
    for position in range(at, max(at - 8, -1), -1):
        if toks[position].low == "," and position + 1 < len(toks):
            return toks[position + 1].word.stem in OUTCOME
    return False
