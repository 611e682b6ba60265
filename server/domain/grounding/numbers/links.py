"""What the numbers of a line lend each other: units in a range, what was before and what is now."""

from dataclasses import replace
from itertools import pairwise

from server.domain.grounding.lists import directions
from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.values import ABOUT, NEARLY, OVER, UNDER, UNIT, Cursor, Quantity, neighbours, scale
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import stem_set
from server.domain.lexicon.words import words as listed

_MOVING = stem_set(f"{directions.UP} {directions.DOWN}")

_NOW = frozenset(("after", "now", "today", "currently", "afterwards", "since", "later"))
_THEN = frozenset(("was", "were", "before", "previously", "formerly", "originally", "earlier"))
_INSTEAD = (["instead", "of"], ["place", "of"], ["rather", "than"], ["down", "from"], ["up", "from"])
_JOINED: tuple[list[str], ...] = ([], ["to"], ["and"], ["-"], ["or"], ["-", "to"], ["-", "and"])
_TAKING = (["took"], ["takes"], ["now", "takes"], ["now", "take"], ["then", "took"])
_COMPARING = ABOUT | NEARLY | UNDER | OVER | frozenset(listed("less more fewer than only the a up"))
_OF_OTHERS = ("for", "from", "of")  # "180 returns for families and 35 for companies"
_NO_MOVE = frozenset(listed("up close near equal equivalent come comes came amount amounts amounted according"))
_FAR = 20
_SHARES = ("percent", "points", "multiple")
_SAVING = stem_set("save shave trim")
_COMPARATIVES = frozenset(
    listed("longer shorter less fewer faster quicker slower sooner earlier smaller bigger larger higher lower cheaper")
)
_AIMS = frozenset(("target", "quota", "goal", "budget"))
_REPLACING = stem_set("replace swap exchange substitute")


