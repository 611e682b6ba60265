"""A version as it looks in print, to be shown in a frame: the same HTML, without a printer."""

import asyncio
import base64
import hashlib
import re
from dataclasses import dataclass

from server.domain.markdown import parse
from server.domain.markdown.tree import plain
from server.domain.themes import THEMES, Paper
from server.errors import FieldErrors
from server.services.documents import version_row
from server.services.rows import Row
from server.services.runtime import runtime
from server.services.shapes import DOCUMENT_NAMES

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True)
class Preview:
    """A page, by which style sheets it may be dressed (CSP hashes), and who may show it in a frame (origins)."""

    html: str
    etag: str
    styles: list[str]
    frames: list[str]


async def get_preview(account_id: int, version_id: int, theme: str, paper: Paper) -> Preview:
    """Raises FieldErrors, NotFound."""
    if theme not in THEMES:
        raise FieldErrors(theme=f"This theme does not exist. There are: {', '.join(THEMES)}.")
    row = await version_row(account_id, version_id)
    return await asyncio.to_thread(_preview, row, theme, paper)


def _preview(row: Row, theme: str, paper: Paper) -> Preview:
    from server.clients.themes import preview  # noqa: PLC0415 - fonts and templates, which few processes need

    tree = parse(row["markdown"])
    title = f"{plain(tree.name)} - {DOCUMENT_NAMES[row['type']]}"
    html = preview(tree, theme, paper, title=title, language=row["language"])
    styles: list[str] = _STYLE.findall(html)
    return Preview(
        html,
        hashlib.sha256(html.encode()).hexdigest(),
        [f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}" for style in styles],
        sorted(runtime().settings.origins),
    )
