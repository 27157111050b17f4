"""Who must not be written to: the suppressions file, and what bounced or unsubscribed before."""

from __future__ import annotations

from pathlib import Path

from notices.audience import read_suppressions
from notices.ledger import Ledger
from notices.ledger.suppressed import mark_key, suppressed_marks, suppression_mark
from notices.model import Channel

_MARKS_AGE = 5.0
"""Seconds after which the ledger is asked again for new bounces; the file is looked at each time."""


class Guard:
    """Rules recipients out; true as long as it knows anybody to rule out."""

    def __init__(self, ledger: Ledger, suppressions: Path | None) -> None:
        """Read both lists.

        Raises:
            AudienceError: The file cannot be read.
        """
        self._ledger, self._file = ledger, read_suppressions(suppressions)
        self._key = mark_key(ledger)
        self._marks: frozenset[str] = suppressed_marks(ledger)
        self._read = ledger.now()

    def __bool__(self) -> bool:
        return bool(self._file or self._marks)

    def refresh(self) -> None:
        """Bring both lists up to date.

        Raises:
            AudienceError: The file cannot be read any more.
            LedgerError: The ledger cannot.
        """
        self._file.refresh()
        if self._ledger.now() - self._read > _MARKS_AGE:
            self._marks, self._read = suppressed_marks(self._ledger), self._ledger.now()

    def rules_out(self, channel: Channel, recipient: str, address: str) -> bool:
        """Whether an id, or an e-mail address in any case, is listed."""
        address = address.lower() if channel is Channel.EMAIL else ""
        if self._file and self._file.rules_out(recipient, address):
            return True
        return bool(self._marks and address) and suppression_mark(self._key, address) in self._marks
