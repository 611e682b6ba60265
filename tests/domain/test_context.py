"""What decides a text, and only that, decides its hash."""

from typing import Any

import pytest

from server.domain.context import Context, Wishes
from server.domain.posting import Posting, canonical_json
from server.domain.resume import Resume
from tests.samples import posting, resume


def _context(**changes: Any) -> Context:
    values: dict[str, Any] = {
        "resume": Resume.model_validate(resume()),
        "posting": Posting.model_validate(posting()),
        "document_type": "resume",
        "writer": "llm",
        "model": "some-model",
        "prompt_version": 1,
    }
    return Context(**values | changes)


def test_the_same_content_hashes_the_same_however_it_was_written_down() -> None:
    shuffled = {key: resume()[key] for key in reversed(list(resume()))}
    shuffled["basics"] = {**shuffled["basics"], "image": "face.png", "url ": None}
    shuffled["references"] = []
    longer = posting(url="https://elsewhere.example.org/77?utm=1", source="site adapter", salary="")

    same = _context(resume=Resume.model_validate(shuffled), posting=Posting.model_validate(longer))

    assert same.context_hash() == _context().context_hash()


@pytest.mark.parametrize(
    "changes",
    [
        {"resume": Resume.model_validate(resume(basics={**resume()["basics"], "label": "Analyst"}))},
        {"posting": Posting.model_validate(posting(job_requirements="- SQL"))},
        {"posting": Posting.model_validate(posting(team="Blue"))},
        {"document_type": "cover_letter"},
        {"wishes": Wishes(language="de")},
        {"wishes": Wishes(tone="warm")},
        {"wishes": Wishes(length="short")},
        {"wishes": Wishes(instructions="Mention the move")},
        {"wishes": Wishes(take=2)},
        {"revised_text": "# Mara"},
        {"writer": "assemble"},
        {"model": "another-model"},
        {"prompt_version": 2},
    ],
)
def test_whatever_decides_the_text_changes_the_hash(changes: dict[str, Any]) -> None:
    assert _context(**changes).context_hash() != _context().context_hash()


def test_every_field_of_a_context_is_in_its_hash() -> None:
    """Whoever adds a field has to decide; one that is left out would answer a click with another click's text."""
    assert len(_context().content()) == len(Context.model_fields)
    assert set(_context().content()["wishes"]) == set(Wishes.model_fields)


def test_ids_are_not_content() -> None:
    assert not {"id", "account_id", "applicant_id", "job_id"} & set(str(_context().content()).split("'"))


def test_a_context_survives_being_stored() -> None:
    context = _context(wishes=Wishes(take=3, instructions="Zeile\nzwei"))

    stored = Context.model_validate_json(canonical_json(context.model_dump()))

    assert stored.context_hash() == context.context_hash()
