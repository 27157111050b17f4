"""Addresses that bounced or unsubscribed: their marks, under a key of the ledger's own that outlives every notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import sqlalchemy as sa

from notices.errors import LedgerError
from notices.ledger import journal, tables
from notices.ledger.engine import reading, writing
from notices.ledger.ledger import Ledger
from notices.ledger.marks import marker


def suppress(ledger: Ledger, told: Iterable[tuple[str, str, float]]) -> int:
    """Leave addresses out of every audience to come; returns how many are new.

    Args:
        ledger: Where they are kept, as marks.
        told: Address as addresses are compared, kind of the event, and when.
    """
    mark = suppression_marker(ledger)
    rows = {mark(address): (kind, at) for address, kind, at in told}
    if not rows:
        return 0
    with writing(ledger.engine) as connection:
        journal.lock(connection, journal.WHOLE)
        present = set(connection.execute(sa.select(tables.suppressions.c.mark)).scalars())
        new = [{"mark": m, "reason": kind, "at": at} for m, (kind, at) in rows.items() if m not in present]
        if new:
            connection.execute(sa.insert(tables.suppressions), new)
            listed = [[row["mark"], row["reason"], row["at"]] for row in new]
            journal.append(connection, journal.WHOLE, ledger.now(), {"suppress": listed})
    return len(new)


def suppression_marker(ledger: Ledger) -> Callable[[str], str]:
    """What makes the mark of an address, under the key of this ledger's suppressions; it outlives every notice.

    Raises:
        LedgerError: The ledger has lost it.
    """
    with reading(ledger.engine) as connection:
        text = connection.execute(sa.select(tables.meta.c.value).where(tables.meta.c.name == "mark_key")).scalar()
    if text is None:
        raise LedgerError("the ledger has lost the key of its suppressions; restore a backup")
    made = marker(bytes.fromhex(text))
    return lambda address: made(address).hex()


def suppressed_marks(ledger: Ledger) -> frozenset[str]:
    """All addresses that bounced or unsubscribed, as marks."""
    with reading(ledger.engine) as connection:
        return frozenset(connection.execute(sa.select(tables.suppressions.c.mark)).scalars())
