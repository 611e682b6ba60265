"""The resume: which lines of which entry, so that an ordinary career fits on one or two pages."""

import math
import re
from dataclasses import dataclass

from server.domain.assembly.profile import asked_skills, position_line, skill_ids
from server.domain.assembly.tidy import plain, strip_end
from server.domain.context import Length, Wishes
from server.domain.drafts import EntryDraft, Line, ResumeDraft
from server.domain.english import count_words, listed, sentences
from server.domain.facts import facts
from server.domain.posting import Posting
from server.domain.relevance import Relevance
from server.domain.requirements import read_requirements
from server.domain.resume import Resume

# Printed lines that a resume may have: a page holds about 48 lines of about 95 characters.
_LINES: dict[Length, int] = {"short": 46, "normal": 92, "long": 136}
_CHARS = 95
_SUMMARY_WORDS: dict[Length, int] = {"short": 40, "normal": 65, "long": 110}
_SKILLS: dict[Length, int] = {"short": 20, "normal": 36, "long": 60}
# How many lines an entry may have, by its place among the entries of its kind.
_MOST: dict[str, tuple[int, ...]] = {"work": (7, 6, 5, 4, 3, 2), "project": (4, 3, 3, 2), "vol": (3, 2, 1)}


@dataclass
class _Entry:
    id: str
    rank: int  # 0 is the first of its kind: the latest position, the most relevant project
    most: int
    lines: list[tuple[float, Line]]  # with their worth, best first

    @property
    def height(self) -> int:
        return 2 + sum(_height(line.text) for _, line in self.lines[: self.most])


def write_resume(resume: Resume, posting: Posting, wishes: Wishes) -> ResumeDraft:
    relevance = Relevance.to(posting, read_requirements(posting))
    entries = _entries(resume, relevance)
    extras = _extras(resume, relevance)
    draft = ResumeDraft(
        language="en",
        summary=_summary(resume, relevance, wishes.length),
        skills=_skills(resume, relevance, wishes.length),
    )
    _fit(entries, extras, _LINES[wishes.length] - _fixed(resume, draft))
    draft.entries = [
        EntryDraft(entry=e.id, bullets=[line for _, line in e.lines[: e.most]])
        for e in entries
        if e.most or not e.lines
    ]
    draft.extras = extras
    return draft


# --- lines --------------------------------------------------------------------------------------------------


def _entries(resume: Resume, relevance: Relevance) -> list[_Entry]:
    told = {
        "work": [(w.summary, w.highlights) for w in resume.work],
        "project": [(p.description, p.highlights) for p in resume.projects],
        "vol": [(v.summary, v.highlights) for v in resume.volunteer],
    }
    found = []
    for kind, parts in told.items():
        entries = [
            _Entry(f"{kind}{i}", i - 1, 0, _lines(f"{kind}{i}", *part, relevance)) for i, part in enumerate(parts, 1)
        ]
        if kind != "work":
            entries.sort(key=lambda e: -_worth(e))
        for rank, entry in enumerate(entries):
            most = _MOST[kind]
            entry.rank, entry.most = rank, min(len(entry.lines), most[min(rank, len(most) - 1)])
        found.extend(entries)
    return found


def _worth(entry: _Entry) -> float:
    return sum(worth for worth, _ in entry.lines[:2])


def _lines(id: str, told: str, highlights: list[str], relevance: Relevance) -> list[tuple[float, Line]]:
    """An entry's own lines with their worth. What is told in running text comes first among equals."""
    texts = [(f"{id}.h{j}", plain(h)) for j, h in enumerate(highlights, 1)]
    texts = [(f"{id}.s", s) for line in told.split("\n") for s in sentences(plain(line))] + texts if told else texts
    if any(text and not text.endswith(".") for _, text in texts):
        texts = [(fact, strip_end(text)) for fact, text in texts]  # full stops at all lines or at none
    ranked = [
        (_line_worth(text, place, relevance), Line(text=text, facts=[fact]))
        for place, (fact, text) in enumerate(texts)
        if text
    ]
    return sorted(ranked, key=lambda pair: -pair[0])


def _line_worth(text: str, place: int, relevance: Relevance) -> float:
    numbers = 0.8 if re.search(r"\d", text) else 0.0
    return relevance.of(text).score + numbers + 1.0 / (1 + place)


