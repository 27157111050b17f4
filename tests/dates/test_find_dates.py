"""Which dates are found in a text, how they are read, and what is no date."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.dates import FoundDate, find_dates
from policydiff.dates.find import OTHER_YEARS, has_year
from policydiff.text.scripts import is_thai

FINDS = [
    ("2022/3/8", "2022-03-08"),
    ("2024-05-01T08:30:00Z", "2024-05-01"),
    ("2024. 1. 15.", "2024-01-15"),
    ("2023年6月5日起生效", "2023-06-05"),
    ("2023 年 6 月 5 日", "2023-06-05"),
    ("２０２４年５月１日", "2024-05-01"),
    ("二〇二四年五月二十一日", "2024-05-21"),
    ("令和6年4月1日", "2024-04-01"),
    ("平成元年12月1日", "1989-12-01"),
    ("民國113年5月1日", "2024-05-01"),
    ("2023년 4월 3일", "2023-04-03"),
    ("08.03.2022", "2022-03-08"),
    ("13. 5. 2024", "2024-05-13"),
    ("01.05.24", "2024-05-01"),
    ("07/31/2022", "2022-07-31"),
    ("31/07/2022", "2022-07-31"),
    ("March 14, 2021", "2021-03-14"),
    ("Oct. 23rd 2023", "2023-10-23"),
    ("March 2 , 2023", "2023-03-02"),
    ("2nd day of March, 2023", "2023-03-02"),
    ("2-Mar-2023", "2023-03-02"),
    ("1er septembre 2022", "2022-09-01"),
    ("5 fevrier 2024", "2024-02-05"),
    ("6 de mayo de 2024", "2024-05-06"),
    ("8. Jänner 2024", "2024-01-08"),
    ("1° marzo 2024", "2024-03-01"),
    ("29 February 2024", "2024-02-29"),
    ("October 2022", "2022-10"),
    ("octobre 2022", "2022-10"),
    ("2024年5月", "2024-05"),
    ("2024-05", "2024-05"),
    ("05/2024", "2024-05"),
    ("7 Ocak 2025", "2025-01-07"),
    ("7 января 2025 г.", "2025-01-07"),
    ("2025. január 7.", "2025-01-07"),
    ("ngày 7 tháng 1 năm 2025", "2025-01-07"),
    ("tháng 1 năm 2025", "2025-01"),
    ("7 มกราคม 2568", "2025-01-07"),
    ("๗ มกราคม พ.ศ. ๒๕๖๘", "2025-01-07"),
    ("มีผล 07/01/2568", "2025-07-01"),
    ("७ जनवरी २०२५", "2025-01-07"),
    ("٧ يناير ٢٠٢٥", "2025-01-07"),
    ("7 בינואר 2025", "2025-01-07"),
]

LEAVES_ALONE = [
    "",
    "2024",
    "Copyright 2012-2022",
    "2019–2023",
    "Regulation (EU) 2016/679",
    "Directive 2002/58/EC",
    "Law No. 78-17",
    "Deliberation No. 2012-209",
    "version 1.2.21",
    "version 2.0.2023",
    "31 June 2024",
    "29 February 2023",
    "13/13/2024",
    "Surface Pro 2024",
    "listopada 2568",
    "ราคา 2568 บาท",
    "7 tháng trước năm nay",
    "in 2023 you may",
    "call 0800 2024 12",
    "https://example.org/2020300/45",
]


@pytest.mark.parametrize(("text", "iso"), FINDS)
def test_finds(text: str, iso: str) -> None:
    assert [date.iso for date in find_dates(f"Last updated: {text} (see below)")] == [iso]


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_with_two_readings_keeps_both() -> None:
    (date,) = find_dates("8/3/2022")
    assert (date.iso, date.day_first) == ("2022-08-03", "2022-03-08")


@pytest.mark.parametrize("text", ["5/5/2024", "13/5/2024", "5/13/2024", "05.06.2024", "2024/05/06"])
def test_a_date_with_one_reading_has_no_other(text: str) -> None:
    assert find_dates(text)[0].day_first == ""


def test_several_dates_stand_in_order() -> None:
    text = "From December 31, 2023 to 1 January 2024, then 2024-02-01."
    assert [text[d.start : d.end] for d in find_dates(text)] == ["December 31, 2023", "1 January 2024", "2024-02-01"]


@given(st.text())
def test_any_text_is_searched_without_error(text: str) -> None:
    dates = find_dates(text)
    assert all(0 <= date.start < date.end <= len(text) for date in dates)


PIECES = [*(text for text, _ in FINDS), *LEAVES_ALONE, "2023", "du 3", "May", "1/2/24 3/4/25", "10.000,00", "年"]
PROSE = "and so on, we may "


@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from(PIECES)), min_size=1, max_size=4), st.integers(0, 40))
def test_long_texts_hold_the_dates_of_their_parts(parts: list[tuple[int, str]], rest: int) -> None:
    """Prose in between, however long, hides no date and makes none."""
    long = "".join(PROSE * (1 + count) + piece + " " for count, piece in parts) + PROSE * rest
    short = "".join(PROSE + piece + " " for _, piece in parts)
    assert len(short) < SHORT
    assert [_told(long, date) for date in find_dates(long)] == [_told(short, date) for date in find_dates(short)]


SHORT = 400
"""Characters of a text that is looked at as a whole."""


def _told(text: str, date: FoundDate) -> tuple[str, str, str]:
    return text[date.start : date.end], date.iso, date.day_first


@given(st.text(st.sampled_from("0129/.- –“é٢二年０ก"), max_size=12))
def test_whether_a_text_may_hold_a_date_is_told_as_by_its_patterns(text: str) -> None:
    years = ("20", "19", *OTHER_YEARS)
    short = re.search(r"\d[./-]\d{1,2}[./-]\d\d", text) is not None
    assert has_year(text) == (short or any(year in text for year in years) or ("25" in text and is_thai(text)))
