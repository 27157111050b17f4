"""A block that was split or merged in, the blocks that it is made of out: blank lines part them in its text."""

from __future__ import annotations

from policydiff.model import Block, BlockKind, Mark
from policydiff.values import replace

PARTED = "\n\n"
"""What parts the paragraphs of a split or merged block in its text."""


def pieces_of(block: Block) -> list[Block]:
    """The blocks that one is made of, each with the lines that it may have; code is one whatever it holds."""
    texts = [block.text] if block.kind is BlockKind.CODE else block.text.split(PARTED)
    first, last = block.lines
    found, start = [], 0
    for at, text in enumerate(texts):
        line = first + (last - first) * at // max(len(texts) - 1, 1)
        piece = replace(cut(block, start, start + len(text)), lines=(line, line))
        found.append(replace(piece, marker="") if at else piece)
        start += len(text) + len(PARTED)
    return found


def cut(block: Block, start: int, end: int) -> Block:
    """A stretch of a block, its marks moved along."""
    marks = tuple(
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.kind, mark.value)
        for mark in block.marks
        if mark.start < end and mark.end > start
    )
    return replace(block, text=block.text[start:end], marks=marks)
