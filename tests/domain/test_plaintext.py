"""A document as plain text: everything that is said, nothing of the Markdown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from server.domain.markdown import parse
from server.domain.plaintext import plaintext

RESUME = """\
# Mara Lindqvist
**Analyst**
Oslo | [mara@example.org](mailto:mara@example.org) | [Portfolio](https://mara.example.org/work)

## Work Experience
### Analyst
**Oat Mill** | Oslo | *2021 - Present*
- Cut **costs** by 12 \\* 2 percent
  - in two mills
- Read [the report](https://a.example.org)

### Assistant
A paragraph.
"""


def test_a_resume_reads_well_in_a_form_field() -> None:
    assert plaintext(parse(RESUME)) == (
        "Mara Lindqvist\n"
        "Analyst\n"
        "Oslo | mara@example.org | Portfolio (https://mara.example.org/work)\n"
        "\n"
        "Work Experience\n"
        "\n"
        "Analyst\n"
        "Oat Mill | Oslo | 2021 - Present\n"
        "- Cut costs by 12 * 2 percent\n"
        "  - in two mills\n"
        "- Read the report (https://a.example.org)\n"
        "\n"
        "Assistant\n"
        "\n"
        "A paragraph.\n"
    )


def test_a_letters_paragraphs_stand_apart_and_keep_their_line_breaks() -> None:
    assert plaintext(parse("# Mara\n\nOat Mill\nOslo\n\nDear *Ida*,\n\nBye")) == (
        "Mara\n\nOat Mill\nOslo\n\nDear Ida,\n\nBye\n"
    )


def test_an_address_that_is_shown_is_not_said_twice() -> None:
    assert plaintext(parse("[example.org/a](https://www.example.org/a/) and [call](tel:+4712)")) == (
        "example.org/a and call\n"
    )


def test_nothing_is_nothing() -> None:
    assert plaintext(parse("")) == ""


@given(st.lists(st.sampled_from([*"abc \n#*-|", "## ", "### ", "- ", "**", "[a](http://x.y)", "\n\n"])).map("".join))
def test_no_word_is_lost(markdown: str) -> None:
    text = plaintext(parse(markdown))

    assert re.findall("[abc]", text) == re.findall("[abc]", markdown)
    assert "\n\n\n" not in text
