"""`notices events FILE|-`: what the provider told later settles unknown ones and rules addresses out."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from notices.cli.common import configuration, ledger_of, say, show
from notices.errors import EventsError

_SHOWN = 10
"""Deliveries that were left out are named one by one up to here."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "file", metavar="FILE", help="JSON lines or arrays as the webhook brought them; - for standard input"
    )
    parser.add_argument("--unsigned", action="store_true", help="take them without a signature; this is recorded")


def run(options: argparse.Namespace) -> int:
    """Record the events; repeated ones change nothing. 1 where a delivery was left out."""
    from notices.deliver.sendgrid_events import read_events
    from notices.ledger.settle import record_events

    config = configuration(options)
    key = config.email.events_key if config.email is not None else ""
    told = read_events(_text(options.file), key, time.time(), unsigned=options.unsigned)
    with ledger_of(config) as ledger:
        recorded = record_events(ledger, told.events, signed=not options.unsigned)
    for reason in told.left[:_SHOWN]:
        say(f"left out: {reason}")
    if len(told.left) > _SHOWN:
        say(f"left out: {len(told.left) - _SHOWN:,} more")
    if options.unsigned:
        say("warning: the events were taken without a signature, and the ledger says so")
    show(
        f"{recorded.new:,} events recorded, {recorded.repeated:,} known before, {recorded.idle:,} told nothing new, "
        f"{recorded.foreign:,} of others; {recorded.suppressed:,} addresses left out from now on"
        + (f"; {len(told.left):,} deliveries not taken" if told.left else "")
    )
    return 1 if told.left else 0


def _text(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise EventsError(f"{name}: {error.strerror}; name the file of events, or - for standard input") from error
    except UnicodeDecodeError:
        raise EventsError(f"{name}: not UTF-8") from None
