"""A letter's draft, an applicant and a posting to Markdown."""

import datetime

from server.domain.drafts import LetterDraft, Sentence
from server.domain.markdown.head import add_head, literal
from server.domain.markdown.inline import normal
from server.domain.markdown.page import Page, Written
from server.domain.markdown.tree import Span
from server.domain.markdown.words import long_date, words
from server.domain.posting import Posting
from server.domain.resume import Resume


def letter_markdown(resume: Resume, draft: LetterDraft, posting: Posting, date: datetime.date) -> Written:
    """The letter as Markdown; every sentence of the draft is among the lines, also where it rests on no fact."""
    spoken = words(draft.language)
    page = Page()
    add_head(page, resume.basics)
    page.paragraph(literal(long_date(date, draft.language)), pipes=True)
    _add_lines(page, posting.hiring_manager_name, posting.company_name, posting.location)
    if posting.job_position:
        page.paragraph(literal(spoken.subject.format(position=posting.job_position), bold=True))
    addressee = posting.hiring_manager_name
    page.paragraph(literal(spoken.greeting.format(name=addressee) if addressee else spoken.greeting_nobody))
    for paragraph in draft.paragraphs:
        _add_sentences(page, paragraph)
    _add_lines(page, spoken.closing)
    _add_lines(page, resume.basics.name)
    return page.written()


def _add_lines(page: Page, *lines: str) -> None:
    spans = normal(Span(text) for line in lines if line for text in ("\n", line))
    if spans:
        page.paragraph(spans)


def _add_sentences(page: Page, sentences: list[Sentence]) -> None:
    spans = literal(" ".join(sentence.text for sentence in sentences))
    if not spans:
        return
    page.paragraph(spans)
    for sentence in sentences:
        page.rests_on(sentence.text, sentence.facts)
