"""`policydiff since DAY|VERSION [PATH]`: what changed since then, compared with what is there now."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.cli.command_line import add_names, add_options
from policydiff.errors import UsageError
from policydiff.source.archive import is_day

if TYPE_CHECKING:
    import argparse

    from policydiff.cli.arguments import Arguments

USAGE = "[options] DAY|VERSION [PATH]"
DESCRIPTION = """\
Compare a policy as it stood on a day, or in a version, with what it is now.
All options of a comparison can be given.

  policydiff since 2026-01-31 privacy.md
  policydiff since v1 -o changes.html    every configured edition"""

MOST = 2
"""A day or version, and a path."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_names(parser)
    add_options(parser)


def translate(arguments: Arguments) -> Arguments:
    """The comparison that is asked for: every option of a comparison counts.

    Raises:
        UsageError: no day or version is named, or something else is.
    """
    names = arguments.names
    if not names or not names[0] or len(names) > MOST:
        raise UsageError("since takes a day or version and a path: policydiff since 2026-01-31 privacy.md")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", names[0]) and not is_day(names[0]):
        raise UsageError(f"{names[0]}: is no day; write it as 2026-01-31")
    if Path(names[0]).exists():
        what = "folder" if Path(names[0]).is_dir() else "file"
        raise UsageError(
            f"{names[0]}: is a {what}; name a day or version first: policydiff since 2026-01-31 {names[0]}"
        )
    return arguments
