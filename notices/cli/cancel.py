"""`notices cancel NOTICE`: who was not written to never is; mails that SendGrid still keeps are called back."""

from __future__ import annotations

import argparse

from notices.cli.common import configuration, ledger_of, only_notice, show
from notices.cli.holding import recall
from notices.cli.status import as_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")
    parser.add_argument("--allow-host", action="append", default=[], metavar="HOST", help="a host that may get secrets")


def run(options: argparse.Namespace) -> int:
    """Cancel a notice for good; 1 where mails that were handed over cannot be called back any more."""
    from notices.deliver import status_of
    from notices.ledger.halting import notice_state, set_state

    config = configuration(options)
    with ledger_of(config) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        if notice_state(ledger, notice) != "cancelled":
            set_state(ledger, notice, "cancelled", "cancel")
        kept = recall(ledger, notice, config, options.allow_host)
        show(as_text(status_of(ledger, notice)))
    return 1 if kept else 0
