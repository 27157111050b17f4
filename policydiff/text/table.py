"""Rows of cells in, lines of plain text out: columns under their heads, as wide as their widest cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.widths import width_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def text_table(rows: Sequence[Sequence[str]], *, words: int = 1) -> list[str]:
    """Lay cells out in columns, two spaces apart.

    Args:
        rows: at least one, all of one length; the first holds the heads.
        words: so many columns from the left hold words and are flush left; the others hold numbers, flush right.

    >>> text_table([("notice", "sent"), ("terms", "12")])
    ['notice  sent', 'terms     12']
    """
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_cells(row, widths, words)).rstrip() for row in rows]


def _cells(row: Sequence[str], widths: Sequence[int], words: int) -> list[str]:
    blanks = [" " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)]
    return [
        f"{cell}{blank}" if column < words else f"{blank}{cell}"
        for column, (cell, blank) in enumerate(zip(row, blanks, strict=True))
    ]
