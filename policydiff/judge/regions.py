"""A change in, its regions out: where old words gave way to new ones, with their places."""

from __future__ import annotations

from policydiff.model import Change, Kind, Op
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring deleted and inserted spans, up to the next equal one."""

    old: tuple[int, int]
    """Start and end in the change's old text; start = end where nothing was deleted."""
    new: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change with its regions, which every question about it asks for."""

    change: Change
    regions: tuple[Region, ...]

    @classmethod
    def of(cls, change: Change) -> Edit:
        """The change with its regions worked out."""
        return cls(change, () if change.kind is Kind.EQUAL else regions(change))


def regions(change: Change) -> tuple[Region, ...]:
    """The regions of a change in order; the whole text for a change with one side, none where nothing differs."""
    found: list[Region] = []
    old = new = old_from = new_from = 0
    for span in change.spans:
        size = len(span.text)
        if span.op is Op.EQUAL:
            if (old, new) != (old_from, new_from):
                found.append(Region((old_from, old), (new_from, new)))
            old, new = old + size, new + size
            old_from, new_from = old, new
        elif span.op is Op.DELETE:
            old += size
        else:
            new += size
    if (old, new) != (old_from, new_from):
        found.append(Region((old_from, old), (new_from, new)))
    return tuple(found)
