"""The letter: an opening, evidence place by place, what else fits, and a closing."""

from dataclasses import dataclass, field

from server.domain.amounts import people_led
from server.domain.assembly import frames, names, profile, summary
from server.domain.assembly.evidence import Evidence, gather
from server.domain.assembly.picker import Picker
from server.domain.assembly.statements import can_join, finished, joined, statement
from server.domain.assembly.wishes import wish
from server.domain.context import Length, Wishes
from server.domain.drafts import LetterDraft, Sentence
from server.domain.english import count_words
from server.domain.posting import Posting
from server.domain.relevance import Relevance
from server.domain.requirements import Requirement, read_requirements
from server.domain.resume import Resume

# Words of a letter's body: as many as it should have, and as many as it may have.
_WORDS: dict[Length, tuple[int, int]] = {"short": (130, 185), "normal": (225, 320), "long": (340, 450)}
_KINDS = ("work", "vol", "project", "edu", "self", "sec")  # their order in a letter
_START: dict[Length, int] = {"short": 0, "normal": 3, "long": 6}  # the step that a letter is likely to need at least
_PLACES: dict[Length, int] = {"short": 2, "normal": 3, "long": 4}
_ANSWERED = 0.75  # how well a line must answer a wish to be put beside it


@dataclass(frozen=True, slots=True)
class Step:
    """How much a letter takes: lines of evidence, lines of one place, sentences from lists, and filling."""

    lines: int
    per_place: int = 3
    extras: int = 2
    fill: bool = False


