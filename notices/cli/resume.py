"""`notices resume NOTICE`: a paused notice may go on."""

from __future__ import annotations

import argparse

from notices.cli.common import configuration, ledger_of, only_notice, show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")


def run(options: argparse.Namespace) -> int:
    """Let a paused notice go on."""
    from notices.ledger.halting import set_state

    with ledger_of(configuration(options)) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        set_state(ledger, notice, None, "resume")
    show(f"{notice}: it may go on; run the send command to reach those who are left")
    return 0
