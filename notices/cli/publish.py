"""`notices publish DIR -o FOLDER`: what readers are led to, comparison pages and the history with its feeds."""

from __future__ import annotations

import argparse
from pathlib import Path

from notices.cli.common import say, show, show_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", metavar="DIR", help="what notices preview wrote")
    parser.add_argument("-o", "--output", default="public", metavar="FOLDER", help="what is published (public)")
    parser.add_argument("--json", action="store_true", help="print one JSON object: each page and its address")


def run(options: argparse.Namespace) -> int:
    """Write the folder and say which page belongs where; publish it before you send."""
    from notices.prepare.publishing import publish

    config = Path(options.config) if options.config else None
    written = publish(Path(options.folder), Path(options.output), config, Path.cwd())
    for note in written.notes:
        say(note)
    if options.json:
        show_json(
            {
                "folder": options.output,
                "pages": [{"file": page.path, "url": page.url} for page in written.pages],
                "histories": list(written.histories),
            }
        )
        return 0
    for page in written.pages:
        show(f"{options.output}/{page.path}: publish it at {page.url}")
    for place in written.histories:
        show(f"{options.output}/{place}/: the history, with feed.atom, feed.json and history.json")
    if not written.pages:
        say("no comparison_url is configured, so no message leads to a comparison page")
    return 0