_STEPS = (
    *(Step(n) for n in range(1, 10)),
    *(Step(n, per_place=5) for n in (8, 10, 12)),
    *(Step(12, 5, extras) for extras in range(3, 10)),
    Step(12, 5, 10, fill=True),
)


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
    about_self: Sentence | None = field(init=False)
    skills: list[tuple[str, str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self.picker = Picker(self.seed)
        self.about_self = summary.statement(self.resume, self.relevance)
        said = self.about_self.text if self.about_self else ""
        self.skills = profile.asked_skills(self.resume, self.relevance)
        found = gather(self.resume, self.relevance, self.picker, self.wishes.take)
        self.evidence = [e for e in found if f"I {e.clause.text}." != said]

    def letter(self) -> LetterDraft:
        """As much evidence as reaches the wanted length, then as much from the lists as it takes."""
        least, most = _WORDS[self.wishes.length]
        start = _START[self.wishes.length]
        best = self.compose(_STEPS[start])
        if _length(best) > most:
            start, best = 0, self.compose(_STEPS[0])
        for step in _STEPS[start + 1 :]:
            if _length(best) >= least:
                break
            longer = self.compose(step)
            if _length(longer) <= most:
                best = longer
        return LetterDraft(language="en", paragraphs=best)

    def compose(self, step: Step) -> list[list[Sentence]]:
        self.picker = Picker(self.seed)
        chosen = self.choose(step)
        alone: list[Evidence] = []
        if len({e.place.kind for e in chosen}) > 1:  # what belongs to no place is said where the person is introduced
            alone = [e for e in chosen if e.place.kind in ("self", "sec")]
            chosen = [e for e in chosen if e not in alone]
        opening, introduced = self.opening(chosen, alone)
        used: set[str] = set()
        body = self.body(chosen, introduced, used)
        named = introduced | {e.place.id for e in chosen}
        more = self.extras(chosen, named, step.extras)
        wanted = self.wanted(used) if step.fill else []
        return [p for p in (opening, *body, more, wanted, self.closing(chosen, more, step)) if p]

    def choose(self, step: Step) -> list[Evidence]:
        """The best evidence from a few places, no two lines that say the same."""
        chosen: list[Evidence] = []
        for candidate in self.evidence:
            if len(chosen) == step.lines:
                break
            here = [e for e in chosen if e.place.id == candidate.place.id]
            known = {e.place.id for e in chosen} | {candidate.place.id}
            quotes = candidate.clause.form == "quote" and any(e.clause.form == "quote" for e in chosen)
            if (
                len(here) < step.per_place
                and len(known) <= _PLACES[self.wishes.length]
                and not quotes
                and not _repeats(candidate, chosen)
            ):
                chosen.append(candidate)
        return chosen

    def opening(self, chosen: list[Evidence], alone: list[Evidence]) -> tuple[list[Sentence], set[str]]:
        applies = self.picker.pick("opening", frames.OPENINGS[self.wishes.tone]).format(job=names.job(self.posting))
        found = [Sentence(text=finished(applies), kind="job")]
        introduced: set[str] = set()
        if about := profile.who(self.resume, self.picker):
            introduced = set(about.facts)
            found.append(about)
        if self.about_self and (not about or self.wishes.length != "short"):
            found.append(self.about_self)
        found += self.told(alone, introduced=True)
        shown = ((e.fact, e.fit.terms) for e in [*chosen, *alone, *self.evidence])
        if closest := profile.closest(shown, self.relevance, self.picker):
            found.append(closest)
        return found, introduced

    def body(self, chosen: list[Evidence], introduced: set[str], used: set[str]) -> list[list[Sentence]]:
        paragraphs = []
        for place in sorted({e.place for e in chosen}, key=lambda p: (_KINDS.index(p.kind), p.rank)):
            lines = [e for e in chosen if e.place == place]
            paragraph = self.asked(lines, used)
            paragraphs.append(paragraph + self.told(lines, introduced=place.id in introduced))
        return paragraphs

    def told(self, lines: list[Evidence], *, introduced: bool) -> list[Sentence]:
        found: list[Sentence] = []
        i = 0
        while i < len(lines):
            sentence = statement(lines[i], self.picker, follows=i > 0, introduced=introduced)
            if i + 1 < len(lines) and can_join(lines[i], lines[i + 1]) and self.picker.share(lines[i].fact) < 0.6:
                i += 1
                sentence = joined(sentence, lines[i], self.picker)
            found.append(sentence)
            i += 1
        return found

    def asked(self, lines: list[Evidence], used: set[str]) -> list[Sentence]:
        """What the posting asks for that these lines answer, as a sentence before them."""
        worth = [(max(self.answered(i, line) for line in lines), -i) for i in range(len(self.relevance.asked))]
        for answered, place in sorted(worth, reverse=True)[:8]:
            requirement = self.relevance.asked[-place].requirement
            if answered < _ANSWERED or len(used) >= 3:
                return []
            if requirement.text not in used and (text := wish(requirement, self.picker)):
                used.add(requirement.text)
                lines.sort(key=lambda line: -self.answered(-place, line))
                return [Sentence(text=finished(text), kind="job")]
        return []

    def answered(self, place: int, line: Evidence) -> float:
        """By what the line itself says: the title above it is above its neighbours too."""
        asked = self.relevance.asked[place]
        if people_led(asked.requirement.text):
            return float(people_led(line.clause.text) > 0)
        return asked.answered(line.fit.content)

    def extras(self, chosen: list[Evidence], named: set[str], count: int) -> list[Sentence]:
        said = frozenset(term for e in chosen for term in e.fit.terms)
        r, rel, pick = self.resume, self.relevance, self.picker
        about = profile.education(r, pick)
        learnt = profile.courses(r, rel, pick) if about else None
        # With its place in the order of importance; what is chosen stands in the order of this list.
        found = [
            (0, profile.skills(self.skills, said, pick)),
            (5, profile.other_skills(r, self.skills, rel, pick)),
            (1, about),
            (6, learnt if about and learnt and learnt.facts[0].startswith(f"{about.facts[0]}.") else None),
            (2, profile.certificates(r, rel, pick)),
            (4, profile.earlier(r, named, pick)),
            (7, profile.volunteering(r, named, pick)),
            (8, profile.awards(r, pick)),
            (9, profile.publications(r, pick)),
            (3 if self.wants("language") else 10, profile.languages(r, pick)),
        ]
        ranks = sorted(rank for rank, sentence in found if sentence)[:count]
        return [sentence for rank, sentence in found if sentence and rank in ranks]

    def wants(self, kind: str) -> bool:
        return any(r.kind == kind for r in self.requirements)

    def wanted(self, used: set[str]) -> list[Sentence]:
        """Some of what the posting asks for, for an applicant with little to quote."""
        found: list[Sentence] = []
        for requirement in self.requirements:
            work = requirement.kind == "responsibility" and len(found) < 3
            if work and requirement.text not in used and (text := wish(requirement, self.picker)):
                used.add(requirement.text)
                found.append(Sentence(text=finished(text), kind="job"))
        interest = Sentence(text=self.picker.pick("interest", frames.INTEREST), kind="closing")
        return [*found, interest] if found else []

    def closing(self, chosen: list[Evidence], more: list[Sentence], step: Step) -> list[Sentence]:
        tone, employer = self.wishes.tone, names.company(self.posting)
        texts = [self.picker.pick("closing", frames.CLOSINGS[tone]), self.picker.pick("thanks", frames.THANKS[tone])]
        if chosen or more:
            texts.insert(0, self.picker.pick("pointer", frames.RESUME_POINTER))
        if step.fill:
            texts.insert(-1, self.picker.pick("more", frames.MORE))
        if employer:
            aims = frames.AIMS if chosen else frames.AIMS_SMALL
            texts.insert(0, self.picker.pick("aim", aims).format(company=employer))
        return [Sentence(text=finished(text), kind="closing") for text in texts]


def _length(paragraphs: list[list[Sentence]]) -> int:
    return sum(count_words(s.text) for p in paragraphs for s in p)


def _repeats(candidate: Evidence, chosen: list[Evidence]) -> bool:
    mine = candidate.fit.content.stems
    return any(len(mine & e.fit.content.stems) > 0.6 * len(mine) for e in chosen)


def write_letter(resume: Resume, posting: Posting, wishes: Wishes, seed: str) -> LetterDraft:
    requirements = read_requirements(posting)
    return Writer(resume, posting, wishes, requirements, Relevance.to(posting, requirements), seed).letter()
