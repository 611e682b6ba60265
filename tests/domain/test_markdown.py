"""The dialect: every text has a tree, loses nothing in it, and a tree written down is read back as itself."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.markdown import Tree, parse, to_markdown
from server.domain.markdown.inline import escape, read, safe_url, with_pipes
from server.domain.markdown.tree import Bullets, Entry, Item, Paragraph, Section, Span, plain
from server.domain.text import clean
from tests.trees import TREE, all_text

RESUME = """\
# Jane Roe
**Staff Engineer**
Berlin | [jane@example.org](mailto:jane@example.org) | +49 30 1234

## Summary
Builds *small* systems.

## Work Experience
### Staff Engineer
**Acme GmbH** | Berlin | *Mar 2021 - Present*
- Cut the **build** from 40 to 6 minutes
  - on two machines

### Engineer
**Initech** | *2019 - 2021*
"""

# Pieces that mean something somewhere in Markdown, and text of all kinds around them.
MARKS = "* ** *** _ __ ` ``` ~~ # ## ### #### - + • 1. 2) > | \\ [ ] ( ) ![ ]( --- === : \" ' ! ."
WORDS = "<b> </b> <http://a.b> & &amp; &#8203; &#42; é ü 语 مرحبا 👋 a b c 2021 http://x.y mailto:a@b.c javascript:x"
SPACES = ["\n", "\n\n", " ", "  ", "    ", "\t", "\u00a0", "\u3000", "\u0301"]
PIECES = st.sampled_from([*MARKS.split(" "), *WORDS.split(" "), *SPACES, *SPACES])
SOUP = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=40)
TEXTS = SOUP.map("".join)


def test_a_resume_is_read_into_its_parts() -> None:
    tree = parse(RESUME)

    assert plain(tree.name) == "Jane Roe"
    assert plain(tree.label) == "Staff Engineer"
    assert [plain(item) for item in tree.contact] == ["Berlin", "jane@example.org", "+49 30 1234"]
    assert tree.contact[1][0].href == "mailto:jane@example.org"
    assert tree.blocks == ()
    assert tree.sections[0] == Section(
        (Span("Summary"),), (Paragraph((Span("Builds "), Span("small", italic=True), Span(" systems."))),)
    )
    first, second = tree.sections[1].entries
    assert first == Entry(
        title=(Span("Staff Engineer"),),
        organisation=(Span("Acme GmbH"),),
        location=(Span("Berlin"),),
        dates=(Span("Mar 2021 - Present"),),
        blocks=(
            Bullets(
                (
                    Item((Span("Cut the "), Span("build", bold=True), Span(" from 40 to 6 minutes"))),
                    Item((Span("on two machines"),), level=1),
                )
            ),
        ),
    )
    assert (plain(second.organisation), second.location, plain(second.dates)) == ("Initech", (), "2019 - 2021")


def test_a_letter_keeps_its_line_breaks() -> None:
    tree = parse("# Jane Roe\n\nBerlin | a@b.c\n\n3 March 2026\n\nAcme\nBerlin\n\n**Application**\n\nDear all,\n")

    assert [plain(block.spans) for block in tree.blocks if isinstance(block, Paragraph)] == [
        "3 March 2026", "Acme\nBerlin", "Application", "Dear all,",
    ]  # fmt: skip
    assert tree.sections == ()


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_what_is_read_can_be_written_and_read_again(text: str) -> None:
    tree = parse(text)

    assert parse(to_markdown(tree)) == tree


@settings(max_examples=60)
@given(TREE)
def test_a_tree_that_is_written_down_is_read_back_as_itself(tree: Tree) -> None:
    assert parse(to_markdown(tree)) == tree


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_of_an_applicant_is_printed_literally(text: str) -> None:
    text = " ".join(clean(text).split())

    spans = with_pipes(read(escape(text)))

    assert plain(spans) == clean(text)
    assert all(span == Span(span.text) for span in spans)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(c for c in value if unicodedata.category(c)[0] in "LN")

    # Where a link leads, what an entity is called, and an item's number are not text of the page.
    text = re.sub(r"[\[\]&<>]|\b\d+[.)]", " ", text)

    assert letters(all_text(parse(text))) == letters(clean(text))


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "![cat](http://evil.example/cat.png)",
        "`code`",
        "> quoted",
        "| a | b |",
        "snake_case_name",
        "C# and C++ & F#",
        "5 * 3 * 2",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](data:text/html,hi)",
        "hello\u2028world" * 3,
        "w" * 3000,
    ],
)
def test_what_the_dialect_does_not_know_is_text(typed: str) -> None:
    tree = parse(f"## S\n\n{typed}")

    (block,) = tree.sections[0].blocks
    assert isinstance(block, Paragraph)
    text = plain(block.spans)
    assert text.replace("!", "") == clean(typed).replace("![cat](http://evil.example/cat.png)", "cat")
    assert not any(span.bold or span.italic for span in block.spans)


@pytest.mark.parametrize("url", ["http://a.b/c?d=e#f", "https://münchen.example", "mailto:a@b.c", "tel:+4930"])
def test_links_that_a_resume_needs_are_links(url: str) -> None:
    (span,) = read(f"[here](<{url}>)")

    assert (span.text, span.href) == ("here", safe_url(url))
    assert safe_url(safe_url(url)) == safe_url(url) != ""


@pytest.mark.parametrize(
    "url",
    [
        "javascript:x",
        "JaVaScRiPt:x",
        "file:///etc",
        "data:text/html,x",
        "//host",
        "/path",
        "http:",
        "\x01javascript:x",
        "",
    ],
)
def test_no_other_link_is_made(url: str) -> None:
    assert safe_url(url) == ""


def test_a_link_without_text_shows_where_it_leads() -> None:
    assert plain(read("[](https://example.org)")) == "https://example.org"


@pytest.mark.parametrize("bullet", ["- x", "* x", "+ x", "• x", "  - x"])
def test_every_common_bullet_is_a_bullet(bullet: str) -> None:
    assert parse(bullet).blocks == (Bullets((Item((Span("x"),)),)),)


def test_a_numbered_list_keeps_its_numbers() -> None:
    (block,) = parse("3. a\n4) b").blocks

    assert isinstance(block, Bullets)
    assert [item.number for item in block.items] == ["3.", "4)"]


def test_a_year_in_the_middle_of_a_paragraph_is_no_list() -> None:
    (block,) = parse("Left in\n2019. Came back.").blocks

    assert block == Paragraph((Span("Left in\n2019. Came back."),))


def test_a_long_text_is_read_at_once() -> None:
    deep = "".join("  " * (i % 90) + "- " * 30 + "[" * 50 + "*" * 50 + "x\n" for i in range(200))

    assert parse(to_markdown(parse(deep))) == parse(deep)
