"""A text in small letters in, the places of its numbers out, in digits and in words."""

from __future__ import annotations

import re
from functools import cache

from policydiff.rules.lowered import Words
from policydiff.rules.quantities import HAN_DIGITS, HAN_MYRIADS, HAN_UNITS, quantities
from policydiff.text.lazy import Lazy

_HAN_NUMBER = "".join((*HAN_DIGITS, *HAN_UNITS))
_HAN_LANGUAGES = ("zh", "ja")


def numerals(words: Words, language: str) -> list[tuple[int, int]]:
    """Places of digits and number words that are no part of a name, an address or another number."""
    low = words.low
    found = [m.span() for m in _DIGITS.finditer(low) if _counts(low, m.start(), language)]
    if not words.known.isdisjoint(number_words(language)):
        found += [match.span() for match in _words(language).finditer(low)]
    if language == "en" and not words.known.isdisjoint(COUNTING_ARTICLES):
        found += [match.span() for match in _ARTICLE.finditer(low)]
    return sorted(found)


def _counts(low: str, at: int, language: str) -> bool:
    """Whether digits at a place stand free: not in COVID-19, a@b2, #5 or 第三."""
    last = low[at - 1] if at else ""
    if not "0" <= low[at] <= "9":
        return language in _HAN_LANGUAGES and last != "第"
    return not ("a" <= last <= "z" or last in _JOINING or (last == "-" and low[max(0, at - 2)].isalpha()))


_JOINING = frozenset(".@#/=&_+")
"""Signs behind which digits belong to an address, a code or a number before them."""


_DIGITS = Lazy(
    lambda: rf"[0-9{_HAN_NUMBER}]+(?:[,.\u00a0\u202f][0-9]{{3}}(?![0-9]))*(?:[.,][0-9]+)?[{''.join(HAN_MYRIADS)}]?"
)
"""A number in digits or Han numerals, with its separators."""


@cache
def number_words(language: str) -> frozenset[str]:
    """One of them stands in each number of a language that is written in words."""
    return frozenset(quantities(language).words)


@cache
def _words(language: str) -> re.Pattern[str]:
    """Number words of a language in a row."""
    ordered = sorted(quantities(language).words, key=lambda w: (-len(w), w))
    words, firsts = "|".join(ordered), dict.fromkeys(word[0] for word in ordered)
    # By first letters, as a pattern that begins with a letter is only tried where that stands.
    first = "|".join(
        rf"{one}(?<=\b{one})(?:{'|'.join(word[1:] for word in ordered if word[0] == one)})" for one in firsts
    )
    return re.compile(rf"(?:{first})\b(?:[\s-]+(?:and\s+)?(?:{words})\b)*")


COUNTING_ARTICLES = frozenset({"a", "an"})
"""Articles of English, which stand for one before a unit of time."""
UNITS_AFTER_ARTICLES = ("day", "week", "month", "year", "hour", "calendar", "business")
"""What must stand behind an article of English that counts."""
_ARTICLE = Lazy(rf"a(?<=\ba)n?(?=\s(?:{'|'.join(UNITS_AFTER_ARTICLES)}))")
"""An article that stands for one: `a day`, `an hour`."""
