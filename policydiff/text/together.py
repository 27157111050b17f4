"""Many texts in, which of them hold some words out: all are searched as one, which is quicker than to ask each.

>>> Together(["we keep logs", "we sell nothing", "logs are kept"]).holding(["log", "kept"])
[0, 2]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_BETWEEN = "\n"
"""Stands between two texts; no word that is looked for holds it."""


class Together:
    """Some texts, as one."""

    __slots__ = ("_starts", "_whole")

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts, in lower case where the words are."""
        texts = [*texts]
        self._whole = _BETWEEN.join(texts)
        self._starts = [0, *accumulate([len(text) + 1 for text in texts])]

    def holding(self, words: Iterable[str]) -> list[int]:
        """The places of the texts that hold any of the words, rising; words hold no line break and are not empty."""
        found = set[int]()
        for word in words:
            at = self._whole.find(word)
            while at >= 0:
                place = bisect_right(self._starts, at)
                found.add(place - 1)
                at = self._whole.find(word, self._starts[place])
        return sorted(found)
