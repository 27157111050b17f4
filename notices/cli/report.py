"""`notices report NOTICE -o FILE`: who was told what, when and with which outcome; `--verify` checks it."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from notices.cli.common import configuration, ledger_of, only_notice, say, show
from notices.cli.status import as_text
from notices.errors import UsageError

if TYPE_CHECKING:
    from notices.report import Record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")
    parser.add_argument("-o", dest="output", action="append", default=[], metavar="FILE", help=".html, .json or .csv")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("--verify", action="store_true", help="check every row against the chain of hashes")
    parser.add_argument("--head", metavar="HASH", help="a hash that an earlier send printed; it must be in the chain")


def run(options: argparse.Namespace) -> int:
    """Write the reports, or print what they tell in short; 2 where the ledger was changed after the fact."""
    from notices.deliver import status_of
    from notices.deliver.recording import record_of

    outputs = [Path(name) for name in options.output]
    for path in outputs:
        if path.suffix not in (".html", ".json", ".csv"):
            raise UsageError(f"{path}: a report is .html, .json or .csv")
    with ledger_of(configuration(options), room=False) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        record = record_of(ledger, notice, options.head)
        status = status_of(ledger, notice)
        for path in outputs:
            _write(record, path)
            say(f"{path}: written")
    for problem in record.problems:
        say(f"{problem}")
    if record.problems:
        say("the ledger was changed after the fact; compare it with a backup")
        return 2
    if options.json:
        from notices.report import write_json

        write_json(record, sys.stdout)
        return 0
    if not outputs:
        show(as_text(status))
    if options.verify or not outputs:
        show(f"{notice}: every row agrees with the chain of hashes; its end: {record.head}")
    return 0


def _write(record: Record, path: Path) -> None:
    """Write a report whole or not at all, for its owner alone."""
    from notices.report import write_csv, write_html, write_json
    from policydiff import whole_file

    writers = {".html": write_html, ".json": write_json, ".csv": write_csv}
    try:
        with whole_file(path, 0o600) as file:
            out = io.TextIOWrapper(file, "utf-8", newline="")
            try:
                writers[path.suffix](record, out)
            finally:
                out.detach()  # writes what is left, and leaves the file to the one that opened it
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
