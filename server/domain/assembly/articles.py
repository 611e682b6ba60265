"""The articles that resume lines leave out: "Built data pipeline processing ..." needs "a" before "data".

An article is put before the object of the leading verb, and after a preposition or a verb in -ing, if the
phrase has none and ends in a countable noun in the singular. Nothing else is changed.
"""

import re

from server.domain.english import indefinite
from server.domain.lexicon.common import COUNTABLE, DETERMINERS, PHRASAL, PREPOSITIONS
from server.domain.lexicon.verbs import BASES, GERUNDS, PARTICIPLES, PASTS
from server.domain.lexicon.words import words as word_list

# What is made or had is new to the reader ("a"); what is changed or kept was there before ("the").
_KNOWN = frozenset(
    word_list("""
scale automate optimize optimise improve integrate migrate maintain reduce increase modernize modernise refactor
restructure upgrade update expand extend grow transform streamline redesign rebuild rewrite monitor support oversee
reorganize reorganise revamp overhaul simplify speed represent replace enhance test clean cover migrate boost double
share join close open cut halve document translate transition accelerate administer
""")
)
_AFTER = frozenset(word_list("with to for via into onto of from through as"))
_FIXED = re.compile(
    r"^(?:part of|time|site|call|person|hand|scale|course|order|line with|addition|place|charge|response|front|terms|"
    r"use of|support of|case|stage|fact|end to end|member|lead|"
    r"(?:school|college|university|hospital|home|work)(?=$| (?:in|at|and|to|by|for|with|on)\b))\b",
    re.IGNORECASE,
)
_DOING = frozenset(
    word_list("""
working consisting focusing ranging specializing specialising collaborating operating running
""")
)
_STOPS = PREPOSITIONS | frozenset(word_list("and or but that which who whose to because if when where so than"))


def with_articles(text: str) -> str:
    """A clause ("built data pipeline using Kafka") with the articles that it lacks."""
    words = text.split(" ")
    last_verb = _verbs_end(words)
    verbs = {b for w in words[: last_verb + 1] if (b := _base_of(w.lower().strip(",")))}
    out: list[str] = []
    for i, word in enumerate(words):
        starts = i == last_verb + 1 and last_verb >= 0
        follows = i > last_verb + 1 and _opens_phrase(words, i)
        length = _needs_article(words[i:]) if starts or follows else 0
        if not length:
            out.append(word)
            continue
        phrase = words[i : i + length]
        before = words[i - 1].lower() if i else ""
        known = verbs <= _KNOWN if starts else GERUNDS.get(before) in _KNOWN
        out.append(f"the {word}" if known or _is_name(phrase) else f"{indefinite(' '.join(phrase))} {word}")
    return " ".join(out)


def _opens_phrase(words: list[str], i: int) -> bool:
    """Whether a phrase begins here that a preposition or a verb in -ing governs."""
    before = words[i - 1].lower()
    if words[i].lower() in GERUNDS:
        return False
    return before in _AFTER or (before in GERUNDS and _is_participle(words, i - 1))


def _verbs_end(words: list[str]) -> int:
    """The place of the last of the verbs that lead: "designed, built and tested" has it at 3."""
    last = -1
    for i, word in enumerate(words[:8]):
        bare = word.lower().strip(",")
        if (_is_verb(bare) and (last < 0 or _follows(words, last, i))) or (
            last == i - 1 and last >= 0 and (_base_of(words[last].lower()), bare) in PHRASAL
        ):
            last = i
        elif bare not in ("and", "or", "&", "then") and not (last < 0 and bare.endswith("ly")):
            break
    return last


def _follows(words: list[str], last: int, i: int) -> bool:
    return words[last].endswith(",") or i - last > 1


def _is_verb(word: str) -> bool:
    return word in PASTS or word in BASES or word in GERUNDS


def _base_of(word: str) -> str:
    return PASTS.get(word) or GERUNDS.get(word) or (word if word in BASES else "")


def _is_participle(words: list[str], i: int) -> bool:
    """ "…, reducing cost" and "by reducing cost" are verbs; "data processing system" is not."""
    return i == 0 or words[i - 1].endswith(",") or words[i - 1].lower() in PREPOSITIONS | {"pipeline", "system"}


def _needs_article(words: list[str]) -> int:
    """How many words the phrase has that needs an article; 0 if it needs none."""
    if not words or not words[0][:1].isalpha() or _FIXED.match(" ".join(words[:3])):
        return 0
    for n, word in enumerate(words[:6]):
        bare = word.strip(",.;:()'\"").lower()
        if (
            bare in DETERMINERS
            or bare in _STOPS
            or "'" in word
            or "’" in word
            or word[:1] in "($€£"
            or bare[:1].isdigit()
        ):
            return 0
        ends = word[-1:] in ",.;:)" or n + 1 == len(words) or _ends_phrase(words[n + 1 :], bare)
        if bare in COUNTABLE and ends:
            return 0 if _is_shared(words[n + 1 :]) else n + 1
        if ends or (n and (bare in PARTICIPLES or word.endswith(","))):
            return 0
    return 0


def _is_shared(rest: list[str]) -> bool:
    """Whether the phrase shares a head with what follows: "meeting and travel coordination"."""
    if rest[:1] not in (["and"], ["or"], ["&"]):
        return False
    ends = next((i for i, w in enumerate(rest[1:], 1) if w in _STOPS or rest[i - 1][-1:] in ",.;"), len(rest))
    return rest[ends - 1].rstrip(",.;").lower() not in COUNTABLE


def _ends_phrase(rest: list[str], before: str) -> bool:
    """Whether what follows is no part of the phrase: "pipeline | processing 500 events", but "lesson planning"."""
    word = rest[0]
    bare = word.lower().strip(",.;:()'\"")
    if bare in GERUNDS:
        noun = len(rest) == 1 or word[-1:] in ",.;" or (rest[1].lower() in _STOPS and bare not in _DOING)
        return before in COUNTABLE and not noun
    return bare in _STOPS or (bare in PARTICIPLES and bare not in BASES) or word[:1] in "(-–—&"


def _is_name(words: list[str]) -> bool:
    """A phrase of capitals all through is a name: "the Computational Science Lab"."""
    return len(words) > 1 and all(w[:1].isupper() and not w.isupper() for w in words)
