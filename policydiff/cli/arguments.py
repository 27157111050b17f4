"""A command line in, what it asks for out, if nothing of it contradicts itself."""

from __future__ import annotations

from policydiff.cli.command_line import BOTH, FINDING_FORMATS, main_parser
from policydiff.errors import UsageError
from policydiff.values import dataclass

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from policydiff.cli.command_line import Parser


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for on the command line."""

    names: tuple[str, ...]
    """OLD, NEW and PATH as far as they were given."""
    format: str | None
    """None where `--format` was not given: text on standard output, unless `output` names files."""
    output: tuple[str, ...]
    quiet: bool
    full: bool
    stat: bool
    section: str | None
    select: str
    tracked: str
    policy: str | None
    language: str | None
    config: str | None
    color: str
    pager: bool
    check: bool
    lint: bool
    outline: bool
    today: date | None
    fail_on: str
    json_schema: bool
    explain: str | None
    """The code of a finding; None where none is asked about."""
    print_completion: str | None
    """The shell whose completion is to be printed; None for none."""
    print_man: bool


def parse(argv: list[str], parser: Parser | None = None) -> Arguments:
    """Understand a command line, that of a comparison where no other parser is given.

    Raises:
        UsageError: an option is unknown or lacks its value, or two contradict each other.
        SystemExit: after printing for `--help` and `--version`, with status 0.
    """
    given = (parser or main_parser()).understand(argv)
    if given.stat and (given.format not in (None, "text") or given.output):
        raise UsageError("--stat prints a table on standard output; leave out --format and -o")
    if given.format == "docx" and not any(name.lower().endswith(".docx") for name in given.output):
        raise UsageError("--format docx writes a file, not standard output; name it: -o changes.docx")
    if given.stat and given.section:
        raise UsageError("--stat is about all sections; leave out --section, or --stat")
    if given.quiet and (given.format or given.stat or given.section or given.full):
        raise UsageError("-q prints verdicts alone; leave out --format, --stat, --section and --full")
    if given.quiet and (given.lint or given.outline):
        raise UsageError("-q is about a comparison; leave it out")
    if given.explain is not None and (given.names or given.lint or given.outline or given.check):
        raise UsageError("--explain tells about one code; name nothing to compare or check")
    if given.lint and len(given.names) > 1:
        raise UsageError("--lint looks at one edition alone; name one file (to compare, leave out --lint)")
    if given.outline and len(given.names) > 1:
        raise UsageError("--outline looks at one edition alone; name one file")
    if given.outline and (given.lint or given.check or given.stat or given.section or given.full):
        raise UsageError("--outline prints sections alone; leave out --lint, --check, --stat, --section and --full")
    if given.lint and (given.stat or given.section or given.full):
        raise UsageError("--lint prints findings alone; leave out --stat, --section and --full")
    if given.tracked == BOTH and (given.lint or given.outline):
        raise UsageError("--tracked both compares two views; --lint and --outline look at one, accept or reject")
    return Arguments(
        names=tuple(given.names),
        format=given.format,
        output=tuple(given.output),
        quiet=given.quiet,
        full=given.full,
        stat=given.stat,
        section=given.section,
        select=given.select,
        tracked=given.tracked,
        policy=given.policy,
        language=given.language,
        config=given.config,
        color=given.color,
        pager=not given.no_pager,
        check=given.check or _asks_for_findings(given),
        lint=given.lint,
        outline=given.outline,
        today=given.today,
        fail_on=given.fail_on,
        json_schema=given.json_schema,
        explain=given.explain,
        print_completion=given.print_completion,
        print_man=given.print_man,
    )


def _asks_for_findings(given: Namespace) -> bool:
    """Is anything to be written that holds findings alone?"""
    return given.format in FINDING_FORMATS or any(name.lower().endswith(".sarif") for name in given.output)
