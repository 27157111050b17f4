"""Labelled text in, rows of a terminal out, safe to print.

Everything shown passes here, so this is where unseen characters are shown.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from policydiff.render.terminal.labels import Label
from policydiff.text.unseen import show_controls
from policydiff.text.widths import Piece, width_of
from policydiff.text.wrap import lay_out
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policydiff.text.widths import Row

NARROWEST = 24
"""Columns; a narrower terminal gets rows of this width: half of it goes to the widest margin, and words of a policy
cannot be read in fewer than the rest."""

WIDEST = 100
"""Columns; a wider terminal gets rows of this width, as longer ones are hard to read from end to start."""


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands to the left of a text."""

    first: str = ""
    rest: str = ""
    """As wide as `first`; of every row but the first."""
    label: Label = Label.PLAIN


def measure(width: int) -> int:
    """The columns that rows may take on a terminal of a width."""
    return min(max(width, NARROWEST), WIDEST)


NO_MARGIN = Margin()


def wrap(pieces: Iterable[tuple[str, str]], width: int, margin: Margin = NO_MARGIN) -> list[Row]:
    """Lay text out in rows of at most `width` cells; a line feed ends a row. At least one row comes out.

    Args:
        pieces: texts, each with its label.
        width: cells, the margin's among them.
        margin: what stands to the left.
    """
    first, rest, wide = _beside(margin.first, margin.rest)
    room = max(width, NARROWEST) - wide
    head, *more = lay_out(pieces, max(room, NARROWEST // 2))
    beside = Piece(rest, margin.label)
    return [(Piece(first, margin.label), *head), *[(beside, *row) for row in more]]


@lru_cache(maxsize=200)
def _beside(first: str, rest: str) -> tuple[str, str, int]:
    """The two margins as they are shown, and how wide they are; a whole list has the same."""
    shown = show_controls(first)
    return shown, show_controls(rest), width_of(shown)