def _summary(resume: Resume, relevance: Relevance, length: Length) -> list[Line]:
    """The applicant's summary, whole if it is short, else its best sentences in their own order."""
    told = [s for line in resume.basics.summary.split("\n") for s in sentences(plain(line))]
    if not told:
        return _plain_summary(resume, relevance)
    limit = _SUMMARY_WORDS[length]
    ranked = sorted(
        range(len(told)), key=lambda i: -(relevance.of(told[i]).score + (1.5 if i == 0 else 0.0) - i * 0.05)
    )
    kept: list[int] = []
    for i in ranked:
        if sum(count_words(told[j]) for j in [*kept, i]) <= limit or not kept:
            kept.append(i)
    return [Line(text=told[i], facts=["summary"]) for i in sorted(kept)]


def _plain_summary(resume: Resume, relevance: Relevance) -> list[Line]:
    """For an applicant without a summary: the present or last position, and the skills that the job asks for."""
    spoken = position_line(resume) if resume.work else ""
    skills = asked_skills(resume, relevance)[:4]
    if not spoken or len(skills) < 2:
        return []
    named = f"Skills include {listed([s[1] for s in skills])}."
    return [Line(text=f"{spoken}.", facts=["work1"]), Line(text=named, facts=[s[0] for s in skills])]


def _skills(resume: Resume, relevance: Relevance, length: Length) -> list[str]:
    """Most relevant first; the applicant's order among equals."""
    ranked = sorted(skill_ids(resume), key=lambda pair: -relevance.of(pair[1]).score)
    return [id for id, _ in ranked[: _SKILLS[length]]]


def _extras(resume: Resume, relevance: Relevance) -> list[str]:
    """Certificates, awards, publications, own sections and interests, each kind most relevant first."""
    text = {fact.id: fact.text for fact in facts(resume)}
    found: list[str] = []
    counts = {
        "cert": len(resume.certificates),
        "sec": len(resume.sections),
        "award": len(resume.awards),
        "pub": len(resume.publications),
        "interest": len(resume.interests),
    }
    for kind, count in counts.items():
        ids = [f"{kind}{i}" for i in range(1, count + 1) if f"{kind}{i}" in text]
        found.extend(ids if kind == "sec" else sorted(ids, key=lambda id: -relevance.of(text[id]).score))
    return found


# --- height -------------------------------------------------------------------------------------------------


def _height(text: str) -> int:
    return max(1, math.ceil(len(text) / _CHARS))


def _fixed(resume: Resume, draft: ResumeDraft) -> int:
    """Lines that are printed whatever is chosen: head, education, skills, languages, references."""
    height = 4 + (2 + _height(" ".join(line.text for line in draft.summary)) if draft.summary else 0)
    for e in resume.education:
        height += 2 + len(e.highlights) + bool(e.score) + (_height(", ".join(e.courses)) if e.courses else 0)
    height += 2 * bool(resume.education) + 2 * bool(resume.work) + 2 * bool(resume.projects)
    groups = {id.partition(".")[0] for id in draft.skills}
    height += 2 * bool(groups) + max(
        len([g for g in groups if "." in g]), len(groups) if resume.skills and resume.skills[0].keywords else 2
    )
    return (
        height
        + (1 + len(resume.languages) if resume.languages else 0)
        + sum(1 + _height(r.reference) for r in resume.references)
    )


def _fit(entries: list[_Entry], extras: list[str], room: int) -> None:
    """Takes the least worthy lines away until the rest has room. The latest positions keep some."""
    while sum(e.height for e in entries) + _extras_height(extras) > room:
        interests = [x for x in extras if x.startswith("interest")]
        loosest = _loosest(entries)
        if interests:
            extras.remove(interests[-1])
        elif loosest is not None:
            loosest.most -= 1
            if not loosest.most and not loosest.id.startswith("work"):
                entries.remove(loosest)
        elif len(small := [x for x in extras if x.startswith(("pub", "award"))]) > 2:
            extras.remove(small[-1])
        else:
            return


def _extras_height(extras: list[str]) -> int:
    kinds = {re.sub(r"\d+$", "", x) for x in extras}
    return len(extras) + 2 * len(kinds)


def _loosest(entries: list[_Entry]) -> _Entry | None:
    """The entry whose last line is worth least: an older entry's, and one of many lines, counts for less."""
    spare = [e for e in entries if e.most > _kept(e)]
    return min(spare, key=lambda e: e.lines[e.most - 1][0] + 3.0 / (1 + e.rank) - 0.4 * e.most, default=None)


def _kept(entry: _Entry) -> int:
    """How many lines an entry keeps however little room there is."""
    fewest = (3, 2, 1, 1, 1)
    return fewest[entry.rank] if entry.id.startswith("work") and entry.rank < len(fewest) else 0
