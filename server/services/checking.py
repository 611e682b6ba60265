"""What a version says, line by line: the facts behind it, what is not supported, and a person's word for it."""

import asyncio
import json
from typing import Any

from server.domain.context import Context
from server.domain.facts import facts
from server.domain.marks import confirmed
from server.errors import FieldErrors
from server.services.documents import save_text, version_row
from server.services.evidence import evidence_of
from server.services.rows import now
from server.services.shapes import VERSION_COLUMNS

_COLUMNS = f"{VERSION_COLUMNS}, v.evidence, v.context"


async def get_evidence(account_id: int, version_id: int) -> dict[str, Any]:
    """Each line with the applicant's own words that it rests on. Raises NotFound."""
    row = await version_row(account_id, version_id, _COLUMNS)
    context = Context.model_validate_json(row["context"])
    if row["evidence"] is None:
        lines = await asyncio.to_thread(evidence_of, row["markdown"], context, now().date())
    else:
        lines = json.loads(row["evidence"])
    words = {fact.id: fact.text for fact in facts(context.resume)}
    for line in lines:
        line["facts"] = [{"id": id, "text": words[id]} for id in line["facts"] if id in words]
    return {"id": version_id, "lines": lines}


async def approve(account_id: int, version_id: int, line: int) -> dict[str, Any]:
    """A new version in which the marked sentences of this line stand plain. Raises FieldErrors, NotFound."""
    row = await version_row(account_id, version_id, _COLUMNS)
    lines = row["markdown"].split("\n")
    if line > len(lines):
        raise FieldErrors(line="This text has fewer lines.")
    lines[line - 1], approved = confirmed(lines[line - 1])
    if not approved:
        raise FieldErrors(line="There is nothing to confirm in this line.")
    return await save_text(account_id, row, "\n".join(lines), approved=approved)
