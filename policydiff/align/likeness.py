"""Lists of texts of both sides in, the pairs that are alike out: candidates come from rare words.

The cost stays linear: a text is only held against texts that share one of its rarest words, unless
both lists are short.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from policydiff.text.bags import Bag, Corpus

RARE = 12
"""A feature in more than so many texts of one side names no candidates."""

KEYS = 8
"""How many of its rarest features a text is looked up by."""

FEW = 400
"""Up to so many pairs are all tried: 20 blocks by 20, a large section."""


def alike(corpus: Corpus, old: Sequence[Bag], new: Sequence[Bag], least: float) -> list[tuple[int, int, float]]:
    """All pairs that are alike, found through rare features.

    Args:
        corpus: knows the weight of every feature.
        old: bags of the old side; empty ones match nothing.
        new: bags of the new side.
        least: pairs less alike than this (0-1, IDF-weighted Dice) are left out.

    Returns:
        Old index, new index, likeness; in order of the indexes.
    """
    if not old or not new:
        return []
    found = []
    masses = [corpus.mass(bag) for bag in old]
    for j, candidates in enumerate(_candidates(old, new, least)):
        mass = corpus.mass(new[j])
        for i in candidates:
            total = masses[i] + mass
            if not total or 2 * min(masses[i], mass) < least * total:
                continue
            likeness = 2 * corpus.shared(old[i], new[j]) / total
            if likeness >= least:
                found.append((i, j, likeness))
    return sorted(found)


def _candidates(old: Sequence[Bag], new: Sequence[Bag], least: float) -> list[Sequence[int]]:
    """For each new bag the old ones worth holding it against.

    They share half as many of its rarest features as their likeness asks of all their features: rare words
    are the first that rewording takes away.
    """
    if len(old) * len(new) <= FEW:
        return [range(len(old))] * len(new)
    index: dict[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(old):
        for feature in bag:
            index[feature].append(i)
    out: list[Sequence[int]] = []
    for bag in new:
        known = sorted((len(index[feature]), feature) for feature in bag if feature in index)
        rare = [feature for count, feature in known[:KEYS] if count <= RARE]
        votes = Counter(i for feature in rare for i in index[feature])
        needed = max(1, int(len(rare) * least / 2 + 0.5))
        out.append(sorted(i for i, count in votes.items() if count >= needed))
    return out
