"""Text inside a line: Markdown to spans and back, and the escaping of text that somebody typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from server.domain.markdown.tree import Inline, Span
from server.domain.text import clean

SEPARATOR = "\x01"  # an unescaped "|"; `clean` text holds no control characters, so it cannot be typed
SCHEMES = ("http", "https", "mailto", "tel")

# A zero-width space that `parse` takes out again: it lets emphasis end where CommonMark would not see an end.
_JOINT = "&#8203;"
_ANYWHERE = re.compile(r"[\\`*\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|(?<=~)~|_(?![^\W_])|(?<![^\W_])_")
_LINE_START = re.compile(r"(?:#{1,6}|[-+])(?=\s|$)|(?:=+|--+)(?=\s*$)|>|\d{1,9}(?=[.)](?:\s|$))|\u2022(?=\s|$)")


def _allowed(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc if parts.scheme.startswith("http") else parts.path)


def safe_url(url: str) -> str:
    """The URL with everything that could end a Markdown link percent-encoded; empty when no such link is allowed."""
    encoded = quote(clean(url), safe="!#$%&'*+,-./:=?@_~[]")
    return encoded if _allowed(encoded) else ""


def _dialect() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "breaks": True})
    md.disable(["backticks", "image", "html_inline", "text_join"])
    md.validateLink = lambda url: bool(safe_url(url))  # type: ignore[method-assign]
    md.normalizeLink = safe_url  # type: ignore[method-assign]
    md.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return md


_MD = _dialect()


def read(text: str) -> Inline:
    """Spans of `clean` Markdown text (may have several lines). An unescaped "|" becomes `SEPARATOR`."""
    return normal(_spans(_MD.parseInline(text)[0].children or []))


def _spans(tokens: list[Token]) -> Iterator[Span]:
    bold = italic = 0
    href, linked = "", False
    for token in tokens:
        if token.type == "link_open":
            href, linked = str(token.attrs["href"]), False
        elif token.type == "link_close":
            if not linked:
                yield Span(href, bool(bold), bool(italic), href)
            href = ""
        elif token.tag == "strong":
            bold += token.nesting
        elif token.tag == "em":
            italic += token.nesting
        elif token.type in ("softbreak", "hardbreak"):
            yield Span("\n")
        elif token.content:
            content = token.content if token.type == "text_special" else token.content.replace("|", SEPARATOR)
            linked = linked or bool(_visible(content).strip())
            yield Span(_visible(content), bool(bold), bool(italic), href)


def _visible(text: str) -> str:
    """Without hidden characters, which an entity such as `&#8238;` may have brought in."""
    # The dots keep white space at the ends; nothing composes with a dot.
    return SEPARATOR.join(clean(f".{part}.")[1:-1] for part in text.split(SEPARATOR))


def normal(spans: Iterable[Span]) -> Inline:
    """Normal form: white space folded and without style at a span's edges, equal neighbours joined."""
    joined = _join(_loosened(_join(_broken(spans))))
    return _trimmed(joined)


def _broken(spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        if "\n" not in span.text:
            yield span
            continue
        for piece in re.split(r"(\n)", span.text):
            yield Span("\n") if piece == "\n" else replace(span, text=piece)


def _loosened(spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        body = span.text.strip()
        if body == span.text:
            yield span
            continue
        start = span.text.find(body) if body else len(span.text)
        yield Span(span.text[:start])
        yield replace(span, text=body)
        yield Span(span.text[start + len(body) :])


def _join(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in filter(lambda span: span.text, spans):
        if joined and _style(joined[-1]) == _style(span):
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    return [span if _is_plain(span.text) else replace(span, text=_folded(span.text)) for span in joined]


def _style(span: Span) -> tuple[bool, bool, str]:
    return span.bold, span.italic, span.href


def _is_plain(text: str) -> bool:
    """Most text: nothing in it can be hidden, composed or folded, and looking is much cheaper than trying."""
    return text.isascii() and text.isprintable() and "  " not in text


def _folded(text: str) -> str:
    text = re.sub(r"[ \t]+", " ", _visible(text))
    return re.sub(r"\s*\n\s*", "\n", text)


def _trimmed(spans: list[Span]) -> Inline:
    while spans and not spans[0].text.strip():
        spans = spans[1:]
    while spans and not spans[-1].text.strip():
        spans = spans[:-1]
    if spans:
        spans[0] = replace(spans[0], text=spans[0].text.lstrip())
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
    return tuple(spans)


def one_line(spans: Inline) -> Inline:
    return normal(replace(span, text=span.text.replace("\n", " ")) for span in spans)


def with_pipes(spans: Inline) -> Inline:
    """Where fields have no meaning, "|" is a character like others."""
    return tuple(replace(span, text=span.text.replace(SEPARATOR, "|")) for span in spans)


def fields(spans: Inline) -> list[Inline]:
    """The spans cut at separators; the pieces may be empty."""
    pieces: list[list[Span]] = [[]]
    for span in spans:
        for i, text in enumerate(span.text.split(SEPARATOR)):
            if i:
                pieces.append([])
            pieces[-1].append(replace(span, text=text))
    return [normal(piece) for piece in pieces]


def escape(text: str, *, pipes: bool = False) -> str:
    """`text` so that it is read literally inside a line; "|" too when `pipes`."""
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    return text.replace("|", "\\|") if pipes else text


def escape_start(line: str) -> str:
    """`line` so that its start is not read as a heading, a bullet or a number."""
    match = _LINE_START.match(line)
    if not match:
        return line
    if match[0] == "\u2022":
        return f"&#8226;{line[1:]}"
    return f"{match[0]}\\{line[match.end() :]}" if match[0].isdigit() else f"\\{line}"


def write(spans: Inline, *, pipes: bool = False) -> str:
    """Markdown of `spans`; `read` gives the same spans back. Line breaks are two spaces and a line end."""
    out = ""
    for i, span in enumerate(spans):
        text = escape(span.text, pipes=pipes).replace("\n", "  \n")
        mark = "*" * (2 * span.bold + span.italic)
        if not mark and not span.href:
            out += text
        elif span.href:
            out += f"[{mark}{text}{mark}]({span.href})"
        else:
            before = spans[i - 1].text[-1] if i else " "
            after = spans[i + 1].text[0] if i + 1 < len(spans) else " "
            opening = _joint(before, span.text[0], i > 0 and _styled(spans[i - 1]))
            closing = _joint(after, span.text[-1], i + 1 < len(spans) and _styled(spans[i + 1]))
            out += f"{opening}{mark}{text}{mark}{closing}"
    return out


def _styled(span: Span) -> bool:
    return span.bold or span.italic or bool(span.href)


def _joint(outer: str, inner: str, styled: bool) -> str:
    if outer.isspace() or (outer.isalnum() and inner.isalnum() and not styled):
        return ""
    return "" if outer in ".,;:!?)(/-" and not styled else _JOINT
