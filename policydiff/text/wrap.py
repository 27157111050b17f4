"""Text in, rows of at most so many cells out, a wide character being two: for terminals and for plain-text messages.

Chinese and Japanese break between any two characters but before closing and after opening signs; long words and
addresses are cut where they must be, or left whole. Unseen characters are shown.

    我们不会把您的个人信息卖给，任何人  →  我们不会把您的个人信息卖 | 给，任何人

Here in rows of 24 cells: none begins with a comma.

Most texts are words of one-cell signs with a space between them. Of those only the ends of rows are looked for; all
others are taken apart into `row_units`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.text.unseen import show_controls
from policydiff.text.widths import CLOSING, OPENING, Piece, is_narrow, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from policydiff.text.widths import Row

NARROWEST = 2
"""Cells of a row from which on a space always fits before the first word."""

_Part = tuple[str, str]
"""A text and its label."""

_Stretch = tuple[int, int]
"""Where a row begins and ends in a text."""


def lay_out(pieces: Iterable[tuple[str, str]], room: int, *, whole: bool = False) -> Iterable[Row]:
    """Lay texts, each with its label, out in rows of at most `room` cells; a line feed ends a row; at least one.

    With `whole`, a word that is longer than a row, such as an address, is not cut and exceeds it, and so do the
    closing signs of Chinese and Japanese at its end.
    """
    parts = [piece for piece in pieces if piece[0]]
    text = "".join([part for part, _ in parts])
    if not text.isprintable():
        parts = [(show_controls(part), label) for part, label in parts]
        text = "".join([part for part, _ in parts])
    if room >= NARROWEST and "  " not in text and "\t" not in text and is_narrow(text):
        if len(text) <= room and "\n" not in text:
            return _rows(text, [(0, len(text) - text.endswith(" "))], parts)
        stretches = _stretches(text, room, _seams(parts))
        if stretches is not None:
            return _rows(text, stretches, parts)
    from policydiff.text.row_units import rows_of_units  # few texts need it

    return rows_of_units(parts, room, whole=whole)


def wrap_text(text: str, width: int, first: str = "", rest: str = "") -> str:
    r"""A paragraph in lines of at most `width` cells; words longer than a line, such as addresses, stay whole.

    Args:
        text: one paragraph.
        width: cells.
        first: what the first line begins with, such as `- `.
        rest: what the other lines begin with, as wide as `first`.

    >>> wrap_text("We keep it for thirty days.", 16, "- ", "  ")
    '- We keep it for\n  thirty days.'
    """
    rows = lay_out([Piece(text)], width - width_of(first), whole=True)
    lines = ("".join(piece.text for piece in row) for row in rows)
    return "\n".join(f"{rest if index else first}{line}".rstrip() for index, line in enumerate(lines))


def _seams(parts: Sequence[_Part]) -> list[int]:
    """Where a row may end though no space stands there: between a closing and an opening mark, each a word's part."""
    found: list[int] = []
    at = 0
    before = ""
    for text, _ in parts:
        if before[-2:] in CLOSING and text[:2] in OPENING and before[-3:-2] in _EDGES and text[2:3] in _EDGES:
            found.append(at)
        at += len(text)
        before = text
    return found


_EDGES = ("", " ", "\n")
"""What stands beside a word."""


def _stretches(text: str, room: int, seams: Sequence[int]) -> list[_Stretch] | None:
    """Where the rows of a text of one-cell signs, parted by single spaces, begin and end.

    None where a word is longer than a row.
    """
    made: list[_Stretch] = []
    start = stop = 0
    while stop < len(text) or not made:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        end = stop - text.endswith(" ", start, stop)
        while end - start > room:
            last = start + room
            cut = text.rfind(" ", start + 1, last + 1)
            seam = max([seam for seam in seams if start < seam <= last], default=-1) if seams else -1
            if cut == seam:  # there is neither
                return None
            made.append((start, max(cut, seam)))
            start = seam if seam > cut else cut + 1
        made.append((start, end))
        start = stop + 1
    return made


def _rows(text: str, stretches: Sequence[_Stretch], parts: Sequence[_Part]) -> list[Row]:
    """The rows that stand in a text, with the labels of its parts; neighbours of one label are one piece."""
    if len(parts) == 1:
        label = parts[0][1]
        return [(Piece(text[start:end], label),) if start < end else () for start, end in stretches]
    runs: list[tuple[int, str]] = []
    """Where a label ends, and which; the last of all first."""
    at = 0
    for part, label in parts:
        at += len(part)
        if runs and runs[-1][1] == label:
            runs[-1] = at, label
        else:
            runs.append((at, label))
    runs.reverse()
    made: list[Row] = []
    for start, end in stretches:
        row: list[Piece] = []
        at = start
        while at < end:
            upto, label = runs[-1]
            if upto <= at:
                runs.pop()
                continue
            row.append(Piece(text[at : min(upto, end)], label))
            at = upto
        made.append(tuple(row))
    return made
