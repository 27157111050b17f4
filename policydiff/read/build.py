"""A stream of tags and text in, sections of blocks out: the one builder that Markdown and HTML both feed.

Tags go by their HTML names. The stream may be cut anywhere (a lone `<tr>`, an item never closed): each tag is read for
what it says, never as part of a tree that must be whole.
"""

from __future__ import annotations

from policydiff.model import Block, BlockKind, Lines, Mark, Section
from policydiff.read.controls import EMBED, EMBED_SIGN, FRAMES, box_sign, embedded
from policydiff.read.frames import Attributes, Frames
from policydiff.read.lines import paragraphs
from policydiff.read.outline import Outline
from policydiff.read.run import BREAK, Run, RunWriter, fold, preformatted
from policydiff.read.standing import standing
from policydiff.read.table import TableRow, table_blocks
from policydiff.read.tags import BOXES, CELLS, CONTAINERS, HEADINGS, HIDDEN, INLINE, MARKS

_NO_ATTRIBUTES: Attributes = {}

_CONTROLS = frozenset({"input", "option"})


class Builder:
    """Takes tags and text in reading order; `sections` gives what became of them."""

    __slots__ = (
        "_frames",
        "_heading",
        "_hidden",
        "_number",
        "_outline",
        "_outside",
        "_row",
        "_rows",
        "_writer",
        "line",
        "pending",
        "plain",
    )

    def __init__(self, outline: Outline) -> None:
        self.line: Lines = (0, 0)
        """Source lines of what comes next; set by the one who feeds."""
        self.pending: Lines = (0, 0)
        """Source lines of the block that is being written, or of what left no text before it; zeros where there are
        none."""
        self.plain = False
        """Whether what comes next is no heading by the file's own word; set by the one who feeds."""
        self._frames = Frames()
        self._heading = 0
        self._hidden: list[str] = []
        self._number = ""
        self._outline = outline
        self._outside = False
        self._row: TableRow | None = None
        self._rows: list[TableRow] = []
        self._writer = RunWriter()

    @property
    def at_rest(self) -> bool:
        """Whether nothing is open: what comes next is read as at the beginning, of the policy or of a part outside it.

        `pending` apart.
        """
        return not (self._heading or self._hidden or self._number or self._row is not None or self._rows) and (
            self._frames.at_rest and self._writer.at_rest
        )

    @property
    def takes_runs(self) -> bool:
        """Whether a text with its marks reads the same if it comes as one run."""
        return self._writer.at_rest and not self._frames.top.pre

    def text(self, text: str) -> None:
        """Add visible text."""
        if not text or self._hidden:
            return
        if not text.isspace():
            self._touch()
        elif not (self._writer.size or self._frames.top.pre or BREAK in text):
            return  # blanks at the beginning of a block are none
        self._writer.add(text)

    def run(self, run: Run) -> None:
        """Add visible text with its marks; one without text is none, and begins no block."""
        if run.text and not self._hidden:
            self._touch()
            self._writer.add_run(run)

    def alone(self, tag: str, run: Run) -> None:
        """Add a heading or a box that holds nothing but a folded text, where nothing is open."""
        if not run.text:
            return
        if tag in HEADINGS:
            self._outline.heading(run, HEADINGS[tag], self.line, outside=self._outside)
        else:
            self._emit(BlockKind.PARAGRAPH, run, self.line)

    def start(self, tag: str, attributes: Attributes = _NO_ATTRIBUTES, marker: str = "") -> None:
        """Begin an element; `marker` is an item's number as it is written."""
        if self._hidden or tag in HIDDEN:
            if tag in HIDDEN:
                self._hidden.append(tag)
        elif tag in BOXES:
            self._end_box()
        elif tag in CONTAINERS:
            self._flush()
            self._heading = 0
            self._contain(tag, attributes, marker)
        elif tag in MARKS:
            self._writer.open(MARKS[tag], (attributes.get("href") or "") if tag == "a" else "")
        elif tag in HEADINGS:
            self._flush()
            self._begin_heading(HEADINGS[tag])
        elif tag == "br":
            self._break()
        elif tag == "img":
            self._image(attributes)
        elif tag == "rt":
            self._writer.reading(begins=True)
        elif tag in FRAMES or tag in _CONTROLS:
            self._show(tag, attributes)
        elif tag not in INLINE:
            self._end_box()

    def end(self, tag: str) -> None:
        """End an element; without one that is open, only a block ends."""
        if self._hidden:
            if tag in self._hidden:
                while self._hidden.pop() != tag:
                    pass
        elif tag in BOXES:
            self._end_box()
        elif tag in CONTAINERS:
            self._flush()
            if tag == "tr":
                self._end_row()
            elif tag == "table":
                self._end_table()
            self._frames.pop(tag)
        elif tag in MARKS:
            self._writer.close(MARKS[tag])
        elif tag in HEADINGS:
            self.block()
        elif tag == "rt":
            self._writer.reading(begins=False)
        elif tag not in INLINE and tag not in {"br", "img", "input"}:
            self._end_box()

    def block(self) -> None:
        """End the block and the heading that are being written, whatever is left open."""
        self._flush()
        self._heading = 0

    def heading(self, run: Run, level: int, sure: float, manner: str) -> None:
        """Add a heading that is known by its look: how sure that is, and what it is known by."""
        self.block()
        self._end_table()
        if (folded := fold(standing(run))).text:
            self._outline.seen(folded, level, self.line, sure, manner)

    def code(self, text: str) -> None:
        """Add a block of code, line breaks kept."""
        self.block()
        if text.strip():
            self._emit(BlockKind.CODE, Run(preformatted(text)), self.line)

    def go(self, *, outside: bool) -> None:
        """Say whether what follows stands outside the policy."""
        if outside != self._outside:
            self.block()
            self._end_table()
            self._outside = outside

    def sections(self) -> tuple[Section, ...]:
        """Everything so far; the builder is spent then."""
        self._flush()
        self._end_table()
        return self._outline.sections()

    def _touch(self) -> None:
        first, last = self.line
        self.pending = (self.pending[0] or first, max(self.pending[1], last))

    def _break(self) -> None:
        """End the line; a second break in a row ends the paragraph."""
        if self._writer.broken and not self._heading and not self._frames.top.pre:
            self._flush()
        else:
            self._writer.add(BREAK)

    def _end_box(self) -> None:
        """End the block; a heading may be cut into boxes, and is one all the same."""
        if self._heading:
            self._writer.add(" ")
        elif self._writer.size:
            self._flush()

    def _image(self, attributes: Attributes) -> None:
        alt = (attributes.get("alt") or "").strip()
        if alt:
            self._touch()
            at = self._writer.size
            self._writer.add(alt)
            self._writer.mark(at, "image", attributes.get("src") or "")

    def _show(self, tag: str, attributes: Attributes) -> None:
        if tag in FRAMES:
            self._embed(tag, attributes)
        else:
            self._control(tag, attributes)

    def _control(self, tag: str, attributes: Attributes) -> None:
        """A box stands in its line, before its label or behind it; any other field ends the block."""
        sign = box_sign(tag, attributes)
        if tag == "option" or not sign:
            self._end_box()
        if sign:
            self.text(f" {sign} ")

    def _embed(self, tag: str, attributes: Attributes) -> None:
        """A page inside the page: one sign, whose mark says where it lies. What a frame's tag holds is not shown."""
        self._end_box()
        if not self._heading and (address := embedded(tag, attributes)):
            self._emit(self._frames.top.kind, Run(EMBED_SIGN, (Mark(0, len(EMBED_SIGN), EMBED, address),)), self.line)
        if tag == "iframe":
            self._hidden.append(tag)

    def _begin_heading(self, level: int) -> None:
        if self._row is not None and (cell := self._frames.top.cell):
            if cell == "th":
                return
            # Data have no headings: the table only lays out the page.
            self._end_table(layout=True)
            self._frames.lay_out()
        self._end_table()
        self._heading = level
        self._number = self._frames.take_over_item()

    def _contain(self, tag: str, attributes: Attributes, marker: str) -> None:
        if tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_table()
        self._frames.push(tag, attributes, marker)
        if tag in CELLS and self._frames.top.cell:
            self._row = self._row or TableRow(self._frames.top.depth)
            self._row.begin_cell(head=tag == "th")

    def _flush(self) -> None:
        """End the block that is being written."""
        if not self._writer.size:
            return
        run, lines = standing(self._writer.take()), self.pending
        self.pending = (0, 0)
        if self._frames.top.pre and not self._heading:
            if run.text.strip():
                self._emit(BlockKind.CODE, Run(preformatted(run.text)), lines)
        elif self._heading:
            if (run := fold(run)).text:
                self._outline.heading(run, self._heading, lines, outside=self._outside, marker=self._number)
                self._number = ""
        else:
            for piece, place in paragraphs(run, lines) if BREAK in run.text else ((run, lines),):
                if (folded := fold(piece)).text:
                    self._emit(self._frames.top.kind, folded, place)

    def _emit(self, kind: BlockKind, run: Run, lines: Lines) -> None:
        marker = self._frames.take_marker()
        marker = marker if kind is BlockKind.ITEM else ""
        block = Block(kind, run.text, lines, run.marks, self._frames.top.depth, marker, self._outside)
        if self._row is not None and self._frames.top.cell:
            self._row.add(block)
        else:
            if self._rows:
                self._end_table()
            self._outline.block(block, plain=self.plain)

    def _end_row(self) -> None:
        if self._row is not None:
            self._rows.append(self._row)
            self._row = None

    def _end_table(self, *, layout: bool = False) -> None:
        """Write down the rows so far; whether they are data or a text in columns shows only in all of them."""
        self._end_row()
        rows, self._rows = self._rows, []
        for block in table_blocks(rows, layout=layout):
            self._outline.block(block)
