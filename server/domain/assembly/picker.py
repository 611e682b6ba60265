"""Variety without chance: the same content picks the same wording, other content picks another."""

import hashlib
from collections.abc import Sequence


class Picker:
    """Deals the options of a name in an order that the seed decides; all are dealt before one comes again."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._dealt: dict[str, int] = {}

    def pick(self, name: str, options: Sequence[str]) -> str:
        order = sorted(options, key=lambda option: self.share(f"{name}/{option}"))
        number = self._dealt.get(name, 0)
        self._dealt[name] = number + 1
        return order[number % len(order)]

    def share(self, name: str) -> float:
        """A number from 0 to 1 that belongs to this name."""
        digest = hashlib.sha256(f"{self._seed}/{name}".encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48
