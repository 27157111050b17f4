"""Numbers written as words, units of time and ages, by language: the `quantities` of each folder.

Numerals and units follow CLDR's names. WORDS: word → number. UNITS: measure, how many of it, pattern; the measures are
h hours, b business days, m months, for a month is no fixed number of days. AGE_AFTER and AGE_BEFORE: what stands
beside an age. Patterns match lower-case text. What stands beside numbers in all languages is in `beside_numbers`.
"""

from __future__ import annotations

import re
from functools import cache

from policydiff.rules.beside_numbers import PATTERNS
from policydiff.rules.languages import LANGUAGES, table
from policydiff.values import dataclass

_DIVIDED = "/"


@dataclass(frozen=True, slots=True)
class Quantities:
    """How one language writes numbers and what it counts with."""

    words: dict[str, int]
    """Number word → number; empty where numbers are written in signs of their own."""
    units: tuple[tuple[str, float, str], ...]
    """Measure (`h` hours, `b` business days, `m` months), how many of it, pattern."""
    age_after: str
    """Pattern of what follows an age; empty where nothing does."""
    age_before: str


@cache
def quantities(language: str) -> Quantities:
    """The table of a language (two letters); English for one without a table."""
    own = table(language if language in LANGUAGES else "en", "quantities")
    return Quantities(
        words=getattr(own, "WORDS", {}),
        units=tuple((measure, _size(size), pattern) for measure, size, pattern in own.UNITS),
        age_after=getattr(own, "AGE_AFTER", ""),
        age_before=getattr(own, "AGE_BEFORE", ""),
    )


def _size(text: str) -> float:
    number, _, divisor = text.partition(_DIVIDED)
    return float(number) / float(divisor or 1)


ARTICLES = frozenset(
    {"a", "an", "ein", "eine", "einem", "einen", "einer", "eines", "un", "une", "una", "uno", "um", "uma", "een"}
)
"""Words that are a number only before a unit of time."""

HAN_DIGITS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
HAN_MYRIADS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

AGES = range(6, 31)
"""Numbers that "under" and its like may make an age without the word itself."""


@cache
def beside(name: str) -> re.Pattern[str]:
    """A pattern of what stands beside a number, by its name in `beside_numbers`; for lower-case text."""
    return re.compile(PATTERNS[name])


def number_value(text: str, language: str) -> float | None:
    """The number that digits or words stand for; None where they stand for none.

    >>> number_value("twenty-one", "en"), number_value("1,500", "en"), number_value("三十", "zh")
    (21.0, 1500.0, 30.0)
    """
    plain = text.strip().casefold()
    if not plain.isascii() and any(c in HAN_DIGITS or c in HAN_UNITS or c in HAN_MYRIADS for c in plain):
        return _han(plain)
    if plain[:1].isdigit():
        return _digits(plain, language)
    return _worded(plain, language) if plain else None


def _digits(text: str, language: str) -> float | None:
    """The value of digits, whose groups of three may be parted."""
    plain = "".join(text.split())
    for sign in ",.":
        first, *groups = plain.split(sign)
        grouped = groups and all(len(group) == len("000") for group in groups)
        if grouped and (len(groups) > 1 or sign == _thousands(language)):
            plain = first + "".join(groups)
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None


@cache
def _thousands(language: str) -> str:
    return "," if language in ("en", "zh", "ja", "ko", "und") else "."


def _worded(text: str, language: str) -> float | None:
    known = quantities(language).words
    if text in known:
        return float(known[text])
    if text in ARTICLES:
        return 1.0
    total = part = 0
    for word in text.replace("-", " ").split():
        value = known.get(word)
        if value is None:
            if word not in ("and", "und", "et", "y", "e"):
                return None
        elif value >= 100:  # noqa: PLR2004 hundreds and more multiply what stands before them
            part = max(part, 1) * value
            if value > 100:  # noqa: PLR2004 a thousand closes its group
                total, part = total + part, 0
        else:
            part += value
    return float(total + part)


def _han(text: str) -> float | None:
    if text.isdecimal() or all(c in HAN_DIGITS for c in text):
        return float("".join(str(HAN_DIGITS.get(c, c)) for c in text))
    total = group = digit = 0.0
    for c in text:
        if c in HAN_DIGITS:
            digit = HAN_DIGITS[c]
        elif c in HAN_UNITS:
            group, digit = group + (digit or 1) * HAN_UNITS[c], 0.0
        elif c in HAN_MYRIADS:
            total, group, digit = (total + group + digit) * HAN_MYRIADS[c], 0.0, 0.0
        elif c.isdecimal():
            digit = digit * 10 + int(c)
        else:
            return None
    return total + group + digit
