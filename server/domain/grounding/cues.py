"""Phrases that tell how a clause is meant: "look forward", "would * like"."""


class Cues:
    """Phrases, sought where one of their first words stands. "_" parts the words, "*" stands for up to three."""

    def __init__(self, text: str) -> None:
        cues: dict[str, list[list[str]]] = {}
        for cue in sorted(text.split(), key=lambda cue: len(cue.replace("*", "one two three")), reverse=True):
            first, *rest = cue.split("_")
            cues.setdefault(first, []).append(rest)
        self._by_first = {first: [rest for rest in rests if rest[:1] in ([], ["*"])] for first, rests in cues.items()}
        self._by_pair: dict[tuple[str, ...], list[list[str]]] = {
            (first, second): [rest for rest in rests if rest[:1] in ([], ["*"], [second])]
            for first, rests in cues.items()
            for second in {rest[0] for rest in rests if rest}
        }

    def found(self, lows: list[str]) -> list[tuple[int, int]]:
        """From where to where each goes, the longer first; none overlaps another."""
        found: list[tuple[int, int]] = []
        end = 0
        for at in [at for at, low in enumerate(lows) if low in self._by_first]:
            if at < end:
                continue
            for rest in self._by_pair.get(tuple(lows[at : at + 2]), self._by_first[lows[at]]):
                end = _end_of(rest, lows, at + 1)
                if end:
                    found.append((at, end))
                    break
        return found


def _end_of(cue: list[str], lows: list[str], at: int) -> int:
    """Where the rest of a cue ends that goes on at `at`; 0 if something else stands there."""
    for number, word in enumerate(cue):
        if word == "*":
            ends = (_end_of(cue[number + 1 :], lows, at + skipped) for skipped in (3, 2, 1, 0))
            return next((end for end in ends if end), 0)
        if lows[at : at + 1] != [word]:
            return 0
        at += 1
    return at
