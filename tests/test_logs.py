"""What a log line holds: where something happened and what kind it was, never what somebody wrote."""

import json
import subprocess
import sys
import textwrap
from typing import Any

import pytest

CANARY = "canary-4b1d@example.org"


def lines_of(code: str, level: str = "DEBUG") -> list[dict[str, Any]]:
    """The log lines of a process that runs `code` with our logging."""
    program = f"from server.logs import configure_logs\nconfigure_logs({level!r})\n" + textwrap.dedent(code)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stderr.splitlines()]


def test_an_error_of_ours_is_told_by_its_kind_and_place() -> None:
    (line,) = lines_of(
        f"""
        import structlog
        def inner():
            raise ValueError({CANARY!r})
        try:
            inner()
        except ValueError as error:
            structlog.get_logger().error("it_failed", exc_info=error)
        """
    )

    assert (line["event"], line["level"], line["exception"]) == ("it_failed", "error", "ValueError")
    assert line["at"][-1].endswith(":inner")
    assert CANARY not in json.dumps(line)


@pytest.mark.parametrize(
    "code",
    [
        f"logging.getLogger('library').warning('cannot read %s', {CANARY!r})",
        f"logging.getLogger('library').warning('cannot read\\n' + {CANARY!r})",
        f"logging.getLogger('library').error('broken', exc_info=ValueError({CANARY!r}))",
        f"asyncio.run(forgotten(ValueError({CANARY!r})))",
    ],
    ids=["values", "second line", "exception", "forgotten task"],
)
def test_a_librarys_line_is_told_without_its_values(code: str) -> None:
    (line,) = lines_of(
        """
        import asyncio, gc, logging
        async def forgotten(error):
            async def fails():
                raise error
            asyncio.create_task(fails())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            gc.collect()
        """
        + code
    )

    assert line["event"]
    assert line["logger"]
    assert CANARY not in json.dumps(line)


def test_lower_levels_of_libraries_are_silent_however_much_of_ours_is_asked_for() -> None:
    assert lines_of("import logging\nlogging.getLogger('tortoise').info('SELECT')\nlogging.debug('x')") == []
