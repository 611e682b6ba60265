"""Titles that were never held: "As Head Chef" of a sous chef."""

from server.domain.grounding.case import Case, bits
from server.domain.grounding.lists import ownership as ownership_lists
from server.domain.grounding.lists import titles
from server.domain.grounding.lists.titles import HEAD_WORDS
from server.domain.grounding.weight import RAISING
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_HEADS = stem_set(titles.HEADS)
_ARTICLES = frozenset(listed("the a an our my their"))
_TOWARDS = frozenset(listed("under to for with by helped assisted supported help assist support alongside from"))
_LOWERING = ownership_lists.LOWERING_WORDS


def titles_held(case: Case) -> None:
    """ "As Head Chef" needs a position of that name; "senior" before a title must stand before it in the facts, too."""
    if HEAD_WORDS.isdisjoint(case.reading.low_set):
        return
    toks = case.reading.toks
    for at, token in enumerate(toks):
        if token.low not in HEAD_WORDS or at not in case.active:
            continue
        verb = at in case.reading.verbs and (at == 0 or not token.cap)
        if verb or _goes_on(case, at):
            continue
        start = _title_start(case, at)
        if start is None:
            continue
        words = [toks[position] for position in range(start, at + 1) if not toks[position].word.stop]
        raised = [word for word in words if word.low in RAISING]
        own = _of_oneself(case, start)
        if not own and _of_another(case, start, at):
            continue
        if not (own or (raised and len(words) > 1)):
            continue
        if not _held(case, start, at + 1, own) and not _leads_it(case, start, at):
            case.add(
                "title", start, at + 1, f'No position in the facts is called "{case.reading.words(start, at + 1)}".'
            )


def _goes_on(case: Case, at: int) -> bool:
    """The "executive" of "executive assistant" is no title of its own."""
    toks = case.reading.toks
    return at + 1 < len(toks) and toks[at + 1].low in HEAD_WORDS and toks[at + 1].cap == toks[at].cap


def _leads_it(case: Case, start: int, at: int) -> bool:
    """ "Head of the laboratory" where the fact leads the laboratory."""
    toks = case.reading.toks
    if start != at or at + 1 == len(toks) or toks[at + 1].low not in ("of", "to"):
        return False
    if toks[at].low not in ("head", "leader", "lead"):
        return _does_it(case, at)
    chunk = case.chunk_at(at)
    said = case.content(at + 1, chunk.end)
    near = case.nearest(at + 1, chunk.end, 1.0)
    return bool(said) and any(
        all(case.cover(other) >> known.at & 1 for other in said)
        and any(known.reading.levels[verb] >= ownership_lists.LEAD for verb in known.reading.verbs)
        for known in near
    )


def _does_it(case: Case, at: int) -> bool:
    """ "Manager of one paralegal" where the fact manages one."""
    near = case.nearest(at + 1, case.chunk_at(at).end, 0.8)
    verb = case.reading.toks[at].low[:-2]
    return any(t.low.startswith(verb) for known in near if known.entry and not known.head for t in known.reading.toks)


def wanted_title(case: Case) -> None:
    """ "I serve as <the posting's title>", whatever the words of that title are."""
    toks = case.reading.toks
    for start, end in case.index.as_wanted(case.reading):
        told = any(at in case.active for at in range(start, end))
        words = {toks[at].word.stem for at in range(start, end) if toks[at].kind == "word" and not toks[at].word.stop}
        held = (k for k in case.index.known if k.of_position or k.fact.id in ("label", "summary"))
        if told and not any(words <= known.reading.plain_keys for known in held):
            case.add("title", start, end, f'No position in the facts is called "{case.reading.words(start, end)}".')


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


def _of_another(case: Case, start: int, at: int) -> bool:
    """ "under the site supervisor", "the Chief Financial Officer's calendar"."""
    toks = case.reading.toks
    before = [token.low for token in toks[max(start - 2, 0) : start]]
    if len(before) > 1 and before[1] in _ARTICLES and before[0] in _TOWARDS:
        return True
    return case.reading.text.startswith("'s", toks[at].start + len(toks[at].raw))


def _held(case: Case, start: int, end: int, own: bool) -> bool:
    toks = case.reading.toks
    words = [at for at in range(start, end) if not toks[at].word.stop]
    hard = [at for at in words if not toks[at].word.soft or toks[at].low in RAISING or toks[at].word.stem in _HEADS]
    allowed = case.reach(start)
    for at in hard:
        if toks[at].low not in RAISING:
            allowed &= case.index.cover(toks[at])
    raising = {toks[at].word.stem for at in hard if toks[at].low in RAISING}
    placed = bool(case.bound[start])  # a certificate is no post with this employer
    spared = _LOWERING - {token.low for token in toks[max(start - 2, 0) : end]}
    for known in map(case.index.known.__getitem__, bits(allowed)):
        if own and not (
            (known.head and not (placed and case.mentions and known.fact.id.startswith("cert")))
            or known.fact.id in ("label", "summary")
            or (known.fact.id.startswith(("cert", "edu")) and not placed)
            or _as_what(known.fact.text)
            or known.words[: end - start] == tuple(case.stems[start:end])
        ):
            continue
        if raising <= known.reading.stem_set and not (
            own
            and (known.head or _as_what(known.fact.text))
            and not spared.isdisjoint(known.reading.low_set)
            and raised_by(case, start, end)
        ):
            return True
    return False


def _as_what(text: str) -> bool:
    """Does the fact say as what one worked?"""
    low = text.lower()
    return " as " in f" {low} " or low.startswith(("promoted to ", "was ", "acted ", "served ", "became ", "sole "))


def raised_by(case: Case, start: int, end: int) -> bool:
    """Without its "assistant" or "deputy" the title is a higher one."""
    return any(token.low in RAISING for token in case.reading.toks[start:end])
