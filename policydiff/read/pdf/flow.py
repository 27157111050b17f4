"""Lines and tables of a document's pages in, columns in reading order out."""

from __future__ import annotations

from collections.abc import Sequence

from policydiff.read.pdf.baselines import CellTable, Strip, TypeLine
from policydiff.values import dataclass

Thing = TypeLine | CellTable

_LINES = 6
"""Lines of the shortest column."""

_CROSSING = 0.12
"""Share of a page's lines that may run over the gap between two columns: titles, and what is set over both."""

_LETTERS = 22
"""Letters in the middle line of a column of text, by length, half as many of Han; cells of a table hold fewer."""

_REACH = 24
"""Points by which a line of a column may reach over its edge, as a long word does."""

_MOST_GAPS = 3
"""Between columns, on a page."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of a page that is read from top to bottom, before what stands beside it."""

    key: tuple[int, ...]
    """The same for the columns at one place of several pages."""
    things: tuple[Thing, ...]


def columns(pages: Sequence[Sequence[Thing]], strips: Sequence[Sequence[Strip]]) -> list[Column]:
    """What stands on each page, in the order in which it is read; `strips` are those that run down each."""
    gaps = [_gaps(things, own) for things, own in zip(pages, strips, strict=True)]
    known = {gap for found in gaps for gap in found}
    columns: list[Column] = []
    for things, found in zip(pages, gaps, strict=True):
        columns += _bands(things, found or tuple(sorted(gap for gap in known if _splits(things, gap)))[:_MOST_GAPS])
    return columns


def _gaps(things: Sequence[Thing], strips: Sequence[Strip]) -> tuple[int, ...]:
    """Where the gaps between the columns of a page begin; none for a page of one."""
    lines = [t for t in things if isinstance(t, TypeLine)]
    found: list[int] = []
    before = 0
    for start, end in sorted(strips):
        if len(found) < _MOST_GAPS and _parts(lines, before, start, end):
            found.append(round(start))
            before = round(start)
    return tuple(found)


def _parts(lines: Sequence[TypeLine], before: float, start: float, end: float) -> bool:
    """Whether text stands in columns left and right of a strip."""
    left = [line for line in lines if before <= line.x0 < start and line.x1 <= end]
    right = [line for line in lines if line.x0 >= start]
    both = [line for line in lines if line.x0 < start and line.x1 > end]
    if min(len(left), len(right)) < _LINES or len(both) > _CROSSING * len(lines):
        return False
    tops, floors = (
        [min(n.base for n in side) for side in (left, right)],
        [max(n.base for n in side) for side in (left, right)],
    )
    shorter = min(floor - top for top, floor in zip(tops, floors, strict=True))
    return min(floors) - max(tops) >= shorter / 2 and _is_text(left) and _is_text(right)


def _is_text(lines: Sequence[TypeLine]) -> bool:
    lengths = sorted(len(n.text) * (1 + any("\u2e80" <= sign <= "\ud7af" for sign in n.text[:4])) for n in lines)
    return lengths[len(lengths) // 2] >= _LETTERS


def _splits(things: Sequence[Thing], gap: int) -> bool:
    """Whether the gap of other pages cuts next to nothing on this one, and something stands left of it."""
    cut = sum(t.x0 < gap and t.x1 > gap + _REACH for t in things)
    return bool(things) and cut <= _CROSSING * len(things) and any(t.x1 <= gap + _REACH for t in things)


def _bands(things: Sequence[Thing], gaps: Sequence[int]) -> list[Column]:
    """Columns of a page, which begin anew under each thing that runs over several."""
    ordered = sorted(things, key=_middle)
    if not gaps:
        return [Column((), tuple(ordered))] if ordered else []
    found: list[Column] = []
    waiting: list[list[Thing]] = [[] for _ in range(len(gaps) + 1)]
    over: list[Thing] = []

    def empty() -> None:
        for i, column in enumerate(waiting):
            if column:
                found.append(Column((*gaps, i), tuple(column)))
            waiting[i] = []

    for thing in ordered:
        at = sum(thing.x0 >= gap for gap in gaps)
        if at < len(gaps) and thing.x1 > gaps[at] + _REACH:
            if any(waiting):
                empty()
            over.append(thing)
            continue
        if over:
            found.append(Column((*gaps, -1), tuple(over)))
            over = []
        waiting[at].append(thing)
    if over:
        found.append(Column((*gaps, -1), tuple(over)))
    empty()
    return found


def _middle(thing: Thing) -> tuple[float, float]:
    """Where it stands from above, then from left; a table by its upper edge."""
    return (thing.base, thing.x0) if isinstance(thing, TypeLine) else (thing.top, thing.x0)
