"""`notices pause NOTICE`: nothing more goes out until `resume`; what is on its way is recorded."""

from __future__ import annotations

import argparse

from notices.cli.common import configuration, ledger_of, only_notice, show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")


def run(options: argparse.Namespace) -> int:
    """Pause a notice, from whatever machine."""
    from notices.ledger.halting import set_state

    with ledger_of(configuration(options)) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        set_state(ledger, notice, "paused", "pause")
    show(f"{notice}: paused; who sends it stops after what is on its way; `notices resume` lets it go on")
    return 0
