"""Trees of all kinds, made up: letters of several scripts, signs that mean something somewhere, parts left out."""

from hypothesis import strategies as st

from server.domain.markdown.inline import normal, one_line
from server.domain.markdown.tree import Bullets, Entry, Inline, Item, Paragraph, Section, Span, Tree, plain
from server.domain.text import clean

# Letters of several scripts, what means something in Markdown or HTML, and words longer than a line.
WORDS = st.one_of(
    st.sampled_from(
        ["Åse", "naïve", "Łódź", "ﬁ", "日本語", "한국어", "שלום", "مرحبا", "می‌روم", "👩‍🍳", "é", "C#", "R&D"]
    ),
    st.sampled_from(
        ['"quoted"', "'s", "«»", "<b>", "</p>", "&amp;", "a|b", "*", "**", "_x_", "`", "[x](y)", "\\", "~~"]
    ),
    st.sampled_from(["#", "-", "1.", "2)", "•", ">", "---", "===", "http://a.b", "a@b.c", "w" * 300, "Ä" * 120]),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=8),
)
TEXT = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: " ".join(clean(" ".join(words)).split()))
HREF = st.sampled_from(["", "", "", "https://example.org/a?b=c&d#e", "mailto:jane@example.org", "tel:+4930123"])


def spans(*, styled: bool = True) -> st.SearchStrategy[Inline]:
    flag = st.booleans() if styled else st.just(False)
    span = st.builds(Span, TEXT, flag, flag, HREF)
    return st.lists(span, min_size=1, max_size=3).map(lambda some: one_line(normal(some)))


PLAIN = spans(styled=False).filter(bool)
STYLED = spans().filter(bool)
PARAGRAPH = STYLED.map(Paragraph)
ITEM = st.builds(Item, STYLED, st.just(0), st.sampled_from(["", "", "1.", "12)"]))
BULLETS = st.lists(ITEM, min_size=1, max_size=4).map(lambda items: Bullets(tuple(items)))


def blocks(first: st.SearchStrategy[Inline]) -> st.SearchStrategy[tuple[Paragraph | Bullets, ...]]:
    """Paragraphs around at most one list, for neighbouring lists are one. `first`: of a paragraph that stands first."""
    opening = st.lists(first.map(Paragraph), max_size=1)
    return st.builds(
        lambda a, b, c: (*a, *b, *(c if a or b else [])),
        opening,
        st.lists(BULLETS, max_size=1),
        st.lists(PARAGRAPH, max_size=2),
    )


# What stands below a heading and is neither a label nor fields begins with a word in no style.
OPENING = st.builds(lambda head, rest: one_line(normal((Span("So"), *head, *rest))), PLAIN, STYLED)
MAYBE = st.one_of(st.just(()), PLAIN)
ENTRY = st.builds(Entry, STYLED, MAYBE, MAYBE, MAYBE, blocks(OPENING))
SECTION = st.builds(
    lambda title, some, entries: Section(title, some, tuple(entries)),
    STYLED,
    blocks(STYLED),
    st.lists(ENTRY, max_size=2),
)
TREE = st.builds(
    lambda name, label, contact, some, sections: Tree(name, label, tuple(contact), some, tuple(sections)),
    PLAIN,
    MAYBE,
    st.lists(PLAIN, max_size=3),
    blocks(OPENING),
    st.lists(SECTION, max_size=3),
)


def all_text(tree: Tree) -> str:
    """Every word of a tree, without the numbers of items."""
    return "\n".join(
        [plain(tree.name), plain(tree.label), *map(plain, tree.contact), *map(_text, tree.blocks)]
        + ["\n".join([plain(s.title), *map(_text, s.blocks), *map(_entry, s.entries)]) for s in tree.sections]
    )


def _entry(entry: Entry) -> str:
    fields = (entry.title, entry.organisation, entry.location, entry.dates)
    return "\n".join([*map(plain, fields), *map(_text, entry.blocks)])


def _text(block: Paragraph | Bullets) -> str:
    return plain(block.spans) if isinstance(block, Paragraph) else "\n".join(plain(item.spans) for item in block.items)
