"""`notices resume NOTICE`: a paused notice may go on."""

from __future__ import annotations

import argparse

from notices.cli.common import configuration, ledger_of, only_notice, show
from notices.errors import NoticesError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")


def run(options: argparse.Namespace) -> int:
    """Let a paused notice go on."""
    from notices.ledger.halting import set_state
    from notices.ledger.handovers import handover_of

    config = configuration(options)
    with ledger_of(config) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        set_state(ledger, notice, None, "resume")
        if handover_of(ledger, notice) is None:
            show(f"{notice}: it may go on; run the send command to reach those who are left")
            return 0
        from notices.work.handing import wake

        try:
            wake(ledger, config.workers)
        except NoticesError as error:
            show(f"{notice}: it may go on, but no worker was woken: {error}")
        else:
            show(f"{notice}: it may go on; the workers are woken")
    return 0
