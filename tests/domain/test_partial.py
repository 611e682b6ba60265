"""Drafts that are not complete: the words so far, and what is whole of what broke off."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.domain.partial import texts_so_far, whole_part

DRAFT: dict[str, Any] = {
    "summary": [{"text": 'Says "hello" – in ünïcode \U0001f600\n', "facts": ["summary"]}],
    "entries": [
        {"entry": "work1", "bullets": [{"text": "Cut [x] {y}", "facts": ["work1.h1"]}, {"text": "Two", "facts": []}]}
    ],
    "skills": ["skill1.k1", "skill1.k2"],
    "extras": [],
}


def test_words_are_there_as_soon_as_they_are_written() -> None:
    assert texts_so_far('{"summary": [{"text": "Operations ana') == "Operations ana"
    assert texts_so_far('{"summary": [{"text": "One", "facts": []}, {"text": "Tw') == "One\nTw"
    assert texts_so_far('{"summary": [{"te') == ""
    assert texts_so_far("") == ""


def test_an_escape_cut_in_two_waits_for_its_other_half() -> None:
    assert texts_so_far('{"text": "a\\') == "a"
    assert texts_so_far('{"text": "a\\u00f') == "a"
    assert texts_so_far('{"text": "a\\u00fc\\n') == "aü\n"


@given(st.integers(0, len(json.dumps(DRAFT))), st.booleans())
def test_words_so_far_never_fail_and_only_grow(cut: int, escaped: bool) -> None:
    text = json.dumps(DRAFT, ensure_ascii=escaped)

    shorter, longer = texts_so_far(text[:cut]), texts_so_far(text)

    assert longer.startswith(shorter.rstrip("\ud83d?\n")) or "\U0001f600" in longer
    shorter.encode()


def test_what_broke_off_is_read_as_far_as_it_is_whole() -> None:
    text = json.dumps(DRAFT)

    assert whole_part(text) == DRAFT
    assert whole_part(text[: text.index('"Two"') + 3])["entries"][0]["bullets"] == DRAFT["entries"][0]["bullets"][:1]
    assert whole_part(f"Here it is: {text} Good luck!") == DRAFT
    assert whole_part('{"summary": [{"text": "Half') == {}
    assert whole_part("") == {}
    assert whole_part("no JSON") == {}


@given(st.integers(0, len(json.dumps(DRAFT))))
def test_every_place_to_break_off_gives_a_part_of_the_draft(cut: int) -> None:
    found = whole_part(json.dumps(DRAFT)[:cut])

    assert set(found) <= set(DRAFT)
    for line in found.get("summary", []):
        assert line in DRAFT["summary"]
    for entry in found.get("entries", []):
        assert all(bullet in DRAFT["entries"][0]["bullets"] for bullet in entry.get("bullets", []))
