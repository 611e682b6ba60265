"""Every page of our own, made after the structure of a site or of pages that nobody has an adapter for."""

import json
from pathlib import Path
from typing import Any

import pytest

from server.clients.page import CAPTURE, PageReader, open_reader
from server.domain.capture_score import FIELDS, VERDICT, Tally, score_page

PAGES = Path(__file__).parent / "pages"
ROWS = [json.loads(line) for line in (PAGES / "manifest.jsonl").read_text("utf-8").splitlines()]

# Where even a person would have to guess: the employer stands only in a sentence, or under another name.
UNSAID = {
    "board-uk": {"employment_type"},
    "pre-newsletter": {"company", "location"},
    "craigs": {"company"},
    "lagou": {"company"},
    "pracuj": {"employment_type"},
}


_known: dict[str, dict[str, Any]] = {}


async def _captured(reader: PageReader, row: dict[str, Any]) -> dict[str, Any]:
    """Each page is read once, also when several tests ask."""
    if row["file"] not in _known:
        _known[row["file"]] = await _read(reader, row)
    return _known[row["file"]]


async def _read(reader: PageReader, row: dict[str, Any]) -> dict[str, Any]:
    return await reader.read((PAGES / row["file"]).read_bytes(), row["url"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: Path(row["file"]).stem)
async def test_page_is_read_as_a_person_reads_it(reader: PageReader, row: dict[str, Any]) -> None:
    captured = await _captured(reader, row)
    wrong = {name for name, right in score_page(captured, row).items() if not right}
    assert wrong <= UNSAID.get(Path(row["file"]).stem, set()), captured
    if expected := row.get("kind"):
        assert captured["kind"] == expected


@pytest.mark.parametrize("row", [row for row in ROWS if row["is_posting"]], ids=lambda row: Path(row["file"]).stem)
async def test_nothing_of_the_page_around_is_in_the_description(reader: PageReader, row: dict[str, Any]) -> None:
    description = (await _captured(reader, row))["posting"]["description"].lower()
    around = (
        "cookie", "similar jobs", "related jobs", "ähnliche jobs", "weitere stellen", "ofertas similares", "other jobs",
        "first name", "vorname", "powered by", "sign in", "privacy policy", "datenschutz", "show more", "© 20",
        "odell freight", "kotlin developer", "bilanzbuchhalter", "frigorista",
    )  # fmt: skip
    assert not [words for words in around if words in description], description


async def test_the_reader_of_unknown_sites_needs_no_adapter(chromium: Path) -> None:
    tally = Tally()
    async with open_reader(str(chromium), adapters=False) as reader:
        for row in ROWS:
            tally.add("", score_page(await _read(reader, row), row))
    print(tally.report())
    assert tally.share(VERDICT) == 1
    floors = {"title": 0.98, "company": 0.96, "location": 0.97, "employment_type": 0.96, "salary": 0.97}
    for name in FIELDS:
        assert tally.share(name) >= floors.get(name, 0.98), name


def test_the_list_of_scripts_names_every_script_once() -> None:
    names = json.loads((CAPTURE / "files.json").read_text("utf-8"))
    there = {path.relative_to(CAPTURE).as_posix() for path in CAPTURE.rglob("*.js")}
    assert len(names) == len(set(names))
    assert set(names) == there
    assert names[-1] == "read.js"
