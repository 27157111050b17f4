"""Which reading a numeric date has: `5/1/2024` is 5 January or May 1, as the document and its language decide."""

from __future__ import annotations

from collections.abc import Iterable

from policydiff.dates.cues import places
from policydiff.dates.months import MONTHS
from policydiff.rules.languages import further
from policydiff.text.languages import primary
from policydiff.text.lazy import Lazy

MONTH_FIRST_REGIONS = frozenset({"US", "PH", "PR", "GU"})
"""Regions whose CLDR short date of English begins with the month; all others begin with the day or the year."""

AMERICAN = (
    *("california", "delaware", "new york", "united states", "u.s.", "zip code", "inc.", "llc"),
    *("organization", "authorize", "favor", "behavior"),
)
BRITISH = (
    *("united kingdom", "england", "ireland", "australia", "new zealand", "india", "ltd", "limited", "gmbh"),
    *("organisation", "authorise", "favour", "behaviour"),
)
"""Words of a text in English that tell where it was written: places, companies, spelling."""

CLEAR = 3
"""One side must have so many times the words of the other to decide."""


def day_first(texts: Iterable[str], language: str) -> bool | None:
    """Whether numeric dates of a document begin with the day; None where nothing tells.

    The document's own unambiguous dates decide first (`30/06/2024`, then `June 30, 2024` against `30 June 2024`),
    then its language and region, as only English writes the month first, then its places and its spelling.
    """
    _, _, rest = language.partition("-")
    texts = tuple(texts)
    of_years = tuple([text for text in texts if "20" in text])  # which all of the patterns below ask for
    numeric = [(int(a), int(b)) for text in of_years for a, b in _NUMERIC.findall(text)]
    days, months = sum(a > 12 >= b for a, b in numeric), sum(b > 12 >= a for a, b in numeric)  # noqa: PLR2004 - months
    if days != months:
        return days > months
    if primary(language) not in {"en", "und", ""} or (primary(language) != "en" and _is_foreign(of_years)):
        return True
    day_named, month_named = _named_styles(of_years)
    if day_named != month_named:
        return day_named > month_named
    region = rest.rpartition("-")[2].upper()
    if region:
        return region not in MONTH_FIRST_REGIONS
    plain = " ".join(texts).lower()
    american, british = (sum(len(places(word, plain)) for word in side) for side in (AMERICAN, BRITISH))
    if max(american, british) < CLEAR or CLEAR * min(american, british) > max(american, british):
        return None
    return british > american


def _is_foreign(texts: tuple[str, ...]) -> bool:
    """Whether a text with such a date may be in one of the languages that are not read otherwise."""
    return any(further(text.lower()) for text in texts if _NUMERIC.search(text))


def _named_styles(texts: tuple[str, ...]) -> tuple[int, int]:
    """How many dates are written `30 June 2024` and how many `June 30, 2024`."""
    styles = [0, 0]
    for text in texts:
        for day, word, late in _NAMED.findall(text):
            if word.lower() in MONTHS and bool(day) != bool(late):
                styles[bool(late)] += 1
    return styles[0], styles[1]


_NUMERIC = Lazy(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]20\d\d(?!\d)")
"""Two numbers before a year, whose order is in question."""


_NAMED = Lazy(r"(\d{1,2})?(?:st|nd|rd|th)?\s?\b([^\W\d_]{3,9})\.?\s?(\d{1,2}(?:st|nd|rd|th)?\b)?,?\s20\d\d")
"""A month's name before a year, with the day before or behind it."""
