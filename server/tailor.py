"""`coverstitch tailor`: both documents from files, with the server's own parts but without a server or database."""

import asyncio
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from server.chromium import find_chromium, why_not_found
from server.clients.page import PageError, read_page
from server.clients.pdf import Paper, Printer, PrintFailedError, print_document
from server.domain.context import Context, DocumentType, Wishes
from server.domain.intake import IntakeError, read_file
from server.domain.intake.captured import to_posting
from server.domain.intake.postings import is_page, read_posting
from server.domain.markdown import parse
from server.domain.markdown.tree import plain
from server.domain.posting import Posting
from server.domain.resume import Resume
from server.services.failures import WriterFailed
from server.services.runtime import Writer
from server.services.writers import make_writer
from server.services.writing import join
from server.settings import Settings

_KINDS: dict[DocumentType, str] = {"resume": "Resume", "cover_letter": "Cover letter"}


class TailorFailed(Exception):
    """It cannot be done; the message is a sentence for the person at the terminal."""


@dataclass(frozen=True)
class Order:
    """`applicant` is a file, `job` a file or "-" for standard input; `url` is where a saved page was saved from."""

    applicant: str
    job: str
    url: str
    out: Path
    paper: Paper


async def tailor(order: Order, settings: Settings) -> list[Path]:
    """Write resume.md, resume.pdf, cover_letter.md and cover_letter.pdf; their paths. Raises TailorFailed."""
    chromium = find_chromium(settings.chromium_path)
    if chromium is None:
        raise TailorFailed(why_not_found(settings.chromium_path))
    resume = _resume(_bytes(order.applicant))
    posting = await _posting(_bytes(order.job), order.url, chromium)
    _say(
        f"{plain_name(resume)} for {posting.job_position or 'a job'} at {posting.company_name or 'an unnamed company'}"
    )
    order.out.mkdir(parents=True, exist_ok=True)
    writer, printer = make_writer(settings), Printer(chromium)
    try:
        written = await asyncio.gather(
            *(_write(order, _context(kind, resume, posting, writer), writer, printer) for kind in _KINDS)
        )
    except (WriterFailed, PrintFailedError) as error:
        raise TailorFailed(str(error)) from error
    finally:
        await printer.stop()
    return [path for paths in written for path in paths]


def plain_name(resume: Resume) -> str:
    return resume.basics.name or "The applicant"


def _context(kind: DocumentType, resume: Resume, posting: Posting, writer: Writer) -> Context:
    return Context(
        resume=resume,
        posting=posting,
        document_type=kind,
        wishes=Wishes(),
        writer=writer.name,
        model=writer.model,
        prompt_version=writer.prompt_version,
    )


async def _write(order: Order, context: Context, writer: Writer, printer: Printer) -> list[Path]:
    kind = context.document_type
    draft = await writer.write(context)
    text = join(context, draft, date.today()).markdown
    markdown, pdf = order.out / f"{kind}.md", order.out / f"{kind}.pdf"
    markdown.write_text(text, encoding="utf-8")
    _say(f"{_KINDS[kind]} written")
    tree = parse(text)
    title = f"{plain(tree.name)} - {_KINDS[kind]}"
    pdf.write_bytes(
        await print_document(printer, tree, theme="classic", paper=order.paper, title=title, language=draft.language)
    )
    _say(f"{_KINDS[kind]} printed")
    return [markdown, pdf]


def _resume(data: bytes) -> Resume:
    try:
        resume = read_file(data)
    except IntakeError as error:
        raise TailorFailed(f"The applicant cannot be read: {error}") from error
    if not resume.content():
        raise TailorFailed("The applicant's file says nothing that could stand in a resume.")
    return resume


async def _posting(data: bytes, url: str, chromium: Path) -> Posting:
    if not is_page(data):
        try:
            return read_posting(data)
        except IntakeError as error:
            raise TailorFailed(str(error)) from error
    try:
        captured = await read_page(str(chromium), data, url or "https://saved.example/")
    except (PageError, ValueError) as error:
        raise TailorFailed(f"The page cannot be read: {error}") from error
    if captured["kind"] != "posting":
        what = "several postings" if captured["kind"] == "several" else "no posting"
        raise TailorFailed(f"There is {what} on this page. Save the page of one posting, or pass its text.")
    return to_posting(captured["posting"])


def _bytes(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise TailorFailed(f"{name}: {error.strerror}") from error


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
