"""ISO dates in, dates and days in words out."""

from __future__ import annotations

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


def days_between(first: str | None, last: str | None) -> int | None:
    """Days from one ISO date to another, negative when it is earlier; None unless both name a day."""
    from datetime import date  # few notices hold two days against each other

    try:
        return (date.fromisoformat(last or "") - date.fromisoformat(first or "")).days
    except ValueError:
        return None
