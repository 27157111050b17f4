"""Markers of items in, lists of Word out whose own counting shows them in both views.

Word counts: an item that was put in moves the numbers of those below. Items share a list as long as counting on gives
each its number in the edition, or the editions, that it stands in; else a list begins that starts at the number.

old  1. 2.      new  1. 2. 3. (the second is new)    →  one list: 1. {+2.+} 3., and 1. 2. without it
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from policydiff.text.numerals import roman_value
from policydiff.values import dataclass, replace

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

    @property
    def manner(self) -> tuple[str, str, str]:
        """What is the same for all items of a list."""
        return self.format, self.before, self.after


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list that goes on, as one of the editions has it."""

    id: int
    manner: tuple[str, str, str]
    """Format, and the signs before and after the count."""
    count: int
    """Of its last item there; one less than its first where there is none yet."""

    def next(self, marker: str) -> OpenList | None:
        """The same after an item of that marker; None where counting on does not give it."""
        for each in readings(marker):
            if each.manner == self.manner and each.count == self.count + 1:
                return replace(self, count=each.count)
        return None


class Lists:
    """Gives each item its list, in the order of the entries."""

    def __init__(self) -> None:
        self.levels: list[ListLevel] = []
        """The lists in use; the id of each is its place, from 1."""
        self._open: tuple[dict[int, OpenList], dict[int, OpenList]] = ({}, {})
        """By depth the lists that go on, as the old and the new edition have them."""
        self._bullets: dict[int, int] = {}

    def numbered(self, old: str | None, new: str | None, depth: int) -> tuple[int, int]:
        """The lists of an item in the old and in the new edition; the same where one counts right in both.

        Args:
            old: its marker there; None where it is not an item there.
            new: its marker in the new edition.
            depth: its level, from 0.
        """
        depth = min(depth, DEEPEST)
        for side in self._open:
            for deeper in [level for level in side if level > depth]:
                del side[deeper]
        markers = (old, new)
        if all(marker is None or marker in BULLETS for marker in markers):
            return self._bullet(depth), self._bullet(depth)
        going = [
            side[depth].next(marker) if marker is not None and depth in side else None
            for side, marker in zip(self._open, markers, strict=True)
        ]
        if any(marker is not None and each is None for marker, each in zip(markers, going, strict=True)):
            if old == new or None in markers:
                going = self._begin(new if new is not None else old or "", markers, depth)
            else:
                going = [
                    each or self._begin(str(marker), (marker, marker), depth)[0]
                    for each, marker in zip(going, markers, strict=True)
                ]
        for side, each in zip(self._open, going, strict=True):
            if each is not None:
                side[depth] = each
        ids = [each.id for each in going if each is not None]
        return ids[0], ids[-1]

    def _bullet(self, depth: int) -> int:
        if depth not in self._bullets:
            self.levels.append(ListLevel("bullet", "•", 1, depth))
            self._bullets[depth] = len(self.levels)
        return self._bullets[depth]

    def _begin(self, marker: str, sides: tuple[str | None, str | None], depth: int) -> list[OpenList | None]:
        """A new list, as both editions have it: one that lacks the item has counted nothing yet."""
        read = next(readings(marker), None)
        if read is None:  # as it is written: nothing counts
            self.levels.append(ListLevel("none", marker.replace("%", "％"), 1, depth))
            read = MarkerReading("none", 0, marker, "")
        else:
            self.levels.append(ListLevel(read.format, f"{read.before}%{depth + 1}{read.after}", read.count, depth))
        id_ = len(self.levels)
        return [OpenList(id_, read.manner, read.count - (side is None)) for side in sides]


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
    if before[-1:].isalpha():
        return
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
