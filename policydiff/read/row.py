"""The cells of one table row in, its blocks out: one row, or the paragraphs of cells that hold whole texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from policydiff.model import Block, BlockKind, Lines, Mark
from policydiff.read.run import Run, fold

PROSE_BLOCKS = 3
PROSE_CHARACTERS = 1_200
"""A row with a cell of so many paragraphs, and with so many signs in all, is a text set in columns: to a reader its
paragraphs are the units. Tables of data keep far below either."""


@dataclass(slots=True)
class Cell:
    """A cell being filled."""

    head: bool
    blocks: list[Block] = field(default_factory=list)
    """Its paragraphs and items, with marks and places as they would have alone."""


@dataclass(slots=True)
class Row:
    """A row being filled."""

    cells: list[Cell] = field(default_factory=list)


def blocks_of(row: Row, depth: int, *, outside: bool) -> list[Block]:
    """Turn a row into blocks; none where it is empty.

    Cells are joined by ` | `, each with its mark; what a cell holds in several blocks is one text there.
    """
    blocks = [block for cell in row.cells for block in cell.blocks]
    if not blocks:
        return []
    long = sum(len(block.text) for block in blocks) > PROSE_CHARACTERS
    if long and any(len(cell.blocks) >= PROSE_BLOCKS for cell in row.cells):
        return blocks
    text = ""
    marks: list[Mark] = []
    for i, cell in enumerate(row.cells):
        text += " | " if i else ""
        start = len(text)
        for block in cell.blocks:
            text += " " if len(text) > start else ""
            marks += [Mark(m.start + len(text), m.end + len(text), m.kind, m.value) for m in block.marks]
            text += block.text
        if len(text) > start:
            marks.append(Mark(start, len(text), "cell", "head" if cell.head else ""))
    lines: Lines = (min(block.lines[0] for block in blocks), max(block.lines[1] for block in blocks))
    run = fold(Run(text, tuple(marks)))
    return [Block(BlockKind.ROW, run.text, lines, run.marks, depth, outside=outside)]
