"""A change in, the sentences of both sides that it touches out, with what they say of the reader."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from policydiff.judge.datelines import sentences
from policydiff.judge.regions import Edit
from policydiff.rules.statements import Statement, statement
from policydiff.values import dataclass


@dataclass(frozen=True, slots=True)
class Statements:
    """What both sides of a change say where it changed; a side that is absent says nothing."""

    old: tuple[Statement, ...]
    new: tuple[Statement, ...]


def said(edit: Edit, language: str) -> Statements:
    """The statements of a change that a marked stretch touches or stands beside."""
    old, new = edit.change.old, edit.change.new
    return Statements(
        _touched(old.text, [region.old for region in edit.regions], language) if old else (),
        _touched(new.text, [region.new for region in edit.regions], language) if new else (),
    )


def _touched(text: str, stretches: list[tuple[int, int]], language: str) -> tuple[Statement, ...]:
    """Of a long text with many changes each sentence is held only against the stretches that meet it."""
    places = sentences(text)
    if places == ((0, len(text)),):  # so are most entries of a list: every stretch meets it
        return (statement(text, language, 0, len(text), stretches),) if stretches else ()
    found = []
    firsts, lasts = [first for first, _ in stretches], [last for _, last in stretches]
    for a, b in places:
        there = stretches[bisect_left(lasts, a) : bisect_right(firsts, b)]
        if there:
            found.append(statement(text, language, a, b, there))
    return tuple(found)
