"""A row of both editions in, its cells out: changes inside cells where the row has as many as before, else two rows.

old  session | 30 days        new  session | 90 days      →   session | [-30-]{+90+} days
old  session | 30 days        new  session                →   the old row gone, the new one come
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import Block, BlockKind, Op, Span
from policydiff.render.docx.pieces import PARTED, cut, pieces_of
from policydiff.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell = tuple[Block | None, Block | None, tuple[Span, ...]]
"""A cell of the old row, of the new one, and what became of its text; a block may be empty."""


def rows_of(block: Block) -> list[Block]:
    """The rows of a block: one, but for rows that were split or merged."""
    return pieces_of(block) if PARTED in block.text else [block]


def lone_cells(block: Block, op: Op) -> list[Cell]:
    """The cells of a row that one edition has."""
    found: list[Cell] = []
    for start, end in _edges(block):
        cell = _piece(block, start, end)
        spans = (Span(op, cell.text),) if cell.text else ()
        found.append((cell, None, spans) if op is Op.DELETE else (None, cell, spans))
    return found


def shared_cells(old: Block, new: Block, spans: Sequence[Span]) -> list[Cell] | None:
    """The cells of a row that both editions have; None where it has another number of cells now."""
    before, after = _edges(old), _edges(new)
    if len(before) != len(after) or PARTED in old.text or PARTED in new.text:
        return None
    by_cell = _by_cell(spans, _cell_at(before, len(old.text)), _cell_at(after, len(new.text)), len(before))
    found: list[Cell] = []
    for at, (a, b) in enumerate(zip(before, after, strict=True)):
        cells = _piece(old, *a), _piece(new, *b)
        if by_cell is not None:
            known = by_cell[at]
        elif cells[0].text == cells[1].text:
            known = (Span(Op.EQUAL, cells[0].text),)
        else:
            known = (Span(Op.DELETE, cells[0].text), Span(Op.INSERT, cells[1].text))
        found.append((*cells, tuple(span for span in known if span.text)))
    return found


def _edges(block: Block) -> list[tuple[int, int]]:
    """Where each cell of a row begins and ends in its text; empty cells included."""
    inside = [False] * len(block.text)
    for mark in block.marks:
        if mark.kind == "cell":
            inside[mark.start : mark.end] = [True] * (mark.end - mark.start)
    bars = [at for at, sign in enumerate(block.text) if sign == "|" and not inside[at]]
    found = []
    for start, end in zip([0, *(bar + 1 for bar in bars)], [*bars, len(block.text)], strict=True):
        text = block.text[start:end]
        lead = len(text) - len(text.lstrip(" "))
        found.append((start + lead, max(start + lead, start + len(text.rstrip(" ")))))
    return found


def _cell_at(edges: Sequence[tuple[int, int]], size: int) -> list[int]:
    """For each character of a row the cell that it stands in; -1 between cells."""
    found = [-1] * size
    for at, (start, end) in enumerate(edges):
        found[start:end] = [at] * (end - start)
    return found


def _by_cell(spans: Sequence[Span], old: list[int], new: list[int], count: int) -> list[tuple[Span, ...]] | None:
    """The spans of each cell; None where what parts the cells is itself among what changed."""
    signs: list[list[tuple[Op, str]]] = [[] for _ in range(count)]
    i = j = 0
    for span in spans:
        for sign in span.text:
            places = {
                side
                for side in (_take(span.op, Op.INSERT, old, i), _take(span.op, Op.DELETE, new, j))
                if side is not None
            }
            if len(places) != 1 or (span.op is not Op.EQUAL and -1 in places):
                return None
            if (at := places.pop()) >= 0:
                signs[at].append((span.op, sign))
            i += span.op is not Op.INSERT
            j += span.op is not Op.DELETE
    return [
        tuple(Span(op, "".join(sign for _, sign in run)) for op, run in groupby(row, key=lambda each: each[0]))
        for row in signs
    ]


def _take(op: Op, gone: Op, side: list[int], at: int) -> int | None:
    """The cell at a place of one side; None where that side does not have the text."""
    return None if op is gone else side[at]


def _piece(block: Block, start: int, end: int) -> Block:
    """A cell as a paragraph."""
    cell = cut(block, start, end)
    marks = tuple(mark for mark in cell.marks if mark.kind != "cell")
    return replace(cell, kind=BlockKind.PARAGRAPH, marks=marks, marker="", depth=0)
