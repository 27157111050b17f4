"""Pieces in, the numbers of their lines out: a document's lines are counted on and on, page after page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from policydiff.read.pdf.pieces import Page, Snippet


class LineNumbers:
    """Counts the lines of each page in the order in which they are read."""

    __slots__ = ("_bases", "_next", "pages")

    def __init__(self, pages: Sequence[Page]) -> None:
        # A page has no more lines than pieces: numbers are kept free for each, so that pages begin where they begin.
        self.pages = tuple(accumulate((max(1, len(page.pieces)) for page in pages[:-1]), initial=1))
        """The number of the line that each page begins with."""
        self._next = list(self.pages)
        self._bases: list[float | None] = [None] * len(pages)

    def of(self, piece: Snippet) -> int:
        """The number of the line that a piece stands on; pieces are asked for in reading order."""
        at = piece.page - 1
        last = self._bases[at]
        if last is None:
            self._bases[at] = piece.base
        elif abs(last - piece.base) > piece.size / 2:
            self._bases[at] = piece.base
            limit = self.pages[at + 1] - 1 if at + 1 < len(self.pages) else self._next[at] + 1
            self._next[at] = min(self._next[at] + 1, limit)
        return self._next[at]
