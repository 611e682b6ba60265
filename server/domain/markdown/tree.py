"""The printable tree: what a theme, a DOCX writer or a plain-text writer is given.

A tree is in normal form when `parse` made it: neighbouring spans differ in style, white space at the
edges of a text is gone, a line break stands in a span without style, and every field holds what the
dialect would read there. `parse(to_markdown(tree)) == tree` holds for trees in normal form.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style. "\\n" is a line break; `href` is empty or an http(s), mailto or tel URL."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


Inline = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Inline


@dataclass(frozen=True, slots=True)
class Item:
    """A bullet, always a single line. `level` is 0, 1 or 2; `number` is empty or what was typed, such as "3."."""

    spans: Inline
    level: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Item, ...]


Block = Paragraph | Bullets


@dataclass(frozen=True, slots=True)
class Entry:
    """A position, a school, a project: head fields (each may be empty) and what is said about it."""

    title: Inline = ()
    organisation: Inline = ()
    location: Inline = ()
    dates: Inline = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    title: Inline = ()
    blocks: tuple[Block, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """A resume has sections; a letter has only blocks."""

    name: Inline = ()
    label: Inline = ()
    contact: tuple[Inline, ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


def plain(spans: Inline) -> str:
    return "".join(span.text for span in spans)
