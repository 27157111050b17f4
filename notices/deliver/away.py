"""How long to bear with a ledger that is away while answers are in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from notices.errors import LedgerError, LedgerGoneError

PATIENCE = 300.0
"""Seconds: a database server restarts, a lock is let go, somebody makes room on the disk."""
PATIENCE_STOPPING = 10.0
"""Seconds where the process was told to end: platforms kill after 30."""
PAUSE = 1.0
"""Seconds between two tries."""


@dataclass(slots=True)
class Away:
    """Since when the ledger has been away, and whether there is still hope."""

    tell: Callable[[str], None]
    since: float | None = None
    """By the monotonic clock; None while it is there."""

    def back(self) -> None:
        """The ledger took what it was given."""
        if self.since is not None:
            self.tell("the ledger is back; going on")
        self.since = None

    def hopeless(self, error: LedgerError, now: float, *, stopping: bool) -> bool:
        """Whether to give up after this failure; the first one is told."""
        if isinstance(error, LedgerGoneError):
            return True
        if self.since is None:
            self.since = now
            self.tell(f"{error}; what was answered is kept, and tried again for {PATIENCE / 60:.0f} minutes")
        return now - self.since >= (PATIENCE_STOPPING if stopping else PATIENCE)
