"""Lines and tables of a document's pages in, columns in reading order out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from policydiff.read.pdf.baselines import CellTable, TypeLine
from policydiff.values import dataclass

Thing = TypeLine | CellTable

_LINES = 6
"""Lines that must begin at the same place before a column is looked for there."""

_CROSSING = 0.12
"""Share of a page's lines that may run over the gap between two columns: titles, and what is set over both."""

_LETTERS = 22
"""Letters in the middle line of a column of text, by length, half as many of Han; cells of a table hold fewer."""

_GUTTER = 4.0
"""Points between two columns, at the least."""

_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of a page that is read from top to bottom, before what stands beside it."""

    key: tuple[int, ...]
    """The same for the columns at one place of several pages."""
    things: tuple[Thing, ...]


def columns(pages: Sequence[Sequence[Thing]]) -> list[Column]:
    """What stands on each page, in the order in which it is read."""
    gaps = [tuple(_gaps(things)) for things in pages]
    known = Counter(gap for found in gaps for gap in found)
    columns: list[Column] = []
    for things, found in zip(pages, gaps, strict=True):
        own = found or tuple(sorted(gap for gap in known if _splits(things, gap)))
        columns += _bands(things, own)
    return columns


def _gaps(things: Sequence[Thing]) -> Iterable[int]:
    """Where the second and later columns of a page begin; none for a page of one."""
    lines = [t for t in things if isinstance(t, TypeLine)]
    starts = Counter(round(line.x0) for line in lines)
    edge = min(starts, default=0)
    found: list[int] = []
    for start in sorted(s for s, number in starts.items() if number >= _LINES and s > edge + 3 * _GUTTER):
        if len(found) < _MOST_COLUMNS - 1 and _parts(lines, found[-1] if found else edge, start):
            found.append(start)
    return found


def _parts(lines: Sequence[TypeLine], before: int, start: int) -> bool:
    """Whether text stands in columns left and right of a place."""
    left = [line for line in lines if line.x1 <= start - _GUTTER and line.x0 >= before - _GUTTER]
    right = [line for line in lines if line.x0 >= start - 2]
    both = [line for line in lines if line.x0 < start - 2 and line.x1 > start - _GUTTER]
    if min(len(left), len(right)) < _LINES or len(both) > _CROSSING * len(lines):
        return False
    top, floor = (
        max(min(n.base for n in side) for side in (left, right)),
        min(max(n.base for n in side) for side in (left, right)),
    )
    shorter = min(max(n.base for n in side) - min(n.base for n in side) for side in (left, right))
    return floor - top >= shorter / 2 and all(map(_is_text, (left, right)))


def _is_text(lines: Sequence[TypeLine]) -> bool:
    lengths = sorted(len(n.text) * (1 + any("\u2e80" <= sign <= "\ud7af" for sign in n.text[:4])) for n in lines)
    return lengths[len(lengths) // 2] >= _LETTERS


def _splits(things: Sequence[Thing], gap: int) -> bool:
    """Whether the gap of other pages cuts next to nothing on this one, and something stands left of it."""
    cut = sum(t.x0 < gap - 2 and t.x1 > gap - _GUTTER for t in things)
    return bool(things) and cut <= _CROSSING * len(things) and any(t.x1 <= gap for t in things)


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
        at = sum(thing.x0 >= gap - 2 for gap in gaps)
        if at < len(gaps) and thing.x1 > gaps[at] - _GUTTER:
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
