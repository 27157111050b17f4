"""Findings in, a Code Quality report out, which GitLab shows in a merge request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from policydiff.model import Severity
from policydiff.render.findings.located import fingerprints, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.render.findings.located import LocatedFindings

GRADES = {Severity.CRITICAL: "blocker", Severity.HIGH: "critical", Severity.MEDIUM: "major", Severity.LOW: "minor"}
"""What a severity is called there."""


def to_gitlab(editions: Sequence[LocatedFindings]) -> str:
    """The report as JSON: a list, empty where nothing was found. A finding without lines stands at the first."""
    rows = [
        {
            "description": told(finding),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": GRADES[finding.severity],
            "location": {"path": edition.place or "-", "lines": {"begin": (edition.lines_of(finding) or (1, 1))[0]}},
        }
        for edition, prints in zip(editions, fingerprints(editions), strict=True)
        for finding, fingerprint in zip(edition.findings, prints, strict=True)
    ]
    return json.dumps(rows, indent=1) + "\n"
