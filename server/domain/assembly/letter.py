"""The letter: an opening, evidence place by place, what else fits, and a closing."""

from dataclasses import dataclass, field

from server.domain.assembly import frames, names, profile, summary
from server.domain.assembly.evidence import Evidence, gather
from server.domain.assembly.picker import Picker
from server.domain.assembly.statements import statement
from server.domain.assembly.wishes import wish
from server.domain.context import Length, Wishes
from server.domain.drafts import LetterDraft, Sentence
from server.domain.english import count_words
from server.domain.posting import Posting
from server.domain.relevance import Relevance, tells
from server.domain.requirements import Requirement, read_requirements
from server.domain.resume import Resume
from server.domain.terms import normal, stems_of

# Words of a letter's body: as many as it should have, and as many as it may have.
_WORDS: dict[Length, tuple[int, int]] = {"short": (130, 185), "normal": (225, 320), "long": (340, 450)}
_PLACES: dict[Length, int] = {"short": 2, "normal": 3, "long": 4}
_PER_PLACE = 3


@dataclass
class Writer:
    """One letter being written. `compose` may be called again: it starts anew each time."""

    resume: Resume
    posting: Posting
    wishes: Wishes
    requirements: list[Requirement]
    relevance: Relevance
    seed: str
    picker: Picker = field(init=False)
    evidence: list[Evidence] = field(init=False)

    def __post_init__(self) -> None:
        self.picker = Picker(self.seed)
        self.evidence = gather(self.resume, self.relevance, self.picker, self.wishes.take)

    def letter(self) -> LetterDraft:
        """As much evidence as reaches the wanted length, then as much from the lists as it takes."""
        least, most = _WORDS[self.wishes.length]
        best = self.compose(1, 2)
        for lines, extras in [(n, 2) for n in range(2, 11)] + [(10, n) for n in range(3, 10)]:
            if _length(best) >= least:
                break
            longer = self.compose(lines, extras)
            if _length(longer) <= most:
                best = longer
        return LetterDraft(language="en", paragraphs=best)

    def compose(self, lines: int, extras: int) -> list[list[Sentence]]:
        self.picker = Picker(self.seed)
        chosen = self.choose(lines)
        opening, introduced = self.opening(chosen)
        body = self.body(chosen, introduced)
        named = introduced | {e.place.id for e in chosen}
        more = self.extras(chosen, named, extras)
        return [p for p in (opening, *body, more, self.closing(bool(chosen or more))) if p]

    def choose(self, lines: int) -> list[Evidence]:
        """The best evidence from a few places, no two lines that say the same."""
        chosen: list[Evidence] = []
        for candidate in self.evidence:
            if len(chosen) == lines:
                break
            here = [e for e in chosen if e.place.id == candidate.place.id]
            known = {e.place.id for e in chosen} | {candidate.place.id}
            quotes = candidate.clause.form == "quote" and any(e.clause.form == "quote" for e in chosen)
            if len(here) < _PER_PLACE and len(known) <= _PLACES[self.wishes.length] and not quotes and not _repeats(candidate, chosen):
                chosen.append(candidate)
        return chosen

    def opening(self, chosen: list[Evidence]) -> tuple[list[Sentence], set[str]]:
        applies = self.picker.pick("opening", frames.OPENINGS[self.wishes.tone]).format(job=names.job(self.posting))
        found = [Sentence(text=applies, kind="job")]
        introduced: set[str] = set()
        if about := profile.who(self.resume, self.picker):
            introduced = set(about.facts)
            found.append(about)
        about_self = summary.statement(self.resume, self.relevance)
        if about_self and (not about or self.wishes.length != "short"):
            found.append(about_self)
        shown = [(e.fact, e.fit.terms) for e in chosen]
        listed = [(id, frozenset({term})) for id, _, term in profile.asked_skills(self.resume, self.relevance)]
        if closest := profile.closest(iter(shown + listed), self.relevance, self.picker):
            found.append(closest)
        return found, introduced

    def body(self, chosen: list[Evidence], introduced: set[str]) -> list[list[Sentence]]:
        used: set[str] = set()
        paragraphs = []
        for place in dict.fromkeys(e.place for e in chosen):
            lines = [e for e in chosen if e.place == place]
            paragraph = self.asked(lines, used)
            for i, line in enumerate(lines):
                paragraph.append(statement(line, self.picker, follows=i > 0, introduced=place.id in introduced))
            paragraphs.append(paragraph)
        return paragraphs

    def asked(self, lines: list[Evidence], used: set[str]) -> list[Sentence]:
        """What the posting asks for that these lines answer, as a sentence before them."""
        shown = {term for line in lines for term in line.fit.terms if tells(term)}
        ranked = sorted(self.requirements, key=lambda r: -_answered(r, shown))
        for requirement in ranked[:6]:
            if _answered(requirement, shown) < 1.0 or len(used) >= 3 or requirement.text in used:
                continue
            if text := wish(requirement, self.picker):
                used.add(requirement.text)
                lines.sort(key=lambda line: -_answered(requirement, {t for t in line.fit.terms if tells(t)}))
                return [Sentence(text=text, kind="job")]
        return []

    def extras(self, chosen: list[Evidence], named: set[str], count: int) -> list[Sentence]:
        said = frozenset(term for e in chosen for term in e.fit.terms)
        r, rel, pick = self.resume, self.relevance, self.picker
        found = [
            profile.skills(r, rel, said, pick),
            profile.education(r, pick),
            profile.certificates(r, rel, pick),
            profile.languages(r, pick) if self.wants("language") else None,
            profile.earlier(r, named, pick),
            profile.other_skills(r, rel, pick),
            profile.volunteering(r, named, pick),
            profile.awards(r, pick),
            profile.publications(r, pick),
            profile.languages(r, pick) if not self.wants("language") else None,
        ]
        if (about := found[1]) and (learnt := profile.courses(r, rel, pick)) and about.facts == [learnt.facts[0].split(".")[0]]:
            found.insert(5, learnt)
        return [s for s in found if s][:count]

    def wants(self, kind: str) -> bool:
        return any(r.kind == kind for r in self.requirements)

    def closing(self, substance: bool) -> list[Sentence]:
        tone = self.wishes.tone
        texts = [self.picker.pick("closing", frames.CLOSINGS[tone]), self.picker.pick("thanks", frames.THANKS[tone])]
        if substance:
            texts.insert(0, self.picker.pick("pointer", frames.RESUME_POINTER_PLAIN))
        return [Sentence(text=text, kind="closing") for text in texts]


def _length(paragraphs: list[list[Sentence]]) -> int:
    return sum(count_words(s.text) for p in paragraphs for s in p)


def _repeats(candidate: Evidence, chosen: list[Evidence]) -> bool:
    mine = set(normal(candidate.clause.text).split())
    return any(len(mine & set(normal(e.clause.text).split())) > 0.6 * len(mine) for e in chosen)


def _answered(requirement: Requirement, shown: set[str]) -> float:
    """How much of a requirement the shown terms answer: a known skill or a phrase counts whole, a word in part."""
    found = 0.0
    for term in requirement.terms:
        key = normal(term)
        if key in shown:
            found += 1.0 if len(stems_of(key)) > 1 or " " in key or key != key.lower() or term[:1].isupper() else 0.5
    return found * (1.0 if requirement.must else 0.8)


def write_letter(resume: Resume, posting: Posting, wishes: Wishes, seed: str) -> LetterDraft:
    requirements = read_requirements(posting)
    return Writer(resume, posting, wishes, requirements, Relevance.to(posting, requirements), seed).letter()
