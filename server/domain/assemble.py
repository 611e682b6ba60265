"""The writer that needs no model: the applicant's own lines, picked and ordered by what the job asks for.

It is pure and quick, and says nothing that the applicant did not say: a resume is made of the applicant's
lines as they stand, a letter of sentences built around them (`assembly/`).
"""

import hashlib

from server.domain.assembly.letter import write_letter
from server.domain.assembly.pages import write_resume
from server.domain.context import Wishes
from server.domain.drafts import LetterDraft, ResumeDraft
from server.domain.posting import Posting, canonical_json
from server.domain.resume import Resume

LANGUAGES = ("en",)
"""The languages it writes in; for every other language it writes English and says so in the draft."""


def assemble_resume(resume: Resume, posting: Posting, wishes: Wishes) -> ResumeDraft:
    return write_resume(resume, posting, wishes)


def assemble_letter(resume: Resume, posting: Posting, wishes: Wishes) -> LetterDraft:
    """The same arguments give the same letter; another `take` gives other wording and other evidence."""
    content = [resume.content(), posting.content(), wishes.tone, wishes.take]
    return write_letter(resume, posting, wishes, hashlib.sha256(canonical_json(content)).hexdigest())
