"""`notices preview OLD NEW -o DIR`: the dry run; writes the plan and its page, and ends with the digest."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from notices.cli.common import day, say, show, show_json

if TYPE_CHECKING:
    from notices.prepare.dry_run import Previewed

REFUSED = 3
"""Exit status where something must be mended, or approved, before anything can be sent."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_asking(parser)
    said = parser.add_mutually_exclusive_group()
    said.add_argument("-q", "--quiet", action="store_true", help="print what changed, what blocks, and the digest")
    said.add_argument("--json", action="store_true", help="print one JSON object, the digest in it")


def add_asking(parser: argparse.ArgumentParser) -> None:
    """What decides on the plan that is made."""
    parser.add_argument("old", nargs="?", metavar="OLD", help="file, folder, REV:path, URL, tag or version name")
    parser.add_argument("new", nargs="?", metavar="NEW", help="as OLD; the working tree where it is left out")
    parser.add_argument("path", nargs="?", metavar="PATH", help="the file that version names stand for")
    parser.add_argument("-o", "--output", default="notice", metavar="DIR", help="where the plan goes (notice)")
    kinds = ("change", "consent", "cessation", "merger", "correction")
    parser.add_argument("--kind", choices=kinds, default="change", help="what is announced (change)")
    parser.add_argument("--policy", metavar="ID", help="one of several configured policies")
    parser.add_argument("--facts", metavar="FILE", help="TOML with what the kind needs beside the texts")
    parser.add_argument(
        "--note", action="append", default=[], metavar="[LANG=]FILE", help="your own words, at most 60, plain text"
    )
    parser.add_argument("--today", metavar="DATE", help="the day to check dates against, as 2027-01-31")
    parser.add_argument("--skip-invalid", action="store_true", help="leave malformed rows of the audience out")


def run(options: argparse.Namespace) -> int:
    """Make the plan and its preview, and print what a send would do.

    Returns:
        0; 3 where required facts are missing (no plan is written) or a finding keeps `send` from going out.
    """
    from notices.preview import nothing_data, preview_data, print_summary, print_verdict

    made = make(options)
    shown = made.shown
    if options.json:
        show_json(preview_data(shown) if shown else nothing_data(made.reason, made.missing))
    elif shown is None:
        tell_nothing(made)
    elif options.quiet:
        sys.stdout.write(print_verdict(shown))
    else:
        sys.stdout.write(print_summary(shown, get_terminal_size().columns if sys.stdout.isatty() else 0))
    return REFUSED if made.blocked else 0


def make(options: argparse.Namespace, is_settled: Callable[[str], bool] = lambda _: False) -> Previewed:
    """Make the plan and its preview as the options of `add_asking` say; notes are told on standard error.

    A notice of which nothing is left to do, by its id, gets no plan.
    """
    from notices.model import NoticeKind
    from notices.prepare.dry_run import Asked, make_preview

    asked = Asked(
        folder=Path(options.output),
        old=options.old,
        new=options.new,
        path=options.path,
        kind=NoticeKind(options.kind),
        config=Path(options.config) if options.config else None,
        policy=options.policy,
        facts=Path(options.facts) if options.facts else None,
        notes=tuple(options.note),
        today=day(options.today) if options.today else None,
        skip_invalid=options.skip_invalid,
    )
    made = make_preview(asked, os.environ, Path.cwd(), is_settled=is_settled)
    for note in made.notes:
        say(note)
    return made


def tell_nothing(made: Previewed) -> None:
    """Say why no plan was made: where facts are missing, each on a line of its own on standard error."""
    if not made.missing:
        show(made.reason)
        return
    say(f"{made.reason}:")
    for fact in made.missing:
        sys.stderr.write(f"  {fact}\n")
