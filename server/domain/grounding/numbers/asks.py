"""Which arithmetic the words around a number ask for: "on average", "in all", "over twelve months", "a third of"."""

from collections.abc import Iterator

from server.domain.grounding.numbers.values import UNIT, Cursor, Quantity
from server.domain.lexicon.words import words as listed

EACH, TOTAL, LEFT, PART, EVER, APIECE, REST = "each", "total", "left", "part", "ever", "apiece", "rest"
_ASKING: dict[str, str] = {
    **dict.fromkeys(listed("each every average averaged averages averaging mean apiece per"), EACH),
    **dict.fromkeys(
        listed(
            "total totals totalling totaling totalled altogether together combined overall all sum sums add adds added "
            "come comes came amount amounts amounted make makes making both"
        ),
        TOTAL,
    ),
    **dict.fromkeys(listed("rest remaining remainder other others left but except"), LEFT),
}
_WHOLE_OF = frozenset(listed("the my our their its"))
_COMING = frozenset(listed("come comes came add adds added amount amounts amounted"))
_ENDING = frozenset(
    ("", *listed("each apiece altogether in so to , . ; : and or but with for at on by from while ( )"))
)
_ALTOGETHER = (("in", "all"), ("in", "total"), ("so", "far"), ("to", "date"))
_REMAINING = frozenset(listed("still yet outstanding pending remain remains remaining left other rest"))
_DURING = frozenset(listed("over in within across during for throughout after"))
_WHOLE = frozenset(listed("a an one my our the full whole normal typical single calendar each every"))
_BEFORE, _BEHIND = 8, 9
_CLOSE = 3
_FEW = 12  # numbers of a line for which the words around are looked at


def _is_single(name: str) -> bool:
    """A week, but no weeks: "in normal weeks" says no time that something took."""
    return len(name) > 2 and not name.endswith("s")


class AskReader(Cursor):
    def asks(self) -> None:
        quantities = self.found.quantities[:_FEW]
        asking = [at for at, low in enumerate(self.lows) if low in _ASKING]
        asking = [at for at in asking if at not in self.found.used and self._is_meant(at)]
        for quantity in quantities:
            first, last = self._sentence(quantity)
            start, end = max(quantity.start - _BEFORE, first), min(quantity.end + _BEHIND, last)
            asked = {_ASKING[self.lows[at]] for at in asking if start <= at < end}
            if quantity.unit == "money" and self.lows[quantity.end] in ("a", "an") and not quantity.rate:
                asked.add(EACH)
            if self.lows[quantity.end] == "of" or any(other.of_part for other in self._next(quantity)):
                asked.add(PART)
            asked.update(self._directly(quantity, last))
            quantity.asked = frozenset(asked)
            quantity.all = self._is_all(quantity)
            if quantity.unit != "calendar" and not (quantity.unit == "time" and self._during(quantity.start)):
                quantity.over = self._period(quantity, first, last)

    def _directly(self, quantity: Quantity, last: int) -> Iterator[str]:
        """ "54 beds each" is said of each of some, "54 beds in all" of all of them, "four so far" of all the time."""
        end = next((at for at in range(quantity.end, last) if self.lows[at] in _ENDING), last)
        behind = (self.lows[end], self.lows[end + 1])
        if behind[0] in ("each", "apiece") and (self.lows[end + 1] in _ENDING or end + 1 >= last):
            yield APIECE
        elif behind in _ALTOGETHER or behind[0] == "altogether":
            yield EVER
        stop = next((at for at in range(quantity.end, last) if self.lows[at] in ",:()" or at in self.found.used), last)
        close = {*self.lows[max(quantity.start - 2, 0) : quantity.start], *self.lows[quantity.end : stop][:_CLOSE]}
        if close & _REMAINING:
            yield REST

    def _sentence(self, quantity: Quantity) -> tuple[int, int]:
        start = next((at + 1 for at in range(quantity.start - 1, -1, -1) if self.lows[at] in ".;"), 0)
        return start, next((at for at in range(quantity.end, len(self.toks)) if self.lows[at] in ".;"), len(self.toks))

    def _next(self, quantity: Quantity) -> list[Quantity]:
        return [other for other in self.found.quantities if 0 < other.start - quantity.end <= _CLOSE]

    def _is_all(self, quantity: Quantity) -> bool:
        """ "all 44 of our beds", "every one of my seven quarters", not "64 of all 71"."""
        before = [low for low in self.lows[max(quantity.start - 4, 0) : quantity.start] if low not in _WHOLE_OF]
        return (before[-1:] == ["all"] and before[-2:-1] != ["of"]) or before[-3:] == ["every", "one", "of"]

    def _is_meant(self, at: int) -> bool:
        """ "comes to", but not "came down by"."""
        return self.lows[at] not in _COMING or self.lows[at + 1] in ("to", "up")

    def _period(self, quantity: Quantity, start: int, end: int) -> tuple[float, str]:
        """Twelve months of "over twelve months" and of "in a full year", four seasons of "over four seasons"."""
        for other in self.found.quantities[:_FEW]:
            if other is quantity or not start <= other.start < end or not self._during(other.start):
                continue
            if other.unit in ("time", "calendar"):
                return other.value, other.unit
            if other.unit == "count" and not other.whole:
                return other.value, self._last_word(other.end)
        for at in range(start + 1, end):
            if self.lows[at] in UNIT and _is_single(self.lows[at]) and self.lows[at - 1] in _WHOLE and self._during(at):
                dimension, factor = UNIT[self.lows[at]]
                return factor, dimension
        return 0.0, ""

    def _during(self, at: int) -> bool:
        """Does "over", "in a full" or the like stand before it?"""
        at -= 1
        while self.lows[at] in _WHOLE:
            at -= 1
        return self.lows[at] in _DURING

    def _last_word(self, at: int) -> str:
        stem = ""
        for token in self.toks[at : at + 4]:
            if token.kind != "word" or token.word.stop:
                break
            stem = token.word.stem
        return stem
