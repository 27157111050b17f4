"""Dates of policies: what a text says about when it was updated and when it takes effect."""

from policydiff.dates.date_lines import is_date_line
from policydiff.dates.find import FoundDate, find_dates, has_year
from policydiff.dates.policy import PolicyDates, read_dates
from policydiff.dates.roles import Dated, announces, banner_parts, dated

__all__ = [
    "Dated",
    "FoundDate",
    "PolicyDates",
    "announces",
    "banner_parts",
    "dated",
    "find_dates",
    "has_year",
    "is_date_line",
    "read_dates",
]
