"""The themes as the API shows them: what there is, and what each looks like."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from server.domain.themes import DEFAULT_PAPER, DEFAULT_THEME, PAPERS, THEMES
from server.errors import NotFound
from server.services.runtime import runtime

_PREVIEWS = Path(__file__).parents[1] / "templates" / "themes" / "previews"


@dataclass(frozen=True)
class Picture:
    content: bytes  # PNG
    etag: str


def list_themes() -> list[dict[str, Any]]:
    """Every theme, the default first. Each takes every paper, the default first."""
    papers = sorted(PAPERS, key=lambda paper: paper != DEFAULT_PAPER)
    return [
        {
            "id": theme.id,
            "name": theme.name,
            "description": theme.description,
            "preview": f"{runtime().settings.public_url}/api/themes/{theme.id}/preview/",
            "papers": papers,
            "default": theme.id == DEFAULT_THEME,
        }
        for theme in sorted(THEMES.values(), key=lambda theme: theme.id != DEFAULT_THEME)
    ]


def get_preview(theme_id: str) -> Picture:
    """Raises NotFound."""
    if theme_id not in THEMES:
        raise NotFound
    return _picture(theme_id)


@cache
def _picture(theme_id: str) -> Picture:
    content = (_PREVIEWS / f"{theme_id}.png").read_bytes()
    return Picture(content, hashlib.sha256(content).hexdigest())
