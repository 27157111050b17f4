"""A date of the policy that differs in, the point that tells it out: as the editions write it where that is short."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.dates.find import find_dates
from policydiff.model import Block, ComparedSection, Excerpt, Form, Kind, Point, QuoteRole, Severity
from policydiff.summarise.lengths import columns
from policydiff.summarise.messages import Phrases
from policydiff.values import dataclass

WIDEST = 30
"""Columns of a date as a text writes it; of one that is wider, with a clock time, say, the day alone is told."""


@dataclass(frozen=True, slots=True)
class DateChange:
    """A date of the policy that differs between the editions."""

    name: str
    """`effective` or `updated`."""
    old: str | None
    """ISO date of the old edition; None where it states none."""
    new: str | None


def date_point(date: DateChange, sections: Sequence[ComparedSection], say: Phrases) -> Point:
    """The point for a date that differs.

    Args:
        date: what differs.
        sections: judged; the first editorial change that holds the dates of both sides is quoted, and none where they
            stand in front matter.
        say: the language.
    """
    quotes = _quoted(date, sections)
    shown = {quote.role: quote.text for quote in quotes}
    ending = "" if date.old and date.new else ".new" if date.new else ".gone"
    text = say.message(
        f"date.{date.name}{ending}",
        old=shown.get(QuoteRole.OLD, date.old or ""),
        new=shown.get(QuoteRole.NEW, date.new or ""),
    )
    changes = tuple(dict.fromkeys(quote.change for quote in quotes if quote.change))
    return Point(text, Severity.LOW, (), changes, short=text, form=Form.DATE, quotes=quotes)


def _quoted(date: DateChange, sections: Sequence[ComparedSection]) -> tuple[Excerpt, ...]:
    """The dates as one change writes them, each side that has one; none where no change holds them all."""
    for section in sections:
        for change in section.changes:
            if change.kind is Kind.EQUAL or change.substantive:
                continue  # a sentence that says more has a point of its own
            sides = (QuoteRole.OLD, "old", date.old, change.old), (QuoteRole.NEW, "new", date.new, change.new)
            found = [
                Excerpt(role, side, change.id, at, block.text[slice(*at)])
                for role, side, iso, block in sides
                if iso and block and (at := _place(block, iso))
            ]
            if len(found) == sum(bool(iso) for iso in (date.old, date.new)):
                return tuple(found)
    return ()


def _place(block: Block, iso: str) -> tuple[int, int] | None:
    """Where a block writes a date; None where it does not, or at length."""
    for found in find_dates(block.text):
        if iso in (found.iso, found.day_first) and columns(block.text[found.start : found.end]) <= WIDEST:
            return found.start, found.end
    return None
