"""The table: what was measured over how many runs, beside what it should be."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One figure. `aim` is in the same unit, None for what is there to compare with; `more`: larger is better."""

    name: str
    unit: str
    runs: Sequence[float]
    aim: float | None = None
    more: bool = False

    @property
    def met(self) -> bool:
        if self.aim is None:
            return True
        middle = statistics.median(self.runs)
        return middle >= self.aim if self.more else middle <= self.aim


def table(lines: Sequence[Line]) -> str:
    rows = [("", "unit", "min", "median", "max", "runs", "aim", "")]
    rows += [_row(line) for line in lines]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if i < 2 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _row(line: Line) -> tuple[str, ...]:
    figures = (min(line.runs), statistics.median(line.runs), max(line.runs))
    aim = "" if line.aim is None else f"{'>=' if line.more else '<='} {line.aim:g}"
    verdict = "" if line.aim is None else "ok" if line.met else "MISSED"
    return (line.name, line.unit, *map(_short, figures), str(len(line.runs)), aim, verdict)


def _short(figure: float) -> str:
    return f"{figure:.0f}" if figure >= 100 else f"{figure:.1f}"


def machine() -> str:
    """What the figures were measured on, for they mean little elsewhere."""
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    packages = ", ".join(f"{name} {version(name)}" for name in ("quart", "tortoise-orm", "saq", "uvicorn"))
    return (
        f"{_processor()}, {os.cpu_count()} cores, load {load}; {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {packages}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
