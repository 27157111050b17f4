"""What decides on who is written to in one run, and how: the options of `send` and `release`."""

from __future__ import annotations

import argparse
import datetime as dt
import math
import threading
import time
from typing import TYPE_CHECKING

from notices.cli.common import day
from notices.errors import UsageError

if TYPE_CHECKING:
    from notices.config import Config
    from notices.deliver import Options
    from notices.ledger import Hold, Ledger
    from notices.model import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `send` and `release` take alike."""
    parser.add_argument("--new-ledger", action="store_true", help="make the ledger: only for the very first notice")
    parser.add_argument("--limit", type=int, metavar="N", help="write to no more than N recipients in this run")
    parser.add_argument("--only-id", metavar="ID", help="write to this recipient alone")
    parser.add_argument("--canary", metavar="SHARE", help="write to this share (1%%) of each channel alone")
    parser.add_argument(
        "--hold", metavar="TIME", help="let SendGrid keep the mails (15m to 72h), for `notices cancel` to call back"
    )
    parser.add_argument(
        "--take-refusals", action="store_true", help="go on though all of the first hundred got the same refusal"
    )
    parser.add_argument("--workers", action="store_true", help="hand it over to `notices work`, and end")
    parser.add_argument(
        "--at", metavar="TIME",
        help="hand it over, to begin at 2027-01-31T09:00 (all is checked anew then)",
    )  # fmt: skip
    parser.add_argument("--rate", type=float, metavar="N", help="no more than N recipients a second")
    parser.add_argument("--top-up", action="store_true", help="also write to newcomers since the audience was frozen")
    parser.add_argument(
        "--max-drift", type=float, default=5.0, metavar="PERCENT",
        help="stop where the audience grew or shrank by more since the preview (default 5)",
    )  # fmt: skip
    parser.add_argument("--allow-host", action="append", default=[], metavar="HOST", help="a host that may get secrets")


def check(options: argparse.Namespace) -> None:
    """Refuse what cannot be meant, before anything is read; shares and times become numbers in place.

    Raises:
        UsageError: A value makes no sense, or two first steps are asked for.
    """
    for name in ("limit", "rate"):
        value = getattr(options, name)
        if value is not None and (value <= 0 or not math.isfinite(value)):
            raise UsageError(f"--{name} must be above 0")
    if options.limit is not None and options.only_id is not None:
        raise UsageError("--limit and --only-id are two first steps; take one")
    if options.canary is not None:
        share = options.canary.removesuffix("%")
        try:
            options.canary = float(share)
        except ValueError:
            options.canary = math.nan
        if not 0 < options.canary <= 100:  # noqa: PLR2004  per cent
            raise UsageError("--canary is a share such as 1%")
        if options.limit is not None or options.only_id is not None:
            raise UsageError("--canary, --limit and --only-id are first steps; take one")
    if options.hold is not None:
        from notices.deliver.undo import seconds_of

        options.hold = seconds_of(options.hold)
    if options.at is not None:
        options.at, options.workers = moment_of(options.at), True
    if options.workers:
        _check_for_workers(options)
    if not math.isfinite(options.max_drift) or options.max_drift < 0:
        raise UsageError("--max-drift must be 0 or more per cent")


def moment_of(text: str) -> float:
    """A time of the command line in seconds since 1970; without a zone it is this machine's.

    Raises:
        UsageError: It is none, or past.
    """
    try:
        moment = dt.datetime.fromisoformat(text).astimezone().timestamp()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"--at {text}: no time; write it as 2027-01-31T09:00 or 2027-01-31T09:00+01:00") from None
    if moment < time.time() - _PAST:
        raise UsageError(f"--at {text}: is past")
    return moment


_PAST = 60.0
"""Seconds by which a beginning may be past: the command before it took so long."""


def first_day(options: argparse.Namespace) -> dt.date:
    """The day on which the first message goes out."""
    if options.today:
        return day(options.today)
    now = dt.datetime.now(dt.UTC) if options.at is None else dt.datetime.fromtimestamp(options.at, dt.UTC)
    return now.astimezone().date()


def _check_for_workers(options: argparse.Namespace) -> None:
    for name in ("limit", "only_id", "canary", "rate"):
        if getattr(options, name) is not None:
            way = "write rate = N under the channel" if name == "rate" else "take the first step without --workers"
            raise UsageError(f"--{name.replace('_', '-')} is for a sending on this machine; {way}")
    if options.sandbox:
        raise UsageError("--sandbox is for a sending on this machine; take it without --workers")


def options_of(
    options: argparse.Namespace,
    ledger: Ledger,
    plan: Plan,
    config: Config,
    hold: Hold | None,
    stop: threading.Event,
) -> Options:
    """Checked options, as the loop takes them.

    Args:
        options: As `check` left them.
        ledger: Where the recipient of `--only-id` is looked up.
        plan: The notice.
        config: For `[guard]`.
        hold: Where the provider keeps the mails: then nothing else goes out yet.
        stop: Set once the run is to end.

    Raises:
        UsageError: Nobody of that id is in the frozen audience.
    """
    from notices.deliver import Options, find_recipient
    from notices.model import Channel

    only = None
    if options.only_id is not None:
        only = find_recipient(ledger, plan.notice, options.only_id)
        if not only:
            raise UsageError("--only-id: nobody of that id is in the frozen audience")
    return Options(
        options.limit,
        only,
        options.rate,
        stopping=stop.is_set,
        canary=options.canary,
        trusting=options.take_refusals,
        refused=config.guard.refused,
        after=config.guard.after,
        rates=config.rates,
        only_channels=None if hold is None else (Channel.EMAIL,),
    )
