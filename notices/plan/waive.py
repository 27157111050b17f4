"""Findings and the owner's waivers in, the same findings with what was waived marked out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from notices.model import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_ORDER = ("critical", "high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that the owner accepts for a while."""

    code: str
    reason: str
    until: date
    """The last day on which it counts."""


def waive(findings: Sequence[Finding], waivers: Sequence[Waiver], today: date) -> tuple[Finding, ...]:
    """The findings, most severe first, each once; a waiver that ran out or covers nothing is one itself."""
    marked = []
    for finding in dict.fromkeys(findings):
        waiver = next((item for item in waivers if item.code == finding.code and today <= item.until), None)
        marked.append(replace(finding, waived=waiver.reason) if waiver else finding)
    codes = {finding.code for finding in findings}
    for waiver in waivers:
        if waiver.code not in codes:
            text = f"the waiver of {waiver.code} covers nothing any more; remove it"
            marked.append(Finding("waiver.unused", "low", text))
        elif today > waiver.until:
            text = f"the waiver of {waiver.code} ran out on {waiver.until.isoformat()}"
            marked.append(Finding("waiver.expired", "medium", text))
    return tuple(sorted(dict.fromkeys(marked), key=lambda finding: _ORDER.index(finding.severity)))
