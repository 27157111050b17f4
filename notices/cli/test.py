"""`notices test DIR`: the plan's messages to the configured test recipients, marked, recorded nowhere."""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from notices.cli.common import configuration, providers_of, say, show
from notices.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notices.model import Message, Outcome, Plan
    from notices.providers import Provider


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", metavar="DIR", help="what notices preview wrote")
    parser.add_argument("--sandbox", action="store_true", help="let SendGrid check everything and deliver nothing")
    parser.add_argument("--allow-host", action="append", default=[], metavar="HOST", help="a host that may get secrets")


def run(options: argparse.Namespace) -> int:
    """Send every e-mail of the plan to the test recipients; 1 where one was not accepted."""
    from dataclasses import replace

    from notices.model import Channel, DeliveryVerdict
    from notices.plan import read_plan

    config = configuration(options)
    plan = read_plan(Path(options.folder))
    if not config.product.test_recipients:
        raise ConfigError('product.test_recipients is empty; add test_recipients = ["me@example.com"]')
    mails = tuple(message for message in plan.messages if message.channel is Channel.EMAIL)
    for channel in plan.channels:
        if channel is not Channel.EMAIL:
            say(f"{channel}: not tested; test recipients are e-mail addresses")
    fine = True
    with providers_of(replace(plan, messages=mails), config, options.allow_host, sandbox=options.sandbox) as providers:
        for message in mails:
            outcome = try_out(plan, message, providers[Channel.EMAIL], config.product.test_recipients)
            fine = fine and outcome.verdict is DeliveryVerdict.ACCEPTED and not outcome.deviations
            reason = f": {outcome.reason}" if outcome.reason else ""
            show(f"{message.channel} {message.language}: {outcome.verdict}{reason}")
    return 0 if fine else 1


def try_out(plan: Plan, message: Message, provider: Provider, addresses: Sequence[str]) -> Outcome:
    """Send a message, once, to the given addresses, marked as a test; the ledger never hears of it.

    Raises:
        ConfigError: One of them is no address.
    """
    from notices.audience import sendable
    from notices.model import Recipient, Recipients
    from notices.providers import Job
    from notices.rows import pack

    for number, address in enumerate(addresses, 1):
        if sendable(address) is None:
            raise ConfigError(f"product.test_recipients: number {number} is no e-mail address")
    people = [Recipient(f"test-{n}", address, name="Test Recipient") for n, address in enumerate(addresses, 1)]
    rows = [row for row in provider.writer(message)(Recipients.of(people)) if row is not None]
    key = f"test-{secrets.token_hex(8)}"
    return provider.send(Job(plan.notice, plan.kind, message, pack(rows), key, 1, test=True))
