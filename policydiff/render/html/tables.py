"""Rows of a table in, an HTML table out: the columns as they were, words marked inside their cells."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Kind, Op
from policydiff.render.html.escape import BREAK, NOTHING, Html, element, html_text, joined, own_line
from policydiff.render.html.inline import mark_deleted, mark_inserted, redline, words_of
from policydiff.render.html.leaves import FOLD_ITEMS, attributes_of, note_of, side_class, span
from policydiff.render.words.phrases import unchanged_phrase
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
    changed = not all(row.untouched for row in rows)
    made = [BREAK]
    for untouched, group in groupby(rows, key=lambda row: row.untouched and not _is_head(row)):
        run = list(group)
        folds = changed and untouched and len(run) >= FOLD_ITEMS
        made += [_folded(len(run), width, anchors)] if folds else []
        made += [_row(row, width, anchors, "same" if folds else "") for row in run]
    inner = joined(made)
    classes = f"wide {side_class(*rows)}".rstrip()
    attributes = {"class": classes, "role": "group", "aria-label": anchors.speech.say("Table"), "tabindex": "0"}
    return own_line("div", element("table", element("tbody", inner)), attributes)


def _is_head(row: Placed) -> bool:
    """Whether a row names the columns."""
    return any(cell.head for cell in cells_of(row.block))


def _folded(number: int, width: int, anchors: Anchors) -> Html:
    """A row in the place of untouched ones; it opens with all unchanged text, as no fold may stand in a table."""
    said = html_text(f"▸ {unchanged_phrase([BlockKind.ROW] * number, anchors.speech)}")
    cell = element("td", element("label", said, {"for": "all"}), {"colspan": str(width)})
    return own_line("tr", cell, {"class": "folded"})


def _row(row: Placed, width: int, anchors: Anchors, name: str) -> Html:
    """A row with its note above it; `name` is the class of an untouched one."""
    if row.untouched:
        return _tr({"class": name}, _whole(row.block, ""), width)
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
