"""`notices preview OLD NEW -o DIR`: the dry run; writes the plan and its page, and ends with the digest."""

from __future__ import annotations

import argparse
import os
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
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
    said = parser.add_mutually_exclusive_group()
    said.add_argument("-q", "--quiet", action="store_true", help="print what changed, what blocks, and the digest")
    said.add_argument("--json", action="store_true", help="print one JSON object, the digest in it")


def run(options: argparse.Namespace) -> int:
    """Make the plan and its preview; 3 where something keeps it from being sent."""
    from notices.cli.common import day
    from notices.model import NoticeKind
    from notices.prepare.dry_run import Asked, run_preview

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
        form="json" if options.json else "quiet" if options.quiet else "text",
    )
    return run_preview(asked, os.environ, Path.cwd())
