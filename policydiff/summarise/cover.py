"""Sentences of an edition and bags of words in, which of them holds the greatest share of each bag out."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from operator import add
from typing import NamedTuple

from policydiff.summarise.looked_up import bag_of, is_dense, without_dense
from policydiff.text.scripts import has_cjk

MANY = 40
"""A word that stands in more sentences than this, and in more than a fifth of them, tells none from another."""

SURPLUS = 1.000_001
"""What a sum of weights is multiplied by before it counts as the smaller one: the last bits of sums are not sure."""

FEW = 4
"""Sentences from which those are left out, word by word, that can no longer say most."""

SHORTER = 4
"""How many steps of a walk cost as much as one search among places."""


class Cover(NamedTuple):
    """How much of a sentence one of the other edition says."""

    share: float
    """0 to 1, by weight of the words."""
    words: Sequence[str]
    """Those of that other sentence, in order; a run of a script without spaces is one."""


NOTHING = Cover(0.0, ())

Weighed = list[tuple[float, str]]
"""Words with their weights below zero, the heaviest first: as they sort."""


class Sentences:
    """The sentences of an edition, asked which of them says most of another one."""

    def __init__(self, lines: str, counts: Mapping[str, int], *, dense: bool) -> None:
        """Take the words.

        Args:
            lines: the edition, a sentence a line.
            counts: how often each word stands there.
            dense: whether some of it is in a script without spaces.
        """
        self._lines = [line for line in lines.split("\n") if line and not line.isspace()]
        self._counts, self._dense = counts, dense
        self._spaced = [*map(without_dense, self._lines)] if dense else self._lines
        self._joined = sum(map(has_cjk, self._lines)) if dense else 0
        """Sentences in which a word may stand between signs without spaces, where it is not counted by itself."""
        self._most = max(MANY, len(self._lines) // 5)
        self._bags: dict[int, frozenset[str]] = {}

    def cover(self, bags: Mapping[int, frozenset[str]], weight: Mapping[str, float], least: float) -> dict[int, Cover]:
        """For each bag the sentence that holds the greatest share of it; `NOTHING` where none holds more than `least`.

        Which sentences hold enough is found by the heaviest words of a bag: what holds none of them has too little.
        """
        ordered = {name: sorted([(-weight[word], word) for word in bag]) for name, bag in bags.items()}
        heads = {name: _head(words, least) for name, words in ordered.items()}
        wanted = {word for name, words in ordered.items() for _, word in words[: heads[name]]}
        rest = {word for name, words in ordered.items() for _, word in words[heads[name] :]}
        index = self._index(wanted.union(filter(self._may_be_common, rest)))
        return {name: self._nearest(words, heads[name], index, least) for name, words in ordered.items()}

    def _index(self, wanted: set[str]) -> dict[str, list[int]]:
        """Where each of some words stands; of a script without spaces they are pairs of signs."""
        pairs = frozenset(filter(is_dense, wanted)) if self._dense else frozenset[str]()
        words = wanted - pairs
        index: defaultdict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(self._spaced):
            for word in words.intersection(line.split()):
                index[word].append(at)
        for at, line in enumerate(self._lines if pairs else ()):
            for pair in pairs.intersection(map(add, line, line[1:])) if has_cjk(line) else ():
                index[pair].append(at)
        return index

    def _may_be_common(self, word: str) -> bool:
        """Whether a word may stand in too many sentences: those that are counted, and those with signs beside it."""
        return self._counts.get(word, 0) + (0 if is_dense(word) else self._joined) > self._most

    def _bag(self, at: int) -> frozenset[str]:
        """The words of a sentence."""
        found = self._bags.get(at)
        if found is None:
            line = self._lines[at]
            found = self._bags[at] = bag_of(line) if self._dense and has_cjk(line) else frozenset(line.split())
        return found

    def _nearest(self, ordered: Weighed, head: int, index: Mapping[str, Sequence[int]], least: float) -> Cover:
        """The first sentence that holds the greatest share of a bag, its heaviest words looked up first.

        As soon as one holds more than all that is left to look up, no other can come forward: then those that have
        something are finished one by one, without the many places of the common words.
        """
        total = -sum([own for own, _ in ordered])
        known = [(-own, places) for own, word in ordered[:head] if 0 < len(places := index.get(word, ())) <= self._most]
        left = sum([own for own, _ in known]) - sum([own for own, _ in ordered[head:]])
        shared: dict[int, float] = {}
        top = floor = least * total
        done = 0
        for own, places in known:
            if top > left * SURPLUS:
                break
            done += 1
            left -= own
            for at in places:
                held = shared[at] = shared.get(at, 0.0) + own
                if held > top:  # noqa: PLR1730  the innermost loop
                    top = held
        near = [at for at, held in shared.items() if (held + left) * SURPLUS >= top]
        for own, places in known[done:]:
            # Whichever is shorter is gone through; to look a place up among others costs a few steps of that.
            for at in places if len(places) < SHORTER * len(near) else filter(partial(_among, places), near):
                if at in shared:
                    shared[at] += own
        tail = [(own, word) for own, word in ordered[head:] if self._tells(word, index)]
        near = self._finished(near, shared, tail)
        most = max([shared[at] for at in near], default=0.0)
        if most <= floor:
            return NOTHING
        return Cover(most / total, self._lines[min([at for at in near if shared[at] == most])].split())

    def _tells(self, word: str, index: Mapping[str, Sequence[int]]) -> bool:
        """Whether a word stands in so few sentences that it tells one from another."""
        return len(index.get(word, ())) <= self._most

    def _finished(self, near: list[int], shared: dict[int, float], tail: Weighed) -> list[int]:
        """Some sentences less those that cannot say most, what each shares being counted to the end.

        Args:
            near: their places.
            shared: what each shares of the words before.
            tail: the words that are left.

        Sentences are only given up where the most that is shared, as far as it is known, is more than what is left.
        """
        if not (near and tail):
            return near
        left = -sum([own for own, _ in tail])
        top = max([shared[at] for at in near])
        held_by = [(at, self._bag(at)) for at in near]
        for own, word in tail:
            for at in [at for at, bag in held_by if word in bag]:
                shared[at] -= own
            left += own
            top -= own
            if len(held_by) > FEW and top > left * SURPLUS:
                top = max([shared[at] for at, _ in held_by])
                held_by = [one for one in held_by if (shared[one[0]] + left) * SURPLUS >= top]
        return [at for at, _ in held_by]


def _head(ordered: Weighed, least: float) -> int:
    """How many of the heaviest words of a bag one must hold for more than the least share of it."""
    floor = -least * sum([own for own, _ in ordered])
    left = 0.0
    for at in range(len(ordered), 0, -1):
        left -= ordered[at - 1][0]
        if left * SURPLUS > floor:
            return at
    return 0


def _among(places: Sequence[int], at: int) -> bool:
    """Whether a place is among some in ascending order."""
    found = bisect_left(places, at)
    return found < len(places) and places[found] == at
