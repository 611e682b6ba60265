"""How well pages were captured: what was found against what a person says stands there.

Comparing: Unicode NFKC, lower case, letters and digits only. A description must contain the words with which it
starts and ends; every other value must be, or contain, the expected one. Values under `accept` count as right;
an expected null means that the page does not say, so nothing may be found.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

VERDICT = "posting or not"
FIELDS = ("title", "company", "location", "employment_type", "salary", "description_starts", "description_ends")


def fold(text: str) -> str:
    """NFKC, lower case, letters and digits only."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(character for character in folded if unicodedata.category(character)[0] in "LN")


def is_right(found: str, expected: str | None, accepted: list[str | None]) -> bool:
    """Whether `found` ("" for nothing) is, or contains, the expected value or one that counts as right."""
    folded = fold(found)
    return any(not folded if one is None else fold(one) in folded for one in (expected, *accepted))


def score_page(captured: Mapping[str, Any], expected: Mapping[str, Any]) -> dict[str, bool]:
    """Right or wrong per field; a page that holds no posting is only asked whether that was seen."""
    right = {VERDICT: (captured["kind"] == "posting") == expected["is_posting"]}
    if not expected["is_posting"]:
        return right
    posting, accept = captured.get("posting") or {}, expected.get("accept") or {}
    for name in FIELDS:
        found = posting.get("description" if name.startswith("description") else name) or ""
        right[name] = is_right(found, expected.get(name), accept.get(name) or [])
    return right


@dataclass
class Tally:
    """Counts per field, over all pages and per site."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, site: str, scored: Mapping[str, bool]) -> None:
        for name, is_one in scored.items():
            for scope in ("", site):
                self.asked[scope, name] += 1
                self.right[scope, name] += is_one

    def share(self, name: str, site: str = "") -> float:
        """Right answers of all, 0 to 1, for one site or ("") all of them; 1 where nothing was asked."""
        return self.right[site, name] / (self.asked[site, name] or 1) if self.asked[site, name] else 1.0

    def report(self) -> str:
        """A table: a line per site, a column per field, "right/asked" in each cell."""
        sites = sorted({site for site, _ in self.asked if site})
        names = (VERDICT, *FIELDS)
        width = max([len("all sites"), *map(len, sites)])
        lines = ["  ".join([" " * width, *names])]
        for site in [*sites, ""]:
            cells = (self._cell(site, name).rjust(len(name)) for name in names)
            lines.append("  ".join([(site or "all sites").ljust(width), *cells]))
        shares = (f"{100 * self.share(name):.1f} %".rjust(len(name)) for name in names)
        return "\n".join([*lines, "  ".join([" " * width, *shares])])

    def _cell(self, site: str, name: str) -> str:
        asked = self.asked[site, name]
        return f"{self.right[site, name]}/{asked}" if asked else "-"
