"""Years in one role, names of schools as wholes, and which degree or certificate came from where."""

from collections.abc import Iterator

from server.domain.grounding.background import Entry
from server.domain.grounding.case import Case, bits
from server.domain.grounding.compare import mismatch
from server.domain.grounding.durations import total, within_experience
from server.domain.grounding.known import level_of
from server.domain.grounding.lists.ownership import RUN
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.tokens import Token
from server.domain.grounding.verbs import VERBS, is_past
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_YEAR = 12
_JOINTS = frozenset(listed("of for the in"))
SCHOOLS = frozenset(listed("university college school institute academy polytechnic conservatoire hospital"))
_ENDS = frozenset(listed("at with before after and but while where which who that for since until from on to"))
_WITHIN = frozenset(listed("in within"))
_OF = frozenset(("of",))
_OFFERING = frozenset(listed("offer bring bringing offering"))
_STUDYING = stem_set("study graduate read degree diploma bachelor master bsc msc ba ma")
_SPENT = frozenset(listed("experience working spent work worked teaching nursing career practice"))


def years_in_role(case: Case) -> None:
    """ "seven years as a sous chef": only the positions of that name count."""
    for quantity in case.reading.nums.quantities:
        if quantity.unit != "calendar" or quantity.value < _YEAR or not _is_claimed(case, quantity.start):
            continue
        held = _roles(case, quantity) or _fields(case, quantity) or _doing(case, quantity)
        if held and not within_experience(quantity, total(held, case.index.today)) and not _stated(case, quantity):
            case.add(
                "years", quantity.start, quantity.end, f'The positions of this kind do not add up to "{quantity.text}".'
            )


def _is_claimed(case: Case, at: int) -> bool:
    """ "I can offer eleven years as a midwife" claims them, be it that "can" is no claim elsewhere."""
    lows = case.reading.lows[case.clause_at(at).start : at]
    return at in case.active or ("i" in lows and not _OFFERING.isdisjoint(lows))


def roles_since(case: Case) -> None:
    """ "a senior nurse since 2019" where only the junior post began then."""
    for date in case.reading.nums.dates:
        if date.role != "since" or date.at not in case.active or case.bound[date.at]:
            continue
        start = case.clause_at(date.at).start
        toks = case.reading.toks
        been = next((at for at in range(start, date.at) if toks[at].low == "been"), None)
        words = [t for t in toks[been + 1 : date.at - 1] if t.kind == "word" and not t.word.stop] if been else []
        held = [e for e in _jobs(case) if all(t.word.stem in e.title_words or t.word.keys & e.title for t in words)]
        if len(words) > 1 and held and not any(e.span is not None and e.span.start[0] == date.year for e in held):
            case.add("date", date.at, date.at + 1, "The position of this name began in another year.")


def _roles(case: Case, quantity: Quantity) -> list[Entry]:
    words = list(_behind(case, quantity, frozenset(("as",)))) or _as_before(case, quantity)
    if not words:
        return []
    return [e for e in _jobs(case) if all(t.word.stem in e.title_words or t.word.keys & e.title for t in words)]


def _as_before(case: Case, quantity: Quantity) -> list[Token]:
    """ "I have worked as a process engineer for ten years"."""
    toks, start = case.reading.toks, case.clause_at(quantity.start).start
    ends = next((at for at in range(quantity.start - 1, start, -1) if toks[at].low == "for"), 0)
    opens = next((at for at in range(ends, start, -1) if toks[at].low == "as"), 0) if ends else 0
    between = toks[opens + 1 : ends] if opens and not case.bound[quantity.start] else []
    if any(token.kind != "word" or token.low in _ENDS for token in between):
        return []
    return [token for token in between if not token.word.stop]


def _fields(case: Case, quantity: Quantity) -> list[Entry]:
    """ "ten years working in primary schools"."""
    toks = case.reading.toks
    spent = any(token.low in _SPENT for token in toks[max(quantity.start - 2, 0) : quantity.end + 3])
    if not spent and toks[min(quantity.end, len(toks) - 1)].low != "of":
        return []
    words = list(_behind(case, quantity, _WITHIN))
    masks = [case.index.masks.get(token.word.stem, 0) for token in words]
    if not words:
        said = _behind(case, quantity, _OF)
        masks = [mask for t in said if (mask := case.index.masks.get(t.word.stem, 0) or case.index.cover(t))]
    return [entry for entry in _jobs(case) if masks and all(mask & entry.mask for mask in masks)]


def _doing(case: Case, quantity: Quantity) -> list[Entry]:
    """ "I have led the checkout team for six years": the positions whose facts speak of all that."""
    start = case.clause_at(quantity.start).start
    lows = case.reading.lows
    if "for" not in lows[max(quantity.start - 3, 0) : quantity.start] or case.bound[quantity.start]:
        return []
    if not any(case.reading.levels[at] >= RUN for at in case.reading.verbs if start <= at < quantity.start):
        return []  # who works in a field may have done so in posts that do not name it
    said = [at for at in case.content(start, quantity.start) if at not in case.numbers]
    masks = [case.index.masks.get(case.stems[at], 0) for at in said]
    leading = [entry for entry in _jobs(case) if _leads(case, entry)]
    return [entry for entry in leading if masks and all(mask & entry.mask for mask in masks)]


