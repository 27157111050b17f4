"""A window of a sentence in, what of its clause must still be shown out: the verb at its end, or a denial.

"We give your name to nobody" must not become "we give your name": what a clause denies or allows is often said at its
end, and always in Japanese and Korean.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from policydiff.summarise.clause import Room, best_window, grow
from policydiff.summarise.cuts import STRONG
from policydiff.summarise.units import Unit
from policydiff.text.scripts import has_cjk

SHARES = (1.0, 0.85, 0.7, 0.55, 0.4)
"""Shares of the room that are tried for the window, until its ending fits behind it."""

REACH = 3
"""Words that are shown of a denial which stands far from the end of its clause; one phrase in Japanese."""

AS_MUCH = 0.85
"""Share of what a quotation with a gap says from which one without is taken instead."""

GAP = 1.0
"""What the sign for a gap takes in words."""

GAP_COLUMNS = 3.0
"""What it takes in columns, its spaces among them."""

Window = tuple[int, int]
Ending = tuple[Window, ...]
"""The pieces of an ending in order, each first word and the one behind the last; empty where none must be shown."""


def closing(unit: Unit, end: int, guards: Sequence[int], room: Room) -> Ending:
    """What of a clause a quotation that stops before word `end` must still show: its verb and what turns it about.

    Args:
        unit: the sentence.
        end: index of the first word that is left out.
        guards: indexes of the words that turn a clause about.
        room: how much fits; all from the first such word on where there is room for it, else a few words of each.
    """
    size = len(unit.words)
    if end >= size:
        return ()
    cuts, most = unit.breaks, 1
    if (unit.order.ending and has_cjk(unit.text)) or unit.words[-1].key in unit.order.parted:
        most = STRONG + 1  # neither a comma nor a colon ends what is told by the last word of the sentence
    joins = _joins(unit)
    if cuts[end] >= most and not joins[end]:
        return ()
    stop = next((k for k in range(end + 1, size) if cuts[k] >= most and not joins[k]), size)
    free = unit.edges
    verb = _verb(unit, end, stop, free)
    starts = [_begin(max(k, end), end, free) for k in guards if end - 1 <= k < stop]
    first = min([*starts, verb])
    if first == stop:
        return ()
    if spent(unit, ((first, stop),), room) <= room.limit:
        return ((first, stop),)
    pieces: list[Window] = []
    for start in sorted({*starts, verb} - {stop}):
        last = stop if start == verb else _phrase(unit, start, stop, free)
        if pieces and start <= pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(last, pieces[-1][1]))
        else:
            pieces.append((start, last))
    return tuple(pieces)


def _joins(unit: Unit) -> list[bool]:
    """For each word whether it may join nouns, as "and" does without a comma: then no clause ends before it.

    Where verbs come last, a word in small letters before it has ended the clause.
    """
    text, words = unit.text, unit.words
    last = bool(unit.order.ending)
    return [False] + [
        word.key in unit.order.pairing
        and text[before.end : word.start].isspace()
        and not (last and text[before.start].islower())
        for before, word in pairwise(words)
    ]


def spent(unit: Unit, ending: Ending, room: Room) -> float:
    """What an ending takes, the signs for the gaps before its pieces among it."""
    costs = room.costs(unit)
    return sum(sum(costs[slice(*piece)]) + (GAP_COLUMNS if room.columns else GAP) for piece in ending)


def _begin(at: int, least: int, free: Sequence[bool]) -> int:
    """The edge at or before a word, not before the least one."""
    return next((k for k in range(at, least, -1) if free[k]), least)


def _phrase(unit: Unit, start: int, stop: int, free: Sequence[bool]) -> int:
    """Behind the words that are shown of a denial."""
    if not has_cjk(unit.text):
        return min(start + REACH, stop)
    return next((k for k in range(start + 1, stop) if free[k] and unit.words[k].start > unit.words[start].end), stop)


def _verb(unit: Unit, end: int, stop: int, free: Sequence[bool]) -> int:
    """The first word of the verb that a clause ends with; `stop` where it ends with none."""
    if not unit.order.ending:
        return stop
    if has_cjk(unit.text):
        starts = [k for k in range(end, stop) if free[k]]
        return starts[-unit.order.ending] if len(starts) >= unit.order.ending else end
    first = stop
    while first > end and stop - first < unit.order.ending and unit.text[unit.words[first - 1].start].islower():
        first -= 1
    return first


def best_of(
    unit: Unit, values: Sequence[float], room: Room, guards: Sequence[int] = (), main: int = 0, *, alone: bool = False
) -> tuple[Window, Ending]:
    """As `clause.best_window`, and the ending that must stand behind it where it leaves one out.

    In Japanese and Korean the end of the sentence alone, where it says about as much.
    """
    window, ending = chosen(
        unit,
        room,
        lambda left: best_window(unit, values, left, guards, main, alone=alone),
        lambda end, left: closing(unit, end, guards, left),
    )
    last = last_words(unit, room, window[0])
    if last is None or not (ending or closing(unit, window[1], guards, room)):
        return window, ending
    said = sum(sum(values[slice(*each)]) for each in (window, *ending))
    if not ending or sum(values[slice(*last)]) >= AS_MUCH * said:
        return last, ()
    return window, ending


def last_words(unit: Unit, room: Room, least: int) -> Window | None:
    """As much of the end of a sentence as fits, not before a word; None where its verb stands elsewhere."""
    if not (unit.order.ending and has_cjk(unit.text)):
        return None
    costs, free, size = room.costs(unit), unit.edges, len(unit.words)
    return next(((k, size) for k in range(least, size) if free[k] and sum(costs[k:]) <= room.limit), None)


def grown(unit: Unit, core: Window, room: Room, guards: Sequence[int] = ()) -> tuple[Window, Ending]:
    """As `clause.grow`, and the ending that must stand behind it where it leaves one out."""
    return chosen(
        unit, room, lambda left: grow(unit, core, left, guards), lambda end, left: closing(unit, end, guards, left)
    )


def chosen(
    unit: Unit, room: Room, choose: Callable[[Room], Window], end_of: Callable[[int, Room], Ending]
) -> tuple[Window, Ending]:
    """The widest window of those tried that fits together with its ending.

    Args:
        unit: the sentence.
        room: how much fits.
        choose: gives the window for a room.
        end_of: gives the ending for the place behind a window and the room that is left.

    Returns:
        A window without an ending where none fits with its own.
    """
    costs, free = room.costs(unit), unit.edges
    first: Window | None = None
    for share in SHARES:
        window = choose(Room(room.limit * share, room.columns))
        first = first or window
        left = room.less(sum(costs[slice(*window)]))
        ending = end_of(window[1], left)
        if len(ending) == 1 and sum(costs[window[0] : ending[0][1]]) <= room.limit:
            return (window[0], ending[0][1]), ()
        if free[window[1]] and (not ending or spent(unit, ending, left) <= left.limit):
            if ending and ending[0][0] == window[1]:
                return (window[0], ending[0][1]), ending[1:]
            return window, ending
    assert first is not None  # noqa: S101  the first share is tried always
    return first, ()
