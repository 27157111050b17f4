"""Pieces of text and markup in, one run of visible text with its marks out: where white space is folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from policydiff.model import Mark

BREAK = "\u2028"
"""A forced line break inside a run: always white space, also between two Han characters."""

_WIDE = (
    "\u2e80-\u2fdf\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff9f"
)
"""Written without spaces: a wrapped line between two of these is no space. Full-width letters and digits are
left out, as two lines that end and begin with them are two words."""


@cache
def _uneven() -> re.Pattern[str]:
    """White space that is not a single plain space, and signs that take no place at the edge of one."""
    return re.compile(r"[^\S ]|  |^ | $|[\u200b\ufeff\x00-\x08\x0e-\x1b\x7f-\x9f]")


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"[\s\u200b\ufeff]*\s[\s\u200b\ufeff]*|^[\u200b\ufeff]+|[\u200b\ufeff]+$")


@cache
def _wrapped() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{_WIDE}])[\s\u200b\ufeff]+(?=[{_WIDE}])")


@cache
def _controls() -> re.Pattern[str]:
    return re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Run:
    """Text as it stands in one block, not yet folded, with marks at its offsets."""

    text: str
    marks: tuple[Mark, ...] = ()


class RunWriter:
    """Collects text and marks; `take` folds them and starts anew."""

    __slots__ = ("_marks", "_open", "_parts", "_size")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0
        self._marks: list[Mark] = []
        self._open: list[tuple[str, str, int]] = []

    @property
    def blank(self) -> bool:
        """Whether nothing visible was added."""
        return not any(part.strip() for part in self._parts)

    @property
    def broken(self) -> bool:
        """Whether the last thing added, white space apart, was a forced line break after some text."""
        for i in range(len(self._parts) - 1, 0, -1):
            if BREAK in self._parts[i] and not self._parts[i].strip():
                return True
            if self._parts[i].strip():
                return False
        return False

    @property
    def size(self) -> int:
        """Characters so far, before folding."""
        return self._size

    def add(self, text: str) -> None:
        """Append text as it stands in the source."""
        self._parts.append(text)
        self._size += len(text)

    def add_run(self, run: Run) -> None:
        """Append a run with its marks."""
        if run.marks:
            at = self._size
            self._marks += [Mark(m.start + at, m.end + at, m.kind, m.value) for m in run.marks]
        self.add(run.text)

    def open(self, kind: str, value: str = "") -> None:
        """Begin a mark here; it goes on over block ends until it is closed."""
        self._open.append((kind, value, self._size))

    def close(self, kind: str) -> None:
        """End the innermost open mark of that kind; without one, nothing happens."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == kind:
                _, value, start = self._open.pop(i)
                if start < self._size:
                    self._marks.append(Mark(start, self._size, kind, value))
                return

    def mark(self, start: int, kind: str, value: str = "") -> None:
        """Mark everything from `start` to here."""
        if start < self._size:
            self._marks.append(Mark(start, self._size, kind, value))

    def forget_open(self) -> None:
        """Close every open mark here."""
        while self._open:
            self.close(self._open[-1][0])

    def take(self) -> Run:
        """The run so far, not folded; open marks go on in the next one."""
        for kind, value, start in self._open:
            if start < self._size:
                self._marks.append(Mark(start, self._size, kind, value))
        run = Run("".join(self._parts), tuple(self._marks))
        self._open = [(kind, value, 0) for kind, value, _ in self._open]
        self._parts, self._size, self._marks = [], 0, []
        return run


def fold(run: Run) -> Run:
    """Fold white space to single spaces, trim the ends, and sort the marks.

    A wrapped line between two wide signs is no space. Control characters become U+FFFD, so that none reaches a
    terminal and none is lost from sight.
    """
    text = run.text
    if not _uneven().search(text):
        return Run(text, _tidy(text, run.marks)) if run.marks else run
    if _controls().search(text):
        text = _controls().sub("\ufffd", text)
    if not run.marks:
        text = _wrapped().sub(lambda m: "" if _melts(m[0]) else " ", text) if "\n" in text else text
        return Run(_space().sub(" ", text).strip(" "))
    return _fold_marked(text, run.marks)


def _melts(gap: str) -> bool:
    return "\n" in gap and BREAK not in gap


def _fold_marked(text: str, marks: tuple[Mark, ...]) -> Run:
    """As `fold`, with the marks carried to the new offsets."""
    from bisect import bisect_right  # only here

    wrapped = {m.start() for m in _wrapped().finditer(text) if _melts(m[0])} if "\n" in text else set()
    parts: list[str] = []
    starts, shifts = [0], [0]
    at = size = 0
    for gap in _space().finditer(text):
        start, end = gap.span()
        parts.append(text[at:start])
        size += start - at
        fill = "" if start in wrapped or not size or end == len(text) else " "
        parts.append(fill)
        starts += [start, end]
        shifts += [-1, size + len(fill) - end]
        if fill:
            size += 1
        at = end
    parts.append(text[at:])
    folded = "".join(parts)
    points: dict[int, int] = {}
    for mark in marks:
        for point in (mark.start, mark.end):
            i = bisect_right(starts, point) - 1
            shift = shifts[i]
            if shift == -1:  # inside a gap: its beginning
                points[point] = starts[i] + shifts[i - 1]
            else:
                points[point] = point + shift
    moved = tuple(Mark(points[m.start], points[m.end], m.kind, m.value) for m in marks)
    return Run(folded, _tidy(folded, moved))


def _tidy(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Marks within the text without white space at their ends, joined where they touch, sorted."""
    kept: list[Mark] = []
    for mark in marks:
        start, end = max(mark.start, 0), min(mark.end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        if start < end:
            kept.append(mark if (start, end) == (mark.start, mark.end) else Mark(start, end, mark.kind, mark.value))
    return tuple(sorted(kept, key=lambda m: (m.start, -m.end, m.kind, m.value)))
