"""Two blocks in, spans out: table rows cell by cell, anything else as running text."""

from __future__ import annotations

from policydiff.diff.words import diff_pieces, diff_words, spans_of
from policydiff.model import Block, BlockKind, Span


def diff_blocks(old: Block, new: Block) -> tuple[Span, ...]:
    """The spans of two blocks; a row whose cells are as many on both sides never mixes two cells."""
    cells = (_cells(old), _cells(new)) if old.kind is new.kind is BlockKind.ROW else ([], [])
    if not cells[0] or len(cells[0]) != len(cells[1]):
        return diff_words(old.text, new.text)
    pieces: list[tuple[str, str]] = []
    before = (0, 0)
    for (a, b), (c, d) in zip(*cells, strict=True):
        pieces += diff_pieces(old.text[before[0] : a], new.text[before[1] : c])
        pieces += diff_pieces(old.text[a:b], new.text[c:d])
        before = b, d
    return spans_of([*pieces, *diff_pieces(old.text[before[0] :], new.text[before[1] :])])


def _cells(block: Block) -> list[tuple[int, int]]:
    """Start and end of each cell's text, in order; empty cells have no mark and are none."""
    return [(mark.start, mark.end) for mark in block.marks if mark.kind == "cell"]
