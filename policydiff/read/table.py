"""The rows of a table in, its blocks out: one for each row, or the paragraphs of a text that is set in columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policydiff.model import Block, BlockKind, Mark
from policydiff.read.run import Run, fold

_PROSE_BLOCKS = 3
_PROSE_CHARACTERS = 1_000
"""Where most rows have a cell of so many paragraphs, and rows hold so many signs on average, the table is a text set
in columns: to a reader its paragraphs are the units. Tables of data keep at half of that."""


class TableRow:
    """A row being filled, cell by cell."""

    __slots__ = ("cells", "depth")

    def __init__(self, depth: int) -> None:
        self.cells: list[tuple[bool, list[Block]]] = []
        """Whether it is a header cell, and its paragraphs and items."""
        self.depth = depth

    def begin_cell(self, *, head: bool) -> None:
        """Begin the next cell."""
        self.cells.append((head, []))

    def add(self, block: Block) -> None:
        """Add a paragraph or an item to the cell."""
        self.cells[-1][1].append(block)

    def blocks(self) -> list[Block]:
        """What all cells hold, in order; empty for an empty row."""
        return [block for _, blocks in self.cells for block in blocks]


def table_blocks(rows: Sequence[TableRow], *, layout: bool = False) -> Iterable[Block]:
    """Turn the rows of one table into blocks; empty rows are none. A table for mere layout has no rows at all."""
    filled = [row for row in rows if row.blocks()]
    if layout or _is_prose(filled):
        return [block for row in filled for block in row.blocks()]
    return [_joined(row) for row in filled]


def _is_prose(rows: list[TableRow]) -> bool:
    size = sum(len(block.text) for row in rows for block in row.blocks())
    if size <= _PROSE_CHARACTERS * len(rows):
        return False
    return 2 * sum(any(len(blocks) >= _PROSE_BLOCKS for _, blocks in row.cells) for row in rows) > len(rows)


def _joined(row: TableRow) -> Block:
    """One block: cells joined by ` | `, each with its mark; what a cell holds in several blocks is one text there."""
    text = ""
    marks: list[Mark] = []
    for i, (head, blocks) in enumerate(row.cells):
        text += "" if not i else "| " if text.endswith(" ") or not text else " | "
        start = len(text)
        for block in blocks:
            text += " " if len(text) > start else ""
            marks += [Mark(m.start + len(text), m.end + len(text), m.kind, m.value) for m in block.marks]
            text += block.text
        if len(text) > start:
            marks.append(Mark(start, len(text), "cell", "head" if head else ""))
    inner = row.blocks()
    run = fold(Run(text, tuple(marks)))  # an empty last cell leaves a space at the end
    lines = (min(block.lines[0] for block in inner), max(block.lines[1] for block in inner))
    return Block(BlockKind.ROW, run.text, lines, run.marks, row.depth, outside=inner[0].outside)
