"""The applicant's summary: chosen sentences for a resume, one statement for a letter."""

import re

from server.domain.assembly.clauses import is_cliche, lower_first
from server.domain.assembly.profile import evidence
from server.domain.assembly.tidy import is_balanced, plain, strip_end
from server.domain.drafts import Sentence
from server.domain.english import sentences, with_indefinite
from server.domain.lexicon.common import DESCRIBING, NATIONALITIES, PREPOSITIONS, ROLE
from server.domain.relevance import Relevance
from server.domain.resume import Resume
from server.domain.terms import find_terms, shown_names

_BAD = re.compile(
    r"\b(?:he|she|his|her|him|we|our|you|your)\b|[!?<>{}|\\~#@\ufffd\U0001f300-\U0001faff]|https?|www\.|\.\.",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r" (?:" + "|".join(sorted(PREPOSITIONS | {"who", "that", "specializing", "specialising", "and then"})) + r")\b|,"
)


def statement(resume: Resume, relevance: Relevance) -> Sentence | None:
    """The sentence of the summary that fits best and can be said in the first person."""
    found = []
    for place, sentence in enumerate(sentences(plain(resume.basics.summary))):
        if spoken := _spoken(strip_end(sentence)):
            found.append((relevance.of(sentence).score - 0.4 * place, spoken))
    return evidence(f"{max(found)[1]}.", ["summary"]) if found else None


def _spoken(line: str) -> str:
    words = line.split()
    if not 4 <= len(words) <= 32 or _BAD.search(line) or is_cliche(line) or not is_balanced(line):
        return ""
    if re.match(r"I(?:['’]m| am| have|['’]ve) ", line):
        return line
    if re.match(r"(?:An?|The) ", line):
        return f"I am {lower_first(line)}" if _is_person(line.partition(" ")[2]) else ""
    return f"I am {with_indefinite(_small(line))}" if _is_person(line) else ""


def _is_person(line: str) -> bool:
    """Whether a line describes what somebody is: "Registered nurse with ...", "Full stack developer who ..."."""
    head = _JOINT.split(line)[0].split()
    if not 0 < len(head) <= 8 or head[-1].lower() not in ROLE:
        return (not head and False) or _after_adjectives(line)
    return True


def _after_adjectives(line: str) -> bool:
    """ "Bilingual, results-oriented office manager with ...": adjectives with commas before the noun."""
    parts = [p.strip() for p in line.split(",")]
    return len(parts) > 1 and parts[0].lower() in DESCRIBING and _is_person(", ".join(parts[1:]))


def _small(line: str) -> str:
    """The line without its first capital, unless the first word is a name."""
    first = line.split(maxsplit=1)[0].strip(",")
    name = first.lower() in NATIONALITIES or (
        (terms := find_terms(first)) and terms[0].known and not shown_names()[terms[0].term].islower()
    )
    return line if name else lower_first(line)
