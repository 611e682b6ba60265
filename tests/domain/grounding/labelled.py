"""The labelled sentences of invented applicants, and how well the checks tell true ones from untrue ones.

`data/applicants/<name>.json` holds a resume and a posting, `data/round<n>.jsonl` the sentences: who, in which kind
of document, under which entry, supported or not, and which kind of truth or untruth it is. Each round was written
and measured before the checks were changed for it; no check was changed for the last one.
"""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from server.domain.grounding import Index, LineCheck, check_line, index
from server.domain.posting import Posting
from server.domain.resume import Resume

DATA = Path(__file__).parent / "data"
TODAY = (2025, 6)
# The first round was split by applicant: these were used to tune, the others were kept out until measured.
TUNED = frozenset(("nurse", "software", "teacher", "driver", "chef", "civil", "student"))


@dataclass
class Score:
    seen: int = 0
    wrong: int = 0
    texts: list[str] = field(default_factory=list)


def sentences(*rounds: int) -> list[dict[str, Any]]:
    files = [DATA / f"round{number}.jsonl" for number in rounds] if rounds else sorted(DATA.glob("round*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def applicant(name: str) -> tuple[Resume, Posting]:
    data = json.loads((DATA / "applicants" / f"{name}.json").read_text(encoding="utf-8"))
    return Resume(**data["resume"]), Posting(**data["posting"])


@cache
def known(name: str) -> Index:
    """Read as of the day on which the sentences were written."""
    data = json.loads((DATA / "applicants" / f"{name}.json").read_text(encoding="utf-8"))
    year, month = data.get("today", TODAY)
    return index(*applicant(name), (year, month))


def checked(sentence: dict[str, Any]) -> LineCheck:
    return check_line(
        sentence["text"], known(sentence["applicant"]), entry=sentence["entry"] or "", kind=sentence["kind"]
    )


def scores(rows: list[dict[str, Any]]) -> dict[tuple[bool, str], Score]:
    """(supported, kind) -> how many were seen and how many were judged wrongly."""
    found: dict[tuple[bool, str], Score] = defaultdict(Score)
    for row in rows:
        score = found[row["supported"], row["case"]]
        score.seen += 1
        if checked(row).supported != row["supported"]:
            score.wrong += 1
            score.texts.append(row["text"])
    return found


def rate(found: dict[tuple[bool, str], Score], supported: bool) -> float:
    """The share that was judged wrongly: of supported ones the false flags, of the others the misses."""
    seen = sum(score.seen for (truth, _), score in found.items() if truth == supported)
    return sum(score.wrong for (truth, _), score in found.items() if truth == supported) / max(seen, 1)


def table(found: dict[tuple[bool, str], Score]) -> str:
    lines = [f"recall {1 - rate(found, False):.3f}, false flags {rate(found, True):.3f}"]
    for (truth, case), score in sorted(found.items()):
        name = "false flags" if truth else "missed"
        lines.append(f"  {case:15} {name:11} {score.wrong:3} of {score.seen:3}")
        lines += [f"      {text}" for text in score.texts]
    return "\n".join(lines)
