"""Words that no list has: does a fact near by say the same in another word?"""

from server.domain.grounding.case import Case
from server.domain.grounding.known import Known
from server.domain.grounding.weight import is_weighty
from server.domain.lexicon import wordnet

_NEAR = 0.5


def find_meant(case: Case) -> None:
    """ "altered the settings" where the fact that comes nearest changed them. Only there: somewhere in a long
    background nearly every word has a relative."""
    strangers = [at for at in sorted(case.active) if case.telling(at) and not case.anywhere[at] and _is_plain(case, at)]
    found: list[tuple[int, int]] = []
    for at in strangers:
        senses = wordnet.senses(case.reading.toks[at].low)
        clause = case.clause_at(at)
        near = case.nearest(clause.start, clause.end, _NEAR) if senses else []
        mask = sum(1 << known.at for known in near if senses & _implied(known) and _is_free(case, senses, known))
        if mask:
            found.append((at, mask))
    for at, mask in found:
        case.learn(at, mask)


def _is_free(case: Case, senses: wordnet.Senses, known: Known) -> bool:
    """Is it said by a word that the line does not have itself: the "orchestra" of "choir and orchestra" is no choir."""
    stems = case.reading.stem_set
    words = (t.low for t in known.reading.toks if t.kind == "word" and not t.word.stop and t.word.stem not in stems)
    return any(senses & wordnet.implied(low) for low in words)


def _is_plain(case: Case, at: int) -> bool:
    token = case.reading.toks[at]
    return token.kind == "word" and not (token.named and not token.initial) and not is_weighty(case, at)


def _implied(known: Known) -> wordnet.Senses:
    if known.implied is None:
        words = (token.low for token in known.reading.toks if token.kind == "word" and not token.word.stop)
        known.implied = wordnet.Senses().union(*map(wordnet.implied, words))
    return known.implied
