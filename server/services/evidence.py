"""What each line of a version rests on, stored with it: by the same code for a written and for an edited text."""

import datetime
from typing import Any

from server.domain.context import Context


def evidence_of(markdown: str, context: Context, today: datetime.date) -> list[dict[str, Any]]:
    """One item for each line that says something: {line, text, supported, facts, problems, marked}.

    `line` counts from 1; `marked` means that the line waits for the person's approval. Takes some milliseconds of a
    core: call it in a thread.
    """
    # Loaded where it runs: the API checks a text only when somebody edits one.
    from server.domain.grounding import check_text  # noqa: PLC0415
    from server.domain.settling import MARKED  # noqa: PLC0415

    kind = "resume" if context.document_type == "resume" else "letter"
    checks = check_text(markdown, context.resume, context.posting, kind, today=today)  # type: ignore[arg-type]
    return [
        {
            "line": check.line,
            "text": check.text,
            "supported": check.supported,
            "facts": check.facts,
            "problems": [problem.model_dump() for problem in check.problems],
            "marked": bool(MARKED.search(check.text)),
        }
        for check in checks
    ]
