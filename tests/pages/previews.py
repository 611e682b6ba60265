"""`python -m tests.pages.previews`: the pictures that the API shows of the themes, made anew."""

import asyncio
from pathlib import Path

from server.domain.themes import THEMES, Look
from tests.pages.printing import pictures, printed, printer
from tests.pages.samples import demo

FOLDER = Path(__file__).parents[2] / "server" / "templates" / "themes" / "previews"
WIDTH = 560  # pixels: sharp at the 280 that a gallery shows
COLOURS = 96  # ink, paper, an accent and the steps between them
MOST_BYTES = 60_000


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    async with printer() as chromium:
        for theme in THEMES:
            result = await printed(chromium, demo(), "resume", Look(theme, "a4"))
            path = FOLDER / f"{theme}.png"
            next(pictures(result.pdf, WIDTH)).quantize(COLOURS).save(path, optimize=True)
            size = path.stat().st_size
            print(f"{path.name}: {size} bytes")
            assert size <= MOST_BYTES, "too large for a list of pictures: fewer colours, or a smaller page"


if __name__ == "__main__":
    asyncio.run(main())
