"""Numbers in a line: how much of what, how often, in which currency, and the dates."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from server.domain.grounding.lists import directions
from server.domain.grounding.lists import units as lists
from server.domain.grounding.tokens import Token
from server.domain.grounding.words import Key, Keys, stem_set, word

_UNIT = {
    name: (dimension, factor)
    for dimension, table in lists.UNITS.items()
    for names, factor in table.items()
    for name in names.split()
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        ["jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december"],
        1,
    )
    for name in names.split()
}
_LABELS = stem_set("level grade class year key stage form iso chapter part phase tier step version band category type "
                   "section article edition windows route unit number room platform band form quarter")  # fmt: skip
_MOVING = stem_set(f"{directions.UP} {directions.DOWN}")
_RATE_NOUNS = frozenset(lists.RATE_NOUNS.split())
_COLLECTIVE = frozenset("team crew group staff class brigade fleet portfolio network panel board squad cohort caseload".split())
_SPELLS = frozenset("year term semester season summer winter shift session quarter month".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MANIFOLD = frozenset("way fold tier step part dimensional star course piece axis pronged sided".split())
_OVER = frozenset(("over", "above", "exceeding", "exceed", "exceeded", "beyond", "surpassing", "topping"))
_ABOUT = frozenset(("about", "around", "approximately", "roughly", "some", "circa", "approx", "~", "estimated"))
_NEARLY = frozenset(("nearly", "almost", "just"))
_UNDER = frozenset(("under", "below", "within"))
_BREAKS = frozenset(["and", "or", "but", "while", "with", "by", "to", "for", "in", "at", "on", "from", "of", "as", "per", "a", "an", "the", "each", "every", "than", "who", "which", "that", "via", "into", "across", "over", "under", "including", "plus", "through", "using", "during", "between", "after", "before", "worth", "where", "when", "is", "are", "was", "were", "has", "have", "had", "i", "we", "my", "our", "their", "its"])  # fmt: skip


@dataclass(slots=True, eq=False)
class Quantity:
    """`value` in base units of `unit` (a dimension such as "time", or "count", "percent", "points", "money", …)."""

    value: float
    unit: str
    start: int
    end: int  # token positions, end excluded
    compare: str = "="  # "=", "~", "<" (nearly), ">" (over), "<=" (up to), ">=" (at least)
    currency: str = ""
    label: str = ""
    rate: str = ""
    role: str = ""  # "from", "to", "by"
    noun: Keys = frozenset()
    wide: Keys = frozenset()
    other: float | None = None  # a second reading: "1.200" is 1.2 or 1200
    step: float = 0.0  # how finely it is written: 0.1 for "1.2", in base units
    text: str = ""
    old: bool = False  # what was before: "used to take 90 minutes; now it takes 25"
    plain: float = 0.0  # the bare number as written: 48 of "48 days"


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


def numbers(toks: list[Token]) -> Numbers:
    return _Reader(toks).read()


class _Reader:
    def __init__(self, toks: list[Token]) -> None:
        self.toks = toks
        self.found = Numbers()

    def low(self, at: int) -> str:
        return self.toks[at].low if 0 <= at < len(self.toks) else ""

    def read(self) -> Numbers:
        at = 0
        while at < len(self.toks):
            at = self._date(at) or self._quantity(at) or self._rate(at) or at + 1
        self._out_of()
        self._opening_rate()
        self._share_units()
        self.found.quantities = [quantity for quantity in self.found.quantities if quantity.unit != "skip"]
        self._roles()
        return self.found

    # Dates

    def _date(self, at: int) -> int:
        token = self.toks[at]
        month = _MONTHS.get(token.low, 0) if token.cap else 0
        if month:
            after = at + 1 + (self.low(at + 1) in (".", ","))
            if self._is_day(after) and self._is_year(after + 1 + (self.low(after + 1) == ",")):
                after = after + 1 + (self.low(after + 1) == ",")
            if self._is_year(after):
                return self._add_date(at, after, month)
            if token.low not in ("may", "march") or self.low(at - 1) in ("in", "since", "until", "from", "to"):
                self.found.used.add(at)
                return at + 1
            return 0
        if self._is_year(at) and not self._counts(at):
            return self._add_date(at, at, 0)
        return 0

    def _is_day(self, at: int) -> bool:
        return at < len(self.toks) and self.toks[at].kind == "num" and len(self.low(at)) <= 2

    def _is_year(self, at: int) -> bool:
        if not 0 <= at < len(self.toks):
            return False
        token = self.toks[at]
        return token.kind == "num" and token.low.isdigit() and len(token.low) == 4 and 1950 <= int(token.low) <= 2100 and token.tail in ("", "s")

    def _counts(self, at: int) -> bool:
        """ "2000 customers" counts, "2000" alone or before a verb is a year."""
        if self.low(at - 1) in lists.CURRENCIES or self.low(at + 1) in ("%", "percent", "+", *lists.CURRENCIES):
            return True
        before = self.low(at - 1)
        if before in _ABOUT | _OVER | _UNDER | {"than"} or self.low(at + 1) in _UNIT:
            return self.low(at + 1) not in ("", ",", ".") and before not in ("within",)
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        if following is None or following.kind != "word" or following.low in _BREAKS or self.toks[at].glued:
            return False
        year_word = before in ("in", "since", "until", "from", "of", "to", "by", "during", "early", "late", "mid", "the", "a", "fy")
        return not year_word and following.low.endswith("s") and not self.toks[at].tail

    def _add_date(self, first: int, at: int, month: int) -> int:
        before = self.low(first - 1)
        role = "in"
        if before in ("since", "from"):
            role = "since"
        elif before in ("until", "till", "to", "through") or (before == "-" and self._is_year(first - 2)) or (self.toks[first].glued and self._is_year(first - 1)):
            role = "until"
        self.found.dates.append(Date(int(self.low(at)), month, first, role))
        self.found.used.update(range(first, at + 1))
        return at + 1

    # Quantities

    def _quantity(self, at: int) -> int:
        start = at
        currency = ""
        if self.low(at) in lists.CURRENCIES and self._starts_number(at + 1) and (self.toks[at].kind == "sign" or self.toks[at].raw.isupper()):
            currency = lists.CURRENCIES[self.low(at)]
            at += 1
        elif self.low(at) in ("us", "c", "a", "r") and self.low(at + 1) == "$" and self.toks[at + 1].glued:
            currency, at = lists.CURRENCIES[self.low(at) + "$"], at + 2
        if at + 1 < len(self.toks) and self.toks[at + 1].glued and self.low(at + 1) in _MANIFOLD:
            return 0  # "three-way", "two-step"
        parsed = self._digits(at) if self.toks[at].kind == "num" else self._spelled(at)
        if parsed is None:
            return 0
        quantity, at = parsed
        quantity.start = start
        quantity.currency = currency or quantity.currency
        at = self._magnitude(quantity, at)
        quantity.plain = quantity.value
        at = self._unit(quantity, at)
        quantity.end = at
        self._comparison(quantity)
        self.found.used.update(range(start, at))
        if quantity.unit != "skip":
            self._noun(quantity)
            self._rate_of(quantity)
            quantity.text = self._shown(quantity)
            self.found.quantities.append(quantity)
        return at

    def _starts_number(self, at: int) -> bool:
        return at < len(self.toks) and (self.toks[at].kind == "num" or self.low(at) in lists.NUMBER_WORDS)

    def _digits(self, at: int) -> tuple[Quantity, int] | None:
        token = self.toks[at]
        value, other, decimals = _value(token.low)
        quantity = Quantity(value, "count", at, at + 1, other=other, step=10.0**-decimals)
        tail = token.tail
        if not tail:
            return quantity, at + 1
        if tail in ("st", "nd", "rd", "th"):
            quantity.unit = "ordinal"
        elif tail in ("am", "pm", "s"):
            quantity.unit = "skip"
        elif tail in ("x", "fold"):
            quantity.unit = "multiple"
        elif tail.lower() in lists.MAGNITUDES and tail.lower() != "mm":
            factor = lists.MAGNITUDES[tail.lower()]
            _scale(quantity, factor)
        elif tail.lower() in _UNIT:
            quantity.unit, factor = _UNIT[tail.lower()]
            _scale(quantity, factor)
        else:
            return None  # "5S", "3D": a name
        return quantity, at + 1

    def _spelled(self, at: int) -> tuple[Quantity, int] | None:
        """Numbers in words, from "two and a half" to "three hundred and fifty"."""
        low = self.low(at)
        if self.toks[at].kind != "word":
            return None
        if low in lists.MULTIPLES:
            return Quantity(lists.MULTIPLES[low], "multiple", at, at + 1), at + 1
        if low in ("twice", "thrice", "once"):
            if low == "once" and self.low(at + 1) not in ("a", "per", "each", "every", "an"):
                return None
            times = {"twice": 2.0, "thrice": 3.0, "once": 1.0}[low]
            return Quantity(times, "count", at, at + 1, noun=word("time").keys, wide=word("time").keys), at + 1
        if low in ("half", "third", "quarter", "quarters", "thirds"):
            return self._fraction(at)
        if low in lists.VAGUE:
            return Quantity(lists.VAGUE[low], "count", at, at + 1, compare=">="), at + 1
        if low in ("couple", "pair") and self.low(at + 1) == "of":
            return None
        if low in ("a", "an") and self.low(at + 1) in _UNIT:
            return self._a_unit(at)
        if low == "a" and self.low(at + 1) in ("dozen", "hundred", "thousand", "million"):
            total, end = self._words(at + 1)
            return Quantity(total, "count", at, end), end
        if low not in lists.NUMBER_WORDS or (low == "one" and not self._one_counts(at)):
            return None
        total, end = self._words(at)
        if self.low(end) == "and" and self.low(end + 1) == "a" and self.low(end + 2) == "half":
            total, end = total + 0.5, end + 3
        if self.low(end) in ("thirds", "quarters", "fifths", "tenths") and total < 10:
            share = {"thirds": 3, "quarters": 4, "fifths": 5, "tenths": 10}[self.low(end)]
            return Quantity(100 * total / share, "percent", at, end + 1, step=1.0), end + 1
        return Quantity(total, "count", at, end), end

    def _a_unit(self, at: int) -> tuple[Quantity, int] | None:
        """ "a year and a half", "a year and two months", "a decade"; a plain "a week" is a rate or nothing."""
        dimension, factor = _UNIT[self.low(at + 1)]
        if self.low(at + 2) == "and":
            if self.low(at + 3) in ("a", "one") and self.low(at + 4) == "half":
                return Quantity(1.5 * factor, dimension, at, at + 5), at + 5
            if self._starts_number(at + 3):
                return Quantity(factor, dimension, at, at + 2), at + 2
        if self.low(at + 1) == "decade":
            return Quantity(factor, dimension, at, at + 2), at + 2
        return None

    def _one_counts(self, at: int) -> bool:
        if self.low(at - 1) in ("no", "the", "this", "that", "any", "every", "each", "which", "is", "was", "another"):
            return False
        if {self.low(at + 1), self.low(at + 2)} & _SPELLS:
            return True
        return self.low(at + 1) in _UNIT and self.low(at + 1) not in ("m", "t", "g", "l", "v", "w", "h")

    def _words(self, at: int) -> tuple[float, int]:
        total = current = 0.0
        end = at
        while end < len(self.toks):
            low = self.low(end)
            if low == "and" and end > at and self.low(end - 1) in ("hundred", "thousand") and self.low(end + 1) in lists.NUMBER_WORDS:
                end += 1
                continue
            if low not in lists.NUMBER_WORDS:
                break
            value = lists.NUMBER_WORDS[low]
            if value >= 1000:
                total, current = total + max(current, 1) * value, 0.0
            elif value == 100 or low == "dozen":
                current = max(current, 1) * value
            elif current and (current % 100 == 0 or (current % 10 == 0 and value < 10)):
                current += value
            elif current:
                break
            else:
                current = value
            end += 1
        return total + current, end

    def _fraction(self, at: int) -> tuple[Quantity, int] | None:
        """ "by half", "a quarter of", "half an hour"; a quarter of a year is a unit and read elsewhere."""
        low, before, after = self.low(at), self.low(at - 1), self.low(at + 1)
        if low == "half":
            if after in ("a", "an") and self.low(at + 2) in (*_UNIT, "percentage", "dozen", "million"):
                if self.low(at + 2) == "dozen":
                    return Quantity(6, "count", at, at + 3), at + 3
                return Quantity(0.5, "count", at, at + 2, step=0.1), at + 2
            if before in ("in", "by", "to") or after in ("of", "the") or (before == "a" and after == "") or (before == "one" and self.toks[at].glued):
                return Quantity(50, "percent", at, at + 1, role="by", step=1.0), at + 1
            return None
        if (before == "a" and self.low(at - 2) in ("by", "to", "over", "than", "almost", "nearly", "about", ",", "roughly")) or (before == "one" and self.toks[at].glued):
            return Quantity(lists.FRACTIONS[low.removesuffix("s")], "percent", at, at + 1, step=1.0), at + 1
        if before == "a" and after == "of":
            return Quantity(lists.FRACTIONS[low.removesuffix("s")], "percent", at, at + 1, step=1.0), at + 1
        return None

    def _magnitude(self, quantity: Quantity, at: int) -> int:
        low = self.low(at)
        if low in lists.MAGNITUDES and quantity.unit == "count" and (len(low) > 2 or quantity.currency):
            _scale(quantity, lists.MAGNITUDES[low])
            return at + 1
        return at

    def _unit(self, quantity: Quantity, at: int) -> int:
        low = self.low(at)
        if quantity.currency:
            quantity.unit = "money"
            return at + (low in lists.CURRENCIES and self.toks[at].raw.isupper())
        if quantity.unit != "count":
            return at
        if low == "%" or low in ("percent", "pc", "pct"):
            at += 1
            quantity.unit = "percent"
        elif low == "per" and self.low(at + 1) == "cent":
            at += 2
            quantity.unit = "percent"
        elif low == "percentage" and self.low(at + 1).startswith("point"):
            quantity.unit = "points"
            return at + 2
        elif low in ("point", "points") and any(token.low in ("%", "percent") for token in self.toks):
            quantity.unit = "points"
            return at + 1
        elif low in ("pp", "ppts", "pts"):
            quantity.unit = "points"
            return at + 1
        elif low in ("times", "fold") and low == "fold":
            quantity.unit = "multiple"
            return at + 1
        elif low in lists.CURRENCIES and (self.toks[at].raw.isupper() or self.toks[at].kind == "sign" or len(low) > 3):
            quantity.unit, quantity.currency = "money", lists.CURRENCIES[low]
            return at + 1
        elif low in ("square", "sq"):
            return self._area(quantity, at)
        else:
            return self._measure(quantity, at)
        if self.low(at).startswith("point"):
            quantity.unit, at = "points", at + 1
        elif self.low(at) == "percentage":
            at += 1
        return at

    def _area(self, quantity: Quantity, at: int) -> int:
        after = at + 1 + (self.low(at + 1) == ".")
        if self.low(after) not in _UNIT or _UNIT[self.low(after)][0] != "length":
            return at
        quantity.unit = "area"
        _scale(quantity, _UNIT[self.low(after)][1] ** 2)
        return after + 1

    def _measure(self, quantity: Quantity, at: int) -> int:
        low = self.low(at)
        if low in ("working", "business", "calendar", "full", "consecutive") and self.low(at + 1) in _UNIT:
            at, low = at + 1, self.low(at + 1)
        if low not in _UNIT or (len(low) == 1 and self.toks[at].raw.isupper() and low not in "wv"):
            return at
        dimension, factor = _UNIT[low]
        quantity.unit = dimension
        _scale(quantity, factor)
        return at + 1

    def _comparison(self, quantity: Quantity) -> None:
        at = quantity.start - 1
        if self.low(at) in ("a", "the"):
            at -= 1
        low, two = self.low(at), self.low(at - 1)
        if self.low(quantity.end) in ("+", "plus") and (self.low(quantity.end) == "+" or quantity.unit != "count"):
            quantity.compare = ">="
            quantity.end += 1
        elif low == "than":
            quantity.compare = ">" if two in ("more", "greater", "higher", "better", "longer") else "<"
        elif low in _OVER and not two.startswith(("turn", "hand", "tak")):
            quantity.compare = ">"
        elif low == "least":
            quantity.compare = ">="
        elif low == "most" or (low == "to" and two == "up") or (low == "as" and two in ("many", "much")) or low == "maximum":
            quantity.compare = "<="
        elif low in _NEARLY or (low == "to" and two == "close"):
            quantity.compare = "<"
        elif low in _UNDER:
            quantity.compare = "<="
        elif low in _ABOUT:
            quantity.compare = "~"

    def _noun(self, quantity: Quantity) -> None:
        """The words that say of what: after the number, or "team of" before it."""
        keys: set[Key] = set(quantity.noun)
        wide: set[Key] = set(quantity.wide)
        before = self.toks[quantity.start - 1] if quantity.start else None
        if before is not None and before.kind == "word" and before.word.stem in _LABELS and ((before.cap and not before.initial) or before.low in ("level", "grade", "class")):
            quantity.unit, quantity.label = "label", before.word.stem
        if before is not None and before.low == "of" and quantity.start > 1:
            before = self.toks[quantity.start - 2] if self.toks[quantity.start - 2].word.stem == "age" else before
        if before is not None and before.word.stem == "age" and quantity.unit == "count":
            quantity.unit, quantity.label = "label", "age"
        at = quantity.end
        taken = 0
        while at < len(self.toks) and taken < 5:
            token = self.toks[at]
            if token.kind != "word" or token.low in _BREAKS or token.word.stop or token.low in lists.NUMBER_WORDS:
                break
            if not token.word.soft:
                keys.update(token.word.keys, token.extra)
                wide.update(token.word.wide, token.extra)
            at += 1
            taken += 1
        if self.low(quantity.start - 1) == "of" and quantity.start > 1:
            token = self.toks[quantity.start - 2]
            if token.low in _COLLECTIVE and quantity.unit == "count":
                keys.update(token.word.keys)
                wide.update(token.word.wide)
        quantity.noun, quantity.wide = frozenset(keys), frozenset(wide)
        if self.low(quantity.start - 1) == "over" and any(t.low.removesuffix("s") in _SPELLS for t in self.toks[quantity.end : at]):
            quantity.compare = "="  # "over two summers" is in their course
        if quantity.unit == "calendar" and self.low(quantity.end) in ("old", "olds"):
            quantity.unit, quantity.label, quantity.value = "label", "age", quantity.value / 12

    # Rates

    def _rate(self, at: int) -> int:
        """A rate that stands alone: "weekly", "every morning", "per shift"."""
        name, end = self._rate_at(at)
        if not name:
            return 0
        self.found.rates.append((name, at))
        self.found.used.update(range(at, end))
        return end

    def _rate_at(self, at: int) -> tuple[str, int]:
        token = self.toks[at]
        low = token.low
        if low in lists.RATE_WORDS and not (low == "annual" and token.extra):  # not "annual leave"
            return lists.RATE_WORDS[low], at + 1
        if low.removesuffix("s") in _WEEKDAYS and low.endswith("s") and (at == 0 or self.toks[at - 1].kind == "word") and self.low(at - 1) not in lists.NUMBER_WORDS:
            return low.removesuffix("s"), at + 1
        if low in ("a", "an", "per", "each", "every") or (low == "/" and token.glued):
            noun = at + 1
            if low == "every" and (spaced := self._spaced(noun)):
                return spaced
            if self.low(noun) in ("single", "working", "weekend", "late", "night", "business", "new", "calendar", "school", "financial", "fiscal") and self._is_rate_noun(noun + 1, low):
                noun += 1
            if self._is_rate_noun(noun, low):
                name = self.low(noun)
                name = _UNIT_NAMES.get(name, name)
                return (name if name in _RATE_NOUNS else word(name).stem), noun + 1
        return "", at

    def _spaced(self, at: int) -> tuple[str, int] | None:
        """ "every two weeks" is a fortnight, "every other week" as well."""
        count = 2 if self.low(at) in ("other", "second") else lists.NUMBER_WORDS.get(self.low(at), 0)
        if not count and at < len(self.toks) and self.toks[at].kind == "num" and self.low(at).isdigit():
            count = int(self.low(at))
        unit = _UNIT_NAMES.get(self.low(at + 1), self.low(at + 1))
        if not count or unit not in _RATE_NOUNS:
            return None
        return lists.SPACED.get((int(count), unit), f"{int(count)} {unit}s"), at + 2

    def _is_rate_noun(self, at: int, opener: str) -> bool:
        if at >= len(self.toks) or self.toks[at].kind != "word":
            return False
        low = _UNIT_NAMES.get(self.low(at), self.low(at))
        if opener == "per":
            return low not in ("cent", "se")
        if low not in _RATE_NOUNS:
            return False
        if opener in ("each", "every"):
            return True
        if opener == "/":
            return True
        after = self.toks[at + 1] if at + 1 < len(self.toks) else None
        ends = after is None or after.kind != "word" or after.word.stop or after.low in _BREAKS or after.low == "s"
        time = low in ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "night", "shift", "term", "season", "semester")
        return ends and time and self._after_quantity(at)

    def _after_quantity(self, at: int) -> bool:
        """ "a week" is a rate only behind what is counted: "60 calls a week", "twice a week", "one week in four" not."""
        return any(at - 9 <= quantity.start < at for quantity in self.found.quantities) and self.low(at - 2) not in ("in", "for", "over", "within", "about", "than", "almost", "nearly", "of", "and", "after", "by", ",", "to")

    def _rate_of(self, quantity: Quantity) -> None:
        """The first rate behind the number, before the clause ends; "40,000 monthly readers" has it inside."""
        self.found.quantities.append(quantity)  # so that "a week" behind it is seen as a rate
        for at in range(quantity.end, min(quantity.end + 9, len(self.toks))):
            token = self.toks[at]
            if (token.kind == "sign" and token.low in ",;:.()") or (token.kind == "num") or token.low in ("and", "but", "while"):
                break
            name, _ = self._rate_at(at)
            if name:
                quantity.rate = name
                break
        self.found.quantities.pop()
        if not quantity.rate and self.low(quantity.start - 1) in ("of", "a", "an") and self.low(quantity.start - 3) in lists.RATE_WORDS:
            quantity.rate = lists.RATE_WORDS[self.low(quantity.start - 3)]

    # What numbers lend each other

    def _out_of(self) -> None:
        """ "98 out of 100 loads" are 98 %."""
        for one, two in pairwise(self.found.quantities):
            if one.unit == two.unit == "count" and two.value and [t.low for t in self.toks[one.end : two.start]] == ["out", "of"]:
                one.value, one.unit, one.step, two.unit = 100 * one.value / two.value, "percent", 1.0, "skip"
                one.end = two.end

    def _opening_rate(self) -> None:
        """ "In a shift I pick 140 orders": the rate stands before what is counted."""
        starts = [0, *(at + 1 for at, token in enumerate(self.toks) if token.low in (".", ";"))]
        for start, end in pairwise([*starts, len(self.toks)]):
            name = self._opens_with_rate(start)
            first = next((q for q in self.found.quantities if start < q.start < end), None)
            if name and first is not None and not first.rate and first.unit in ("count", "money", "length", "mass"):
                first.rate = name

    def _opens_with_rate(self, start: int) -> str:
        if self.low(start) in ("every", "each"):
            return self._rate_at(start)[0]
        if self.low(start) not in ("in", "on", "per") or self.low(start + 1) not in ("a", "an", "one", "the", "any"):
            return ""
        for at in (start + 2, start + 3):
            if self.low(at) in _RATE_NOUNS and self.low(at) not in ("unit", "item", "head", "request"):
                return self.low(at)
        return ""

    def _share_units(self) -> None:
        """ "from 55 to 80 %", "5 to 20 million DKK", "ten days to six": the bare one means what the other means."""
        quantities = self.found.quantities
        for index, (one, two) in enumerate(zip(quantities, quantities[1:], strict=False)):
            between = [token.low for token in self.toks[one.end : two.start]]
            near = between in ([], ["to"], ["and"], ["-"], ["or"], ["-", "to"], ["-", "and"]) or (between and between[-1] in ("to", "and") and len(between) <= 5)
            if not near:
                continue
            if between == ["and"] and one.unit == two.unit == "calendar" and one.value % 12 == 0 and two.value < 12:
                two.value, two.start, one.unit = one.value + two.value, one.start, "skip"
                continue
            joined = between in ([], ["to"], ["-"], ["and"], ["or"], ["-", "to"], ["-", "and"])
            if not between and one.unit == "money" and two.unit == "count" and self.toks[two.start].glued:
                quantities[index + 1] = two = _like(two, one, self.toks)
            if one.unit == "count" and not (one.noun - word("of").keys) and two.unit != "count" and joined:
                quantities[index] = _like(one, two, self.toks)
            elif two.unit == "count" and not two.noun and one.unit != "count" and one.unit not in ("ordinal", "multiple"):
                quantities[index + 1] = _like(two, one, self.toks)
            elif two.unit == "count" and not two.noun and one.unit == "count":
                quantities[index + 1] = replace(two, noun=one.noun, wide=one.wide, label=one.label, rate=two.rate or one.rate)
            elif one.unit == "count" and not one.noun and two.unit == "count":
                quantities[index] = replace(one, noun=two.noun, wide=two.wide, rate=one.rate or two.rate)
            elif joined and one.unit == "money" and two.unit == "money" and one.value < 1000 <= two.value:
                quantities[index] = replace(one, value=one.value * _magnitude_of(two), step=one.step * _magnitude_of(two))
            if joined and not quantities[index].rate:
                quantities[index].rate = quantities[index + 1].rate

    def _roles(self) -> None:
        quantities = self.found.quantities
        for index, quantity in enumerate(quantities):
            before = self.low(quantity.start - 1)
            if before in _ABOUT | _NEARLY:
                before = self.low(quantity.start - 2)
            if before == "by":
                quantity.role = "by"
            elif before == "from" and self._moves(index):
                quantity.role = "from"
            elif before == "against" or (before == "of" and self.low(quantity.start - 2) in ("target", "quota", "goal", "budget")):
                quantity.role = "against"
            elif before == "to" and index and self.low(quantity.start - 2) != "up":
                quantity.role = "to"

    def _moves(self, index: int) -> bool:
        """ "from 20 to 15" and "lowered from 20", but not "data from 20 sites"."""
        quantities = self.found.quantities
        if index + 1 < len(quantities) and self.low(quantities[index + 1].start - 1) == "to":
            return True
        return any(token.word.stem in _MOVING or token.low in ("down", "up") for token in self.toks[: quantities[index].start])

    def _shown(self, quantity: Quantity) -> str:
        return " ".join(token.raw for token in self.toks[quantity.start : quantity.end])


_UNIT_NAMES = {
    "sec": "second", "s": "second", "min": "minute", "hr": "hour", "h": "hour", "wk": "week", "mo": "month", "yr": "year",
    "annum": "year", "diem": "day", "hours": "hour", "days": "day", "weeks": "week", "months": "month", "p": "",
}  # fmt: skip


def _like(bare: Quantity, full: Quantity, toks: list[Token]) -> Quantity:
    """The bare number in the unit of the full one: "90" of "90 to 25 minutes" is 5,400 seconds."""
    factor = 1.0
    if full.unit in lists.UNITS:
        written = next((t.low for t in reversed(toks[full.start : full.end]) if t.low in _UNIT), "")
        tail = next((t.tail.lower() for t in toks[full.start : full.end] if t.tail), "")
        factor = _UNIT.get(written or tail, ("", 1.0))[1]
    elif full.unit == "money" and bare.value < 1000 <= full.value:
        factor = _magnitude_of(full)
    return replace(
        bare, value=bare.value * factor, other=None, step=bare.step * factor, unit=full.unit, currency=full.currency,
        label=full.label, noun=full.noun, wide=full.wide, rate=bare.rate or full.rate,
    )  # fmt: skip


def _magnitude_of(quantity: Quantity) -> float:
    return next((m for m in (1e9, 1e6, 1e3) if quantity.value >= m and quantity.step >= m * 1e-3 and quantity.step in (m, m / 10, m / 100)), 1.0)


def _scale(quantity: Quantity, factor: float) -> None:
    quantity.value *= factor
    quantity.step *= factor
    if quantity.other is not None:
        quantity.other *= factor


def _value(digits: str) -> tuple[float, float | None, int]:
    """Value, second reading and decimals of digits with separators, in English or in continental style."""
    text = digits.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("'", "").replace("’", "")
    dots, commas = text.count("."), text.count(",")
    if commas and dots:
        decimal = "." if text.rfind(".") > text.rfind(",") else ","
        whole, _, fraction = text.rpartition(decimal)
        return float(f"{whole.replace('.', '').replace(',', '')}.{fraction}"), None, len(fraction)
    separator = "," if commas else "." if dots else ""
    if not separator:
        return float(text), None, 0
    parts = text.split(separator)
    grouped = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3
    joined = float("".join(parts))
    if len(parts) > 2:
        return joined, None, 0
    decimal_value = float(".".join(parts))
    if not grouped:
        return decimal_value, None, len(parts[1])
    return (joined, decimal_value, 0) if separator == "," else (decimal_value, joined, 3)
