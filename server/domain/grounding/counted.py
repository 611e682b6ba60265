"""Numbers that no fact says and that one gets by counting: "three articles", "two forklift licences"."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import levels
from server.domain.grounding.numbers import Quantity

_LANGUAGES = frozenset(levels.LANGUAGES.split())
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
    if quantity.value <= 6 and _listed(case, quantity):
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
    return _counted_by_name(case, quantity)


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
