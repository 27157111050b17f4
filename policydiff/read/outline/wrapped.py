"""The blocks of a text in which each line is a paragraph in, the paragraphs that a reader sees out.

Texts taken from PDF files come so, often with an empty line between all lines. Only a document that does it throughout
is put together again: its lines are short, and many begin small after a line without a full stop.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from policydiff.model import Block, BlockKind, Mark
from policydiff.read.outline.candidates import BOLD_WORDS
from policydiff.read.outline.entries import MARKED, Entry, Marked
from policydiff.read.outline.numbers import bare_number, read_number
from policydiff.read.outline.titles import fits, speaks
from policydiff.values import replace

_FEWEST = 20
"""Lines that a document must have before it is thought to be wrapped."""

_BROKEN = 0.2
"""Share of its lines that begin small after a line that ends no sentence."""

_LONGEST = 165
"""Characters that nine lines in ten stay under."""

_FULL = 0.72
"""Share of the usual width from which a line is full: its sentence goes on in the next."""

_BRIM = 0.97
"""The same for a line that may be a title, and is broken off only where it fills the line."""

_NUMBER = 8
"""Characters of the longest number that stands alone."""

_BULLETS = "•●▪◦‣■○·–—-*"
_ENDS = ".!?:;。！？：；"


def wrapped(entries: Sequence[Entry]) -> bool:
    """Whether each line of a document is a paragraph of its own."""
    if len(entries) < _FEWEST or sum(isinstance(e, Marked) for e in entries) >= MARKED:
        return False
    lines = [
        e for e in entries if isinstance(e, Block) and e.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} and not e.outside
    ]
    if len(lines) < _FEWEST or sum(len(line.text) > _LONGEST for line in lines) * 10 > len(lines):
        return False
    broken = sum(_breaks(a, b) for a, b in pairwise(lines))
    return broken >= _BROKEN * len(lines)


def _breaks(line: Block, following: Block) -> bool:
    return following.text[0].islower() and line.text[-1] not in _ENDS and not following.marker


def put_together(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of such a document, the lines of a paragraph joined."""
    sizes = sorted(len(e.text) for e in entries if isinstance(e, Block))
    width = sizes[int(len(sizes) * 0.8)]
    gap = _usual_gap(entries)
    out: list[Entry] = []
    last = 0  # characters of the last line of what was joined
    for entry in entries:
        before = out[-1] if out else None
        above = out[-2] if len(out) > 1 else None
        bare = isinstance(above, Block) and len(above.text) <= _NUMBER and bare_number(above.text)
        if (
            isinstance(before, Block)
            and isinstance(entry, Block)
            and _joins(before, entry, last / width, gap, bare=bare)
        ):
            out[-1] = _joined(before, entry)
        else:
            out.append(entry)
        last = len(entry.text) if isinstance(entry, Block) else 0
    return out


def _usual_gap(entries: Sequence[Entry]) -> int:
    """Source lines from one line of the text to the next, as they mostly are."""
    blocks = [e for e in entries if isinstance(e, Block)]
    gaps = Counter(b.lines[0] - a.lines[1] for a, b in pairwise(blocks))
    return gaps.most_common(1)[0][0]


def _joins(before: Block, line: Block, full: float, gap: int, *, bare: bool) -> bool:
    """Whether a line goes on with what stands before; `full` is the share of the width that the last line has.

    `bare` says that a number stands alone before it.
    """
    text = line.text
    if line.marker or line.depth or before.outside or line.outside or line.kind is not BlockKind.PARAGRAPH:
        return False
    number = read_number(text)
    counted = number is not None and (len(number.parts) > 1 or number.scheme != "1" or number.end >= len(text))
    if counted or before.kind is BlockKind.ROW or text[0] in _BULLETS:
        return False
    if text[0].islower() and before.text[-1] not in _ENDS:
        return True
    closed = before.text[-1] in _ENDS and (number is not None or before.text[-1] in ":：;")
    if closed or line.lines[0] - before.lines[1] > gap or text[0] in "(（":
        return False
    return full >= (_BRIM if _is_title(before.text, bare=bare) else _FULL)


def _is_title(text: str, *, bare: bool) -> bool:
    """Whether a line is a numbered title of its own, broken off only where it fills the line."""
    if len(text) >= _LONGEST:
        return False
    own = read_number(text)
    title = text[own.end :] if own else text if bare else ""
    return fits(title, BOLD_WORDS) and not speaks(title)


def _joined(block: Block, line: Block) -> Block:
    text = block.text
    part = text[-1] in "-\u00ad" and text[-2:-1].isalpha() and line.text[0].islower()
    wide = text[-1] >= "⺀" and line.text[0] >= "⺀"
    text += "" if part or wide else " "
    marks = (*block.marks, *(Mark(m.start + len(text), m.end + len(text), m.kind, m.value) for m in line.marks))
    return replace(block, text=text + line.text, marks=marks, lines=(block.lines[0], line.lines[1]))
