"""Units: what they measure and how many of the base unit they are. Exact by definition."""

# dimension -> base unit's multiples. Months and years have their own dimension: a month is no number of days.
UNITS: dict[str, dict[str, float]] = {
    "time": {
        "second seconds sec secs s": 1,
        "minute minutes min mins": 60,
        "hour hours hr hrs h": 3600,
        "day days": 86400,
        "week weeks wk wks": 604800,
        "fortnight fortnights": 1209600,
        "millisecond milliseconds ms": 0.001,
    },
    "calendar": {
        "month months mo mos": 1,
        "quarter quarters": 3,
        "year years yr yrs": 12,
        "decade decades": 120,
    },
    "mass": {
        "g gram grams gramme grammes": 1,
        "kg kilo kilos kilogram kilograms kilogramme kilogrammes": 1000,
        "mg milligram milligrams milligramme milligrammes": 0.001,
        "oz ounce ounces": 28.349523125,
        "t tonne tonnes mt": 1_000_000,
        "lb lbs pound_mass": 453.59237,
        "ton tons": 1_000_000.5,
    },
    "length": {
        "mm millimetre millimetres millimeter millimeters": 0.001,
        "cm centimetre centimetres centimeter centimeters": 0.01,
        "m metre metres meter meters": 1,
        "km kilometre kilometres kilometer kilometers": 1000,
        "mile miles mi": 1609.344,
        "ft foot feet": 0.3048,
        "inch inches": 0.0254,
        "yard yards yd yds": 0.9144,
        "micron microns micrometre micrometres micrometer micrometers µm": 1e-6,
    },
    "area": {
        "sqm m2 m²": 1,
        "mm2 mm²": 1e-6,
        "cm2 cm²": 1e-4,
        "km2 km²": 1e6,
        "sqft": 0.09290304,
        "hectare hectares ha": 10000,
        "acre acres": 4046.8564224,
    },
    "volume": {
        "l litre litres liter liters": 1,
        "ml millilitre millilitres milliliter milliliters": 0.001,
        "hl hectolitre hectolitres hectoliter hectoliters": 100,
        "m3 m³ cbm": 1000,
        "megalitre megalitres megaliter megaliters": 1e6,
        "pint pints": 0.56826125,
        "gallon gallons": 3.785411784,
    },
    "data": {
        "kb kilobyte kilobytes": 0.001,
        "mb megabyte megabytes": 1,
        "gb gigabyte gigabytes": 1000,
        "tb terabyte terabytes": 1_000_000,
        "pb petabyte petabytes": 1e9,
    },
    "power": {
        "w watt watts": 1,
        "kw kilowatt kilowatts": 1000,
        "mw megawatt megawatts": 1e6,
        "gw gigawatt gigawatts": 1e9,
        "hp bhp horsepower": 745.7,
    },
    "energy": {"wh": 1, "kwh": 1000, "mwh": 1e6, "gwh": 1e9},
    "frequency": {"hz hertz": 1, "khz kilohertz": 1000, "mhz megahertz": 1e6, "ghz gigahertz": 1e9},
    "pressure": {"mbar millibar millibars": 0.001, "psi": 0.0689475729, "kpa": 0.01, "mpa": 10},
    "flow": {"kbps": 0.001, "mbps": 1, "gbps": 1000},
    "voltage": {"v volt volts": 1, "kv kilovolt kilovolts": 1000},
}

# Letters for so many of these every …: "72 wpm" are words per minute.
RATED: dict[str, tuple[str, str]] = {
    "wpm": ("word", "minute"), "rpm": ("revolution", "minute"), "bpm": ("beat", "minute"), "mph": ("mile", "hour"),
    "kph": ("kilometre", "hour"), "kmh": ("kilometre", "hour"), "rps": ("request", "second"),
    "qps": ("query", "second"), "tps": ("transaction", "second"), "fps": ("frame", "second"),
    "uph": ("unit", "hour"), "tph": ("tonne", "hour"),
}  # fmt: skip

RATE_NOUNS = """
monday tuesday wednesday thursday friday saturday sunday weekday
second minute hour day week fortnight month quarter year shift night weekend morning evening afternoon season term
semester visit head person customer class patient unit item request
"""

RATE_WORDS: dict[str, str] = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "fortnightly": "fortnight",
    "biweekly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "termly": "term",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}

