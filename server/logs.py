"""Structured logs: one JSON object a line, with request and task ids, and nothing that a person wrote."""

import logging
import sys
from typing import Any

import structlog
from structlog.types import EventDict


def configure_logs(level: str) -> None:
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, _no_exception_text, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_without_values, *shared],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _no_exception_text,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    # Their lower levels print values: statements with their arguments, queue entries, prompts.
    for name in ("tortoise", "tortoise.db_client", "asyncio", "saq", "openai", "httpx2", "pyppeteer", "websockets"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("saq").setLevel(logging.CRITICAL)  # its errors print a queue entry's arguments


def _without_values(_: Any, __: str, event: EventDict) -> EventDict:
    """Of a library's line its first line, unfilled: asyncio shows below it what a forgotten task has raised."""
    event["event"] = str(event["_record"].msg).partition("\n")[0][:200]
    event["logger"] = event["_record"].name
    return event


def _no_exception_text(_: Any, __: str, event: EventDict) -> EventDict:
    """An exception's message may quote what a person wrote: keep its type and where it was raised."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    if isinstance(info, BaseException):
        info = (type(info), info, info.__traceback__)
    if isinstance(info, tuple) and info[0] is not None:
        event["exception"] = info[0].__name__
        event["at"] = _places(info[2])
    return event


def _places(traceback: Any) -> list[str]:
    places = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('/')[2]}:{traceback.tb_lineno}:{code.co_name}")
        traceback = traceback.tb_next
    return places[-6:]
