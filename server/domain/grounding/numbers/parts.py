"""Numbers that are a part of another: "64 of the 71", "six in ten", "8 per 10,000"."""

from itertools import pairwise

from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.links import like
from server.domain.grounding.numbers.values import Cursor, Quantity
from server.domain.lexicon.words import words as listed

_DETERMINERS = frozenset(listed("the our my its their all every each those these"))
_PER_SCALE = (100.0, 1000.0)
_SMALL_WHOLE = 10  # "three in five"; what is more is no share but a place: "3 in 24"


class PartReader(Cursor):
    def parts(self) -> None:
        """ "98 out of 100 loads" are 98 %; "64 of the 71 issues", "four quarters out of seven": a part of a whole."""
        quantities = self.found.quantities
        for at in range(len(quantities) - 1):
            one, two = quantities[at], quantities[at + 1]
            lesser = two.unit == "percent" or (two.unit == "count" and two.value <= one.value)
            if one.unit == "count" and lesser and self.of_those(two.end):
                two.whole = one.value
            if not (one.unit == two.unit or "count" in (one.unit, two.unit)) or not self._is_part(one, two):
                continue
            if two.unit == "count" != one.unit and not two.noun:
                quantities[at + 1] = two = like(two, one, self.toks)
            elif one.unit == "count" != two.unit and not one.noun and two.unit in lists.UNITS:
                quantities[at] = one = like(one, two, self.toks)
            if one.unit != two.unit or not 0 < one.value <= two.value:
                continue
            if one.unit == "count" and two.value in _PER_SCALE:
                one.value, one.unit, one.step, two.unit = 100 * one.value / two.value, "percent", 1.0, "skip"
                one.end = two.end
            elif one.unit == "count" and two.value <= _SMALL_WHOLE and self._is_share(one, two):
                one.value, one.unit, one.step, two.of_part = 100 * one.value / two.value, "percent", 1.0, True
                one.compare = "≈" if one.compare == "=" else one.compare  # "nearly six in ten patients"
            else:
                one.whole = two.value

    def _is_share(self, one: Quantity, two: Quantity) -> bool:
        """ "six in ten", "four out of five", but not a score of "9.1 out of 10"."""
        return one.value % 1 == 0 and not {"in", "out"}.isdisjoint(self.lows[one.end : two.start])

    def _is_part(self, one: Quantity, two: Quantity) -> bool:
        between = [token.low for token in self.toks[one.end : two.start]]
        while between and between[-1] in _DETERMINERS:
            between.pop()
        if not between or len(between) > 5:
            return False
        if between[-1] == "in":
            small = len(between) == 1 and 2 < two.value <= _SMALL_WHOLE
            return two.unit == "count" and (small or (two.bare and two.value in _PER_SCALE))
        of_theirs = len(between) == 3 and between[0] == "of" and between[1] in _DETERMINERS  # "14 of the trust's 36"
        return between[-2:] == ["out", "of"] or between == ["of"] or of_theirs

    def denominators(self) -> None:
        """ "8 per 10,000 items", "four in every 10,000": a rate for so many, and no number of its own."""
        for one, two in pairwise(self.found.quantities):
            between = self.lows[one.end : two.start]
            every = between[-2:-1] in (["in"], ["for"], ["of"]) and between[-1:] == ["every"]
            if two.unit == one.unit == "count" and two.value >= min(_PER_SCALE) and (every or between[-1:] == ["per"]):
                one.rate, two.unit = f"{two.value:g}", "skip"
        self.found.quantities = [quantity for quantity in self.found.quantities if quantity.unit != "skip"]
