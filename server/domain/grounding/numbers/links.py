"""What the numbers of a line lend each other: units in a range, what was before and what is now."""

from dataclasses import replace
from itertools import pairwise

from server.domain.grounding.lists import directions
from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.values import ABOUT, NEARLY, UNIT, Cursor, Quantity, neighbours
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set

_MOVING = stem_set(f"{directions.UP} {directions.DOWN}")

_NOW = frozenset(("after", "now", "today", "currently", "afterwards", "since", "later"))
_THEN = frozenset(("was", "were", "before", "previously", "formerly", "originally", "earlier"))
_INSTEAD = (["instead", "of"], ["rather", "than"], ["down", "from"], ["up", "from"])
_JOINED: tuple[list[str], ...] = ([], ["to"], ["and"], ["-"], ["or"], ["-", "to"], ["-", "and"])


class LinkReader(Cursor):
    def out_of(self) -> None:
        """ "98 out of 100 loads" are 98 %."""
        for one, two in pairwise(self.found.quantities):
            if (
                one.unit == two.unit == "count"
                and two.value
                and [t.low for t in self.toks[one.end : two.start]] == ["out", "of"]
            ):
                one.value, one.unit, one.step, two.unit = 100 * one.value / two.value, "percent", 1.0, "skip"
                one.end = two.end

    def share_units(self) -> None:
        """ "from 55 to 80 %", "5 to 20 million DKK", "ten days to six": the bare one means what the other means."""
        quantities = self.found.quantities
        for at in range(len(quantities) - 1):
            between = [token.low for token in self.toks[quantities[at].end : quantities[at + 1].start]]
            joined = between in _JOINED
            if joined or between[-2:] in _INSTEAD or (between[-1] in ("to", "and") and len(between) <= 5):
                self._share(at, joined, between == ["and"])

    def _share(self, at: int, joined: bool, added: bool) -> None:
        quantities = self.found.quantities
        one, two = quantities[at], quantities[at + 1]
        if added and one.unit == two.unit == "calendar" and one.value % 12 == 0 and two.value < 12:
            two.value, two.start, one.unit = one.value + two.value, one.start, "skip"  # "a year and two months"
            return
        glued = self.toks[two.start].glued
        if two.unit == "count" and one.unit not in ("count", "ordinal", "multiple") and (not two.noun or glued):
            quantities[at + 1] = two = like(two, one, self.toks)
        elif one.unit == "count" and not one.noun and two.unit != "count" and joined:
            quantities[at] = one = like(one, two, self.toks)
        elif one.unit == two.unit == "count":
            quantities[at], quantities[at + 1] = one, two = _with_one_noun(one, two)
        if joined and one.unit == two.unit == "money" and one.value < 1000 <= two.value:
            factor = magnitude_of(two)
            quantities[at] = one = replace(one, value=one.value * factor, step=one.step * factor)
        if joined and not one.rate:
            quantities[at].rate = two.rate

    def roles(self) -> None:
        quantities = self.found.quantities
        for index, quantity in enumerate(quantities):
            before = self.lows[quantity.start - 1]
            if before in ABOUT | NEARLY:
                before = self.lows[quantity.start - 2]
            if before == "by":
                quantity.role = "by"
            elif before == "from" and self._moves(index):
                quantity.role = "from"
            elif before == "against" or (
                before == "of" and self.lows[quantity.start - 2] in ("target", "quota", "goal", "budget")
            ):
                quantity.role = "against"
            elif before == "to" and index and self.lows[quantity.start - 2] != "up":
                quantity.role = "to"
            if index and [self.lows[quantity.start - 2], before] == ["instead", "of"]:
                quantities[index - 1].role, quantity.role = "to", "from"

    def then_and_now(self) -> None:
        """ "It lost 34 %; after the redesign 12 %", "closed 94 %; in 2020 it was 71 %": which was before?"""
        for one, two in neighbours(self.found.quantities):
            if one.unit != two.unit or one.role or two.role or one.unit in ("label", "skip", "ordinal"):
                continue
            between = [token.low for token in self.toks[one.end : two.start]]
            if {"became", "become"} & set(between):
                one.role, two.role = "from", "to"
                continue
            if (
                not {";", "."} & set(between)
                or len(between) > 14
                or (one.noun and two.noun and not one.noun & two.noun)
            ):
                continue
            behind = {token.low for token in self.toks[two.end : two.end + 3]}
            if _NOW & set(between):
                one.role, two.role = "from", "to"
            elif _THEN & {*between, *behind}:
                one.role, two.role = "to", "from"

    def _moves(self, index: int) -> bool:
        """ "from 20 to 15" and "lowered from 20", but not "data from 20 sites"."""
        quantities = self.found.quantities
        if index + 1 < len(quantities) and self.lows[quantities[index + 1].start - 1] == "to":
            return True
        end = quantities[index].end
        if quantities[index].unit == "count" and end < len(self.toks) and not self.toks[end].word.stop:
            return False  # "raised money from 27 trusts"
        return any(
            token.word.stem in _MOVING or token.low in ("down", "up") for token in self.toks[: quantities[index].start]
        )


def _with_one_noun(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    if not two.noun:
        two = replace(two, noun=one.noun, wide=one.wide, label=one.label, rate=two.rate or one.rate)
    elif not one.noun:
        one = replace(one, noun=two.noun, wide=two.wide, rate=one.rate or two.rate)
    return one, two


def like(bare: Quantity, full: Quantity, toks: list[Token]) -> Quantity:
    """The bare number in the unit of the full one: "90" of "90 to 25 minutes" is 5,400 seconds."""
    factor = 1.0
    if full.unit in lists.UNITS:
        written = next((t.low for t in reversed(toks[full.start : full.end]) if t.low in UNIT), "")
        tail = next((t.tail.lower() for t in toks[full.start : full.end] if t.tail), "")
        factor = UNIT.get(written or tail, ("", 1.0))[1]
    elif full.unit == "money" and full.value < 1 <= bare.value and full.plain >= 1:
        factor = 0.01  # "from 41 cents to 33"
    elif full.unit == "money" and bare.value < 1000 <= full.value:
        factor = magnitude_of(full)
    return replace(
        bare,
        value=bare.value * factor,
        other=None,
        step=bare.step * factor,
        unit=full.unit,
        currency=full.currency,
        label=full.label,
        noun=full.noun,
        wide=full.wide,
        rate=bare.rate or full.rate,
    )


def magnitude_of(quantity: Quantity) -> float:
    return next(
        (
            m
            for m in (1e9, 1e6, 1e3)
            if quantity.value >= m and quantity.step >= m * 1e-3 and quantity.step in (m, m / 10, m / 100)
        ),
        1.0,
    )
