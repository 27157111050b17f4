"""Findings of editions that were checked alone, out as text or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from policydiff.render.json.write import finding_to_json
from policydiff.render.terminal.head import finding_rows
from policydiff.render.terminal.labels import Label, Piece, paint
from policydiff.render.terminal.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Finding

Checked = tuple[str, "tuple[Finding, ...]"]
"""What an edition is called, and what was found in it."""


def findings_to_text(checked: Sequence[Checked], *, width: int, color: bool) -> str:
    """Under the name of each edition its findings, most severe first; one that has none says so."""
    rows = []
    for name, findings in checked:
        said = f": {len(findings)} finding{'s' if len(findings) > 1 else ''}" if findings else ": nothing found"
        rows += [*wrap([Piece(name, Label.TITLE), Piece(said)], width), *finding_rows(findings, width)]
    return paint(rows, color=color)


def findings_to_json(checked: Sequence[Checked]) -> dict[str, Any]:
    """`{"schema": "policydiff-findings/1", "editions": [{"source", "findings"}]}`, findings as in a comparison."""
    return {
        "schema": "policydiff-findings/1",
        "editions": [
            {"source": name, "findings": [finding_to_json(finding) for finding in findings]}
            for name, findings in checked
        ],
    }
