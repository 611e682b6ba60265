"""What each line of a version rests on, stored with it: by the same code for a written and for an edited text."""

import datetime
import json
from collections.abc import Collection
from typing import Any

from server.domain.context import Context
from server.domain.marks import MARKED


def evidence_of(
    markdown: str, context: Context, today: datetime.date, approved: Collection[str] = ()
) -> list[dict[str, Any]]:
    """One item for each line that says something: {line, text, supported, facts, problems, marked, approved}.

    `line` counts from 1; `supported` is what the facts say, `marked` that the line waits for the person's approval, and
    `approved` are its sentences that the person has confirmed: those of `approved` that it still holds. Takes some
    milliseconds of a core: call it in a thread.
    """
    # Loaded where it runs: the API checks a text only when somebody edits one.
    from server.domain.grounding import check_line, check_text, index  # noqa: PLC0415

    kind: Any = "resume" if context.document_type == "resume" else "letter"
    checks = check_text(markdown, context.resume, context.posting, kind, today=today)
    items = []
    for check in checks:
        marked = [match[1] for match in MARKED.finditer(check.text)]
        confirmed = [sentence for sentence in approved if sentence in check.text]
        facts = check.facts
        if marked or confirmed:
            # What it rests on is what the other sentences rest on.
            rest = MARKED.sub("", check.text)
            for sentence in confirmed:
                rest = rest.replace(sentence, "")
            known = index(context.resume, context.posting, (today.year, today.month))
            facts = check_line(rest, known, kind=kind).facts if rest.strip() else []
        items.append(
            {
                "line": check.line,
                "text": check.text,
                "supported": check.supported,
                "facts": facts,
                "problems": [problem.model_dump() for problem in check.problems],
                "marked": bool(marked),
                "approved": confirmed,
            }
        )
    return items


def approved_in(stored: str | None) -> set[str]:
    """The sentences that the person has confirmed, of a version's stored evidence."""
    return {sentence for item in json.loads(stored or "[]") for sentence in item.get("approved", ())}
