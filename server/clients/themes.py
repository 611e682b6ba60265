"""Themes: a printable tree becomes HTML for print or a screen, by one autoescaped template and a style sheet each."""

import base64
import re
import unicodedata
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from server.domain.direction import runs_left
from server.domain.markdown.tree import Block, Bullets, Paragraph, Tree, plain
from server.domain.themes import THEMES, Family, Paper

_FOLDER = Path(__file__).parents[1] / "templates" / "themes"
_FACES = (("Regular", 400, "normal"), ("It", 400, "italic"), ("Semibold", 600, "normal"), ("SemiboldIt", 600, "italic"))

# Icon fonts' private characters and lost ones, which no parser can read; emoji, which are pictures in a PDF (Type 3).
_NO_GLYPH = re.compile(" ?[\ue000-\uf8ff\ufffd\ufe0f\u20e3\U0001f000-\U0001faff\U000f0000-\U0010fffd]+")
_LIGATURES = re.compile("[\ufb00-\ufb06]")

_SHEETS: dict[Paper, tuple[str, str]] = {"a4": ("210mm", "297mm"), "letter": ("8.5in", "11in")}
_MARGIN = re.compile(r"@page \{ margin: ([^;]+); \}")


def render(tree: Tree, theme: str, paper: Paper, *, title: str, language: str, closeness: float = 0) -> str:
    """A whole HTML page that needs nothing from elsewhere. `language` is BCP 47. Raises KeyError for no such theme.

    `closeness` goes from 0, a theme's own spacing, to 1, the closest that its style sheet allows.
    """
    chosen = THEMES[theme].id
    # The fonts of every theme: a page that is warm for one is warm for all, and only those that are used are decoded.
    families = tuple(dict.fromkeys(family for theme in THEMES.values() for family in theme.families))
    return _page(tree, chosen, paper, families, title=title, language=language, closeness=closeness)


def preview(tree: Tree, theme: str, paper: Paper, *, title: str, language: str) -> str:
    """The same page for a screen: a sheet as wide as the paper, with the theme's margins and no other theme's fonts."""
    families = THEMES[theme].families
    return _page(tree, theme, paper, families, title=title, language=language, screen=_screen(theme, paper))


def _page(
    tree: Tree,
    theme: str,
    paper: Paper,
    families: tuple[Family, ...],
    *,
    title: str,
    language: str,
    closeness: float = 0,
    screen: str = "",
) -> str:
    return (
        _environment()
        .get_template("document.html")
        .render(
            tree=tree,
            title=title,
            language=language,
            paper=paper,
            closeness=f"{closeness:.3f}",
            base=_style_sheet("base"),
            style=_style_sheet(theme),
            screen=screen,
            fonts=_font_faces(families),
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
    environment.tests["runs_left"] = lambda inline: runs_left(plain(inline))
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
def _screen(theme: str, paper: Paper) -> Markup:
    width, height = _SHEETS[paper]
    found = _MARGIN.search(_style_sheet(theme))
    assert found  # noqa: S101 - a test holds it for every theme
    return Markup(  # noqa: S704 - our own words
        "@media screen {\n"
        "html { background: #e7eaee; }\n"
        f"body {{ width: {width}; min-height: {height}; margin: 8mm auto; padding: {found[1]}; background: #fff; "
        "box-shadow: 0 1px 6px rgb(0 0 0 / 0.3); }\n"
        "a { pointer-events: none; }\n"  # a preview is to look at: it must not become another page
        "}"
    )


@cache
def _font_faces(families: tuple[Family, ...]) -> Markup:
    """@font-face rules with the fonts inside: nothing has to be fetched, and they are there at the first layout."""
    return Markup("\n".join(_font_face(family, face) for family in families for face in _FACES))  # noqa: S704 - ours


def _font_face(family: Family, face: tuple[str, int, str]) -> str:
    (name, file), (suffix, weight, style) = family, face
    data = base64.b64encode((_FOLDER / "fonts" / f"{file}-{suffix}.woff2").read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{name}"; font-weight: {weight}; font-style: {style}; '
        f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
    )
