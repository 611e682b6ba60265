"""`coverstitch check`: does a text rest on an applicant's facts? One JSON object a line on standard output."""

import json
from datetime import date
from typing import Literal

from server.domain.grounding import check_text
from server.files import read_applicant, read_bytes, read_job
from server.settings import Settings


async def print_check(
    applicant: str, job: str, kind: Literal["resume", "letter"], text: str, settings: Settings
) -> bool:
    """Whether every line is supported. `job` may be empty; `text` is a file. Raises CommandFailed."""
    resume = read_applicant(applicant)
    posting = await read_job(job, "", settings) if job else None
    lines = check_text(read_bytes(text).decode("utf-8-sig", "replace"), resume, posting, kind, today=date.today())
    for line in lines:
        found = line.model_dump(include={"line", "text", "supported", "facts", "problems"})
        print(json.dumps({name: found[name] for name in ("line", "text", "supported", "facts", "problems")}))
    return all(line.supported for line in lines)
