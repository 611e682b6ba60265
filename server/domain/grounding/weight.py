"""Words that make a claim larger, each on its own: nobody may take them for another way to say something."""

from server.domain.grounding.case import Case
from server.domain.grounding.lists import contrasts, directions, levels, scopes, titles
from server.domain.grounding.words import HARD_STEMS, is_hard, phrases, stem_set
from server.domain.lexicon.words import words as listed

LANGUAGES = levels.LANGUAGE_NAMES
LIFTING_WORDS = frozenset(levels.LIFTING.split())
RAISING = frozenset(titles.RAISING.split())
OUTCOME = stem_set(directions.OUTCOME_VERBS)
SCOPE = stem_set(scopes.EXTENT) | frozenset(entry[0] for entry in phrases(scopes.REACH) if len(entry) == 1)
MOVES = OUTCOME | stem_set(f"{directions.UP} {directions.DOWN}")
_CONTRASTING = frozenset(entry[0] for entry in phrases(contrasts.CONTRASTS))
_GROUPS = frozenset(
    listed("children adults women men teenagers elderly infants babies students staff customers patients")
)


def is_weighty(case: Case, at: int) -> bool:
    token = case.reading.toks[at]
    root = token.word.stem
    if root in case.index.masks or is_hard(token.low) or root in HARD_STEMS or root in MOVES or root in SCOPE:
        return True
    if token.low in LIFTING_WORDS or token.low in titles.HEAD_WORDS or token.low in RAISING or token.low in LANGUAGES:
        return True
    posting = case.index.posting
    return (posting is not None and root in posting.plain_keys) or root in _CONTRASTING or token.low in _GROUPS
