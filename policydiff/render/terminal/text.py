"""Comparison in, text for a terminal or a file out: first what a reader needs, then section by section.

With colour, inserted words are underlined and deleted ones struck through; without, they are marked
`{+so+}` and `[-so-]`. Whole blocks carry `+` or `-` in the margin, always.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import Verdict
from policydiff.render.terminal.head import edition_name, head_rows, labelled
from policydiff.render.terminal.labels import Label, paint
from policydiff.render.terminal.screen import Screen, is_empty
from policydiff.render.terminal.section import folded_rows, section_rows
from policydiff.render.terminal.wrap import measure, wrap
from policydiff.render.words.phrases import VERDICTS
from policydiff.render.words.places import places_of
from policydiff.render.words.tongue import tongue
from policydiff.text.widths import Piece, clip, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison
    from policydiff.text.widths import Row


def to_text(comparison: Comparison, *, width: int, color: bool, full: bool) -> str:
    """Write one comparison for people, ending in a line feed.

    Args:
        comparison: What is written.
        width: Columns of the terminal; rows are kept between 24 and 100.
        color: Use colours, underlining and strike-through (escape sequences); the policy's own never pass.
        full: Write the untouched text too, and fold nothing.
    """
    return paint(_rows(comparison, measure(width), color=color, full=full), color=color)


def set_to_text(comparisons: Sequence[Comparison], *, width: int, color: bool, full: bool) -> str:
    """Write several comparisons: a verdict for each, then each under a header; one alone has none. May be empty."""
    if len(comparisons) == 1:
        return to_text(comparisons[0], width=width, color=color, full=full)
    columns = measure(width)
    rows: list[Row] = []
    for each in comparisons:
        speech = tongue(each.new.language)
        rows += wrap(labelled(edition_name(each), Piece(speech.say(VERDICTS[each.verdict])), speech), columns)
    for each in comparisons:
        rows += [(), (Piece(_rule(edition_name(each), columns), Label.TITLE),), ()]
        rows += _rows(each, columns, color=color, full=full)
    return paint(rows, color=color)


def _rule(name: str, width: int) -> str:
    said = f"══ {clip(name, width - 6)} "
    return said + "═" * (width - width_of(said))


def _rows(comparison: Comparison, width: int, *, color: bool, full: bool) -> list[Row]:
    rows = head_rows(comparison, width, full=full)
    if comparison.verdict is Verdict.IDENTICAL and not full:
        return rows
    rows += [(), (Piece("─" * width, Label.QUIET),)]
    screen = Screen(width, places_of(comparison), color=color, full=full, speech=tongue(comparison.new.language))
    sections = [section for section in comparison.sections if not is_empty(section)]
    for fate, group in groupby(sections, key=screen.fate_in_short):
        if fate:
            rows += [(), *folded_rows(list(group), fate, screen)]
            continue
        for section in group:
            rows += [(), *section_rows(section, screen)]
    return rows