# What "every two weeks" is called.
SPACED: dict[tuple[int, str], str] = {
    (2, "week"): "fortnight", (14, "day"): "fortnight", (3, "month"): "quarter", (12, "month"): "year",
    (6, "month"): "half-year", (24, "hour"): "day", (7, "day"): "week", (4, "week"): "month",
}  # fmt: skip

# How many of the one are in the other, always: 12 months are a year, but 7 working days are no week.
RATE_RATIOS: dict[tuple[str, str], float] = {
    ("second", "minute"): 60,
    ("minute", "hour"): 60,
    ("second", "hour"): 3600,
    ("month", "year"): 12,
    ("quarter", "year"): 4,
    ("month", "quarter"): 3,
    ("week", "fortnight"): 2,
}

# What "twice a month" is called: how often, and in what time.
TIMES_A: dict[tuple[float, str], str] = {
    **{(1.0, rate): rate for rate in RATE_NOUNS.split()},
    (4.0, "year"): "quarter", (12.0, "year"): "month", (52.0, "year"): "week", (2.0, "year"): "half-year",
    (2.0, "month"): "fortnight", (3.0, "quarter"): "month",
}  # fmt: skip

CURRENCIES: dict[str, str] = {
    "$": "$", "dollar": "$", "dollars": "$", "us$": "USD", "usd": "USD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR",
    "£": "GBP", "gbp": "GBP", "pounds": "GBP", "pound": "GBP", "quid": "GBP",
    "¥": "JPY", "jpy": "JPY", "yen": "JPY",
    "₹": "INR", "inr": "INR", "rupees": "INR", "rs": "INR",
    "chf": "CHF", "francs": "CHF", "dkk": "DKK", "sek": "SEK", "nok": "NOK", "kr": "KR",
    "krone": "KR", "kroner": "KR", "krona": "KR", "kronor": "KR",
    "zloty": "PLN", "zlotys": "PLN", "złoty": "PLN", "złotych": "PLN",
    "cad": "CAD", "c$": "CAD", "ca$": "CAD", "aud": "AUD", "a$": "AUD", "au$": "AUD", "nzd": "NZD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "pln": "PLN", "zł": "PLN", "czk": "CZK",
    "huf": "HUF", "brl": "BRL", "r$": "BRL", "mxn": "MXN", "zar": "ZAR", "cny": "CNY", "rmb": "CNY", "krw": "KRW",
    "sgd": "SGD", "hkd": "HKD", "aed": "AED", "ngn": "NGN", "₦": "NGN", "kes": "KES", "ils": "ILS", "₪": "ILS",
    "try": "TRY", "₺": "TRY",
}  # fmt: skip

# What is written "$" and said "dollars", of whichever country.
WHICHEVER: dict[str, frozenset[str]] = {
    "$": frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD")),
    "KR": frozenset(("DKK", "SEK", "NOK")),
}

MAGNITUDES: dict[str, float] = {
    "hundred": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mio": 1e6, "m": 1e6, "mm": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
    "millionen": 1e6, "tausend": 1e3, "millions": 1e6, "millones": 1e6, "mil": 1e3, "mille": 1e3,
}  # fmt: skip

NUMBER_WORDS: dict[str, float] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100, "thousand": 1000,
    "million": 1e6, "billion": 1e9,
}  # fmt: skip

# Words that say a number of something.
SAID_IN_A_WORD: dict[float, frozenset[str]] = {
    2: frozenset(("both", "bilingual", "couple", "pair", "twin", "dual", "double")),
    3: frozenset(("trilingual", "trio", "triple")),
    4: frozenset(("quartet", "quadrilingual")),
}

# Plural magnitudes claim at least twice as many, "hundreds" and "thousands" at least one hundred or thousand and some.
VAGUE: dict[str, float] = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6}

FRACTIONS: dict[str, float] = {
    "half": 50,
    "third": 100 / 3,
    "quarter": 25,
    "fifth": 20,
    "sixth": 100 / 6,
    "eighth": 12.5,
    "tenth": 10,
    "two-thirds": 200 / 3,
}

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "final": 0,
}  # fmt: skip

MULTIPLES: dict[str, float] = {
    "double": 2, "doubled": 2, "doubling": 2, "triple": 3, "tripled": 3, "tripling": 3, "quadruple": 4, "quadrupled": 4,
    "halve": 0.5, "halved": 0.5, "halving": 0.5, "twofold": 2, "threefold": 3, "tenfold": 10, "fourfold": 4,
    "fivefold": 5,
}  # fmt: skip
MULTIPLES |= {f"{name}fold": value for name, value in NUMBER_WORDS.items() if value > 1}
