"""A model's answer becomes a draft, whatever its shape."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.answers import is_draft, read_draft, size
from server.domain.drafts import LetterDraft, ResumeDraft

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["text", "facts", "entry", "bullets", "summary", "entries", "kind", "x"]), inner
        )
    ),
    max_leaves=12,
)


def letter(*paragraphs: Any) -> list[list[str]]:
    draft = read_draft({"paragraphs": list(paragraphs)}, "cover_letter", "en")
    assert isinstance(draft, LetterDraft)
    return [[sentence.text for sentence in paragraph] for paragraph in draft.paragraphs]


def bullets(*texts: str) -> list[str]:
    value = {"entries": [{"entry": "work1", "bullets": [{"text": text, "facts": ["work1.h1"]} for text in texts]}]}
    draft = read_draft(value, "resume", "en")
    assert isinstance(draft, ResumeDraft)
    return [bullet.text for entry in draft.entries for bullet in entry.bullets]


@given(json_values, st.sampled_from(["resume", "cover_letter"]))
def test_no_answer_is_so_odd_that_it_fails(value: Any, kind: Any) -> None:
    parts = {"summary": value, "entries": value, "skills": value, "extras": value, "paragraphs": value}

    assert size(read_draft(parts, kind, "en")) >= 0


@pytest.mark.parametrize("kind", ["resume", "cover_letter"])
def test_nothing_makes_an_empty_draft(kind: Any) -> None:
    assert size(read_draft({}, kind, "en")) == 0


def test_what_has_another_shape_is_no_draft() -> None:
    assert is_draft({"paragraphs": []}, "cover_letter")
    assert is_draft({"entries": [], "x": 1}, "resume")
    assert not is_draft({"paragraphs": []}, "resume")
    assert not is_draft({"summary": "Analyst", "entries": 7}, "resume")


def test_a_letter_is_read_sentence_by_sentence() -> None:
    assert letter([{"text": "I plan routes. I like maps", "facts": ["work1"], "kind": "evidence"}]) == [
        ["I plan routes.", "I like maps."]
    ]
    assert letter("I plan routes. I like maps.") == [["I plan routes.", "I like maps."]]


def test_salutation_and_signature_are_not_the_models() -> None:
    assert letter(
        ["Dear Hiring Manager, I am applying for this job.", "Yours sincerely, Mara", "Best regards, Mara"]
    ) == [["I am applying for this job."]]


def test_what_is_said_again_in_the_same_words_is_left_out() -> None:
    assert letter(["I plan routes for vans.", "I plan routes for vans!"], ["I plan routes for the vans."]) == [
        ["I plan routes for vans."]
    ]
    assert bullets("Cut late deliveries by 3 %", "Cut late deliveries by 3 %.", "Trained 9 leads") == [
        "Cut late deliveries by 3 %",
        "Trained 9 leads",
    ]


def test_bullets_are_clean_and_end_alike() -> None:
    assert bullets("- **Cut** late\u200b deliveries.", "2. Trained 9 leads", "x" * 700, "…") == [
        "Cut late deliveries",
        "Trained 9 leads",
    ]
    assert bullets("Cut late deliveries.", "Trained 9 leads.") == ["Cut late deliveries.", "Trained 9 leads."]


def test_an_unknown_kind_of_sentence_is_taken_for_a_claim() -> None:
    draft = read_draft({"paragraphs": [[{"text": "I plan routes daily.", "kind": "intro"}]]}, "cover_letter", "en")

    assert isinstance(draft, LetterDraft)
    assert draft.paragraphs[0][0].kind == "evidence"
