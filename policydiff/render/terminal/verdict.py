"""Comparisons in, one line for each out: what a script or a log needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.counts import worst_severity
from policydiff.render.terminal.head import edition_name
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison


def verdict_lines(comparisons: Sequence[Comparison]) -> str:
    """`privacy · en: substantive, high; takes effect 2027-03-02`, a line a comparison; empty for none."""
    return "".join(show_controls(f"{edition_name(each)}: {verdict_of(each)}\n") for each in comparisons)


def verdict_of(comparison: Comparison) -> str:
    """`substantive, high; takes effect 2027-03-02`; `editorial`; `identical`."""
    worst = worst_severity(comparison.sections)
    said = f"{comparison.verdict}, {worst}" if worst else str(comparison.verdict)
    return f"{said}; takes effect {comparison.new.effective}" if worst and comparison.new.effective else said
