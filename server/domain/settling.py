"""What becomes of lines that the applicant's facts do not support: hints for one repair, then the plain decision.

In a resume such a line falls back to the applicant's own words, or goes. In a letter it is kept only inside a mark that
every printed form shows, until the person approves it; a line with a foreign address always goes.
"""

import re
from collections.abc import Iterator

from server.domain.addresses import addresses
from server.domain.drafts import EntryDraft, LetterDraft, Line, ResumeDraft, Sentence
from server.domain.facts import facts
from server.domain.grounding import Index, LineCheck, check_line
from server.domain.marks import mark

_MOST_BULLETS = 8
_MOST_HINTS = 20
_MOST_MARKS = 3  # a letter with more of them would be work, not help
# What is left over from a template or from the answer's format: "[Company]", "<name>", "work1.h2".
_LEFTOVER = re.compile(
    r"\[[^\]]*\]|<[A-Za-z][^>]*>|[{}]|\b(?:work|vol|project|edu|skill|cert|award|pub|lang|sec|interest)\d+(?:\.\w\d*)?\b"
    r"|\bfacts?\s*[:=]",
)


def unsupported(draft: ResumeDraft | LetterDraft, index: Index) -> list[tuple[Line, LineCheck]]:
    """Every line that says more than the facts, with what exactly is not supported."""
    checked = [(line, _check(line, entry, index, draft)) for line, entry in _lines(draft)]
    return [(line, check) for line, check in checked if not check.supported]


def hints(found: list[tuple[Line, LineCheck]]) -> list[str]:
    """What to put right, one hint a line: where it stands and which kind of thing was added, without its words."""
    told = []
    for line, check in found:
        kinds = ", ".join(dict.fromkeys(_KINDS.get(p.kind, "something that no fact states") for p in check.problems))
        where = f"The line that cites {', '.join(line.facts)}" if line.facts else "A line that cites no fact"
        told.append(f"{where} adds {kinds}.")
    return told[:_MOST_HINTS]


def settle(draft: ResumeDraft | LetterDraft, index: Index, canary: str, company: str = "") -> ResumeDraft | LetterDraft:
    """The draft with every line either supported, in the applicant's own words, marked, or gone."""
    guard = _Guard(index, canary, company)
    if isinstance(draft, LetterDraft):
        return _settled_letter(draft, guard)
    summary = [line for line in draft.summary if guard.passes(line, "")]
    if draft.summary and not summary and "summary" in guard.own:
        summary = [Line(text=" ".join(guard.own["summary"].split()), facts=["summary"])]
    entries = [EntryDraft(entry=e.entry, bullets=_settled(e.bullets, e.entry, guard)) for e in draft.entries]
    skills = [id for id in draft.skills if id in guard.own and f"{id}.k1" not in guard.own]
    return draft.model_copy(update={"entries": entries, "summary": summary, "skills": skills})


class _Guard:
    """What every line must pass, whoever wrote it."""

    def __init__(self, index: Index, canary: str, company: str) -> None:
        self.index, self._canary, self._company = index, _bare(canary), company.lower()
        self.own = {fact.id: fact.text for fact in facts(index.resume)}
        self._known = index.resume.model_dump_json().lower()
        self._digits = re.sub(r"\D", "", self._known)

    def passes(self, line: Line, entry: str) -> bool:
        """For a resume's line."""
        check = check_line(line.text, self.index, cited=line.facts, entry=entry, kind="resume")
        return check.supported and self.is_sound(line.text)

    def tells(self, text: str, entry: str) -> bool:
        """Whether it says something below this entry: no lone word, no title, skill or place over again."""
        same = [id for id, own in self.own.items() if own == text]
        return any(id.startswith(f"{entry}.") for id in same) or (not same and len(text.split()) > 2)

    def is_sound(self, text: str) -> bool:
        """No secret word of ours, no left-over of a template, and no address that the applicant does not have."""
        if self._canary and self._canary in _bare(text):
            return False
        if _LEFTOVER.search(text) and text not in self.own.values():
            return False
        return all(self._is_known(address) for address in addresses(text))

    def _is_known(self, address: str) -> bool:
        digits = re.sub(r"\D", "", address)
        # Employers may be called "Shop.com".
        is_employer = not re.search(r"[/@:]", address) and address.lower() in self._company
        return is_employer or address.lower() in self._known or (len(digits) >= 7 and digits in self._digits)


def _bare(text: str) -> str:
    """Letters and digits alone: a word that is spelt with hyphens or spaces is still that word."""
    return re.sub(r"[\W_]", "", text.lower())


def _settled(lines: list[Line], entry: str, guard: _Guard) -> list[Line]:
    passing = [guard.passes(line, entry) and guard.tells(line.text, entry) for line in lines]
    used = {fact for line, good in zip(lines, passing, strict=True) if good for fact in line.facts}
    kept: list[Line] = []
    for line, good in zip(lines, passing, strict=True):
        if good:
            kept.append(line)
            continue
        # The fact that it cites, word for word, unless another line says that already.
        fact = next((f for f in line.facts if f.startswith(f"{entry}.") and f in guard.own and f not in used), None)
        if fact is not None:
            used.add(fact)
            kept.append(Line(text=" ".join(guard.own[fact].split()), facts=[fact]))
    return kept[:_MOST_BULLETS]


def _settled_letter(draft: LetterDraft, guard: _Guard) -> LetterDraft:
    marks = 0
    paragraphs: list[list[Sentence]] = []
    for paragraph in draft.paragraphs:
        kept: list[Sentence] = []
        for sentence in paragraph:
            if not guard.is_sound(sentence.text):
                continue
            check = check_line(sentence.text, guard.index, cited=sentence.facts, kind="letter")
            if check.supported:
                kept.append(sentence.model_copy(update={"facts": check.facts}))
            elif marks < _MOST_MARKS:
                marks += 1
                kept.append(sentence.model_copy(update={"text": mark(sentence.text), "facts": []}))
        paragraphs.append(kept)
    return draft.model_copy(update={"paragraphs": [paragraph for paragraph in paragraphs if paragraph]})


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
    "credential": "a qualification or a prize",
    "moved": "something from another position",
    "borrowed": "words of the posting that no fact shows",
}
