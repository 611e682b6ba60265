"""What one calls oneself: "As SENCO", "line manager of a squad", "qualified swimming instructor", "driving licence"."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import ownership
from server.domain.grounding.lists.titles import HEAD_WORDS
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_TEAMS = stem_set(ownership.TEAMS) | stem_set("group people staff")
_LEADERS = frozenset(listed("manager leader head supervisor lead director chief"))
_ARTICLES = frozenset(listed("a an the our my"))
_QUALIFIED = frozenset(listed("qualified certified licensed licenced chartered accredited registered"))
_LICENCES = frozenset(listed("licence license permit"))
_OF_ONESELF = ("cert", "edu", "label", "summary", "award", "skill")
_LOWERING = ownership.LOWERING_WORDS
_MANAGING = ownership.MANAGE - 0.5


def initials_held(case: Case) -> None:
    """ "As SENCO, wrote the plans" of who helped the SENCO."""
    toks = case.reading.toks
    for at in range(1, 0 if "as" not in case.reading.low_set else len(toks) - 1):
        opens = toks[at - 1].low == "as" and toks[at + 1].low == ","
        if not opens or at not in case.active or not (toks[at].raw.isupper() and len(toks[at].raw) > 1):
            continue
        facts = (case.index.known[fact] for fact in bits(case.cover(at)))
        if not any(_is_mine(known) or "as" in known.reading.low_set for known in facts):
            case.add("title", at, at + 1, f'No position in the facts is called "{toks[at].raw}".')


def _is_mine(known: Known) -> bool:
    return known.head or known.fact.id.startswith(_OF_ONESELF)


def squads_led(case: Case) -> None:
    """ "Line manager of a squad of seven" where the fact works with one."""
    toks = case.reading.toks
    for at in range(len(toks) - 2 if not _LEADERS.isdisjoint(case.reading.low_set) else 0):
        group = at + 2 + (toks[at + 2].low in _ARTICLES)
        if toks[at].low not in _LEADERS or toks[at + 1].low != "of" or at not in case.active or group >= len(toks):
            continue
        if toks[group].word.stem in _TEAMS and not any(_leads(known) for known in case.around(group, 0.6)):
            case.add("ownership", at, group + 1, "No fact says that these were led.")


def _leads(known: Known) -> bool:
    verbs = any(known.reading.levels[verb] >= _MANAGING for verb in known.reading.verbs)
    return verbs or (known.head and not _LEADERS.isdisjoint(known.reading.low_set))


def qualified_as(case: Case) -> None:
    """ "Qualified swimming instructor" of who ran a swimming week, "qualified dental nurse" of a trainee."""
    toks = case.reading.toks
    for at in range(len(toks) - 2 if not _QUALIFIED.isdisjoint(case.reading.low_set) else 0):
        if toks[at].low not in _QUALIFIED or at not in case.active:
            continue
        head = next((p for p in range(at + 2, min(at + 4, len(toks))) if toks[p].low in HEAD_WORDS), 0)
        kinds = [p for p in range(at + 1, head) if case.telling(p)]
        if (
            kinds
            and len(kinds) == head - at - 1
            and not any(_is_qualified(case, kinds, head, k) for k in case.index.known)
        ):
            case.add("credential", at, head + 1, "No fact has this qualification.")


def _is_qualified(case: Case, kinds: list[int], head: int, known: Known) -> bool:
    learned = known.fact.id.startswith(("cert", "edu"))
    words = kinds if learned else [*kinds, head]
    said = all(case.reading.toks[at].word.keys & known.reading.plain_keys for at in words)
    return said and _is_mine(known) and not (known.of_position and _LOWERING & known.reading.low_set)


def licences_named(case: Case) -> None:
    """ "a driving licence" of who has driven sales."""
    toks = case.reading.toks
    for at in range(1, 0 if _LICENCES.isdisjoint(case.reading.low_set) else len(toks)):
        kind = at - 1
        if toks[at].low.removesuffix("s") not in _LICENCES or at not in case.active or not case.telling(kind):
            continue
        if not any(_is_mine(case.index.known[fact]) for fact in bits(case.anywhere[kind] & case.anywhere[at])):
            case.add("credential", kind, at + 1, "No fact has this licence.")
