"""ISO dates as texts give them in, days to reckon with out: the one rule for months without a day.

`2024-05` can mean any day of May. Nobody may be told that it has passed before its last day has, and a lead time must
be kept for its first.

>>> first_day("2024-02").isoformat(), last_day("2024-02").isoformat()
('2024-02-01', '2024-02-29')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

__all__ = ["days_after", "days_ahead", "first_day", "has_passed", "last_day", "months_after", "precedes"]


def first_day(iso: str) -> date:
    """The first day that an ISO date can mean: itself, or the first of a month alone.

    Raises:
        ValueError: it is neither `YYYY-MM-DD` nor `YYYY-MM`.
    """
    from datetime import date  # most comparisons reckon with no days

    return date.fromisoformat(f"{iso}-01" if len(iso) == len("2024-05") else iso)


def last_day(iso: str) -> date:
    """The last day that an ISO date can mean: itself, or the last of a month alone.

    Raises:
        ValueError: as for `first_day`.
    """
    first = first_day(iso)
    return first.replace(day=_days_of(first)) if len(iso) == len("2024-05") else first


def has_passed(iso: str, today: date) -> bool:
    """Does every day that an ISO date can mean lie before today? Today itself has not passed.

    >>> from datetime import date
    >>> has_passed("2024-05", date(2024, 5, 31)), has_passed("2024-05", date(2024, 6, 1))
    (False, True)
    """
    return last_day(iso) < today


def precedes(iso: str, other: str) -> bool:
    """Does every day that an ISO date can mean lie before all that the other can mean? Needs no calendar.

    >>> precedes("2024-04", "2024-05-03"), precedes("2024-05", "2024-05-03"), precedes("2024-05-01", "2024-05")
    (True, False, False)
    """
    shorter = min(len(iso), len(other))
    return iso[:shorter] < other[:shorter]


def days_ahead(iso: str, today: date) -> int:
    """Days from today to the first day that an ISO date can mean; negative where that one has passed.

    >>> from datetime import date
    >>> days_ahead("2024-05", date(2024, 4, 1)), days_ahead("2024-05", date(2024, 5, 3))
    (30, -2)
    """
    return (first_day(iso) - today).days


def days_after(day: date, days: int) -> date:
    """The day so many days later, or earlier where negative.

    Raises:
        OverflowError: no calendar has it.
    """
    from datetime import timedelta

    return day + timedelta(days=days)


def months_after(day: date, months: int) -> date:
    """The same day so many months later (earlier where negative), or the last day of that month.

    >>> from datetime import date
    >>> months_after(date(2024, 1, 31), 1).isoformat()
    '2024-02-29'
    """
    number = day.year * 12 + day.month - 1 + months
    first = day.replace(year=number // 12, month=number % 12 + 1, day=1)
    return first.replace(day=min(day.day, _days_of(first)))


def _days_of(first: date) -> int:
    """How many days the month has that begins so; December, after which no year may follow, by heart."""
    if first.month == 12:  # noqa: PLR2004  December
        return 31
    return (first.replace(month=first.month + 1) - first).days
