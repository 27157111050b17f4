"""Who must not be written to: the suppressions file, and what bounced or unsubscribed before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from notices.audience import read_suppressions
from notices.ledger import Ledger
from notices.ledger.suppressed import suppressed_marks, suppression_marker
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
        self._mark = suppression_marker(ledger)
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

    def rules_out(self, channel: Channel, ids: Sequence[str], addresses: Sequence[str]) -> set[int]:
        """The indices of those whose id, or whose e-mail address in any case, is listed."""
        if channel is not Channel.EMAIL:
            return self._file.rules_out(ids, None)
        lowered = [address.lower() for address in addresses]
        out = self._file.rules_out(ids, lowered)
        if self._marks:
            out.update(index for index, address in enumerate(lowered) if self._mark(address) in self._marks)
        return out
