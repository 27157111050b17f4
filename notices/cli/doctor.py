"""`notices doctor`: what is right with a set-up, and what is to be mended, before anything is composed."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from shutil import get_terminal_size

from notices.cli.common import show, show_json

TROUBLE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--online", action="store_true", help="also ask for the addresses that readers are led to")
    said = parser.add_mutually_exclusive_group()
    said.add_argument("-q", "--quiet", action="store_true", help="print only what is to be mended")
    said.add_argument("--json", action="store_true", help="print one JSON array, a thing looked at an element")


def run(options: argparse.Namespace) -> int:
    """Look and tell; nothing is written, sent, or asked of a provider.

    Returns:
        0 where all is well; 2 where something is to be mended, each with how.
    """
    from notices.prepare.examination import examine
    from notices.work.examined import examine_queue
    from policydiff import wrap_text

    config = Path(options.config) if options.config else None
    found = examine(config, os.environ, Path.cwd(), online=options.online)
    found += examine_queue(config, os.environ, Path.cwd())
    wrong = [one for one in found if one.state == "mend"]
    if options.json:
        show_json([{"state": one.state, "what": one.what, "said": one.said} for one in found])
        return TROUBLE if wrong else 0
    width = min(get_terminal_size().columns, 100)
    here = f"{Path.cwd()}{os.sep}"
    for one in wrong if options.quiet else found:
        show(wrap_text(f"{one.what}: {one.said.replace(here, '')}", width, f"{one.state:<6}", " " * 6))
    show(f"{len(wrong)} to mend" if wrong else "nothing to mend: notices preview OLD NEW -o notice")
    return TROUBLE if wrong else 0
