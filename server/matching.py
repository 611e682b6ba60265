"""`coverstitch match`: how a background, or a text made from it, answers a posting. JSON on standard output."""

from datetime import date

from server.domain.facts import facts
from server.domain.matching import match
from server.files import read_applicant, read_bytes, read_job
from server.settings import Settings


async def print_match(applicant: str, job: str, url: str, document: str, settings: Settings) -> None:
    """Raises CommandFailed."""
    resume = read_applicant(applicant)
    posting = await read_job(job, url, settings)
    text = "\n".join(fact.text for fact in facts(resume))
    if document:
        text = read_bytes(document).decode("utf-8", "replace")
    print(match(resume, posting, text, today=date.today()).model_dump_json(indent=1))
