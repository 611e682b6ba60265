"""Numbered items as Word's own numbers, counted from what was typed."""

from typing import Any

from docx.document import Document
from docx.oxml.parser import parse_xml

from server.domain.markdown.tree import Item

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MOST = 32_767  # the highest number that Word begins with
_INDENT, _HANGING = 397, 340  # twentieths of a point
_BULLETS = 1  # the numbering of the bullets, which the empty document has


class Numbers:
    """Gives each item the id of its list: the same as long as it counts on, a new one where it does not."""

    def __init__(self, document: Document) -> None:
        self._numbering: Any = document.part.numbering_part.element
        self._lists: list[Any] = []
        self._last: dict[int, tuple[int, str, int]] = {}  # level -> number, what follows it, id of its list

    def start_list(self) -> None:
        """What comes next is a list of its own."""
        self._last = {}

    def id_of(self, item: Item) -> int | None:
        """None for a number that Word would not write as it was typed."""
        digits, sign = item.number[:-1], item.number[-1:]
        if str(int(digits)) != digits or int(digits) > _MOST:
            return None
        number, last = int(digits), self._last.get(item.level)
        id = last[2] if last and last[:2] == (number - 1, sign) else self._new(number, sign, item.level)
        self._last[item.level] = (number, sign, id)
        return id

    def _new(self, start: int, sign: str, level: int) -> int:
        id = _BULLETS + len(self._lists) + 1
        left = _INDENT + _HANGING * level
        self._lists.append(
            parse_xml(
                f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/>'
                f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1{sign}"/>'
                f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{_HANGING}"/></w:pPr></w:lvl>'
                f"</w:abstractNum>"
            )
        )
        return id

    def close(self) -> None:
        """Writes the lists down: what they look like before all, and then that they are there."""
        bullets = self._numbering[-1]
        for id, one in enumerate(self._lists, _BULLETS + 1):
            bullets.addprevious(one)
            self._numbering.append(
                parse_xml(f'<w:num xmlns:w="{_W}" w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>')
            )
