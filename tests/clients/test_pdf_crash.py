"""Chromium may be killed, may crash, freeze or not start: prints come out all the same, and nothing stays behind."""

import asyncio
import contextlib
import os
import signal
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from server.clients.pdf import Printer, PrinterBusyError, PrintFailedError

HTML = "<html lang=en><title>x</title><h1>Jane Roe</h1></html>"
LONG = f"<html lang=en><h1>Jane Roe</h1>{'<table><tr><td><p>x' * 400}</html>"


async def printed(printer: Printer, html: str = HTML) -> bytes:
    return await printer.print(html, paper="a4", title="x", author="x", language="en", must_contain="Jane Roe")


@pytest.fixture
async def fragile(chromium: Path) -> AsyncIterator[Printer]:
    """A printer with a short patience, for a browser that is about to suffer."""
    printer = Printer(chromium, time_limit=3, waiting=2)
    await printer.start()
    yield printer
    await printer.stop()


def running(printer: Printer) -> int:
    assert printer.pid is not None
    return printer.pid


def group(pgid: int) -> list[psutil.Process]:
    """Every process of a process group, zombies too."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, ProcessLookupError):
            if os.getpgid(process.pid) == pgid:
                found.append(process)
    return found


def profiles() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob(f"coverstitch-print-{os.getpid()}-*")}


def all_profiles() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob("coverstitch-print-*")}


def freeze(pgid: int) -> None:
    os.killpg(pgid, signal.SIGSTOP)


def kill(pgid: int) -> None:
    os.killpg(pgid, signal.SIGKILL)


def crash_renderers(pgid: int) -> None:
    for process in group(pgid):
        with contextlib.suppress(psutil.Error):
            if "--type=renderer" in " ".join(process.cmdline()):
                process.kill()


@pytest.mark.parametrize("harm", [kill, crash_renderers], ids=["killed", "crashed"])
async def test_a_browser_that_dies_under_two_prints_is_replaced(fragile: Printer, harm: object) -> None:
    assert callable(harm)
    pgid = running(fragile)
    freeze(pgid)
    prints = [asyncio.create_task(printed(fragile)) for _ in range(2)]
    await asyncio.sleep(0.2)  # both are waiting for the frozen browser now
    harm(pgid)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pgid, signal.SIGCONT)

    assert [pdf[:5] for pdf in await asyncio.gather(*prints)] == [b"%PDF-"] * 2
    assert running(fragile) != pgid
    assert group(pgid) == []


async def test_a_browser_that_freezes_is_ended_and_replaced(fragile: Printer) -> None:
    pgid = running(fragile)
    before = profiles()
    freeze(pgid)

    pdfs = await asyncio.gather(printed(fragile), printed(fragile))

    assert all(pdf.startswith(b"%PDF-") for pdf in pdfs)
    assert group(pgid) == []
    assert len(profiles()) == len(before)


async def test_a_browser_that_died_between_prints_is_not_noticed(fragile: Printer) -> None:
    kill(running(fragile))

    assert (await printed(fragile)).startswith(b"%PDF-")


async def test_a_document_that_never_ends_harms_only_itself(chromium: Path) -> None:
    printer = Printer(chromium, time_limit=0.05)
    await printer.start()
    try:
        with pytest.raises(PrintFailedError):
            await printed(printer, LONG)
    finally:
        await printer.stop()


async def test_too_many_prints_are_told_at_once(fragile: Printer) -> None:
    freeze(running(fragile))
    prints = [asyncio.create_task(printed(fragile)) for _ in range(4)]  # two pages, two may wait
    await asyncio.sleep(0)

    with pytest.raises(PrinterBusyError):
        await printed(fragile)

    assert len(await asyncio.gather(*prints)) == 4


async def test_a_caller_that_gives_up_harms_nobody(fragile: Printer) -> None:
    pgid = running(fragile)
    for pause in (0, 0.005, 0.01, 0.02, 0.05):
        asked = asyncio.create_task(printed(fragile))
        await asyncio.sleep(pause)
        asked.cancel()

        assert (await printed(fragile)).startswith(b"%PDF-")

    assert running(fragile) == pgid


async def test_stopping_leaves_nothing_behind(chromium: Path) -> None:
    before = profiles()
    printer = Printer(chromium)
    await printer.start()
    pgid = running(printer)
    assert len(group(pgid)) > 1
    assert len(profiles() - before) == 1

    await printer.stop()

    assert group(pgid) == []
    assert profiles() == before
    with pytest.raises(PrintFailedError):
        await printed(printer)


async def test_profiles_of_a_killed_worker_are_cleared_away(chromium: Path, fragile: Printer) -> None:
    gone = Path(tempfile.mkdtemp(prefix="coverstitch-print-4194303-"))
    printer = Printer(chromium)

    await printer.start()
    await printer.stop()

    assert gone.name not in all_profiles()
    assert profiles()  # those of the living stay


@pytest.mark.parametrize("program", ["/nonexistent/chromium", "/bin/false", "/bin/sleep"])
async def test_a_browser_that_does_not_start_is_said_so(program: str) -> None:
    before = profiles()
    printer = Printer(Path(program))

    with pytest.raises(PrintFailedError):
        await printer.start()

    assert profiles() == before
    await printer.stop()


async def test_the_browser_is_told_none_of_our_secrets(fragile: Printer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
    kill(running(fragile))
    await printed(fragile)

    assert "OPENAI_API_KEY" not in psutil.Process(running(fragile)).environ()


@pytest.mark.slow
async def test_two_hundred_prints_with_twenty_crashes_leave_no_trace(chromium: Path) -> None:
    before, processes = profiles(), len(psutil.Process().children(recursive=True))
    printer = Printer(chromium, time_limit=10)
    await printer.start()
    files, memory = [], []
    for round_ in range(20):
        pgid = running(printer)
        prints = [asyncio.create_task(printed(printer)) for _ in range(10)]
        await asyncio.sleep(0.02 * (round_ % 5))
        (kill, crash_renderers, freeze)[round_ % 3](pgid)
        assert len(await asyncio.gather(*prints)) == 10
        files.append(psutil.Process().num_fds())
        memory.append(psutil.Process().memory_info().rss)
    pgid = running(printer)
    assert len(group(pgid)) <= 8
    await printer.stop()

    assert len(psutil.Process().children(recursive=True)) == processes
    assert not [p for p in psutil.process_iter() if p.ppid() == os.getpid() and p.status() == psutil.STATUS_ZOMBIE]
    assert profiles() == before
    assert max(files[10:]) <= max(files[:10]) + 2
    assert memory[-1] - memory[4] < 20_000_000
