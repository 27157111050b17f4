"""Changed sentences in, those that stand for one another out: of one change by its equal words, else by shared ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from policydiff.model import BlockKind
from policydiff.summarise.editions import Weights
from policydiff.summarise.likeness import Bags, alike
from policydiff.summarise.units import SIDES, Unit, aligned

PAIRED = 0.5
"""Likeness from which two sentences of different places are one, said anew; at 0.42 a definition became the new form
of another duty."""

SHARED = 0.3
"""Share of the shorter one's characters, equal in place, from which two sentences of one change are a pair."""

INSIDE = 0.15
"""What standing in one change adds to it."""

COMMON = 64
"""Sentences of a side from which a word finds no counterpart any more: what is that common tells nothing apart, and
following it would take the square of a rewrite's length."""

NEAREST = 5
"""Sentences that share the most with another one, which are held beside it."""

LEAST = 0.499
"""Share of the lighter one's words, by weight, that two sentences have in common at least where `alike` gives `PAIRED`.

`1.2 s / (a + b) + 0.4 s / min(a, b)` is greatest for a = b, where it is `s / a`; a little less, as sums are not exact.
"""


def inside(units: Sequence[Unit], weight: Weights, bags: Bags) -> list[tuple[Unit, Unit]]:
    """Pairs of sentences of one change that share its equal stretches."""
    by_change: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_change[unit.change.id].append(unit)
    found: list[tuple[float, int, Unit, Unit]] = []
    only: list[tuple[Unit, Unit]] = []
    for mine in by_change.values():
        change = mine[0].change
        if not (change.old and change.new):
            continue
        if len(mine) == len(SIDES) and change.block is not BlockKind.ROW:
            only += _two(mine[0], mine[1], weight, bags)
            continue
        olds, news = ([unit for unit in mine if unit.side == side] for side in SIDES)
        overlaps = _overlaps(aligned(change), olds, news)
        rivals = change.block is BlockKind.ROW or len({i for i, _ in overlaps}) + len(
            {j for _, j in overlaps}
        ) < 2 * len(overlaps)
        for (i, j), both in overlaps.items():
            a, b = olds[i], news[j]
            near = both >= SHARED * min(a.at[1] - a.at[0], b.at[1] - b.at[0])
            # How alike they are is asked only where that decides: between rivals, or where they share too little.
            score = alike(a, b, weight, bags) if rivals or not near else 0.0
            if near or score + INSIDE >= PAIRED:
                found.append((near + score, len(found), a, b))
        if change.block is BlockKind.ROW:
            found += [(1.0, len(found) + k, a, b) for k, (a, b) in enumerate(_cells(olds, news))]
    return only + _best(found)


def _two(a: Unit, b: Unit, weight: Weights, bags: Bags) -> list[tuple[Unit, Unit]]:
    """The only two sentences of a change as a pair, where they are one: most changes have one of each side."""
    if a.side == b.side:
        return []
    equal = aligned(a.change)
    whole = a.at == (0, len(a.text)) and b.at == (0, len(b.text))
    both = sum([size for _, _, size in equal] if whole else _overlaps(equal, [a], [b]).values())
    near = both >= SHARED * min(a.at[1] - a.at[0], b.at[1] - b.at[0])
    return [(a, b)] if both and (near or alike(a, b, weight, bags) + INSIDE >= PAIRED) else []


def _overlaps(
    equal: Iterable[tuple[int, int, int]], olds: Sequence[Unit], news: Sequence[Unit]
) -> dict[tuple[int, int], int]:
    """For each two sentences, by their indexes, the characters of equal stretches that lie in both."""
    found: defaultdict[tuple[int, int], int] = defaultdict(int)
    first_old = first_new = 0
    for i, j, size in equal:
        while first_old < len(olds) and olds[first_old].at[1] <= i:
            first_old += 1
        while first_new < len(news) and news[first_new].at[1] <= j:
            first_new += 1
        for at_old in range(first_old, len(olds)):
            if olds[at_old].at[0] >= i + size:
                break
            for at_new in range(first_new, len(news)):
                if news[at_new].at[0] >= j + size:
                    break
                start = max(olds[at_old].at[0] - i, news[at_new].at[0] - j, 0)
                both = min(olds[at_old].at[1] - i, news[at_new].at[1] - j, size) - start
                if both > 0:
                    found[at_old, at_new] += both
    return found


