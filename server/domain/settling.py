"""What becomes of lines that the applicant's facts do not support: hints for one repair, then the plain decision.

In a resume such a line falls back to the applicant's own words, or goes. In a letter it is kept only inside a mark that
every printed form shows, until the person approves it; a line with a foreign address or number to call always goes.
"""

import re
from collections.abc import Iterator
from typing import TypeVar

from server.domain.drafts import EntryDraft, LetterDraft, Line, ResumeDraft, Sentence
from server.domain.facts import facts
from server.domain.grounding import Index, LineCheck, check_line
from server.domain.text import clean

T = TypeVar("T", bound=Line)

MARK = "[Please confirm: {text}]"
MARKED = re.compile(r"\[Please confirm: (.*?)\](?=\s|$)")

_CONTACT = re.compile(
    r"https?://\S+|www\.\S+|\b[\w.-]+\.(?:com|org|net|io|dev|info|biz|co|xyz|top|ru|cn|me|app|ai)(?:/\S*)?\b"
    r"|[\w.+-]+@[\w-]+\.\w+|\+?\d[\d ()/.-]{7,}\d",
    re.IGNORECASE,
)
_MOST_BULLETS = 8
_LONGEST_LINE = 600  # characters; a longer one is no line of a document


def unsupported(draft: ResumeDraft | LetterDraft, index: Index) -> list[tuple[Line, LineCheck]]:
    """Every line that says more than the facts, with what exactly is not supported."""
    return [
        (line, check) for line, entry in _lines(draft) if not (check := _check(line, entry, index, draft)).supported
    ]


def hints(found: list[tuple[Line, LineCheck]]) -> list[str]:
    """What to put right, one hint a line: where it stands and which kind of thing was added, without its words."""
    told = []
    for line, check in found:
        kinds = " and ".join(dict.fromkeys(_KINDS.get(p.kind, "something that no fact states") for p in check.problems))
        where = f"The line that cites {', '.join(line.facts)}" if line.facts else "A line that cites no fact"
        told.append(f"{where} adds {kinds}.")
    return told[:20]


def settle(draft: ResumeDraft | LetterDraft, index: Index, canary: str) -> ResumeDraft | LetterDraft:
    """The draft with every line either supported, in the applicant's own words, marked, or gone."""
    guard = _Guard(index, canary)
    if isinstance(draft, LetterDraft):
        return _settled_letter(draft, index, guard)
    used: set[str] = set()
    entries = [
        EntryDraft(entry=e.entry, bullets=_settled(e.bullets[:_MOST_BULLETS], e.entry, guard, used))
        for e in draft.entries
    ]
    summary = [line for line in draft.summary if guard.passes(line, "")]
    if draft.summary and not summary and "summary" in guard.own:
        summary = [Line(text=guard.own["summary"], facts=["summary"])]
    return draft.model_copy(update={"entries": entries, "summary": summary})


class _Guard:
    """What every line must pass, whoever wrote it."""

    def __init__(self, index: Index, canary: str) -> None:
        self.own = {fact.id: fact.text for fact in facts(index.resume)}
        self._index, self._canary = index, canary.lower()
        self._known = index.resume.model_dump_json().lower()
        self._digits = re.sub(r"\D", "", self._known)

    def passes(self, line: Line, entry: str) -> bool:
        """For a resume's line."""
        check = check_line(line.text, self._index, cited=line.facts, entry=entry, kind="resume")
        return check.supported and self.is_sound(line.text)

    def is_sound(self, text: str) -> bool:
        """No secret word of ours, and no address or number to call that the applicant does not have."""
        if self._canary and self._canary in text.lower():
            return False
        return all(self._is_known(match[0].rstrip(".,;:)")) for match in _CONTACT.finditer(text))

    def _is_known(self, contact: str) -> bool:
        digits = re.sub(r"\D", "", contact)
        return contact.lower() in self._known or (len(digits) >= 8 and digits in self._digits)


