"""Numbers in a line: how much of what, how often, in which currency, and the dates."""

from itertools import pairwise

from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.asks import AskReader
from server.domain.grounding.numbers.dates import MONTHS, DateReader
from server.domain.grounding.numbers.labels import PERCENTILES
from server.domain.grounding.numbers.links import LinkReader
from server.domain.grounding.numbers.parts import PartReader
from server.domain.grounding.numbers.rates import KINDS_OF_DAY, RateReader
from server.domain.grounding.numbers.units import UnitReader
from server.domain.grounding.numbers.values import Change, Date, Numbers, Quantity, changes, neighbours
from server.domain.grounding.tokens import Token
from server.domain.lexicon.words import words as listed

__all__ = ["MANIFOLD", "Change", "Date", "Numbers", "Quantity", "changes", "neighbours", "numbers"]

_DOLLARS = frozenset(("us", "c", "ca", "a", "au", "nz", "hk", "s", "r"))  # of which country: "NZ$"
# Words and signs at which a number, a date or a rate may begin: all others are passed over.
_BEGINNINGS = frozenset(
    {
        *MONTHS,
        *lists.CURRENCIES,
        *lists.NUMBER_WORDS,
        *lists.MULTIPLES,
        *lists.VAGUE,
        *lists.RATE_WORDS,
        *(f"{day}s" for day in KINDS_OF_DAY),
        *lists.FRACTIONS,
        *PERCENTILES,
        *_DOLLARS,
        *listed("twice thrice once quarters thirds couple pair a an per each every /"),
    }
)
MANIFOLD = frozenset(listed("way tier dimensional axis pronged sided"))


def numbers(toks: list[Token]) -> Numbers:
    beginnings = [at for at, token in enumerate(toks) if token.kind == "num" or token.low in _BEGINNINGS]
    return _Reader(toks).read(beginnings) if beginnings else Numbers()


class _Reader(DateReader, UnitReader, RateReader, LinkReader, AskReader, PartReader):
    def read(self, beginnings: list[int]) -> Numbers:
        end = 0
        for at in beginnings:
            if at >= end:
                end = self.date(at) or self.percentile(at) or self._quantity(at) or self.rate(at)
        if self.found.quantities:
            self._set_beside_each_other()
        return self.found

    def _set_beside_each_other(self) -> None:
        self.share_labels()
        self.denominators()
        self.parts()
        self.opening_rate()
        self.named_before()
        self.share_units()
        self._ages()
        self.found.quantities = [quantity for quantity in self.found.quantities if quantity.unit != "skip"]
        self.roles()
        self.then_and_now()
        self.asks()

    def _ages(self) -> None:
        """ "eight- and nine-year-olds" are eight, too."""
        for one, two in pairwise(self.found.quantities):
            between = {token.low for token in self.toks[one.end : two.start]}
            if two.label == "age" and one.unit == "count" and between and between <= {"-", "and", "or", "to"}:
                one.unit, one.label = two.unit, two.label

    def _is_dollar(self, at: int) -> bool:
        """ "NZ$" before a number."""
        named = self.lows[at] in _DOLLARS and self.lows[at + 1] == "$" and self.toks[at + 1].glued
        return named and self.starts_number(at + 2)

    def _quantity(self, at: int) -> int:
        start = at
        currency = ""
        if (
            self.lows[at] in lists.CURRENCIES
            and self.starts_number(at + 1)
            and (self.toks[at].kind == "sign" or self.toks[at].raw.isupper())
        ):
            currency = lists.CURRENCIES[self.lows[at]]
            at += 1
        elif self._is_dollar(at):
            currency, at = lists.CURRENCIES[self.lows[at] + "$"], at + 2
        if at + 1 < len(self.toks) and self.toks[at + 1].glued and self.lows[at + 1] in MANIFOLD:
            return 0  # "three-way", "two-sided"
        if at in self.found.used or self.in_name(at) or self.one_in(at) or self.of_week(at):
            return 0
        if after := self.interval(at):
            return after
        parsed = self.digits(at) if self.toks[at].kind == "num" else self.spelled(at)
        if parsed is None:
            return 0
        quantity, at = parsed
        quantity.start = start
        quantity.currency = currency or quantity.currency
        at = self.magnitude(quantity, at)
        quantity.plain = quantity.value
        at = self.unit(quantity, at)
        quantity.end = at
        self.comparison(quantity)
        self.measure_named(quantity)
        self.found.used.update(range(start, at))
        if quantity.unit != "skip":
            self.noun(quantity)
            self.rate_of(quantity)
            quantity.text = self._shown(quantity)
            self.found.quantities.append(quantity)
        return at

    def _shown(self, quantity: Quantity) -> str:
        return " ".join(token.raw for token in self.toks[quantity.start : quantity.end])
