"""Dates as people write them, as partial ISO dates. What is not understood stays as it is written."""

import re
from dataclasses import dataclass

from server.domain.intake.headings import plain_words

_MONTH_WORDS = {
    1: "jan january januar janner janvier janv enero ene",
    2: "feb february februar feber fevrier fevr fev febrero",
    3: "mar march marz maerz mars marzo mrz",
    4: "apr april avril avr abril abr",
    5: "may mai mayo",
    6: "jun june juni juin junio",
    7: "jul july juli juillet juil julio",
    8: "aug august aout agosto ago",
    9: "sep sept september septembre septiembre set setiembre",
    10: "oct october oktober okt octobre octubre",
    11: "nov november novembre noviembre",
    12: "dec december dezember dez decembre diciembre dic",
}
_MONTHS = {word: number for number, words in _MONTH_WORDS.items() for word in words.split()}

_MONTH = (
    r"(?:jan(?:uary|uar|v(?:\.|ier)?)?|jänner|ene(?:ro)?|f[eé]b(?:ruary|ruar|rero)?|f[eé]vr?(?:ier)?"
    r"|m[aä]r(?:ch|z|zo|s)?|maerz|mrz|apr(?:il)?|avr(?:il)?|abr(?:il)?|ma[iy]o?|ju[nl](?:e|i|io|y)?|juin|juil(?:let)?"
    r"|aug(?:ust)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:iembre)?|o[ck]t(?:ober|obre|ubre)?"
    r"|nov(?:ember|embre|iembre)?|d[eé][cz](?:ember|embre)?|dic(?:iembre)?)"
)
_YEAR = r"(?:19[3-9]\d|20[0-6]\d)"
_SEASON = (
    r"(?:spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano"
    r"|otoño|invierno|early|mid|late|Q[1-4]|H[12]|WS|SS|ws|ss|semester)"
)
_SHORT_YEAR = r"['’‘]\d{2}|\d{2}(?!\d)"
_POINT = (
    rf"(?:{_YEAR}\s*年(?:\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*日)?)?"
    rf"|{_YEAR}\s?-\s?(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?!\d)(?!\s?[-–]\s?\d\d\b(?!\d))"
    rf"|{_YEAR}\s?[./]\s?(?:0?[1-9]|1[0-2])(?:[./](?:0?[1-9]|[12]\d|3[01]))?(?!\d)"
    rf"|(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[.]?\s+(?:de\s+)?)?{_MONTH}\b\.?,?(?:\s+(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,)?\s*(?:de[l]?\s+)?(?:{_YEAR}|{_SHORT_YEAR})(?!\d)"
    rf"|(?:(?:0?[1-9]|[12]\d|3[01])[./-])?(?:0?[1-9]|1[0-2])\s?[./-]\s?{_YEAR}"
    rf"|(?:0[1-9]|[12]\d|3[01])/(?:0[1-9]|1[0-2])/{_YEAR}|(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\d|3[01])/{_YEAR}"
    rf"|(?:0[1-9]|1[0-2])[./'’](?:0\d|[12]\d|9\d)(?![\d.])"
    rf"|{_SEASON}\.?[\s/-]+(?:(?:of|semester)\s+)?{_YEAR}(?:/\d\d(?!\d))?"
    rf"|{_YEAR}\s*[./]\s*{_SEASON}"
    rf"|{_YEAR}(?!\d)(?!\s?[.,]\d)"
    r"|20XX|19XX|YYYY)"
)
_POINT = rf"(?:(?:{_MONTH}\.?|month)\s+20XX|{_POINT})"
_NOW = (
    r"(?:present(?:\s+day)?|presently|current(?:ly)?|now|today|to\s+date|till\s+date|till\s+now|until\s+now|ongoing|on-going|date"
    r"|heute|jetzt|aktuell|laufend|bis\s+heute|andauernd|dato|gegenwart|actuel(?:lement)?|aujourd['’]hui|à\s+ce\s+jour|présent"
    r"|en\s+cours|ce\s+jour|maintenant|actualidad|la\s+actualidad|actual(?:mente|idad)?|presente|hoy|la\s+fecha|en\s+curso"
    r"|至今|现在|今|目前|迄今|\.\.\.|…)"
)
_UNTIL = (
    r"(?:\s*(?:-+|–+|—+|−|‐|‑|~|〜|～|→|bis(?:\s+zum)?|to|until|till|through|thru|à|au|jusqu['’]à|hasta|a|al|至|到)\s*)"
)
_SINCE = r"(?:since|from|seit|ab|depuis|desde|dès|von|de|du|自)\s+(?:el\s+)?"

