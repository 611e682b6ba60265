"""Words that no fact has: names, products, skills, credentials, titles, outcomes, and how well one can do a thing."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.compare import mismatch
from server.domain.grounding.index import COMPANY_FORMS, Known
from server.domain.grounding.lists import contrasts, directions, levels, scopes, titles
from server.domain.grounding.lists import ownership as ownership_lists
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import HARD_STEMS, LEXICON, PhraseSet, is_hard, phrases, stem_set
from server.domain.lexicon.words import words as listed

_LIFTING = PhraseSet(" ".join(word for word in levels.LIFTING.split() if "_" in word))
_LIFTING_STEMS = stem_set(" ".join(word for word in levels.LIFTING.split() if "_" not in word))
_CREDENTIAL = frozenset(listed("certified licensed licenced chartered accredited qualified registered"))
_RANKS = {entry: rank for rank, names in levels.RANKS.items() for entry in phrases(names)}
_LANGUAGES = frozenset(levels.LANGUAGES.split())
_LIFTING_WORDS = frozenset(levels.LIFTING.split())
_HEADS = stem_set(titles.HEADS)
_HEAD_WORDS = frozenset(titles.HEADS.split())
_RAISING = frozenset(titles.RAISING.split())
_OUTCOME = stem_set(directions.OUTCOME_VERBS)
_SCOPE = stem_set(scopes.EXTENT) | frozenset(entry[0] for entry in phrases(scopes.REACH) if len(entry) == 1)
_ALONE = PhraseSet(ownership_lists.ALONE)
_ITEM_ENDS = frozenset((",", ";", "and", ".", "|", "•", "/", "but"))
_LESSER = stem_set(contrasts.LESSER.replace("_", " "))
_WINNING = stem_set(contrasts.WINNING)
_LOWERING = frozenset(ownership_lists.LOWERING.split())
_HOLDING = frozenset(listed("certified chartered licensed qualified hold holder am earned accredited have"))
_PARTIAL = frozenset(
    listed(
        "exam exams part parts module modules candidate pursuing progress expected enrolled studying towards "
        "ongoing student"
    )
)
_KNOWN_MOVES = _OUTCOME | stem_set(f"{directions.UP} {directions.DOWN}")
_CONTRASTING = frozenset(entry[0] for entry in phrases(contrasts.CONTRASTS))
_GROUPS = frozenset(
    listed("children adults women men teenagers elderly infants babies students staff customers patients")
)
_ORDINALS = frozenset(listed("first second third fourth fifth top best"))
_RANKED = stem_set("place prize class rank runner position finish award in out")
_TARGETS = frozenset(("to", "join", "joining", "toward", "towards", "your", "the"))


def unknown_words(case: Case) -> None:
    """Every telling word must stand in a fact that the line may rest on; one small stranger among them may pass."""
    strange = [at for at in sorted(case.active) if case.telling(at) and not _known(case, at)]
    for clause in case.clauses:
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
    if token.kind == "num" or (token.named and not token.initial) or _is_weighty(case, at) or _is_added(case, at):
        return False
    others = [other for other in case.content(start, end) if other != at]
    numbers = [q for q in case.reading.nums.quantities if start <= q.start < end]
    near = case.nearest(start, end, 0.8)
    held = [sum(case.cover(o) >> known.at & 1 for o in others) + _numbers_in(known, numbers) for known in near]
    best = max(held, default=0)
    whole = len(others) + len(numbers) + 1
    telling = bool(numbers) or any(case.reading.toks[other].named for other in others)
    return best >= (2 if telling else 3) and best >= 0.66 * whole


def _numbers_in(known: Known, numbers: list[Quantity]) -> int:
    return sum(any(not mismatch(q, other, known.reading) for other in known.reading.nums.quantities) for q in numbers)


def _is_weighty(case: Case, at: int) -> bool:
    token = case.reading.toks[at]
    root = token.word.stem
    if case.index.cover(token) or is_hard(token.low) or root in HARD_STEMS or root in _KNOWN_MOVES or root in _SCOPE:
        return True
    if token.low in _LIFTING_WORDS or token.low in _HEAD_WORDS or token.low in _RAISING or token.low in _LANGUAGES:
        return True
    posting = case.index.posting
    return (posting is not None and root in posting.plain_keys) or root in _CONTRASTING or token.low in _GROUPS


def _is_added(case: Case, at: int) -> bool:
    """ "adults and children", "30 fibre chargers", ", which ended bullying", "without errors"."""
    toks = case.reading.toks
    if any(q.start - 2 <= at < q.end + 4 for q in case.reading.nums.quantities):
        return True
    chunk = next(chunk for chunk in case.reading.chunks if chunk.start <= at < chunk.end)
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
    if at == chunk.start or (chunk.link in (",", "and", "or") and at - chunk.start <= 1):
        return at > 0 or token_known(toks[at])
    return toks[at].low.endswith(("ing", "ed")) and token_known(toks[at])


def token_known(token: Token) -> bool:
    """A word that the lists know and no fact has is another matter than a word that nobody knows."""
    return token.word.stem in LEXICON.single


def _known(case: Case, at: int) -> bool:
    token = case.reading.toks[at]
    if case.cover(at) or token.low in case.index.contact:
        return not _only_elsewhere(case, at)
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


def _target(case: Case, at: int) -> bool:
    """The posting's company may be named as where one wants to go, not as where one was."""
    token = case.reading.toks[at]
    names = case.index.posting_names
    if case.kind != "letter" or token.low not in names | COMPANY_FORMS or not token.cap:
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
        return at + 1 < len(toks) and toks[at + 1].low in (
            "year",
            "school",
            "month",
            "week",
            "day",
            "term",
            "season",
            "shift",
        )
    return toks[at].low == "management" and at > 0 and case.telling(at - 1) and bool(case.cover(at - 1))


