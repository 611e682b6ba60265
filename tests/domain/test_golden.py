"""Prompts and what becomes of answers, for three postings, kept as files: a change of either is seen as a difference.

`make test ARGS="tests/domain/test_golden.py --write-golden"` writes the files anew; read the difference first.
"""

import json
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.domain.answers import read_draft
from server.domain.assemble import assemble_letter, assemble_resume
from server.domain.context import Context, DocumentType, Wishes
from server.domain.drafts import LetterDraft
from server.domain.filling import fill_letter, fill_resume
from server.domain.grounding import check_text, index
from server.domain.grounding.line import Kind
from server.domain.grounding.reading import read
from server.domain.markdown import letter_markdown, resume_markdown
from server.domain.marks import with_plain_marks
from server.domain.posting import Posting
from server.domain.prompts import VERSION, answer_schema, language_of, messages
from server.domain.resume import Resume
from server.domain.settling import hints, settle, unsupported

GOLDEN = Path(__file__).parent / "golden"
APPLICANTS = Path(__file__).parent / "grounding" / "data" / "applicants"
TODAY = date(2026, 3, 2)
CANARY = "0123456789abcdef"
CASES = [(case.name, kind) for case in sorted(GOLDEN.iterdir()) for kind in ("resume", "cover_letter")]


def context_of(name: str, kind: DocumentType) -> Context:
    case = json.loads((GOLDEN / name / "case.json").read_text())
    return Context(
        resume=Resume.model_validate(json.loads((APPLICANTS / f"{name}.json").read_text())["resume"]),
        posting=Posting.model_validate(case["posting"]),
        document_type=kind,
        wishes=Wishes.model_validate(case["wishes"]),
        writer="llm",
        prompt_version=VERSION,
    )


def compare(path: Path, text: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--write-golden"):
        path.write_text(text)
    assert path.read_text() == text


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_the_prompt_is_as_it_was(name: str, kind: DocumentType, request: pytest.FixtureRequest) -> None:
    context = context_of(name, kind)
    parts = [f"<{message['role']}>\n{message['content']}" for message in messages(context, CANARY)]
    parts.append(f"<schema>\n{json.dumps(answer_schema(context), indent=1)}")

    compare(GOLDEN / name / f"{kind}.prompt.txt", "\n\n".join(parts) + "\n", request)


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_the_same_answer_makes_the_same_document(name: str, kind: DocumentType, request: pytest.FixtureRequest) -> None:
    context = context_of(name, kind)
    answer: dict[str, Any] = json.loads((GOLDEN / name / f"{kind}.answer.json").read_text())
    known = index(context.resume, context.posting, (TODAY.year, TODAY.month))
    draft = read_draft(answer, kind, language_of(context))
    told = "".join(f"<!-- {hint} -->\n" for hint in hints(unsupported(draft, known)))
    settled = settle(draft, known, CANARY, context.posting.company_name)
    sources = (context.resume, context.posting, context.wishes)

    if isinstance(settled, LetterDraft):
        letter = fill_letter(settled, assemble_letter(*sources), context.wishes.length)
        text = with_plain_marks(letter_markdown(context.resume, letter, context.posting, TODAY).markdown)
    else:
        text = resume_markdown(context.resume, fill_resume(settled, assemble_resume(*sources))).markdown

    compare(GOLDEN / name / f"{kind}.md", text + "\n" + told, request)


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_written_document_is_checked_at_once(name: str, kind: DocumentType) -> None:
    """Prints how long a document that a model wrote takes to be checked, its words met and its lines not."""
    context = context_of(name, kind)
    text = (GOLDEN / name / f"{kind}.md").read_text().partition("<!--")[0]
    check_kind: Kind = "letter" if kind == "cover_letter" else "resume"
    taken = []
    for day in (1, 2):
        read.cache_clear()
        index(context.resume, context.posting, (TODAY.year, TODAY.month + day))
        started = time.process_time()
        checks = check_text(text, context.resume, context.posting, check_kind, today=TODAY + timedelta(days=31 * day))
        taken.append(1000 * (time.process_time() - started))

    print(f"{name}, {check_kind}, {len(checks)} lines: {min(taken):.1f} ms")
    assert min(taken) < 1000
