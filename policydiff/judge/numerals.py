"""A lower-case text in, the places of its numbers out, in digits and in words."""

from __future__ import annotations

import re
from functools import cache

from policydiff.rules.quantities import HAN_DIGITS, HAN_MYRIADS, HAN_UNITS, quantities

_HAN_NUMBER = "".join((*HAN_DIGITS, *HAN_UNITS))
_HAN_LANGUAGES = ("zh", "ja")


def numerals(low: str, language: str) -> list[tuple[int, int]]:
    """Places of digits and number words that are no part of a name, an address or another number."""
    found = [m.span() for m in _digits().finditer(low) if _counts(low, m.start(), language)]
    known = quantities(language).words
    if known and not known.keys().isdisjoint(_letters().findall(low)):
        found += [match.span() for match in _words(language).finditer(low)]
    if language == "en":
        found += [match.span() for match in _article().finditer(low)]
    return sorted(found)


def _counts(low: str, at: int, language: str) -> bool:
    """Whether digits at a place stand free: not in COVID-19, a@b2, #5 or 第三."""
    before = low[max(0, at - 2) : at]
    if not "0" <= low[at] <= "9":
        return language in _HAN_LANGUAGES and not before.endswith("第")
    last = before[-1:]
    return not (last in tuple(".@#/=&_+") or "a" <= last <= "z" or (last == "-" and before[0].isalpha()))


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(
        rf"[0-9{_HAN_NUMBER}]+(?:[,.\u00a0\u202f][0-9]{{3}}(?![0-9]))*(?:[.,][0-9]+)?[{''.join(HAN_MYRIADS)}]?"
    )


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _words(language: str) -> re.Pattern[str]:
    """Number words of a language in a row."""
    words = "|".join(sorted(quantities(language).words, key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{words})\b(?:[\s-]+(?:and\s+)?(?:{words})\b)*")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"\ban?(?=\s(?:day|week|month|year|hour|calendar|business))")
