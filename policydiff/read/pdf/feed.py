"""Passages in, tags and text into the builder, which makes blocks and sections of them as it does of pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, zip_longest

from policydiff.read.build import Builder
from policydiff.read.pdf.baselines import CellTable, TypeLine
from policydiff.read.pdf.line_numbers import LineNumbers
from policydiff.read.pdf.pieces import Snippet
from policydiff.read.pdf.spelling import Spelling, Stretch, joined
from policydiff.read.pdf.typed_blocks import TypedBlock
from policydiff.read.run import BREAK, RunWriter

_SURE = 0.9
"""How sure a heading is that is set larger than the text, or bold with air above it."""


class Writer:
    """Writes lines into a builder, each with its place and its marks."""

    def __init__(self, builder: Builder, spelling: Spelling, numbers: LineNumbers) -> None:
        self.builder = builder
        self._wording = spelling
        self._numbers = numbers

    def block(self, tag: str, lines: Sequence[TypeLine], breaks: Sequence[bool], drop: int = 0, *, plain: bool) -> None:
        """A block under a tag; `plain` leaves out that it is bold, where all of it is."""
        self.builder.start(tag)
        self._text(joined(lines, breaks, self._wording, drop), plain=plain)
        self.builder.end(tag)

    def heading(self, lines: Sequence[TypeLine], level: int, manner: str) -> None:
        """A heading that its looks tell."""
        run = RunWriter()
        places = [0, 0]
        for part, piece in joined(lines, (False,) * (len(lines) - 1), self._wording):
            at = run.size
            run.add(part)
            if piece is not None:
                number = self._numbers.of(piece)
                places = [places[0] or number, number]
                for kind, target in _marks(piece, plain=True):
                    run.mark(at, _KINDS[kind], target)
        self.builder.line = (places[0], places[1])
        self.builder.heading(run.take(), level, _SURE, manner)

    def table(self, table: CellTable) -> None:
        """A table, row by row."""
        self.builder.start("table")
        for number, row in enumerate(table.rows):
            tag = "th" if table.heads and not number else "td"
            self.builder.start("tr")
            for cell in row:
                self.builder.start(tag)
                for lines in _paragraphs(cell):
                    self.block("p", lines, (False,) * (len(lines) - 1), plain=tag == "th")
                self.builder.end(tag)
            self.builder.end("tr")
        self.builder.end("table")

    def _text(self, text: Sequence[Stretch], *, plain: bool) -> None:
        open_: list[tuple[str, str]] = []
        before: Snippet | None = None
        for (part, piece), (_, after) in zip_longest(text, text[1:], fillvalue=("", None)):
            set_like = piece if piece is not None else _both(before, after)
            before = piece or before
            wanted = _marks(set_like, plain=plain) if set_like is not None else []
            while open_ and wanted[: len(open_)] != open_:
                self.builder.end(open_.pop()[0])
            for tag, target in wanted[len(open_) :]:
                self.builder.start(tag, {"href": target})
                open_.append((tag, target))
            if piece is not None:
                number = self._numbers.of(piece)
                self.builder.line = (number, number)
            if part == BREAK:
                self.builder.start("br")
            else:
                self.builder.text(part)
        for tag, _ in reversed(open_):
            self.builder.end(tag)


_KINDS = {"a": "link", "strong": "strong", "em": "em"}


def feed(found: Sequence[TypedBlock | CellTable], levels: Mapping[int, tuple[int, str]], writer: Writer) -> None:
    """Write passages down in order; `levels` holds level and manner of those that are headings."""
    builder, open_ = writer.builder, 0
    for at, passage in enumerate(found):
        depth = 0 if isinstance(passage, CellTable) or at in levels else passage.depth
        while open_ > depth:
            builder.end("ul")
            open_ -= 1
        if isinstance(passage, CellTable):
            writer.table(passage)
        elif at in levels:
            writer.heading(passage.lines, *levels[at])
        else:
            while open_ < depth and passage.marker:
                builder.start("ul")
                open_ += 1
            if passage.marker:
                builder.start("li", marker=passage.marker)
            writer.block("p", passage.lines, passage.breaks, passage.drop, plain=False)
    for _ in range(open_):
        builder.end("ul")


def _both(before: Snippet | None, after: Snippet | None) -> Snippet | None:
    """What stands between two pieces that are set alike is set like them."""
    return before if before and after and _marks(before) == _marks(after) else None


def _marks(piece: Snippet, *, plain: bool = False) -> list[tuple[str, str]]:
    marks: list[tuple[str, str]] = []
    if piece.link:
        marks.append(("a", piece.link))
    if piece.bold and not plain:
        marks.append(("strong", ""))
    if piece.italic:
        marks.append(("em", ""))
    return marks


def _paragraphs(cell: Sequence[TypeLine]) -> list[list[TypeLine]]:
    """The lines of a cell, cut where more than a line's height lies between two."""
    found: list[list[TypeLine]] = [[cell[0]]] if cell else []
    for above, line in pairwise(cell):
        if line.page == above.page and line.base - above.base > 1.7 * max(line.size, above.size):
            found.append([])
        found[-1].append(line)
    return found
