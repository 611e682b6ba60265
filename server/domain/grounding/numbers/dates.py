"""Years and months: "since March 2019", "2018-2021"; a year that counts something is none."""

from server.domain.grounding.lists import units as lists
from server.domain.grounding.numbers.values import ABOUT, BREAKS, OVER, UNDER, UNIT, Cursor, Date
from server.domain.lexicon.words import words as listed

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ],
        1,
    )
    for name in names.split()
}
_STILL = frozenset(("present", "now", "today", "date", "current"))
_UNTIL = frozenset(listed("to and - until till through"))
_AROUND = frozenset(listed("the of early mid late spring summer autumn winter start beginning end middle"))


class DateReader(Cursor):
    def date(self, at: int) -> int:
        token = self.toks[at]
        month = MONTHS.get(token.low, 0) if token.cap else 0
        if month:
            after = at + 1 + (self.lows[at + 1] in (".", ","))
            if self._is_day(after) and self._is_year(after + 1 + (self.lows[after + 1] == ",")):
                after = after + 1 + (self.lows[after + 1] == ",")
            if self._is_year(after):
                return self._add_date(at, after, month)
            if self._shares_year(at):
                return at + 1
            if token.low not in ("may", "march") or self.lows[at - 1] in ("in", "since", "until", "from", "to"):
                self.found.used.add(at)
                return at + 1
            return 0
        if self._is_year(at) and not self._counts(at):
            return self._add_date(at, at, 0)
        return 0

    def _shares_year(self, at: int) -> bool:
        """The April of "from April to July 2020"."""
        other = at + 1 + (self.lows[at + 1] in _UNTIL)
        joined = self.lows[at + 1] in _UNTIL or (other < len(self.toks) and self.toks[other].glued)
        month, last = MONTHS[self.lows[at]], MONTHS.get(self.lows[other], 0)
        if not (joined and last and self.toks[other].cap and self._is_year(other + 1)):
            return False
        year = int(self.lows[other + 1]) - (month > last)
        self.found.dates.append(Date(year, month, at, "since"))
        self.found.used.add(at)
        return True

    def _is_day(self, at: int) -> bool:
        return at < len(self.toks) and self.toks[at].kind == "num" and len(self.lows[at]) <= 2

    def _is_year(self, at: int) -> bool:
        if not 0 <= at < len(self.toks):
            return False
        token = self.toks[at]
        return (
            token.kind == "num"
            and token.low.isdigit()
            and len(token.low) == 4
            and 1950 <= int(token.low) <= 2100
            and token.tail in ("", "s")
        )

    def _counts(self, at: int) -> bool:
        """ "2000 customers" counts, "2000" alone or before a verb is a year."""
        if self.lows[at - 1] in lists.CURRENCIES or self.lows[at + 1] in ("%", "percent", "+", *lists.CURRENCIES):
            return True
        before = self.lows[at - 1]
        if before in ABOUT | OVER | UNDER | {"than"} or self.lows[at + 1] in UNIT:
            return self.lows[at + 1] not in ("", ",", ".") and before not in ("within",)
        following = self.toks[at + 1] if at + 1 < len(self.toks) else None
        if following is None or following.kind != "word" or following.low in BREAKS or self.toks[at].glued:
            return False
        year_word = before in (
            "in",
            "since",
            "until",
            "from",
            "of",
            "to",
            "by",
            "during",
            "early",
            "late",
            "mid",
            "the",
            "a",
            "fy",
        )
        return not year_word and following.low.endswith("s") and not self.toks[at].tail

    def _add_date(self, first: int, at: int, month: int) -> int:
        start = first
        while start and self.lows[start - 1] in _AROUND:
            start -= 1
        before = self.lows[start - 1]
        role = "in"
        goes_on = self.lows[at + 1] in ("-", "to", "until", "till") and self.lows[at + 2] in _STILL
        if before in ("since", "from", "between") or goes_on:
            role = "since"
        elif (before == "and" and any(self.lows[at] == "between" for at in range(max(start - 5, 0), start))) or (
            before in ("until", "till", "to", "through")
            or (before == "-" and self._is_year(first - 2))
            or (self.toks[first].glued and self._is_year(first - 1))
        ):
            role = "until"
        self.found.dates.append(Date(int(self.lows[at]), month, first, role))
        self.found.used.update(range(first, at + 1))
        return at + 1
