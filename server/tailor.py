"""`coverstitch tailor`: both documents from files, with the server's own parts but without a server or database."""

import asyncio
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from server.clients.docx import docx_of
from server.clients.pdf import Printer, PrintFailedError, print_document
from server.domain.context import Context, Wishes
from server.domain.markdown import parse
from server.domain.markdown.tree import plain
from server.domain.resume import Resume
from server.domain.themes import Look
from server.errors import CommandFailed
from server.files import chromium_of, read_applicant, read_job
from server.services.failures import WriterFailed
from server.services.runtime import Writer
from server.services.shapes import DOCUMENT_NAMES
from server.services.writers import context_for, make_writer
from server.services.writing import join
from server.settings import Settings


@dataclass(frozen=True)
class Order:
    """`applicant` is a file, `job` a file or "-" for standard input; `url` is where a saved page was saved from."""

    applicant: str
    job: str
    url: str
    out: Path
    look: Look


async def tailor(order: Order, settings: Settings) -> list[Path]:
    """Write `resume` and `cover_letter`, each as .md, .docx and .pdf; their paths. Raises CommandFailed."""
    chromium = chromium_of(settings)
    resume = read_applicant(order.applicant)
    posting = await read_job(order.job, order.url, settings)
    _say(
        f"{plain_name(resume)} for {posting.job_position or 'a job'} at {posting.company_name or 'an unnamed company'}"
    )
    order.out.mkdir(parents=True, exist_ok=True)
    writer, printer = make_writer(settings), Printer(chromium)
    try:
        written = await asyncio.gather(
            *(
                _write(order, context_for(writer, resume, posting, kind, Wishes()), writer, printer)
                for kind in DOCUMENT_NAMES
            )
        )
    except (WriterFailed, PrintFailedError) as error:
        raise CommandFailed(str(error)) from error
    finally:
        await printer.stop()
        await writer.close()
    return [path for paths in written for path in paths]


def plain_name(resume: Resume) -> str:
    return resume.basics.name or "The applicant"


async def _write(order: Order, context: Context, writer: Writer, printer: Printer) -> list[Path]:
    kind = context.document_type
    draft = await writer.write(context)
    text = join(context, draft, date.today())
    markdown, docx, pdf = (order.out / f"{kind}.{form}" for form in ("md", "docx", "pdf"))
    markdown.write_text(text, encoding="utf-8")
    _say(f"{DOCUMENT_NAMES[kind]} written")
    tree, look = parse(text), order.look
    title = f"{plain(tree.name)} - {DOCUMENT_NAMES[kind]}"
    docx.write_bytes(docx_of(tree, paper=look.paper, title=title, language=draft.language))
    pdf.write_bytes(
        await print_document(
            printer, tree, theme=look.theme, paper=look.paper, fit=look.fit, title=title, language=draft.language
        )
    )
    _say(f"{DOCUMENT_NAMES[kind]} printed")
    return [markdown, docx, pdf]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
