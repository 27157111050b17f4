"""Texts in, likeness from 0 to 1 out: bags of words, weighed by how rare each word is.

One `Corpus` knows every text that is compared in a run; rare words count for more, so that two
clauses are alike for what they are about, not for "the" and "of". Nothing is counted before the first
bag is asked for: what pairs by its text needs none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise
from math import log

from policydiff.text.scripts import FIRST_CJK, has_cjk
from policydiff.text.words import words

ROUNDING = 1e-9
"""Shares of the same weights, added up in another order, differ by less."""


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


def in_common(one: Counter[str], other: Counter[str]) -> int:
    """How many features two counted texts have in common."""
    return (one & other).total()


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
        self._texts = [*texts]
        self._bags: dict[str, Bag] = {}
        self._weights: _Weights | None = None

    @property
    def weighed(self) -> bool:
        """Whether what each word weighs was worked out."""
        return self._weights is not None

    def least_share(self, common: int, apart: int) -> float:
        """At least what share (0-1) of the weight of some features is that of those in common, whichever they are.

        What stands in all texts weighs least, what stands in one alone weighs most: where two texts differ in a few
        words, nobody need count all the others. Once they are `weighed`, the bags tell more.

        Args:
            common: features that the texts have in common, each counted on every side on which it is weighed.
            apart: features that only one side has.
        """
        sure = common * log(2)
        return sure / (sure + apart * log(1 + len(self._texts))) if common else 0.0

    def bag(self, text: str) -> Bag:
        """The bag of a text, kept for the next time it is asked for."""
        found = self._bags.get(text)
        if found is None:
            weights = self._weigher([text])
            found = self._bags.get(text) or Bag(Counter(features(text)), weights)
            self._bags[text] = found
        return found

    def bag_of(self, texts: Sequence[str]) -> Bag:
        """The bag of several texts together."""
        if len(texts) == 1:
            return self.bag(texts[0])
        self._weigher(texts)
        return self.together([self.bag(text) for text in texts])

    def together(self, bags: Iterable[Bag]) -> Bag:
        """One bag of what is in several."""
        total: Counter[str] = Counter()
        for one in bags:
            total.update(one.counts)
        return self.weigh(total)

    def weigh(self, counts: Mapping[str, int]) -> Bag:
        """The bag of features that are counted already; those of no text of the corpus weigh as those of one."""
        return Bag(counts, self._weigher(()))

    def frequency(self, feature: str) -> int:
        """How many texts hold the feature."""
        return self._weigher(()).frequency(feature)

    def _weigher(self, asked: Sequence[str]) -> _Weights:
        """The weights; worked out for the first texts that are asked for: where these recur, so may all others.

        The bags of texts that occur once are made then: these have no equal, and will be asked for.
        """
        if self._weights is None:
            times = Counter(self._texts)
            counts = {text: Counter(features(text)) for text, often in times.items() if often == 1}
            others = [text for text in times if text not in counts]
            weights = _Weights(counts.values(), others, whole=any(times[text] > 1 for text in asked))
            self._weights = weights
            self._bags = {text: Bag(counted, weights) for text, counted in counts.items()}
        return self._weights


class _Weights(dict[str, float]):
    """`ln(1 + N / n)`: N texts in all, n of them hold the feature (Spärck Jones 1972, smoothed)."""

    def __init__(self, counted: Collection[Mapping[str, int]], others: Sequence[str], *, whole: bool) -> None:
        """Take the texts that occur once, counted, and those that recur, of which a revision mostly consists.

        Of the latter only what the former hold is counted, in half the time, until something else is asked for; all
        at once where `whole` says that it will be.
        """
        self._seen = Counter(chain.from_iterable(counted))
        self._known = frozenset(() if whole else self._seen)
        self._texts = len(counted) + len(others)
        self._left = others
        if not whole:
            self._seen.update(chain.from_iterable([self._known.intersection(features(text)) for text in others]))

    def __missing__(self, feature: str) -> float:
        found = self[feature] = log(1 + (self._texts or 1) / (self.frequency(feature) or 1))
        return found

    def frequency(self, feature: str) -> int:
        """How many texts hold the feature."""
        if self._left and feature not in self._known:
            self._seen.update(chain.from_iterable([set(features(text)) - self._known for text in self._left]))
            self._left = ()
        return self._seen.get(feature, 0)
