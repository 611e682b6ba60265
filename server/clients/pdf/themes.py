"""Themes: a printable tree becomes HTML for print, by one autoescaped template and a style sheet per theme."""

import base64
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from server.clients.pdf.printer import Paper
from server.domain.markdown.tree import Block, Bullets, Paragraph, Tree
from server.domain.themes import THEMES

_FOLDER = Path(__file__).parents[2] / "templates" / "themes"
_FACES = (("Regular", 400, "normal"), ("It", 400, "italic"), ("Semibold", 600, "normal"), ("SemiboldIt", 600, "italic"))

# Icon fonts' private characters and lost ones, which no parser can read; emoji, which are pictures in a PDF (Type 3).
_NO_GLYPH = re.compile(" ?[\ue000-\uf8ff\ufffd\ufe0f\u20e3\U0001f000-\U0001faff\U000f0000-\U0010fffd]+")
_LIGATURES = re.compile("[\ufb00-\ufb06]")


Spacing = Literal["normal", "snug", "tight"]


def render(tree: Tree, theme: str, paper: Paper, *, title: str, language: str, spacing: Spacing = "normal") -> str:
    """A whole HTML page that needs nothing from elsewhere. `language` is BCP 47. Raises KeyError for no such theme.

    `spacing` is closer than normal where a last page would hold only a few lines.
    """
    chosen = THEMES[theme]
    return (
        _environment()
        .get_template("document.html")
        .render(
            tree=tree,
            title=title,
            language=language,
            paper=paper,
            spacing=spacing,
            base=_style_sheet("base"),
            style=_style_sheet(chosen.id),
            fonts=_font_faces(chosen.families),
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        auto_reload=False,  # a file that changes while documents are printed would make them half old, half new
    )
    environment.filters["readable"] = readable
    environment.tests["all_bold"] = _all_bold
    environment.tests["rows"] = _rows
    return environment


def readable(text: str) -> str:
    """`text` without characters that no parser of resumes can read; ligatures as their letters."""
    text = _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return _NO_GLYPH.sub("", text)


def _all_bold(block: Block) -> bool:
    return isinstance(block, Paragraph) and all(span.bold or not span.text.strip() for span in block.spans)


def _rows(block: Block) -> bool:
    """A list in which every item begins with a name in bold, such as skills by group."""
    return isinstance(block, Bullets) and all(item.spans[0].bold and not item.number for item in block.items)


@cache
def _style_sheet(name: str) -> Markup:
    return Markup((_FOLDER / f"{name}.css").read_text())  # noqa: S704 - our own file


@cache
def _font_faces(families: tuple[tuple[str, str], ...]) -> Markup:
    """@font-face rules with the fonts inside: nothing has to be fetched, and they are there at the first layout."""
    rules = []
    for name, file in families:
        for face, weight, style in _FACES:
            data = base64.b64encode((_FOLDER / "fonts" / f"{file}-{face}.woff2").read_bytes()).decode()
            rules.append(
                f'@font-face {{ font-family: "{name}"; font-weight: {weight}; font-style: {style}; '
                f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
            )
    return Markup("\n".join(rules))  # noqa: S704 - our own files
