"""Places in two lists in, which of them stand for one another out: the group, and the question that lets it grow.

A text is part of another in one sense, asked of sections and of blocks alike. `c d` is part of what the pair beside it
has on its other side and lacks on its own:

    old   a b c d             old   a b   c d
    new   a b   c d           new   a b c d
          split                     merged
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from policydiff.text.bags import Bag, contained
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Grain:
    """How much makes a part: a section says so with more than a sentence does."""

    least: float
    """Share of the part (IDF-weighted, 0-1) that must stand in the other text."""
    words: int
    """A text of fewer words is never a part: they stand everywhere."""


SECTIONS = Grain(0.80, 8)
"""Of sections: the text of one that was split off is carried over, not written anew."""

BLOCKS = Grain(0.50, 5)
"""Of blocks beside one another. Half, because parts are reworded as they are split off; what is new in them is marked
word by word anyway."""

PIECES = Grain(0.70, 2)
"""Of the many blocks that became one together: a list that became a sentence."""


class Group:
    """Sections or blocks that stand for one another, by their places in the lists; several where split or merged."""

    __slots__ = ("moved", "new", "old")

    def __init__(self, old: list[int], new: list[int], *, moved: bool = False) -> None:
        self.old, self.new, self.moved = old, new, moved

    def side(self, which: int) -> list[int]:
        """Places on the old (0) or the new side (1)."""
        return self.new if which else self.old

    def add(self, place: int, side: int) -> None:
        """Let one more place of a side belong to it."""
        self.side(side).append(place)
        self.side(side).sort()


def part_of(part: Bag, whole: Bag, grain: Grain) -> float:
    """The share of a text, 0 to 1, that stands in another, where that makes it a part of it; else 0.

    >>> from policydiff.text.bags import Corpus
    >>> corpus = Corpus(["we keep logs for ninety days", "we keep logs"])
    >>> part_of(corpus.bag("logs for ninety days"), corpus.bag("we keep logs for ninety days"), PIECES)
    1.0
    >>> part_of(corpus.bag("we never sell data"), corpus.bag("we keep logs for ninety days"), PIECES)
    0.0
    """
    share = contained(part, whole) if part.total >= grain.words else 0.0
    return share if share >= grain.least else 0.0


def lost(whole: Bag, kept: Iterable[Bag]) -> Mapping[str, int]:
    """What a text has more than all the texts of the other side together, counted."""
    held: Counter[str] = Counter()
    for one in kept:
        held.update(one.counts)
    return {feature: more for feature, count in whole.counts.items() if (more := count - held[feature]) > 0}
