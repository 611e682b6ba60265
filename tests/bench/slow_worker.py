"""A worker whose writer takes as long as a model does, always the same, and then assembles."""

import asyncio

import uvloop

from server.domain.context import Context
from server.domain.drafts import LetterDraft, ResumeDraft
from server.logs import configure_logs
from server.services.writers import AssembleWriter
from server.settings import Settings
from server.worker import run_worker
from tests.bench.stage import WRITER_LATENCY_S


class SlowWriter(AssembleWriter):
    async def write(self, context: Context) -> ResumeDraft | LetterDraft:
        await asyncio.sleep(WRITER_LATENCY_S)
        return await super().write(context)


if __name__ == "__main__":
    settings = Settings.read()
    configure_logs(settings.log_level)
    uvloop.run(run_worker(settings, writer=SlowWriter()))
