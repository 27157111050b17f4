"""`notices cancel NOTICE`: who was not written to never is; mails that SendGrid still keeps are called back."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from notices.cli.common import configuration, ledger_of, only_notice, say, show
from notices.cli.status import as_text
from notices.errors import StoppedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.config import Config
    from notices.ledger import Ledger


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
        kept = _call_back(ledger, notice, config, options.allow_host)
        show(as_text(status_of(ledger, notice)))
    return 1 if kept else 0


def _call_back(ledger: Ledger, notice: str, config: Config, allowed: Sequence[str]) -> bool:
    """Call back what the provider keeps; true where it goes out all the same."""
    from notices.audience import sendable
    from notices.deliver.undo import TOO_LATE, recall
    from notices.ledger.halting import hold_of
    from notices.model import Channel
    from notices.providers import open_provider

    hold = hold_of(ledger, notice)
    if hold is None or hold.recalled:
        return False
    if hold.send_at - TOO_LATE <= ledger.now():
        say("it is too late to call the mails back that SendGrid took; nobody else is written to")
        return True
    provider = open_provider(Channel.EMAIL, config, os.environ, sendable, tuple(allowed))
    try:
        recall(ledger, notice, provider, hold)
    except StoppedError as error:
        raise StoppedError(f"{error}; nobody else is written to, but call the batch {hold.batch} back") from None
    finally:
        provider.close()
    say("the mails that SendGrid kept are called back")
    return False
