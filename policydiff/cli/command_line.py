"""What may stand on the command line of a comparison: names, options, commands, and the help that tells of them."""

from __future__ import annotations

import argparse
import sys

from policydiff.cli.output import terminal_width, write_out
from policydiff.options import OptionParser
from policydiff.shells import SHELLS
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
