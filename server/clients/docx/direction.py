"""Which way text runs. Word wants to be told, of each paragraph and of each piece in another script."""

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
    """`text` cut where its direction turns; what has none of its own goes with equal neighbours, else with `base`."""
    if not _MAY_RUN_LEFT.search(text):
        return [(text, base and not any(unicodedata.bidirectional(c) in _STRONG_OR_NUMBER for c in text))]
    kinds = [_kind(character) for character in text]
    sides = _settled(kinds, base)
    cut: list[tuple[str, bool]] = []
    for character, side in zip(text, sides, strict=True):
        if cut and cut[-1][1] == side:
            cut[-1] = (cut[-1][0] + character, side)
        else:
            cut.append((character, side))
    return cut


def _kind(character: str) -> bool | None:
    kind = unicodedata.bidirectional(character)
    if kind in _RIGHT_TO_LEFT:
        return True
    return False if kind in _STRONG_OR_NUMBER else None


def _settled(kinds: list[bool | None], base: bool) -> list[bool]:
    """Every None becomes what stands on both sides of it, or `base`."""
    after: list[bool] = []
    nearest = base
    for kind in reversed(kinds):
        nearest = nearest if kind is None else kind
        after.append(nearest)
    after.reverse()
    sides: list[bool] = []
    nearest = base
    for kind, following in zip(kinds, after, strict=True):
        nearest = nearest if kind is None else kind
        sides.append(kind if kind is not None else following if following == nearest else base)
    return sides
