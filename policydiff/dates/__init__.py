"""Dates of policies: what a text says about when it was updated and when it takes effect."""

from policydiff.dates.lines import is_date_line

__all__ = ["is_date_line"]
