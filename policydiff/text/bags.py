"""Texts in, likeness from 0 to 1 out: bags of words, weighed by how rare each word is.

One `Corpus` knows every text that is compared in a run; rare words count for more, so that two
clauses are alike for what they are about, not for "the" and "of". Nothing is counted before the first
bag is asked for: what pairs by its text needs none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from math import log

from policydiff.text.scripts import FIRST_CJK, has_cjk
from policydiff.text.words import words


def features(text: str) -> list[str]:
    """The words of a text in lower case; Han and Kana, which have no spaces, as characters and pairs of them.

    On a reworded Chinese policy pairs alone put clauses of one meaning as low as 0.18, characters alone
    put unrelated ones as high as 0.50; both together part them near 0.40, as words do elsewhere.
    """
    found = words(text.lower())
    if has_cjk(text):
        signs = [word for word in found if word >= FIRST_CJK and len(word) == 1]
        found += map("".join, pairwise(signs))
    return found


def has_words(texts: Iterable[str], least: int) -> bool:
    """Whether some texts hold so many features together, at least; none is counted after those that do."""
    for text in texts:
        least -= len(features(text))
        if least <= 0:
            return True
    return least <= 0


class Bag:
    """The words of a text and their weights; an empty one is like nothing."""

    __slots__ = ("counts", "mass", "total", "weights")

    def __init__(self, counts: Mapping[str, int], weights: Mapping[str, float]) -> None:
        """Take how often each feature occurs, and how much it weighs."""
        self.counts = counts
        self.total = sum(counts.values())
        self.weights = {feature: count * weights[feature] for feature, count in counts.items()}
        """What each feature weighs in this text: as much as it occurs."""
        self.mass = sum(self.weights.values())

    def __bool__(self) -> bool:
        return bool(self.counts)


def shared(one: Bag, other: Bag) -> float:
    """The weight of what two bags have in common, each occurrence counted once."""
    few, many = one.weights, other.weights
    if len(few) > len(many):
        few, many = many, few
    total = 0.0
    for feature in few:  # the innermost loop of a comparison, as it runs fastest
        if feature in many:
            weight, there = few[feature], many[feature]
            total += weight if weight < there else there  # noqa: FURB136
    return total


def dice(one: Bag, other: Bag) -> float:
    """Likeness of two bags, 0 to 1 (Dice 1945): twice what they share by what both weigh; 0 if both are empty."""
    total = one.mass + other.mass
    return 2 * shared(one, other) / total if total else 0.0


def contained(part: Bag, whole: Bag) -> float:
    """Share of the part, 0 to 1, that stands in the whole; 0 for an empty part."""
    return shared(part, whole) / part.mass if part.mass else 0.0


class Corpus:
    """The texts of one run, and how much each word weighs among them (inverse document frequency)."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take every text that may be compared; equal texts count once."""
        self._times = Counter(texts)
        self._bags: dict[str, Bag] = {}
        self._weights: _Weights | None = None

    def bag(self, text: str) -> Bag:
        """The bag of a text, kept for the next time it is asked for."""
        found = self._bags.get(text)
        if found is None:
            found = self._bags[text] = self.weigh(Counter(features(text)))
        return found

    def bag_of(self, texts: Sequence[str]) -> Bag:
        """The bag of several texts together."""
        if len(texts) == 1:
            return self.bag(texts[0])
        return self.together([self.bag(text) for text in texts])

    def together(self, bags: Iterable[Bag]) -> Bag:
        """One bag of what is in several."""
        total: Counter[str] = Counter()
        for one in bags:
            total.update(one.counts)
        return self.weigh(total)

    def weigh(self, counts: Mapping[str, int]) -> Bag:
        """The bag of features that are counted already; those of no text of the corpus weigh as those of one."""
        return Bag(counts, self.weights)

    @property
    def weights(self) -> _Weights:
        """The weight of each feature; worked out when the first bag is made."""
        if self._weights is None:
            self._weights = self._weighed()
        return self._weights

    def _weighed(self) -> _Weights:
        """The weights, and the bags of the texts that occur once: these have no equal, and will be asked for."""
        counts = {text: Counter(features(text)) for text, times in self._times.items() if times == 1}
        others = [set(features(text)) for text in self._times if text not in counts]
        seen = Counter(chain.from_iterable((*counts.values(), *others)))
        weights = _Weights(seen, len(self._times))
        self._bags = {text: Bag(counted, weights) for text, counted in counts.items()}
        return weights

    def frequency(self, feature: str) -> int:
        """How many texts hold the feature."""
        return self.weights.seen.get(feature, 0)


class _Weights(dict[str, float]):
    """`ln(1 + N / n)`: N texts in all, n of them hold the feature (Spärck Jones 1972, smoothed)."""

    def __init__(self, seen: Mapping[str, int], texts: int) -> None:
        self.seen, self.texts = seen, texts

    def __missing__(self, feature: str) -> float:
        found = self[feature] = log(1 + (self.texts or 1) / (self.seen.get(feature) or 1))
        return found
