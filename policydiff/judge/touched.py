"""A change in, the sentences of both sides that it touches out, with what they say of the reader."""

from __future__ import annotations

from policydiff.judge.datelines import sentences
from policydiff.judge.regions import regions
from policydiff.model import Change
from policydiff.rules.statements import Statement, statement
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Statements:
    """What both sides of a change say where it changed; a side that is absent says nothing."""

    old: tuple[Statement, ...]
    new: tuple[Statement, ...]


def said(change: Change, language: str) -> Statements:
    """The statements of a change that a marked stretch touches or stands beside."""
    found = regions(change)
    sides = (change.old, [r.old for r in found]), (change.new, [r.new for r in found])
    old, new = (_touched(block.text, places, language) if block else () for block, places in sides)
    return Statements(old, new)


def _touched(text: str, stretches: list[tuple[int, int]], language: str) -> tuple[Statement, ...]:
    return tuple(
        statement(text[a:b], language, a, stretches)
        for a, b in sentences(text)
        if any(a <= last and first <= b for first, last in stretches)
    )
