"""Groups of sections in, their reading order and which of them moved out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from policydiff.align.groups import Group
from policydiff.model import Section
from policydiff.text.chains import heaviest_chain
from policydiff.text.words import words


def _weight(section: Section) -> int:
    return 1 + len(words(section.ref.heading)) + sum(len(words(block.text)) for block in section.blocks)


def _parents(sections: Sequence[Section]) -> list[int]:
    """For each section the one it stands under, -1 at the top."""
    out: list[int] = []
    open_: list[int] = []
    for k, section in enumerate(sections):
        while open_ and sections[open_[-1]].ref.level >= section.ref.level:
            open_.pop()
        out.append(open_[-1] if open_ else -1)
        open_.append(k)
    return out


def _in_place(places: Sequence[int]) -> list[bool]:
    """Which of some different numbers are greater than all before and less than all behind: they stay, whatever weighs.

    >>> _in_place([0, 2, 1, 3])
    [True, False, False, True]
    """
    greatest = [-1, *accumulate(places, max)]
    least = [*accumulate(reversed(places), min)]
    behind = [max(places, default=0) + 1, *least][::-1][1:]
    return [before < place < after for before, place, after in zip(greatest, places, behind, strict=False)]


def mark_moved(groups: Sequence[Group], old: Sequence[Section], new: Sequence[Section]) -> None:
    """Mark the groups that left the order of their neighbours, once for a whole subtree.

    What stays is the heaviest rising sequence, by words: the lighter part is what moved.
    """
    paired = sorted((g for g in groups if g.old and g.new), key=lambda g: g.old[0])
    if all(a.new[0] < b.new[0] for a, b in pairwise(paired)):
        return
    settled = _in_place([g.new[0] for g in paired])
    weighed = [
        (g.old[0], g.new[0], 1.0 if still else float(sum(_weight(old[i]) for i in g.old)))
        for g, still in zip(paired, settled, strict=True)
    ]
    stays = set(heaviest_chain(weighed))
    off = {id(g) for k, g in enumerate(paired) if k not in stays}
    of_old = {i: g for g in paired for i in g.old}
    of_new = {j: g for g in paired for j in g.new}
    above_old, above_new = _parents(old), _parents(new)

    def follows(group: Group) -> bool:
        """Did it only go along with the section above it?"""
        one, other = of_old.get(above_old[group.old[0]]), of_new.get(above_new[group.new[0]])
        return one is not None and one is other and id(one) in off

    for group in paired:
        group.moved = id(group) in off and not follows(group)


def in_reading_order(groups: Sequence[Group]) -> list[Group]:
    """Groups in the order of the new side; what was removed follows the section it stood behind."""
    place = {i: g.new[0] for g in groups if g.new and not g.moved for i in g.old}
    after = -1
    keyed: list[tuple[tuple[int, int, int], Group]] = []
    removed = {g.old[0]: g for g in groups if not g.new}
    for i in range(max((i for g in groups for i in g.old), default=-1) + 1):
        if i in removed:
            keyed.append(((after, 1, i), removed[i]))
        elif i in place:
            after = max(after, place[i])
    keyed += [((g.new[0], 0, 0), g) for g in groups if g.new]
    keyed.sort(key=lambda entry: entry[0])
    return [group for _, group in keyed]
