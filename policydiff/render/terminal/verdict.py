"""Comparisons in, one line for each out: what a script or a log needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.render.terminal.head import edition_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Comparison, Severity


def verdict_lines(comparisons: Sequence[Comparison]) -> str:
    """`privacy · en: substantive, high; takes effect 2027-03-02`, a line a comparison; empty for none."""
    return "".join(f"{edition_name(each)}: {verdict_of(each)}\n" for each in comparisons)


def verdict_of(comparison: Comparison) -> str:
    """`substantive, high; takes effect 2027-03-02`; `editorial`; `identical`."""
    worst = worst_severity(comparison)
    said = f"{comparison.verdict}, {worst}" if worst else str(comparison.verdict)
    return f"{said}; takes effect {comparison.new.effective}" if worst and comparison.new.effective else said


def worst_severity(comparison: Comparison) -> Severity | None:
    """That of the most severe section; None where nothing of substance changed."""
    severities = [section.severity for section in comparison.sections if section.substantive]
    return max(severities, key=lambda severity: severity.rank, default=None)
