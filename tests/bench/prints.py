"""Printing by itself: our Chromium and, beside it, WeasyPrint on the same HTML. In seconds, but for the rates."""

import asyncio
import itertools
import logging
import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from server.clients.pdf import Printer, render
from server.domain.assemble import assemble_resume
from server.domain.context import Wishes
from server.domain.markdown import parse, resume_markdown
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.services.demo import APPLICANT, POSTING

NAME = str(APPLICANT["basics"]["name"])  # type: ignore[index]


def pages() -> Iterator[str]:
    """The demo applicant's resume as HTML, each a little different, so that nothing can be kept."""
    applicant, posting = Resume.model_validate(APPLICANT), Posting.model_validate(POSTING)
    markdown = resume_markdown(applicant, assemble_resume(applicant, posting, Wishes())).markdown
    for number in itertools.count(1):
        tree = parse(f"{markdown}\n\n## Number\n\n{number}\n")
        yield render(tree, "classic", "a4", title=NAME, language="en")


async def _print(printer: Printer, html: str) -> float:
    started = time.perf_counter()
    await printer.print(html, paper="a4", title=NAME, author=NAME, language="en", must_contain=NAME)
    return time.perf_counter() - started


async def cold_start(program: Path) -> float:
    """From no browser to the first PDF."""
    printer = Printer(program, pages=1)
    try:
        started = time.perf_counter()
        await printer.start()
        await _print(printer, next(pages()))
        return time.perf_counter() - started
    finally:
        await printer.stop()


async def warm_prints(program: Path, runs: int, at_once: int) -> tuple[list[float], float]:
    """How long one print takes on a warm page, `runs` times; and how many come out a second, `at_once` at a time."""
    printer, texts = Printer(program, pages=at_once), pages()
    try:
        await printer.start()
        await asyncio.gather(*(_print(printer, next(texts)) for _ in range(at_once * 2)))
        alone = [await _print(printer, next(texts)) for _ in range(runs)]
        many = [next(texts) for _ in range(runs * at_once)]
        started = time.perf_counter()
        await asyncio.gather(*(_print(printer, html) for html in many))
        return alone, len(many) / (time.perf_counter() - started)
    finally:
        await printer.stop()


def has_weasyprint() -> bool:
    """Whether it is installed, and the system's libraries that it needs are, too."""
    try:
        import weasyprint  # noqa: F401, PLC0415
    except (ImportError, OSError):
        return False
    return True


def weasyprint_prints(runs: int, at_once: int) -> tuple[list[float], float]:
    """The same by WeasyPrint, in `at_once` processes, for it works on one core."""
    texts = pages()
    with ProcessPoolExecutor(at_once, multiprocessing.get_context("spawn")) as pool:
        list(pool.map(_by_weasyprint, [next(texts) for _ in range(at_once * 2)]))
        alone = [pool.submit(_by_weasyprint, next(texts)).result() for _ in range(runs)]
        many = [next(texts) for _ in range(runs * at_once)]
        started = time.perf_counter()
        list(pool.map(_by_weasyprint, many))
        return alone, len(many) / (time.perf_counter() - started)


def _by_weasyprint(html: str) -> float:
    import weasyprint  # noqa: PLC0415

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it warns of every rule that it does not know
    started = time.perf_counter()
    weasyprint.HTML(string=html).write_pdf(pdf_tags=True)
    return time.perf_counter() - started
