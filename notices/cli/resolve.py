"""`notices resolve NOTICE --resend|--drop`: a person settles what no provider can tell."""

from __future__ import annotations

import argparse
import sys

from notices.cli.common import configuration, ledger_of, only_notice, say, show
from notices.errors import UsageError

_LONGEST = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", metavar="NOTICE", help="its id or the start of it")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--resend", action="store_true", help="send again: some may get the message twice")
    action.add_argument("--drop", action="store_true", help="give them up: some may never get it")
    parser.add_argument("--reason", metavar="TEXT", help="why; asked for where it is left out, kept in the report")


def run(options: argparse.Namespace) -> int:
    """Settle all unknown recipients of a notice."""
    from notices.ledger.settle import resolve

    action = "resend" if options.resend else "drop"
    with ledger_of(configuration(options)) as ledger:
        (notice,) = only_notice(ledger, options.notice)
        number = resolve(ledger, notice, action, _reason(options.reason))
    if not number:
        show(f"{notice}: nobody is unknown")
    elif options.resend:
        show(f"{notice}: {number:,} recipients are pending again; run the send command to reach them")
    else:
        show(f"{notice}: {number:,} recipients given up; they count as refused, with the reason")
    return 0


def _reason(given: str | None) -> str:
    """The words of `--reason`, or an answer on standard input.

    Raises:
        UsageError: There is none.
    """
    if given is None:
        say("reason (one line, kept in the report):")
        given = sys.stdin.readline()
    reason = " ".join(given.split())[:_LONGEST]
    if not reason:
        raise UsageError("a reason is needed; pass --reason TEXT")
    if "@" in reason:
        raise UsageError("the reason is kept for good, so it may not hold an address")
    return reason
