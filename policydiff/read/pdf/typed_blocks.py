"""Columns of lines in, passages out: paragraphs, items and tables, joined over columns and pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policydiff.read.pdf.baselines import BULLETS, NUMBER, CellTable, TypeLine, spaced
from policydiff.read.pdf.flow import Column
from policydiff.read.pdf.measures import Key, Measures, begins_anew
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

_GAP = 1.25
"""Times the leading: lines further apart are of two paragraphs."""

_SET_ALIKE = 0.6
"""Points by which the type of two lines of one paragraph may differ."""

_INDENT = 0.8
"""Type sizes: lines that begin further apart are of two paragraphs, once it is known where the second line begins."""

_NEAR = 2.0
"""Points."""

_DASHES = frozenset("–—-*o§")
"""Bullets that are also written in a text: they count where their text hangs apart from them."""

_ENDED = Lazy(r"[.!?:;。！？：；…][\s\"'”’»」』）)\]]*$")


@dataclass(frozen=True, slots=True)
class TypedBlock:
    """A paragraph, an item or what may be a heading."""

    lines: tuple[TypeLine, ...]
    breaks: tuple[bool, ...]
    """For each line but the first, whether it was begun anew by force."""
    marker: str = ""
    """Of an item: `-`, `1.`, `(a)`; empty for what is none."""
    drop: int = 0
    """Signs of the marker at the beginning of its text."""
    depth: int = 0
    """Lists around it."""
    above: float = 0.0
    """Points from the line above it, 0 at the head of a column."""

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        """Of its type, in points."""
        return self.lines[0].size

    @property
    def letters(self) -> int:
        """How long its text is."""
        return sum(len(line.text.strip()) for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Mark:
    """What stands before the text of an item."""

    marker: str
    drop: int
    x: float
    text_x: float | None
    """Where the text begins; None where that cannot be told."""


def passages(columns: Sequence[Column], measures: Measures) -> list[TypedBlock | CellTable]:
    """The passages of a document in reading order."""
    writer = _Writer(measures, _hanging(columns))
    for column in columns:
        for thing in column.things:
            writer.take(thing, column.key)
        writer.end_column()
    return writer.done()


def mark_of(line: TypeLine) -> _Mark | None:
    """What stands before a line's text if it is an item; whether it is one, others tell."""
    pieces, text = line.pieces, line.text
    if line.dot is not None:
        return _Mark("-", 0, line.dot, line.x0)
    lead = text.lstrip()
    begin = len(text) - len(lead)
    first = lead.split(None, 1)
    if len(first) < 2:  # noqa: PLR2004 - a sign and its text
        return None
    sign = first[0]
    if sign in BULLETS:
        marker = "-"
    elif NUMBER.fullmatch(sign):
        marker = sign
    else:
        return None
    drop = begin + len(sign)
    drop += len(text[drop:]) - len(text[drop:].lstrip())
    at, text_x, end = 0, None, line.x0
    for part in spaced(pieces):
        if isinstance(part, str):
            at += len(part)
            continue
        if at >= drop:
            text_x = part.x0
            break
        at += len(part.text)
        end = part.x1
    hangs = text_x is not None and text_x - end > 0.3 * line.size
    if sign in _DASHES and not hangs:
        return None
    return _Mark(marker, drop, line.x0, text_x)


def _hanging(columns: Sequence[Column]) -> set[tuple[Key, int]]:
    """Where the second lines of items begin under the text of the first, or the text of a bullet does, by column."""
    found: set[tuple[Key, int]] = set()
    for column in columns:
        lines = [t for t in column.things if isinstance(t, TypeLine)]
        for line, below in pairwise([*lines, None]):
            if line is None or (mark := mark_of(line)) is None or mark.text_x is None:
                continue
            hangs = below is not None and abs(below.x0 - mark.text_x) <= _NEAR and mark.text_x - mark.x > line.size / 2
            close = below is not None and 0 < below.base - line.base < 2 * line.size
            if mark.marker == "-" or (hangs and close):
                found |= {(column.key, round(mark.text_x) + step) for step in (-1, 0, 1)}
    return found


