"""`notices purge NOTICE`: addresses and names go for good, the proof stays."""

from __future__ import annotations

import argparse
import math
import sys
from typing import TYPE_CHECKING

from notices.cli.common import configuration, ledger_of, say, show
from notices.errors import UsageError

if TYPE_CHECKING:
    from notices.ledger import Ledger


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "notice", nargs="?", metavar="NOTICE", help="its whole id; all where --only-id or --older-than says which"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--only-id", metavar="ID", help="this person's data alone")
    parser.add_argument("--older-than", type=float, metavar="DAYS", help="only notices that began so long ago")
    parser.add_argument("--force", action="store_true", help="also where recipients are pending or unknown")


def run(options: argparse.Namespace) -> int:
    """Purge notices, or erase one person; 1 where the database's files may still hold copies."""
    from notices.ledger.purge import erase_one, purge

    with ledger_of(configuration(options)) as ledger:
        wanted = _wanted(ledger, options)
        _ask(wanted, options)
        remains = ""
        for notice in wanted:
            if options.only_id is None:
                done = purge(ledger, notice, force=options.force)
                what = f"personal data of {done.chunks:,} chunks removed, the key of its recipients destroyed"
            elif ledger.find(notice).purged is not None:
                continue
            else:
                done = erase_one(ledger, notice, options.only_id, force=options.force)
                what = f"{done.chunks} entries of this person made unreadable"
            show(f"{notice}: {what}; journal: {ledger.head(notice)}")
            remains = done.remains or remains
    if not wanted:
        show("no notice is that old, or all of them are purged")
    if remains:
        say(f"copies may remain in the database's files: {remains}")
    return 1 if remains else 0


def _wanted(ledger: Ledger, options: argparse.Namespace) -> list[str]:
    """The notices that the command is about."""
    from notices.ledger.purge import older_than

    if options.notice is None and options.only_id is None and options.older_than is None:
        raise UsageError("name a notice by its whole id, or pass --older-than DAYS or --only-id ID")
    ids = ledger.ids()
    if options.notice is not None:
        if options.notice not in ids:
            raise UsageError(f"no notice has the id {options.notice!r}; known: {', '.join(ids) or 'none yet'}")
        ids = [options.notice]
    if options.older_than is not None:
        if not math.isfinite(options.older_than) or options.older_than < 0:
            raise UsageError("--older-than must be 0 or more days")
        old = older_than(ledger, options.older_than)
        ids = [notice for notice in old if notice in ids]
    return ids


def _ask(wanted: list[str], options: argparse.Namespace) -> None:
    """Let a person at the terminal say yes.

    Raises:
        UsageError: They did not, or there is nobody to ask.
    """
    if options.yes or not wanted:
        return
    what = "one person's data" if options.only_id is not None else "all personal data"
    say(f"this removes {what} of {', '.join(wanted)} for good; nobody can be written to again. Go on? [y/N]")
    if not sys.stdin.isatty() or sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise UsageError("nothing was removed; pass --yes to do it without asking")
