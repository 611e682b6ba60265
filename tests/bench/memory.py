"""Resident memory of a process and everything below it, in MB."""

import contextlib

import psutil


def resident_mb(pid: int) -> float:
    """The proportional set size where the system tells it (Linux), so that shared pages count once; else the RSS."""
    with contextlib.suppress(psutil.NoSuchProcess):
        first = psutil.Process(pid)
        return sum(_one(process) for process in [first, *first.children(recursive=True)]) / 1e6
    return 0.0


def _one(process: psutil.Process) -> int:
    try:
        memory = process.memory_full_info()
    except psutil.NoSuchProcess:
        return 0
    except psutil.AccessDenied:
        return int(process.memory_info().rss)
    return int(getattr(memory, "pss", 0) or memory.rss)
