"""Comparison in, where its sections stood and stand out: what a section came after, what left it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Kind
from policydiff.render.words.tongue import ENGLISH
from policydiff.values import dataclass

if TYPE_CHECKING:
    from policydiff.model import Change, ComparedSection, Comparison, Ruler, SectionRef
    from policydiff.render.words.tongue import Tongue

Neighbour = tuple[str, str]
"""Id and heading of a section; both empty for the start of the text."""


@dataclass(frozen=True, slots=True)
class Places:
    """The order of both editions; made by `places_of`."""

    headings: dict[str, str]
    """Section id → the heading that stands for it."""
    old_before: dict[str, Neighbour | None]
    """Section id → the section it stood after in the old edition; None where lines do not tell."""
    new_before: dict[str, Neighbour | None]
    below: dict[str, int]
    """Id of a moved section → how many sections stand below it in both editions, and moved with it."""
    departed: dict[str, tuple[tuple[Change, str], ...]]
    """Section id → blocks that moved out of it, each with the id of the section it moved to."""
    rulers: tuple[Ruler, Ruler]
    """What the lines of both editions count."""

    def is_plain(self, section: ComparedSection) -> bool:
        """Did nothing happen to a section: neither to its words nor to its heading nor to its place?"""
        return not section.touched and section.id not in self.departed

    def move_phrase(self, section: ComparedSection, speech: Tongue = ENGLISH) -> str:
        """`moved with 2 sections below it from after “X” to after “Y”`, as far as the neighbours tell."""
        below = self.below.get(section.id, 0)
        said = speech.say("moved")
        if below:
            said = speech.count("moved with {n} section below it", "moved with {n} sections below it", below)
        old, new = self.old_before.get(section.id), self.new_before.get(section.id)
        if not old or not new or old[0] == new[0]:
            return said
        return speech.say("{moved} from {old} to {new}", moved=said, old=_after(old, speech), new=_after(new, speech))


def places_of(comparison: Comparison) -> Places:
    """Note where every section and every moved block came from."""
    departed: dict[str, list[tuple[Change, str]]] = {}
    for section in comparison.sections:
        for change in section.changes:
            if change.kind is Kind.MOVE and change.origin:
                departed.setdefault(change.origin, []).append((change, section.id))
    old = [(ref, section.id) for section in comparison.sections for ref in section.old]
    new = [(ref, section.id) for section in comparison.sections for ref in section.new]
    return Places(
        headings=dict(comparison.elsewhere) | {section.id: section.heading for section in comparison.sections},
        old_before=_neighbours(old),
        new_before=_neighbours(new),
        below={
            each.id: _below(index, comparison.sections) for index, each in enumerate(comparison.sections) if each.moved
        },
        departed={origin: tuple(moves) for origin, moves in departed.items()},
        rulers=(comparison.old.ruler, comparison.new.ruler),
    )


def _neighbours(refs: list[tuple[SectionRef, str]]) -> dict[str, Neighbour | None]:
    """What stands before each section's first part; by lines, as a comparison is in the new edition's order."""
    found: dict[str, Neighbour | None] = {}
    before: tuple[SectionRef, str] | None = None
    for ref, id_ in sorted(refs, key=lambda pair: pair[0].lines):
        if id_ not in found:
            if before is None or not before[0].heading:
                found[id_] = ("", "")
            else:
                found[id_] = (before[1], before[0].heading) if before[0].lines[0] < ref.lines[0] else None
        before = ref, id_
    return found


def _below(index: int, sections: tuple[ComparedSection, ...]) -> int:
    head = sections[index]
    number = 0
    for each in sections[index + 1 :]:
        if not each.new or not _is_under(each.new, head.new):
            break
        number += _is_under(each.old, head.old)
    return number


def _is_under(refs: tuple[SectionRef, ...], heads: tuple[SectionRef, ...]) -> bool:
    path = heads[0].path if heads else ()
    return bool(path) and any(ref.path[: len(path)] == path and len(ref.path) > len(path) for ref in refs)


def _after(place: Neighbour, speech: Tongue) -> str:
    return speech.say("after {section}", section=speech.quote(place[1])) if place[1] else speech.say("the start")