_FLAGS = re.IGNORECASE
_RANGE_RE = re.compile(
    rf"(?<![\w/.,$€£])(?:(?:from|von|de|du|desde|del)\s+)?(?P<start>{_POINT}){_UNTIL}(?P<end>{_NOW}|{_POINT}|\d{{2}}(?!\d))(?!\w)",
    _FLAGS,
)
# What a template says where the years belong.
_BLANK_RE = re.compile(r"(?<!\w)(year|jahr|année|año|anno|年)\s*[-–—]+\s*(year|jahr|année|año|anno|年)(?!\w)", _FLAGS)
_SHARED_YEAR_RE = re.compile(rf"(?<!\w)(?P<start>{_MONTH})\.?{_UNTIL}(?P<end>{_MONTH}\.?,?\s*{_YEAR})(?!\w)", _FLAGS)
_SINCE_RE = re.compile(rf"(?<!\w){_SINCE}(?P<start>{_POINT})(?!\w)", _FLAGS)
_OPEN_RE = re.compile(rf"(?<![\w/.,$€£])(?P<start>{_POINT})\s*(?:-|–|—)+\s*$", _FLAGS)
_UNTIL_RE = re.compile(rf"(?<!\w)(?:until|bis|jusqu['’]à|hasta|[-–—]\s?)\s*(?P<end>{_POINT})(?!\w)", _FLAGS)
_SINGLE_RE = re.compile(rf"(?<![\w/.,$€£#+-])(?P<start>{_POINT})(?!\w|[%+])", _FLAGS)

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Dates:
    """A range in partial ISO dates and the place in the text where it stands.

    `end` is empty for a range that goes on. A single date is a range that starts and ends with it.
    """

    start: str
    end: str
    at: tuple[int, int]
    is_range: bool
    current: bool = False


def is_now(text: str) -> bool:
    return bool(re.fullmatch(_NOW, text.strip(" .()"), _FLAGS))


def iso(text: str) -> str:
    """One date as YYYY, YYYY-MM or YYYY-MM-DD; "" for "present"; the text itself if it is none of these."""
    text = " ".join(text.split())
    if not text or is_now(text):
        return ""
    stamp = re.fullmatch(r"(\d{4}-\d{2}-\d{2})T[\d:.Z+-]+", text)
    return _iso_or_none(stamp[1] if stamp else text) or text


def _iso_or_none(text: str) -> str | None:
    text = text.strip(" .,()")
    if re.fullmatch(r"\d{4}", text):
        return text
    if words := [w for w in plain_words(text).split() if w in _MONTHS]:
        return _from_words(text, _MONTHS[words[0]])
    if re.search(r"[a-z]", text, re.IGNORECASE):
        return None
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    return _from_numbers(numbers)


def _from_words(text: str, month: int) -> str | None:
    if re.search(_SEASON + r"\b", text):
        return None
    if year := re.search(_YEAR, text):
        day = re.search(r"(?<!\d)([12]\d|3[01]|0?[1-9])(?!\d)", text.replace(year[0], " ", 1))
        return f"{year[0]}-{month:02}" + (f"-{int(day[1]):02}" if day else "")
    short = re.search(r"\d{2}", text)
    return f"{_century(int(short[0]))}-{month:02}" if short else None


def _century(short: int) -> int:
    return short + (2000 if short < 70 else 1900)


def _from_numbers(numbers: list[int]) -> str | None:
    if not numbers or len(numbers) > 3:
        return None
    if numbers[0] > 1900:
        year, rest = numbers[0], numbers[1:]
    elif numbers[-1] > 1900:
        year, rest = numbers[-1], numbers[:-1][::-1]
    elif len(numbers) == 2:
        year, rest = _century(numbers[1]), [numbers[0]]
    else:
        return None
    if len(rest) == 2 and rest[0] > 12 >= rest[1]:  # 03/25/2021
        rest = rest[::-1]
    if rest and not 1 <= rest[0] <= 12:
        return None
    return "-".join([f"{year}", *(f"{n:02}" for n in rest)])


def find_dates(text: str) -> Dates | None:
    """The first date range in `text`, or else its first single date; None without any."""
    if found := _BLANK_RE.search(text):
        return Dates(found[1], found[2], found.span(), True)
    if found := _SHARED_YEAR_RE.search(text):
        year = re.search(_YEAR, found["end"])
        start = f"{found['start']} {year[0]}" if year else found["start"]
        return Dates(iso(start), iso(found["end"]), found.span(), True)
    if found := _RANGE_RE.search(text):
        start, end = iso(found["start"]), found["end"]
        if len(end) == 2 and end.isdigit() and _ISO.match(start):
            end = start[:2] + end
        return Dates(start, iso(end), found.span(), True, is_now(end))
    if found := _SINCE_RE.search(text) or _OPEN_RE.search(text):
        return Dates(iso(found["start"]), "", found.span(), True, True)
    if found := _SINGLE_RE.search(text):
        date = iso(found["start"])
        return Dates(date, date, found.span(), False)
    return None
