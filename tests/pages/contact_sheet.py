"""`python -m tests.pages.contact_sheet`: every theme with five resumes and letters, as pictures to look at."""

import argparse
import asyncio
from pathlib import Path

from PIL import Image

from server.clients.pdf import Printer
from server.domain.themes import PAPERS, THEMES, Look, Paper
from tests.pages.printing import pictures, printed, printer
from tests.pages.samples import Sample, chosen

GAP = 16
GREY = (196, 200, 204)


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=Path("build/pages"))
    options.add_argument("--resumes", type=int, default=5)
    options.add_argument("--width", type=int, default=420, help="of a page, in pixels")
    chosen_options = options.parse_args()
    samples = chosen(chosen_options.resumes)
    chosen_options.out.mkdir(parents=True, exist_ok=True)
    async with printer() as chromium:
        for theme in THEMES:
            for paper in PAPERS:
                rows = [await _row(chromium, sample, theme, paper, chosen_options.width) for sample in samples]
                path = chosen_options.out / f"{theme}-{paper}.png"
                _sheet(rows).save(path, optimize=True)
                print(path)


async def _row(chromium: Printer, sample: Sample, theme: str, paper: Paper, width: int) -> list[Image.Image]:
    """A resume's pages, then the letter's."""
    row: list[Image.Image] = []
    for kind in ("resume", "letter"):
        result = await printed(chromium, sample, kind, Look(theme, paper))
        row += pictures(result.pdf, width)
    return row


def _sheet(rows: list[list[Image.Image]]) -> Image.Image:
    width, height = rows[0][0].size
    across = max(map(len, rows))
    sheet = Image.new("RGB", (across * (width + GAP) + GAP, len(rows) * (height + GAP) + GAP), GREY)
    for i, row in enumerate(rows):
        for j, page in enumerate(row):
            sheet.paste(page, (GAP + j * (width + GAP), GAP + i * (height + GAP)))
    return sheet


if __name__ == "__main__":
    asyncio.run(main())
