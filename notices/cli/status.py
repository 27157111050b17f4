"""`notices status [NOTICE] [--json]`: where each notice stands."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from notices.cli.common import configuration, ledger_of, only_notice, show
from policydiff import text_table

if TYPE_CHECKING:
    from notices.config import Config
    from notices.deliver import NoticeStatus
    from notices.ledger import Ledger
    from notices.work.slots import WorkerSeen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notice", nargs="?", metavar="NOTICE", help="its id or the start of it; all where left out")
    parser.add_argument("--json", action="store_true", help="one array, a notice an element")


def run(options: argparse.Namespace) -> int:
    """Print where the notices stand; 1 where somebody is unknown or pending."""
    from notices.deliver import status_of
    from notices.work.shown import work_as_json, work_of, workers_as_text, workers_of

    config = configuration(options)
    with ledger_of(config, room=False) as ledger:
        found = [status_of(ledger, notice) for notice in only_notice(ledger, options.notice)]
        workers = workers_of(ledger)
        if options.json:
            listed = []
            for one in found:
                work = work_of(ledger, one.plan, config, workers)
                listed.append(as_json(one) | ({} if work is None else {"work": work_as_json(work, workers)}))
            show(json.dumps(listed, ensure_ascii=False, indent=2))
        else:
            parts = [with_workers(one, ledger, config, workers) for one in found] or ["no notice was sent yet"]
            show("\n\n".join([*parts, "\n".join(workers_as_text(workers))]).rstrip())
    return 0 if all(one.settled for one in found) else 1


def with_workers(one: NoticeStatus, ledger: Ledger, config: Config, workers: list[WorkerSeen]) -> str:
    """A notice as `as_text` shows it, and what workers do about it where it was handed over."""
    from notices.work.shown import work_as_text, work_of

    work = work_of(ledger, one.plan, config, workers)
    return "\n".join([as_text(one), *([] if work is None else work_as_text(work, settled=one.settled))])


def as_json(one: NoticeStatus) -> dict[str, Any]:
    """A notice as `status --json` prints it."""
    return {
        "notice": one.plan.notice,
        "kind": one.plan.kind,
        "effective": one.plan.effective,
        "digest": one.plan.digest,
        "channels": {channel: asdict(counts) for channel, counts in one.channels},
    }


def as_text(one: NoticeStatus) -> str:
    """A notice with a table of its channels; `recipients` is a dash where nobody was counted.

    The column `cancelled` is there where anybody is.
    """
    heads = ["channel"]
    rows = []
    cancelled = any(counts.cancelled for _, counts in one.channels)
    for channel, counts in one.channels:
        cells = asdict(counts)
        if not cancelled:
            del cells["cancelled"]
        heads = ["channel", *cells]
        rows.append([str(channel), *("–" if number is None else f"{number:,}" for number in cells.values())])
    purged = (f", {one.state}" if one.state else "") + (", purged" if one.purged is not None else "")
    line = f"{one.plan.notice} ({one.plan.kind}, effective {one.plan.effective or 'at once'}{purged})"
    return "\n".join([line, *text_table([heads, *rows])])
