"""Rows of a table in, an HTML table out: the columns as they were, words marked inside their cells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policydiff.model import Kind, Op
from policydiff.render.html.inline import mark_deleted, mark_inserted, redline, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from policydiff.model import Block, Change, Span
    from policydiff.render.html.blocks import Writer
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


def table_html(rows: Sequence[Placed], writer: Writer) -> str:
    """A table that can be scrolled by itself where it is wider than the page."""
    width = max(len(cells_of(block)) for row in rows for block in (row.change.old, row.change.new) if block)
    sides = {_only(row) for row in rows}
    side = f" {sides.pop()}" if len(sides) == 1 and sides != {""} else ""
    inner = "".join(_row(row, width, writer) for row in rows)
    table = f"<table><tbody>\n{inner}</tbody></table>"
    return f'<div class="wide{side}" role="group" aria-label="Table" tabindex="0">{table}</div>\n'


def _only(row: Placed) -> str:
    if row.gone or row.change.kind is Kind.DELETE:
        return "o"
    return "n" if row.change.kind in {Kind.INSERT, Kind.MOVE} else ""


def _row(row: Placed, width: int, writer: Writer) -> str:
    if row.untouched:
        return _tr("", _whole(row.block, ""), width)
    note = writer.note(row)
    above = ""
    if note:
        side = f" {_only(row)}".rstrip()
        above = f'<tr class="noted{side}"><td colspan="{width}"><span class="note">{note}</span></td></tr>\n'
    change = row.change
    attributes = writer.attributes(row)
    if row.gone:
        return above + _tr(attributes, _whole(row.block, "w"), width)
    if change.old is None or change.new is None:
        return above + _tr(attributes, _whole(row.block, "ins" if change.old is None else "del"), width)
    if change.kind is Kind.FORMAT:
        return above + _tr(attributes, _whole(change.new, ""), width)
    if _filled(change.old) != _filled(change.new):
        old = _tr(' class="b delete o"', _whole(change.old, "del"), width)
        return above + old + _tr(attributes, _whole(change.new, "ins"), width)
    return above + _tr(attributes, _marked(change, change.old, change.new), width)


def _filled(block: Block) -> list[bool]:
    """Which columns hold something: words are marked inside cells only where the same ones do on both sides."""
    return [cell.start < cell.end for cell in cells_of(block)]


def _tr(attributes: str, cells: list[tuple[bool, str]], width: int) -> str:
    made = "".join(f'<th scope="col">{text}</th>' if head and text else f"<td>{text}</td>" for head, text in cells)
    return f"<tr{attributes}>{made}{'<td></td>' * (width - len(cells))}</tr>\n"


def _whole(block: Block, fate: str) -> list[tuple[bool, str]]:
    """Cells that share one fate: `ins`, `del`, `w` for moved away, or none."""
    marks: dict[str, Callable[[str], str]] = {"ins": mark_inserted, "del": mark_deleted, "w": _moved, "": str}
    return [
        (cell.head, marks[fate](words_of(_part(block, cell))) if cell.start < cell.end else "")
        for cell in cells_of(block)
    ]


def _moved(text: str) -> str:
    return f'<span class="w">{text}</span>'


def _part(block: Block, cell: Cell) -> Block:
    """A cell's own text and marks."""
    inner = tuple(
        replace(mark, start=max(mark.start, cell.start) - cell.start, end=min(mark.end, cell.end) - cell.start)
        for mark in block.marks
        if mark.kind != "cell" and mark.start < cell.end and mark.end > cell.start
    )
    return replace(block, text=block.text[cell.start : cell.end], marks=inner)


def _marked(change: Change, old: Block, new: Block) -> list[tuple[bool, str]]:
    made = []
    for before, after in zip(cells_of(old), cells_of(new), strict=True):
        spans = _within(change.spans, before, after)
        made.append((after.head, redline(spans, _part(old, before), _part(new, after))))
    return made


def _within(spans: Sequence[Span], before: Cell, after: Cell) -> list[Span]:
    """The stretches of spans inside a cell: untouched and inserted words by their new place, deleted by their old."""
    found = []
    at = to = 0
    for span in spans:
        cell, start = (before, at) if span.op is Op.DELETE else (after, to)
        text = span.text[max(cell.start - start, 0) : max(cell.end - start, 0)]
        if text:
            found.append(replace(span, text=text))
        at += len(span.text) if span.op is not Op.INSERT else 0
        to += len(span.text) if span.op is not Op.DELETE else 0
    return found
