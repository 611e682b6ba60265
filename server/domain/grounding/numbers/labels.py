"""Numbers that count nothing: "Level 3", "Classes 66, 158 and 170", "day 4", "aged 7", "the 95th percentile"."""

from itertools import pairwise

from server.domain.grounding.numbers.values import BREAKS, Cursor, Quantity
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

LABELS = stem_set(
    "level grade class classes year key stage form iso chapter part phase tier step version band category type "
    "section article edition windows route unit number room platform band form quarter"
)
_SMALL = stem_set("level grade class version")  # they label without a capital, too
_EVERY = frozenset(listed("a an per each every"))
_LISTED = frozenset((",", "and", "or", "&", "/", "-", "to"))


PERCENTILES = frozenset(listed("p50 p75 p80 p90 p95 p98 p99 p999"))
MEASURES = ("age", "percentile")  # labels that measure
_WHOLE = 100
_LONGEST_PERCENTILE = 3  # digits


class LabelReader(Cursor):
    def labelled(self, quantity: Quantity) -> None:
        before = self.toks[quantity.start - 1] if quantity.start else None
        if before is None or quantity.unit != "count":
            return
        if self._labels(before, quantity):
            quantity.unit, quantity.label = "label", before.word.stem
        if self._is_place_in_time(quantity, before):
            quantity.unit, quantity.label = "label", before.low
        if before.low == "of" and quantity.start > 1:
            before = self.toks[quantity.start - 2] if self.toks[quantity.start - 2].word.stem == "age" else before
        if before.word.stem == "age" and quantity.unit == "count":
            quantity.unit, quantity.label = "label", "age"

    def _labels(self, before: Token, quantity: Quantity) -> bool:
        """ "Phase Two" is a name; "my class two songs" are two songs."""
        if before.kind != "word" or before.word.stem not in LABELS:
            return False
        first = self.toks[quantity.start]
        if first.kind != "num":
            return before.cap and not before.initial and (first.cap or not self.is_plain(quantity.end))
        plural = before.low.endswith("s") and before.low != "class"  # "my classes 30 tests"
        small = before.word.stem in _SMALL
        if before.cap:
            return small or not (before.initial and plural and self.is_plain(quantity.end))
        return small and not plural

    def _is_percentile(self, at: int) -> bool:
        token = self.toks[at]
        plain = token.low.isdecimal() and len(token.low) <= _LONGEST_PERCENTILE
        return plain and token.tail == "th" and self.lows[at + 1].startswith("percentile")

    def percentile(self, at: int) -> int:
        """ "p95" and "the 95th percentile"."""
        token = self.toks[at]
        if token.low in PERCENTILES:
            value, end = float(token.low[1:]), at + 1
        elif self._is_percentile(at):
            value, end = float(token.low), at + 2
        else:
            return 0
        while value > _WHOLE:
            value /= 10  # "p999"
        self.found.quantities.append(Quantity(value, "label", at, end, label="percentile", text=token.raw, plain=value))
        self.found.used.update(range(at, end))
        return end

    def share_labels(self) -> None:
        """The 158 of "Classes 66, 158 and 170" is a class, too."""
        for one, two in pairwise(self.found.quantities):
            between = self.lows[one.end : two.start]
            if one.unit != "label" or one.label in MEASURES or two.unit != "count" or two.value != int(two.value):
                continue
            listed_on = bool(between) and _LISTED.issuperset(between) and self.toks[two.start].kind == "num"
            if listed_on and (between != [","] or not self.is_plain(two.end)):  # not "Years 1 and 2, 84 children"
                two.unit, two.label = one.unit, one.label

    def _is_place_in_time(self, quantity: Quantity, before: Token) -> bool:
        """ "on business day 4" is no four of anything."""
        alone = not self.is_plain(quantity.end) and not quantity.currency
        return alone and before.low in ("day", "week") and self.lows[quantity.start - 2] not in _EVERY

    def is_plain(self, at: int) -> bool:
        token = self.toks[at] if at < len(self.toks) else None
        return token is not None and token.kind == "word" and not token.word.stop and token.low not in BREAKS
