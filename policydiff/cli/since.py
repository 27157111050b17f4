"""`policydiff since DAY|VERSION [PATH]`: what changed since then, compared with what is there now."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.errors import UsageError
from policydiff.source.archive import is_day
from policydiff.values import replace

if TYPE_CHECKING:
    from policydiff.cli.arguments import Arguments

MOST = 2
"""A day or version, and a path."""


def translate(arguments: Arguments) -> Arguments:
    """The comparison that is asked for: every option of a comparison counts.

    Raises:
        UsageError: no day or version is named, or something else is.
    """
    names = arguments.names
    if not names or len(names) > MOST:
        raise UsageError("since takes a day or version and a path: policydiff since 2026-01-31 privacy.md")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", names[0]) and not is_day(names[0]):
        raise UsageError(f"{names[0]}: is no day; write it as 2026-01-31")
    if Path(names[0]).exists():
        raise UsageError(f"{names[0]}: is a file; name a day or version first: policydiff since 2026-01-31 {names[0]}")
    return replace(arguments, names=names)
