"""Paired sections in, splits and mergers out: a free section whose text its neighbour has lost or gained.

old                        new
Data: logs, sharing  ───── Data: logs               a pair by its title; it lost what it says of sharing
                     ╰──── Partners: sharing        free, and holds just that: Data was split
Everything           ╭──── Kinds                    all free: two that make up one together
                     ╰──── Reasons

>>> from policydiff.model import Block, BlockKind, SectionRef
>>> def section(title, text):
...     ref = SectionRef(title, "", title, 1, (title,), title.lower(), (1, 1))
...     return Section(ref, (Block(BlockKind.PARAGRAPH, text, (1, 1)),))
>>> logs, sharing = "We keep the server logs for ninety days.", "Partners in Oslo see which device you use."
>>> old, new = [section("Data", f"{logs} {sharing}")], [section("Data", logs), section("Partners", sharing)]
>>> corpus = Corpus(block.text for one in (*old, *new) for block in one.blocks)
>>> [(group.old, group.new) for group in find_parts(corpus, old, new, {0: 0})]
[([0], [0, 1])]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from policydiff.align.groups import SECTIONS, Group, lost, part_of
from policydiff.model import Section
from policydiff.text.bags import Bag, Corpus, contained, has_words

MARGIN = 1.000_001
"""For sums of weights that are rounded in another order."""


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
    free_new = _attach(corpus, groups, free_new, bags, 1)
    free_old = _attach(corpus, groups, free_old, bags, 0)
    free_old, free_new = _anew(corpus, groups, (free_old, free_new), bags)
    return [*groups, *(Group([i], []) for i in free_old), *(Group([], [j]) for j in free_new)]


class _Bodies:
    """The bodies of the sections of one side, by place, as bags; each is made when it is first asked for."""

    __slots__ = ("_bags", "_corpus", "texts")

    def __init__(self, corpus: Corpus, sections: Sequence[Section]) -> None:
        self.texts = [[block.text for block in section.blocks] for section in sections]
        self._corpus = corpus
        self._bags: dict[int, Bag] = {}

    def __getitem__(self, place: int) -> Bag:
        found = self._bags.get(place)
        if found is None:
            found = self._bags[place] = self._corpus.bag_of(self.texts[place])
        return found

    def says_enough(self, place: int) -> bool:
        """Whether a body has words enough to hold a part."""
        return has_words(self.texts[place], SECTIONS.words)


def _attach(
    corpus: Corpus, groups: list[Group], free: Sequence[int], bags: tuple[_Bodies, _Bodies], side: int
) -> list[int]:
    """Let each free section join the pair whose other side holds its text and whose own side lacks it.

    Args:
        corpus: weighs the words.
        groups: pairs; grown in place.
        free: sections of one side.
        bags: bodies of all sections of the old and of the new side.
        side: which side the free sections are of: the new one (1: splits) or the old one (0: mergers).

    Returns:
        The sections that stay free.
    """
    mine, others = bags[side], bags[1 - side]
    keys = {k: _keys(corpus, mine[k]) for k in free if mine[k].total >= SECTIONS.words}
    holders = _holders(corpus, groups, bags, frozenset(key for found in keys.values() for key in found), side)
    left = []
    for k in free:
        best: tuple[float, Group] | None = None
        for at in sorted({at for key in keys.get(k, ()) for at in holders.get(key, ())}):
            group = groups[at]
            rest = lost(others[group.side(1 - side)[0]], (mine[own] for own in group.side(side)))
            share = part_of(mine[k], corpus.weigh(rest), SECTIONS)
            if share and (best is None or share > best[0]):
                best = share, group
        if best is None:
            left.append(k)
        else:
            best[1].add(k, side)
    return left


def _keys(corpus: Corpus, part: Bag) -> list[str]:
    """The rarest words of a part, so many that no text without any of them can hold enough of it.

    Holding every free section against every pair takes seconds where there are a thousand of them.
    """
    spare = (1 - SECTIONS.least) * part.mass * MARGIN
    keys = []
    for feature in _rarest_first(corpus, part):
        keys.append(feature)
        spare -= part.weights[feature]
        if spare < 0:
            break
    return keys


def _rarest_first(corpus: Corpus, part: Bag) -> list[str]:
    return [feature for _, feature in sorted([(corpus.frequency(feature), feature) for feature in part.counts])]


def _holders(
    corpus: Corpus, groups: Sequence[Group], bags: tuple[_Bodies, _Bodies], keys: AbstractSet[str], side: int
) -> dict[str, list[int]]:
    """Which groups, by their places, hold each of the words in what their other side lost: in blocks it has alone.

    What a block says that stands on both sides is not lost, so that no part is looked for in it.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups if keys else ()):
        other = group.side(1 - side)
        if len(other) != 1:
            continue
        texts = bags[1 - side].texts[other[0]]
        own = [text for place in group.side(side) for text in bags[side].texts[place]]
        gone = Counter(texts) - Counter(own) if texts != own else ()
        if gone and bags[1 - side].says_enough(other[0]):
            for key in keys & {feature for text in gone for feature in corpus.bag(text).counts}:
                holders[key].append(at)
    return holders


ASKED = 3
"""How many times what a part may lack its rarest words weigh, by which the texts that may hold it are found."""


def _held(
    corpus: Corpus, parts: Sequence[int], part_bags: _Bodies, wholes: Sequence[int], whole_bags: _Bodies
) -> dict[int, list[int]]:
    """For each whole the parts that it may hold, in order: all those that it does hold are among them.

    Of the rarest words of a part a text that holds enough of it lacks no more than it may lack of the whole part.
    """
    found: dict[int, list[int]] = {whole: [] for whole in wholes}
    index: defaultdict[str, list[int]] = defaultdict(list)
    for whole in wholes if parts else ():
        for feature in whole_bags[whole].counts:
            index[feature].append(whole)
    for p in parts if wholes else ():
        part = part_bags[p]
        if part.total < SECTIONS.words:
            continue
        spare = (1 - SECTIONS.least) * part.mass * MARGIN
        asked, shared = 0.0, defaultdict[int, float](float)
        for feature in _rarest_first(corpus, part):
            weight = part.weights[feature]
            asked += weight
            for whole in index.get(feature, ()):
                shared[whole] += weight
            if asked > ASKED * spare:
                break
        for whole, weight in shared.items():
            if asked - weight <= spare:
                found[whole].append(p)
    return found


def _anew(
    corpus: Corpus,
    groups: list[Group],
    free: tuple[list[int], list[int]],
    bags: tuple[_Bodies, _Bodies],
) -> tuple[list[int], list[int]]:
    """Free sections of one side that two or more free ones of the other make up together."""
    for side in (1, 0):
        wholes, parts = free[1 - side], free[side]
        whole_bags, part_bags = bags[1 - side], bags[side]
        held = _held(corpus, parts, part_bags, wholes, whole_bags)
        for whole in list(wholes):
            inside = [p for p in held[whole] if p in parts and part_of(part_bags[p], whole_bags[whole], SECTIONS)]
            if len(inside) <= 1:
                continue
            together = corpus.together(part_bags[p] for p in inside)
            if contained(whole_bags[whole], together) >= SECTIONS.least:
                groups.append(Group([whole], inside) if side else Group(inside, [whole]))
                wholes.remove(whole)
                for p in inside:
                    parts.remove(p)
    return free
