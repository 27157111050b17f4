"""A stretch of text in, its durations, ages, amounts, percentages, numbers and dates out, with normalised values."""

from __future__ import annotations

import re
from functools import cache

from policydiff.dates.find import find_dates
from policydiff.judge.numerals import numerals
from policydiff.judge.stretches import Stretches
from policydiff.rules.lowered import Words, words_of
from policydiff.rules.phrase_book import Hit
from policydiff.rules.quantities import AGES, ARTICLES, beside, number_value, quantities
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

_CALENDAR_YEARS = range(1900, 2100)
_DATED = ("月", "월", "年", "令和", "平成", "昭和", "大正", "明治", "民國", "民国")
"""What makes the number behind it part of a date: a month, a year, an era of Japan or of Taiwan."""
_AHEAD = 40
"""Characters after a number that can hold its unit: "calendar months" and a range before it are the longest."""
_BEHIND = 24
"""Characters before a number that can say what it counts: "under the age of " is the longest."""
_LONG_CODE = 5
"""Digits without a comma from which a bare number is a postcode or a case, not a count."""
_YEAR = 12
"""Months in a year."""


@dataclass(frozen=True, slots=True)
class _Numeral:
    """A number in lower-case text."""

    low: str
    start: int
    end: int
    """Its own end, or that of its repetition in brackets: thirty (30)."""
    word: str
    value: float
    language: str

    @property
    def before(self) -> str:
        return self.low[max(0, self.start - _BEHIND) : self.start]

    @property
    def after(self) -> str:
        return self.low[self.end : self.end + _AHEAD]

    def hit(self, kind: str, value: str, before: int = 0, after: int = 0) -> Hit:
        """The number as a hit, so many characters wider on either side."""
        return Hit(kind, value, self.start - before, self.end + after)


def find_quantities(text: str, language: str, words: Words | None = None) -> list[Hit]:
    """Every quantity of a text, in order; numbers that only count or name something are left out.

    Args:
        text: any.
        language: two letters.
        words: its own, which may be more than it has; read from it for None.
    """
    words = words or words_of(text)
    low = words.low
    found = [Hit("date", d.iso, d.start, d.end) for d in find_dates(text)]
    places = numerals(words, language)
    if not places:
        return found
    dates, free = Stretches((hit.start, hit.end) for hit in found), 0
    for first, last in places:
        if first < free or dates.touch(first, last):
            continue
        hit = _classified(low, first, last, language)
        if hit is not None:
            found.append(hit)
            free = hit.end
    return sorted(found, key=lambda hit: hit.start)


def _classified(low: str, start: int, end: int, language: str) -> Hit | None:
    word = low[start:end]
    value = number_value(word, language)
    if value is None:
        return None
    again = beside("after_again").match(low, end)
    if again and number_value(again[1], language) == value:
        end = again.end()
    number = _Numeral(low, start, end, word, value, language)
    return _share(number) or _money(number) or _age(number) or _duration(number) or _counted(number)


def _share(number: _Numeral) -> Hit | None:
    if percent := beside("after_percent").match(number.after):
        return number.hit("percentage", f"{number.value:g}", after=percent.end())
    if percent := beside("before_percent").search(number.before):
        return number.hit("percentage", f"{number.value:g}", before=len(percent[0]))
    return None


def _money(number: _Numeral) -> Hit | None:
    if money := beside("before_money").search(number.before):
        return number.hit("amount", f"{money[0].strip()} {number.value:g}", before=len(money[0]))
    if money := beside("after_money").match(number.after):
        return number.hit("amount", f"{money[0].strip()} {number.value:g}", after=money.end())
    return None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What stands after and before an age."""
    table = quantities(language)
    after, before = (re.compile(p) if p else None for p in (table.age_after, table.age_before))
    return after, before


def _age(number: _Numeral) -> Hit | None:
    """The age that a number is: with its unit, or after "under the age of" and its like."""
    after, before = _patterns(number.language)
    unit = after.match(number.after) if after else None
    if unit:
        return number.hit("age", f"{number.value:g}", after=unit.end())
    aged = before.search(number.before) if before else None
    if aged is None or number.word in ARTICLES:
        return None
    named = beside("before_aged").search(aged[0]) is not None
    timed = _unit(number)
    if timed is None:
        right = named or (number.value in AGES and beside("after_person").match(number.after) is not None)
        return number.hit("age", f"{number.value:g}") if right else None
    years = timed[0] == "m" and timed[1] == _YEAR
    return number.hit("age", f"{number.value:g}") if years and number.value in AGES else None


@cache
def _units(language: str) -> re.Pattern[str]:
    """Every unit of time of a language, the n-th in group `n` + its place in the table."""
    edge = "" if language in ("zh", "ja", "ko") else r"(?!\w)"
    units = "|".join(f"(?P<n{k}>{unit})" for k, (_, _, unit) in enumerate(quantities(language).units))
    return re.compile(rf"[\s-]*(?:{units}){edge}")


def _unit(number: _Numeral) -> tuple[str, float, int] | None:
    """Measure, size and width of the unit of time after a number, or after the range it begins: 30 to 60 days."""
    pattern, table = _units(number.language), quantities(number.language).units
    found = pattern.match(number.after)
    width = found.end() if found else 0
    if found is None and number.word not in ARTICLES:
        reach = beside("after_range").match(number.after)
        if reach and number_value(reach[1], number.language) is not None:
            found = pattern.match(number.after, reach.end(1))
    if found is None or found.lastgroup is None:
        return None
    measure, size, _ = table[int(found.lastgroup[1:])]
    return measure, size, width


def _duration(number: _Numeral) -> Hit | None:
    timed = _unit(number)
    if timed is None:
        return None
    measure, size, width = timed
    dated = (number.value in _CALENDAR_YEARS and size == _YEAR) or number.before.rstrip().endswith(_DATED)
    if dated or (number.word in ARTICLES and not beside("before_article").search(number.before)):
        return None
    return number.hit("duration", f"{measure} {number.value * size:g}", after=width)


_NOUN = Lazy(r"(?:\s[^\W\d_]|-[^\W\d_]|\s?[.;,)]?\s*$)")
"""What must follow a number that counts something: a noun, or the end of the clause."""


def _counted(number: _Numeral) -> Hit | None:
    """The number that counts something, such as "3 devices"."""
    word, value = number.word, number.value
    if (
        word in ARTICLES
        or (number.before[-1:] in ("(", "（") and number.after[:1] in (")", "）"))
        or beside("before_uncounted").search(number.before)
        or beside("after_uncounted").match(number.after)
    ):
        return None
    if number.language in ("zh", "ja"):
        told = beside("after_counted").match(number.after) is not None and value != 1
    elif number.language == "ko" and beside("after_counted_korean").match(number.after):
        told = value != 1
    elif word[0].isdigit():
        name = (word.isdigit() and len(word) >= _LONG_CODE) or word[0] == "0" or value in _CALENDAR_YEARS
        told = not name and value.is_integer() and _NOUN.match(number.after) is not None
    else:
        told = value > 1
    return number.hit("number", f"{value:g}") if told else None
