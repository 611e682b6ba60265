"""What a number counts: its unit, its comparison ("over", "up to") and its noun."""

from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.labels import LABELS, LabelReader
from server.domain.grounding.numbers.values import ABOUT, BREAKS, NEARLY, OVER, SPELLS, UNDER, UNIT, Quantity, scale
from server.domain.grounding.verbs import VERBS
from server.domain.grounding.words import Key, word
from server.domain.lexicon.words import words as listed

_PERSON_ENDINGS = ("ers", "ors", "ants", "ists", "ians", "ees", "peratives", "sentatives", "xecutives")
_POWERS = {"square": ("area", 2), "sq": ("area", 2), "cubic": ("volume", 3), "cu": ("volume", 3)}
_MEASURED: dict[str, frozenset[str]] = {
    unit: frozenset(listed(names))
    for unit, names in {
        "length": "size sizes length lengths height heights width widths distance distances depth depths diameter",
        "area": "size sizes area areas",
        "mass": "size sizes weight weights load loads capacity capacities",
        "volume": "size sizes volume volumes capacity capacities flow flows",
        "power": "power output outputs rating ratings capacity capacities",
        "degrees": "temperature temperatures",
        "voltage": "voltage voltages",
        "data": "size sizes volume volumes capacity",
    }.items()
}
_KINDS_OF_TIME = frozenset(
    listed("working business calendar full whole consecutive financial fiscal school academic straight more further")
)
_SCORED = frozenset(("points", "stars"))
_PLURALS = frozenset(listed("people children men women staff"))
_MORE = frozenset(listed("more fewer less other further additional extra"))
_COMPARED = frozenset(
    listed("faster quicker higher larger bigger greater longer more as cheaper smaller its their what that our")
)
_OF_COUNTRIES: dict[str, dict[str, str]] = {
    "canadian": {"dollar": "CAD"},
    "australian": {"dollar": "AUD"},
    "american": {"dollar": "USD"},
    "us": {"dollar": "USD"},
    "singapore": {"dollar": "SGD"},
    "swiss": {"franc": "CHF"},
    "danish": {"kroner": "DKK"},
    "norwegian": {"kroner": "NOK"},
    "swedish": {"kronor": "SEK"},
    "indian": {"rupee": "INR"},
    "japanese": {"yen": "JPY"},
    "british": {"pound": "GBP"},
}
_KINDS = ("length", "mass", "volume", "energy", "time")  # of which there are kinds: "route miles", "crew hours"
_FEW = 12
_SPREAD = frozenset(listed("spread distributed divided split stretched arranged located extended housed based"))
_COLLECTIVE = frozenset(
    listed("team crew group staff class brigade fleet portfolio network panel board squad cohort caseload")
)


