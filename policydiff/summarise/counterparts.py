"""Compared sections in, those that went and those that came in their place out: one matter under another title."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from policydiff.model import ComparedSection, Relation
from policydiff.summarise.editions import Weights
from policydiff.summarise.likeness import likeness
from policydiff.summarise.looked_up import bag_of
from policydiff.summarise.units import block_text

SAME = 0.3
"""Likeness from which a section that went and one that came speak of the same: of the five closest such pairs of real
revisions all do, of those below .2 none."""

LEAST = 8
"""Different words of a section from which its likeness to another one tells anything."""

MOST = 60
"""Sections that went or came from which a text is another one: there they are not held beside one another."""


def counterparts(sections: Sequence[ComparedSection], weight: Weights, entire: Container[str]) -> dict[int, int]:
    """For a section that came or went the one that it stands in for, or that stands in for it, both by index.

    Args:
        sections: all of them.
        weight: what a word weighs.
        entire: ids of those that are asked about: what came or went and is not told sentence by sentence.
    """
    gone, come = (
        _bags(
            {
                at: section
                for at, section in enumerate(sections)
                if section.relation is relation and section.id in entire
            },
            side,
        )
        for relation, side in ((Relation.REMOVED, "old"), (Relation.ADDED, "new"))
    )
    if max(len(gone), len(come)) > MOST:
        return {}
    alike = sorted(((likeness(a, b, weight), -i, -j) for i, a in gone.items() for j, b in come.items()), reverse=True)
    found: dict[int, int] = {}
    for likely, i, j in alike:
        if likely >= SAME and -i not in found and -j not in found:
            found |= {-i: -j, -j: -i}
    return found


def _bags(sections: Mapping[int, ComparedSection], side: str) -> Mapping[int, frozenset[str]]:
    """The words of each section that has enough of them."""
    texts = {
        index: " ".join(
            [ref.heading for ref in (section.old if side == "old" else section.new)]
            + [block_text(change, side) for change in section.changes]
        )
        for index, section in sections.items()
    }
    return {index: bag for index, text in texts.items() if len(bag := bag_of(text)) >= LEAST}
