"""A resume's draft and an applicant to Markdown: the draft's lines below the applicant's own head lines."""

import re
from collections.abc import Callable, Iterable, Sequence

from server.domain.drafts import Line, ResumeDraft
from server.domain.markdown.head import add_head, literal, web_link
from server.domain.markdown.inline import normal
from server.domain.markdown.page import Page, Written
from server.domain.markdown.tree import Entry, Inline, Span, plain
from server.domain.markdown.words import Words, date, dates, words
from server.domain.resume import Education, Project, Resume, Volunteer, Work


def resume_markdown(resume: Resume, draft: ResumeDraft) -> Written:
    """The resume as Markdown. Ids that the applicant does not have are passed over."""
    return _ResumePage(resume, draft).written()


def _joined(*parts: str, sep: str = ", ") -> str:
    return sep.join(part for part in parts if part)


class _ResumePage:
    def __init__(self, resume: Resume, draft: ResumeDraft) -> None:
        self.resume, self.draft, self.page = resume, draft, Page()
        self.words: Words = words(draft.language)
        self.bullets = {entry.entry: entry.bullets for entry in draft.entries}

    def written(self) -> Written:
        add_head(self.page, self.resume.basics)
        self.summary()
        history: list[Callable[[], None]] = [self.work, self.projects, self.education]
        if not self.resume.work:  # who has not worked yet begins with what was learnt
            history = [self.education, self.projects]
        for part in (*history, self.skills, self.certificates, self.volunteer, self.publications, self.awards):
            part()
        for part in (self.languages, self.interests, self.references, self.own_sections):
            part()
        return self.page.written()

    def heading(self, part: str) -> None:
        self.page.heading(2, literal(self.words.headings[part]))

    def summary(self) -> None:
        lines = [line for line in self.draft.summary if line.text.strip()]
        if not lines:
            return
        self.heading("summary")
        self.page.paragraph(literal(" ".join(line.text for line in lines)))
        for line in lines:
            self.page.rests_on(line.text, line.facts)

    def add_bullets(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if spans := literal(line.text):
                self.page.bullet(spans)
                self.page.rests_on(line.text, line.facts)

    def entry(self, id: str, entry: Entry) -> None:
        self.page.entry_head(entry, [id])
        self.add_bullets(self.bullets.get(id, []))

    # The parts, in the order of the page

    def work(self) -> None:
        self.heading("work")
        for i, work in enumerate(self.resume.work, 1):
            self.entry(f"work{i}", self._position(work.position, work.name, work))

    def volunteer(self) -> None:
        chosen = [(f"vol{i}", v) for i, v in enumerate(self.resume.volunteer, 1) if f"vol{i}" in self.bullets]
        if chosen:
            self.heading("volunteer")
        for id, v in chosen:
            self.entry(id, self._position(v.position, v.organization, v))

    def _position(self, position: str, organisation: str, of: Work | Volunteer) -> Entry:
        return Entry(
            title=literal(position or organisation),
            organisation=literal(organisation if position else ""),
            location=literal(of.location),
            dates=literal(dates(of.startDate, of.endDate, self.words)),
        )

    def projects(self) -> None:
        by_id = {f"project{i}": project for i, project in enumerate(self.resume.projects, 1)}
        chosen = [entry.entry for entry in self.draft.entries if entry.entry in by_id]
        if chosen:
            self.heading("projects")
        for id in dict.fromkeys(chosen):
            self.entry(id, self._project(by_id[id]))

    def _project(self, project: Project) -> Entry:
        return Entry(
            title=literal(project.name),
            organisation=literal(_joined(*project.roles, project.entity)),
            location=web_link(project.url) if project.url else (),
            dates=literal(dates(project.startDate, project.endDate, self.words, open_ended=False)),
        )

    def education(self) -> None:
        if self.resume.education:
            self.heading("education")
        for i, education in enumerate(self.resume.education, 1):
            self.entry(f"edu{i}", self._education(education))
            self._learnt(f"edu{i}", education)

    def _education(self, education: Education) -> Entry:
        degree = self._degree(education.studyType, education.area)
        return Entry(
            title=literal(degree or education.institution),
            organisation=literal(education.institution if degree else ""),
            location=literal(education.location),
            dates=literal(dates(education.startDate, education.endDate, self.words, open_ended=False)),
        )

    def _degree(self, kind: str, area: str) -> str:
        if not kind or not area or area.casefold() in kind.casefold():
            return kind or area
        return self.words.degree.format(degree=kind, area=area)

    def _learnt(self, id: str, education: Education) -> None:
        if education.score:
            self._row(self.words.score, education.score, [id])
        for j, text in enumerate(education.highlights, 1):
            self.add_bullets([Line(text=text, facts=[f"{id}.h{j}"])])
        if education.courses:
            ids = [f"{id}.c{j}" for j in range(1, len(education.courses) + 1)]
            self._row(self.words.courses, _joined(*education.courses), ids)

    def _row(self, name: str, text: str, facts: Sequence[str]) -> None:
        """A bullet that begins with its name in bold."""
        label = (Span(f"{name}:", bold=True), Span(" ")) if name else ()
        self.page.bullet(normal((*label, *literal(text))))
        self.page.rests_on(_joined(name, text, sep=": "), facts)

    def _line(self, text: str, facts: Sequence[str]) -> None:
        if spans := literal(text):
            self.page.paragraph(spans)
            self.page.rests_on(text, facts)

    def skills(self) -> None:
        rows = self._skill_rows()
        if rows:
            self.heading("skills")
        if list(rows) == [""]:
            self._line(_joined(*rows[""].values()), list(rows[""]))
            return
        for name, chosen in rows.items():
            self._row(name or self.words.other, _joined(*chosen.values()), list(chosen))

    def _skill_rows(self) -> dict[str, dict[str, str]]:
        """Group's name -> fact id -> keyword, in the draft's order. Groups without keywords share one row, nameless."""
        rows: dict[str, dict[str, str]] = {}
        for id in self.draft.skills:
            match = re.fullmatch(r"skill([1-9]\d{0,5})(?:\.k([1-9]\d{0,5}))?", id)
            if not match or int(match[1]) > len(self.resume.skills):
                continue
            group = self.resume.skills[int(match[1]) - 1]
            if match[2] is None:
                level = f" ({group.level})" if group.level else ""
                rows.setdefault("", {})[id] = f"{group.name}{level}"
            elif int(match[2]) <= len(group.keywords):
                rows.setdefault(group.name, {})[id] = group.keywords[int(match[2]) - 1]
        return rows

    def _chosen(self, prefix: str, parts: Sequence[object]) -> list[int]:
        """Numbers (from 1) of the parts that the draft chose, in its order."""
        ids = {f"{prefix}{i}": i for i in range(1, len(parts) + 1)}
        return [ids[id] for id in dict.fromkeys(self.draft.extras) if id in ids]

    def certificates(self) -> None:
        chosen = self._chosen("cert", self.resume.certificates)
        if chosen:
            self.heading("certificates")
        for i in chosen:
            c = self.resume.certificates[i - 1]
            self._extra(f"cert{i}", c.name, c.url, _joined(c.issuer, date(c.date, self.words)))

    def awards(self) -> None:
        chosen = self._chosen("award", self.resume.awards)
        if chosen:
            self.heading("awards")
        for i in chosen:
            a = self.resume.awards[i - 1]
            details = _joined(a.awarder, date(a.date, self.words))
            self._extra(f"award{i}", a.title, "", details, a.summary)

    def publications(self) -> None:
        chosen = self._chosen("pub", self.resume.publications)
        if chosen:
            self.heading("publications")
        for i in chosen:
            p = self.resume.publications[i - 1]
            details = _joined(p.publisher, date(p.releaseDate, self.words))
            self._extra(f"pub{i}", p.name, p.url, details, p.summary)

    def _extra(self, id: str, name: str, url: str, details: str, summary: str = "") -> None:
        """A bullet: name (in bold if more follows), details, address, and what it was about."""
        more = [literal(details), web_link(url) if url else ()]
        spans: Inline = literal(name, bold=bool(details or url or summary))
        for part in filter(None, more):
            spans = normal((*spans, Span(", "), *part)) if spans else part
        if summary:
            spans = normal((*spans, Span(". " if spans else ""), *literal(summary)))
        if spans:
            self.page.bullet(spans)
            self.page.rests_on(plain(spans), [id, f"{id}.s"] if summary else [id])

    def languages(self) -> None:
        shown = {
            f"lang{i}": lang.language + (f" ({lang.fluency})" if lang.fluency else "")
            for i, lang in enumerate(self.resume.languages, 1)
            if lang.language
        }
        if shown:
            self.heading("languages")
            self._line(_joined(*shown.values()), list(shown))

    def interests(self) -> None:
        chosen = self._chosen("interest", self.resume.interests)
        if chosen:
            self.heading("interests")
        for i in chosen:
            n = self.resume.interests[i - 1]
            self._row(n.name if n.keywords else "", _joined(*n.keywords) or n.name, [f"interest{i}"])

    def references(self) -> None:
        chosen = self._chosen("ref", self.resume.references)
        if chosen:
            self.heading("references")
        for i in chosen:
            r = self.resume.references[i - 1]
            self._row(r.name if r.reference else "", r.reference or r.name, [f"ref{i}"])

    def own_sections(self) -> None:
        for i in self._chosen("sec", self.resume.sections):
            section = self.resume.sections[i - 1]
            self.page.heading(2, literal(section.name))
            self.add_bullets(Line(text=line, facts=[f"sec{i}.h{j}"]) for j, line in enumerate(section.lines, 1))