class UnitReader(LabelReader):
    def magnitude(self, quantity: Quantity, at: int) -> int:
        low = self.lows[at]
        if low in lists.MAGNITUDES and quantity.unit == "count" and (len(low) > 2 or quantity.currency):
            scale(quantity, lists.MAGNITUDES[low])
            return at + 1
        return at

    def unit(self, quantity: Quantity, at: int) -> int:
        low = self.lows[at]
        if quantity.currency:
            quantity.unit = "money"
            return at + (low in lists.CURRENCIES and self.toks[at].raw.isupper())
        if quantity.unit != "count":
            return at
        if low in _OF_COUNTRIES and self.lows[at + 1] in lists.CURRENCIES:
            quantity.unit, quantity.currency = "money", _OF_COUNTRIES[low].get(self.lows[at + 1].rstrip("s"), "")
            return at + 2
        if low in ("cent", "cents", "pence", "penny"):
            quantity.unit, quantity.currency = "money", "GBP" if low.startswith("pen") else "cent"
            scale(quantity, 0.01)
            return at + 1
        return self._of_what(quantity, at)

    def _of_what(self, quantity: Quantity, at: int) -> int:
        low = self.lows[at]
        if low == "%" or low in ("percent", "pc", "pct"):
            at += 1
            quantity.unit = "percent"
        elif low == "per" and self.lows[at + 1] == "cent":
            at += 2
            quantity.unit = "percent"
        elif low == "percentage" and self.lows[at + 1].startswith("point"):
            quantity.unit = "points"
            return at + 2
        elif (low in ("point", "points") and any(token.low in ("%", "percent") for token in self.toks)) or low in (
            "pp",
            "ppts",
            "pts",
        ):
            quantity.unit = "points"
            return at + 1
        elif low == "fold" or (low == "times" and self.lows[at + 1] in _COMPARED):
            quantity.unit = "multiple"
            return at + 1
        elif low in lists.CURRENCIES and (
            self.toks[at].raw.isupper() or self.toks[at].kind == "sign" or len(low) > 3 or not low.isascii()
        ):
            quantity.unit, quantity.currency = "money", lists.CURRENCIES[low]
            return at + 1
        elif low in _POWERS:
            return self._area(quantity, at)
        elif low in ("°", "degrees"):
            return self._degrees(quantity, at)
        else:
            return self._measure(quantity, at)
        if self.lows[at].startswith("point"):
            quantity.unit, at = "points", at + 1
        elif self.lows[at] == "percentage":
            at += 1
        return at

    def _degrees(self, quantity: Quantity, at: int) -> int:
        scale_of = self.lows[at + 1][:1] if self.lows[at + 1] in ("c", "f", "celsius", "fahrenheit") else ""
        if scale_of or self.lows[at] == "°":
            quantity.unit, quantity.label = "degrees", scale_of
            return at + 1 + bool(scale_of)
        return at

    def _area(self, quantity: Quantity, at: int) -> int:
        after = at + 1 + (self.lows[at + 1] == ".")
        if self.lows[after] not in UNIT or UNIT[self.lows[after]][0] != "length":
            return at
        quantity.unit, exponent = _POWERS[self.lows[at]]
        base = 1000 if quantity.unit == "volume" else 1  # a litre is a thousandth of a cubic metre
        scale(quantity, base * UNIT[self.lows[after]][1] ** exponent)
        return after + 1

    def _measure(self, quantity: Quantity, at: int) -> int:
        low = self.lows[at]
        if low in lists.RATED:
            return self._rated(quantity, at)
        if low in _KINDS_OF_TIME and self.lows[at + 1] in UNIT:
            at, low = at + 1, self.lows[at + 1]
        if low in lists.ORDINALS and not self.toks[at].glued and at + 1 < len(self.toks) and self.toks[at + 1].glued:
            return at  # "25 second-line tickets"
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        if low in ("year", "quarter") and following is not None and self.toks[at].cap and following.kind == "num":
            return at  # "18 Year 7 pupils"
        if self._is_kind_of(at):
            at, low = at + 1, self.lows[at + 1]  # "312 route miles", "40 flying hours"
        if low not in UNIT or (len(low) == 1 and self.toks[at].raw.isupper() and low not in "wv"):
            return at
        quantity.unit, factor = UNIT[low]
        hours = at + 2 if self.lows[at + 1] == "-" else at + 1
        if quantity.unit == "power" and self.lows[hours] in ("hour", "hours"):
            quantity.unit, at = "energy", hours
        scale(quantity, factor)
        return at + 1

    def _is_kind_of(self, at: int) -> bool:
        low, following = self.lows[at], self.lows[at + 1]
        measure = following.endswith("s") and len(following) > 4 and UNIT.get(following, ("",))[0] in _KINDS
        return measure and low not in UNIT and self.is_plain(at) and not self.toks[at + 1].glued

    def _rated(self, quantity: Quantity, at: int) -> int:
        """ "72 wpm", "100 mph"."""
        name, quantity.rate = lists.RATED[self.lows[at]]
        if name in UNIT:
            quantity.unit, factor = UNIT[name]
            scale(quantity, factor)
        else:
            quantity.noun, quantity.wide = word(name).keys, word(name).wide
        return at + 1

    def measure_named(self, quantity: Quantity) -> None:
        """The sizes of "in sizes up to 95 mm²" say no more than the unit does."""
        names = _MEASURED.get(quantity.unit, ())
        for at in range(quantity.start - 1, quantity.start - 5, -1) if names else ():
            if self.lows[at] in names and self.lows[at - 1] in ("in", "with", "of", "at"):
                self.found.used.add(at)

    def comparison(self, quantity: Quantity) -> None:
        at = quantity.start - 1
        if self.lows[at] in ("a", "the"):
            at -= 1
        low, two = self.lows[at], self.lows[at - 1]
        if low == "good" and two == "a":
            low = "over"  # "a good 10,000"
        if self.lows[quantity.end] in ("+", "plus") and (self.lows[quantity.end] == "+" or quantity.unit != "count"):
            quantity.compare = ">="
            quantity.end += 1
        elif low == "than":
            quantity.compare = ">" if two in ("more", "greater", "higher", "better", "longer") else "<="
        elif low in OVER and not two.startswith(("turn", "hand", "tak")):
            quantity.compare = ">"
        elif low == "of" and two in ("average", "mean", "median"):
            quantity.compare = "avg"
        elif low == "least" or (low == "of" and two in ("upwards", "upward")):
            quantity.compare = ">="
        elif (
            low == "most"
            or (low == "to" and two == "up")
            or (low == "as" and two in ("many", "much"))
            or low == "maximum"
        ):
            quantity.compare = "<="
        elif low in NEARLY or (low == "to" and two == "close"):
            quantity.compare = "<"
        elif low in UNDER:
            quantity.compare = "<="
        elif low in ABOUT:
            quantity.compare = "~"

    def _head(self, quantity: Quantity, end: int) -> None:
        """The last plural of the words behind the number; not of "28-bed ward", where the number belongs to the bed."""
        words = self.toks[quantity.end : end]
        if not words or words[0].glued:
            return
        plural = (p for p in range(len(words) - 1, -1, -1) if words[p].low.endswith("s") or words[p].low in _PLURALS)
        last = next(plural, None)
        if last is not None:
            quantity.head = frozenset((*words[last].word.wide, *words[last].extra))
            quantity.last = words[last].word.stem
            quantity.persons = words[last].low.endswith(_PERSON_ENDINGS)
            if self.lows[quantity.start - 1] == "of" and quantity.start > 1:
                quantity.holder = self.toks[quantity.start - 2].word.wide  # "websites of three museums"
            quantity.modifiers = frozenset(token.word.stem for token in words[:last])

    def _joined(self, at: int, keys: set[Key], wide: set[Key]) -> None:
        """ "3,500 staff and student accounts" are accounts, "16 waiters and bartenders" are either."""
        if self.is_plain(at + 2):
            wide.update(self.toks[at + 2].word.wide)
            if self.lows[at + 2].endswith("s") and not self.lows[at - 1].endswith("s"):
                keys.update(self.toks[at + 2].word.keys)
        elif self.lows[at + 1].endswith("s"):
            wide.update(self.toks[at + 1].word.wide)

    def _of_them(self, at: int) -> int:
        """ "six of them press operators" counts press operators."""
        return at + 2 if self.of_those(at) and self.is_plain(at + 2) else at

    def _behind_another(self, at: int) -> int:
        """ "31 7.4 kW charge points", "two 16-bed wards": another number may describe what is counted."""
        token = self.toks[at] if at < len(self.toks) else None
        if token is None or token.glued or not (token.kind == "num" or token.low in lists.NUMBER_WORDS):
            return at
        after = at + 1
        while after < len(self.toks) and (self.toks[after].glued or self.lows[after] in UNIT):
            after += 1
        return after if after > at + 1 and self.is_plain(after) else at

    def _is_across(self, quantity: Quantity, end: int) -> bool:
        """A few of something that a thing may reach over or go on for; not "led over six teams"."""
        if self.lows[quantity.start - 1] != "over" or quantity.unit != "count":
            return False
        if any(token.low.removesuffix("s") in SPELLS for token in self.toks[quantity.end : end]):
            return True
        before = self.toks[quantity.start - 2] if quantity.start > 1 else None
        if before is None or before.kind != "word" or quantity.value > _FEW:
            return False
        if before.low in _SPREAD or before.low == "there":
            return True
        verb = before.low.endswith(("ed", "ing")) or (before.word.stem in VERBS and not before.low.endswith("s"))
        return not (verb or before.word.stop or quantity.persons)

    def noun(self, quantity: Quantity) -> None:
        """The words that say of what: after the number, or "team of" before it."""
        keys: set[Key] = set(quantity.noun)
        wide: set[Key] = set(quantity.wide)
        self.labelled(quantity)
        at = self._of_them(quantity.end)
        at = self._behind_another(at)
        at += self.lows[at] in _MORE
        taken = 0
        while at < len(self.toks) and taken < 5:
            token = self.toks[at]
            if token.word.stem in LABELS and token.cap and at + 2 < len(self.toks) and self.toks[at + 1].kind == "num":
                at += 2  # "18 Year 7 pupils" are pupils
                continue
            compound = self.is_plain(at + 1) and self.toks[at + 1].glued  # "A-level"
            breaks = token.low in BREAKS or token.word.stop or token.low in lists.NUMBER_WORDS
            if token.kind != "word" or (breaks and not compound):
                break
            if not token.word.soft or token.low == "person" or token.low in _SCORED:
                keys.update(token.word.keys, token.extra)
                wide.update(token.word.wide, token.extra)
            at += 1
            taken += 1
        if taken == 1 and self.lows[at] == "and" and self.is_plain(at + 1):
            self._joined(at, keys, wide)
        if taken and self.lows[at] == "(" and self.is_plain(at + 1) and self.lows[at + 2] == ")":
            keys.update(self.toks[at + 1].word.keys)  # "1,150 products (SKUs)"
            wide.update(self.toks[at + 1].word.wide)
        if self.lows[quantity.start - 1] == "of" and quantity.start > 1:
            token = self.toks[quantity.start - 2]
            if token.low in _COLLECTIVE and quantity.unit == "count":
                keys.update(token.word.keys)
                wide.update(token.word.wide)
        quantity.noun, quantity.wide = frozenset(keys), frozenset(wide)
        quantity.bare = not taken or (taken == 1 and self.lows[at - 1].endswith("ed"))  # "45 passed"
        self._head(quantity, at)
        quantity.across = self._is_across(quantity, at)
        if quantity.unit == "calendar" and self.lows[quantity.end] in ("old", "olds"):
            quantity.unit, quantity.label, quantity.value = "label", "age", quantity.value / 12
