"""Numbers that no fact says and that one gets by counting: "three articles", "two forklift licences"."""

from itertools import pairwise

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import levels, titles, units
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.periods import rates_of
from server.domain.grounding.words import word
from server.domain.lexicon.words import words as listed

_LANGUAGES = levels.LANGUAGE_NAMES
_PEOPLE = frozenset(
    key for name in ("staff", "team", "people", "colleague", "student", "pupil", "member") for key in word(name).keys
)
_PERSON_ENDINGS = ("ers", "ors", "ants", "ists", "ians", "ices")
_TOGETHER = frozenset(listed("team group crew squad"))
_OTHERS = frozenset(listed("colleague colleagues others classmates classmate teammates teammate peers"))
_MOST_TOGETHER = 40
_PARTING = frozenset(listed("of off to for from on"))
_COUNTED = {
    "language": ("lang",),
    "certificate": ("cert",),
    "certification": ("cert",),
    "degree": ("edu",),
    "award": ("award",),
    "publication": ("pub",),
    "article": ("pub",),
    "paper": ("pub",),
    "project": ("project",),
    "company": ("work",),
    "companie": ("work",),
    "employer": ("work",),
    "role": ("work",),
    "position": ("work",),
    "job": ("work",),
}


def counted(case: Case, quantity: Quantity) -> bool:
    """ "three articles" where the facts list three."""
    if quantity.unit != "count" or quantity.value != int(quantity.value):
        return False
    if (quantity.value <= 6 and _listed(case, quantity)) or _in_a_word(case, quantity):
        return True
    for token in case.reading.toks[quantity.end : quantity.end + 3]:
        kinds = _COUNTED.get(token.low.removesuffix("s"))
        if kinds == ("lang",) and any(
            _languages(known) == quantity.value for known in case.around(quantity.start, 0.8)
        ):
            return True
        if kinds:
            entries = {known.fact.entry for known in case.index.known if known.fact.entry.rstrip("0123456789") in kinds}
            return len(entries) == quantity.value
    return _counted_by_name(case, quantity) or _one_more(case, quantity)


def in_proportion(case: Case, at: int) -> bool:
    """ "96 % of all jobs", "all but 18", "half an hour off every quote": the number says how far it goes."""
    toks = case.reading.toks
    low, following = toks[at].low, toks[at + 1].low if at + 1 < len(toks) else ""
    if low == "all" and following == "but":
        return any(q.start in (at + 2, at + 3) for q in case.reading.nums.quantities)
    if low not in ("all", "every") or not at or toks[at - 1].low not in _PARTING:
        return False
    return any(
        q.end == at - 1 and (q.unit != "count" or q.value % 1 or (q.whole and toks[at - 1].low == "of"))
        for q in case.reading.nums.quantities
    )


def _in_a_word(case: Case, quantity: Quantity) -> bool:
    """ "four in two languages" where the fact has four bilingual ones."""
    words = units.SAID_IN_A_WORD.get(quantity.value)
    near = case.around(quantity.start, 0.6) if words else []
    return any(token.low in words for known in near for token in known.reading.toks) if words else False


def _languages(known: Known) -> int:
    """How many languages a fact names."""
    return len({token.low for token in known.reading.toks} & _LANGUAGES)


def _counted_by_name(case: Case, quantity: Quantity) -> bool:
    """ "two forklift licences": so many certificates, schools, languages … are called this."""
    words = [at for at in range(quantity.end, min(quantity.end + 4, len(case.reading.toks))) if case.telling(at)]
    if not words or quantity.value > 12:
        return False
    shared = -1
    for at in words:
        shared &= case.cover(at)
    named = {case.index.known[fact].fact.id for fact in bits(shared)} if shared > 0 else set()
    return (
        sum("." not in id and id.startswith(("cert", "edu", "lang", "award", "pub", "project")) for id in named)
        == quantity.value
    )


def _listed(case: Case, quantity: Quantity) -> bool:
    """ "two parts of the exam, AUD and FAR": the line names as many."""
    later = [chunk for chunk in case.reading.chunks if chunk.start > quantity.start]
    if not later or later[0].link not in (",", ":", "(", "-"):
        return False
    items = [chunk for chunk in later if chunk.link in (",", ":", "(", "and", "-") and chunk.end - chunk.start <= 4]
    return len(items) == len(later) == quantity.value


def _one_more(case: Case, quantity: Quantity) -> bool:
    """ "one of three engineers" is "two other engineers", "a team of four" is "three classmates"."""
    if quantity.value > _MOST_TOGETHER:
        return False
    toks = case.reading.toks
    if _team_of(case, quantity):
        return True
    following = [token.low for token in toks[quantity.end : quantity.end + 3]]
    if following[:1] not in (["other"], ["fellow"]) and not _OTHERS & set(following):
        return False
    return any(
        other.unit == "count" and other.value == quantity.value + 1
        for known in case.reachable(quantity.start)
        for other in known.reading.nums.quantities
    )


def _team_of(case: Case, quantity: Quantity) -> bool:
    """ "a four-person team": any fact of the entry may say how many worked together."""
    toks = case.reading.toks
    around = {token.low for token in toks[max(quantity.start - 3, 0) : quantity.end + 3]}
    before = [token.low for token in toks[max(quantity.start - 3, 0) : quantity.start] if token.low != "the"]
    of_us = [token.low for token in toks[quantity.end : quantity.end + 2]] == ["of", "us"]
    if not (around & _TOGETHER or before[-2:] == ["one", "of"] or of_us):
        return False
    for known in case.reachable(quantity.start):
        if quantity.rate and quantity.rate not in rates_of(known):
            continue
        words = {token.low for token in known.reading.toks}
        for other in known.reading.nums.quantities:
            if other.unit == "count" and other.value == quantity.value and words & _TOGETHER:
                return True
            if other.unit == "count" and other.value == quantity.value - 1 and words & _OTHERS:
                return True
        if quantity.value == 2 and ("one", "other") in pairwise(token.low for token in known.reading.toks):
            return True
        if quantity.value == _people_in(known):
            return True
    return False


def _people_in(known: Known) -> float:
    """How many people a fact counts in all: "five carpenters and two apprentices"."""
    counted = [q.value for q in known.reading.nums.quantities if q.unit == "count" and of_people(known, q)]
    return sum(counted) if len(counted) > 1 else 0.0


def of_people(known: Known, quantity: Quantity) -> bool:
    """Does the number count people?"""
    following = known.reading.toks[quantity.end : quantity.end + 3]
    return bool(quantity.wide & _PEOPLE) or any(
        token.low.endswith(_PERSON_ENDINGS) or token.low.removesuffix("s") in titles.HEAD_WORDS for token in following
    )
