"""The writers that there are, and which one the settings choose."""

import asyncio

from server.domain.context import Context
from server.domain.drafts import LetterDraft, ResumeDraft
from server.services.runtime import Writer
from server.services.writing import WriterFailed
from server.settings import Settings


class AssembleWriter:
    """Needs no model: picks and orders the applicant's own lines."""

    name = "assemble"
    model = ""
    prompt_version = 1  # raise it when assembled texts change, so that the next click writes anew

    async def write(self, context: Context) -> ResumeDraft | LetterDraft:
        if context.revised_text:
            raise WriterFailed(
                "Following instructions needs a language model, and none is configured. "
                "You can edit the text yourself; every edit is kept as a version.",
                again=False,
            )
        # Loaded where it runs: the API asks for a writer's name only, and need not carry its word lists.
        from server.domain.assemble import assemble_letter, assemble_resume  # noqa: PLC0415

        assemble = assemble_resume if context.document_type == "resume" else assemble_letter
        return await asyncio.to_thread(assemble, context.resume, context.posting, context.wishes)


def make_writer(settings: Settings) -> Writer:
    return AssembleWriter()
