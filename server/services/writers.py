"""The writers that there are, and which one the settings choose.

What a writer needs to write is loaded where it writes: the API asks for names only, and carries no model client and no
word lists in memory.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import structlog

from server.domain.answers import Draft, is_draft, read_draft, size
from server.domain.context import Context, DocumentType, Wishes
from server.domain.drafts import LetterDraft
from server.domain.partial import whole_part
from server.domain.posting import Posting
from server.domain.prompts import VERSION, answer_schema, estimated_tokens, language_of, messages, repair_message
from server.domain.resume import Resume
from server.services.failures import WriterFailed
from server.services.progress import TextProgress, tell
from server.services.rows import now
from server.services.usage import DailyLimitReached, spending
from server.settings import Settings

if TYPE_CHECKING:
    from server.clients.llm import Model
    from server.domain.grounding import Index
    from server.services.runtime import Writer

log = structlog.get_logger()

Messages = list[dict[str, str]]

OFFER = "You can have it assembled from your own words instead."
NOT_TRUE = (
    "What the model wrote does not hold against your own facts. Your text is as it was; try other words, or edit it."
)
MOST_TOKENS: dict[DocumentType, int] = {"resume": 4000, "cover_letter": 2000}
# For both answers together: below the limit for writing a version, which would lose the first one as well.
LONGEST_S = 150
_EXPECTED: dict[DocumentType, int] = {"resume": 6000, "cover_letter": 3500}  # characters, for the percentage


class AssembleWriter:
    """Needs no model: picks and orders the applicant's own lines."""

    name = "assemble"
    model = ""
    prompt_version = 1  # raise it when assembled texts change, so that the next click writes anew

    async def write(self, context: Context) -> Draft:
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


@dataclass(frozen=True)
class _Answer:
    draft: Draft
    text: str  # empty when it broke off

    @property
    def is_whole(self) -> bool:
        return bool(self.text)


class ModelWriter:
    """Asks a language model for a draft, checks every line, has it repaired once, and settles what is left."""

    name = "llm"
    prompt_version = VERSION

    def __init__(self, settings: Settings) -> None:
        self.model = settings.openai_model
        self._settings = settings
        self._client: Model | None = None

    async def write(self, context: Context) -> Draft:
        """Raises WriterFailed with a sentence for the person."""
        from server.clients.llm_errors import ModelFailed  # noqa: PLC0415
        from server.domain.grounding import index  # noqa: PLC0415

        today = now()
        known = await asyncio.to_thread(index, context.resume, context.posting, (today.year, today.month))
        try:
            return await self._write(context, known)
        except ModelFailed as error:
            log.warning("model_failed", error=type(error).__name__)
            raise WriterFailed(f"{error} {OFFER}", again=error.again, wait_s=error.wait_s) from error
        except DailyLimitReached as error:
            raise WriterFailed(error.message, again=False) from error

    async def _write(self, context: Context, known: Index) -> Draft:
        from server.domain.settling import hints, settle, unsupported  # noqa: PLC0415

        deadline, canary = asyncio.get_running_loop().time() + LONGEST_S, new_canary()
        asked = messages(context, canary)
        progress = TextProgress(_EXPECTED[context.document_type])
        await tell("writing", 5)
        try:
            first = await self._ask(asked, context, progress.grew)
        finally:
            await progress.told()
        await tell("checking", 92)
        found = await asyncio.to_thread(unsupported, first.draft, known)
        draft = first.draft
        if found and first.is_whole:
            again = [*asked, {"role": "assistant", "content": first.text}, repair_message(hints(found))]
            draft = await self._repaired(draft, len(found), again, context, known, deadline=deadline)
        log.info("draft_checked", lines=size(first.draft), unsupported=len(found), is_whole=first.is_whole)
        settled = await asyncio.to_thread(settle, draft, known, canary, context.posting.company_name)
        if not context.revised_text:
            return await asyncio.to_thread(_filled, settled, context)
        if not size(settled) or size(settled) * 2 < size(draft):
            raise WriterFailed(NOT_TRUE, again=False)
        return settled

    async def _repaired(
        self, draft: Draft, wrong: int, asked: Messages, context: Context, known: Index, *, deadline: float
    ) -> Draft:
        """The second answer when it is the better one; a repair that fails leaves the first."""
        from server.clients.llm_errors import ModelFailed  # noqa: PLC0415
        from server.domain.settling import unsupported  # noqa: PLC0415

        await tell("repairing", 94)
        try:
            async with asyncio.timeout_at(deadline):
                second = (await self._ask(asked, context)).draft
        except (ModelFailed, DailyLimitReached, TimeoutError) as error:
            log.info("repair_failed", error=type(error).__name__)
            return draft
        left = len(await asyncio.to_thread(unsupported, second, known))
        return second if left < wrong and size(second) * 2 >= size(draft) else draft

    async def _ask(self, asked: Messages, context: Context, on_text: Callable[[str], None] = lambda _: None) -> _Answer:
        """Raises ModelFailed, DailyLimitReached."""
        from server.clients.llm_errors import ModelCutOff, ModelFailed, ModelGarbled  # noqa: PLC0415

        kind, schema = context.document_type, answer_schema(context)
        async with spending(most_tokens(asked, schema, kind)) as spent:
            try:
                answer = await self._open().ask(asked, schema, max_tokens=MOST_TOKENS[kind], on_text=on_text)
                value, text, tokens = answer.value, answer.text, answer.tokens
            except ModelCutOff as error:
                # What it had written until then is checked like everything else, and filled up.
                value, text, tokens = whole_part(error.text), "", error.tokens
            except ModelFailed as error:
                spent.on(error.tokens, self._settings)
                raise
            spent.on(tokens, self._settings)
        if text and not is_draft(value, kind):
            raise ModelGarbled
        return _Answer(read_draft(value, kind, language_of(context)), text)

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


