"""Documents to look at: made-up applicants, and real sample resumes where they are at hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from server.domain.assemble import assemble_letter
from server.domain.context import Wishes
from server.domain.drafts import EntryDraft, Line, ResumeDraft
from server.domain.facts import facts
from server.domain.intake import IntakeError, read_file
from server.domain.markdown import letter_markdown, resume_markdown
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.services.demo import APPLICANT, POSTING
from tests.domain.trades import APPLICANTS

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "resumes" / "files"
WRITTEN_ON = date(2026, 3, 2)


@dataclass(frozen=True)
class Sample:
    name: str
    resume: str  # Markdown
    letter: str


def demo() -> Sample:
    """The made-up applicant whose documents stand for a theme."""
    return _sample("demo", Resume.model_validate(APPLICANT))


def chosen(count: int) -> list[Sample]:
    """`count` applicants from the one with the least to say to the one with the most."""
    ordered = sorted(_all(), key=lambda sample: (len(sample.resume), sample.name))
    last = len(ordered) - 1
    return [ordered[round(i * last / (count - 1))] for i in range(count)]


def _all() -> Iterator[Sample]:
    if not CORPUS.is_dir():
        yield from (_sample(name, resume) for name, resume in APPLICANTS.items())
        yield demo()
        return
    for path in sorted(CORPUS.iterdir()):
        try:
            resume = read_file(path.read_bytes())
        except IntakeError:
            continue
        if resume.content():
            yield _sample(path.stem, resume)


def _sample(name: str, resume: Resume) -> Sample:
    posting = Posting.model_validate(POSTING)
    letter = assemble_letter(resume, posting, Wishes())
    return Sample(
        name, everything(resume).strip(), letter_markdown(resume, letter, posting, WRITTEN_ON).markdown.strip()
    )


def everything(resume: Resume) -> str:
    """All that the applicant has to say: the longest resume that there can be."""
    known = facts(resume)
    ids = list(dict.fromkeys(fact.entry for fact in known))
    entries = [
        EntryDraft(entry=id, bullets=[Line(text=fact.text) for fact in known if fact.entry == id and _is_line(fact.id)])
        for id in ids
        if id.startswith(("work", "vol", "project"))
    ]
    keywords = [fact.id for fact in known if fact.id.startswith("skill") and "." in fact.id]
    groups = [id for id in ids if id.startswith("skill") and not any(k.startswith(f"{id}.") for k in keywords)]
    summary = [Line(text=resume.basics.summary)] if resume.basics.summary else []
    draft = ResumeDraft(summary=summary, entries=entries, skills=[*keywords, *groups], extras=ids)
    return resume_markdown(resume, draft).markdown


def _is_line(id: str) -> bool:
    return id.rpartition(".")[2].startswith(("s", "h")) and "." in id
