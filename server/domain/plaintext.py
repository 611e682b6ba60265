"""A document as plain text, for a form field that takes no file: what the page shows, without its marks."""

from collections.abc import Iterator, Sequence

from server.domain.markdown.tree import Block, Bullets, Entry, Inline, Item, Tree, plain


def plaintext(tree: Tree) -> str:
    """The text, ending in a line end (empty for an empty tree). Parts stand apart by one empty line."""
    head = [plain(tree.name), plain(tree.label), " | ".join(_text(field) for field in tree.contact)]
    parts = [_lines(head), *_blocks(tree.blocks)]
    for section in tree.sections:
        parts += [plain(section.title), *_blocks(section.blocks)]
        for entry in section.entries:
            parts += _entry(entry)
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def _entry(entry: Entry) -> Iterator[str]:
    fields = [_text(field) for field in (entry.organisation, entry.location, entry.dates) if field]
    head = _lines([_text(entry.title), " | ".join(fields)])
    blocks = list(_blocks(entry.blocks))
    if entry.blocks and isinstance(entry.blocks[0], Bullets):  # what was done stands right below where
        yield _lines([head, blocks.pop(0)])
    else:
        yield head
    yield from blocks


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Bullets):
            yield "\n".join(_bullet(item) for item in block.items)
        else:
            yield _text(block.spans)


def _bullet(item: Item) -> str:
    return f"{'  ' * item.level}{item.number or '-'} {_text(item.spans)}"


def _text(spans: Inline) -> str:
    """The words; an address that they do not show follows its last word, because nobody can click here."""
    text = ""
    for i, span in enumerate(spans):
        text += span.text
        href = span.href
        if href and (i + 1 == len(spans) or spans[i + 1].href != href) and not _shown(href, spans):
            text += f" ({href})"
    return text


def _shown(href: str, spans: Inline) -> bool:
    if href.startswith("tel:"):
        return True
    words = "".join(span.text for span in spans if span.href == href)
    bare = href.partition("://")[2] or href.partition(":")[2]
    return bare.removeprefix("www.").rstrip("/").lower() in words.lower()


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(line for line in lines if line)
