"""The mark around a sentence that no fact supports: plain text, so that every printed form shows it until a person
has confirmed the sentence."""

import re

_MARK = "[Please confirm: {text}]"
MARKED = re.compile(r"\[Please confirm: ([^\]]*)\]")


def mark(text: str) -> str:
    return _MARK.format(text=text.replace("[", "(").replace("]", ")"))


def with_plain_marks(markdown: str) -> str:
    """Marks as a person reads them in an editor, without the escapes that Markdown does not need for them."""
    return re.sub(r"\\\[(Please confirm: [^\]]*)\\\]", r"[\1]", markdown)


def confirmed(line: str) -> tuple[str, list[str]]:
    """The line without its marks, and the sentences that were in them."""
    return MARKED.sub(r"\1", line), [match[1] for match in MARKED.finditer(line)]
