"""Entries in, the paragraphs and tables of a Word file out, each with its look in both editions.

Where a paragraph's end is tracked, taking it out joins the paragraph with the next one, whose look stands then: so the
look of a paragraph of either edition is written where that paragraph ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import BlockKind, Op
from policydiff.render.docx.cells import lone_cells, rows_of, shared_cells
from policydiff.render.docx.lists import DEEPEST, Lists
from policydiff.render.docx.runs import DEL, FROM, INS, TO, RedlineRun, lines_of
from policydiff.render.docx.sequence import RedlineEntry
from policydiff.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Block
    from policydiff.render.docx.cells import Cell
    from policydiff.render.docx.runs import RedlineLine

STEP = 720
"""Twentieths of a point by which each level of a list stands further in: half an inch, as Word has it."""

_STYLES = {BlockKind.QUOTE: "Quote", BlockKind.CODE: "HTMLPreformatted"}
_HEADINGS = 9
"""Levels of headings that Word has."""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph is set."""

    style: str = ""
    """Id of its style; empty for the usual one."""
    list: int = 0
    """Id of its list; 0 for none."""
    depth: int = 0
    """Its level in the list, from 0."""
    indent: int = 0
    """Left edge where no list gives it, in twentieths of a point."""

    @property
    def plain(self) -> bool:
        """Whether it is said to be text: what looks like a title is then taken for none by whoever reads the file."""
        return not self.style.startswith("Heading")


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One paragraph with its tracked changes."""

    look: ParagraphLook
    was: ParagraphLook | None
    """Its look in the old edition, where that was another."""
    runs: tuple[RedlineRun, ...]
    fate: str
    """Of its end, as in `RedlineLine`."""
    move: str = ""


@dataclass(frozen=True, slots=True)
class WordRow:
    """One row of a table."""

    cells: tuple[WordParagraph, ...]
    fate: str
    """`ins`, `del` or empty."""
    head: bool


@dataclass(frozen=True, slots=True)
class WordTable:
    """Rows that follow one another."""

    rows: tuple[WordRow, ...]

    @property
    def columns(self) -> int:
        """Cells of the longest row."""
        return max(len(row.cells) for row in self.rows)


def body_of(entries: Sequence[RedlineEntry], lists: Lists) -> list[WordParagraph | WordTable]:
    """Write each entry as paragraphs or rows; rows that follow one another make a table."""
    found: list[WordParagraph | WordTable] = []
    rows: list[WordRow] = []
    for entry in entries:
        if any(block is not None and block.kind is BlockKind.ROW for block in (entry.old, entry.new)):
            rows += _rows(entry)
            continue
        if rows:
            found.append(WordTable(tuple(rows)))
            rows = []
        found += _paragraphs(entry, lists)
    if rows:
        found.append(WordTable(tuple(rows)))
    return found


def _paragraphs(entry: RedlineEntry, lists: Lists) -> list[WordParagraph]:
    old, new = _looks(entry, lists)
    lines = lines_of(entry.old, entry.new, entry.spans, entry.move)
    found: list[WordParagraph] = []
    ended_old = ended_new = 0
    for line in lines:
        before, after = old[min(ended_old, 1)], new[min(ended_new, 1)]
        in_old, in_new = line.fate not in (INS, TO), line.fate not in (DEL, FROM)
        look, was = (after, before) if in_old and in_new else (after, after) if in_new else (before, before)
        found.append(WordParagraph(look, None if was == look else was, line.runs, line.fate, entry.move))
        ended_old, ended_new = ended_old + in_old, ended_new + in_new
    return found


def _looks(entry: RedlineEntry, lists: Lists) -> tuple[tuple[ParagraphLook, ParagraphLook], ...]:
    """For the old and the new edition the looks of an entry's first paragraph and of those after it.

    A side that lacks the entry looks as the other one does.
    """
    depths = [_depth(block) for block in (entry.old, entry.new)]
    markers = [
        None if depth is None or block is None else block.marker
        for depth, block in zip(depths, (entry.old, entry.new), strict=True)
    ]
    if None not in depths and depths[0] != depths[1]:
        ids = [lists.numbered(markers[0], None, depths[0] or 0)[0], lists.numbered(None, markers[1], depths[1] or 0)[1]]
    elif depths != [None, None]:
        ids = [*lists.numbered(markers[0], markers[1], next(depth for depth in depths if depth is not None))]
    else:
        ids = [0, 0]
    return tuple(
        (_look(block, id_ if block.marker else 0), _look(block, 0))
        for block, id_ in ((entry.old or entry.new, ids[0]), (entry.new or entry.old, ids[1]))
        if block is not None
    )


def _depth(block: Block | None) -> int | None:
    """The level of an item that bears a marker, from 0; None for anything else."""
    if block is None or block.kind is not BlockKind.ITEM or not block.marker:
        return None
    return min(max(block.depth, 1) - 1, DEEPEST)


def _look(block: Block, list_: int) -> ParagraphLook:
    match block.kind:
        case BlockKind.HEADING:
            return ParagraphLook(f"Heading{min(max(block.depth, 1), _HEADINGS)}")
        case BlockKind.ITEM if list_:
            return ParagraphLook("ListParagraph", list_, _depth(block) or 0)
        case BlockKind.ITEM:
            return ParagraphLook("ListContinue", indent=STEP * min(max(block.depth, 1), DEEPEST + 1))
        case _:
            return ParagraphLook(_STYLES.get(block.kind, ""))


def _rows(entry: RedlineEntry) -> list[WordRow]:
    old, new = entry.old, entry.new
    if old is not None and new is not None:
        shared = shared_cells(old, new, entry.spans)
        if shared is not None:
            return [_row(shared, "", new)]
    gone = [] if old is None else [_row(lone_cells(row, Op.DELETE), DEL, row) for row in rows_of(old)]
    come = [] if new is None else [_row(lone_cells(row, Op.INSERT), INS, row) for row in rows_of(new)]
    return [*gone, *come]


def _row(cells: Sequence[Cell], fate: str, block: Block) -> WordRow:
    paragraphs = []
    for old, new, spans in cells:
        lines: list[RedlineLine] = lines_of(old, new, spans, "")
        runs = tuple(run for line in lines for run in line.runs)
        paragraphs.append(WordParagraph(ParagraphLook(), None, runs, fate))
    head = any(mark.kind == "cell" and mark.value == "head" for mark in block.marks)
    return WordRow(tuple(paragraphs), fate, head)
