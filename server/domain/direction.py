"""Which way text runs. Word wants to be told of each paragraph and of each piece in another script."""

import re
import unicodedata

_RIGHT_TO_LEFT = ("R", "AL")
_STRONG_OR_NUMBER = ("L", "EN", "AN")
# Most text: nothing in it is beyond Greek and Cyrillic, and looking is cheaper than asking of each character.
_MAY_RUN_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def runs_left(text: str) -> bool:
    """Whether a paragraph of this text runs from right to left: its first letter decides."""
    if not _MAY_RUN_LEFT.search(text):
        return False
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L" or kind in _RIGHT_TO_LEFT:
            return kind != "L"
    return False


def pieces(text: str, base: bool) -> list[tuple[str, bool]]:
    """`text` cut where its direction turns. A number goes with the letter before it; what else has no direction of
    its own goes with equal neighbours; and both with `base` where there are none."""
    sides = _settled(_with_numbers(text, base), base) if base or _MAY_RUN_LEFT.search(text) else [False] * len(text)
    cut: list[tuple[str, bool]] = []
    for character, side in zip(text, sides, strict=True):
        if cut and cut[-1][1] == side:
            cut[-1] = (cut[-1][0] + character, side)
        else:
            cut.append((character, side))
    return cut


def _with_numbers(text: str, base: bool) -> list[bool | None]:
    """Of each character whether it runs left; None for spaces and signs."""
    kinds: list[bool | None] = []
    strong = base
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L" or kind in _RIGHT_TO_LEFT:
            strong = kind != "L"
        kinds.append(strong if kind in _STRONG_OR_NUMBER or kind in _RIGHT_TO_LEFT else None)
    return kinds


def _settled(kinds: list[bool | None], base: bool) -> list[bool]:
    """Every None becomes what stands on both sides of it, or `base`."""
    after: list[bool] = []
    nearest = base
    for kind in reversed(kinds):
        nearest = nearest if kind is None else kind
        after.append(nearest)
    sides: list[bool] = []
    nearest = base
    for kind, following in zip(kinds, reversed(after), strict=True):
        nearest = nearest if kind is None else kind
        sides.append(following if nearest == following else base)
    return sides
