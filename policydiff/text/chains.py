"""Pairs of positions in, the heaviest chain that rises on both sides out: what stayed in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

Pair = tuple[int, int]
"""A position in the old sequence and one in the new."""


def heaviest_chain(pairs: Sequence[tuple[int, int, float]]) -> list[int]:
    """Choose pairs that rise strictly on both sides and weigh most together.

    Args:
        pairs: old position, new position, weight (> 0); positions may recur.

    Returns:
        Indexes into `pairs`, rising. Equal weights: the chain found first in old order.
    """
    order = sorted(range(len(pairs)), key=lambda i: (pairs[i][0], -pairs[i][1]))
    ranks = {new: rank for rank, new in enumerate(sorted({p[1] for p in pairs}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    """A Fenwick tree over new positions: the heaviest chain that ends at or before each."""
    before = [-1] * len(pairs)
    for i in order:
        _, new, weight = pairs[i]
        top, rank = (0.0, -1), ranks[new] - 1
        while rank:
            if best[rank][0] > top[0]:
                top = best[rank]
            rank &= rank - 1
        before[i] = top[1]
        mine, rank = (top[0] + weight, i), ranks[new]
        while rank < len(best):
            if mine[0] > best[rank][0]:
                best[rank] = mine
            rank += rank & -rank
    end = max(best, key=lambda entry: entry[0])[1]
    chain = []
    while end >= 0:
        chain.append(end)
        end = before[end]
    return chain[::-1]


def common_ends(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, int]:
    """How many items at the start, and how many at the end, both sequences share; never overlapping."""
    most = min(len(old), len(new))
    start = 0
    while start < most and old[start] == new[start]:
        start += 1
    end = 0
    while end < most - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end


def once_on_both(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs of equal items that occur exactly once on each side, in old order."""
    counts = Counter(old), Counter(new)
    places = {item: j for j, item in enumerate(new) if counts[1][item] == 1}
    return [(i, places[item]) for i, item in enumerate(old) if counts[0][item] == 1 and item in places]


def unique_anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs of items that occur exactly once on each side and stand in the same order (patience diff, Cohen)."""
    found = once_on_both(old, new)
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(found):
        at = bisect_left(tails, j)
        before.append(places[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            places.append(k)
        else:
            tails[at], places[at] = j, k
    chain, k = [], places[-1] if places else -1
    while k >= 0:
        chain.append(found[k])
        k = before[k]
    return chain[::-1]
