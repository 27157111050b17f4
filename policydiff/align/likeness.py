"""Lists of texts of both sides in, the pairs that are alike out: candidates come from rare words.

The cost stays linear: a text is only held against texts that share one of its rarest words, unless
both lists are short.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

from policydiff.text.bags import Bag, shared

RARE = 12
"""A feature in more than so many texts of one side names no candidates."""

KEYS = 8
"""How many of its rarest features a text is looked up by."""

FEW = 400
"""Up to so many pairs are all tried: 20 blocks by 20, a large section."""


def alike(old: Sequence[Bag], new: Sequence[Bag], least: float) -> list[tuple[int, int, float]]:
    """All pairs that are alike, found through rare features.

    Args:
        old: bags of the old side; empty ones match nothing.
        new: bags of the new side.
        least: pairs less alike than this (0-1, IDF-weighted Dice) are left out.

    Returns:
        Old index, new index, likeness; in order of the indexes.
    """
    if not old or not new:
        return []
    found = []
    masses = [bag.mass for bag in old]
    for j, (bag, candidates) in enumerate(zip(new, _candidates(old, new, least), strict=True)):
        mass = bag.mass
        for i in candidates:
            there = masses[i]
            total = there + mass
            if not total or 2 * (there if there < mass else mass) < least * total:  # noqa: FURB136 as in `shared`
                continue
            likeness = 2 * shared(old[i], bag) / total
            if likeness >= least:
                found.append((i, j, likeness))
    return sorted(found)


def _candidates(old: Sequence[Bag], new: Sequence[Bag], least: float) -> Iterator[Iterable[int]]:
    """For each new bag the old ones worth holding it against.

    They share half as many of its rarest features as their likeness asks of all their features: rare words
    are the first that rewording takes away. A text that stands word for word on the other side is held against
    itself there, however common its words are, unless it is a phrase that recurs.
    """
    if len(old) * len(new) <= FEW:
        yield from repeat(range(len(old)), len(new))
        return
    index: dict[str, list[int]] = defaultdict(list)
    same: dict[int, list[int]] = defaultdict(list)  # equal texts have one bag
    for i, bag in enumerate(old):
        same[id(bag)].append(i)
        for feature in bag.counts:
            index[feature].append(i)
    few = {feature: len(places) for feature, places in index.items() if len(places) <= RARE}
    for bag in new:
        rare = [feature for _, feature in sorted([(few[word], word) for word in bag.counts if word in few])[:KEYS]]
        votes = Counter(chain.from_iterable([index[feature] for feature in rare]))
        needed = max(1, int(len(rare) * least / 2 + 0.5))
        found = [i for i, count in votes.items() if count >= needed]
        equal = same.get(id(bag), ())
        yield found if not bag or len(equal) > RARE else {*found, *equal}
