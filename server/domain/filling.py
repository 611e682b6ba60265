"""When a model has left too little that is true: the assembled draft, in the applicant's own words, fills it up."""

import math
import re
from itertools import chain

from server.domain.context import Length
from server.domain.drafts import EntryDraft, LetterDraft, ResumeDraft
from server.domain.english import count_words
from server.domain.marks import MARKED

_LEAST_SKILLS = 5
_MOST_FILLED = 3  # lines that an entry is filled up to
_LEAST_WORDS: dict[Length, int] = {"short": 50, "normal": 75, "long": 120}
_LEAST_EVIDENCE = 3
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my|me)\b")


def fill_resume(draft: ResumeDraft, spare: ResumeDraft) -> ResumeDraft:
    """`draft`, and from `spare` what a resume does not go without: lines of each position, skills, certificates."""
    written = {entry.entry: entry.bullets for entry in draft.entries if entry.bullets}
    if not written:
        return spare.model_copy(update={"summary": draft.summary or spare.summary})
    used = set(chain.from_iterable(line.facts for lines in written.values() for line in lines))
    for entry in spare.entries:
        if entry.entry.startswith("work") or entry.entry in written:
            lines = written.setdefault(entry.entry, [])
            least = min(_MOST_FILLED, math.ceil(len(entry.bullets) / 2))
            fresh = (line for line in entry.bullets if not used.intersection(line.facts))
            lines.extend(line for line, _ in zip(fresh, range(least - len(lines)), strict=False))
    skills = (
        [*draft.skills, *spare.skills] if len(draft.skills) < min(_LEAST_SKILLS, len(spare.skills)) else draft.skills
    )
    extras = draft.extras + [id for id in spare.extras if id.startswith("cert")] if draft.extras else spare.extras
    return draft.model_copy(
        update={
            "summary": draft.summary or spare.summary,
            "entries": [EntryDraft(entry=id, bullets=lines) for id, lines in written.items()],
            "skills": list(dict.fromkeys(skills)),
            "extras": list(dict.fromkeys(extras)),
        }
    )


def fill_letter(draft: LetterDraft, spare: LetterDraft, length: Length) -> LetterDraft:
    """`draft` if it makes a letter, with a closing if it broke off before that; else `spare`."""
    if not makes_a_letter(draft, length) and _words(draft) <= _words(spare):
        return spare
    closing = [s for s in spare.paragraphs[-1] if s.kind == "closing"] if spare.paragraphs else []
    has_one = any(sentence.kind == "closing" for sentence in chain.from_iterable(draft.paragraphs[-1:]))
    if has_one or not closing or draft.language != spare.language:
        return draft
    return draft.model_copy(update={"paragraphs": [*draft.paragraphs, closing]})


def makes_a_letter(draft: LetterDraft, length: Length) -> bool:
    """Enough words, enough that rests on facts, in paragraphs, and told by a person."""
    told = [sentence for sentence in chain.from_iterable(draft.paragraphs) if not MARKED.fullmatch(sentence.text)]
    evidence = [sentence for sentence in told if sentence.facts]
    spoken = [sentence for sentence in evidence if _FIRST_PERSON.search(sentence.text)]
    return (
        len(draft.paragraphs) > 1
        and _words(draft) >= _LEAST_WORDS[length]
        and len(evidence) >= _LEAST_EVIDENCE
        and (draft.language != "en" or len(spoken) * 2 >= len(evidence))
    )


def _words(draft: LetterDraft) -> int:
    """Of what needs no confirming."""
    sentences = chain.from_iterable(draft.paragraphs)
    return sum(count_words(sentence.text) for sentence in sentences if not MARKED.fullmatch(sentence.text))