class _Writer:
    """Takes things in reading order; one passage is open at a time."""

    def __init__(self, measures: Measures, hanging: set[tuple[Key, int]]) -> None:
        self._measures = measures
        self._hanging = hanging
        self._done: list[TypedBlock | CellTable] = []
        self._lines: list[TypeLine] = []
        self._breaks: list[bool] = []
        self._mark: _Mark | None = None
        self._above = 0.0
        self._key: Key = ()
        self._under = 0.0  # where the second and later lines begin, from the left edge of the column; 0 for not known
        self._levels: list[tuple[float, float]] = []  # of the open lists: where mark and text begin, likewise
        self._depth = 0
        self._moved = False  # whether the next line stands at the head of a column

    def end_column(self) -> None:
        self._moved = True

    def done(self) -> list[TypedBlock | CellTable]:
        self._close()
        return self._done

    def take(self, thing: TypeLine | CellTable, key: Key) -> None:
        if isinstance(thing, CellTable):
            self._close()
            self._done.append(thing)
            self._levels = []
            return
        if self._lines and not self._begins(thing, key):
            self._go_on(thing, key)
        else:
            above = self._lines[-1] if self._lines else None
            self._close()
            self._open(thing, key, 0.0 if self._moved or above is None else thing.base - above.base)
        self._moved = False

    def _go_on(self, line: TypeLine, key: Key) -> None:
        above = self._lines[-1]
        right = self._measures.right(self._key)
        self._breaks.append(begins_anew(above, line, right))
        self._lines.append(line)
        self._under = line.x0 - self._measures.left(key)
        self._key = key

    def _begins(self, line: TypeLine, key: Key) -> bool:
        """Whether a line begins a passage."""
        above = self._lines[-1]
        if abs(above.size - line.size) > _SET_ALIKE:
            return True
        mark = self._item(line, key)
        if mark is not None:
            return True
        anew = begins_anew(above, line, self._measures.right(self._key))
        x = line.x0 - self._measures.left(key)
        if self._moved:
            return anew or self._new_after_turn(above, line) or abs(x - self._expected(x, line)) > _INDENT * line.size
        step = line.base - above.base
        leading = self._measures.leading * line.size
        if step > _GAP * leading or (line.bold != above.bold and (anew or step > 1.1 * leading)):
            return True
        if abs(x - self._expected(x, line)) <= _INDENT * line.size:
            return False
        return not self._centred(above, line)

    def _expected(self, x: float, line: TypeLine) -> float:
        """Where the next line of the open passage begins, seen from where one does."""
        if len(self._lines) > 1:
            return self._under
        if self._mark is not None:
            return x if self._mark.text_x is None else self._mark.text_x - self._measures.left(self._key)
        first = self._lines[0].x0 - self._measures.left(self._key)
        return x if abs(first - x) <= 5 * line.size else first  # an indented or hanging first line

    @staticmethod
    def _centred(above: TypeLine, line: TypeLine) -> bool:
        return abs(above.x0 + above.x1 - line.x0 - line.x1) <= 2 * _NEAR

    @staticmethod
    def _new_after_turn(above: TypeLine, line: TypeLine) -> bool:
        """Whether the line at the head of a column begins a passage, though the one before it is full."""
        if line.bold != above.bold:
            return True
        return bool(_ENDED.search(above.text.rstrip())) and not line.text.lstrip()[:1].islower()

    def _item(self, line: TypeLine, key: Key) -> _Mark | None:
        """The mark of a line that is an item."""
        mark = mark_of(line)
        if mark is None or mark.marker == "-":
            return mark
        if line.size > self._measures.body + _SET_ALIKE or line.bold or mark.text_x is None:
            return None
        if (key, round(mark.text_x)) in self._hanging:
            return mark
        return mark if mark.x - self._measures.left(key) > _INDENT * line.size else None

    def _open(self, line: TypeLine, key: Key, above: float) -> None:
        left = self._measures.left(key)
        self._mark = mark = self._item(line, key)
        self._lines, self._breaks, self._above, self._key, self._under = [line], [], above, key, 0.0
        if mark is not None:
            x = mark.x - left
            text_x = (mark.text_x if mark.text_x is not None else line.x0 + line.size) - left
            while self._levels and self._levels[-1][0] > x + _NEAR:
                self._levels.pop()
            if self._levels and self._levels[-1][0] >= x - _NEAR:
                self._levels[-1] = (x, text_x)
            else:
                self._levels.append((x, text_x))
        else:
            while self._levels and line.x0 - left < self._levels[-1][1] - _NEAR - 1:
                self._levels.pop()
            if line.size > self._measures.body + _SET_ALIKE:
                self._levels = []
        self._depth = len(self._levels)

    def _close(self) -> None:
        if self._lines:
            mark = self._mark
            self._done.append(
                TypedBlock(
                    tuple(self._lines), tuple(self._breaks), mark.marker if mark else "", mark.drop if mark else 0,
                    self._depth, self._above,
                )
            )  # fmt: skip
        self._lines = []