class LinkReader(Cursor):
    def share_units(self) -> None:
        """ "from 55 to 80 %", "5 to 20 million DKK", "ten days to six": the bare one means what the other means."""
        quantities = self.found.quantities
        for at in range(len(quantities) - 1):
            start = quantities[at + 1].start
            between = [token.low for token in self.toks[quantities[at].end : start]]
            while between and between[-1] in _COMPARING and between[-2:] not in _INSTEAD:
                between.pop()  # "from 65 minutes to under 2"
            if between in _TAKING:
                quantities[at].role = "from"  # "a quote that took 45 minutes took 15"
                self._share(at, True, False)
                quantities[at + 1].role = "to"
                continue
            joined = between in _JOINED and (bool(between) or self.toks[start].glued)
            if joined and self._spans(quantities[at], between):
                ends = quantities[at].plain, quantities[at + 1].plain
                quantities[at].ends = quantities[at + 1].ends = ends
            if joined or between[-2:] in _INSTEAD or (between[-1:] in (["to"], ["and"]) and len(between) <= 5):
                self._share(at, joined, between == ["and"])
            elif not between and _is_smaller(quantities[at + 1], quantities[at], self.toks):
                self._share(at, joined, True)

    def _share(self, at: int, joined: bool, added: bool) -> None:
        quantities = self.found.quantities
        one, two = quantities[at], quantities[at + 1]
        if added and _is_smaller(two, one, self.toks):
            two.value, two.start, one.unit = one.value + two.value, one.start, "skip"  # "a year and two months"
            two.plain = two.value / _factor(one, self.toks)
            return
        if one.unit in _SHARES and two.unit == "count" and not self._opens_range(one):
            return  # "by a third, to 24"
        glued = self.toks[two.start].glued
        if two.unit == "count" and one.unit not in ("count", "ordinal", "multiple") and (not two.noun or glued):
            quantities[at + 1] = two = like(two, one, self.toks)
        elif one.unit == "count" and not one.noun and two.unit != "count" and joined:
            quantities[at] = one = like(one, two, self.toks)
        elif one.unit == two.unit == "count":
            quantities[at], quantities[at + 1] = one, two = self._with_one_noun(one, two)
        ranged = joined or self.lows[two.start - 1] == "to"
        if ranged and one.unit == two.unit and one.unit in ("money", "count") and one.value < 1000 <= two.value:
            factor = magnitude_of(two)
            if one.value * factor <= _FAR * two.value:  # "from 210 to 145 thousand", not "from 400 to 1k"
                quantities[at] = one = replace(one, value=one.value * factor, step=one.step * factor)
        if joined and not one.rate:
            quantities[at].rate = two.rate

    def _with_one_noun(self, one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
        if not two.noun and self.lows[two.end] not in _OF_OTHERS:
            two = replace(two, noun=one.noun, wide=one.wide, label=one.label, rate=two.rate or one.rate)
        elif not one.noun and one.bare:
            one = replace(one, noun=two.noun, wide=two.wide, rate=one.rate or two.rate)
        elif not one.head and self.lows[two.start - 1] in ("and", "or"):
            one = replace(one, wide=one.wide | two.head)  # "640 hourly and 115 salaried employees"
        return one, two

    def _opens_range(self, one: Quantity) -> bool:
        """Is it the first of "from 55 % to 80" and "between 5 % and 10"?"""
        at = one.start - 1
        while self.lows[at] in _COMPARING:
            at -= 1
        return self.lows[at] in ("from", "between", "of", "at", "was", "were")

    def _spans(self, one: Quantity, between: list[str]) -> bool:
        """Is it a range: "between 10 and 20", "10-20", but not a move "from 10 to 20"?"""
        at = one.start - 1
        while self.lows[at] in _COMPARING:
            at -= 1
        return self.lows[at] == "between" if between == ["and"] else self.lows[at] != "from" and between != ["or"]

    def named_before(self) -> None:
        """ "agency hours from 310 to 45" are hours."""
        for quantity in self.found.quantities:
            at = quantity.start - 2
            if quantity.unit != "count" or self.lows[at + 1] != "from" or not quantity.bare:
                continue
            low = self.lows[at]
            if low in UNIT and low.endswith("s") and len(low) > 3 and at not in self.found.used:
                quantity.unit, factor = UNIT[low]
                scale(quantity, factor)

    def roles(self) -> None:
        quantities = self.found.quantities
        used = "used" in self.lows
        for index, quantity in enumerate(quantities):
            at = self._ahead(quantity)
            if self.lows[at] not in ("to", "from"):
                at = quantity.start - 1 - (self.lows[quantity.start - 1] in ABOUT | NEARLY)
            before = self.lows[at]
            if before == "by" or (before in ("down", "up") and not self._is_moved(index)) or self._is_change(quantity):
                quantity.role = "by"
            elif before == "from" and self._moves(index):
                quantity.role = "from"
            elif before == "against" or (before in ("of", *_AIMS) and self._is_aim(index)):
                quantity.role = "against"
            elif before == "to" and self.lows[at - 1] not in _NO_MOVE and (index or self._falls_to(at)):
                quantity.role = "to"
            if used and not quantity.role and self._used_to(quantity):
                quantity.role = "from"
            alike = index > 0 and quantities[index - 1].unit == quantity.unit
            if alike and [self.lows[at - 1], before] in _INSTEAD[:3]:
                quantities[index - 1].role, quantity.role = "to", "from"
            if index and before in ("with", "by") and self._replaced(quantities[index - 1]):
                quantities[index - 1].role, quantity.role = "from", "to"

    def _ahead(self, quantity: Quantity) -> int:
        """Where the first word before "about", "just under" or "fewer than" stands."""
        at = quantity.start - 1
        while self.lows[at] in _COMPARING:
            at -= 1
        return at

    def _is_aim(self, index: int) -> bool:
        """ "£61,000 a month on a target of £55,000": an aim is what another number is held against."""
        one, two = self.found.quantities[index - 1 : index + 1] if index else (None, None)
        alike = one is not None and two is not None and one.unit == two.unit
        return alike and two is not None and not _AIMS.isdisjoint(self.lows[two.start - 2 : two.start])

    def _is_change(self, quantity: Quantity) -> bool:
        """ "ran 19 hours longer", "saves £61,000": what the number says is a difference."""
        if quantity.unit == "multiple":
            return False
        noun = quantity.end < len(self.toks) and self.toks[quantity.end].kind == "word" and quantity.head
        behind = self.lows[quantity.end : quantity.end + 1 + bool(noun)]
        saved = quantity.start > 0 and self.toks[quantity.start - 1].word.stem in _SAVING
        return saved or not _COMPARATIVES.isdisjoint(behind)

    def _is_moved(self, index: int) -> bool:
        """Is it the first end of "up 14 to 19"?"""
        quantities = self.found.quantities
        return index + 1 < len(quantities) and self.lows[quantities[index + 1].start - 1] == "to"

    def _falls_to(self, at: int) -> bool:
        """ "hold time came down to 70 seconds": where it went, be it that nothing says from where."""
        return self.lows[at - 1] == "down" or (at > 0 and self.toks[at - 1].word.stem in _MOVING)

    def _used_to(self, quantity: Quantity) -> bool:
        """ "it used to take 90 minutes", "18 lines in a thousand used to be wrong"."""
        lows = [token.low for token in self.toks[max(quantity.start - 4, 0) : quantity.end + 6]]
        return ("used", "to") in pairwise(lows) and not {",", ";"} & set(lows)

    def _replaced(self, old: Quantity) -> bool:
        """Is it the old one of "replaced three hours of checking with 20 minutes"?"""
        return any(token.word.stem in _REPLACING for token in self.toks[max(old.start - 3, 0) : old.start])

    def _by_year(self, one: Quantity, two: Quantity) -> bool:
        """ "58 % of births in 2022 and at 93 % in 2024": which came first?"""
        years = [date for date in self.found.dates if date.at >= one.end]
        if len(years) < 2 or not years[0].at < two.start < years[1].at <= two.end + 4:
            return False
        earlier, later = (one, two) if years[0].year < years[1].year else (two, one)
        earlier.role, later.role = "from", "to"
        return True

    def then_and_now(self) -> None:
        """ "It lost 34 %; after the redesign 12 %", "closed 94 %; in 2020 it was 71 %": which was before?"""
        for one, two in neighbours(self.found.quantities):
            counts_nothing = one.unit in ("skip", "ordinal") or (one.unit == "label" and one.label not in UNIT)
            if one.unit != two.unit or one.role or two.role or one.label != two.label or counts_nothing:
                continue
            between = [token.low for token in self.toks[one.end : two.start]]
            if {"became", "become"} & set(between):
                one.role, two.role = "from", "to"
                continue
            if one.noun and two.noun and not one.noun & two.noun:
                continue
            if len(self.found.dates) > 1 and self._by_year(one, two):
                continue
            if len(between) > 14 or not ({";", "."} & set(between) or ("," in between and len(between) <= 4)):
                continue
            behind = {token.low for token in self.toks[two.end : two.end + 3]}
            if _NOW & set(between):
                one.role, two.role = "from", "to"
            elif _THEN & {*between, *behind}:
                one.role, two.role = "to", "from"

    def _moves(self, index: int) -> bool:
        """ "from 20 to 15" and "lowered from 20", but not "data from 20 sites"."""
        quantities = self.found.quantities
        if index + 1 < len(quantities) and self.lows[self._ahead(quantities[index + 1])] == "to":
            return True
        end = quantities[index].end
        if quantities[index].unit == "count" and end < len(self.toks) and not self.toks[end].word.stop:
            return False  # "raised money from 27 trusts"
        return any(
            token.word.stem in _MOVING or token.low in ("down", "up") for token in self.toks[: quantities[index].start]
        )


def _is_smaller(two: Quantity, one: Quantity, toks: list[Token]) -> bool:
    """Is it the minutes of "two hours and forty minutes"?"""
    if one.unit != two.unit or one.unit not in ("time", "calendar") or one.rate:
        return False
    return two.value < _factor(one, toks) > _factor(two, toks)


def _factor(quantity: Quantity, toks: list[Token]) -> float:
    """How many base units one of the written unit is."""
    for token in reversed(toks[quantity.start : quantity.end]):
        name = token.low if token.low in UNIT else token.tail.lower()
        if name in UNIT:
            return UNIT[name][1]
    return quantity.value / quantity.plain if quantity.plain else 1.0


def like(bare: Quantity, full: Quantity, toks: list[Token]) -> Quantity:
    """The bare number in the unit of the full one: "90" of "90 to 25 minutes" is 5,400 seconds."""
    factor = 1.0
    if full.unit in lists.UNITS:
        factor = _factor(full, toks)
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
