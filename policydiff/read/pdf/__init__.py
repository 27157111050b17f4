"""A PDF file in, sections out: by its structure tree where one can be trusted, else by how its pages look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from policydiff.errors import UnreadableSourceError
from policydiff.model import Finding, Severity, Source
from policydiff.read.build import Builder
from policydiff.read.outline import Outline
from policydiff.read.pdf.aligned import with_tables
from policydiff.read.pdf.apart import ask
from policydiff.read.pdf.baselines import CellTable, TypeLine, lines_of
from policydiff.read.pdf.continued import in_one
from policydiff.read.pdf.feed import Writer, feed
from policydiff.read.pdf.flow import Column, columns
from policydiff.read.pdf.furniture import without_furniture
from policydiff.read.pdf.grids import grids
from policydiff.read.pdf.line_numbers import LineNumbers
from policydiff.read.pdf.measures import Measures, body_size
from policydiff.read.pdf.pieces import Page, pages_of
from policydiff.read.pdf.ranks import ranks
from policydiff.read.pdf.spelling import Spelling
from policydiff.read.pdf.strips import shared
from policydiff.read.pdf.structure import TagNode, feed_tree, headings_in, nodes_of, pieces_in
from policydiff.read.pdf.typed_blocks import TypedBlock, passages
from policydiff.read.whole import ReadText

_COVERED = 0.9
"""Share of the text that a structure tree must hold to be trusted."""

_HEADINGS = 0.5
"""Of the headings that its looks show: so many a structure tree must mark."""


def read_pdf(source: Source, outline: Outline) -> ReadText:
    """Read a PDF into an empty outline.

    Raises:
        UnreadableSourceError: it is locked, broken, too large, or holds no text.
    """
    return read_pages(ask(source.content, source.name), source.name, outline)


def read_pages(answer: dict[str, Any], name: str, outline: Outline) -> ReadText:
    """Read what `extract` found in a file into an empty outline.

    Raises:
        UnreadableSourceError: there is no text on its pages.
    """
    pages = pages_of(answer)
    if not any(piece.text.strip() for page in pages for piece in page.pieces):
        raise UnreadableSourceError(f"{name}: holds no text, only pictures of pages; recognise it first (OCR)")
    layout = _Layout(pages)
    numbers = LineNumbers(pages)
    nodes = nodes_of(answer.get("tree", ()), pages)
    builder = Builder(outline)
    if layout.agrees(nodes):
        feed_tree(nodes, Writer(builder, layout.spelling, numbers))
        return ReadText(builder.sections(), pages=numbers.pages)
    feed(layout.found, layout.levels, Writer(builder, layout.spelling, numbers))
    message = (
        "The file does not say what its headings, lists and tables are: they were told by the size and place of its "
        "type, and some may be wrong; `policydiff --outline` lists the sections."
    )
    finding = Finding("read.pdf_layout", Severity.LOW, message)
    return ReadText(builder.sections(), findings=(finding,), pages=numbers.pages)


class _Layout:
    """What the looks of the pages tell."""

    def __init__(self, pages: Sequence[Page]) -> None:
        parts = [grids(page) for page in pages]
        tables = [ruled for ruled, _ in parts]
        strips = shared([left for _, left in parts])
        lines = [lines_of(left, page.dots, own) for page, (_, left), own in zip(pages, parts, strips, strict=True)]
        body = body_size([line for own in lines for line in own] or _cell_lines(tables))
        kept = without_furniture(pages, lines, body)
        measures = Measures(columns(kept, strips), body)
        flow = [
            Column(column.key, tuple(with_tables(column.things, measures.leading)))
            for column in columns([[*own, *ruled] for own, ruled in zip(kept, tables, strict=True)], strips)
        ]
        measures = Measures(flow, body)
        self.found: list[TypedBlock | CellTable] = in_one(passages(flow, measures))
        self.levels = ranks(self.found, measures)
        self.spelling = Spelling([*(line for own in kept for line in own), *_cell_lines(tables)])
        self._letters = _letters(piece.text for own in kept for line in own for piece in line.pieces)
        self._letters += _letters(line.text for line in _cell_lines(tables))

    def agrees(self, nodes: Sequence[TagNode]) -> bool:
        """Whether a structure tree tells no less than the looks do."""
        if not nodes:
            return False
        held = _letters(piece.text for piece in pieces_in(nodes))
        return held >= _COVERED * self._letters and headings_in(nodes) >= _HEADINGS * len(self.levels)


def _cell_lines(tables: Sequence[Sequence[CellTable]]) -> list[TypeLine]:
    return [line for own in tables for table in own for row in table.rows for cell in row for line in cell]


def _letters(texts: Any) -> int:
    return sum(len("".join(text.split())) for text in texts)
