"""Rows of a table in, an HTML table out: the columns as they were, words marked inside their cells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from policydiff.model import Kind, Op
from policydiff.render.html.escape import BREAK, NOTHING, Html, element, joined, own_line
from policydiff.render.html.inline import mark_deleted, mark_inserted, redline, words_of
from policydiff.render.html.leaves import attributes_of, note_of, side_class, span
from policydiff.values import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from policydiff.model import Block, Change, Span
    from policydiff.render.html.leaves import Anchors
    from policydiff.render.html.tree import Placed


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's place in the text of its row; an empty one begins where it ends."""

    start: int
    end: int
    head: bool


def cells_of(block: Block) -> tuple[Cell, ...]:
    """The cells of a row, empty ones included: they have no mark, only a bar beside them.

    A row whose marks leave words out is one cell.
    """
    cells: list[Cell] = []
    at = 0
    whole = (Cell(0, len(block.text), head=False),)
    for mark in block.marks:
        if mark.kind == "cell":
            bars = _bars(block.text[at : mark.start]) if mark.start >= at else None
            if bars is None:
                return whole
            cells += [Cell(mark.start, mark.start, head=False)] * (bars - 1 if cells else bars)
            cells.append(Cell(mark.start, mark.end, mark.value == "head"))
            at = mark.end
    bars = _bars(block.text[at:])
    if not cells or bars is None:
        return whole
    return (*cells, *[Cell(len(block.text), len(block.text), head=False)] * bars)


def _bars(between: str) -> int | None:
    """How many bars stand between two cells; None where words do, which then are a cell of their own making."""
    return between.count("|") if not between.replace("|", "").strip() else None


def table_html(rows: Sequence[Placed], anchors: Anchors) -> Html:
    """A table that can be scrolled by itself where it is wider than the page."""
    width = max(len(cells_of(each)) for row in rows for each in (row.change.old, row.change.new) if each)
    inner = joined([BREAK, *(_row(row, width, anchors) for row in rows)])
    classes = f"wide {side_class(*rows)}".rstrip()
    attributes = {"class": classes, "role": "group", "aria-label": "Table", "tabindex": "0"}
    return own_line("div", element("table", element("tbody", inner)), attributes)


def _row(row: Placed, width: int, anchors: Anchors) -> Html:
    if row.untouched:
        return _tr({}, _whole(row.block, ""), width)
    change = row.change
    attributes = attributes_of(row, anchors)
    if row.gone:
        made = _tr(attributes, _whole(row.block, "w"), width)
    elif change.old is None or change.new is None:
        made = _tr(attributes, _whole(row.block, "ins" if change.old is None else "del"), width)
    elif change.kind is Kind.FORMAT:
        made = _tr(attributes, _whole(change.new, ""), width)
    elif _filled(change.old) != _filled(change.new):
        old = _tr({"class": "b delete o"}, _whole(change.old, "del"), width)
        made = joined([old, _tr(attributes, _whole(change.new, "ins"), width)])
    else:
        made = _tr(attributes, _marked(change, change.old, change.new), width)
    return joined([_note(row, width, anchors), made])


def _note(row: Placed, width: int, anchors: Anchors) -> Html:
    """What is said about a row, in a row above it."""
    note = note_of(row, anchors)
    if not note:
        return NOTHING
    cell = element("td", span("note", note), {"colspan": str(width)})
    return own_line("tr", cell, {"class": f"noted {side_class(row)}".rstrip()})


def _filled(block: Block) -> list[bool]:
    """Which columns hold something: words are marked inside cells only where the same ones do on both sides."""
    return [cell.start < cell.end for cell in cells_of(block)]


def _tr(attributes: Mapping[str, str], cells: list[tuple[bool, Html]], width: int) -> Html:
    made = [element("th", text, {"scope": "col"}) if head and text else element("td", text) for head, text in cells]
    return own_line("tr", joined([*made, *[element("td", NOTHING)] * (width - len(cells))]), attributes)


def _whole(block: Block, fate: str) -> list[tuple[bool, Html]]:
    """Cells that share one fate: `ins`, `del`, `w` for moved away, or none."""
    marks: dict[str, Callable[[Html], Html]] = {
        "ins": mark_inserted,
        "del": mark_deleted,
        "w": partial(span, "w"),
        "": Html,
    }
    return [
        (cell.head, marks[fate](words_of(_part(block, cell))) if cell.start < cell.end else NOTHING)
        for cell in cells_of(block)
    ]


def _part(block: Block, cell: Cell) -> Block:
    """A cell's own text and marks."""
    inner = tuple(
        replace(mark, start=max(mark.start, cell.start) - cell.start, end=min(mark.end, cell.end) - cell.start)
        for mark in block.marks
        if mark.kind != "cell" and mark.start < cell.end and mark.end > cell.start
    )
    return replace(block, text=block.text[cell.start : cell.end], marks=inner)


def _marked(change: Change, old: Block, new: Block) -> list[tuple[bool, Html]]:
    made = []
    for before, after in zip(cells_of(old), cells_of(new), strict=True):
        spans = _within(change.spans, before, after)
        made.append((after.head, redline(spans, _part(old, before), _part(new, after))))
    return made


def _within(spans: Sequence[Span], before: Cell, after: Cell) -> list[Span]:
    """The stretches of spans inside a cell: untouched and inserted words by their new place, deleted by their old."""
    found = []
    at = to = 0
    for each in spans:
        cell, start = (before, at) if each.op is Op.DELETE else (after, to)
        text = each.text[max(cell.start - start, 0) : max(cell.end - start, 0)]
        if text:
            found.append(replace(each, text=text))
        at += len(each.text) if each.op is not Op.INSERT else 0
        to += len(each.text) if each.op is not Op.DELETE else 0
    return found
