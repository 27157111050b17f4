"""Markers of items in, lists of Word out whose own counting shows them in both views.

Word counts: an item that was put in moves the numbers of those below. Items share a list as long as counting on gives
each its number in the edition, or the editions, that it stands in; else a list begins that starts at the number.

old  1. 2.      new  1. 2. 3. (the second is new)    →  one list: 1. {+2.+} 3., and 1. 2. without it
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.text.numerals import roman_value
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

BULLETS = ("-", "*", "+", "•", "")
DEEPEST = 8
"""The deepest level of a list, from 0, as the format has it."""

_COUNTED = re.compile(r"(\D*?)(\d{1,4}|[a-z]|[A-Z]|[ivxl]{2,6}|[IVXL]{2,6})(\W*)")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the items of one list are marked, at one depth."""

    format: str
    """As `w:numFmt` has it; `bullet` for a sign."""
    text: str
    """As `w:lvlText` has it; `%N` stands for the count at the level."""
    start: int
    depth: int


@dataclass(frozen=True, slots=True)
class MarkerReading:
    """One way to read a marker."""

    format: str
    count: int
    before: str
    after: str


class Lists:
    """Gives each item its list, in the order of the entries."""

    def __init__(self) -> None:
        self.levels: list[ListLevel] = []
        """The lists in use; the id of each is its place, from 1."""
        self._open: dict[int, tuple[int, str, str, str, list[int | None]]] = {}
        """By depth the open list: its id, its format and the signs around the count, the last counts of both sides."""
        self._bullets: dict[int, int] = {}

    def numbered(self, old: str | None, new: str | None, depth: int) -> tuple[int, int]:
        """The lists of an item in the old and in the new edition; the same where one counts right in both.

        Args:
            old: its marker there; None where it is not an item there.
            new: its marker in the new edition.
            depth: its level, from 0.
        """
        depth = min(depth, DEEPEST)
        for deeper in [level for level in self._open if level > depth]:
            del self._open[deeper]
        if (old in BULLETS or old is None) and (new in BULLETS or new is None):
            id_ = self._bullet(depth)
            return id_, id_
        if old is not None and new is not None and old != new:
            going = self._goes_on(old, new, depth)
            if going:
                return going, going
            apart = self._begin(new, (None, new), depth)
            self._open.pop(depth, None)
            return self._begin(old, (old, None), depth, keep=False), apart
        going = self._goes_on(old, new, depth)
        id_ = going or self._begin(new if new is not None else old or "", (old, new), depth)
        return id_, id_

    def _bullet(self, depth: int) -> int:
        if depth not in self._bullets:
            self.levels.append(ListLevel("bullet", "•", 1, depth))
            self._bullets[depth] = len(self.levels)
        self._open.pop(depth, None)
        return self._bullets[depth]

    def _goes_on(self, old: str | None, new: str | None, depth: int) -> int:
        """The open list at a depth, if its next count is right on each side that has the item; else 0."""
        if depth not in self._open:
            return 0
        id_, *manner, counts = self._open[depth]
        nexts: list[int | None] = []
        for marker, last in ((old, counts[0]), (new, counts[1])):
            if marker is None:
                nexts.append(last)
                continue
            found = [
                r for r in readings(marker) if [r.format, r.before, r.after] == manner and r.count == (last or 0) + 1
            ]
            if not found:
                return 0
            nexts.append(found[0].count)
        counts[:] = nexts
        return id_

    def _begin(self, marker: str, sides: tuple[str | None, str | None], depth: int, *, keep: bool = True) -> int:
        read = next(readings(marker), None)
        if read is None:  # as it is written: nothing counts
            self.levels.append(ListLevel("none", marker.replace("%", "％"), 1, depth))
            self._open.pop(depth, None)
            return len(self.levels)
        text = f"{read.before}%{depth + 1}{read.after}"
        self.levels.append(ListLevel(read.format, text, read.count, depth))
        id_ = len(self.levels)
        if keep:
            counts = [read.count - (side is None) for side in sides]
            self._open[depth] = (id_, read.format, read.before, read.after, [*counts])
        return id_


def readings(marker: str) -> Iterator[MarkerReading]:
    """The ways to read a marker, the likelier first; none where it counts nothing that Word can count.

    >>> [(reading.format, reading.count) for reading in readings("(i)")]
    [('lowerRoman', 1), ('lowerLetter', 9)]
    >>> list(readings("1.1"))
    []
    """
    found = _COUNTED.fullmatch(marker)
    if not found:
        return
    before, sign, after = found.groups()
    if sign.isdecimal():
        if not sign.startswith("0"):
            yield MarkerReading("decimal", int(sign), before, after)
        return
    case = "lower" if sign.islower() else "upper"
    value = roman_value(sign)
    found_ = [MarkerReading(f"{case}Roman", value, before, after)] if value else []
    if len(sign) == 1:
        letter = MarkerReading(f"{case}Letter", ord(sign.lower()) - ord("a") + 1, before, after)
        found_.insert(1 if value == 1 else 0, letter)
    yield from found_
