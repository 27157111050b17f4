"""The cells of one table row in, its blocks out: one row, or the paragraphs of cells that hold whole texts."""

from __future__ import annotations

from policydiff.model import Block, BlockKind, Mark
from policydiff.read.run import Run, fold

PROSE_BLOCKS = 3
PROSE_CHARACTERS = 1_200
"""A row with a cell of so many paragraphs, and with so many signs in all, is a text set in columns: to a reader its
paragraphs are the units. Tables of data keep far below either."""


class Row:
    """A row being filled, cell by cell."""

    __slots__ = ("_cells",)

    def __init__(self) -> None:
        self._cells: list[tuple[bool, list[Block]]] = []  # whether it is a header cell, and its paragraphs and items

    def begin_cell(self, *, head: bool) -> None:
        """Begin the next cell."""
        self._cells.append((head, []))

    def add(self, block: Block) -> None:
        """Add a paragraph or an item to the cell."""
        self._cells[-1][1].append(block)

    def blocks(self, depth: int, *, outside: bool) -> list[Block]:
        """Turn the row into blocks; none where it is empty.

        Cells are joined by ` | `, each with its mark; what a cell holds in several blocks is one text there.
        """
        inner = [block for _, blocks in self._cells for block in blocks]
        if not inner:
            return []
        long = sum(len(block.text) for block in inner) > PROSE_CHARACTERS
        if long and any(len(blocks) >= PROSE_BLOCKS for _, blocks in self._cells):
            return inner
        text = ""
        marks: list[Mark] = []
        for i, (head, blocks) in enumerate(self._cells):
            text += "" if not i else "| " if text.endswith(" ") or not text else " | "
            start = len(text)
            for block in blocks:
                text += " " if len(text) > start else ""
                marks += [Mark(m.start + len(text), m.end + len(text), m.kind, m.value) for m in block.marks]
                text += block.text
            if len(text) > start:
                marks.append(Mark(start, len(text), "cell", "head" if head else ""))
        run = fold(Run(text, tuple(marks)))  # an empty last cell leaves a space at the end
        lines = (min(block.lines[0] for block in inner), max(block.lines[1] for block in inner))
        return [Block(BlockKind.ROW, run.text, lines, run.marks, depth, outside=outside)]
