"""The undo window: mails that the provider keeps in one batch until a moment, and how they are called back."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, runtime_checkable

from notices.errors import UsageError
from notices.ledger import Hold, Ledger
from notices.ledger.halting import hold_of, set_hold

TOO_LATE = 600
"""Seconds before its moment in which SendGrid gives a batch no longer back."""
_SHORTEST, _LONGEST = 15 * 60, 72 * 3600


@runtime_checkable
class Keeping(Protocol):
    """A provider that can keep messages and give them back; of ours, SendGrid alone."""

    def begin_batch(self) -> str:
        """The id of a new batch."""
        ...

    def carry(self, batch: str, send_at: int) -> None:
        """Put every message from now on into the batch, to be sent at a moment."""
        ...

    def recall(self, batch: str) -> None:
        """Call a batch back."""
        ...


def seconds_of(text: str) -> int:
    """`30m`, `2h` or `30` (minutes) in seconds.

    Raises:
        UsageError: It is none, or SendGrid cannot keep or give back anything for so long.
    """
    units = {"m": 60, "h": 3600}
    number, unit = (text[:-1], units[text[-1]]) if text[-1:] in units else (text, 60)
    seconds = int(number) * unit if number.isdecimal() else 0
    if not _SHORTEST <= seconds <= _LONGEST:
        raise UsageError("--hold is 15m to 72h: SendGrid gives nothing back in the last ten minutes")
    return seconds


def begin_hold(ledger: Ledger, notice: str, provider: object, seconds: int | None) -> Hold | None:
    """Let the provider keep the mails; None where it does not, or where the window is over.

    Args:
        ledger: Remembers the batch: one for a notice, however often it is gone on with.
        notice: Its id.
        provider: Of its e-mail.
        seconds: How long; None to go on with the batch that there is.

    Raises:
        UsageError: The provider can keep nothing, or the window is over.
        StoppedError: The provider gives no batch.
    """
    hold, now = hold_of(ledger, notice), ledger.now()
    over = hold is None or hold.send_at <= now
    if seconds is None and over:
        return None
    if not isinstance(provider, Keeping):
        raise UsageError("--hold is for e-mail, and the plan has none")
    if hold is None:
        hold = Hold(provider.begin_batch(), int(now + (seconds or 0)), now)
        set_hold(ledger, notice, hold)
    elif over:
        raise UsageError("the window of --hold is over; leave --hold out to write to those who are left")
    provider.carry(hold.batch, hold.send_at)
    return hold


def recall(ledger: Ledger, notice: str, provider: object, hold: Hold) -> None:
    """Call the batch back, and remember that it was.

    Raises:
        UsageError: The provider is none that keeps anything.
        StoppedError: It does not agree.
    """
    if not isinstance(provider, Keeping):
        raise UsageError("the mails were handed to SendGrid; configure [channels.email] as it was then")
    provider.recall(hold.batch)
    set_hold(ledger, notice, replace(hold, recalled=ledger.now()))
