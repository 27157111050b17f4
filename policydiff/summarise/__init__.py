"""Judged sections in, a summary for a reader with ten seconds out: a headline, points, the counted rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from policydiff.model import ComparedSection, Kind, Summary
from policydiff.rules.salience import cue_book
from policydiff.summarise.choice import choose
from policydiff.summarise.dating import DateChange, date_point
from policydiff.summarise.headline import headline
from policydiff.summarise.messages import phrases
from policydiff.summarise.units import units_of
from policydiff.summarise.wordless import wordless

__all__ = ["DateChange", "summarise"]

MOST = 7
"""Points of a summary: what a reader holds in mind at once (Miller 1956)."""


def summarise(
    sections: Sequence[ComparedSection], language: str, dates: Sequence[DateChange] = (), front: int = 0
) -> Summary:
    """Sum a comparison up.

    Args:
        sections: judged, in reading order.
        language: BCP 47 tag; English and Chinese are spoken, anything else is told in English.
        dates: the policy's dates that differ, the most telling first: one is told, the others stand beside the text.
        front: how many fields of the front matter differ that a layout may print.

    Returns:
        A headline; at most `MOST` points, most severe first, then what matters most, and a date; and how many
        changes no point speaks of. A revision without a change of meaning has a headline that says what it is.
    """
    say = phrases(language)
    book = cue_book(language)
    units = units_of(sections, book.order)
    chosen = choose(sections, units, book, say, MOST) if units else []
    chosen += islice(wordless(sections, {unit.change.id for unit in units}, say), max(1, MOST - len(chosen)))
    points = [*(one.point for one in chosen), *(date_point(date, sections, say) for date in dates[:1])]
    told = {name for point in points for name in point.changes}
    ours = [c.id for section in sections for c in section.changes if c.kind is not Kind.EQUAL and not c.outside]
    rest = len(ours) - sum(map(told.__contains__, ours))
    return Summary(headline(sections, units, chosen, say, front), tuple(points), rest)
