"""Years of experience and durations of a line against the positions and the facts."""

import itertools

from server.domain.grounding.background import Entry
from server.domain.grounding.case import Case
from server.domain.grounding.compare import mismatch
from server.domain.grounding.durations import lasts, months, total, within_experience
from server.domain.grounding.lists import titles
from server.domain.grounding.mentions import NOWHERE
from server.domain.grounding.numbers import Quantity
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import is_hard, stem_set
from server.domain.lexicon.words import words as listed

_STAYS = stem_set("placement internship apprenticeship secondment traineeship stint residency fellowship")
_STAYING = frozenset(listed("for spent spend years served serve took takes include includes have my with across"))
_LASTING = frozenset(("over", "after"))
_AWAY = frozenset(listed("early late earlier later sooner ahead"))
_JUST = frozenset(("for", "over", "more", "about", "almost", "nearly", "just"))
_EXPERIENCE = stem_set("experience career practice profession")


def experience_said(case: Case, quantity: Quantity) -> bool:
    """The applicant says so: "nurse with six years on the ward"."""
    topic = _topic(case, quantity)
    told = (
        k
        for k in case.reachable(quantity.start)
        if k.fact.id in ("summary", "label") or k.reading.plain_keys & _EXPERIENCE
    )
    return any(
        not mismatch(quantity, other, known.reading)
        and 2 * sum(case.cover(at) >> known.at & 1 for at in topic) >= len(topic)
        for known in told
        for other in known.reading.nums.quantities
    )


def is_experience(case: Case, quantity: Quantity) -> bool:
    return any(token.word.stem in _EXPERIENCE for token in case.reading.toks[quantity.end : quantity.end + 6])


def time_held(case: Case, quantity: Quantity) -> bool:
    entries = case.bound[quantity.start] or _entries_near(case, quantity)
    known = [case.index.entries[id] for id in entries]
    spans = [entry for entry in known if entry.span is not None and entry.kind != "project"]
    if _names_stay(case, quantity):
        return any(_lasts(case, quantity, entry) for entry in spans or _stays_near(case, quantity))
    if not is_experience(case, quantity):
        if _timed(case, quantity):
            return False  # the fact says how long it took, so that is what must be met
        if any(_lasts(case, quantity, entry) for entry in spans) and _is_stay(case, quantity):
            return True
        if entries and not (case.given and case.kind == "resume"):
            named = case.bound[quantity.start] and case.kind == "letter"
            if named and any(_lasts(case, quantity, entry) for entry in spans):
                return True
            return (
                len(entries) > 1
                and within_experience(quantity, total(spans, case.index.today))
                and _is_stay(case, quantity)
            )
        return not entries and _is_stay(case, quantity) and _experience(case, quantity)
    if spans and any(within_experience(quantity, total([entry], case.index.today)) for entry in spans):
        return True
    return not entries and _experience(case, quantity)


def _names_stay(case: Case, quantity: Quantity) -> bool:
    """ "my six-month placement": so long it was, and no longer."""
    return quantity.end < len(case.stems) and case.stems[quantity.end] in _STAYS


def _stays_near(case: Case, quantity: Quantity) -> list[Entry]:
    near = [known.entry for known in case.around(quantity.start, 0.5) if known.entry]
    return [case.index.entries[id] for id in dict.fromkeys(near)] or list(case.index.entries.values())


def _entries_near(case: Case, quantity: Quantity) -> frozenset[str]:
    """Without an employer's name: the positions whose facts the clause repeats; none if it is about a career."""
    clause = case.clause_at(quantity.start)
    said = [at for at in case.content(clause.start, clause.end) if at < quantity.start]
    if is_experience(case, quantity) or not said or _to_this_day(case, quantity):
        return NOWHERE
    return frozenset(
        known.entry
        for known in case.nearest(clause.start, quantity.start, 0.8)
        if known.entry.startswith(("work", "vol"))
    )


def _to_this_day(case: Case, quantity: Quantity) -> bool:
    """ "I have been building sites for six years"."""
    lows = [token.low for token in case.reading.toks[: quantity.start]]
    return "career" in lows or any(
        pair
        in (
            ("have", "been"),
            ("have", "worked"),
            ("have", "taught"),
            ("have", "nursed"),
            ("have", "driven"),
            ("have", "cooked"),
            ("have", "spent"),
        )
        for pair in itertools.pairwise(lows)
    )


