"""Findings of editions that were checked alone, out as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.render.terminal.head import finding_rows
from policydiff.render.terminal.labels import Label, paint
from policydiff.render.terminal.wrap import wrap
from policydiff.render.words.phrases import counted
from policydiff.text.widths import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import CheckedEdition, Comparison


def findings_to_text(checked: Sequence[CheckedEdition], *, width: int, color: bool) -> str:
    """Under the name of each edition its findings, most severe first; one that has none says so."""
    rows = []
    for each in checked:
        said = counted(len(each.findings), "finding") if each.findings else "nothing found"
        rows += wrap([Piece(each.name, Label.TITLE), Piece(f": {said}")], width)
        rows += finding_rows(each.findings, width, each.ruler)
    return paint(rows, color=color)


def rows_of_findings(comparison: Comparison, *, width: int, color: bool) -> str:
    """The findings of one comparison, most severe first; empty for none."""
    return paint(finding_rows(comparison.findings, width, comparison.new.ruler), color=color)
