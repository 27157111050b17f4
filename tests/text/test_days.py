"""What a date without a day can mean, and when it has passed."""

from datetime import date

import pytest

from policydiff.text.days import days_ahead, first_day, has_passed, last_day, months_after


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024-05-17", date(2024, 5, 17), date(2024, 5, 17)),
        ("2024-05", date(2024, 5, 1), date(2024, 5, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_the_days_that_a_date_can_mean(iso: str, first: date, last: date) -> None:
    assert (first_day(iso), last_day(iso)) == (first, last)


@pytest.mark.parametrize("iso", ["", "2024", "May 2024", "2024-13", "2024-02-30"])
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        first_day(iso)


@pytest.mark.parametrize(
    ("iso", "today", "passed", "ahead"),
    [
        ("2026-03-10", date(2026, 3, 9), False, 1),
        ("2026-03-10", date(2026, 3, 10), False, 0),
        ("2026-03-10", date(2026, 3, 11), True, -1),
        ("2026-03", date(2026, 2, 1), False, 28),
        ("2026-03", date(2026, 3, 10), False, -9),
        ("2026-03", date(2026, 3, 31), False, -30),
        ("2026-03", date(2026, 4, 1), True, -31),
    ],
)
def test_when_a_date_has_passed_and_how_far_ahead_it_is(iso: str, today: date, passed: bool, ahead: int) -> None:
    assert (has_passed(iso, today), days_ahead(iso, today)) == (passed, ahead)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2024, 11, 30), 1, date(2024, 12, 30)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 5, 5), 12, date(2025, 5, 5)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later
