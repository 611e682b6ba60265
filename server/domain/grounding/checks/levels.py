"""How well one can do a thing, and in which place one came."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import levels
from server.domain.grounding.lists import ownership as ownership_lists
from server.domain.grounding.reading import Reading
from server.domain.grounding.tokens import Token
from server.domain.grounding.weight import LANGUAGES, LIFTING_WORDS
from server.domain.grounding.words import PhraseSet, phrases, stem_set
from server.domain.lexicon.words import words as listed

_LIFTING = PhraseSet(" ".join(word for word in levels.LIFTING.split() if "_" in word))
_CREDENTIAL = frozenset(listed("endorsed certified licensed licenced chartered accredited qualified registered"))
_RANKS: dict[str, list[tuple[tuple[str, ...], float]]] = {}
for _value, _names in levels.RANKS.items():
    for _entry in phrases(_names):
        _RANKS.setdefault(_entry[0], []).append((_entry, _value))
_TONGUES = {"bilingual": 2, "trilingual": 3}
_FLUENT = 5.0
_ALONE = PhraseSet(ownership_lists.ALONE)
_ITEM_ENDS = frozenset((",", ";", "and", ".", "|", "•", "/", "but", ")"))
_OTHERS = frozenset(listed("other others colleague colleagues engineer engineers together team"))
_UNSURE = frozenset(listed("would could will may might should not no never to learn learning hope but and"))
_ORDINALS = frozenset(listed("first second third fourth fifth top best"))
_THEN = frozenset(listed("then later afterwards"))
_RANKED = stem_set("place prize class rank runner position finish award in out author attempt try")


def lifted_skills(case: Case) -> None:
    """ "expert", "advanced", "certified" need a fact that says so of the same thing."""
    lifting = _lifting(case)
    ranked = not _RANKS.keys().isdisjoint(case.reading.stem_set) and _rank(case, 0, len(case.stems)) > 0
    for chunk in case.reading.chunks if lifting or ranked else ():
        if ranked:
            _language_levels(case, chunk.start, chunk.end)
        for at in range(chunk.start, chunk.end):
            if at not in lifting or not LANGUAGES.isdisjoint(case.reading.lows[chunk.start : chunk.end]):
                continue
            if not _lifted(case, at, chunk.start, chunk.end):
                case.add("level", at, at + 1, f'No fact says "{case.reading.toks[at].raw}" of this.')


def _lifting(case: Case) -> set[int]:
    """Where it is said how well."""
    toks = case.reading.toks
    found = {at for at, _ in _LIFTING.found(case.stems)}
    if not LIFTING_WORDS.isdisjoint(case.reading.low_set):
        found.update([at for at, low in enumerate(case.reading.lows) if low in LIFTING_WORDS])
    return {
        at
        for at in found & case.active
        if not _is_no_level(toks, at) and not any(start <= at < end for start, end, _ in case.spelled_out)
    }


def _is_no_level(toks: list[Token], at: int) -> bool:
    """ "a master's in education" masters nothing yet, and "React Native" is a name."""
    if toks[at].low == "native" and toks[at].cap and at and toks[at - 1].cap and toks[at - 1].low not in LANGUAGES:
        return True
    return toks[at].low == "master" and at + 1 < len(toks) and toks[at + 1].low in ("of", "in", "degree", "'")


def _lifted(case: Case, at: int, start: int, end: int) -> bool:
    token = case.reading.toks[at]
    said = case.cover(at)
    if token.low in _TONGUES:
        fluent = [k for k in case.index.known if k.fact.id.startswith("lang") and _rank_of(k.reading) >= _FLUENT]
        return bool(said) or len(fluent) >= _TONGUES[token.low]
    if token.low in _CREDENTIAL:
        said |= sum(1 << known.at for known in case.index.known if known.fact.id.startswith(("cert", "edu")))
        if token.low == "qualified":
            return bool(said)
    others = [other for other in case.content(start, end) if other != at]
    if not others and start and case.reading.toks[start - 1].low == "(":
        others = case.content(max(start - 5, 0), start - 1)  # "Moodle (advanced)"
        said |= _of_groups(case, said)
    near = [other for other in others if abs(other - at) <= 3] or others
    if not said:
        return False
    return not near or any(case.cover(other) & said for other in near)


def _of_groups(case: Case, said: int) -> int:
    """The skills of the groups that say so, a bit each."""
    groups = {case.index.known[fact].fact.id for fact in bits(said)}
    return sum(
        1 << known.at for known in case.index.known if known.fact.id not in groups and known.fact.entry in groups
    )


def _rank(case: Case, start: int, end: int) -> float:
    stems = case.stems
    toks = case.reading.toks
    said = (
        at
        for at in range(start, end)
        if stems[at] in _RANKS and toks[at].low != "experts" and not _is_no_level(toks, at)
        if _is_claimed(case, at) or (at and toks[at - 1].low == "(")  # "Python (beginner)" is no gap
    )
    return max((_rank_at(stems, at) for at in said), default=0.0)


def _language_levels(case: Case, start: int, end: int) -> None:
    """ "fluent Swedish" where the facts say conversational; a skill with a level of its own likewise."""
    toks = case.reading.toks
    levelled = _levelled(case)
    for at in range(start, end):
        if not (toks[at].low in LANGUAGES or case.cover(at) & levelled) or not _is_claimed(case, at):
            continue
        if not (toks[at].low in LANGUAGES or case.telling(at)):
            continue
        claimed = _claimed_rank(case, at)
        if not claimed:
            continue
        known = max(
            (
                _rank_of(_group(case, case.index.known[fact]).reading)
                for fact in bits(case.cover(at))
                if case.index.known[fact].fact.id.startswith(("lang", "skill"))
            ),
            default=0.0,
        )
        if known and claimed > known + 0.4:
            case.add("level", at, at + 1, f"The facts put {toks[at].raw} lower than this.")


def _is_claimed(case: Case, at: int) -> bool:
    """ "I speak fluent Spanish and could help …": what I speak is claimed, whatever may come of it."""
    if at in case.active:
        return True
    clause = case.clause_at(at)
    lows = case.reading.lows[clause.start : at]
    if clause.stance not in ("may", "wish") or "i" not in lows:
        return False
    said = lows[len(lows) - lows[::-1].index("i") :]
    return said[:1] in (["speak"], ["am"], ["have"]) and _UNSURE.isdisjoint(said)


def _ends_item(toks: list[Token], at: int) -> bool:
    """Not the brackets of a name before those of its level: "Tend (planning software) (beginner)"."""
    return toks[at].low in _ITEM_ENDS and not (toks[at].low == ")" and at + 1 < len(toks) and toks[at + 1].low == "(")


def _claimed_rank(case: Case, at: int) -> float:
    """The level beside a language: in its own item of a list, else that which opened it ("fluent in A and B")."""
    toks = case.reading.toks
    start = next((p + 1 for p in range(at - 1, -1, -1) if toks[p].low in _ITEM_ENDS), 0)
    end = next((p for p in range(at + 1, len(toks)) if _ends_item(toks, p)), len(toks))
    own = _rank(case, start, end)
    if own or any(toks[p].low in ("my", "speak", "know", "read", "have", "basic") for p in range(start, end)):
        return own
    clause = case.clause_at(at)
    if not start:
        return _rank_behind(case, end, clause.end)
    for position in range(start - 1, clause.start - 1, -1):
        if toks[position].low in LANGUAGES:
            before = next((p + 1 for p in range(position - 1, -1, -1) if toks[p].low in _ITEM_ENDS), 0)
            rank = _rank(case, before, position)
            if rank or not _rank(case, position, start):
                return rank or _claimed_rank(case, position)
            return 0.0
    return _rank(case, clause.start, start) or _rank_behind(case, end, clause.end)


def _rank_behind(case: Case, start: int, end: int) -> float:
    """ "Swedish and German at native level": the level that closes a list is that of all."""
    toks = case.reading.toks
    for at in range(start, end):
        if toks[at].low in ("at", "to") and all(
            toks[p].kind != "word" or toks[p].word.stop or toks[p].low in LANGUAGES for p in range(start, at)
        ):
            return _rank(case, at, end)
    return 0.0


def _levelled(case: Case) -> int:
    """The skills that have a level of their own, a bit each."""
    found = case.index.levelled
    if found is None:
        found = 0
        for known in case.index.known:
            if known.fact.id.startswith("skill") and _rank_of(_group(case, known).reading):
                found |= 1 << known.at
        case.index.levelled = found
    return found


def _group(case: Case, known: Known) -> Known:
    """The group that a skill stands in, which has its level; any other fact is its own."""
    if known.head or not known.fact.id.startswith("skill"):
        return known
    return next((other for other in case.index.known if other.fact.id == known.fact.entry), known)


def _rank_of(reading: Reading) -> float:
    stems = [token.word.stem for token in reading.toks]
    return max((_rank_at(stems, at) for at in range(len(stems)) if stems[at] in _RANKS), default=0.0)


def _rank_at(stems: list[str], at: int) -> float:
    """The rank that is said here; 0 if none is."""
    options = _RANKS.get(stems[at], ())
    return max((rank for entry, rank in options if tuple(stems[at : at + len(entry)]) == entry), default=0.0)


def _ranks(case: Case, at: int) -> bool:
    """Not of "first in a bar and then in a bakery", "an upper second"."""
    toks = case.reading.toks
    later = {token.low for token in toks[at : case.clause_at(at).end]}
    return _THEN.isdisjoint(later) and not (at and toks[at - 1].low in ("upper", "lower"))


def ranks_held(case: Case) -> None:
    """ "first place" where the fact says second."""
    toks = case.reading.toks
    for at in range(0 if _ORDINALS.isdisjoint(case.reading.low_set) else len(toks) - 1):
        if at in case.active and toks[at].low in _ORDINALS and toks[at + 1].word.stem in _RANKED and _ranks(case, at):
            near = case.nearest(case.clause_at(at).start, case.clause_at(at).end, 0.5)
            if not any(toks[at].word.stem in known.reading.plain_keys for known in near):
                case.add("number", at, at + 2, f'No fact says "{toks[at].raw} {toks[at + 1].raw}".')


def _was_alone(case: Case, at: int) -> bool:
    """No fact near by says with whom it was done."""
    clause = case.clause_at(at)
    near = [known for known in case.nearest(clause.start, clause.end, 0.8) if known.entry and not known.head][:1]
    return not any("with" in known.reading.lows and _OTHERS & known.reading.low_set for known in near)


def alone(case: Case) -> None:
    """ "single-handedly", "from scratch": more than having done it."""
    for at, length in _ALONE.found(case.stems):
        if at in case.active and not (case.cover(at + length - 1) and _was_alone(case, at)):
            case.add("ownership", at, at + length, "The facts do not say that this was done alone.")
