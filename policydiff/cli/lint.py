"""`policydiff --lint PATH`: one edition checked alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from policydiff.cli.output import screen_width, wants_color, write_out
from policydiff.cli.run import demands
from policydiff.cli.status import FAILED, SAME
from policydiff.errors import UsageError
from policydiff.model import Severity
from policydiff.pipeline import lint_edition
from policydiff.source import Request, resolve_editions

if TYPE_CHECKING:
    from datetime import date

    from policydiff.cli.arguments import Arguments


def run_lint(arguments: Arguments, request: Request, today: date | None) -> int:
    """Check each edition that was named, or every configured one, and print what was found.

    Returns:
        3 where a finding is of severity high or above, else 0.

    Raises:
        PolicydiffError: a name or source is wrong, or a format was asked for that findings have not.
    """
    from policydiff.render.terminal.findings import findings_to_json, findings_to_text

    if arguments.output or arguments.format not in (None, "text", "json"):
        raise UsageError("--lint prints findings as text or with --format json; leave out -o and other formats")
    found = []
    for pair in resolve_editions(request).pairs:
        if pair.new is not None:
            asked = demands(request.config, pair.policy)
            said = lint_edition(pair.new, today=today, regimes=asked["regimes"], waivers=asked["waivers"])
            found.append((pair.name, said))
    if arguments.format == "json":
        write_out(json.dumps(findings_to_json(found), ensure_ascii=False, indent=1) + "\n", paged=False)
    else:
        write_out(findings_to_text(found, width=screen_width(), color=wants_color(arguments.color)), paged=False)
    failed = any(finding.severity.rank >= Severity.HIGH.rank for _, said in found for finding in said)
    return FAILED if failed else SAME
