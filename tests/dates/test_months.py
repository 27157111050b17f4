"""The packaged names against CLDR, as Babel carries it, and dates as CLDR writes them."""

from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from policydiff.dates import find_dates
from policydiff.dates.months import MONTHS, WEEKDAYS

SPACED = ("de", "de_AT", "en", "en_GB", "es", "fr", "it", "nl", "pl", "pt", "pt_PT", "da", "id", "nb", "sv")
WIDE = ("ar", "bg", "ca", "cs", "el", "et", "fi", "he", "hi", "hu", "ro", "ru", "sk", "sl", "th", "tr", "uk", "vi")
ALL = (*SPACED, "zh", "zh_Hant", "ja", "ko")


@pytest.mark.parametrize("language", SPACED)
def test_every_month_of_cldr_is_in_the_table(language: str) -> None:
    months = Locale.parse(language).months
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in months[context][width].items():
                assert MONTHS[name.lower().rstrip(".")] == number


@pytest.mark.parametrize("language", [language for language in WIDE if language not in {"ca", "vi"}])
def test_wide_names_of_months_are_in_the_table(language: str) -> None:
    for name in Locale.parse(language).months["format"]["wide"].values():
        assert name.lower() in MONTHS


@pytest.mark.parametrize("language", [*ALL, *WIDE])
def test_every_weekday_of_cldr_is_in_the_table(language: str) -> None:
    names = Locale.parse(language).days["format"]["wide"].values()
    assert {name.lower() for name in names} <= WEEKDAYS


@given(
    day=st.dates(dt.date(1995, 1, 1), dt.date(2039, 12, 31)),
    language=st.sampled_from(ALL),
    form=st.sampled_from(["medium", "long", "full"]),
)
def test_dates_as_cldr_writes_them_are_found(day: dt.date, language: str, form: str) -> None:
    text = f"… {format_date(day, form, locale=language)} …"
    (date,) = find_dates(text)
    assert day.isoformat() in {date.iso, date.day_first}


@given(
    day=st.dates(dt.date(1995, 1, 1), dt.date(2039, 12, 31)),
    language=st.sampled_from(WIDE),
    form=st.sampled_from(["long", "full"]),
)
def test_long_dates_as_cldr_writes_them_are_found(day: dt.date, language: str, form: str) -> None:
    text = f"… {format_date(day, form, locale=language)} …"
    assert [date.iso for date in find_dates(text)] == [day.isoformat()]
