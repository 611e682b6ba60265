"""Which degree it is, of which school, and in what."""

from collections.abc import Iterator

from server.domain.grounding.case import Case, bits
from server.domain.grounding.known import Known
from server.domain.grounding.lists import titles
from server.domain.grounding.reading import Reading

_KINDS = {name: kind for kind, names in enumerate(titles.DEGREES.strip().split("\n")) for name in names.split()}
_NAMES = frozenset(_KINDS)
_ENDS = frozenset(("at", "from", "with", "while", "and", "which", "that", "who", "when"))
_LEARNED = ("edu", "cert")


def degrees_named(case: Case) -> None:
    """ "Diploma of Nursing, Acme College" of who has a certificate from there."""
    if _NAMES.isdisjoint(case.reading.low_set):
        return
    schools = {id for _, _, ids, _ in case.mentions for id in ids if id.startswith("edu")}
    facts = [k for k in case.index.known if k.entry in schools or (k.head and k.fact.id.startswith("cert"))]
    theirs = {kind for known in facts for _, kind in _degrees(known.reading)}
    mine = [(at, kind) for at, kind in _degrees(case.reading) if at in case.active]
    if not schools or not theirs:
        return
    for at, kind in mine[:1]:
        other = _other_subject(case, at, sum(1 << known.at for known in facts if known.entry))
        if kind not in theirs:
            case.add("credential", at, at + 1, f'The facts have no "{case.reading.toks[at].raw}" from there.')
        elif other:
            case.add("credential", other, other + 1, "The degree is in something else.")


def _other_subject(case: Case, at: int, learned: int) -> int:
    """The word of "Bachelor of Commerce in Finance" that no degree has; 0 if there is none."""
    toks = case.reading.toks
    end = next((p for p in range(at + 1, len(toks)) if toks[p].kind == "sign" or toks[p].low in _ENDS), len(toks))
    start = next((p for p in range(at + 1, end) if toks[p].low == "in"), end)
    said = [p for p in case.content(start, end) if p not in case.named and p not in case.numbers]
    return next((p for p in said if case.anywhere[p] and not case.anywhere[p] & learned), 0)


def _degrees(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a degree is named, and which kind of degree it is."""
    for at, low in enumerate(reading.lows):
        if low in _KINDS and (len(low) > 2 or reading.toks[at].raw[0].isupper()):
            yield at, _KINDS[low]


def subjects_held(case: Case) -> None:
    """ "Bachelor of Education (Secondary)" where the degree is in primary teaching."""
    toks = case.reading.toks
    if "(" not in case.reading.low_set or _NAMES.isdisjoint(case.reading.low_set):
        return
    degree = next((at for at, _ in _degrees(case.reading) if at in case.active), len(toks))
    opens = next((at for at in range(degree, min(degree + 6, len(toks))) if toks[at].low == "("), len(toks))
    closes = next((at for at in range(opens, len(toks)) if toks[at].low == ")"), opens)
    words = case.content(opens + 1, closes)
    known = [case.index.known[fact] for at in words for fact in bits(case.anywhere[at])]
    if words and known and not any(_is_learned(fact) for fact in known):
        case.add("credential", words[0], words[-1] + 1, "No degree or certificate is in this.")


def _is_learned(known: Known) -> bool:
    return known.fact.id.startswith(_LEARNED)
