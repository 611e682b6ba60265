"""Reading a resume file in a process of its own, which is ended when a file takes too much.

A PDF of two kilobytes can ask its reader for a billion letters. The libraries that read PDF and DOCX know no limit of
time or memory, and cannot be stopped from outside: so each file gets a fresh process that the system itself stops.
"""

import asyncio
import contextlib
import json
import os
import resource
import sys
from pathlib import Path

from server.domain.intake import errors, read_file
from server.domain.resume import Resume

CPU_S = 4  # of a core; an ordinary resume takes a tenth of one
MEMORY = 1 << 30  # bytes of address space
PATIENCE_S = 60  # on the clock, on a busy machine
AT_ONCE = 2

_places = asyncio.Semaphore(AT_ONCE)
_ROOT = Path(__file__).parents[2]


async def read_resume(data: bytes) -> Resume:
    """What the file says. Raises IntakeError."""
    async with _places:
        status, said = await _child(data)
    if status != 0:
        raise errors.TooSlow if status < 0 else errors.BrokenDocument
    answer = json.loads(said)
    if sentence := answer.get("error"):
        raise getattr(errors, answer["name"])(sentence)
    return Resume.model_validate(answer)


async def _child(data: bytes) -> tuple[int, bytes]:
    """How the reading process ended (below zero: it was stopped) and what it wrote."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __name__),
        env={"PATH": os.defpath, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},  # no setting, no secret
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    said = b""
    try:
        async with asyncio.timeout(PATIENCE_S):
            said, _ = await child.communicate(data)
    except TimeoutError:
        pass
    finally:
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        status = await child.wait()
    return status, said


def main() -> None:
    for limit, most in ((resource.RLIMIT_CPU, CPU_S), (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # macOS has no limit of memory
            resource.setrlimit(limit, (most, most))
    try:
        answer = read_file(sys.stdin.buffer.read()).content()
    except errors.IntakeError as error:
        answer = {"error": str(error), "name": type(error).__name__}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
