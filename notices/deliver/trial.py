"""One message to the test recipients, marked as a test; the ledger never hears of it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from notices.audience import sendable
from notices.errors import ConfigError
from notices.model import Message, Outcome, Plan, Recipient
from notices.providers import Job, Provider
from notices.rows import pack


def try_out(plan: Plan, message: Message, provider: Provider, addresses: Sequence[str]) -> Outcome:
    """Send a message, once, to the given addresses.

    Raises:
        ConfigError: One of them is no address.
    """
    rows = []
    write = provider.writer(message)
    for number, address in enumerate(addresses, 1):
        if sendable(address) is None:
            raise ConfigError(f"product.test_recipients: number {number} is no e-mail address")
        row = write(Recipient(f"test-{number}", address, name="Test Recipient"))
        if row is not None:
            rows.append(row)
    key = f"test-{secrets.token_hex(8)}"
    return provider.send(Job(plan.notice, plan.kind, message, pack(rows), key, 1, test=True))
