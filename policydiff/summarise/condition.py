"""A sentence that opens with a condition too long to be shown out: the words by which the condition is known.

"If you are a business user within the scope of … you may also …" must not become "you may also …".
"""

from __future__ import annotations

from policydiff.summarise.clause import Room
from policydiff.summarise.closing import GAP, GAP_COLUMNS, Window
from policydiff.summarise.units import Unit
from policydiff.text.scripts import has_cjk

SHARE = 0.35
"""Share of the room that these words take at most."""

LEAST = 4
"""Words that tell which condition it is, at least: "if you are" tells none."""

SMALL = 3
"""Letters of a word in small letters at which nothing breaks off: "the scope of"."""


def known_by(unit: Unit, main: int, room: Room) -> Window | None:
    """The first words of the condition before a main clause, up to the end of a phrase; None where too few fit.

    Args:
        unit: the sentence.
        main: index of the first word of its main clause.
        room: how much fits.

    Chinese, Japanese and Korean say what a condition is at its end: see `clause.best_window`.
    """
    if has_cjk(unit.text):
        return None
    first, costs, free, cuts = unit.opening, room.costs(unit), unit.edges, unit.breaks
    end, spent = first, 0.0
    while end < main and spent + costs[end] <= room.limit * SHARE:
        spent += costs[end]
        end += 1
    stop = next((k for k in range(end, first + LEAST, -1) if cuts[k]), 0)
    if stop:
        return first, stop
    while end > first and (not free[end] or _is_small(unit, end - 1)):
        end -= 1
    return (first, end) if end - first >= LEAST else None


def gap(room: Room) -> float:
    """What the sign between a condition and its main clause takes."""
    return GAP_COLUMNS if room.columns else GAP


def _is_small(unit: Unit, at: int) -> bool:
    word = unit.words[at]
    text = unit.text[word.start : word.end]
    return text.islower() and len(text) <= SMALL
