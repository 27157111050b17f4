"""What `doctor` says of the workers' queue."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from notices.config import load_config
from notices.deliver import status_of
from notices.errors import LedgerError, NoticesError
from notices.ledger import open_ledger
from notices.ledger.engine import check_schema, reading
from notices.ledger.handovers import all_handovers
from notices.prepare.examination import Examined
from notices.work.engine import SCHEMA, check_possible, check_version, has_schema
from policydiff import PolicydiffError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from notices.ledger import Ledger


def examine_queue(config: Path | None, environment: Mapping[str, str], cwd: Path) -> list[Examined]:
    """Whether the workers' queue is there and of this version; nothing is written.

    Args:
        config: Instead of the nearest one upward.
        environment: Where the ledger's URL may stand.
        cwd: Where the search begins.

    Returns:
        Nothing where nobody works with workers: the ledger is no PostgreSQL, the extra is not installed, or there is
        no queue and nothing was ever handed over. A note where there is no queue and nobody whom workers are to
        write to. Nothing either where the ledger cannot be opened: that is said of the ledger.
    """
    try:
        settings = load_config(config, cwd, environment)
        check_possible(settings.ledger)
        ledger = open_ledger(settings.ledger, anchor=settings.anchor, look=True)
    except (NoticesError, PolicydiffError):
        return []
    wanted = False
    with closing(ledger):
        try:
            with reading(ledger.engine) as connection:
                wanted = has_schema(connection)
                if wanted:
                    check_version(connection)
                # Only tables of this release are known to say what was handed over.
                check_schema(connection)
            if not wanted:
                return _without_queue(ledger)
            return [Examined("ok", "workers", f"the queue in schema {SCHEMA} is of this version")]
        except LedgerError as error:
            return [Examined("mend", "workers", str(error))] if wanted else []


def _without_queue(ledger: Ledger) -> list[Examined]:
    """That there is no queue is nothing to who never used one, and to be mended only where somebody waits."""
    handed = [status_of(ledger, one.notice) for one in all_handovers(ledger)]
    if any(counts.pending for status in handed for _, counts in status.channels):
        return [Examined("mend", "workers", f"{_GONE} for what is pending to go out")]
    return [Examined("note", "workers", f"{_GONE} before the next --workers")] if handed else []


_GONE = "the queue is not made, or was lost, and nothing of a notice with it: run `notices work --init`"
