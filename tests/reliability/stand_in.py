"""A real worker with a writer that is slow or deadly, and with short time limits: run as a child by the tests.

`python -m tests.reliability.stand_in CALLS [options]`. Every call of the writer adds one line to the file CALLS, so
that a test can count them whatever was killed meanwhile. Only with `--prints` it has a browser, whose start is most of
a worker's.
"""

import argparse
import asyncio
import os
import signal
from pathlib import Path

import uvloop

from server import worker
from server.domain.context import Context
from server.domain.drafts import LetterDraft, ResumeDraft
from server.logs import configure_logs
from server.services import writing
from server.settings import Settings
from tests.flows import PlainWriter


class StandIn(PlainWriter):
    def __init__(self, calls: Path, slow: float, deadly: str, failing: bool) -> None:
        super().__init__()
        self.calls, self.slow, self.deadly, self.failing = calls, slow, deadly, failing

    async def write(self, context: Context) -> ResumeDraft | LetterDraft:
        with self.calls.open("a") as calls:
            calls.write(f"{context.posting.company_name}\t{context.document_type}\t{context.wishes.take}\n")
        if self.deadly and context.posting.company_name == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(self.slow)
        if self.failing and context.document_type == "cover_letter":
            raise ValueError(f"cannot write for {context.model_dump_json()}")
        return await super().write(context)


class NoPrinter:
    def __init__(self, *_: object, **__: object) -> None:
        pass

    async def start(self) -> None:
        pass

    async def stop(self) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("calls", type=Path)
    parser.add_argument("--slow", type=float, default=0)
    parser.add_argument("--lease", type=int, default=20, help="seconds; short ones can be lost on a busy machine")
    parser.add_argument("--grace", type=int, default=2)
    parser.add_argument("--deadly", default="")
    parser.add_argument("--failing", action="store_true", help="fail on letters, with their context in the error")
    parser.add_argument("--prints", action="store_true")
    options = parser.parse_args()
    if not options.prints:
        worker.Printer = NoPrinter  # type: ignore[assignment,misc]
    writing.LEASE_S, writing.HEARTBEAT_S, worker.SWEEP_EVERY_S, worker.GRACE_S = options.lease, 1, 1, options.grace
    settings = Settings.read()
    configure_logs(settings.log_level)
    uvloop.run(worker.run_worker(settings, StandIn(options.calls, options.slow, options.deadly, options.failing)))


if __name__ == "__main__":
    main()
