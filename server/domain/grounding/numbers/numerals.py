"""A number itself, in digits or in words: "1.2k", "three hundred and fifty", "by half", "a year and a half"."""

from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.values import SPELLS, UNIT, Cursor, Quantity, scale
from server.domain.grounding.words import word
from server.domain.lexicon.words import words as listed

_LARGEST, _MOST_DIGITS = 1e15, 24  # what is longer counts nothing of a person's work
_FRACTIONS = frozenset((*lists.FRACTIONS, "quarters", "thirds"))
_OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_LARGE = ("million", "billion", "hundred", "thousand", "dozen")
_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5, "eighths": 8, "tenths": 10}
_COMPARING = frozenset(listed("less more fewer faster quicker cheaper higher lower larger smaller shorter longer"))
_BEFORE_PARTS = frozenset(listed("by to over than almost nearly about , roughly around under some"))


class NumeralReader(Cursor):
    def starts_number(self, at: int) -> bool:
        return at < len(self.toks) and (self.toks[at].kind == "num" or self.lows[at] in lists.NUMBER_WORDS)

    def in_name(self, at: int) -> bool:
        """Is it the number of "COVID-19" or "F-16"?"""
        token, before = self.toks[at], self.toks[at - 1] if at else None
        return (
            before is not None
            and token.kind == "num"
            and token.glued
            and token.raw.isdecimal()
            and before.kind == "word"
            and before.cap
            and before.raw.isupper()
        )

    def digits(self, at: int) -> tuple[Quantity, int] | None:
        token = self.toks[at]
        if len(token.low) > _MOST_DIGITS:
            return None
        value, other, decimals = digits_value(token.low)
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
            scale(quantity, factor)
        elif tail.lower() in UNIT:
            quantity.unit, factor = UNIT[tail.lower()]
            scale(quantity, factor)
        else:
            return None  # "5S", "3D": a name
        return quantity, at + 1

    def spelled(self, at: int) -> tuple[Quantity, int] | None:
        """Numbers in words, from "two and a half" to "three hundred and fifty"."""
        low = self.lows[at]
        if self.toks[at].kind != "word":
            return None
        if low in lists.MULTIPLES:
            return Quantity(lists.MULTIPLES[low], "multiple", at, at + 1), at + 1
        if low in _OFTEN:
            return self._so_often(at)
        if low in _FRACTIONS:
            return self._fraction(at)
        if low in lists.VAGUE:
            return Quantity(lists.VAGUE[low], "count", at, at + 1, compare=">="), at + 1
        if low in ("a", "an") and self.lows[at + 1] in UNIT:
            return self._a_unit(at)
        if low == "a" and self.lows[at + 1] in ("dozen", "hundred", "thousand", "million"):
            total, end = self._words(at + 1)
            return Quantity(total, "count", at, end), end
        if low not in lists.NUMBER_WORDS or (low == "one" and not (self._one_counts(at) or self._one_in_all(at))):
            return None
        return self._in_words(at)

    def _in_words(self, at: int) -> tuple[Quantity, int]:
        total, end = self._words(at)
        if self.lows[end] == "and" and self.lows[end + 1] == "a" and self.lows[end + 2] == "half":
            total, end = total + 0.5, end + 3
        share = _PARTS.get(self.lows[end], 0)
        if total < share and self._of_a_unit(end + 1):
            return Quantity(total / share, "count", at, end + 3, step=0.01), end + 3  # "three quarters of an hour"
        if total < share:  # "three quarters", but not "seven quarters"
            return Quantity(100 * total / share, "percent", at, end + 1, compare="≈", step=1.0), end + 1
        return Quantity(total, "count", at, end), end

    def _so_often(self, at: int) -> tuple[Quantity, int] | None:
        """ "twice a week", "twice as many", "once a month"; "once" by itself is a time."""
        low, after = self.lows[at], self.lows[at + 1]
        if low == "once" and after not in ("a", "per", "each", "every", "an"):
            return None
        if after in ("as", "the", "what", "that"):
            return Quantity(_OFTEN[low], "multiple", at, at + 1), at + 1
        return Quantity(_OFTEN[low], "count", at, at + 1, noun=word("time").keys, wide=word("time").keys), at + 1

    def _a_unit(self, at: int) -> tuple[Quantity, int] | None:
        """ "a year and a half", "a year and two months", "a decade"; a plain "a week" is a rate or nothing."""
        dimension, factor = UNIT[self.lows[at + 1]]
        if self.lows[at + 2] == "and":
            if self.lows[at + 3] in ("a", "one") and self.lows[at + 4] == "half":
                return Quantity(1.5 * factor, dimension, at, at + 5), at + 5
            if self.starts_number(at + 3):
                return Quantity(factor, dimension, at, at + 2), at + 2
        if self.lows[at + 1] == "decade" or (
            self.lows[at + 2] == "of" and self.lows[at + 1] in ("hour", "day", "week")
        ):
            return Quantity(factor, dimension, at, at + 2), at + 2
        return None

    def _one_counts(self, at: int) -> bool:
        if self.lows[at - 1] in ("no", "the", "this", "that", "any", "every", "each", "which", "is", "was", "another"):
            return False
        if {self.lows[at + 1], self.lows[at + 2]} & SPELLS:
            return True
        last = self.found.quantities[-1] if self.found.quantities else None
        if self.lows[at - 1] == "to" and last is not None and self.lows[last.start - 1] == "from":
            return True  # "from eleven to one"
        return self.lows[at + 1] in UNIT and self.lows[at + 1] not in ("m", "t", "g", "l", "v", "w", "h")

    def _one_in_all(self, at: int) -> bool:
        """ "one in five", "one out of three"."""
        after = at + 2 if self.lows[at + 1] == "in" else at + 3 if self.lows[at + 1] == "out" else 0
        return bool(after) and self.starts_number(after) and not self._is_plain_word(after + 1)

    def _is_plain_word(self, at: int) -> bool:
        return at < len(self.toks) and self.toks[at].kind == "word" and not self.toks[at].word.stop

    def _words(self, at: int) -> tuple[float, int]:
        total = current = 0.0
        end = at
        while end < len(self.toks):
            low = self.lows[end]
            if (
                low == "and"
                and end > at
                and self.lows[end - 1] in ("hundred", "thousand")
                and self.lows[end + 1] in lists.NUMBER_WORDS
            ):
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
            if total + current > _LARGEST:
                break
        return total + current, end

    def _fraction(self, at: int) -> tuple[Quantity, int] | None:
        """ "by half", "a quarter of", "half an hour"; a quarter of a year is a unit and read elsewhere."""
        low, before, after = self.lows[at], self.lows[at - 1], self.lows[at + 1]
        if low == "half":
            if after in ("a", "an") and self.lows[at + 2] in (*UNIT, "percentage", "dozen", "million"):
                if self.lows[at + 2] == "dozen":
                    return Quantity(6, "count", at, at + 3), at + 3
                return Quantity(0.5, "count", at, at + 2, step=0.1), at + 2
            if after == "of" and self.lows[at + 2].isdecimal() and len(self.lows[at + 2]) == 4:
                return Quantity(6, "calendar", at, at + 1), at + 1  # "half of 2020"
            if after in UNIT and self.toks[at + 1].glued:
                return Quantity(0.5, "count", at, at + 1, step=0.1), at + 1  # "a half-hour briefing"
            if (
                before in ("in", "by", "to")
                or after in ("of", "the", "were", "are")
                or (before == "a" and after == "")
                or (before == "one" and self.toks[at].glued)
            ):
                return Quantity(50, "percent", at, at + 1, role="by", step=1.0), at + 1
            return None
        if before in ("a", "one") and self._of_a_unit(at + 1):
            return Quantity(lists.FRACTIONS[low] / 100, "count", at, at + 3, step=0.01), at + 3
        moved = before == "a" and self.lows[at - 2] in _BEFORE_PARTS and self._ends_phrase(at + 1)
        if moved or (before == "one" and self.toks[at].glued) or (before == "a" and after == "of"):
            share = lists.FRACTIONS[low.removesuffix("s")]
            return Quantity(share, "percent", at, at + 1, compare="≈", step=1.0), at + 1
        return None

    def _of_a_unit(self, at: int) -> bool:
        """Is it "of a million" or "of an hour"?"""
        counted = self.lows[at + 2] in UNIT or self.lows[at + 2] in _LARGE
        return self.lows[at] == "of" and self.lows[at + 1] in ("a", "an", "the") and counted

    def _ends_phrase(self, at: int) -> bool:
        """ "by a third", but not "to a third-party carrier"."""
        if at >= len(self.toks):
            return True
        token = self.toks[at]
        return token.kind != "word" or (not token.glued and (token.word.stop or token.low in _COMPARING))


def digits_value(digits: str) -> tuple[float, float | None, int]:
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
