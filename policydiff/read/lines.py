"""A run with forced line breaks in, the paragraphs that a reader sees in it out."""

from __future__ import annotations

import re

from policydiff.model import Lines, Mark
from policydiff.read.run import BREAK, Run
from policydiff.text.lazy import Lazy

_CLOSED = Lazy(r"[.!?:;。！？：；…][\s*\"'”’»」』）)\]]*$")
"""The end of a sentence, of an item or of a label, closing quotes and brackets after it."""


def paragraphs(run: Run, lines: Lines) -> list[tuple[Run, Lines]]:
    """Cut a run at the breaks where a new paragraph begins, each piece with its lines.

    That is where the line before ends a sentence, or where the one before or after is bold as a whole: many policies
    set their titles, dates and items so, without an empty line between. The lines of an address stay together.
    """
    text = run.text
    bold = [(m.start, m.end) for m in run.marks if m.kind == "strong"]
    cuts: list[int] = []
    start = 0
    breaks = [found.start() for found in re.finditer(BREAK, text)]
    for at, following in zip(breaks, [*breaks[1:], len(text)], strict=True):
        before = text[start:at].rstrip()
        if before and (
            _CLOSED.search(before[-_ENDING:])
            or _covered(text, start, at, bold)
            or _covered(text, at + 1, following, bold)
        ):
            cuts.append(at)
        start = at + 1
    return [(_cut(run, a, b), _place(text, a, b, lines)) for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


_ENDING = 8
"""Signs at a line's end that are looked at for what closes it."""


def _covered(text: str, start: int, end: int, bold: list[tuple[int, int]]) -> bool:
    """Whether a line is bold from end to end; an empty one is not."""
    if not bold:
        return False
    line = text[start:end]
    first, last = end - len(line.lstrip()), start + len(line.rstrip())
    return first < last and any(a <= first and last <= b for a, b in bold)


def _cut(run: Run, start: int, end: int) -> Run:
    marks = (Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind, m.value) for m in run.marks)
    return Run(run.text[start:end], tuple(m for m in marks if m.start < m.end))


def _place(text: str, start: int, end: int, lines: Lines) -> Lines:
    """The source lines of a piece; those of the whole where its line ends do not tell."""
    if text.count("\n") != lines[1] - lines[0]:
        return lines
    piece = text[start:end]
    above = start + len(piece) - len(piece.lstrip())
    below = start + len(piece.rstrip())
    return (lines[0] + text.count("\n", 0, above), lines[0] + text.count("\n", 0, max(above, below)))
