"""A change in, the sentences of both sides that it touches out, with what they say of the reader."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

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
    """Of a long text with many changes each sentence is held only against the stretches that meet it."""
    firsts, lasts = [first for first, _ in stretches], [last for _, last in stretches]
    found = ((a, b, stretches[bisect_left(lasts, a) : bisect_right(firsts, b)]) for a, b in sentences(text))
    return tuple(statement(text[a:b], language, a, there) for a, b, there in found if there)
