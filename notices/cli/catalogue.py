"""`notices catalogue LANGUAGE`: the files to translate for a language that notices do not speak yet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from notices.cli.common import say, show, show_json
from notices.errors import UsageError
from policydiff import load, way_to

if TYPE_CHECKING:
    from notices.prepare.catalogue import Lack

FOLDER = "catalogues"
"""Where they are written where the configuration names no folder."""
SHOWN = 5
"""Missing messages that are named."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("language", nargs="?", metavar="LANGUAGE", help="a tag, such as tr or pt-PT")
    parser.add_argument("--check", action="store_true", help="say what each of your catalogues still lacks")
    parser.add_argument("-o", "--output", metavar="FOLDER", help="where they lie (the configuration's `catalogues`)")
    parser.add_argument("--json", action="store_true", help="with --check: print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Write or check; 0 where the catalogues are complete, 1 where one lacks something."""
    from notices.prepare.catalogue import lacks, write_catalogue

    config = load(Path(options.config) if options.config else None, Path.cwd())
    folder = Path(options.output or way_to(config.catalogues or config.folder / FOLDER, Path.cwd()))
    if options.check == bool(options.language):
        raise UsageError("notices catalogue takes either a language, such as tr, or --check, which looks at all")
    if options.language:
        for path in write_catalogue(options.language, folder):
            show(f"{path}: translate what stands after msgstr, and keep every {{slot}}")
        if config.catalogues is None:
            say(f'write catalogues = "{FOLDER}" at the top of policydiff.toml, so that your catalogues are read')
        return 0
    found = lacks(folder)
    if options.json:
        show_json({"catalogues": [_data(lack) for lack in found]})
    else:
        for lack in found:
            _tell(lack)
    return 0 if all(lack.complete for lack in found) else 1


def _data(lack: Lack) -> dict[str, object]:
    return {
        "file": str(lack.path),
        "messages": lack.messages,
        "missing": lack.missing,
        "ours": lack.ours,
        "wrong": lack.wrong,
        "signed": lack.signed,
    }


def _tell(lack: Lack) -> None:
    done = lack.messages - len(lack.missing) - lack.ours
    signed = "signed" if lack.signed else "not signed by anybody who speaks the language"
    others = f", {lack.ours} in our words" if lack.ours else ""
    show(f"{lack.path}: {done} of {lack.messages} messages{others}; {signed}")
    for message in lack.missing[:SHOWN]:
        show(f"  missing: {message}")
    if len(lack.missing) > SHOWN:
        show(f"  and {len(lack.missing) - SHOWN} more")
    for said in lack.wrong:
        show(f"  wrong: {said}")
