"""How much of real sample resumes is understood, field by field and format by format.

The samples are other people's documents: they lie beside the project, never in it.
"""

import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from server.domain.intake import read_file
from server.domain.resume import Resume

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "resumes"
FIELDS = ("name", "email", "phone", "links", "employers", "job_titles", "schools", "degrees", "skills_sample")
# What was reached; nobody may fall below.
FLOORS = {"structured": 1.0, "pdf": 0.95, "docx": 0.5}

Counts = dict[tuple[str, str], list[int]]


def bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def bare_link(link: str) -> str:
    return bare(re.sub(r"^(?:mailto:|https?://)?(?:www\.)?", "", link.casefold()))


def read_values(resume: Resume) -> dict[str, list[str]]:
    basics = resume.basics
    degrees = [
        text
        for e in resume.education
        for text in (e.studyType, f"{e.studyType} {e.area}", f"{e.studyType} in {e.area}", e.area)
    ]
    return {
        "name": [basics.name],
        "email": [basics.email],
        "phone": [basics.phone],
        "links": [basics.url, basics.email, *(p.url for p in basics.profiles)],
        "employers": [w.name for w in resume.work],
        "job_titles": [w.position for w in resume.work],
        "schools": [e.institution for e in resume.education],
        "degrees": degrees,
        "skills_sample": [text for s in resume.skills for text in (s.name, *s.keywords)],
    }


def missing(resume: Resume, expected: dict[str, Any]) -> dict[str, list[str]]:
    """The expected values, by field, that the resume does not hold."""
    values = read_values(resume)
    lost: dict[str, list[str]] = {}
    for field in FIELDS:
        wanted = expected[field]
        shape = bare_link if field == "links" else bare
        held = [shape(v) for v in values[field]]
        for one in [wanted] if isinstance(wanted, str) else wanted or []:
            if not any(shape(one) in h for h in held):
                lost.setdefault(field, []).append(one)
    return lost


def samples() -> list[dict[str, Any]]:
    manifest = CORPUS / "manifest.jsonl"
    if not manifest.exists():
        return []
    return [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines() if line.strip()]


def group_of(sample: dict[str, Any]) -> str:
    return sample["format"] if sample["format"] in ("pdf", "docx") else "structured"


def measure(samples: list[dict[str, Any]]) -> tuple[Counts, list[str]]:
    counts: Counts = defaultdict(lambda: [0, 0])
    notes: list[str] = []
    for sample in samples:
        resume = read_file((CORPUS / "files" / sample["file"]).read_bytes())
        lost = missing(resume, sample["expected"])
        if lost:
            notes.append(f"{sample['file']}: {lost}")
        for field in FIELDS:
            wanted = sample["expected"][field]
            total = len(wanted) if isinstance(wanted, list) else int(wanted is not None)
            for key in ((group_of(sample), field), (group_of(sample), "all")):
                counts[key][0] += total - len(lost.get(field, []))
                counts[key][1] += total
    return counts, notes


def test_sample_resumes_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    found = samples()
    if not found:
        pytest.skip(f"no sample resumes at {CORPUS}")
    counts, notes = measure(found)
    with capsys.disabled():
        print()
        for group in FLOORS:
            row = "  ".join(f"{f} {counts[group, f][0]}/{counts[group, f][1]}" for f in (*FIELDS, "all"))
            print(f"{group:11}{row}  = {counts[group, 'all'][0] / counts[group, 'all'][1]:.3f}")
    for group, floor in FLOORS.items():
        right, total = counts[group, "all"]
        assert right / total >= floor, "\n".join(notes)
