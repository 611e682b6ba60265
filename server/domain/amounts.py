"""How many people and how much money a line speaks of."""

import re

from server.domain.lexicon.common import ROLE
from server.domain.lexicon.words import words

_WORDS = {word: number for number, word in enumerate(words("two three four five six seven eight nine ten"), 2)}
_PEOPLE = (
    "people|persons|employees|staff|colleagues|workers|members|men|women|heads|(?:direct )?reports|hands|"
    "mitarbeiter(?:innen)?|mitarbeitenden?|personen|kolleg(?:inn)?en|medewerkers|personnes|"
    + "|".join(sorted(f"{role}s" for role in ROLE if role.isalpha()))
)
_NUMBER = r"(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d{1,6}|" + "|".join(_WORDS) + r")\+?"
# Words between a number and its people: "70 warehouse employees", not "5 years of leading people".
_BETWEEN = r"(?!(?:years?|months?|weeks?|days?|hours?|of|in|for|per|to|and|or|as|by|with|jahre?n?)\b)[\w’'-]+"
_COUNTED = (
    re.compile(rf"\b{_NUMBER}\s+(?:{_BETWEEN}\s+){{0,2}}(?:{_PEOPLE})\b", re.IGNORECASE),
    re.compile(rf"\b{_NUMBER}[- ](?:person|people|strong|member|head|köpfig)", re.IGNORECASE),
    re.compile(
        rf"\b(?:team|shift|crew|staff|department|group|brigade)s? of (?:(?:about|around|over|up to) )?{_NUMBER}",
        re.IGNORECASE,
    ),
)
_LEADS = re.compile(
    r"\b(?:lead(?:s|ing)?|led|manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|overs(?:ee|ees|aw|een|eeing)|"
    r"head(?:s|ed|ing)|direct(?:s|ed|ing)|in charge of|responsib(?:le|ility) for|took over|lead for|"
    r"führ(?:e|st|t|te|en|ung)|ge(?:führt|leitet)|leit(?:e|et|ete|en|ung))\b",
    re.IGNORECASE,
)
_SCALES = {"k": 1e3, "thousand": 1e3, "tsd": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "bn": 1e9}
_SCALE = r"(k|thousand|tsd|mio|mn|million|bn|m)?\b"
_CURRENCY = r"(?:€|£|\$|\b(?:EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|euros?|dollars?|pounds?))"
_AMOUNT = r"(\d[\d.,]*)\s?"
_MONEY = (
    re.compile(rf"{_CURRENCY}\s?{_AMOUNT}{_SCALE}", re.IGNORECASE),
    re.compile(rf"(?<![\d.,]){_AMOUNT}{_SCALE}\s?{_CURRENCY}", re.IGNORECASE),
)


def people_led(text: str) -> int:
    """The most people that a line says somebody leads; 0 if it says none."""
    if not _LEADS.search(text):
        return 0
    found = [match[1].lower() for pattern in _COUNTED for match in pattern.finditer(text)]
    return max((_WORDS.get(number) or int(re.sub(r"\D", "", number)) for number in found), default=0)


def money(text: str) -> float:
    """The largest sum that a line names, whatever the currency; 0 if it names none."""
    return max((_sum(match[1], match[2]) for pattern in _MONEY for match in pattern.finditer(text)), default=0.0)


def _sum(digits: str, scale: str | None) -> float:
    """ "1.5" million and "1,500,000" alike: three digits after a mark are thousands, fewer are a fraction."""
    digits = re.sub(r"[.,](?=\d{3}(?!\d))", "", digits.rstrip(".,")).replace(",", ".")
    whole = digits if digits.count(".") < 2 else digits.replace(".", "")
    return float(whole) * _SCALES.get((scale or "").lower(), 1.0)
