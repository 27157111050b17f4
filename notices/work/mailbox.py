"""Events that arrive all day: the owner's endpoint puts deliveries into the inbox, a job takes them in."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from notices.deliver.sendgrid_events import read_events
from notices.errors import EventsError
from notices.ledger.inbox import deliveries, number_waiting, remove
from notices.ledger.settle import record_events

if TYPE_CHECKING:
    from notices.config import Config
    from notices.ledger import Ledger
    from notices.ledger.inbox import Delivery

MOST = 500
"""Deliveries taken in at once; SendGrid's hold up to some hundred events each."""
_STAMP, _SIGNATURE = "x-twilio-email-event-webhook-timestamp", "x-twilio-email-event-webhook-signature"


def take_in_events(ledger: Ledger, config: Config, stopping: Callable[[], bool], say: Callable[[str], None]) -> int:
    """Verify every delivery by itself, settle what it tells, and remove it; returns how many there were.

    A delivery is removed only after it was recorded: killed in between, it is recorded again, which changes nothing.

    Raises:
        EventsError: There is no key to check signatures with; nothing was removed.
        LedgerError: The ledger cannot be used.
    """
    if config.email is None or not number_waiting(ledger):
        return 0
    if not config.email.events_key:
        raise EventsError("deliveries wait in the inbox, and channels.email.events_key is not set")
    number = 0
    left: Counter[str] = Counter()
    while not stopping() and (taken := deliveries(ledger, MOST)):
        lines = "\n".join(map(_line, taken))
        told = read_events(lines, config.email.events_key, time.time(), unsigned=False)
        record_events(ledger, told.events, signed=True)
        remove(ledger, taken)
        number += len(taken)
        left.update(reason.partition(": ")[2] for reason in told.left)
    for reason, times in left.items():
        say(f"inbox: {times:,} left out: {reason}")
    return number


def _line(delivery: Delivery) -> str:
    """A delivery as `notices events` takes it; what is no text keeps its place and fails its signature."""
    wrapped = {
        "timestamp": delivery.headers.get(_STAMP, ""),
        "signature": delivery.headers.get(_SIGNATURE, ""),
        "payload": delivery.body.decode("utf-8", "replace"),
    }
    return json.dumps(wrapped)
