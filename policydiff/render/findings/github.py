"""Findings in, workflow commands out, which GitHub shows beside the lines of a pull request.

high finding of line 3  →  ::error file=privacy.md,line=3,endLine=3,title=date.past::The effective date has passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.model import Severity
from policydiff.render.findings.located import told
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.model import Finding
    from policydiff.render.findings.located import LocatedFindings

KINDS = {Severity.CRITICAL: "error", Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice"}
"""Which command tells a finding."""


def to_github(editions: Sequence[LocatedFindings]) -> str:
    """A line for each finding, the most severe of all first, as only ten of a kind are shown; empty for none."""
    found = [(edition, finding) for edition in editions for finding in edition.findings]
    found.sort(key=lambda each: -each[1].severity.rank)
    return "".join(f"{_command(*each)}\n" for each in found)


def _command(edition: LocatedFindings, finding: Finding) -> str:
    properties = {}
    if edition.place and not edition.is_page:
        properties["file"] = edition.place
        if lines := edition.lines_of(finding):
            properties["line"], properties["endLine"] = map(str, lines)
    properties["title"] = finding.code
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    page = f"{edition.place}: " if edition.is_page else ""
    return f"::{KINDS[finding.severity]} {written}::{_data(page + told(finding))}"


def _data(text: str) -> str:
    """A text without what would end the command; what the runner turns back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(show_controls(text)).replace(":", "%3A").replace(",", "%2C")
