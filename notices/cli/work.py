"""`notices work`: send what was handed over to workers, until told to end."""

from __future__ import annotations

import argparse
import logging
import os
import socket
from typing import TYPE_CHECKING

from notices.cli.common import configuration, say, show
from notices.errors import NoLedgerError, UsageError
from notices.model import Channel

if TYPE_CHECKING:
    from notices.config import Config


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--channel", action="append", choices=[channel.value for channel in Channel], metavar="CHANNEL",
        help="send on this channel, and on others that are named so; left out: on all but announcements",
    )  # fmt: skip
    parser.add_argument(
        "--init", action="store_true", help="make or migrate the queue's tables and the ledger's, and end"
    )
    parser.add_argument(
        "--new-ledger", action="store_true", help="with --init: make the ledger, too, where there is none"
    )
    parser.add_argument("--name", metavar="NAME", help="what `notices status` calls this worker (default: the host)")
    parser.add_argument("--allow-host", action="append", default=[], metavar="HOST", help="a host that may get secrets")


def run(options: argparse.Namespace) -> int:
    """Work until SIGTERM or Ctrl-C, which end with 0 within ten seconds; 1 where answers did not come in time."""
    from notices.ledger.engine import shown
    from notices.work.engine import check_possible

    config = configuration(options)
    check_possible(config.ledger)
    for name in ("procrastinate", "psycopg", "psycopg.pool"):
        # What goes wrong there is told in our own words.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if options.new_ledger and not options.init:
        raise UsageError("--new-ledger is for --init")
    try:
        return _init(options, config) if options.init else _work(options, config)
    except NoLedgerError:
        raise NoLedgerError(
            f"there is no ledger at {shown(config.ledger)}; for the very first notice run `notices work --init "
            "--new-ledger`; after that, bring the ledger back: without it everyone is told twice"
        ) from None


def _work(options: argparse.Namespace, config: Config) -> int:
    """Send until told to end."""
    from notices.audience import sendable
    from notices.ledger.engine import open_engine
    from notices.providers import open_provider
    from notices.work.worker import Worker

    channels = _channels(options.channel, config.channels)
    allowed = tuple(options.allow_host)
    for channel in channels:
        # A secret or library that is missing is told now, and not in the middle of the night.
        open_provider(channel, config, os.environ, sendable, allowed).close()
    engine = open_engine(config.ledger, new=False, anchor=config.anchor, look=True)
    try:
        Worker(config, engine, channels, options.name or socket.gethostname(), allowed, say).run()
    finally:
        engine.dispose()
    return 0


def _channels(wanted: list[str] | None, configured: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """What to send on.

    Raises:
        UsageError: Nothing, or what is not configured.
    """
    # An announcement is a file: it must not end in whatever container takes the job.
    found: tuple[Channel, ...] = tuple(channel for channel in configured if channel is not Channel.ANNOUNCEMENT)
    if wanted is not None:
        found = tuple(channel for channel in configured if channel.value in wanted)
        if missing := set(wanted) - {channel.value for channel in found}:
            raise UsageError(f"--channel {missing.pop()}: not configured; add it to policydiff.toml")
    if not found:
        raise UsageError("no channel is configured that workers send on; see docs/workers.md")
    return found


def _init(options: argparse.Namespace, config: Config) -> int:
    """Make and migrate all tables."""
    from notices.ledger import open_ledger
    from notices.work.engine import SCHEMA, install

    ledger = open_ledger(config.ledger, new=options.new_ledger, anchor=config.anchor)
    try:
        steps = install(ledger.engine)
    finally:
        ledger.close()
    show(f"the ledger is up to date; the queue in schema {SCHEMA}: {', '.join(steps) or 'up to date'}")
    return 0
