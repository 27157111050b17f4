"""A stream of tags and text in, sections of blocks out: the one builder that Markdown and HTML both feed.

Tags go by their HTML names. The stream may be cut anywhere (a lone `<tr>`, an item never closed): each tag is read for
what it says, never as part of a tree that must be whole.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from policydiff.model import Block, BlockKind, Lines, Mark, Section
from policydiff.read.outline import Outline
from policydiff.read.run import BREAK, Run, RunWriter, fold

MARKS = {
    "strong": "strong", "b": "strong", "em": "em", "i": "em", "s": "strike", "del": "strike", "strike": "strike",
    "code": "code", "tt": "code", "kbd": "code", "samp": "code", "a": "link",
}  # fmt: skip
"""Inline tags and the marks they make."""

INLINE = frozenset(
    "abbr acronym bdi bdo big cite data dfn font ins label mark nobr output q rp rt ruby small span sub sup "
    "time tt u var wbr".split()
)
"""Tags that neither mark text nor end a block."""

HIDDEN = frozenset({"script", "style", "template", "noscript", "head"})
"""Tags whose content is no text of the page."""

HEADINGS = {f"h{i}": i for i in range(1, 7)}

_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CONTAINERS = _LISTS | {"li", "blockquote", "dl", "dd", "dt", "table", "tr", "td", "th", "pre"}
_CLOSES_ITEM = {"li": _LISTS, "dt": frozenset({"dl"}), "dd": frozenset({"dl"})}
_SIBLINGS = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}


@dataclass(slots=True)
class _Open:
    """A container that is open."""

    tag: str
    marker: str = ""
    """Of an item: what its first block is still to get."""
    count: int = 0
    """Of a numbered list: the number of the next item."""


@dataclass(slots=True)
class _Row:
    """A table row being filled."""

    lines: Lines
    cells: list[tuple[Run, bool]] = field(default_factory=list)
    """Text of each cell and whether it is a header cell."""


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
        self._row: _Row | None = None

    def text(self, text: str) -> None:
        """Add visible text."""
        if not self._hidden:
            self._touch()
            self._writer.add(text)

    def run(self, run: Run) -> None:
        """Add visible text with its marks."""
        if not self._hidden:
            self._touch()
            self._writer.add_run(run)

    def start(self, tag: str, attributes: dict[str, str | None] | None = None, marker: str = "") -> None:
        """Begin an element; `marker` is an item's number as it is written."""
        if self._hidden or tag in HIDDEN:
            if tag in HIDDEN:
                self._hidden.append(tag)
            return
        attributes = attributes or {}
        if tag in MARKS:
            self._writer.open(MARKS[tag], (attributes.get("href") or "") if tag == "a" else "")
        elif tag == "br":
            self._break()
        elif tag == "img":
            self._image(attributes)
        elif tag not in INLINE:
            self._flush()
            if tag in HEADINGS and not self._in_cell():
                self._heading = HEADINGS[tag]
            elif tag in _CONTAINERS:
                self._contain(tag, attributes, marker)

    def end(self, tag: str) -> None:
        """End an element; without one that is open, only a block ends."""
        if self._hidden:
            if tag in self._hidden:
                while self._hidden.pop() != tag:
                    pass
            return
        if tag in MARKS:
            self._writer.close(MARKS[tag])
        elif tag not in INLINE and tag not in {"br", "img"}:
            self._flush()
            if tag in HEADINGS:
                self._heading = 0
            elif tag in _CONTAINERS:
                self._close(tag)

    def code(self, text: str) -> None:
        """Add a block of code, line breaks kept."""
        self._flush()
        if text.strip():
            self._emit(BlockKind.CODE, Run(text.strip("\n")), self.line)

    def go(self, *, outside: bool) -> None:
        """Say whether what follows stands outside the policy."""
        if outside != self._outside:
            self._flush()
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
        self._writer.add(BREAK)

    def _image(self, attributes: dict[str, str | None]) -> None:
        alt = (attributes.get("alt") or "").strip()
        if alt:
            self._touch()
            at = self._writer.size
            self._writer.add(alt)
            self._writer.mark(at, "image", attributes.get("src") or "")

    def _contain(self, tag: str, attributes: dict[str, str | None], marker: str) -> None:
        if tag in _SIBLINGS:
            self._close_siblings(tag)
        if tag == "li":
            marker = marker or self._next_marker(attributes)
        elif tag == "ol":
            start = attributes.get("start") or "1"
            self._stack.append(_Open(tag, count=int(start) if start.lstrip("-").isdecimal() else 1))
            return
        elif tag in {"tr", "table"}:
            self._end_row()
            if tag == "tr":
                self._close_until("tr", {"table"})
                self._row = _Row(self.line)
        elif tag in {"td", "th"}:
            self._close_cell()
            if self._row is None:
                self._row = _Row(self.line)
        self._stack.append(_Open(tag, marker))

    def _next_marker(self, attributes: dict[str, str | None]) -> str:
        parent = next((o for o in reversed(self._stack) if o.tag in _LISTS), None)
        if parent is None or parent.tag != "ol":
            return "-"
        value = attributes.get("value") or ""
        if value.isdecimal():
            parent.count = int(value)
        parent.count += 1
        return f"{parent.count - 1}."

    def _close_siblings(self, tag: str) -> None:
        """An item ends the one before it in the same list."""
        for i in range(len(self._stack) - 1, -1, -1):
            if self._stack[i].tag in _CLOSES_ITEM[tag]:
                return
            if self._stack[i].tag in _SIBLINGS[tag]:
                del self._stack[i:]
                return

    def _close_until(self, tag: str, fence: set[str]) -> None:
        for i in range(len(self._stack) - 1, -1, -1):
            if self._stack[i].tag in fence:
                return
            if self._stack[i].tag == tag:
                del self._stack[i:]
                return

    def _close_cell(self) -> None:
        for cell in ("td", "th"):
            self._close_until(cell, {"table", "tr"})

    def _close(self, tag: str) -> None:
        if tag in {"tr", "table"}:
            self._end_row()
        for i in range(len(self._stack) - 1, -1, -1):
            if self._stack[i].tag == tag:
                del self._stack[i:]
                return

    def _in_cell(self) -> bool:
        return self._row is not None and any(o.tag in {"td", "th"} for o in self._stack)

    def _flush(self) -> None:
        """End the block that is being written."""
        if self._writer.blank:
            self._writer.take()
            self._lines = (0, 0)
            return
        run, lines = self._writer.take(), self._lines
        self._lines = (0, 0)
        if self._row is not None and self._in_cell():
            self._fill_cell(run, lines)
        elif any(o.tag == "pre" for o in self._stack):
            self._emit(BlockKind.CODE, Run(run.text.replace(BREAK, "\n").strip("\n")), lines)
        elif not (run := fold(run)).text:
            return
        elif self._heading:
            self._outline.heading(run, self._heading, lines, outside=self._outside)
        else:
            self._emit(self._kind(), run, lines)

    def _fill_cell(self, run: Run, lines: Lines) -> None:
        """Text of a cell; its paragraphs and items are one text."""
        row = self._row
        if row is None:
            return
        row.lines = (row.lines[0] or lines[0], max(row.lines[1], lines[1]))
        cell = next(o for o in reversed(self._stack) if o.tag in {"td", "th"})
        if cell.count:  # the cell has text already
            writer = RunWriter()
            writer.add_run(row.cells[-1][0])
            writer.add(" ")
            writer.add_run(run)
            row.cells[-1] = (writer.take(), cell.tag == "th")
        else:
            cell.count = 1
            row.cells.append((run, cell.tag == "th"))

    def _end_row(self) -> None:
        """Write the row down: cells joined by ` | `, each with its mark."""
        row, self._row = self._row, None
        if row is None:
            return
        writer = RunWriter()
        for run, head in row.cells:
            if writer.size:
                writer.add(" | ")
            at = writer.size
            writer.add_run(fold(run))
            writer.mark(at, "cell", "head" if head else "")
        run = writer.take()
        if run.text.strip():
            self._emit(BlockKind.ROW, run, row.lines)

    def _kind(self) -> BlockKind:
        for open_ in reversed(self._stack):
            if open_.tag in {"li", "dd"}:
                return BlockKind.ITEM
            if open_.tag == "blockquote":
                return BlockKind.QUOTE
        return BlockKind.PARAGRAPH

    def _emit(self, kind: BlockKind, run: Run, lines: Lines) -> None:
        depth = sum(o.tag in {"ul", "ol", "menu", "dir", "blockquote", "dd"} for o in self._stack)
        marker = ""
        for open_ in reversed(self._stack):
            if open_.tag in {"li", "dd"}:
                marker, open_.marker = open_.marker, ""
                break
        marks = tuple(sorted(run.marks, key=_order)) if kind is BlockKind.ROW else run.marks
        marker = marker if kind is BlockKind.ITEM else ""
        self._outline.block(Block(kind, run.text, lines, marks, depth, marker, self._outside))


def _order(mark: Mark) -> tuple[int, int, str, str]:
    return (mark.start, -mark.end, mark.kind, mark.value)
