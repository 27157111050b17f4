"""`policydiff --outline PATH`: the sections that were seen in an edition, and how sure they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from policydiff.cli.exit_status import SAME
from policydiff.cli.output import screen_width, write_out
from policydiff.errors import UsageError
from policydiff.read import read
from policydiff.source import resolve_editions

if TYPE_CHECKING:
    from policydiff.cli.arguments import Arguments
    from policydiff.source import Request


def run_outline(arguments: Arguments, request: Request) -> int:
    """Print the sections of each edition that was named, or of every configured one.

    Returns:
        0, as an outline is no comparison.

    Raises:
        PolicydiffError: a name or source is wrong, or a format was asked for that an outline has not.
    """
    from policydiff.render.terminal.outline import outline_to_json, outline_to_text

    if arguments.output or arguments.format not in (None, "text", "json"):
        raise UsageError("--outline prints sections as text or with --format json; leave out -o and other formats")
    found = [(pair.name, read(pair.new)) for pair in resolve_editions(request).pairs if pair.new is not None]
    if arguments.format == "json":
        write_out(json.dumps(outline_to_json(found), ensure_ascii=False, indent=1) + "\n", paged=False)
    else:
        write_out(outline_to_text(found, width=screen_width()), paged=False)
    return SAME
