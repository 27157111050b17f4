"""A stretch of Markdown in, its headings and blocks out without a parser, where one look at its lines tells them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from policydiff.model import Block, BlockKind, Lines
from policydiff.read.inlines import Inlines
from policydiff.read.lines import paragraphs
from policydiff.read.outline.entries import Entry, Marked
from policydiff.read.run import BREAK, Run, fold
from policydiff.read.simple_blocks import TableShape, simple_blocks
from policydiff.read.table import TableRow, table_blocks


def simple_entries(text: str, inlines: Inlines, place: Callable[[int, int], Lines]) -> Sequence[Entry] | None:
    """The headings and blocks of a stretch where nothing is open before it; None where it is not simple.

    Args:
        text: of the stretch.
        inlines: what reads the inline texts.
        place: gives the lines of the file for the first and the last line of a block in the stretch, from 0.
    """
    shapes = simple_blocks(text)
    if shapes is None:
        return None
    out: list[Entry] = []
    for shape in shapes:
        if isinstance(shape, TableShape):
            rows = _rows(shape, inlines, place)
            if rows is None:
                return None
            out += table_blocks(rows)
            continue
        level, depth, marker, content, first, last = shape
        runs = inlines.runs(content)
        if runs is None or (level and len(runs) > 1):
            return None
        lines = place(first, last)
        if level:
            out += [Marked(heading, level, lines) for run in runs if (heading := fold(run)).text]
            continue
        for run in runs:
            blocks = _blocks(run, lines, depth, marker)
            marker = "" if blocks else marker
            out += blocks
        if marker:
            return None  # it is that of the item's next paragraph
    return out


def _rows(table: TableShape, inlines: Inlines, place: Callable[[int, int], Lines]) -> list[TableRow] | None:
    """The rows of a table; None where not all of their cells are simple."""
    out: list[TableRow] = []
    for i, cells in enumerate(table.rows):
        row = TableRow(0)
        at = table.first + i + bool(i)  # the delimiters stand under the head
        lines = place(at, at)
        for cell in cells:
            row.begin_cell(head=not i)
            runs = inlines.runs(cell)
            if runs is None:
                return None
            for run in runs:
                for block in _blocks(run, lines):
                    row.add(block)
        out.append(row)
    return out


def _blocks(run: Run, lines: Lines, depth: int = 0, marker: str = "") -> list[Block]:
    """The paragraphs of a text, one or none where no line is forced to end in it; else as `Builder` cuts them."""
    kind = BlockKind.ITEM if depth else BlockKind.PARAGRAPH
    if BREAK not in run.text:
        run = run if run.folded else fold(run)
        return [Block(kind, run.text, lines, run.marks, depth, marker)] if run.text else []
    found = [(fold(piece), place) for piece, place in paragraphs(run, lines)]
    told = [(piece, place) for piece, place in found if piece.text]
    return [Block(kind, p.text, place, p.marks, depth, "" if i else marker) for i, (p, place) in enumerate(told)]