def _filled(draft: Draft, context: Context) -> Draft:
    """A document that is complete even if the model has left little that is true."""
    from server.domain.assemble import assemble_letter, assemble_resume  # noqa: PLC0415
    from server.domain.filling import fill_letter, fill_resume  # noqa: PLC0415

    sources = (context.resume, context.posting, context.wishes)
    if isinstance(draft, LetterDraft):
        return fill_letter(draft, assemble_letter(*sources), context.wishes.length)
    return fill_resume(draft, assemble_resume(*sources))


def first_call_tokens(context: Context) -> int:
    """What is held back for writing a version: one call at its longest. 0 without a model."""
    if context.writer != ModelWriter.name:
        return 0
    return most_tokens(messages(context, new_canary()), answer_schema(context), context.document_type)


def new_canary() -> str:
    """A word that no honest answer contains; always of the same length."""
    return secrets.token_hex(8)


def most_tokens(asked: Messages, schema: dict[str, Any], kind: DocumentType) -> int:
    """What one call may cost at the most."""
    return estimated_tokens(json.dumps(schema), *(message["content"] for message in asked)) + MOST_TOKENS[kind]


def context_for(
    writer: Writer, resume: Resume, posting: Posting, kind: DocumentType, wishes: Wishes, *, revised_text: str = ""
) -> Context:
    """What decides the text that this writer will make."""
    return Context(
        resume=resume,
        posting=posting,
        document_type=kind,
        wishes=wishes,
        revised_text=revised_text,
        writer=writer.name,
        model=writer.model,
        prompt_version=writer.prompt_version,
    )


def make_writer(settings: Settings) -> Writer:
    return ModelWriter(settings) if settings.has_model else AssembleWriter()


def writer_named(name: str, chosen: Any) -> Any:
    """The writer that a context names: the configured one, or beside a model the one that needs none."""
    return AssembleWriter() if name == AssembleWriter.name and chosen.name == ModelWriter.name else chosen
