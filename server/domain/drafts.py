"""What a writer may decide: wording, order and choice, always with the ids of the facts it rests on.

Names, contact, employers, titles, dates, schools, degrees, letter head, salutation and signature are not
in here: `markdown.py` joins them in from the applicant and the posting, so no writer can change them.
"""

from typing import Literal

from pydantic import BaseModel


class Line(BaseModel):
    """A piece of text and the ids of the facts (`facts.py`) that it rests on."""

    text: str
    facts: list[str] = []


class EntryDraft(BaseModel):
    """What to say about one entry of the applicant: `entry` is its id, such as `work1` or `project2`."""

    entry: str
    bullets: list[Line] = []


class ResumeDraft(BaseModel):
    """A resume: which entries, with which lines, in which order.

    `entries` holds ids of work, volunteer and project entries, most relevant lines first in each. Work and
    education that a draft does not name are still printed, as head lines, so that no gap appears in a
    career; within work and education the applicant's own order stays. `skills` are ids of keywords
    (`skill1.k2`) or of groups without keywords (`skill3`), most relevant first. `extras` are ids of
    certificates, awards, publications, interests and own sections (`cert1`, `sec2`) that are printed.
    """

    language: str = "en"
    summary: list[Line] = []
    entries: list[EntryDraft] = []
    skills: list[str] = []
    extras: list[str] = []


class Sentence(Line):
    """One sentence of a letter. `evidence` rests on facts; `job` speaks of the posting; `closing` claims nothing."""

    kind: Literal["evidence", "job", "closing"]


class LetterDraft(BaseModel):
    """A letter's body, paragraph by paragraph, without salutation and signature."""

    language: str = "en"
    paragraphs: list[list[Sentence]] = []
