"""Command line in, parsed arguments out."""

from __future__ import annotations

import argparse
import sys

from policydiff.cli.output import terminal_width, write_out
from policydiff.errors import UsageError
from policydiff.options import OptionParser
from policydiff.shells import SHELLS
from policydiff.values import dataclass
from policydiff.version import __version__

TYPE_CHECKING = False  # as typing has it, without loading typing

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

ACCEPT, REJECT, BOTH = "accept", "reject", "both"
"""As `policydiff.model` and `policydiff.source` call the views of tracked changes; help must not wait for them."""

FINDING_FORMATS = ("github", "sarif", "gitlab")
"""What the findings of a check can be written as for machines; asking for one asks for the check."""

FORMATS = ("text", "markdown", "html", "json", "docx", *FINDING_FORMATS)
"""What a comparison can be written as."""

COMMANDS = {
    "log": "the history of a policy: list, page, feeds",
    "since": "compare a policy as it was on a day, or in a version, with now",
    "hook": "compare files with the last commit, for pre-commit",
    "git-driver": "what git calls to show a difference: diff.NAME.command",
}
"""Name and what it does."""

VALUED = (
    *(
        "-o",
        "--output",
        "--format",
        "--section",
        "--color",
        "--policy",
        "--language",
        "--select",
        "--tracked",
        "--config",
    ),
    *("--today", "--fail-on", "--explain", "--since", "--url"),
)
"""Options that take a value and may stand before the command."""

DESCRIPTION = """\
Compare two revisions of a privacy policy or terms, section by section.

OLD and NEW are each a file or folder, - (standard input), REV:path in git, a
URL, or a version name such as v1: a git tag or revision, a day (2026-01-31), or
a version in the configured archive."""

EXAMPLES = """\
policydiff privacy.md               the last commit against the working tree
policydiff old.md new.md            two files
policydiff v1 v2 privacy.md         one file, as it stood at two tags
policydiff v1 v2                    every edition named in policydiff.toml
policydiff v1 v2 -o changes.json    write the comparison as JSON
policydiff --lint privacy.md        check one edition alone"""

EXIT_STATUS = """\
0 no difference, 1 differences (see --fail-on), 2 trouble, 3 a check failed"""


class Layout(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=terminal_width() - 2)


class Parser(OptionParser):
    """The parser of `policydiff`."""

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help and version are output like any other: argparse would be silent about a full disk."""
        if file is sys.stdout:
            write_out(message, paged=False)
        else:
            super()._print_message(message, file)


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


def _asks_for_findings(given: argparse.Namespace) -> bool:
    """Is anything to be written that holds findings alone?"""
    return given.format in FINDING_FORMATS or any(name.lower().endswith(".sarif") for name in given.output)


def day(text: str) -> date:
    """A date as `--today` takes it.

    Raises:
        ArgumentTypeError: it is not written YYYY-MM-DD.
    """
    try:
        from datetime import date

        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2026-01-31") from None


class _Names(argparse.Action):
    """Take up to three names."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002  argparse hands it over
    ) -> None:
        names = [str(value) for value in values] if isinstance(values, list) else []
        if len(names) > 3:  # noqa: PLR2004  OLD, NEW and PATH
            parser.error(f"at most OLD, NEW and PATH can be named, not {len(names)} names: {' '.join(names)}")
        setattr(namespace, self.dest, names)


def main_parser() -> Parser:
    """The parser of a comparison, with everything that `--help` says."""
    commands = "\n".join(f"  {name:<12} {what}" for name, what in COMMANDS.items())
    examples = EXAMPLES.replace("\n", "\n  ")
    parser = Parser(
        prog="policydiff",
        description=DESCRIPTION,
        epilog=f"examples:\n  {examples}\n\ncommands (policydiff COMMAND --help shows each):\n{commands}\n\n"
        f"exit status:\n  {EXIT_STATUS}",
        formatter_class=Layout,
        usage="policydiff [options] OLD [NEW [PATH]]",
        add_help=False,
        allow_abbrev=False,
    )
    add_names(parser)
    add_options(parser)
    return parser


def add_names(parser: argparse.ArgumentParser) -> None:
    """What is compared."""
    parser.add_argument("names", nargs="*", metavar="OLD NEW PATH", action=_Names, help=argparse.SUPPRESS)


def add_options(parser: argparse.ArgumentParser) -> None:
    """All options of a comparison."""
    out = parser.add_argument_group("output")
    out.add_argument(
        "--format", choices=FORMATS, metavar="FORMAT",
        help="text (the default), markdown, html or json; docx (tracked changes for Word, to a file of -o alone); or, "
        "with --check implied, the findings as github (workflow commands), sarif or gitlab (Code Quality)",
    )  # fmt: skip
    out.add_argument(
        "-o", "--output", action="append", default=[], metavar="FILE",
        help="write to FILE, the format by its suffix: .txt .md .html .json .sarif .docx (repeatable)",
    )  # fmt: skip
    out.add_argument("-q", "--quiet", action="store_true", help="one line for each edition: verdict and severity")
    out.add_argument("--full", action="store_true", help="show the unchanged text as well")
    out.add_argument("--stat", action="store_true", help="one line for each changed section")
    out.add_argument("--section", metavar="TITLE", help="only the sections with these words in their heading")
    out.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    out.add_argument("--no-pager", action="store_true", help="never page long output on a terminal")
    what = parser.add_argument_group("what is compared")
    what.add_argument("--policy", metavar="ID", help="one of several configured policies")
    what.add_argument("--language", metavar="TAG", help="one of several editions, or the language of the text")
    what.add_argument("--outline", action="store_true", help="list the sections of one edition, and how sure each is")
    what.add_argument("--select", metavar="CSS", default="", help="the part of an HTML page that holds the policy")
    what.add_argument(
        "--tracked", choices=(ACCEPT, REJECT, BOTH), default=ACCEPT,
        help="read tracked changes of Word files as if accepted (the default) or rejected; both compares the two",
    )  # fmt: skip
    what.add_argument("--config", metavar="FILE", help="instead of the nearest policydiff.toml")
    checks = parser.add_argument_group("checks")
    checks.add_argument(
        "--check",
        action="store_true",
        help="check dates, promises and rules of law; exit with 3 if one of severity high fails",
    )
    checks.add_argument("--lint", action="store_true", help="check one edition alone")
    checks.add_argument(
        "--today", metavar="DATE", type=day, help="the day that checks hold dates against (default: now)"
    )
    checks.add_argument(
        "--fail-on", choices=("any", "substantive", "material", "never"), default="any",
        help="which differences exit with 1 (default: any)",
    )  # fmt: skip
    checks.add_argument(
        "--explain",
        metavar="CODE",
        help="say what a finding means, how to mend and waive it; or what a form of point tells",
    )
    other = parser.add_argument_group("other")
    other.add_argument("--json-schema", action="store_true", help="print the JSON Schema of --format json")
    other.add_argument("--print-completion", choices=SHELLS, help="print what completes commands in a shell")
    other.add_argument("--print-man", action="store_true", help="print the manual page")
    other.add_argument("--traceback", action="store_true", help="show where an unexpected error arose")
    other.add_argument("--version", action="version", version=f"policydiff {__version__}", help="print the version")
    other.add_argument("-h", "--help", action="help", help="show this text")