def _timed(case: Case, quantity: Quantity) -> bool:
    near = [known for known in case.around(quantity.start, 0.6) if not known.head]
    words = {token.low for token in case.reading.toks}
    return (
        bool(near)
        and any(q.unit == "calendar" and not q.label for q in near[0].reading.nums.quantities)
        and not words & {"spent", "worked"}
    )


def _is_stay(case: Case, quantity: Quantity) -> bool:
    """ "for four years", "I spent two years at": time in a place, not time that a task took."""
    if case.is_head:
        return True
    toks = case.reading.toks
    before = [token.low for token in toks[max(quantity.start - 5, 0) : quantity.start]]
    after = [token.low for token in toks[quantity.end : quantity.end + 4]]
    if after[:1] and after[0] in _AWAY:
        return False  # "handed over three weeks early"
    stays = not _STAYING.isdisjoint(before) or not _LASTING.isdisjoint(before[-3:])
    return stays or bool({"as", "at", "in", "apprenticeship", "of"} & set(after[:2])) or not before


def _lasts(case: Case, quantity: Quantity, entry: Entry) -> bool:
    if entry.span is None:
        return False
    return lasts(quantity, *months(entry.span, case.index.today))


def _experience(case: Case, quantity: Quantity) -> bool:
    """Years in all positions, or in those that have to do with what is named after the years."""
    work = [entry for entry in case.index.entries.values() if entry.kind == "work"]
    topic = _topic(case, quantity)
    if not topic and not _were(case, quantity, work):
        return False
    if topic:
        work = [entry for entry in work if _relevant(case, entry, topic)]
        if not work:
            entries = [
                entry
                for entry in case.index.entries.values()
                if entry.kind in ("vol", "edu") and _relevant(case, entry, topic)
            ]
            return any(_lasts(case, quantity, entry) for entry in entries)
    return bool(work) and within_experience(quantity, total(work, case.index.today))


def _were(case: Case, quantity: Quantity, work: list[Entry]) -> bool:
    """ "I have been a head nurse for eight years": only positions of that name count."""
    clause = case.clause_at(quantity.start)
    toks = case.reading.toks
    start = next((at + 1 for at in range(clause.start, quantity.start) if toks[at].low in ("been", "am")), None)
    if start is None or quantity.start - start > 7:
        return True
    words = [t for t in toks[start : quantity.start] if t.kind == "word" and not t.word.stop and t.low not in _JUST]
    if not words or words[-1].low not in titles.HEAD_WORDS:
        return True
    held = [entry for entry in work if all(_is_called(entry, token) for token in words)]
    if not held:
        return _since_then(case, quantity, words)
    return within_experience(quantity, total(held, case.index.today))


def _since_then(case: Case, quantity: Quantity, words: list[Token]) -> bool:
    """Was the certificate that makes one so obtained as long ago?"""
    year, month = case.index.today
    dates = [
        date
        for known in case.index.known
        if known.fact.id.startswith("cert") and all(case.index.cover(token) >> known.at & 1 for token in words)
        for date in known.reading.nums.dates
    ]
    return not dates or any(
        within_experience(quantity, 12 * (year - date.year) + month - (date.month or 1)) for date in dates
    )


def _is_called(entry: Entry, token: Token) -> bool:
    return token.word.stem in entry.title_words or bool(token.word.keys & entry.title)


def _topic(case: Case, quantity: Quantity) -> list[int]:
    clause = case.clause_at(quantity.start)
    end = clause.end
    for chunk in case.reading.chunks:
        if chunk.start > quantity.end and chunk.link in (",", ";", ".", ":"):
            end = min(end, chunk.start)
            break
    return [
        at for at in range(quantity.end, end) if case.telling(at) and case.reading.toks[at].word.stem not in _EXPERIENCE
    ]


def _relevant(case: Case, entry: Entry, topic: list[int]) -> bool:
    mask = entry.mask
    held = [at for at in topic if case.anywhere[at] & mask or case.reading.toks[at].word.keys & entry.title]
    lifting = any(is_hard(case.reading.toks[at].low) for at in topic if at not in held)
    return len(held) * 2 >= len(topic) and not lifting
