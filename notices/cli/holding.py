"""The undo window: mails that SendGrid keeps in one batch, and how they are called back."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from notices.cli.common import say
from notices.errors import ConfigError, StoppedError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.config import Config
    from notices.deliver.freeze import Providers
    from notices.ledger import Hold, Ledger
    from notices.model import Plan
    from notices.providers.sendgrid import SendGrid

_TOO_LATE = 600
"""Seconds before its moment in which SendGrid gives a batch no longer back."""


def hold_mails(ledger: Ledger, plan: Plan, providers: Providers, wanted: str | None) -> Hold | None:
    """The batch in which the provider keeps the mails; begun where `--hold` asks for it.

    Raises:
        UsageError: The window is over, or is no time that can be kept.
        StoppedError: The provider gives no batch.
    """
    from notices.ledger import Hold
    from notices.ledger.halting import hold_of, set_hold

    hold = hold_of(ledger, plan.notice)
    if wanted is not None and hold is None:
        now = ledger.now()
        hold = Hold(_mail(providers).begin_batch(), int(now + seconds_of(wanted)), now)
        set_hold(ledger, plan.notice, hold)
    elif wanted is not None and hold is not None and hold.send_at <= ledger.now():
        raise UsageError("the window of --hold is over; leave --hold out to write to those who are left")
    if hold is None or hold.send_at <= ledger.now():
        return None
    _mail(providers).carry(hold.batch, hold.send_at)
    when = dt.datetime.fromtimestamp(hold.send_at, dt.UTC).isoformat(timespec="minutes")
    say(f"e-mail is kept until {when}; `notices cancel {plan.notice}` calls it back until ten minutes before")
    return hold


def _mail(providers: Providers) -> SendGrid:
    """The provider of e-mail, the only one that can keep messages."""
    from notices.model import Channel
    from notices.providers.sendgrid import SendGrid

    provider = providers.get(Channel.EMAIL)
    if not isinstance(provider, SendGrid):
        raise UsageError("--hold is for e-mail, and the plan has none")
    return provider


_SHORTEST_HOLD, _LONGEST_HOLD = 15 * 60, 72 * 3600


def seconds_of(text: str) -> int:
    """`30m`, `2h` or `30` (minutes) in seconds.

    Raises:
        UsageError: It is none, or SendGrid cannot keep or give back anything for so long.
    """
    units = {"m": 60, "h": 3600}
    number, unit = (text[:-1], units[text[-1]]) if text[-1:] in units else (text, 60)
    seconds = int(number) * unit if number.isdecimal() else 0
    if not _SHORTEST_HOLD <= seconds <= _LONGEST_HOLD:
        raise UsageError("--hold is 15m to 72h: SendGrid gives nothing back in the last ten minutes")
    return seconds


def recall(ledger: Ledger, notice: str, config: Config, allowed: Sequence[str]) -> bool:
    """Call back what the provider keeps; true where it goes out all the same."""
    from notices.ledger.halting import hold_of, set_hold

    hold = hold_of(ledger, notice)
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
    set_hold(ledger, notice, replace(hold, recalled=ledger.now()))
    say("the mails that SendGrid kept are called back")
    return False
