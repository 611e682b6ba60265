"""Reading saved pages from files: one as the extension would, or many to see how well that goes."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from server.clients.page import PageError, open_reader, read_page
from server.domain.capture_score import Tally, score_page

UNKNOWN_ADDRESS = "https://saved.example/"


async def capture_file(chromium: Path, page: Path, url: str = "") -> dict[str, Any]:
    """What the extension would capture on a saved page. Raises OSError, ValueError (address), PageError."""
    return await read_page(str(chromium), await asyncio.to_thread(page.read_bytes), url or UNKNOWN_ADDRESS)


async def score_manifest(
    chromium: Path, manifest: Path, pages: Path, adapters: bool = True, say: Callable[[str], None] = lambda line: None
) -> Tally:
    """Reads every page that the manifest names (a JSON object a line) and compares; `say` hears what is wrong.

    A page's file is looked up in `pages`, also by its bare name. Raises OSError, ValueError for a bad manifest.
    """
    tally = Tally()
    rows = [json.loads(line) for line in (await asyncio.to_thread(manifest.read_text, "utf-8")).splitlines()]
    async with open_reader(str(chromium), adapters) as reader:
        for row in rows:
            html = await asyncio.to_thread(_bytes, pages, row["file"])
            try:
                captured = await reader.read(html, row["url"])
            except PageError as error:
                say(f"{row['file']}: {error}")
                captured = {"kind": "none", "posting": None}
            scored = score_page(captured, row)
            if wrong := [name for name, right in scored.items() if not right]:
                say(f"{row['file']}: wrong: {', '.join(wrong)}")
            tally.add(row.get("site") or urlsplit(row["url"]).hostname or "", scored)
    return tally


def _bytes(pages: Path, name: str) -> bytes:
    path = pages / name
    return (path if path.exists() else pages / Path(name).name).read_bytes()
