"""How well other people's real pages are read, with and without site adapters. The figures are printed (-s)."""

from pathlib import Path

import pytest

from server.domain.capture_score import VERDICT, Tally
from server.services.capture import score_manifest


async def _tally(chromium: Path, corpus: Path, adapters: bool) -> Tally:
    postings = corpus / "postings"
    tally = await score_manifest(chromium, postings / "manifest.jsonl", postings / "pages", adapters, say=print)
    print(tally.report())
    return tally


@pytest.mark.parametrize(
    ("adapters", "floors"),
    [
        pytest.param(
            True,
            {VERDICT: 1, "title": 1, "company": 1, "location": 1, "description_starts": 1, "description_ends": 1}
            | {"employment_type": 0.97, "salary": 0.97},
            id="with-adapters",
        ),
        pytest.param(
            False,
            {VERDICT: 0.98, "title": 0.97, "company": 0.97, "location": 0.97}
            | {"description_starts": 0.97, "description_ends": 0.97, "employment_type": 0.9, "salary": 0.97},
            id="without-adapters",
        ),
    ],
)
async def test_real_pages_are_read_as_well_as_before(
    chromium: Path, corpus: Path, adapters: bool, floors: dict[str, float]
) -> None:
    tally = await _tally(chromium, corpus, adapters)
    for name, floor in floors.items():
        assert tally.share(name) >= floor - 1e-9, name
