"""A stream of tags and text in, sections of blocks out: the one builder that Markdown and HTML both feed.

Tags go by their HTML names. The stream may be cut anywhere (a lone `<tr>`, an item never closed): each tag is read for
what it says, never as part of a tree that must be whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from policydiff.model import Block, BlockKind, Lines, Section
from policydiff.read.outline import Outline
from policydiff.read.row import Cell, Row, blocks_of
from policydiff.read.run import BREAK, Run, RunWriter, fold
from policydiff.read.tags import CELLS, CONTAINERS, HEADINGS, HIDDEN, INLINE, ITEMS, LISTS, MARKS, NESTING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Attributes = Mapping[str, str | None]

_FENCES = {
    "li": LISTS,
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "tr": frozenset({"table"}),
    "td": frozenset({"table", "tr"}),
    "th": frozenset({"table", "tr"}),
}
"""What a tag's own kind is looked for inside of: an item ends the one before it in the same list only."""

_KINDS = {"li": frozenset({"li"}), "dt": ITEMS, "dd": ITEMS, "tr": frozenset({"tr"}), "td": CELLS, "th": CELLS}
"""The open element that a tag ends, where its end tag was left out."""


@dataclass(slots=True)
class _Open:
    """A container that is open."""

    tag: str
    marker: str = ""
    """Of an item, until its first block takes it."""
    count: int = 0
    """Of a numbered list: the number of the next item."""
    plain: bool = False
    """An item that a heading took over, or a table that only lays out the page: what it holds is plain text."""


