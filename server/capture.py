"""`coverstitch capture`: the extension's own scripts on saved pages, in a browser without network."""

import json
import sys
from pathlib import Path

from server.clients.page import PageError
from server.errors import CommandFailed
from server.files import chromium_of
from server.services.capture import capture_file, score_manifest
from server.settings import Settings


async def print_capture(page: Path, url: str, settings: Settings) -> None:
    """What is read from one page, as JSON. Raises CommandFailed."""
    try:
        captured = await capture_file(chromium_of(settings), page, url)
    except (OSError, ValueError, PageError) as error:
        raise CommandFailed(f"{page}: {error}") from error
    print(json.dumps(captured, ensure_ascii=False, indent=1))


async def print_score(manifest: Path, pages: Path, settings: Settings, *, adapters: bool) -> None:
    """Accuracy per field and per site; what is wrong on standard error. Raises CommandFailed."""
    try:
        tally = await score_manifest(
            chromium_of(settings), manifest, pages, adapters=adapters, say=lambda line: print(line, file=sys.stderr)
        )
    except (OSError, ValueError, PageError) as error:
        raise CommandFailed(str(error)) from error
    print(tally.report())
