"""Places in a text, put in order so that asking whether one of them is met costs no walk over all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Stretches:
    """Stretches of a text; those that overlap are one."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        """Take start and end of each, in any order."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(places):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Whether a stretch, which is not empty, shares a character with one of these."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self._ends[at] > start
