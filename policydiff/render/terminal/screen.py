"""What every section of one screen must know: its width, its colours, and where the other sections stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Relation
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.model import Change, ComparedSection
    from policydiff.render.words.places import Places
    from policydiff.render.words.tongue import Tongue

UNTOUCHED = ("{n} section unchanged: {which}", "{n} sections unchanged: {which}")
RENUMBERED = ("{n} section only renumbered: {which}", "{n} sections only renumbered: {which}")
BESIDE = ("{n} section beside the policy changed: {which}", "{n} sections beside the policy changed: {which}")
"""What sections nobody need read are folded as, one and several of them."""

Fate = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Screen:
    """How sections are shown, and what they need to know of each other."""

    width: int
    places: Places
    color: bool
    full: bool
    speech: Tongue
    """The language of the edition."""

    def fate_in_short(self, section: ComparedSection) -> Fate | None:
        """What a section is folded as; None for one that must be read."""
        if self.full or section.moved or section.renamed or section.id in self.places.departed:
            return None
        if section.outside and section.relation in (Relation.ADDED, Relation.REMOVED):
            return BESIDE
        if section.relation is not Relation.UNCHANGED or section.substantive:
            return None
        if section.renumbered:
            return RENUMBERED if all(_is_number(change) for change in section.changes) else None
        return None if any(change.kind is not Kind.EQUAL for change in section.changes) else UNTOUCHED


def is_empty(section: ComparedSection) -> bool:
    """Is it the text before the first heading, where there is none?"""
    return not section.changes and not any(ref.heading for ref in (*section.old, *section.new))


def _is_number(change: Change) -> bool:
    """Is a change no more than untouched text, or the number of a heading?"""
    return change.kind is Kind.EQUAL or (change.block is BlockKind.HEADING and not change.substantive)
