"""Paired sections in, splits and mergers out: a free section whose text its neighbour has lost or gained."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Section
from policydiff.text.bags import Bag, Corpus

LEAST_PART = 0.80
"""Share of a free section's text (IDF-weighted) that must stand in what the other side has lost."""

MARGIN = 1.000_001
"""For sums of weights that are rounded in another order."""

PART_WORDS = 8
"""A shorter section is never taken for a part of another: its words stand everywhere."""


class Group:
    """Sections that stand for one another; several on one side where they were split or merged."""

    __slots__ = ("new", "old")

    def __init__(self, old: list[int], new: list[int]) -> None:
        self.old, self.new = old, new


def find_parts(corpus: Corpus, old: Sequence[Section], new: Sequence[Section], pairs: Mapping[int, int]) -> list[Group]:
    """Join free sections to the pair that their text came from or went to.

    Returns:
        Every section of either side in exactly one group; one-sided groups were added or removed.
    """
    groups = [Group([i], [j]) for i, j in sorted(pairs.items())]
    free_old = [i for i in range(len(old)) if i not in pairs]
    taken = set(pairs.values())
    free_new = [j for j in range(len(new)) if j not in taken]
    if not free_old and not free_new:
        return groups
    bags = _Bodies(corpus, old), _Bodies(corpus, new)
    free_new = _attach(corpus, groups, free_new, bags, into_new=True)
    free_old = _attach(corpus, groups, free_old, bags, into_new=False)
    free_old, free_new = _anew(corpus, groups, (free_old, free_new), bags)
    return [*groups, *(Group([i], []) for i in free_old), *(Group([], [j]) for j in free_new)]


class _Bodies:
    """The bodies of the sections of one side, by place, as bags; each is made when it is first asked for."""

    __slots__ = ("_bags", "_corpus", "texts")

    def __init__(self, corpus: Corpus, sections: Sequence[Section]) -> None:
        self.texts = [[block.text for block in section.blocks] for section in sections]
        self._corpus = corpus
        self._bags: dict[int, Counter[str]] = {}

    def __getitem__(self, place: int) -> Counter[str]:
        found = self._bags.get(place)
        if found is None:
            found = self._bags[place] = self._corpus.bag_of(self.texts[place])
        return found


def _attach(
    corpus: Corpus,
    groups: list[Group],
    free: Sequence[int],
    bags: tuple[_Bodies, _Bodies],
    *,
    into_new: bool,
) -> list[int]:
    """Let each free section join the pair whose other side holds its text and whose own side lacks it.

    Args:
        corpus: weighs the words.
        groups: pairs; grown in place.
        free: sections of the new side (`into_new`: splits) or of the old side (mergers).
        bags: bodies of all sections of the old and of the new side.
        into_new: which side the free sections are of.

    Returns:
        The sections that stay free.
    """
    mine, others = (bags[1], bags[0]) if into_new else (bags[0], bags[1])
    keys = {k: _keys(corpus, mine[k]) for k in free if mine[k].total() >= PART_WORDS}
    holders = _holders(groups, bags, frozenset(key for found in keys.values() for key in found), into_new=into_new)
    left = []
    for k in free:
        best: tuple[float, Group] | None = None
        for at in sorted({at for key in keys.get(k, ()) for at in holders.get(key, ())}):
            group = groups[at]
            own, other = (group.new, group.old) if into_new else (group.old, group.new)
            rest = others[other[0]] - sum((mine[one] for one in own), Counter())
            share = corpus.contained(mine[k], rest)
            if share >= LEAST_PART and (best is None or share > best[0]):
                best = share, group
        if best is None:
            left.append(k)
        else:
            own = best[1].new if into_new else best[1].old
            own.append(k)
            own.sort()
    return left


def _keys(corpus: Corpus, part: Bag) -> list[str]:
    """The rarest words of a part, so many that no text without any of them can hold `LEAST_PART` of it.

    Holding every free section against every pair takes seconds where there are a thousand of them.
    """
    spare = (1 - LEAST_PART) * corpus.mass(part) * MARGIN
    keys = []
    for feature in sorted(part, key=lambda feature: (corpus.frequency(feature), feature)):
        keys.append(feature)
        spare -= part[feature] * corpus.weight(feature)
        if spare < 0:
            break
    return keys


def _holders(
    groups: Sequence[Group], bags: tuple[_Bodies, _Bodies], keys: AbstractSet[str], *, into_new: bool
) -> dict[str, list[int]]:
    """Which groups, by their places, hold each of the words on their other side; a pair of equal texts lost nothing."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups if keys else ()):
        other = group.old if into_new else group.new
        if len(other) != 1 or (len(group.old) == len(group.new) and _same(bags, group)):
            continue
        body = bags[0 if into_new else 1][other[0]]
        if body.total() >= PART_WORDS:
            for key in body.keys() & keys:
                holders[key].append(at)
    return holders


def _same(bags: tuple[_Bodies, _Bodies], group: Group) -> bool:
    return bags[0].texts[group.old[0]] == bags[1].texts[group.new[0]]


def _anew(
    corpus: Corpus,
    groups: list[Group],
    free: tuple[list[int], list[int]],
    bags: tuple[_Bodies, _Bodies],
) -> tuple[list[int], list[int]]:
    """Free sections of one side that two or more free ones of the other make up together."""
    free_old, free_new = free
    for into_new in (True, False):
        wholes, parts = (free_old, free_new) if into_new else (free_new, free_old)
        whole_bags, part_bags = bags if into_new else bags[::-1]
        for whole in list(wholes):
            inside = [p for p in parts if _is_part(corpus, part_bags[p], whole_bags[whole])]
            together = sum((part_bags[p] for p in inside), Counter[str]())
            if len(inside) > 1 and corpus.contained(whole_bags[whole], together) >= LEAST_PART:
                groups.append(Group([whole], inside) if into_new else Group(inside, [whole]))
                wholes.remove(whole)
                for p in inside:
                    parts.remove(p)
    return free_old, free_new


def _is_part(corpus: Corpus, part: Counter[str], whole: Bag) -> bool:
    return part.total() >= PART_WORDS and corpus.contained(part, whole) >= LEAST_PART
