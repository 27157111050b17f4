"""The lines of a table's columns in, its rows out, told by the space between them."""

from __future__ import annotations

from itertools import pairwise

from policydiff.read.pdf.baselines import CellTable, TypeLine
from policydiff.read.pdf.grids import heads
from policydiff.read.pdf.measures import begins_anew

TIGHT = 1.08
"""Times the leading: lines that stand no further apart are of one cell. A browser sets lines on whole dots of a screen,
so that the steps inside a cell differ by a fifteenth; the least space it leaves between two rows is a tenth."""

_FEW = 3
"""Rows that space tells: where there are fewer, there may be none between those of a table."""


def table_of(columns: dict[int, list[TypeLine]], width: int, leading: float) -> CellTable:
    """The table whose columns hold some lines.

    Args:
        columns: the lines of each column that holds any, from top to bottom.
        width: how many columns it has.
        leading: from one line of a paragraph to the next, in type sizes.
    """
    tops = _tops(columns, leading)
    grid = tuple(
        tuple(tuple(line for line in columns.get(column, ()) if top <= line.base < floor) for column in range(width))
        for top, floor in zip(tops, [*tops[1:], float("inf")], strict=True)
    )
    lines = sorted((line for own in columns.values() for line in own), key=lambda line: line.base)
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return CellTable(grid, x0, x1, lines[0].top, lines[-1].base, lines[0].page, heads(grid))


def _tops(columns: dict[int, list[TypeLine]], leading: float) -> list[float]:
    """The base from which on lines belong to each row.

    Cells are told by the space between them, as one may be set in the middle of its row; where there is none, each
    line of the first column begins a row, unless they are the lines of one text.
    """
    spans: list[tuple[float, float]] = []
    for lines in columns.values():
        for i, line in enumerate(lines):
            if i and line.base <= spans[-1][1] + TIGHT * leading * line.size:
                spans[-1] = (spans[-1][0], line.base)
            else:
                spans.append((line.base - line.size / 2, line.base))
    tops: list[float] = []
    end = float("-inf")
    for begin, upto in sorted(spans):
        if begin > end:
            tops.append(begin)
        end = max(end, upto)
    firsts = [line.base - 0.5 for line in columns.get(0, ())]
    few = len(tops) < _FEW and len(firsts) >= 2 * len(tops)
    return [tops[0], *firsts[1:]] if few and _apart(columns, leading) else tops


def _apart(columns: dict[int, list[TypeLine]], leading: float) -> bool:
    """Whether the lines of the first column are rows, and not one text that was wrapped.

    They are where every column has as many, where they stand apart from one another as the names of longer texts do, or
    where most end before the word below would have had to go there.
    """
    lines = columns.get(0, [])
    if len({len(own) for own in columns.values()}) == 1:
        return True
    right = max(line.x1 for line in lines)
    close = [(a, b) for a, b in pairwise(lines) if b.base - a.base <= TIGHT * leading * b.size]
    return 2 * sum(begins_anew(above, below, right) for above, below in close) >= len(close)
