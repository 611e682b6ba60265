"""What a fact says beyond its words: by its place in a resume, by how its numbers move."""

from itertools import pairwise

from server.domain.grounding.known import Known
from server.domain.grounding.words import Keys, stem_set, word
from server.domain.lexicon.words import words as listed

_BY_KIND: dict[str, Keys] = {
    kind: stem_set(names)
    for kind, names in {
        "cert": "certificate certification certified qualification credential licence award pass obtain complete earn "
        "gain renew hold take",
        "edu": "study studies graduate education obtain complete earn university school college course academic "
        "grade mark score",
        "lang": "language speak",
        "pub": "publication publish appear paper article write author",
        "award": "award win prize recognition honour judge name choose vote select",
        "project": "project build create develop make",
        "vol": "volunteer voluntary community",
        "work": "job position role employer company",
        "interest": "interest hobby",
    }.items()
}
_CLASSES = {"2:1": stem_set("upper second class"), "2:2": stem_set("lower second class")}
_RISING = stem_set("longer heavier").union(
    *(word(said).keys for said in listed("rise raise increase grow extend lengthen"))
)
_FALLING = stem_set("shorter lighter cheaper").union(
    *(word(said).keys for said in listed("fall reduce cut lower decrease"))
)
_EXCEEDING = stem_set("exceed surpass beat over above outperform")


def beyond(known: Known) -> Keys:
    """The keys that a fact has besides those of its words."""
    return _by_kind(known) | _by_numbers(known)


def _by_kind(known: Known) -> Keys:
    """What a fact says by its place in a resume; a British degree with 2:1 is an upper second."""
    kind = known.fact.entry.rstrip("0123456789")
    said = (names for mark, names in _CLASSES.items() if kind == "edu" and mark in known.fact.text)
    return _BY_KIND.get(kind, frozenset()).union(*said)


def _by_numbers(known: Known) -> Keys:
    """108 % of a quota exceeds it; from 34 to 12 is a fall."""
    quantities = known.reading.nums.quantities
    above = any(q.unit == "percent" and q.value > 100 for q in quantities)
    above = above or any(two.role == "against" and one.value > two.value for one, two in pairwise(quantities))
    moves = [two.value - one.value for one, two in known.changes]
    said = _EXCEEDING if above else frozenset()
    if any(move > 0 for move in moves):
        said |= _RISING
    return said | _FALLING if any(move < 0 for move in moves) else said
