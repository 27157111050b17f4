"""`notices purge NOTICE`: addresses and names go for good, the proof stays."""

from __future__ import annotations

import argparse

from notices.cli.common import configuration, ledger_of, only_notice, show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")
    parser.add_argument("--force", action="store_true", help="also where recipients are pending or unknown")


def run(options: argparse.Namespace) -> int:
    """Purge a notice."""
    from notices.ledger.proof import purge

    with ledger_of(configuration(options)) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        number = purge(ledger, notice, force=options.force)
        head = ledger.head(notice)
    show(f"{notice}: personal data of {number:,} chunks removed, the key of its recipients destroyed; journal: {head}")
    return 0
