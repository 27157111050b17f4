"""Pieces of text and markup in, one run of visible text with its marks out: where white space is folded."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from policydiff.model import Mark
from policydiff.text.lazy import Lazy
from policydiff.values import dataclass

_OPENING = frozenset("(（[【《〈")
"""Brackets that are written for readers whose browser cannot set readings above a word."""

BREAK = "\u2028"
"""A forced line break inside a run: always white space, also between two Han characters."""

_WIDE = (
    ("\u2e80", "\u2fdf"),
    ("\u3001", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff01", "\uff0f"),
    ("\uff1a", "\uff20"),
    ("\uff3b", "\uff40"),
    ("\uff5b", "\uff9f"),
)
"""Written without spaces: a wrapped line between two of these is no space. Full-width letters and digits are
left out, as two lines that end and begin with them are two words. No pattern: its class takes 3 ms to compile."""

_NOTHING = "\u200b\ufeff"
"""Signs without width or meaning beside white space: zero-width space and byte order mark. Inside a word they stay."""

_BLANKS = "".join(map(chr, [*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B)]))
_BLANKS += "\u2028\u2029\u202f\u205f\u3000" + _NOTHING
"""All that `\\s` matches, and the signs that are nothing beside it."""


@cache
def _gap(widthless: bool) -> re.Pattern[str]:  # noqa: FBT001 - the second pattern takes 4 ms to compile
    """White space that is not one plain space, and signs without width where there may be no white space."""
    if not widthless:
        return re.compile(r"[^\S ]\s*| \s+")
    return re.compile(rf"[^\S ][\s{_NOTHING}]*|[ {_NOTHING}][\s{_NOTHING}]+|[{_NOTHING}]")


def _wide(sign: str) -> bool:
    return sign >= _WIDE[0][0] and any(first <= sign <= last for first, last in _WIDE)


_CONTROLS = Lazy(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""All but line ends and tabs; those that are white space are folded before this is asked, except in code."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text as it stands in one block, with marks at its offsets."""

    text: str
    marks: tuple[Mark, ...] = ()
    folded: bool = False
    """Whether its white space is folded and its marks are sorted."""

    def joined(self, other: Run) -> Run:
        """This run and another right after it."""
        at = len(self.text)
        marks = (Mark(m.start + at, m.end + at, m.kind, m.value) for m in other.marks)
        return Run(self.text + other.text, (*self.marks, *marks))


def is_broken(parts: Sequence[str]) -> bool:
    """Whether a text in parts ends with a forced line break, other white space apart."""
    for part in reversed(parts):
        if BREAK in part[len(part.rstrip()) :]:
            return True
        if part.strip():
            return False
    return False


