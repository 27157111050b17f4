"""Findings in, a SARIF 2.1.0 log out, which code scanning and editors read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from policydiff.model import Finding, Severity
from policydiff.render.findings.located import fingerprints, told
from policydiff.rules.codes import explained, explanation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policydiff.render.findings.located import LocatedFindings
    from policydiff.rules.codes import Code

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The address that the standard gives its schema."""

WIDTH = 80
"""Columns of what is said of a code as plain text."""

LEVELS = {Severity.CRITICAL: "error", Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
"""What a severity is called there."""


def to_sarif(editions: Sequence[LocatedFindings], *, version: str, help_page: str = "") -> str:
    """The log as JSON, with one run; its rules are the codes that were found, in the order of their names.

    Args:
        editions: what was found in each.
        version: of the program.
        help_page: address of the page on findings; empty leaves out the links to it.
    """
    codes = sorted({finding.code for edition in editions for finding in edition.findings})
    results = [
        _result(edition, finding, codes.index(finding.code), fingerprint)
        for edition, prints in zip(editions, fingerprints(editions), strict=True)
        for finding, fingerprint in zip(edition.findings, prints, strict=True)
    ]
    driver = {"name": "policydiff", "version": version, "rules": [_rule(code, help_page) for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(code: str, help_page: str) -> dict[str, Any]:
    """What a code means and how it is mended; nothing but its name for one that only a caller's own checks know."""
    found = explained(code)
    if found is None:
        return {"id": code}
    means = f"{found.means[:1].upper()}{found.means[1:].rstrip('.')}."
    usual = Severity(found.severity.split()[0].rstrip(";,"))  # "low; high where …"
    return {
        "id": code,
        "shortDescription": {"text": means},
        "help": {"text": explanation(code, found, WIDTH), "markdown": _help(code, found)},
        "defaultConfiguration": {"level": LEVELS[usual]},
        **({"helpUri": help_page} if help_page else {}),
    }


def _help(code: str, found: Code) -> str:
    """What `--explain` says, as Markdown, which code scanning shows beside the finding; it needs no page elsewhere."""
    example = [f"Example: {found.example}."] if found.example else []
    waiver = f"```toml\n{Finding(code, Severity.HIGH, '').waiver}\n```"
    return "\n\n".join(
        [
            f"**To mend it:** {found.mend}",
            f"Severity: {found.severity}.",
            *example,
            "To let it pass for a while, add to `waivers` of the policy in `policydiff.toml`:",
            waiver,
            f"`policydiff --explain {code}` says this in a terminal.",
        ]
    )


def _result(edition: LocatedFindings, finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": told(finding)},
        **({"locations": [_location(edition, finding)]} if edition.place else {}),
        "partialFingerprints": {"codeAndWords/v1": fingerprint},
        "properties": {"severity": finding.severity},
    }


def _location(edition: LocatedFindings, finding: Finding) -> dict[str, Any]:
    """The place, relative to the root of the repository; a finding without lines stands at the first.

    GitHub takes no result of a file without a line.
    """
    lines = edition.lines_of(finding)
    if edition.is_page:
        place = {"uri": quote(edition.place, safe="/:?#[]@!$&'()*+,;=%~")}
    else:
        place, lines = {"uri": quote(edition.place, safe="/~"), "uriBaseId": "%SRCROOT%"}, lines or (1, 1)
    region = {"region": {"startLine": lines[0], "endLine": lines[1]}} if lines else {}
    return {"physicalLocation": {"artifactLocation": place, **region}}