def _other_verb(case: Case, at: int) -> bool:
    """A verb that no list knows, before words that one fact has nearly all: another way to say what the fact says."""
    token = case.reading.toks[at]
    chunk = next(chunk for chunk in case.reading.chunks if chunk.start <= at < chunk.end)
    if (
        at - chunk.start > 1
        or token.named
        or token.word.stem in HARD_STEMS
        or token.word.stem in LEXICON.single
        or token.word.stem in _KNOWN_MOVES
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
    if any(token.word.stem in _SCOPE for token in toks):
        return "scope", f'The facts do not say "{what}".'
    if any(token.word.stem in _LIFTING_STEMS for token in toks):
        return "level", f'No fact says "{what}".'
    if any(token.word.stem in _OUTCOME for token in toks) or _in_outcome(case, run[0]):
        return "outcome", f'The facts know of no such result: "{what}".'
    return "claim", f'No fact says "{what}".'


def _in_outcome(case: Case, at: int) -> bool:
    toks = case.reading.toks
    for position in range(at, max(at - 8, -1), -1):
        if toks[position].low == "," and position + 1 < len(toks):
            return toks[position + 1].word.stem in _OUTCOME
    return False


# Levels


def lifted_skills(case: Case) -> None:
    """ "expert", "advanced", "certified" need a fact that says so of the same thing."""
    for chunk in case.chunks():
        _language_levels(case, chunk.start, chunk.end)
        for at in range(chunk.start, chunk.end):
            token = case.reading.toks[at]
            if at not in case.active or not _lifts(case, at):
                continue
            if any(token_.low in _LANGUAGES for token_ in case.reading.toks[chunk.start : chunk.end]):
                continue
            if not _lifted(case, at, chunk.start, chunk.end):
                case.add("level", at, at + 1, f'No fact says "{token.raw}" of this.')


def _lifts(case: Case, at: int) -> bool:
    toks = case.reading.toks
    if toks[at].low == "master" and at + 1 < len(toks) and toks[at + 1].low in ("of", "in", "degree", "'"):
        return False
    if toks[at].low in _LIFTING_WORDS:
        return True
    return bool(_LIFTING.at(case.stems, at))


def _lifted(case: Case, at: int, start: int, end: int) -> bool:
    token = case.reading.toks[at]
    said = case.cover(at)
    if token.low in _CREDENTIAL:
        said |= sum(1 << known.at for known in case.index.known if known.fact.id.startswith(("cert", "edu")))
        if token.low == "qualified":
            return bool(said)
    others = [other for other in case.content(start, end) if other != at]
    near = [other for other in others if abs(other - at) <= 3] or others
    if not said:
        return False
    return not near or any(case.cover(other) & said for other in near)


def _rank(case: Case, start: int, end: int) -> float:
    best = 0.0
    toks = case.reading.toks
    for at in range(start, end):
        for entry, rank in _RANKS.items():
            if at in case.active and tuple(token.word.stem for token in toks[at : at + len(entry)]) == entry:
                best = max(best, rank)
    return best


def _language_levels(case: Case, start: int, end: int) -> None:
    """ "fluent Swedish" where the facts say conversational; a skill with a level of its own likewise."""
    toks = case.reading.toks
    for at in range(start, end):
        if at not in case.active or not (toks[at].low in _LANGUAGES or _levelled(case, at)):
            continue
        claimed = _claimed_rank(case, at)
        known = max(
            (
                _rank_of(case.index.known[fact].reading)
                for fact in bits(case.cover(at))
                if case.index.known[fact].fact.id.startswith(("lang", "skill"))
            ),
            default=0.0,
        )
        if claimed and known and claimed > known + 0.5:
            case.add("level", at, at + 1, f"The facts put {toks[at].raw} lower than this.")


def _claimed_rank(case: Case, at: int) -> float:
    """The level beside a language: in its own item of a list, else that which opened it ("fluent in A and B")."""
    toks = case.reading.toks
    start = next((p + 1 for p in range(at - 1, -1, -1) if toks[p].low in _ITEM_ENDS), 0)
    end = next((p for p in range(at + 1, len(toks)) if toks[p].low in _ITEM_ENDS), len(toks))
    own = _rank(case, start, end)
    if (
        own
        or not start
        or any(toks[p].low in ("my", "speak", "know", "read", "have", "basic") for p in range(start, end))
    ):
        return own
    clause = case.clause_at(at)
    for position in range(start - 1, clause.start - 1, -1):
        if toks[position].low in _LANGUAGES:
            before = next((p + 1 for p in range(position - 1, -1, -1) if toks[p].low in _ITEM_ENDS), 0)
            rank = _rank(case, before, position)
            if rank or not _rank(case, position, start):
                return rank or _claimed_rank(case, position)
            return 0.0
    return _rank(case, clause.start, start)


def _levelled(case: Case, at: int) -> bool:
    return any(
        case.index.known[fact].fact.id.startswith("skill")
        and "." not in case.index.known[fact].fact.id
        and _rank_of(case.index.known[fact].reading)
        for fact in bits(case.cover(at))
    ) and case.telling(at)


def _rank_of(reading: object) -> float:
    toks = reading.toks  # type: ignore[attr-defined]
    best = 0.0
    for at in range(len(toks)):
        for entry, rank in _RANKS.items():
            if tuple(token.word.stem for token in toks[at : at + len(entry)]) == entry:
                best = max(best, rank)
    return best


# Titles


def titles_held(case: Case) -> None:
    """ "As Head Chef" needs a position of that name; "senior" before a title must stand before it in the facts, too."""
    toks = case.reading.toks
    for at, token in enumerate(toks):
        verb = at in case.reading.verbs and (at == 0 or not token.cap)
        if at not in case.active or token.low not in _HEAD_WORDS or verb:
            continue
        start = _title_start(case, at)
        if start is None:
            continue
        words = [toks[position] for position in range(start, at + 1) if not toks[position].word.stop]
        raised = [word for word in words if word.low in _RAISING]
        own = _of_oneself(case, start)
        if not (own or (raised and len(words) > 1)):
            continue
        if not _held(case, start, at + 1, own):
            case.add(
                "title", start, at + 1, f'No position in the facts is called "{case.reading.words(start, at + 1)}".'
            )


def _title_start(case: Case, at: int) -> int | None:
    toks = case.reading.toks
    start = at
    while (
        start
        and toks[start - 1].kind == "word"
        and not toks[start - 1].word.stop
        and start - 1 not in case.reading.nums.used
        and at - start < 4
    ):
        if toks[start - 1].word.stem in ("work", "act", "serve") or (
            toks[start - 1].low.endswith(("ed", "ly")) and toks[start - 1].low not in ("certified", "qualified")
        ):
            break
        start -= 1
    return start


def _of_oneself(case: Case, start: int) -> bool:
    toks = case.reading.toks
    before = [token.low for token in toks[max(start - 3, 0) : start]]
    if not before:
        return toks[0].kind == "word" and toks[0].cap and not toks[0].low.endswith("ed")
    last = before[-1]
    if last in ("a", "an", "the", "my"):
        last = before[-2] if len(before) > 1 else ""
        return last in ("as", "am", "was", "been", "became", "be") or (before[0] == "role" and last == "of")
    return last in ("as", "am", "was", "became", "be")


def _held(case: Case, start: int, end: int, own: bool) -> bool:
    toks = case.reading.toks
    words = [at for at in range(start, end) if not toks[at].word.stop]
    hard = [at for at in words if not toks[at].word.soft or toks[at].low in _RAISING or toks[at].word.stem in _HEADS]
    allowed = case.reach(start)
    for known in case.index.known:
        if not allowed >> known.at & 1:
            continue
        if (
            own
            and (len(words) > 1 or toks[start].low in _RAISING)
            and not (
                known.head
                or known.fact.id in ("label", "summary")
                or known.fact.id.startswith(("cert", "edu"))
                or _as_what(known.fact.text)
            )
        ):
            continue
        lowered = {t.low for t in known.reading.toks} & _LOWERING - {t.low for t in toks[max(start - 2, 0) : end]}
        if all(_has(case, at, known.at) for at in hard) and not (
            own and known.head and lowered and raised_by(case, start, end)
        ):
            return True
    return False


def _as_what(text: str) -> bool:
    """Does the fact say as what one worked?"""
    low = text.lower()
    return " as " in f" {low} " or low.startswith(("was ", "acted ", "served ", "became ", "sole "))


def raised_by(case: Case, start: int, end: int) -> bool:
    """Without its "assistant" or "deputy" the title is a higher one."""
    return any(token.low in _RAISING for token in case.reading.toks[start:end])


def _has(case: Case, at: int, fact: int) -> bool:
    token = case.reading.toks[at]
    if token.low in _RAISING:
        return any(other.word.stem == token.word.stem for other in case.index.known[fact].reading.toks)
    return bool(case.index.cover(token) >> fact & 1)


def ranks_held(case: Case) -> None:
    """ "first place" where the fact says second."""
    toks = case.reading.toks
    for at in range(len(toks) - 1):
        if at in case.active and toks[at].low in _ORDINALS and toks[at + 1].word.stem in _RANKED:
            near = case.nearest(case.clause_at(at).start, case.clause_at(at).end, 0.5)
            if not any(toks[at].word.stem in known.reading.plain_keys for known in near):
                case.add("number", at, at + 2, f'No fact says "{toks[at].raw} {toks[at + 1].raw}".')


def prizes_won(case: Case) -> None:
    """ "won the prize" where the fact says shortlisted."""
    toks = case.reading.toks
    mine = {token.word.stem for at, token in enumerate(toks) if at in case.active}
    if not mine & _WINNING or mine & _LESSER:
        return
    at = next(at for at, token in enumerate(toks) if at in case.active and token.word.stem in _WINNING)
    near = case.nearest(case.clause_at(at).start, case.clause_at(at).end, 0.8)
    if near and near[0].reading.plain_keys & _LESSER and not near[0].reading.plain_keys & {"second", "third"}:
        case.add("claim", at, at + 1, "The facts have this as a nomination, not as won.")
    elif (
        toks[at].low == "award"
        and at + 1 < len(toks)
        and toks[at + 1].low == "winning"
        and not any(k.fact.id.startswith("award") and not k.reading.plain_keys & _LESSER for k in case.index.known)
    ):
        case.add("level", at, at + 2, "The facts know of no award.")


def credentials_finished(case: Case) -> None:
    """ "a Certified Public Accountant" where the fact has passed parts of the exam."""
    for clause in case.clauses:
        words = {case.reading.toks[at].low for at in range(clause.start, clause.end) if at in clause.active}
        if not words & _HOLDING or words & _PARTIAL:
            continue
        for known in case.nearest(clause.start, clause.end, 0.9)[:1]:
            if known.fact.id.startswith(("cert", "edu")) and {t.low for t in known.reading.toks} & _PARTIAL:
                case.add("level", clause.start, clause.end, "The facts do not say that this is finished.")


def alone(case: Case) -> None:
    """ "single-handedly", "from scratch": more than having done it."""
    toks = case.reading.toks
    for at in range(len(toks)):
        if at not in case.active:
            continue
        length = _ALONE.at(case.stems, at)
        if length and not case.cover(at + length - 1):
            case.add("ownership", at, at + length, "The facts do not say that this was done alone.")