class RunWriter:
    """Collects text and marks; `take` gives them as a run and starts anew."""

    __slots__ = ("_carried", "_marks", "_open", "_parts", "_readings", "_whole", "size")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.size = 0
        """Characters so far, before folding."""
        self._marks: list[Mark] = []
        self._open: list[tuple[str, str, int]] = []
        self._carried: dict[tuple[str, str], int] = {}  # how many are open since an earlier run
        self._readings: list[bool] = []
        self._whole: Run | None = None  # all there is, as it was added

    @property
    def broken(self) -> bool:
        """Whether the last thing added, other white space apart, was a forced line break."""
        return is_broken(self._parts)

    @property
    def at_rest(self) -> bool:
        """Whether there is no text and no mark open."""
        return not (self._parts or self._open or self._carried or self._readings)

    def add(self, text: str) -> None:
        """Append text as it stands in the source."""
        self._parts.append(text)
        self.size += len(text)
        self._whole = None

    def add_run(self, run: Run) -> None:
        """Append a run with its marks."""
        at = self.size
        if run.marks:
            self._marks += [Mark(m.start + at, m.end + at, m.kind, m.value) for m in run.marks] if at else run.marks
        self.add(run.text)
        self._whole = None if at else run

    def reading(self, *, begins: bool) -> None:
        """Begin or end the reading of a word, set small above it: apart in brackets, where the text has none."""
        if begins:
            last = next((part.rstrip()[-1:] for part in reversed(self._parts) if part.strip()), "")
            self._readings.append(last not in _OPENING)
            self.add("(" if self._readings[-1] else "")
        elif self._readings and self._readings.pop():
            self.add(")")

    def open(self, kind: str, value: str = "") -> None:
        """Begin a mark here; it goes on over block ends until it is closed."""
        self._open.append((kind, value, self.size))

    def close(self, kind: str) -> None:
        """End the innermost open mark of that kind; without one, nothing happens."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == kind:
                _, value, start = self._open.pop(i)
                self.mark(start, kind, value)
                return
        found = next((mark for mark in reversed(self._carried) if mark[0] == kind), None)
        if found is None:
            return
        self._carried[found] -= 1
        if not self._carried[found]:
            del self._carried[found]
            self.mark(0, *found)

    def mark(self, start: int, kind: str, value: str = "") -> None:
        """Mark everything from `start` to here."""
        if start < self.size:
            self._marks.append(Mark(start, self.size, kind, value))
            self._whole = None

    def take(self) -> Run:
        """The run so far; open marks go on in the next one."""
        if self._whole is not None and not self._open and not self._carried:
            run = self._whole
        else:
            for kind, value in self._carried:
                self.mark(0, kind, value)
            for kind, value, start in self._open:
                self.mark(start, kind, value)
                # A page that never closes its <b> opens one more in each paragraph: they are one mark in the next.
                self._carried[kind, value] = self._carried.get((kind, value), 0) + 1
            self._open = []
            run = Run("".join(self._parts), tuple(self._marks))
        self._parts, self.size, self._marks, self._whole = [], 0, [], None
        return run


def fold(run: Run) -> Run:
    """Fold white space to single spaces, trim the ends, and sort the marks.

    A wrapped line between two wide signs is no space. Control characters become U+FFFD, so that none reaches a
    terminal and none is lost from sight.
    """
    if run.folded:
        return run
    text = run.text
    whole = text.isprintable()
    flat = text if whole else text.replace("\n", " ").replace("\xa0", " ").replace(BREAK, " ")
    one_line = whole or (flat.isprintable() and not _melting(text))
    if one_line and "  " not in flat and flat[:1] != " " and flat[-1:] != " ":
        return Run(flat, _tidy(flat, run.marks) if run.marks else (), folded=True)
    return _fold_slowly(text, run.marks)


def preformatted(text: str) -> str:
    """A text whose lines stay: forced breaks become line ends, empty lines at both ends go, controls as in `fold`."""
    return _CONTROLS.sub("\ufffd", text.replace(BREAK, "\n").strip("\n"))


def _melting(text: str) -> bool:
    """Whether a line ends and begins with wide signs: such a break is no space."""
    if text.isascii():
        return False
    at = text.find("\n")
    while at >= 0:
        if _melts(text, at, at + 1):
            return True
        at = text.find("\n", at + 1)
    return False


def _melts(text: str, start: int, end: int) -> bool:
    gap = text[start:end]
    if "\n" not in gap or BREAK in gap:
        return False
    return start > 0 and end < len(text) and _wide(text[start - 1]) and _wide(text[end])


def _fold_slowly(text: str, marks: tuple[Mark, ...]) -> Run:
    """As `fold`, for white space whose folding changes the length; marks are carried to the new offsets."""
    lead = len(text) - len(text.lstrip(_BLANKS))
    text = text.strip(_BLANKS)
    parts: list[str] = []
    ends, shifts = [0], [0]  # where each gap ends, and how far the text after it moves
    at = size = 0
    for gap in _gap(any(sign in text for sign in _NOTHING)).finditer(text):
        start, end = gap.span()
        if not gap[0].strip(_NOTHING):
            continue
        fill = "" if _melts(text, start, end) else " "
        parts += [text[at:start], fill]
        size += start - at + len(fill)
        ends.append(end)
        shifts.append(size - end)
        at = end
    parts.append(text[at:])
    folded = _CONTROLS.sub("\ufffd", "".join(parts))

    def moved(point: int) -> int:
        """Within a gap an offset is off by the rest of it, and no further than the gap: `_tidy` trims that."""
        point = min(max(point - lead, 0), len(text))
        i = bisect_right(ends, point) - 1
        following = ends[i + 1] + shifts[i + 1] if i + 1 < len(ends) else len(folded)
        return min(point + shifts[i], following)

    return Run(
        folded, _tidy(folded, tuple(Mark(moved(m.start), moved(m.end), m.kind, m.value) for m in marks)), folded=True
    )


def _tidy(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Marks within the text without white space at their ends, joined where they touch, sorted."""
    if not marks:
        return ()
    kept: list[Mark] = []
    for mark in marks:
        start, end = max(mark.start, 0), min(mark.end, len(text))
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        if start < end:
            kept.append(mark if (start, end) == (mark.start, mark.end) else Mark(start, end, mark.kind, mark.value))
    if len(kept) > 1:
        kept.sort(key=lambda m: (m.start, -m.end, m.kind, m.value))
    return tuple(kept)
