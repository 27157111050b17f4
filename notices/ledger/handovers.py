"""Notices that were handed over to workers: from when on, with what, and whether they have begun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from notices.errors import LedgerError, UsageError
from notices.ledger import journal
from notices.ledger.engine import reading, writing
from notices.ledger.ledger import Ledger
from notices.ledger.load import state_of
from notices.ledger.tables import handovers

Also = Callable[[sa.Connection], object]
"""What is done in the same transaction: it stands or falls with the rest."""


@dataclass(frozen=True, slots=True)
class Handover:
    """A notice that workers send."""

    notice: str
    at: float
    """Not before, in seconds since 1970."""
    hold: int | None
    """Seconds for which SendGrid keeps the mails from the beginning on; None where it sends at once."""
    trusting: bool
    """Whether the same refusal for all of the first hundred is taken for each one's own."""
    begun: float | None
    """When everything was checked and the first shift could begin; None before."""
    trouble: str | None
    """What last kept a worker from it; None where nothing did."""


def hand_over(ledger: Ledger, wanted: Handover, also: Also) -> Handover:
    """Hand a notice over, or change what was said when it was; one that has begun goes on from what is left.

    Args:
        ledger: Where its audience is frozen.
        wanted: `begun` where nothing is left to check.
        also: Wakes the workers.

    Returns:
        As it stands now.

    Raises:
        LedgerError: It is cancelled, or the ledger cannot be written.
        UsageError: It is to begin later and has begun.
    """
    notice = wanted.notice
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        if state_of(connection, notice) == "cancelled":
            raise LedgerError(f"notice {notice} is cancelled, and that is for good")
        found = _find(connection, notice)
        at, begun = wanted.at, wanted.begun
        if found is not None and found.begun is not None:
            if begun is None:
                raise _begun(notice)
            at, begun = found.at, found.begun
        made = Handover(notice, at, wanted.hold, wanted.trusting, begun, None)
        values = {"at": at, "hold": made.hold, "trusting": made.trusting, "begun": begun, "trouble": None}
        if found is None:
            connection.execute(sa.insert(handovers), {"notice": notice} | values)
        else:
            connection.execute(sa.update(handovers).where(handovers.c.notice == notice), values)
        entry = {name: values[name] for name in ("at", "hold", "trusting", "begun")}
        journal.append(connection, notice, ledger.now(), {"hand": entry})
        also(connection)
    return made


def check_not_begun(ledger: Ledger, notice: str) -> None:
    """Refuse a later moment for a notice that workers are at, before anything of it is changed.

    Raises:
        UsageError: They have begun.
    """
    found = handover_of(ledger, notice)
    if found is not None and found.begun is not None:
        raise _begun(notice)


def _begun(notice: str) -> UsageError:
    return UsageError(
        f"--at: {notice} has begun already; `notices pause {notice}` holds it back, and `notices resume {notice}` "
        "lets it go on"
    )


def begin(ledger: Ledger, notice: str, also: Also) -> None:
    """Let a notice that was handed over begin: everything was checked; changes nothing where it has begun."""
    with writing(ledger.engine) as connection:
        journal.lock(connection, notice)
        found = _find(connection, notice)
        if found is None or found.begun is not None:
            return
        now = ledger.now()
        connection.execute(sa.update(handovers).where(handovers.c.notice == notice).values(begun=now, trouble=None))
        journal.append(connection, notice, now, {"start": now})
        also(connection)


def handover_of(ledger: Ledger, notice: str) -> Handover | None:
    """What was said when a notice was handed over; None where it never was."""
    with reading(ledger.engine) as connection:
        return _find(connection, notice)


def all_handovers(ledger: Ledger) -> list[Handover]:
    """All notices that were ever handed over, by id."""
    with reading(ledger.engine) as connection:
        return [_made(row) for row in connection.execute(sa.select(handovers).order_by(handovers.c.notice))]


def note_trouble(ledger: Ledger, notice: str, trouble: str) -> None:
    """Remember for `status` what kept a worker from a notice."""
    with writing(ledger.engine) as connection:
        connection.execute(sa.update(handovers).where(handovers.c.notice == notice).values(trouble=trouble))


def _find(connection: sa.Connection, notice: str) -> Handover | None:
    row = connection.execute(sa.select(handovers).where(handovers.c.notice == notice)).first()
    return None if row is None else _made(row)


def _made(row: Any) -> Handover:
    return Handover(row.notice, row.at, row.hold, row.trusting, row.begun, row.trouble)
