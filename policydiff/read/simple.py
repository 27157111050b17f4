"""A stretch of Markdown in, its headings and blocks out without a parser, where one look at its lines tells them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from policydiff.model import Block, BlockKind, Lines
from policydiff.read.inlines import Inlines
from policydiff.read.lines import paragraphs
from policydiff.read.outline.entries import Entry, Marked
from policydiff.read.run import BREAK, Run, fold
from policydiff.read.simple_blocks import simple_blocks


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
    for level, depth, marker, content, first, last in shapes:
        run = inlines.run(content)
        if run is None or (marker and not run.text):  # then the marker is that of the item's next paragraph
            return None
        if level:
            if (heading := fold(run)).text:
                out.append(Marked(heading, level, place(first, last)))
        elif run.folded:
            if run.text:
                kind = BlockKind.ITEM if depth else BlockKind.PARAGRAPH
                out.append(Block(kind, run.text, place(first, last), run.marks, depth, marker))
        else:
            out += _cut(run, place(first, last), depth, marker)
    return out


def _cut(run: Run, lines: Lines, depth: int, marker: str) -> Iterator[Block]:
    """The paragraphs of a text in which lines are forced to end, as `Builder` cuts them."""
    kind = BlockKind.ITEM if depth else BlockKind.PARAGRAPH
    for piece, place in paragraphs(run, lines) if BREAK in run.text else ((run, lines),):
        if (folded := fold(piece)).text:
            yield Block(kind, folded.text, place, folded.marks, depth, marker)
            marker = ""
