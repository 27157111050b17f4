"""Two texts as their words in, how much they share out."""

from __future__ import annotations

from collections.abc import Mapping

from policydiff.summarise.editions import Weights
from policydiff.summarise.looked_up import bag_of
from policydiff.summarise.units import Unit
from policydiff.text.scripts import has_cjk


class Bags:
    """The words of each sentence, cut once."""

    def __init__(self, words: Mapping[str, list[str]]) -> None:
        """Take the words of each sentence in order, as `plain_lists` gives them."""
        self._words = words
        self._known: dict[int, frozenset[str]] = {}
        self._masses: dict[int, float] = {}

    def mass(self, unit: Unit, weight: Weights) -> float:
        """What the words of a sentence weigh together."""
        found = self._masses.get(id(unit))
        if found is None:
            found = self._masses[id(unit)] = sum([weight[word] for word in self(unit)])
        return found

    def __call__(self, unit: Unit) -> frozenset[str]:
        """The words of a sentence."""
        found = self._known.get(id(unit))
        if found is None:
            said = unit.said
            found = self._known[id(unit)] = bag_of(said) if has_cjk(said) else frozenset(self._words[said])
        return found


def likeness(
    one: frozenset[str], two: frozenset[str], weight: Weights, masses: tuple[float, float] | None = None
) -> float:
    """How much two texts share: 0.6 of Dice's measure and 0.4 of how much of the shorter stands in the longer.

    Args:
        one: the words of the first.
        two: those of the second.
        weight: what a word weighs.
        masses: what the words of each weigh together, where that is known.
    """
    first, second = masses or (sum([weight[word] for word in one]), sum([weight[word] for word in two]))
    if not first or not second:
        return 0.0
    shared = sum([weight[word] for word in one & two])
    return 0.6 * 2 * shared / (first + second) + 0.4 * shared / min(first, second)


def alike(a: Unit, b: Unit, weight: Weights, bags: Bags) -> float:
    """How much two sentences share; see `likeness`."""
    return likeness(bags(a), bags(b), weight, (bags.mass(a, weight), bags.mass(b, weight)))
