"""HTML for print: everything that somebody typed is text, and nothing has to be fetched."""

import re

import pytest

from server.clients.themes import preview, readable, render
from server.domain.markdown import parse
from server.domain.themes import THEMES, Paper

HOSTILE = """\
# </h1><script>alert(1)</script> Jane "R." Roe
**<img src=http://evil.example/label.png>**
<iframe src=//evil.example> | [x](http://a.b/"onmouseover="alert) | [y](javascript:alert)

## </style><link rel=prefetch href=http://evil.example>
### <meta http-equiv=refresh content="0;url=http://evil.example">
**<svg onload=alert(1)>** | <object data=x> | *<base href=http://evil.example>*
- <style>@import "http://evil.example/a.css";</style>
3. <embed src=x>

{{ 7 * 7 }} {% raw %} &lt;b&gt; <!-- c -->
"""


@pytest.mark.parametrize("theme", THEMES)
def test_markup_that_was_typed_is_text(theme: str) -> None:
    html = render(parse(HOSTILE), theme, "a4", title="</title><script>", language='en"><script>')

    body = html[html.index("<body") :]
    tags = {tag.lower() for tag in re.findall(r"</?([A-Za-z0-9]+)", body)}
    assert tags <= {"body", "header", "main", "section", "div", "h1", "h2", "h3", "p", "span", "strong", "em"} | {
        "a", "br", "ul", "li", "html",
    }  # fmt: skip
    assert "<script" not in html
    assert html.count("<style>") == html.count("</style>") == 2
    assert "49" not in body
    assert re.findall(r'href="([^"]*)"', body) == ["http://a.b/%22onmouseover=%22alert"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_page_brings_everything_along(theme: str) -> None:
    html = render(parse("# Jane"), theme, "letter", title="Jane", language="en")

    addresses = re.findall(r"url\(\s*[\"']?([^)]{0,40})", html)
    assert addresses
    assert all(address.startswith("data:font/woff2;base64,") for address in addresses)
    assert "@import" not in html
    assert "@page { size: letter; }" in html


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("paper", "width"), [("a4", "210mm"), ("letter", "8.5in")])
def test_a_preview_is_the_same_page_on_a_sheet_of_the_papers_width(theme: str, paper: Paper, width: str) -> None:
    tree = parse(HOSTILE)
    printed = render(tree, theme, paper, title="Jane", language="en")

    shown = preview(tree, theme, paper, title="Jane", language="en")

    assert shown[shown.index("<body") :] == printed[printed.index("<body") :]
    screen = shown[shown.index("@media screen") : shown.index("</style>", shown.index("@media screen"))]
    margin = re.search(r"@page \{ margin: (.+); \}", printed)
    assert margin
    assert f"width: {width};" in screen
    assert f"padding: {margin[1]};" in screen
    assert len(shown) < len(printed)  # one theme's fonts, not everyone's
    assert "style=" not in shown  # a policy of security would drop it


def test_a_theme_that_there_is_not_is_refused() -> None:
    with pytest.raises(KeyError):
        render(parse("x"), "../../etc/passwd", "a4", title="", language="en")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("o\ufb03ce \ufb01le", "office file"),
        ("Prize 🏆, gold", "Prize, gold"),
        ("👋 Hi", " Hi"),
        ("\ue0a1 mail", " mail"),
        ("broken \ufffd", "broken"),
        ("语言 Ünïcode ½ x² ™", "语言 Ünïcode ½ x² ™"),
    ],
)
def test_characters_that_no_parser_reads_are_not_printed(typed: str, shown: str) -> None:
    assert readable(typed) == shown


@pytest.mark.parametrize(("name", "leftwards"), [("ليلى حداد", True), ("Layla Haddad", False)])
def test_the_contact_runs_as_the_name_does_and_its_fields_stay_as_they_are(name: str, leftwards: bool) -> None:
    html = render(parse(f"# {name}\n\nBeirut | +961 1 234 567\n\n## A\n"), "modern", "a4", title="x", language="en")

    contact = html[html.index('<p class="contact"') : html.index("</header>")]
    assert ('dir="rtl"' in contact, "<bdi>+961 1 234 567</bdi>" in contact) == (leftwards, leftwards)
