"""What changed between two texts: found where a person sees it, lossless and bounded."""

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from server.domain.diff import Change, Line, diff, diff_text

TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(["\n", " ", "\n\n", "a", "b", "Cut the build", "a b c d", "é", "\u00a0", "-", "\r"])).map(
        "".join
    ),
)


def side(lines: list[Line], kind: Change) -> str:
    """The text on one side of a diff, put together from it alone."""
    number = "before" if kind == "removed" else "after"
    return "\n".join(
        "".join(run["text"] for run in line["runs"] if run["kind"] in ("equal", kind))
        for line in lines
        if line[number] is not None  # type: ignore[literal-required]
    )


def kinds(lines: list[Line]) -> list[str]:
    return [line["kind"] for line in lines]


def test_a_reworded_line_shows_the_words_that_changed() -> None:
    (line,) = diff("- Cut the build from 40 to 6 minutes", "- Cut all slow builds from 40 to 5 minutes")

    assert line == {
        "kind": "changed",
        "before": 1,
        "after": 1,
        "runs": [
            {"kind": "equal", "text": "- Cut "},
            {"kind": "removed", "text": "the build"},
            {"kind": "added", "text": "all slow builds"},
            {"kind": "equal", "text": " from 40 to "},
            {"kind": "removed", "text": "6"},
            {"kind": "added", "text": "5"},
            {"kind": "equal", "text": " minutes"},
        ],
    }


def test_a_new_line_and_one_that_went_leave_the_others_alone() -> None:
    lines = diff("# Mara\n\nGone.\nStays", "# Mara\n\nStays\nWholly new")

    assert kinds(lines) == ["equal", "equal", "removed", "equal", "added"]
    assert [(line["before"], line["after"]) for line in lines] == [(1, 1), (2, 2), (3, None), (4, 3), (None, 4)]
    assert lines[1]["runs"] == []


def test_a_line_among_new_ones_is_still_known_as_reworded() -> None:
    lines = diff("Led a team of four in Oslo", "Planned winter menus\nLed a team of five in Oslo\nKept books")

    assert kinds(lines) == ["added", "changed", "added"]


def test_lines_with_nothing_in_common_are_not_called_reworded() -> None:
    assert kinds(diff("Led a team of four", "Baked bread")) == ["removed", "added"]


def test_as_text_each_line_says_what_became_of_it() -> None:
    assert diff_text("Hi\nOld\nSame words here", "Hi\nSame words there") == (
        "  Hi\n- Old\n~ Same words [-here-]{+there+}"
    )


def test_equal_texts_have_no_changes() -> None:
    assert set(kinds(diff("a\n\nb\n", "a\n\nb\n"))) == {"equal"}


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back_from_what_changed(before: str, after: str) -> None:
    lines = diff(before, after)

    assert side(lines, "removed") == before
    assert side(lines, "added") == after
    for name, text in (("before", before), ("after", after)):
        numbers = [line[name] for line in lines if line[name] is not None]  # type: ignore[literal-required]
        assert numbers == list(range(1, text.count("\n") + 2))


@given(TEXTS, TEXTS)
@example("0 ", " 0")
def test_only_what_differs_is_said_to_differ(before: str, after: str) -> None:
    for line in diff(before, after):
        has = {run["kind"] for run in line["runs"]}
        assert all(run["text"] for run in line["runs"])
        assert line["kind"] == "changed" or has <= {line["kind"]}
        if line["kind"] == "changed":
            assert "equal" in has
            assert has & {"removed", "added"}
        assert all(a["kind"] != b["kind"] for a, b in zip(line["runs"], line["runs"][1:], strict=False))


def _shuffled(texts: list[str], glue: str) -> tuple[str, str]:
    other = texts.copy()
    random.Random(1).shuffle(other)  # noqa: S311 - any fixed order
    return glue.join(texts), glue.join(other)


HARD: dict[str, Callable[[], tuple[str, str]]] = {
    "only line ends": lambda: ("\n" * 100_000, "x" + "\n" * 90_000 + "x"),
    "three lines again and again": lambda: ("a\n\nb\n" * 20_000, "b\na\n\n" * 20_000),
    "one line of marks": lambda: ("!?" * 50_000, "?!" * 50_000),
    "words in another order": lambda: _shuffled([f"w{n}" for n in range(15_000)], " "),
    "lines in another order": lambda: _shuffled([f"w{n % 9000}" for n in range(15_000)], "\n"),
    "neighbours swapped": lambda: (
        "\n".join(f"{n}" for n in range(17_000)),
        "\n".join(f"{n ^ 1}" for n in range(17_000)),
    ),
    "every line reworded": lambda: (
        "\n".join(f"the cat {n} sat" for n in range(5000)),
        "\n".join(f"the cat {n} sits" for n in range(5000)),
    ),
}


@pytest.mark.parametrize("make", HARD.values(), ids=HARD.keys())
def test_a_long_text_is_compared_while_a_person_waits(make: Callable[[], tuple[str, str]]) -> None:
    before, after = make()
    started = time.process_time()

    lines = diff(before, after)

    # Seldom more than a second; without the bound these take minutes.
    assert time.process_time() - started < 20
    assert (side(lines, "removed"), side(lines, "added")) == (before, after)


def test_text_without_spaces_shows_the_characters_that_changed() -> None:
    shown = diff_text("配送システムを設計した", "配送サービスを設計する")

    assert shown == "~ 配送[-システム-]{+サービス+}を設計[-した-]{+する+}"
