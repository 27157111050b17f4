"""ISO dates in, dates and days in words out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.core import Locale

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def say_date(iso: str | None) -> str:
    """`2026-03-02` as `2 March 2026`, `2026-03` as `March 2026`; anything else as it is.

    >>> say_date("2026-03-02"), say_date("2026-03"), say_date(None)
    ('2 March 2026', 'March 2026', 'not stated')
    """
    if not iso:
        return "not stated"
    parts = iso.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts) or not 2 <= len(parts) <= 3:  # noqa: PLR2004  year, month, day
        return iso
    month = int(parts[1])
    if not 1 <= month <= len(MONTHS):
        return iso
    return " ".join([*(str(int(day)) for day in parts[2:]), MONTHS[month - 1], parts[0]])


FULL = len("2026-03-02")
"""Characters of an ISO date that names a day."""


def cldr_date(iso: str, language: str | Locale) -> str:
    """An ISO day or month in the long form of a language, as CLDR has it; anything else as it is.

    Args:
        iso: `2026-03-02` or `2026-03`.
        language: BCP 47, or what Babel made of it.

    >>> cldr_date("2026-03-02", "de"), cldr_date("2026-03", "zh-Hant"), cldr_date("soon", "fr")
    ('2. März 2026', '2026年3月', 'soon')
    """
    from datetime import date

    from babel.core import Locale, UnknownLocaleError
    from babel.dates import format_date, format_skeleton

    try:
        day = date.fromisoformat(iso if len(iso) == FULL else f"{iso}-01")
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return iso
    if len(iso) == FULL:
        return format_date(day, "long", locale)
    return format_skeleton("yMMMM", day, locale=locale)


def days_between(first: str | None, last: str | None) -> int | None:
    """Days from one ISO date to another, negative when it is earlier; None unless both name a day."""
    if not first or not last:
        return None
    from datetime import date  # few notices hold two days against each other

    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None
