"""`policydiff git-driver`: what git calls to show the difference of a file; the status is always 0.

git config diff.policy.command "policydiff git-driver"
echo "*.md diff=policy" >> .gitattributes
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.cli.output import screen_width, wants_color, write_out
from policydiff.config import load
from policydiff.configured import compare_all
from policydiff.errors import PolicydiffError, UsageError, unexpected
from policydiff.source import Request, Resolution
from policydiff.source.given import pair_given
from policydiff.text.unseen import show_controls

if TYPE_CHECKING:
    import argparse

USAGE = "PATH OLD OLD-HEX OLD-MODE NEW NEW-HEX NEW-MODE"
EXIT_STATUS = "0 always: git ends at any other"
DESCRIPTION = """\
Show the difference of one file; git calls this.

  git config diff.policy.command "policydiff git-driver"
  echo "legal/*.md diff=policy" >> .gitattributes
  git diff; git log -p --ext-diff; git show --ext-diff"""

WHOLE = 7
"""Arguments of a changed file; git gives one where a merge left it open, and two more where it was renamed."""

NOTHING = ("/dev/null", "nul")
"""The file of a side that has none."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What git gives."""
    parser.add_argument("given", nargs="+", metavar="GIVEN", help="as git gives it")


def run(options: argparse.Namespace) -> int:
    """Print the comparison. Whatever cannot be compared is said in a line: git ends at any status but 0."""
    given = options.given
    path = given[0]
    if 1 < len(given) < WHOLE:
        raise UsageError(f"git-driver is called by git, with {USAGE}; policydiff OLD NEW compares two files")
    if len(given) == 1:
        _tell(f"{path}: is not merged yet")
        return 0
    after = given[WHOLE] if len(given) > WHOLE else path
    try:
        write_out(_shown(path, after, given[1], given[4]), paged=False)
    except PolicydiffError as error:
        _tell(str(error))
    except Exception as error:  # noqa: BLE001  git shows no other file after a status that is not 0
        _tell(f"{path}: {unexpected(error)}")
    return 0


def _tell(message: str) -> None:
    """A line among git's own output."""
    write_out(f"policydiff: {show_controls(message)}\n", paged=False)


def _shown(path: str, after: str, old: str, new: str) -> str:
    """The difference in words, under the names that git gives to the sides."""
    head = show_controls(f"policydiff a/{path} b/{after}\n")
    sides = [_content(old, f"a/{path}"), _content(new, f"b/{after}")]
    request = Request(config=load(None, Path.cwd()))
    before, now = sides
    if before is None or now is None:
        return f"{head}{show_controls(path)}: {'added' if before is None else 'removed'}\n\n"
    compared = compare_all(Resolution((pair_given(after, before, now, request),)), request.config)
    from policydiff.render.terminal.text import set_to_text

    paged = os.environ.get("GIT_PAGER_IN_USE") in ("1", "true")
    color = (paged or sys.stdout.isatty()) and not os.environ.get("NO_COLOR")
    return (
        head
        + set_to_text(compared.comparisons, width=screen_width(), color=color or wants_color("auto"), full=False)
        + "\n"
    )


def _content(file: str, shown: str) -> tuple[str, bytes] | None:
    """What messages call a side, and its bytes; None for none."""
    if file in NOTHING:
        return None
    try:
        return shown, Path(file).read_bytes()
    except OSError as error:
        raise PolicydiffError(f"{shown}: {error.strerror}") from error
