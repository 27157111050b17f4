"""`policydiff --lint PATH`: one edition checked alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policydiff.cli.command_line import FINDING_FORMATS
from policydiff.cli.exit_status import FAILED, SAME
from policydiff.cli.output import screen_width, wants_color, write_out
from policydiff.configured import lint_all
from policydiff.errors import UsageError
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
    from policydiff.render.json.write import findings_to_json
    from policydiff.render.terminal.findings import findings_to_text

    if arguments.output or arguments.format not in (None, "text", "json", *FINDING_FORMATS):
        known = ", ".join(FINDING_FORMATS)
        raise UsageError(
            f"--lint prints findings as text, or with --format json, {known}; leave out -o and other formats"
        )
    resolution = resolve_editions(request)
    checked = lint_all(resolution, request.config, today=today)
    if arguments.format in FINDING_FORMATS:
        from policydiff.cli.machine import written_for_machines

        pairs = [pair for pair in resolution.pairs if pair.new]
        found = zip(pairs, (each.findings for each in checked), strict=True)
        write_out(written_for_machines(arguments.format, found), paged=False)
    elif arguments.format == "json":
        write_out(findings_to_json(checked), paged=False)
    else:
        write_out(findings_to_text(checked, width=screen_width(), color=wants_color(arguments.color)), paged=False)
    failed = any(finding.severity.material for each in checked for finding in each.findings)
    return FAILED if failed else SAME
