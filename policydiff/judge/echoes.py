"""Judged sections in, the same out, the echoes of a changed quantity quieter: it weighs where it says what it is of.

You may withdraw it within [14 → 30] days.        better for the reader
What to do in the first [14 → 30] days            an echo: a title, a reference, an example
"""

from __future__ import annotations

from policydiff.judge.periods import QUANTITIES
from policydiff.judge.severity import worst
from policydiff.model import BlockKind, Change, ComparedSection, Direction, Severity, Signal
from policydiff.rules.phrase_book import stem
from policydiff.values import replace

Swap = tuple[str, str, str]
"""Kind, old and new value of a quantity."""


def quieted(sections: tuple[ComparedSection, ...]) -> tuple[ComparedSection, ...]:
    """Make medium what is high for quantities alone that leave the reader neither better nor worse off.

    Only where the same quantity gave way to the same one in a change that does.
    """
    leaning = {
        _swap(signal)
        for section in sections
        for change in section.changes
        if change.direction is not Direction.NEUTRAL
        for signal in change.signals
        if signal.kind in QUANTITIES and signal.old and signal.new
    }
    return tuple(_quieted(section, leaning) for section in sections) if leaning else sections


def _quieted(section: ComparedSection, leaning: set[Swap]) -> ComparedSection:
    if not any(_is_echo(change, leaning) for change in section.changes):
        return section
    changes = tuple(
        replace(change, severity=Severity.MEDIUM) if _is_echo(change, leaning) else change for change in section.changes
    )
    return replace(section, changes=changes, severity=worst(change.severity for change in changes))


def _is_echo(change: Change, leaning: set[Swap]) -> bool:
    return (
        change.severity is Severity.HIGH
        and change.direction is Direction.NEUTRAL
        and bool(change.signals)
        and change.block is not BlockKind.ROW  # each row of a table is of another thing
        and all(_swap(signal) in leaning for signal in change.signals)
    )


def _swap(signal: Signal) -> Swap:
    """A signal's values as they are compared: "24-hour" and "24 hours" are one."""
    old, new = (
        " ".join(map(stem, (text or "").lower().replace("-", " ").split())) for text in (signal.old, signal.new)
    )
    return signal.kind, old, new