def _cells(olds: Sequence[Unit], news: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """The cells of a row that keeps its number of cells, each with what stands in its place."""
    if not olds or not news or olds[0].text.count(" | ") != news[0].text.count(" | "):
        return []
    places = {unit.text[: unit.at[0]].count(" | "): unit for unit in olds}
    both = [(places.get(unit.text[: unit.at[0]].count(" | ")), unit) for unit in news]
    return [(old, new) for old, new in both if old is not None]


def beyond(units: Sequence[Unit], weight: Weights, bags: Bags) -> list[tuple[Unit, Unit]]:
    """Pairs of sentences of different changes, by the words they share."""
    olds, news = ([unit for unit in units if unit.side == side] for side in SIDES)
    gone = _Gone(olds, weight, bags)
    found: list[tuple[float, int, Unit, Unit]] = []
    for b in news:
        for a in gone.near(b):
            score = alike(a, b, weight, bags)
            if score >= PAIRED:
                found.append((score, len(found), a, b))
    return _best(found)


class _Gone:
    """Sentences that went, by their words: those that share most with one that came."""

    def __init__(self, olds: Sequence[Unit], weight: Weights, bags: Bags) -> None:
        self._olds, self._weight, self._bags = olds, weight, bags
        index: defaultdict[str, list[int]] = defaultdict(list)
        for at, unit in enumerate(olds):
            for feature in bags(unit):
                index[feature].append(at)
        most = max(12, min(COMMON, len(olds) // 8))
        self._telling = {feature: places for feature, places in index.items() if len(places) <= most}
        """For each word that is not common, the sentences that hold it."""
        self._common = frozenset(index.keys() - self._telling.keys())
        self._masses = [bags.mass(unit, weight) for unit in olds]
        self._lightest = min(self._masses, default=0.0)

    def near(self, unit: Unit) -> list[Unit]:
        """Those that share most with a new one, most first, less those that cannot be alike enough."""
        bag, weight, telling = self._bags(unit), self._weight, self._telling
        rare = [feature for feature in bag if feature in telling]
        if not rare:
            return []
        own, heaviest = self._bags.mass(unit, weight), max([weight[feature] for feature in rare])
        beside = sum([weight[feature] for feature in bag & self._common])
        least = LEAST * min(self._lightest, own) - beside
        if heaviest * len(rare) < least:
            return []
        places = [telling[feature] for feature in rare]
        # Words are counted before they are weighed: most sentences share so few that even the heaviest would not do.
        if len(places) > 1 and heaviest * max(Counter(chain.from_iterable(places)).values()) < least:
            return []
        shared: defaultdict[int, float] = defaultdict(float)
        for feature, there in zip(rare, places, strict=True):
            weighs = weight[feature]
            for at in there:
                shared[at] += weighs
        nearest = sorted(shared.values(), reverse=True)[:NEAREST][-1]
        near = sorted([(-share, at) for at, share in shared.items() if share >= nearest])[:NEAREST]
        masses = self._masses
        return [self._olds[at] for share, at in near if beside - share >= LEAST * min(masses[at], own)]


def _best(found: list[tuple[float, int, Unit, Unit]]) -> list[tuple[Unit, Unit]]:
    """Pairs, the most alike first, each sentence once."""
    taken: set[int] = set()
    kept = []
    for _, _, a, b in sorted(found, key=lambda entry: (-entry[0], entry[1])):
        if id(a) not in taken and id(b) not in taken:
            taken |= {id(a), id(b)}
            kept.append((a, b))
    return kept