def _leads(case: Case, entry: Entry) -> bool:
    """Does the title or a fact of this position lead or run anything?"""
    facts = [case.index.known[fact] for fact in bits(entry.mask)]
    return any(k.reading.levels[at] >= RUN for k in facts for at in k.reading.verbs) or any(
        k.of_position and level_of(k, 0) >= RUN for k in facts
    )


def _jobs(case: Case) -> list[Entry]:
    return [entry for entry in case.index.entries.values() if entry.kind == "work"]


def _behind(case: Case, quantity: Quantity, links: frozenset[str]) -> Iterator[Token]:
    """The words that say as what or in what the years were spent."""
    toks, end = case.reading.toks, case.clause_at(quantity.start).end
    link = next((at for at in range(quantity.end, min(quantity.end + 6, end)) if toks[at].low in links), None)
    if link is None or any(toks[at].kind == "sign" for at in range(quantity.end, link)):
        return
    for at in range(link + 1, end):
        token = toks[at]
        if token.kind != "word" or token.low in _ENDS or token.low in _WITHIN:
            return
        if not token.word.stop and (not token.word.soft or token.low in ("lead", "head", "primary")):
            yield token


def _stated(case: Case, quantity: Quantity) -> bool:
    """A fact says so many years itself."""
    return any(
        not mismatch(quantity, other, known.reading)
        for known in case.reachable(quantity.start)
        for other in known.reading.nums.quantities
        if not any(token.kind == "num" for token in known.reading.toks[other.end : other.end + 1])  # "18 Year 7 pupils"
    )


def names_whole(case: Case) -> None:
    """ "University of Porto" of somebody who lives in Porto: a name is known as a whole or not at all."""
    capitals = [token for token in case.reading.toks if token.cap]
    if len(capitals) < 2 or all(token.initial for token in capitals):
        return
    names = ((at + _opens_line(case.reading.toks[at]), end) for at, end in names_in(case.reading.toks))
    for start, end in names:
        if end - start < 2 or start not in case.active or any(a <= start and end <= b for a, b, _, _ in case.mentions):
            continue
        words = [
            at
            for at in range(start, end)
            if case.reading.toks[at].kind == "word" and not case.reading.toks[at].word.stop
        ]
        shared = -1
        for at in words:
            shared &= case.anywhere[at]
        credential = any(_only_credential(case, at) for at in words) or _is_product(case, words)
        school = any(case.reading.toks[at].low in SCHOOLS for at in words)
        if (
            len(words) > 1
            and not shared
            and (school or credential)
            and all(case.anywhere[at] or (school and case.reading.toks[at].word.soft) for at in words)
        ):
            case.add("name", start, end, "The facts have these words, but not this name.")


def _opens_line(token: Token) -> bool:
    """The "Used" of "Used Excel" has its capital from the line."""
    return token.initial and not token.named and (token.word.soft or token.word.stem in VERBS or is_past(token))


def _is_product(case: Case, words: list[int]) -> bool:
    """ "Google Classroom" of somebody with a skill in Google Slides who has taught in a classroom."""
    skills = [{case.index.known[fact].fact.id.startswith("skill") for fact in bits(case.anywhere[at])} for at in words]
    return {True} in skills and {False} in skills


def names_in(toks: list[Token]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, also over "of" and "for"."""
    end = 0
    for at in [at for at, token in enumerate(toks) if token.cap and _is_capital(token)]:
        if at < end:
            continue
        end = at + 1
        while end < len(toks) and (
            _is_capital(toks[end]) or (toks[end].low in _JOINTS and _is_capital(toks[min(end + 1, len(toks) - 1)]))
        ):
            end += 1
        yield at, end


def _is_capital(token: Token) -> bool:
    return token.cap and token.kind == "word" and token.low != "i"


def _only_credential(case: Case, at: int) -> bool:
    ids = {case.index.known[fact].fact.id for fact in bits(case.anywhere[at])}
    return bool(ids) and all(id.startswith(("cert", "edu")) for id in ids)


def degrees_placed(case: Case) -> None:
    """ "My PGCE is from" the other university; with both degrees in one clause each may have its own school."""
    if not any(id.startswith("edu") for entries in set(case.bound) for id in entries):
        return
    for clause in case.clauses:
        apart: list[int] = []
        together = False
        for at in range(clause.start, clause.end):
            entries, token = case.bound[at], case.reading.toks[at]
            bound = bool(entries) and all(id.startswith("edu") for id in entries)
            if not bound or at not in case.active or at in case.named or not token.cap or not case.telling(at):
                continue
            schools = {case.index.known[fact].entry for fact in bits(case.anywhere[at]) if _says(case, fact, token)}
            if any(case.stems[near] in _STUDYING for near in range(clause.start, at)):
                schools = {entry for entry in schools if entry.startswith("edu")}
            known = [case.index.known[fact].fact.id for fact in bits(case.anywhere[at])]
            certified = bool(known) and all(id.startswith("cert") for id in known)
            if certified or (schools and all(id.startswith("edu") for id in schools)):
                together = together or bool(schools & entries)
                apart += [at] if not schools & entries else []
        if apart and not together:
            what = case.reading.toks[apart[0]].raw
            case.add("moved", apart[0], apart[0] + 1, f'The facts have "{what}" from another school.')


def _says(case: Case, fact: int, token: Token) -> bool:
    return token.word.stem in case.index.known[fact].words
