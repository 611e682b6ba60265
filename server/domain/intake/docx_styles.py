"""How the text of a DOCX looks: what its styles, and the styles they are based on, say."""

import re
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_CHAIN = 12


@dataclass(slots=True)
class Look:
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    color: int = 0
    caps: bool = False


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    run: Any = None
    paragraph: Any = None


@dataclass(slots=True)
class Styles:
    default: Look = field(default_factory=lambda: Look(size=11.0))
    styles: dict[str, _Style] = field(default_factory=dict)
    default_paragraph: str = ""

    def look(self, paragraph: Any, run: Any) -> Look:
        """The look of a run: the defaults, then the paragraph's style, the character's style, the run itself."""
        base = Look(self.default.bold, self.default.italic, self.default.size, self.default.color)
        for style in self._chain(_value(paragraph, "pStyle") or self.default_paragraph):
            _apply(base, style.run)
        properties = run.find(f"{W}rPr")
        if properties is not None:
            for style in self._chain(_value(properties, "rStyle")):
                _apply(base, style.run)
            _apply(base, properties)
        return base

    def heading_level(self, paragraph: Any) -> int:
        """1 for "Heading 1" and so on, in any language that keeps the style's inner name; 0 for other text."""
        for style in self._chain(_value(paragraph, "pStyle")):
            if found := re.match(r"heading (\d)", style.name, re.IGNORECASE):
                return int(found[1])
            if level := _value(style.paragraph, "outlineLvl"):
                return int(level) + 1 if level.isdigit() and int(level) < 9 else 0
        level = _value(paragraph, "outlineLvl")
        return int(level) + 1 if level and level.isdigit() and int(level) < 9 else 0

    def is_item(self, paragraph: Any) -> bool:
        """Whether the paragraph is an item of a list, by its own properties or its style's."""
        for properties in (paragraph, *(s.paragraph for s in self._chain(_value(paragraph, "pStyle")))):
            numbering = properties.find(f"{W}numPr") if properties is not None else None
            if numbering is not None:
                return _value(numbering, "numId") not in ("", "0")
        return any("list" in s.name.casefold() for s in self._chain(_value(paragraph, "pStyle")))

    def space(self, paragraph: Any, side: str) -> float:
        """White space above ("before") or below ("after") the paragraph in points."""
        for properties in (paragraph, *(s.paragraph for s in self._chain(_value(paragraph, "pStyle")))):
            spacing = properties.find(f"{W}spacing") if properties is not None else None
            value = spacing.get(f"{W}{side}") if spacing is not None else None
            if value and value.isdigit():
                return int(value) / 20
        return 0.0

    def _chain(self, style_id: str) -> list[_Style]:
        """The style and those it is based on, the furthest first for runs; never more than a few."""
        chain: list[_Style] = []
        while style_id in self.styles and len(chain) < _MAX_CHAIN:
            chain.append(self.styles[style_id])
            style_id = self.styles[style_id].based_on
        return chain[::-1]


def read_styles(root: Any) -> Styles:
    styles = Styles()
    if root is None:
        return styles
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    _apply(styles.default, defaults)
    for node in root.findall(f"{W}style"):
        key = node.get(f"{W}styleId") or ""
        styles.styles[key] = _Style(
            _value(node, "name"), _value(node, "basedOn"), node.find(f"{W}rPr"), node.find(f"{W}pPr")
        )
        if node.get(f"{W}type") == "paragraph" and node.get(f"{W}default") in ("1", "true"):
            styles.default_paragraph = key
    return styles


def _value(node: Any, name: str) -> str:
    found = node.find(f"{W}{name}") if node is not None else None
    return (found.get(f"{W}val") or "") if found is not None else ""


def _switch(node: Any, name: str, before: bool) -> bool:
    found = node.find(f"{W}{name}")
    return before if found is None else found.get(f"{W}val") not in ("0", "false", "off", "none")


def _apply(look: Look, properties: Any) -> None:
    if properties is None:
        return
    look.bold = _switch(properties, "b", look.bold)
    look.italic = _switch(properties, "i", look.italic)
    look.caps = _switch(properties, "caps", look.caps) or _switch(properties, "smallCaps", False)
    if (size := _value(properties, "sz")) and size.replace(".", "").isdigit():
        look.size = float(size) / 2
    color = _value(properties, "color")
    if re.fullmatch(r"[0-9A-Fa-f]{6}", color):
        look.color = int(color[0] + color[2] + color[4], 16)
