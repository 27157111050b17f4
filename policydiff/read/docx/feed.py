"""Steps of a walk in, sections out: what each paragraph is, told to the builder in the words of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.read.build import Builder
from policydiff.read.docx.looks import HeadingLook, headings, is_bold
from policydiff.read.docx.portions import run_of
from policydiff.read.docx.walk import Paragraph
from policydiff.read.run import BREAK, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Section
    from policydiff.read.docx.portions import Portion
    from policydiff.read.docx.walk import Step
    from policydiff.read.outline import Outline

_NEAR = 60
"""Twentieths of a point by which edges may differ that look the same."""


def feed(steps: Sequence[Step], outline: Outline, usual: int) -> tuple[Section, ...]:
    """Build the sections of a file.

    Args:
        steps: of the whole file, in order.
        outline: what collects the sections; empty.
        usual: the size of text in the usual style, in half points.
    """
    looks = iter(headings([step for step in steps if isinstance(step, Paragraph)], usual))
    feeder = _Feeder(Builder(outline))
    for step in steps:
        if isinstance(step, Paragraph):
            feeder.paragraph(step, next(looks))
        else:
            feeder.element(step)
    return feeder.sections()


class _Feeder:
    """Keeps the lists that are open: Word has none, only paragraphs that bear a number."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._edges: list[int] = []
        """Of each open list, the outermost first, the left edge of its last item's text."""

    def element(self, step: str) -> None:
        """Begin or end a table, row or cell."""
        self._leave_lists()
        if step.startswith("/"):
            self._builder.end(step[1:])
        else:
            self._builder.start(step)

    def paragraph(self, one: Paragraph, look: HeadingLook | None) -> None:
        """Add a paragraph as what it is."""
        self._builder.line = one.places
        self._builder.plain = one.plain
        label = one.label.text if one.label else ""
        if look is not None:
            self._leave_lists()
            self._heading(one, look, label)
        elif label and one.label:
            self._item(one, label, one.label.depth)
        elif one.style.is_code:
            self._leave_lists()
            self._builder.code(one.text.replace(BREAK, "\n"))
        elif one.style.is_quote:
            self._leave_lists()
            self._builder.start("blockquote")
            self._text(one.portions)
            self._builder.end("blockquote")
        else:
            self._leave_lists(one.indent if not one.aside else 0)
            self._builder.block()
            self._text(one.portions)
            self._builder.block()

    def sections(self) -> tuple[Section, ...]:
        """Everything so far."""
        self._leave_lists()
        return self._builder.sections()

    def _heading(self, one: Paragraph, look: HeadingLook, label: str) -> None:
        number = f"{label} " if label and label != "-" else ""
        run = Run(number).joined(run_of(one.portions, plain_bold=is_bold(one)))
        if look.sure < 1 or look.level > 6:  # noqa: PLR2004  HTML has six levels
            self._builder.heading(run, look.level, look.sure, look.manner)
            return
        self._builder.start(f"h{look.level}")
        self._builder.run(run)
        self._builder.end(f"h{look.level}")

    def _item(self, one: Paragraph, label: str, depth: int) -> None:
        while len(self._edges) > depth + 1:
            self._builder.end("ul")
            self._edges.pop()
        while len(self._edges) <= depth:
            self._builder.start("ul")
            self._edges.append(one.indent)
        self._edges[-1] = one.indent
        self._builder.start("li", marker=label)
        self._text(one.portions)
        self._builder.block()

    def _leave_lists(self, edge: int = 0) -> None:
        """End the lists whose items stand further in than an edge; all of them where text begins at the margin."""
        while self._edges and (edge <= _NEAR or self._edges[-1] > edge + _NEAR):
            self._builder.end("ul")
            self._edges.pop()

    def _text(self, portions: Sequence[Portion]) -> None:
        """Add text, its forced line breaks told apart: two in a row end a paragraph."""
        run = run_of(portions)
        if BREAK not in run.text:
            self._builder.run(run)
            return
        for at, piece in enumerate(_pieces(run)):
            if at:
                self._builder.start("br")
            if piece.text:
                self._builder.run(piece)


def _pieces(run: Run) -> list[Run]:
    """A run cut at its breaks, with the marks of each piece."""
    from policydiff.model import Mark

    found, start = [], 0
    for text in run.text.split(BREAK):
        end = start + len(text)
        marks = (Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind, m.value) for m in run.marks)
        found.append(Run(text, tuple(m for m in marks if m.start < m.end)))
        start = end + 1
    return found
