"""Text from outside is safe to store, to hash and to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.text import clean, one_line


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("a\x00b\x07c", "abc"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tags\U000e0041\U000e0042", "tags"),
        ("over\u202eride\u2066d", "overrided"),
        ("half \ud83d an emoji", "half \ufffd an emoji"),
        ("e\u0301", "é"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("  edges \n", "edges"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d⚕", "👩\u200d⚕"),
    ],
)
def test_what_nobody_sees_is_gone_and_what_somebody_wrote_stays(raw: str, seen: str) -> None:
    assert clean(raw) == seen


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_clean_text_can_be_stored_and_is_clean(text: str) -> None:
    cleaned = clean(text)

    cleaned.encode()
    assert "\x00" not in cleaned
    assert clean(cleaned) == cleaned


def test_a_line_is_one_line() -> None:
    assert one_line(" Senior\n\tEngineer ") == "Senior Engineer"
