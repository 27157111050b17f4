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
from policydiff.text.scripts import is_east_asian
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
    growing: _Growing | None = None
    for entry in entries:
        if not isinstance(entry, Block):
            out += [entry] if growing is None else [growing.block(), entry]
            growing = None
            continue
        above = out[-1] if out else None
        bare = isinstance(above, Block) and len(above.text) <= _NUMBER and bare_number(above.text)
        if growing is not None and _joins(growing, entry, growing.last / width, gap, bare=bare):
            growing.add(entry)
            continue
        if growing is not None:
            out.append(growing.block())
        growing = _Growing(entry)
    return out if growing is None else [*out, growing.block()]


class _Growing:
    """A paragraph as its lines come; made once at its end, so that time grows no faster than its text."""

    __slots__ = ("_marks", "_texts", "end", "first", "last", "size", "tail")

    def __init__(self, block: Block) -> None:
        self.first = block
        self.end = block.lines[1]
        """Its last line in the source."""
        self.last = self.size = len(block.text)
        """Characters of its last line, and of all."""
        self.tail = block.text[-2:]
        self._texts, self._marks = [block.text], list(block.marks)

    def add(self, line: Block) -> None:
        """Go on with a line."""
        part = self.tail[-1] in "-\u00ad" and self.tail[:-1].isalpha() and line.text[0].islower()
        wide = is_east_asian(self.tail[-1]) and is_east_asian(line.text[0])
        text = line.text if part or wide else f" {line.text}"
        start = self.size + len(text) - len(line.text)
        self._marks += (Mark(m.start + start, m.end + start, m.kind, m.value) for m in line.marks)
        self._texts.append(text)
        self.size += len(text)
        self.tail = (self.tail + text)[-2:]
        self.end, self.last = line.lines[1], len(line.text)

    def text(self) -> str:
        """What it says so far."""
        return "".join(self._texts)

    def block(self) -> Block:
        """The paragraph."""
        if len(self._texts) == 1:
            return self.first
        lines = (self.first.lines[0], self.end)
        return replace(self.first, text=self.text(), marks=tuple(self._marks), lines=lines)


def _usual_gap(entries: Sequence[Entry]) -> int:
    """Source lines from one line of the text to the next, as they mostly are."""
    blocks = [e for e in entries if isinstance(e, Block)]
    gaps = Counter(b.lines[0] - a.lines[1] for a, b in pairwise(blocks))
    return gaps.most_common(1)[0][0]


def _joins(before: _Growing, line: Block, full: float, gap: int, *, bare: bool) -> bool:
    """Whether a line goes on with what stands before; `full` is the share of the width that the last line has.

    `bare` says that a number stands alone before it.
    """
    text = line.text
    if line.marker or line.depth or before.first.outside or line.outside or line.kind is not BlockKind.PARAGRAPH:
        return False
    number = read_number(text)
    counted = number is not None and (len(number.parts) > 1 or number.scheme != "1" or number.end >= len(text))
    if counted or before.first.kind is BlockKind.ROW or text[0] in _BULLETS:
        return False
    if text[0].islower() and before.tail[-1] not in _ENDS:
        return True
    closed = before.tail[-1] in _ENDS and (number is not None or before.tail[-1] in ":：;")
    if closed or line.lines[0] - before.end > gap or text[0] in "(（":
        return False
    return full >= (_BRIM if before.size < _LONGEST and _is_title(before.text(), bare=bare) else _FULL)


def _is_title(text: str, *, bare: bool) -> bool:
    """Whether a line is a numbered title of its own, broken off only where it fills the line."""
    own = read_number(text)
    title = text[own.end :] if own else text if bare else ""
    return fits(title, BOLD_WORDS) and not speaks(title)
