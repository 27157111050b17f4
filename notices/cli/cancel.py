"""`notices cancel NOTICE`: who was not written to never is; mails that SendGrid still keeps are called back."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from notices.cli.common import configuration, ledger_of, only_notice, say, show
from notices.cli.status import as_text
from notices.errors import ConfigError, StoppedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.config import Config
    from notices.ledger import Ledger

_TOO_LATE = 600
"""Seconds before its moment in which SendGrid gives a batch no longer back."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")
    parser.add_argument("--allow-host", action="append", default=[], metavar="HOST", help="a host that may get secrets")


def run(options: argparse.Namespace) -> int:
    """Cancel a notice for good; 1 where mails that were handed over cannot be called back any more."""
    from notices.deliver import status_of

    config = configuration(options)
    with ledger_of(config) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        if ledger.state(notice) != "cancelled":
            ledger.set_state(notice, "cancelled", "cancel")
        kept = _recall(ledger, notice, config, options.allow_host)
        show(as_text(status_of(ledger, notice)))
    return 1 if kept else 0


def _recall(ledger: Ledger, notice: str, config: Config, allowed: Sequence[str]) -> bool:
    """Call back what the provider keeps; true where it goes out all the same."""
    hold = ledger.hold(notice)
    if hold is None or hold.recalled:
        return False
    if hold.send_at - _TOO_LATE <= ledger.now():
        say("it is too late to call the mails back that SendGrid took; nobody else is written to")
        return True
    from notices.audience import sendable
    from notices.model import Channel
    from notices.providers import open_provider
    from notices.providers.sendgrid import SendGrid

    provider = open_provider(Channel.EMAIL, config, os.environ, sendable, tuple(allowed))
    try:
        if not isinstance(provider, SendGrid):
            raise ConfigError("the mails were handed to SendGrid; configure [channels.email] as it was then")
        provider.recall(hold.batch)
    except StoppedError as error:
        raise StoppedError(f"{error}; nobody else is written to, but call the batch {hold.batch} back") from None
    finally:
        provider.close()
    ledger.set_hold(notice, replace(hold, recalled=ledger.now()))
    say("the mails that SendGrid kept are called back")
    return False
