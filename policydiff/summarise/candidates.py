"""Sentences of changed blocks in, what can be said of them out: what came, what went, what was said anew.

A sentence whose words stand in the same order in the other edition, wherever, says nothing new and is left out. The
others are paired: inside their change by its equal words, then across all changes by the words they share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest
from itertools import chain

from policydiff.model import BlockKind, Direction, Severity
from policydiff.summarise.editions import EditionText, Weights
from policydiff.summarise.likeness import Bags, alike
from policydiff.summarise.regions import Difference, regions
from policydiff.summarise.units import SIDES, Unit, aligned

PAIRED = 0.5
"""Likeness from which two sentences of different places are one, said anew; at 0.42 a definition became the new form
of another duty."""

SHARED = 0.3
"""Share of the shorter one's characters, equal in place, from which two sentences of one change are a pair."""

INSIDE = 0.15
"""What standing in one change adds to it."""


class Sayable:
    """A sentence that came or went, or two that stand for one another."""

    def __init__(
        self, old: Unit | None, new: Unit | None, fresh_old: tuple[bool, ...], fresh_new: tuple[bool, ...]
    ) -> None:
        """Take the sentences, at least one, and for each word of either whether the other one lacks it."""
        self.old, self.new, self.fresh_old, self.fresh_new = old, new, fresh_old, fresh_new
        self.units = tuple([unit for unit in (old, new) if unit is not None])
        """What it consists of, the old sentence first."""
        self.main = self.units[-1]
        """What it speaks of: the new sentence, or the old one where that is gone."""

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
        return regions(self.old, self.new)

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
    other = {"old": editions["new"], "new": editions["old"]}
    bags = Bags()
    left = [unit for unit in units if not other[unit.side].holds(unit.said)]
    left = _with_capitals(units, left)
    pairs = _inside(left, weight, bags)
    taken = {id(unit) for pair in pairs for unit in pair}
    across = _across([unit for unit in left if id(unit) not in taken], weight, bags)
    taken |= {id(unit) for pair in across for unit in pair}
    found = [Sayable(a, b, a.marked, b.marked) for a, b in pairs]
    found += [Sayable(a, b, *_differing(a, b)) for a, b in across]
    for unit in left:
        if id(unit) not in taken:
            marked = unit.marked
            if sum(marked) * 2 >= len(marked):
                marked = (True,) * len(marked)
            found.append(Sayable(unit, None, marked, ()) if unit.side == "old" else Sayable(None, unit, (), marked))
    place = {id(unit): at for at, unit in enumerate(units)}
    found = [c for c in found if any(c.fresh_old) or any(c.fresh_new)]
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
        if id(unit) not in kept and len(marked := _marked_keys(unit)) == 1:
            own = gone.get((unit.change.id, "new" if unit.side == "old" else "old"))
            if own is not None and marked <= _marked_keys(own):
                kept.add(id(unit))
    return [unit for unit in units if id(unit) in kept]


def _marked_keys(unit: Unit) -> set[str]:
    return {word.key for word in unit.words if word.marked}


def _inside(units: Sequence[Unit], weight: Weights, bags: Bags) -> list[tuple[Unit, Unit]]:
    """Pairs of sentences of one change that share its equal stretches."""
    by_change: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_change[unit.change.id].append(unit)
    found: list[tuple[float, int, Unit, Unit]] = []
    for mine in by_change.values():
        change = mine[0].change
        if not (change.old and change.new):
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
    return _best(found)


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


COMMON = 64
"""Sentences of a side from which a word finds no counterpart any more: what is that common tells nothing apart, and
following it would take the square of a rewrite's length."""

NEAREST = 5
"""Sentences that share the most with another one, which are held beside it."""

LEAST = 0.499
"""Share of the lighter one's words, by weight, that two sentences have in common at least where `alike` gives `PAIRED`.

`1.2 s / (a + b) + 0.4 s / min(a, b)` is greatest for a = b, where it is `s / a`; a little less, as sums are not exact.
"""


def _across(units: Sequence[Unit], weight: Weights, bags: Bags) -> list[tuple[Unit, Unit]]:
    """Pairs of sentences of different changes, by the words they share."""
    olds, news = ([unit for unit in units if unit.side == side] for side in ("old", "new"))
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(olds):
        for feature in bags(unit):
            index[feature].append(at)
    most = max(12, min(COMMON, len(olds) // 8))
    telling = {feature: places for feature, places in index.items() if len(places) <= most}
    common = frozenset(index.keys() - telling.keys())
    lightest = min([bags.mass(unit, weight) for unit in olds], default=0.0)
    found: list[tuple[float, int, Unit, Unit]] = []
    for b in news:
        for at in _near(b, telling, common, lightest, weight, bags):
            score = alike(olds[at], b, weight, bags)
            if score >= PAIRED:
                found.append((score, len(found), olds[at], b))
    return _best(found)


def _near(
    unit: Unit,
    telling: Mapping[str, Sequence[int]],
    common: frozenset[str],
    lightest: float,
    weight: Weights,
    bags: Bags,
) -> list[int]:
    """The old sentences that share most with a new one; none where no sentence can be alike enough.

    Args:
        unit: the new sentence.
        telling: for each word that is not common, the indexes of the old sentences that hold it.
        common: the other words of the old sentences.
        lightest: what the words of the lightest old sentence weigh together.
        weight: what a word weighs.
        bags: the words of each sentence.
    """
    bag = bags(unit)
    rare = [feature for feature in bag if feature in telling]
    if not rare:
        return []
    own, heaviest = bags.mass(unit, weight), max([weight[feature] for feature in rare])
    beside = sum([weight[feature] for feature in bag & common])
    # Words are counted before they are weighed: most sentences share so few that even the heaviest would not do.
    held = Counter(chain.from_iterable([telling[feature] for feature in rare]))
    if heaviest * max(held.values()) + beside < LEAST * min(lightest, own):
        return []
    shared: defaultdict[int, float] = defaultdict(float)
    for feature in rare:
        weighs = weight[feature]
        for at in telling[feature]:
            shared[at] += weighs
    least = min(nlargest(NEAREST, shared.values()), default=0.0)
    near = [at for at, share in shared.items() if share >= least]
    return sorted(near, key=lambda at: (-shared[at], at))[:NEAREST]


def _best(found: list[tuple[float, int, Unit, Unit]]) -> list[tuple[Unit, Unit]]:
    """Pairs, the most alike first, each sentence once."""
    taken: set[int] = set()
    kept = []
    for _, _, a, b in sorted(found, key=lambda entry: (-entry[0], entry[1])):
        if id(a) not in taken and id(b) not in taken:
            taken |= {id(a), id(b)}
            kept.append((a, b))
    return kept


def _differing(a: Unit, b: Unit) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """For each word of two sentences, whether the other lacks it in its place."""
    old, new = [True] * len(a.words), [True] * len(b.words)
    for i, j, size in SequenceMatcher(None, a.keys, b.keys, autojunk=False).get_matching_blocks():
        old[i : i + size] = [False] * size
        new[j : j + size] = [False] * size
    return tuple(old), tuple(new)
