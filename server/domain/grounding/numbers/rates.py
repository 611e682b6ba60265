"""How often: "per shift", "a week", "monthly", "every two weeks"."""

from itertools import pairwise

from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.numerals import NumeralReader
from server.domain.grounding.numbers.values import ABOUT, BREAKS, RATE_NOUNS, UNIT_NAMES, Quantity
from server.domain.grounding.words import word
from server.domain.lexicon.words import words as listed

_DURING = frozenset(listed("within inside after over than nearly almost about half"))  # "within a year" is no rate
WEEKDAYS = frozenset(listed("monday tuesday wednesday thursday friday saturday sunday"))
_MEANS = frozenset(listed("by through with for via after at"))
KINDS_OF_DAY = WEEKDAYS | {"weekday"}


_SPANS = frozenset((*RATE_NOUNS, *UNIT_NAMES)) & frozenset(
    listed("day days week weeks month months night nights shift shifts weekend weekends evening evenings year years")
)


_OPENING = frozenset(
    {*lists.RATE_WORDS, *(f"{day}s" for day in KINDS_OF_DAY), *listed("in out one 1 a an per each every /")}
)


class RateReader(NumeralReader):
    _last_spaced = ""

    def rate(self, at: int) -> int:
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
        if low not in _OPENING:
            return "", at
        if low in ("in", "out") and self.lows[at - 1] in _SPANS and (often := self._in_every(at)):
            return often
        if low in lists.RATE_WORDS and not (low == "annual" and token.extra):  # not "annual leave"
            return lists.RATE_WORDS[low], at + 1
        if (
            low.endswith("s")
            and low.removesuffix("s") in KINDS_OF_DAY
            and (at == 0 or self.toks[at - 1].kind == "word")
            and self.lows[at - 1] not in lists.NUMBER_WORDS
        ):
            return low.removesuffix("s"), at + 1
        if self.one_in(at):
            count, end = self._of_many(at + 2)
            return _spacing(count, self.lows[at + 1]), end
        if low in ("a", "an") and self.lows[at - 1] in _DURING:
            return "", at
        if low in ("a", "an", "per", "each", "every") or (low == "/" and token.glued):
            noun = at + 1
            if low == "every" and (spaced := self._spaced(noun)):
                return spaced
            if self.lows[noun + 1] == "day" and self.lows[noun + 2] == "week" and self.starts_number(noun):
                return "week", noun + 3  # "in a five-day week"
            if self.lows[noun] in (
                "single",
                "working",
                "weekend",
                "late",
                "night",
                "business",
                "new",
                "calendar",
                "school",
                "financial",
                "fiscal",
            ) and self._is_rate_noun(noun + 1, low):
                noun += 1
            if self._is_rate_noun(noun, low) or (self.lows[at - 1] == "on" and self.lows[noun] in KINDS_OF_DAY):
                name = self.lows[noun]
                name = UNIT_NAMES.get(name, name)
                return (name if name in RATE_NOUNS else word(name).stem), noun + 1
        return "", at

    def one_in(self, at: int) -> bool:
        """ "one week in four" is every fourth week."""
        return self.lows[at] in ("one", "1") and self.lows[at + 1] in RATE_NOUNS and bool(self._of_many(at + 2)[0])

    def of_week(self, at: int) -> bool:
        """The five of "a five-day week"."""
        return self.lows[at + 1] == "day" and self.lows[at + 2] == "week"

    def _in_every(self, at: int) -> tuple[str, int] | None:
        """ "two nights in every fourteen" are so every fortnight."""
        count, end = self._of_many(at)
        every = any(self.lows[p] == "every" for p in range(at, end))
        return (_spacing(count, self.lows[at - 1]), end) if count and every else None

    def interval(self, at: int) -> int:
        """ "at eight-week intervals", "in intervals of eight weeks", "eight weeks apart": every eight weeks."""
        apart = self.lows[at + 2] in ("interval", "intervals", "apart")
        if self.lows[at + 1] not in _SPANS or not (
            apart or [self.lows[at - 2], self.lows[at - 1]] == ["intervals", "of"]
        ):
            return 0
        count = int(self.lows[at]) if self.lows[at].isdecimal() else int(lists.NUMBER_WORDS.get(self.lows[at], 0))
        if not count:
            return 0
        first = at - 2 * (not apart)
        self.found.rates.append((_spacing(count, self.lows[at + 1]), first))
        self.found.used.update(range(first, at + 2 + apart))
        return at + 2 + apart

    def _of_many(self, at: int) -> tuple[int, int]:
        """The four of "in four", "out of four" and "in every four", and where it ends."""
        if self.lows[at] != "in" and [self.lows[at], self.lows[at + 1]] != ["out", "of"]:
            return 0, at
        at += 1 if self.lows[at] == "in" else 2
        at += self.lows[at] in ("every", "each")
        low = self.lows[at]
        count = int(low) if low.isdecimal() else int(lists.NUMBER_WORDS.get(low, 0))
        return count if count > 1 else 0, at + 1

    def _spaced(self, at: int) -> tuple[str, int] | None:
        """ "every two weeks" is a fortnight, "every other week" as well."""
        count: float = 2 if self.lows[at] == "other" else lists.ORDINALS.get(self.lows[at], 0)
        count = count if count > 1 else lists.NUMBER_WORDS.get(self.lows[at], 0)
        if not count and at < len(self.toks) and self.toks[at].kind == "num" and self.lows[at].isdecimal():
            count = int(self.lows[at])
        unit = UNIT_NAMES.get(self.lows[at + 1], self.lows[at + 1])
        if count and unit not in RATE_NOUNS and self._last_spaced:
            return _spacing(int(count), self._last_spaced), at + 1  # "from every six weeks to every two"
        if not count or unit not in RATE_NOUNS:
            return None
        self._last_spaced = unit
        return _spacing(int(count), unit), at + 2

    def _is_rate_noun(self, at: int, opener: str) -> bool:
        if at >= len(self.toks) or self.toks[at].kind != "word":
            return False
        low = UNIT_NAMES.get(self.lows[at], self.lows[at])
        if opener == "per":
            return low not in ("cent", "se")
        if low not in RATE_NOUNS:
            return False
        if opener in ("each", "every"):
            return True
        if opener == "/":
            return True
        after = self.toks[at + 1] if at + 1 < len(self.toks) else None
        ends = after is None or after.kind != "word" or after.word.stop or after.low in BREAKS or after.low == "s"
        time = low in (
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "fortnight",
            "month",
            "quarter",
            "year",
            "night",
            "shift",
            "term",
            "season",
            "semester",
        )
        tight = low != "second" and any(
            quantity.end <= at - 1 <= quantity.end + 2
            and not any(token.low in BREAKS for token in self.toks[quantity.end : at - 1])
            for quantity in self.found.quantities[-1:]
        )
        return (ends or tight) and time and self._after_quantity(at)

    def _after_quantity(self, at: int) -> bool:
        """ "a week" is a rate only behind what is counted: "60 calls a week", "twice a week"."""
        return any(at - 9 <= quantity.start < at for quantity in self.found.quantities) and self.lows[at - 2] not in (
            "in",
            "for",
            "over",
            "within",
            "about",
            "than",
            "almost",
            "nearly",
            "of",
            "and",
            "after",
            "by",
            ",",
            "to",
            "or",
            *ABOUT,
        )

    def rate_of(self, quantity: Quantity) -> None:
        """The first rate behind the number, before the clause ends; "40,000 monthly readers" has it inside."""
        if quantity.rate:
            return
        self.found.quantities.append(quantity)  # so that "a week" behind it is seen as a rate
        for at in range(quantity.end, min(quantity.end + 9, len(self.toks))):
            token = self.toks[at]
            if (
                (token.kind == "sign" and token.low in ",;:.()")
                or token.kind == "num"
                or (token.low in lists.NUMBER_WORDS and token.low != "one")
                or token.low in ("but", "while")
                or (token.low == "and" and not self._one_more_at_rate(at))
            ):
                break
            name, end = self._rate_at(at)
            if name and not self._of_another(quantity, at):
                quantity.rate = name
                if token.low in ("in", "out"):
                    self.found.used.update(range(at, end))  # the fourteen of "two nights in every fourteen"
                break
        self.found.quantities.pop()
        if not quantity.rate:
            quantity.rate = self._rate_before(quantity.start)

    def _rate_before(self, start: int) -> str:
        """ "an annual budget of £2,400", "weekly overtime by 240 hours"."""
        if self.lows[start - 1] in ("a", "an"):
            return lists.RATE_WORDS.get(self.lows[start - 3], "")
        if self.lows[start - 1] not in ("of", "by", "to", "from") or start < 3:
            return ""
        for at in (start - 3, start - 4):
            if at >= 0 and self.lows[at] in lists.RATE_WORDS:
                between = self.toks[at + 1 : start - 1]
                plain = all(token.kind == "word" and not token.word.stop for token in between)
                return lists.RATE_WORDS[self.lows[at]] if plain else ""
        return ""

    def _one_more_at_rate(self, at: int) -> bool:
        """ "30 refunds and complaints a week"."""
        return at + 2 < len(self.toks) and self.lows[at + 1].endswith("s") and bool(self._rate_at(at + 2)[0])

    def _of_another(self, quantity: Quantity, at: int) -> bool:
        """The "monthly" of "from 34 to 9 by a monthly follow-up"."""
        if self.lows[at] not in lists.RATE_WORDS or self.lows[at + 1] in ("", "basis") or self.lows[at + 1] in BREAKS:
            return False
        return not _MEANS.isdisjoint(self.lows[quantity.end : at])

    def opening_rate(self) -> None:
        """ "In a shift I pick 140 orders": the rate stands before what is counted."""
        starts = [0, *[at + 1 for at, low in enumerate(self.lows) if low in (".", ";")]]
        for start, end in pairwise([*starts, len(self.toks)]):
            name = self._opens_with_rate(start)
            first = next((q for q in self.found.quantities if start < q.start < end), None) if name else None
            if first is not None and not first.rate and first.unit in ("count", "money", "length", "mass"):
                first.rate = name

    def _opens_with_rate(self, start: int) -> str:
        if self.lows[start] in ("every", "each"):
            return self._rate_at(start)[0]
        if self.lows[start] not in ("in", "on", "per") or self.lows[start + 1] not in ("a", "an", "one", "the", "any"):
            return ""
        which = self.lows[start + 1] == "the"  # "on the back shift" is said of one shift, not of each
        for at in (start + 2,) if which else (start + 2, start + 3):
            if self.lows[at] in RATE_NOUNS and self.lows[at] not in ("unit", "item", "head", "request"):
                return self.lows[at]
        return ""


def _spacing(count: int, unit: str) -> str:
    """What "every so many of these" is called."""
    unit = UNIT_NAMES.get(unit, unit)
    day = "day" if unit == "night" else unit
    return lists.SPACED.get((count, day), f"{count} {unit}s")