class Builder:
    """Takes tags and text in reading order; `sections` gives what became of them."""

    __slots__ = ("_heading", "_hidden", "_lines", "_outline", "_outside", "_row", "_stack", "_writer", "line")

    def __init__(self) -> None:
        self.line: Lines = (0, 0)
        """Source lines of what comes next; set by the one who feeds."""
        self._outside = False
        self._outline = Outline()
        self._writer = RunWriter()
        self._stack: list[_Open] = []
        self._lines: Lines = (0, 0)
        self._heading = 0
        self._hidden: list[str] = []
        self._row: Row | None = None

    def text(self, text: str) -> None:
        """Add visible text."""
        if not self._hidden:
            if text and not text.isspace():
                self._touch()
            self._writer.add(text)

    def run(self, run: Run) -> None:
        """Add visible text with its marks."""
        if not self._hidden:
            self._touch()
            self._writer.add_run(run)

    def start(self, tag: str, attributes: Attributes | None = None, marker: str = "") -> None:
        """Begin an element; `marker` is an item's number as it is written."""
        if self._hidden or tag in HIDDEN:
            if tag in HIDDEN:
                self._hidden.append(tag)
        elif tag in MARKS:
            self._writer.open(MARKS[tag], ((attributes or {}).get("href") or "") if tag == "a" else "")
        elif tag == "br":
            self._break()
        elif tag == "img":
            self._image(attributes or {})
        elif tag not in INLINE:
            self._begin(tag, attributes or {}, marker)

    def end(self, tag: str) -> None:
        """End an element; without one that is open, only a block ends."""
        if self._hidden:
            if tag in self._hidden:
                while self._hidden.pop() != tag:
                    pass
        elif tag in MARKS:
            self._writer.close(MARKS[tag])
        elif tag in HEADINGS:
            self._flush()
            self._heading = 0
        elif tag not in INLINE and tag not in {"br", "img"}:
            self._flush()
            if tag in CONTAINERS:
                self._close(tag)

    def block(self) -> None:
        """End the block and the heading that are being written, whatever is left open."""
        self._flush()
        self._heading = 0

    def code(self, text: str) -> None:
        """Add a block of code, line breaks kept."""
        self.block()
        self._touch()
        if text.strip():
            self._emit(self._made(BlockKind.CODE, Run(text.strip("\n")), self.line))
        self._lines = (0, 0)

    def go(self, *, outside: bool) -> None:
        """Say whether what follows stands outside the policy."""
        if outside != self._outside:
            self.block()
            self._end_row()
            self._outside = outside

    def sections(self) -> tuple[Section, ...]:
        """Everything so far; the builder is spent then."""
        self._flush()
        self._end_row()
        return self._outline.sections()

    def _touch(self) -> None:
        first, last = self.line
        self._lines = (self._lines[0] or first, max(self._lines[1], last))

    def _break(self) -> None:
        """End the line; a second break in a row ends the paragraph."""
        if self._writer.broken and not self._heading and not self._inside(frozenset({"pre"})):
            self._flush()
        else:
            self._writer.add(BREAK)

    def _image(self, attributes: Attributes) -> None:
        alt = (attributes.get("alt") or "").strip()
        if alt:
            self._touch()
            at = self._writer.size
            self._writer.add(alt)
            self._writer.mark(at, "image", attributes.get("src") or "")

    def _begin(self, tag: str, attributes: Attributes, marker: str) -> None:
        if self._heading and tag not in HEADINGS and tag not in CONTAINERS:
            self._writer.add(" ")  # a heading may be cut into boxes, and is one all the same
            return
        self._flush()
        if tag in HEADINGS:
            if not self._in_cell() or self._lays_out():
                self._heading = HEADINGS[tag]
                self._take_over_item()
        elif tag in CONTAINERS:
            self._heading = 0
            self._contain(tag, attributes, marker)

    def _contain(self, tag: str, attributes: Attributes, marker: str) -> None:
        if tag in _FENCES:
            self._drop(_KINDS[tag], _FENCES[tag])
        opened = _Open(tag, marker)
        if tag == "li":
            opened.marker = marker or self._next_marker(attributes)
        elif tag == "ol":
            start = attributes.get("start") or ""
            opened.count = int(start) if start.isdecimal() and start.isascii() else 1
        elif tag == "table":
            self._end_row()
            opened.plain = (attributes.get("role") or "").lower() in {"presentation", "none"}
        elif tag == "tr":
            self._end_row()
        elif tag in CELLS and not self._plain_table():
            self._row = self._row or Row()
            self._row.cells.append(Cell(tag == "th"))
        self._stack.append(opened)

    def _next_marker(self, attributes: Attributes) -> str:
        parent = next((o for o in reversed(self._stack) if o.tag in LISTS), None)
        if parent is None or parent.tag != "ol":
            return "-"
        value = attributes.get("value") or ""
        if value.isdecimal() and value.isascii():
            parent.count = int(value)
        parent.count += 1
        return f"{parent.count - 1}."

    def _drop(self, tags: frozenset[str], fence: frozenset[str]) -> None:
        """Close the innermost open element of some tags, with all inside it, but none around a fence."""
        for i in range(len(self._stack) - 1, -1, -1):
            if self._stack[i].tag in fence:
                return
            if self._stack[i].tag in tags:
                del self._stack[i:]
                return

    def _close(self, tag: str) -> None:
        if tag in {"tr", "table"}:
            self._end_row()
        self._drop(frozenset({tag}), frozenset())

    def _inside(self, tags: frozenset[str]) -> bool:
        return any(o.tag in tags for o in self._stack)

    def _in_cell(self) -> bool:
        return self._row is not None and self._inside(CELLS)

    def _plain_table(self) -> bool:
        return next((o.plain for o in reversed(self._stack) if o.tag == "table"), False)

    def _lays_out(self) -> bool:
        """Take a table for a mere layout when a heading stands in a cell of it that is no header cell."""
        if any(o.tag == "th" for o in self._stack):
            return False
        self._end_row()
        for open_ in reversed(self._stack):
            if open_.tag == "table":
                open_.plain = True
                break
        return True

    def _take_over_item(self) -> None:
        """A heading inside an item: what follows in it is the text of a section, not of an item."""
        for open_ in reversed(self._stack):
            if open_.tag == "li":
                open_.plain = True
                return

    def _flush(self) -> None:
        """End the block that is being written."""
        if self._writer.blank:
            self._writer.take()
            self._lines = (0, 0)
            return
        run, lines = self._writer.take(), self._lines
        self._lines = (0, 0)
        if self._inside(frozenset({"pre"})):
            self._emit(self._made(BlockKind.CODE, Run(run.text.replace(BREAK, "\n").strip("\n")), lines))
        elif not (run := fold(run)).text:
            return
        elif self._heading:
            self._outline.heading(run, self._heading, lines, outside=self._outside)
        else:
            self._emit(self._made(self._kind(), run, lines))

    def _emit(self, block: Block) -> None:
        if self._row is not None and self._in_cell():
            self._row.cells[-1].blocks.append(block)
        else:
            self._outline.block(block)

    def _end_row(self) -> None:
        row, self._row = self._row, None
        if row is not None:
            for block in blocks_of(row, self._depth(), outside=self._outside):
                self._outline.block(block)

    def _kind(self) -> BlockKind:
        for open_ in reversed(self._stack):
            if open_.tag in CELLS:
                break
            if open_.tag in {"li", "dd"} and not open_.plain:
                return BlockKind.ITEM
            if open_.tag == "blockquote":
                return BlockKind.QUOTE
        return BlockKind.PARAGRAPH

    def _depth(self) -> int:
        return sum(o.tag in NESTING for o in self._stack) - sum(o.plain and o.tag == "li" for o in self._stack)

    def _made(self, kind: BlockKind, run: Run, lines: Lines) -> Block:
        marker = ""
        item = next((o for o in reversed(self._stack) if o.tag in {"li", "dd"}), None)
        if item is not None and item.marker:
            marker, item.marker = item.marker, ""
        depth = max(self._depth(), 0)
        return Block(kind, run.text, lines, run.marks, depth, marker if kind is BlockKind.ITEM else "", self._outside)
