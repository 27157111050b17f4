"""What a send would do, for programs: `notices preview --json`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from notices.preview.tally import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.preview.shown import Shown
    from policydiff import Finding

SCHEMA = "notices-preview/1"
"""Name and version of the form; keys are only added within a version."""


def preview_data(shown: Shown) -> dict[str, Any]:
    """The dry run as one JSON object.

    Keys: `schema`, `notice` (its id), `kind`, `effective` (an ISO date or null), `digest` (for `send --confirm`),
    `blocked` (whether `send` refuses it), `folder` and `preview` (paths as the command got them), `verdicts` (a line a
    comparison), `channels` (a row a channel and language: `ready`, `suppressed`, `unsubscribed`, `invalid`,
    `duplicate` and `recipients`, null where the message goes to everybody; `chunks`, `requests`) and `findings`.
    """
    plan = shown.plan
    return {
        "schema": SCHEMA,
        "notice": plan.notice,
        "kind": plan.kind,
        "effective": plan.effective,
        "digest": plan.digest,
        "blocked": any(finding.blocking for finding in plan.findings),
        "folder": shown.folder,
        "preview": f"{shown.folder}/preview.html",
        "verdicts": [verdict.line for verdict in shown.verdicts],
        "channels": [
            {
                **(asdict(row.count) | {"recipients": row.count.recipients} if row.count else {"recipients": None}),
                "channel": row.channel,
                "language": row.language,
                "chunks": row.chunks,
                "requests": row.requests,
            }
            for row in tally(plan)
        ],
        "findings": [_finding(finding) for finding in plan.findings],
    }


def nothing_data(reason: str, missing: Sequence[str] = ()) -> dict[str, Any]:
    """The same object where no plan was made: `digest` is null, `reason` says why, `missing` names facts to give."""
    return {"schema": SCHEMA, "digest": None, "blocked": bool(missing), "reason": reason, "missing": list(missing)}


def _finding(finding: Finding) -> dict[str, Any]:
    said = {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "citation": finding.citation,
        "lines": finding.lines,
        "waived": finding.waived,
        "blocking": finding.blocking,
    }
    return said | ({"waiver": finding.waiver} if finding.blocking else {})
