"""Sentences of changed blocks in, what can be said of them out: what came, what went, what was said anew.

A sentence whose words stand in the same order in the other edition, wherever, says nothing new and is left out. The
others are paired: inside their change by its equal words, then across all changes by the words they share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from operator import eq

from policydiff.model import Direction, Severity
from policydiff.summarise.editions import EditionText, Weights
from policydiff.summarise.likeness import Bags
from policydiff.summarise.looked_up import plain_lists
from policydiff.summarise.pairing import beyond, inside
from policydiff.summarise.regions import Difference, regions
from policydiff.summarise.units import SIDES, Unit
from policydiff.values import cached_property


class Sayable:
    """A sentence that came or went, or two that stand for one another."""

    def __init__(self, old: Unit | None, new: Unit | None, *, by_words: bool = False) -> None:
        """Take the sentences, at least one; two that were found by the words they share differ in the others."""
        self.old, self.new, self._by_words = old, new, by_words
        self.units = tuple([unit for unit in (old, new) if unit is not None])
        """What it consists of, the old sentence first."""
        self.main = self.units[-1]
        """What it speaks of: the new sentence, or the old one where that is gone."""

    @cached_property
    def _sides(self) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
        if self.old and self.new:
            if not self._by_words:
                return self.old.marked, self.new.marked
            old, new = [(a, size) for a, _, size in self._same], [(b, size) for _, b, size in self._same]
            return _apart(self.old, old), _apart(self.new, new)
        marked = self.main.marked
        if sum(marked) * 2 >= len(marked):
            marked = (True,) * len(marked)
        return (marked, ()) if self.old else ((), marked)

    @property
    def fresh_old(self) -> tuple[bool, ...]:
        """For each word of the old sentence whether the new one lacks it; of one alone, all where most came."""
        return self._sides[0]

    @property
    def fresh_new(self) -> tuple[bool, ...]:
        """The same for the new one."""
        return self._sides[1]

    def lacking(self, unit: Unit) -> int:
        """How many words of one of its sentences the other one lacks."""
        if self._by_words:
            return len(unit.keys) - sum([size for _, _, size in self._same])
        return len(unit.touched) if self.old and self.new else sum(self.fresh)

    @property
    def fresh(self) -> tuple[bool, ...]:
        """The marks of `main`."""
        return self.fresh_new if self.new else self.fresh_old

    @property
    def inside(self) -> bool:
        """Whether both sentences stand in one change."""
        return self.old is not None and self.new is not None and self.old.change is self.new.change

    @cached_property
    def regions(self) -> list[Difference]:
        """Where in it old words gave way to new ones; see `regions.regions`."""
        return regions(self.old, self.new, self._same if self._by_words and not self.inside else ())

    @cached_property
    def _same(self) -> Sequence[tuple[int, int, int]]:
        """The words that two sentences have in one order: where they begin, and how many."""
        old, new = self.units
        return in_common(old.keys, new.keys)

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return max((unit.severity for unit in self.units), key=lambda severity: severity.rank)

    @property
    def direction(self) -> Direction:
        """Which way it leaves the reader: the side of it that matters more, the new one where both matter alike.

        Of two changes each is judged as if all of it had come, or gone: where these contradict, nothing is told.
        """
        units = sorted(self.units, key=lambda unit: (-unit.severity.rank, unit.side != "new"))
        found = [unit for unit in units if unit.direction is not Direction.NEUTRAL]
        alike = {unit.direction for unit in found if unit.severity is found[0].severity}
        return found[0].direction if len(alike) == 1 or (found and self.inside) else Direction.NEUTRAL


def candidates(units: Sequence[Unit], editions: Mapping[str, EditionText], weight: Weights) -> list[Sayable]:
    """Everything that can be said, in reading order."""
    words = plain_lists([unit.said for unit in units])
    held = {
        side: editions[other].held({unit.said: words[unit.said] for unit in units if unit.side == side})
        for side, other in (SIDES, SIDES[::-1])
    }
    bags = Bags(words)
    left = [unit for unit in units if unit.said not in held[unit.side]]
    left = _with_capitals(units, left)
    pairs = inside(left, weight, bags)
    taken = {id(unit) for pair in pairs for unit in pair}
    across = beyond([unit for unit in left if id(unit) not in taken], weight, bags)
    taken |= {id(unit) for pair in across for unit in pair}
    alone = [(unit, None) if unit.side == "old" else (None, unit) for unit in left if id(unit) not in taken]
    place = {id(unit): at for at, unit in enumerate(units)}
    found = [Sayable(a, b, by_words=True) for a, b in across if _differ(a, b)]
    found += [Sayable(a, b) for a, b in [*pairs, *alone]]
    return sorted(found, key=lambda c: place[id(c.main)])


def _with_capitals(units: Sequence[Unit], left: Sequence[Unit]) -> list[Unit]:
    """With the sentences that stand in a longer one, but begin with a capital of their own: `Non vendiamo → Vendiamo`.

    Their changed words stand among those of the other side, in small letters, and so do all of them.
    """
    kept = {id(unit) for unit in left}
    if len(kept) == len(units):
        return list(left)
    gone = {(unit.change.id, unit.side): unit for unit in left}
    for unit in units:
        own = None if id(unit) in kept else gone.get((unit.change.id, "new" if unit.side == "old" else "old"))
        if own is not None and len(marked := _marked_keys(unit)) == 1 and marked <= _marked_keys(own):
            kept.add(id(unit))
    return [unit for unit in units if id(unit) in kept]


def _marked_keys(unit: Unit) -> set[str]:
    return {word.key for word in unit.touched}


def _differ(a: Unit, b: Unit) -> bool:
    """Whether one of two sentences has a word that the other lacks in its place."""
    return (a.letters != b.letters and bool(a.letters and b.letters)) or a.keys != b.keys


def in_common(a: Sequence[str], b: Sequence[str]) -> Sequence[tuple[int, int, int]]:
    """What two rows of words have in one order, as `SequenceMatcher` finds it: places in both, and how many words.

    Most pairs differ in one place and hold each word once: then it is what stands before that place and behind it.
    """
    if len(set(a)) == len(a) and len(set(b)) == len(b):
        head = [*map(eq, a, b), False].index(False)
        tail = [*map(eq, a[head:][::-1], b[head:][::-1]), False].index(False)
        ends = len(a) - tail, len(b) - tail
        if set(a[head : ends[0]]).isdisjoint(b[head : ends[1]]):
            return [block for block in ((0, 0, head), (*ends, tail)) if block[2]] + [(len(a), len(b), 0)]
    return SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()


def _apart(unit: Unit, same: Sequence[tuple[int, int]]) -> tuple[bool, ...]:
    """For each word of a sentence whether it is none of those that begin there and are so many."""
    found = [True] * len(unit.words)
    for at, size in same:
        found[at : at + size] = [False] * size
    return tuple(found)
