"""Whose it was: an organisation that one joined, a deed that the fact gives to somebody else."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.checks.ownership import by_me, done_together
from server.domain.grounding.checks.places import PLACES
from server.domain.grounding.known import Known
from server.domain.grounding.lists import ownership
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import is_past
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_FOUNDING = stem_set(ownership.FOUNDING)
_FOUNDED = stem_set("found co-found cofound establish")
_BETWEEN = frozenset(listed("the up a our my"))
_RUNNERS = frozenset(ownership.LEADING_TITLES.split()) | frozenset(listed("organiser organizer coordinator host"))
_SHARED = (ownership.HELP, ownership.WORK_ON)
_MINE = frozenset(listed("my our his her"))
_BUSINESSES = frozenset(
    listed(
        "business company firm practice shop salon restaurant studio agency garage clinic consultancy bakery cafe café "
        "farm workshop school startup start-up bar store"
    )
)
_OWNERS = stem_set(
    "owner founder co-founder cofounder proprietor freelance freelancer self-employed self co-owner trader"
)
_OPENING = frozenset(listed("that which after when once because"))
_PERFECT = frozenset(listed("had has have was were"))


def founded_held(case: Case) -> None:
    """ "I started Goldfields Refugee Support" of somebody who helps there."""
    toks = case.reading.toks
    for start, _, entries, _ in case.mentions:
        verb = next((at for at in range(start - 1, max(start - 4, -1), -1) if toks[at].low not in _BETWEEN), -1)
        sets_up = verb >= 0 and toks[verb].low == "set" and toks[verb + 1].low == "up"
        founds = sets_up or (verb >= 0 and case.stems[verb] in _FOUNDING)
        if not founds or verb not in case.active:
            continue
        if toks[verb].low.endswith("ing") or any(not id.startswith(("work", "vol")) for id in entries):
            continue
        facts = (case.index.known[fact] for id in entries for fact in bits(case.index.entries[id].mask))
        if not any(_says_founded(known) for known in facts):
            case.add("ownership", verb, start + 1, "No fact says that this was founded by the applicant.")


def _says_founded(known: Known) -> bool:
    if known.head:
        return not _OWNERS.isdisjoint(known.reading.stem_set)
    verbs = _FOUNDING if known.entry.startswith("vol") or known.fact.id.endswith(".s") else _FOUNDED
    return not verbs.isdisjoint(known.reading.stem_set)


def done_with_help(case: Case) -> None:
    """ "Started a drop-in" where the fact helped somebody start it, also if no list knows the verb."""
    if done_together(case.reading) or any(level in _SHARED for level in case.reading.levels):
        return
    toks = case.reading.toks
    for clause in case.clauses:
        at = _first_deed(toks, clause.start, clause.end)
        if at < 0 or at not in case.active or case.reading.levels[at]:
            continue
        near = [known for known in case.nearest(clause.start, clause.end, 0.9) if known.entry and not known.head]
        if near and all(_helped(known, case.stems[at]) for known in near):
            case.add("ownership", at, at + 1, f'The fact says that the applicant helped with "{toks[at].raw}".')


def _first_deed(toks: list[Token], start: int, end: int) -> int:
    """Where the first verb in the past stands: at the beginning, or behind "I"; -1 if none does."""
    for at in range(start, min(end, start + 12)):
        opens = at == start or toks[at - 1].low in ("i", "also") or toks[at].glued
        if opens and toks[at].kind == "word" and is_past(toks[at]):
            return at
    return -1


def _helped(known: Known, root: str) -> bool:
    places = [pos for pos, stem in enumerate(known.reading.stems) if stem == root]
    return bool(places) and all(0 < known.reading.levels[pos] <= ownership.WORK_ON for pos in places)


def runs_what_one_helps(case: Case) -> None:
    """ "I run the Kolding Repair Club" of somebody who mends bicycles there."""
    toks = case.reading.toks
    for start, _, entries, _ in case.mentions:
        verb = next((at for at in range(start - 1, max(start - 4, -1), -1) if toks[at].low not in _BETWEEN), -1)
        runs = verb in case.reading.verbs and case.reading.levels[verb] >= ownership.RUN and verb in case.active
        if not runs or toks[verb].low.endswith("ing") or any(not id.startswith(("work", "vol")) for id in entries):
            continue
        facts = [case.index.known[fact] for id in entries for fact in bits(case.index.entries[id].mask)]
        led = any(_runs_a_place(known) for known in facts)
        if not led and not any(known.head and _RUNNERS & known.reading.low_set for known in facts):
            case.add("ownership", verb, start + 1, "No fact says that this was run by the applicant.")


def _runs_a_place(known: Known) -> bool:
    """Not who runs a workshop for ten guests."""
    reading = known.reading
    return any(
        not PLACES.isdisjoint(reading.stems[at : at + 8]) for at in reading.verbs if reading.levels[at] >= ownership.RUN
    )


def own_business(case: Case) -> None:
    """ "I ran my own garage" of an employee."""
    toks = case.reading.toks
    for at in range(1, 0 if "own" not in case.reading.low_set else len(toks) - 1):
        business = next((p for p in range(at + 1, min(at + 4, len(toks))) if toks[p].low in _BUSINESSES), 0)
        if toks[at].low != "own" or toks[at - 1].low not in _MINE or not business or at not in case.active:
            continue
        if any(token.kind == "sign" or token.word.stop for token in toks[at + 1 : business]):
            continue
        if not any(_OWNERS & known.reading.stem_set for known in case.reachable(at)):
            case.add("ownership", at, business + 1, "No fact says that the applicant had a business.")


def owned_business(case: Case) -> None:
    """ "I own a wine bar" of a waiter."""
    for at in case.reading.verbs:
        if case.stems[at] != "own" or at not in case.active:
            continue
        business = any(low in _BUSINESSES for low in case.reading.lows[at + 1 : at + 5])
        if business and not any(_OWNERS & known.reading.stem_set for known in case.reachable(at)):
            case.add("ownership", at, at + 1, "No fact says that the applicant had a business.")


def head_of_it(case: Case) -> None:
    """ "I was head of the Silver Fox" of its head waiter."""
    lows = case.reading.lows
    for start, _, entries, _ in case.mentions:
        of = start - 2 if lows[start - 1 : start] == ["the"] else start - 1
        at = of - 1
        if of < 1 or lows[of] != "of" or lows[at] not in _RUNNERS or at not in case.active:
            continue
        heads = [known for known in case.index.known if known.of_position and known.entry in entries]
        if heads and not any(_last_word(known) in _RUNNERS for known in heads):
            case.add("title", at, start, "No position in the facts is called so.")


def _last_word(known: Known) -> str:
    """The "waiter" of "Head Waiter, Silver Fox"."""
    lows = known.reading.lows
    comma = lows.index(",") if "," in lows else len(lows)
    return lows[comma - 1] if comma else ""


def done_by_others(case: Case) -> None:
    """ "Carried out the audit" where the fact has issues that an outside agency had found in its audit."""
    for at in case.reading.verbs:
        if at not in case.active or case.reading.levels[at] < ownership.DO or not by_me(case, at):
            continue
        chunk = case.chunk_at(at)
        things = [p for p in case.content(at + 1, min(at + 5, chunk.end)) if p not in case.numbers][:2]
        clause = case.clause_at(at)
        near = [known for known in case.nearest(clause.start, clause.end, 0.9) if known.entry and not known.head]
        if things and near and all(_of_others(case, known, things) for known in near):
            case.add("ownership", at, things[-1] + 1, "The fact says that others did this.")


def _of_others(case: Case, known: Known, things: list[int]) -> bool:
    """Do all of these stand only in what the fact says of others: "that an outside agency had found in its audit"?"""
    theirs = known.once(_others_part)
    if not theirs:
        return False
    for at in things:
        token = case.reading.toks[at]
        places = [p for p, t in enumerate(known.reading.toks) if token.word.keys & {*t.word.wide, *t.extra}]
        if not places or any(place not in theirs for place in places):
            return False
    return True


def _others_part(known: Known) -> range:
    toks = known.reading.toks
    for at in range(1, len(toks) - 3):
        looks = toks[at].low == "after" and toks[at - 1].word.stem == "look"
        if looks or toks[at].low not in _OPENING or toks[at + 1].low not in ("a", "an", "the", "our"):
            continue
        apart = range(at + 3, min(at + 7, len(toks)))
        verb = next((p for p in apart if toks[p].low in _PERFECT or is_past(toks[p])), 0)
        if verb:
            end = next((p for p in range(verb, len(toks)) if toks[p].low in ",;."), len(toks))
            return range(at + 1, end)
    return range(0)
