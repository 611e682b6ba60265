"""What a number in a line is, and the units it may have."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from server.domain.grounding.lists import units as lists
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import Keys
from server.domain.lexicon.words import words as listed

UNIT = {
    name: (dimension, factor)
    for dimension, table in lists.UNITS.items()
    for names, factor in table.items()
    for name in names.split()
}
RATE_NOUNS = frozenset(lists.RATE_NOUNS.split())
SPELLS = frozenset(
    listed(
        "year term semester season summer winter spring autumn shift session quarter month weekend week day night "
        "evening morning afternoon course lesson workshop meeting visit round sprint stage phase"
    )
)
OVER = frozenset(("over", "above", "exceeding", "exceed", "exceeded", "beyond", "surpassing", "topping"))
ABOUT = frozenset(("about", "around", "approximately", "roughly", "some", "circa", "approx", "~", "estimated"))
NEARLY = frozenset(("nearly", "almost", "just"))
UNDER = frozenset(("under", "below", "within"))
BREAKS = frozenset(
    listed(
        "and or but while with by to for in at on from of as per a an the each every than who which that via "
        "into across over under including plus through using during between after before worth where when is "
        "are was were has have had i we my our their its"
    )
)
UNIT_NAMES = {
    "sec": "second",
    "s": "second",
    "min": "minute",
    "hr": "hour",
    "h": "hour",
    "wk": "week",
    "mo": "month",
    "yr": "year",
    "annum": "year",
    "diem": "day",
    "hours": "hour",
    "days": "day",
    "weeks": "week",
    "months": "month",
    "nights": "night",
    "shifts": "shift",
    "evenings": "evening",
    "weekends": "weekend",
    "years": "year",
    "quarters": "quarter",
    "p": "",
}


@dataclass(slots=True, eq=False)
class Quantity:
    """`value` in base units of `unit` (a dimension such as "time", or "count", "percent", "points", "money", …)."""

    value: float
    unit: str
    start: int
    end: int  # token positions, end excluded
    compare: str = "="  # "=", "~", "<" (nearly), ">" (over), "<=" (up to), ">=" (at least), "≈" (a rough share), "avg"
    currency: str = ""
    label: str = ""
    rate: str = ""
    role: str = ""  # "from", "to", "by"
    noun: Keys = frozenset()
    wide: Keys = frozenset()
    head: Keys = frozenset()  # of "60 seed lots" the lots
    last: str = ""  # the head itself, as a stem
    holder: Keys = frozenset()  # of "websites of three museums" the websites
    modifiers: frozenset[str] = frozenset()  # and the seed, as stems
    persons: bool = False  # do the words behind it end as those for people do: "starters"
    other: float | None = None  # a second reading: "1.200" is 1.2 or 1200
    step: float = 0.0  # how finely it is written: 0.1 for "1.2", in base units
    bare: bool = False  # no word follows that says of what
    text: str = ""
    across: bool = False  # "over three time zones", "over two summers": across or in the course of them, or more
    old: bool = False  # what was before: "used to take 90 minutes; now it takes 25"
    plain: float = 0.0  # the bare number as written: 48 of "48 days"
    of_part: bool = False  # the ten of "six in ten", which is told with its part
    all: bool = False  # "all 44 beds", "every one of the 44"
    whole: float = 0.0  # of how many it is a part: 71 of "64 of the 71 issues"
    ends: tuple[float, float] | None = None  # both ends of a range as written: "between 10 and 20"
    over: tuple[float, str] = (0.0, "")  # the time that it is said of: 12 months of "£6,000 over twelve months"
    asked: frozenset[str] = frozenset()  # what the words around it do with numbers; see `asks.py`


@dataclass(slots=True)
class Date:
    year: int
    month: int
    at: int
    role: str  # "since", "until", "in"


@dataclass(slots=True)
class Numbers:
    quantities: list[Quantity] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    rates: list[tuple[str, int]] = field(default_factory=list)
    used: set[int] = field(default_factory=set)  # tokens that are part of a number, a unit, a rate or a date


_BEYOND = ("",) * 12  # so that one may look some words ahead of the end and, with negative positions, of the beginning


class Cursor:
    """A line's tokens and what has been found in them so far."""

    def __init__(self, toks: list[Token]) -> None:
        self.toks = toks
        self.lows = [*(token.low for token in toks), *_BEYOND]
        self.found = Numbers()

    def of_those(self, at: int) -> bool:
        """ "six of them", "five of which": a part of what was counted before."""
        return self.lows[at] == "of" and self.lows[at + 1] in ("them", "whom", "which", "these", "those")


def scale(quantity: Quantity, factor: float) -> None:
    quantity.value *= factor
    quantity.step *= factor
    if quantity.other is not None:
        quantity.other *= factor


def neighbours(quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Each with the next of its unit."""
    last: dict[str, Quantity] = {}
    for quantity in quantities:
        if quantity.unit in last:
            yield last[quantity.unit], quantity
        last[quantity.unit] = quantity


Change = tuple[Quantity, Quantity]


def changes(quantities: list[Quantity]) -> list[Change]:
    """Pairs of what was and what is."""
    pairs = list(neighbours(quantities))
    straight = [(one, two) for one, two in pairs if (one.role, two.role) == ("from", "to")]
    return straight + [(two, one) for one, two in pairs if (one.role, two.role) == ("to", "from")]
