"""The writers that there are, and which one the settings choose.

What a writer needs to write is loaded where it writes: the API asks for names only, and carries no model client and no
word lists in memory.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

import structlog
from pydantic import ValidationError

from server.domain.context import Context
from server.domain.drafts import LetterDraft, ResumeDraft
from server.domain.prompts import VERSION, answer_schema, language_of, messages, repair_message
from server.services.failures import WriterFailed
from server.services.progress import TextProgress, tell
from server.services.rows import now
from server.services.usage import count_tokens
from server.settings import Settings

if TYPE_CHECKING:
    from server.clients.llm import Model
    from server.domain.grounding import Index
    from server.services.runtime import Writer

log = structlog.get_logger()

OFFER = "You can have it assembled from your own words instead."
MOST_TOKENS = {"resume": 4000, "cover_letter": 2000}
_EXPECTED = {"resume": 6000, "cover_letter": 3500}  # characters of an answer, for the percentage


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
        from server.domain.assemble import assemble_letter, assemble_resume  # noqa: PLC0415

        await tell("writing", 20)
        assemble = assemble_resume if context.document_type == "resume" else assemble_letter
        return await asyncio.to_thread(assemble, context.resume, context.posting, context.wishes)

    async def close(self) -> None:
        pass


class ModelWriter:
    """Asks a language model for a draft, checks every line, has it repaired once, and settles what is left."""

    name = "llm"
    prompt_version = VERSION

    def __init__(self, settings: Settings) -> None:
        self.model = settings.openai_model
        self._settings = settings
        self._client: Model | None = None

    async def write(self, context: Context) -> ResumeDraft | LetterDraft:
        """Raises WriterFailed with a sentence for the person."""
        from server.clients.llm_errors import ModelFailed  # noqa: PLC0415
        from server.domain.grounding import index  # noqa: PLC0415

        today = now()
        known = await asyncio.to_thread(index, context.resume, context.posting, (today.year, today.month))
        try:
            return await self._write(context, known)
        except ModelFailed as error:
            raise WriterFailed(f"{error} {OFFER}", again=error.again, wait_s=error.wait_s) from error

    async def _write(self, context: Context, known: Index) -> ResumeDraft | LetterDraft:
        from server.domain.settling import hints, settle, tidy, unsupported  # noqa: PLC0415

        canary = secrets.token_hex(8)
        asked = messages(context, canary)
        draft, text = await self._ask(asked, context)
        draft = tidy(draft)
        await tell("checking", 92)
        found = await asyncio.to_thread(unsupported, draft, known)
        if found:
            draft = await self._repaired(
                draft, [*asked, _assistant(text), repair_message(hints(found))], context, known
            )
        log.info("draft_checked", unsupported=len(found))
        return await asyncio.to_thread(settle, draft, known, canary)

    async def _repaired(
        self, draft: ResumeDraft | LetterDraft, asked: list[dict[str, str]], context: Context, known: Index
    ) -> ResumeDraft | LetterDraft:
        """The second answer when it is the better one; a repair that fails leaves the first."""
        from server.clients.llm_errors import ModelFailed  # noqa: PLC0415
        from server.domain.settling import tidy, unsupported  # noqa: PLC0415

        await tell("repairing", 94)
        try:
            second = tidy((await self._ask(asked, context))[0])
        except ModelFailed as error:
            log.info("repair_failed", error=type(error).__name__)
            return draft
        left = len(await asyncio.to_thread(unsupported, second, known))
        before = len(await asyncio.to_thread(unsupported, draft, known))
        return second if left < before and _size(second) * 2 >= _size(draft) else draft

    async def _ask(self, asked: list[dict[str, str]], context: Context) -> tuple[ResumeDraft | LetterDraft, str]:
        """The draft and the text it was read from. Raises ModelFailed."""
        from server.clients.llm_errors import ModelGarbled  # noqa: PLC0415

        kind = context.document_type
        progress = TextProgress(_EXPECTED[kind])
        await tell("writing", 5)
        answer = await self._open().ask(
            asked,
            answer_schema(context),
            max_tokens=MOST_TOKENS[kind],
            on_text=progress.grew,
        )
        count_tokens(answer.tokens)
        shape = ResumeDraft if kind == "resume" else LetterDraft
        try:
            return shape.model_validate({**answer.value, "language": language_of(context)}), answer.text
        except ValidationError:
            raise ModelGarbled from None

    def _open(self) -> Model:
        if self._client is None:
            from server.clients.llm import Model  # noqa: PLC0415

            s = self._settings
            self._client = Model(
                s.openai_base_url,
                s.openai_api_key,
                s.openai_model,
                temperature=s.openai_temperature,
                time_limit=s.openai_time_limit_s,
            )
        return self._client

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()


def _assistant(text: str) -> dict[str, str]:
    return {"role": "assistant", "content": text}


def _size(draft: ResumeDraft | LetterDraft) -> int:
    if isinstance(draft, LetterDraft):
        return sum(len(paragraph) for paragraph in draft.paragraphs)
    return sum(len(entry.bullets) for entry in draft.entries)


def make_writer(settings: Settings) -> Writer:
    return ModelWriter(settings) if settings.has_model else AssembleWriter()


def writer_named(name: str, chosen: Any) -> Any:
    """The writer that a context names: the configured one, or beside a model the one that needs none."""
    return AssembleWriter() if name == AssembleWriter.name and chosen.name == ModelWriter.name else chosen
