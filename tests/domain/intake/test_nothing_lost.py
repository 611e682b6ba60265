"""Every word of a document is somewhere in the Resume, whatever the document looks like."""

import contextlib
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.intake import IntakeError, read_context, read_file
from server.domain.intake.headings import heading_kind
from server.domain.resume import Resume
from tests.domain.intake.making import Page, make_pdf

TITLES = [
    "Experience",
    "Education",
    "Skills",
    "Projects",
    "Awards",
    "Languages",
    "Interests",
    "References",
    "Publications",
]
WORDS = "amber birch cedar delta ember fable grove haven ivory jetty kelp larch maple nectar onyx pearl quartz".split()  # noqa: SIM905


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.casefold()))


def held(resume: Resume) -> set[str]:
    return words(str(resume.model_dump()))


def test_words_of_random_documents_are_kept() -> None:
    rng = random.Random(7)  # noqa: S311 - a test's dice
    for _ in range(60):
        lines = ["Ada Quill", "ada@quill.example", ""]
        for title in rng.sample(TITLES, 5):
            lines += ["", title, ""]
            for _ in range(rng.randint(1, 9)):
                text = " ".join(
                    rng.choice(WORDS).capitalize() if rng.random() < 0.4 else rng.choice(WORDS)
                    for _ in range(rng.randint(1, 14))
                )
                mark = rng.choice(["", "- ", "- ", "* "])
                tail = rng.choice(["", "", ", 2014 - 2019", " | Leeds, UK", "."])
                lines += [f"{mark}{text}{tail}"] + ([""] if rng.random() < 0.2 else [])
        document = "\n".join(lines)
        expected = set().union(*(words(line) for line in lines if not heading_kind(line)))
        assert expected - held(read_context(document)) == set(), document


def test_words_of_random_pages_are_kept() -> None:
    rng = random.Random(11)  # noqa: S311 - a test's dice
    for _ in range(25):
        page, expected = Page().text(50, 50, "Ada Quill", 20, "b"), {"ada", "quill"}
        y = 80.0
        while y < 740:
            for x in rng.sample([50, 180, 320, 460], rng.randint(1, 2)):
                text = " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, 3)))
                page.text(x, y, text, rng.choice([9, 10, 12]), rng.choice(["", "b", "i"]))
                expected |= words(text)
            y += rng.choice([13, 13, 13, 22, 40])
        assert expected - held(read_file(make_pdf(page))) == set()


line = st.text(st.sampled_from("aB1 .,:;|-–•@/()2019\t前é"), max_size=40)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(line, st.sampled_from([*TITLES, "2019 - Present", "- did", "# Title", "Jan 2020", ""])), max_size=30
    )
)
def test_no_text_breaks_the_reader(lines: list[str]) -> None:
    with contextlib.suppress(IntakeError):
        read_context("\n".join(lines))


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=12)
    | st.sampled_from(["2019", "Present", "a, b"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "name",
                    "work",
                    "basics",
                    "skills",
                    "company",
                    "title",
                    "dates",
                    "description",
                    "items",
                    "history",
                    "cv",
                    "sections",
                    "location",
                    "x",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "basics",
                "work",
                "education",
                "skills",
                "languages",
                "cv",
                "sections",
                "resume",
                "projects",
                "odd",
                "summary",
                "location",
            ]
        ),
        json_values,
        max_size=6,
    )
)
def test_no_object_breaks_the_reader(value: dict[str, object]) -> None:
    with contextlib.suppress(IntakeError):
        read_context(value)


@pytest.mark.parametrize("cut", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_damaged_pdf_is_read_or_refused(cut: float) -> None:
    data = bytearray(
        make_pdf(Page().text(50, 60, "Ada Quill", 20, "b").text(50, 80, "ada@quill.example, builder of boats"))
    )
    for i in range(int(len(data) * cut), len(data), 17):
        data[i] ^= 0x5A
    with contextlib.suppress(IntakeError):
        read_file(bytes(data))