def _settled(lines: list[Line], entry: str, guard: _Guard, used: set[str]) -> list[Line]:
    kept: list[Line] = []
    for line in lines:
        if guard.passes(line, entry):
            kept.append(line)
        else:
            # The fact that it cites, word for word, unless another line says that already.
            fact = next((f for f in line.facts if f.startswith(f"{entry}.") and f in guard.own and f not in used), None)
            if fact is None:
                continue
            kept.append(Line(text=guard.own[fact], facts=[fact]))
        used.update(kept[-1].facts)
    return kept


def _settled_letter(draft: LetterDraft, index: Index, guard: _Guard) -> LetterDraft:
    kept = [[_settled_sentence(s, index) for s in p if guard.is_sound(s.text)] for p in draft.paragraphs]
    return draft.model_copy(update={"paragraphs": [paragraph for paragraph in kept if paragraph]})


def _settled_sentence(sentence: Sentence, index: Index) -> Sentence:
    if check_line(sentence.text, index, cited=sentence.facts, kind="letter").supported:
        return sentence
    text = MARK.format(text=sentence.text.replace("[", "(").replace("]", ")"))
    return sentence.model_copy(update={"text": text})


def tidy(draft: ResumeDraft | LetterDraft) -> ResumeDraft | LetterDraft:
    """The draft without empty, repeated and endless lines, its texts clean and on one line."""
    if isinstance(draft, LetterDraft):
        kept = [[s for s in (_tidy(s) for s in p) if s] for p in draft.paragraphs]
        return draft.model_copy(update={"paragraphs": [p for p in kept if p]})
    entries: dict[str, EntryDraft] = {}
    lines: dict[str, tuple[str, Line]] = {}  # the first of equal ones
    for entry in draft.entries:
        entries.setdefault(entry.entry, EntryDraft(entry=entry.entry))
        for bullet in entry.bullets:
            if tidied := _tidy(bullet):
                lines.setdefault(tidied.text, (entry.entry, tidied))
    for place, line in lines.values():
        entries[place].bullets.append(line)
    return draft.model_copy(
        update={
            "summary": [s for s in (_tidy(s) for s in draft.summary[:5]) if s],
            "entries": list(entries.values()),
            "skills": list(dict.fromkeys(draft.skills)),
            "extras": list(dict.fromkeys(draft.extras)),
        }
    )


def _tidy(line: T) -> T | None:
    text = " ".join(clean(line.text).split()).lstrip("-•* ")
    if not text or len(text) > _LONGEST_LINE:
        return None
    return line.model_copy(update={"text": text, "facts": list(dict.fromkeys(line.facts))})


def _lines(draft: ResumeDraft | LetterDraft) -> Iterator[tuple[Line, str]]:
    if isinstance(draft, LetterDraft):
        yield from ((sentence, "") for paragraph in draft.paragraphs for sentence in paragraph)
    else:
        yield from ((line, "") for line in draft.summary)
        yield from ((bullet, entry.entry) for entry in draft.entries for bullet in entry.bullets)


def _check(line: Line, entry: str, index: Index, draft: ResumeDraft | LetterDraft) -> LineCheck:
    kind = "letter" if isinstance(draft, LetterDraft) else "resume"
    return check_line(line.text, index, cited=line.facts, entry=entry, kind=kind)  # type: ignore[arg-type]


_KINDS = {
    "number": "a number",
    "unit": "a unit",
    "rate": "a rate",
    "currency": "an amount of money",
    "date": "a date",
    "duration": "a duration",
    "years": "years of experience",
    "name": "a name",
    "ownership": "a larger part in the work",
    "scope": "a larger scope",
    "level": "a higher level",
    "title": "a title",
    "direction": "another direction of a change",
    "outcome": "an outcome",
    "cause": "a cause",
    "moved": "something from another position",
    "borrowed": "words of the posting that no fact shows",
    "claim": "a claim",
}
